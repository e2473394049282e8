#include "article/actionverbs.h"
#include "article/pemat.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

class PematTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodArticleHasEveryPoint();
    void missing_data();
    void missing();
    void emptyArticle();
    void otherLanguage();
    void steps_data();
    void steps();

private:
    static QList<PematPoint> look(const QByteArray &source, const QString &lang = u"en"_s);
    static QList<int> notFound(const QList<PematPoint> &points);
};

QList<PematPoint> PematTest::look(const QByteArray &source, const QString &lang)
{
    const Article article = samples::parse(source, lang).article;
    return Pemat::look(article, Readability::of(article.prose, lang));
}

QList<int> PematTest::notFound(const QList<PematPoint> &points)
{
    QList<int> items;
    for (const PematPoint &point : points) {
        if (!point.found) {
            items.append(point.item);
        }
    }
    return items;
}

// The good article, with a picture beside the steps and a caption for the hero.
QByteArray whole()
{
    return samples::goodArticle()
        .replace("alt: A neck from the side", "alt: A neck from the side, caption: Here")
        .replace("2. Note each day in a diary.\n", "2. Note each day in a diary.\n\n![Turning](turn.svg \"Turn.\")\n");
}

void PematTest::goodArticleHasEveryPoint()
{
    const QList<PematPoint> points = look(whole());
    QList<int> items;
    for (const PematPoint &point : points) {
        items.append(point.item);
        QVERIFY(!point.point.isEmpty() && !point.why.isEmpty());
    }
    QCOMPARE(items, (QList<int>{1, 3, 4, 5, 8, 9, 11, 12, 15, 17, 20, 21, 22, 23, 26}));
    QCOMPARE(notFound(points), QList<int>());
}

void PematTest::missing_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QList<int>>("items");
    auto row = [](const char *name, const char *before, const char *after, const QList<int> &items) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << items;
    };
    row("title of something else", "title: Neck pain", "title: Elbows", {1});
    row("no summary", "summary: A stiff neck gets better in days.\n", "", {1, 11});
    row("medical word", "Your neck is stiff", "Your neck has stenosis", {4});
    row("no caption", " \"Where it hurts.\"", "", {17});
    row("no caption of the hero", ", caption: Here", "", {17});
    row("no red flags", "> **Get help", "> **Get", {12});
    row("steps without a verb", "1. Turn the head.\n2. Note each day", "1. The head.\n2. Each day", {20});
    row("one step", "1. Turn the head.\n2. Note each day in a diary.", "1. Note each day in a diary.", {22});
    row("no tool", "in a diary", "at noon", {23});
    row("no picture of the steps", "![Turning](turn.svg \"Turn.\")\n", "", {26});
}

void PematTest::missing()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray source = whole();
    QCOMPARE(source.count(before), 1);
    QTEST(notFound(look(source.replace(before, after))), "items");
}

void PematTest::emptyArticle()
{
    const QList<PematPoint> points = look("---\ntitle: T\n---\n");
    QCOMPARE(notFound(points), (QList<int>{1, 3, 5, 8, 9, 11, 12, 15, 17, 20, 21, 22, 23, 26})); // no word unexplained
}

void PematTest::otherLanguage()
{
    QList<int> items;
    for (const PematPoint &point : look("---\ntitle: T\n---\n\nBonjour.\n", u"fr"_s)) {
        items.append(point.item);
    }
    QCOMPARE(items, (QList<int>{1, 8, 9, 11, 12, 15, 17, 22, 26})); // the others need to know its words
}

void PematTest::steps_data()
{
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QString>("step");
    QTest::addColumn<bool>("tells");
    QTest::newRow("verb") << u"en"_s << u"Take a walk every day."_s << true;
    QTest::newRow("verb behind a comma") << u"en"_s << u"Each day, note if you had a headache."_s << true;
    QTest::newRow("not to do") << u"en"_s << u"Do not lift."_s << true;
    QTest::newRow("no verb") << u"en"_s << u"How bad your migraine is."_s << false;
    QTest::newRow("verb in the middle") << u"en"_s << u"The skill to take part."_s << false;
    QTest::newRow("empty") << u"en"_s << QString() << false;
    QTest::newRow("Spanish") << u"es"_s << u"Camine todos los días."_s << true;
    QTest::newRow("Spanish, no verb") << u"es"_s << u"La habilidad."_s << false;
}

void PematTest::steps()
{
    QFETCH(QString, lang);
    QFETCH(QString, step);
    QTEST(ActionVerbs(lang).tells(step), "tells");
}

QTEST_APPLESS_MAIN(PematTest)
#include "tst_pemat.moc"
