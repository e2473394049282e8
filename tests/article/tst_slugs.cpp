#include "article/article.h"

#include <QTest>

using namespace Qt::StringLiterals;
using pamphlet::Article;

class SlugsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slugify_data();
    void slugify();
    void isSlug_data();
    void isSlug();
    void isPictureName_data();
    void isPictureName();
    void isLanguage_data();
    void isLanguage();
};

void SlugsTest::slugify_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("slug");
    QTest::newRow("words") << u"What it is"_s << u"what-it-is"_s;
    QTest::newRow("punctuation") << u"Is it a tumor? Do I need a scan?"_s << u"is-it-a-tumor-do-i-need-a-scan"_s;
    QTest::newRow("accents") << u"Qué dolor, señor"_s << u"que-dolor-senor"_s;
    QTest::newRow("edges") << u"  --a--  "_s << u"a"_s;
    QTest::newRow("nothing left") << u"日本語 !"_s << QString();
    QTest::newRow("long") << QString(200, u'x') << QString(80, u'x');
}

void SlugsTest::slugify()
{
    QFETCH(QString, text);
    QTEST(Article::slugify(text), "slug");
}

void SlugsTest::isSlug_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("words") << u"low-back-pain-2"_s << true;
    QTest::newRow("longest") << QString(120, u'a') << true;
    QTest::newRow("too long") << QString(121, u'a') << false;
    for (const char *bad : {"", "-a", "a-", "a--b", "A", "a b", "a/b", "..", "a.b", "ä", "a\n"}) {
        QTest::newRow(qPrintable(
            u"bad: "_s + QString::fromUtf8(bad).toHtmlEscaped().simplified() + QString::number(qstrlen(bad))))
            << QString::fromUtf8(bad) << false;
    }
}

void SlugsTest::isSlug()
{
    QFETCH(QString, text);
    QTEST(Article::isSlug(text), "good");
}

void SlugsTest::isPictureName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const char *good : {"a.svg", "neck_1-2.png", "x.jpg", "x.jpeg", "x.webp"}) {
        QTest::newRow(good) << QString::fromUtf8(good) << true;
    }
    for (const char *bad : {"", ".svg", "a.gif", "A.svg", "a.SVG", "../a.svg", "a/b.svg", "a b.svg", "a..svg",
             "a.svg\n", "-a.svg", "a.svg.exe", "c:a.svg", "%2e.svg"}) {
        QTest::newRow(qPrintable(u"bad: "_s + QString::fromUtf8(bad).simplified() + QString::number(qstrlen(bad))))
            << QString::fromUtf8(bad) << false;
    }
}

void SlugsTest::isPictureName()
{
    QFETCH(QString, text);
    QTEST(Article::isPictureName(text), "good");
}

void SlugsTest::isLanguage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const char *good : {"en", "es", "fil", "pt-BR"}) {
        QTest::newRow(good) << QString::fromUtf8(good) << true;
    }
    for (const char *bad : {"", "e", "EN", "en-us", "en_US", "english", "en-", "../en"}) {
        QTest::newRow(qPrintable(u"bad: "_s + QString::fromUtf8(bad))) << QString::fromUtf8(bad) << false;
    }
}

void SlugsTest::isLanguage()
{
    QFETCH(QString, text);
    QTEST(Article::isLanguage(text), "good");
}

QTEST_APPLESS_MAIN(SlugsTest)
#include "tst_slugs.moc"
