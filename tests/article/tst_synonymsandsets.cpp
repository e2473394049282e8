#include "article/articleset.h"
#include "article/synonyms.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

QStringList messages(const Diagnostics &found)
{
    QStringList lines;
    for (const Diagnostic &diagnostic : found.all()) {
        lines.append(diagnostic.toString());
    }
    return lines;
}

Synonyms read(const QByteArray &yaml, Diagnostics &found)
{
    return Synonyms::fromYaml(yaml, u"synonyms.yaml"_s, found);
}

} // namespace

// synonyms.yaml and sets.yaml.
class SynonymsAndSetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeWordsAreFound_data();
    void wholeWordsAreFound();
    void languagesAreApart();
    void synonymProblems_data();
    void synonymProblems();
    void sets();
    void setProblems_data();
    void setProblems();
};

void SynonymsAndSetsTest::wholeWordsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const QStringList kneecap{u"patella"_s, u"knee cap"_s};
    QTest::newRow("alone") << u"kneecap"_s << kneecap;
    QTest::newRow("in a sentence, other case") << u"Pain behind the Kneecap."_s << kneecap;
    QTest::newRow("before a comma") << u"kneecap, sore"_s << kneecap;
    QTest::newRow("across a line end") << u"low\nback pain"_s << QStringList{u"lumbar"_s};
    QTest::newRow("part of a word") << u"kneecaps"_s << QStringList();
    QTest::newRow("nothing") << u""_s << QStringList();
    QTest::newRow("both") << u"kneecap and low back"_s << QStringList{u"patella"_s, u"knee cap"_s, u"lumbar"_s};
}

void SynonymsAndSetsTest::wholeWordsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    Diagnostics problems;
    const Synonyms synonyms = read("en:\n  kneecap: [patella, knee cap]\n  low back: [lumbar]\n", problems);
    QCOMPARE(messages(problems), QStringList());
    QCOMPARE(synonyms.forText(text, u"en"_s), found);
}

void SynonymsAndSetsTest::languagesAreApart()
{
    Diagnostics problems;
    const Synonyms synonyms = read("en: {knee: [patella]}\nes: {rodilla: [rótula]}\n", problems);
    QCOMPARE(synonyms.forText(u"rodilla"_s, u"es"_s), QStringList{u"rótula"_s});
    QCOMPARE(synonyms.forText(u"rodilla"_s, u"en"_s), QStringList());
    QVERIFY(read("", problems).isEmpty());
}

void SynonymsAndSetsTest::synonymProblems_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");
    QTest::newRow("not YAML") << QByteArray("en: [") << u"synonyms.yaml:1:1: error: not valid YAML"_s;
    QTest::newRow("a list") << QByteArray("- en") << u"synonyms.yaml:1:1: error: expected \"key: value\" lines here"_s;
    QTest::newRow("no language") << QByteArray("English: {a: [b]}")
                                 << u"synonyms.yaml:1:10: error: \"English\" is no language code such as en"_s;
    QTest::newRow("one word instead of a list")
        << QByteArray("en:\n  knee: patella") << u"synonyms.yaml:2:9: error: \"knee\" must be a list"_s;
}

void SynonymsAndSetsTest::synonymProblems()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, message);
    Diagnostics problems;
    read(yaml, problems);
    QCOMPARE(problems.all().size(), 1);
    QVERIFY2(messages(problems).first().startsWith(message), qPrintable(messages(problems).first()));
}

void SynonymsAndSetsTest::sets()
{
    Diagnostics found;
    const QList<ArticleSet> sets = ArticleSet::listFromYaml(
        "- {id: back, title: {en: Low back, es: Espalda}, articles: [low-back-pain, sleep]}\n"
        "- {id: head, title: {en: Headache}, articles: [migraine]}\n",
        u"sets.yaml"_s, found);
    QCOMPARE(messages(found), QStringList());
    QCOMPARE(sets.size(), 2);
    QCOMPARE(sets[0].slugs, (QStringList{u"low-back-pain"_s, u"sleep"_s}));
    QCOMPARE(sets[0].title(u"es"_s), u"Espalda"_s);
    QCOMPARE(sets[1].title(u"es"_s), u"Headache"_s);
    QCOMPARE(sets[1].line, 2);
}

void SynonymsAndSetsTest::setProblems_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");
    QTest::newRow("a mapping") << QByteArray("id: a") << u"sets.yaml:1:1: error: expected a list of sets"_s;
    QTest::newRow("no id") << QByteArray("- {title: {en: A}, articles: [a]}")
                           << u"sets.yaml:1:3: error: \"id\" is missing"_s;
    QTest::newRow("bad id") << QByteArray("- {id: A b, title: {en: A}, articles: [a]}")
                            << u"sets.yaml:1:8: error: \"A b\": use lower-case letters, digits and hyphens"_s;
    QTest::newRow("no title") << QByteArray("- {id: a, articles: [a]}")
                              << u"sets.yaml:1:3: error: \"title\" must name the set in at least one language"_s;
    QTest::newRow("no articles") << QByteArray("- {id: a, title: {en: A}}")
                                 << u"sets.yaml:1:3: error: \"articles\" must name at least one article"_s;
    QTest::newRow("twice") << QByteArray(
        "- {id: a, title: {en: A}, articles: [a]}\n- {id: a, title: {en: B}, articles: [b]}")
                           << u"sets.yaml:2:1: error: set \"a\" is listed twice"_s;
    QTest::newRow("unknown key") << QByteArray("- {id: a, title: {en: A}, articles: [a], note: x}")
                                 << u"sets.yaml:1:42: error: unknown key \"note\""_s;
}

void SynonymsAndSetsTest::setProblems()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, message);
    Diagnostics found;
    ArticleSet::listFromYaml(yaml, u"sets.yaml"_s, found);
    QCOMPARE(found.all().size(), 1);
    QVERIFY2(messages(found).first().startsWith(message), qPrintable(messages(found).first()));
}

QTEST_APPLESS_MAIN(SynonymsAndSetsTest)
#include "tst_synonymsandsets.moc"
