#include "article/frontmatter.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

// The source of an article with this YAML; its first line is line 2 of the file.
QByteArray withYaml(const QByteArray &yaml)
{
    return "---\n" + yaml + "\n---\n\nText.\n";
}

} // namespace

class FrontMatterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey();
    void absentKeysAreEmpty();
    void problems_data();
    void problems();
    void fatal_data();
    void fatal();
    void byteOrderMark();
    void windowsLineEnds();
    void largeYaml_data();
    void largeYaml();
    void hostileYaml_data();
    void hostileYaml();
    void lineOfKeys();
    void firstOfTwoKeysCounts();
    void manyKeysTakeLinearTime();
};

void FrontMatterTest::readsEveryKey()
{
    const samples::Parsed parsed
        = samples::parse(withYaml("title: \" Neck: pain \"\n"
                                  "summary: Short\n"
                                  "topics: [neck, back]\n"
                                  "body: [neck]\n"
                                  "keywords:\n  - stiff neck\n  - \"\"\n  - crick\n"
                                  "codes:\n  icd10cm: [M54.2]\n"
                                  "written: 2026-02-28\n"
                                  "review_due: 2028-02-29\n"
                                  "hero: {file: hero.svg, alt: A neck, caption: Here}\n"
                                  "related: [back-pain]\n"
                                  "teach_back: [\"Can you tell me?\"]\n"
                                  "sources:\n"
                                  "  - {id: cote, authors: Côté P, title: T, journal: J, year: 2019, doi: 10.1/x, "
                                  "pmid: \"123\", publisher: P, url: \"https://example.org\"}"));
    QCOMPARE(parsed.messages(), QStringList());
    const FrontMatter &meta = parsed.article.meta;
    QCOMPARE(meta.title, u"Neck: pain"_s);
    QCOMPARE(meta.summary, u"Short"_s);
    QCOMPARE(meta.topics, (QStringList{u"neck"_s, u"back"_s}));
    QCOMPARE(meta.bodyRegions, QStringList{u"neck"_s});
    QCOMPARE(meta.keywords, (QStringList{u"stiff neck"_s, u"crick"_s}));
    QCOMPARE(meta.icd10cm, QStringList{u"M54.2"_s});
    QCOMPARE(meta.written, QDate(2026, 2, 28));
    QCOMPARE(meta.reviewDue, QDate(2028, 2, 29));
    QCOMPARE(meta.hero.file, u"hero.svg"_s);
    QCOMPARE(meta.hero.alt, u"A neck"_s);
    QCOMPARE(meta.hero.caption, u"Here"_s);
    QCOMPARE(meta.related, QStringList{u"back-pain"_s});
    QCOMPARE(meta.teachBack, QStringList{u"Can you tell me?"_s});
    QCOMPARE(meta.sources.size(), 1);
    const Source &source = meta.sources.first();
    QCOMPARE((QStringList{source.id, source.authors, source.title, source.journal, source.doi, source.pmid,
                 source.publisher, source.url}),
        (QStringList{u"cote"_s, u"Côté P"_s, u"T"_s, u"J"_s, u"10.1/x"_s, u"123"_s, u"P"_s, u"https://example.org"_s}));
    QCOMPARE(source.year, 2019);
}

void FrontMatterTest::absentKeysAreEmpty()
{
    const samples::Parsed parsed
        = samples::parse(withYaml("title: T\nsummary:\ntopics:\ncodes:\nhero:\nsources:\nwritten:"));
    QCOMPARE(parsed.messages(), QStringList());
    const FrontMatter &meta = parsed.article.meta;
    QVERIFY(meta.summary.isEmpty() && meta.topics.isEmpty() && meta.icd10cm.isEmpty() && meta.sources.isEmpty());
    QVERIFY(meta.hero.file.isEmpty() && !meta.written.isValid() && !meta.reviewDue.isValid());
}

void FrontMatterTest::problems_data()
{
    QTest::addColumn<QByteArray>("yaml"); // below "title: T" on line 2: the first line of it is line 3
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown key") << QByteArray("titel: x") << u"3:1: unknown key \"titel\""_s;
    QTest::newRow("unknown key further down")
        << QByteArray("summary: x\n\n# a comment\ncolour: x") << u"6:1: unknown key \"colour\""_s;
    QTest::newRow("unknown key in hero") << QByteArray("hero: {file: a.svg, altt: b}")
                                         << u"3:21: unknown key \"altt\""_s;
    QTest::newRow("unknown key in a source")
        << QByteArray("sources:\n  - id: a\n    title: b\n    volume: 3") << u"6:5: unknown key \"volume\""_s;
    QTest::newRow("unknown key in codes") << QByteArray("codes: {icd9: [a]}") << u"3:9: unknown key \"icd9\""_s;
    QTest::newRow("key that is no word") << QByteArray("[a]: x") << u"3:1: unknown key \"?\""_s;
    QTest::newRow("key given twice") << QByteArray("summary: a\nbody: [neck]\nsummary: b")
                                     << u"5:1: \"summary\" is given twice, first on line 3"_s;
    QTest::newRow("key given twice, quoted")
        << QByteArray("summary: a\n\"summary\": b") << u"4:1: \"summary\" is given twice, first on line 3"_s;
    QTest::newRow("key given twice in hero")
        << QByteArray("hero: {file: a.svg, alt: b, alt: c}") << u"3:29: \"alt\" is given twice, first on line 3"_s;
    QTest::newRow("key given twice in a source") << QByteArray("sources:\n  - id: a\n    title: b\n    id: c")
                                                 << u"6:5: \"id\" is given twice, first on line 4"_s;
    QTest::newRow("key given twice in codes") << QByteArray("codes:\n  icd10cm: [a]\n  icd10cm: [b]")
                                              << u"5:3: \"icd10cm\" is given twice, first on line 4"_s;
    QTest::newRow("summary is a list") << QByteArray("summary: [a]") << u"3:10: \"summary\" must be a text"_s;
    QTest::newRow("topics is a text") << QByteArray("topics: neck") << u"3:9: \"topics\" must be a list"_s;
    QTest::newRow("topic is a list") << QByteArray("topics: [[neck]]") << u"3:10: \"topics\" must be a text"_s;
    QTest::newRow("codes is a list") << QByteArray("codes: [a]") << u"3:8: expected \"key: value\" lines here"_s;
    QTest::newRow("hero is a text") << QByteArray("hero: hero.svg") << u"3:7: expected \"key: value\" lines here"_s;
    QTest::newRow("hero without a file") << QByteArray("hero: {alt: b}") << u"3:7: \"file\" is missing"_s;
    QTest::newRow("source is a text") << QByteArray("sources: [x]") << u"3:11: expected \"key: value\" lines here"_s;
    QTest::newRow("source without an id") << QByteArray("sources:\n  - title: b") << u"4:5: \"id\" is missing"_s;
    QTest::newRow("source without a title") << QByteArray("sources:\n  - id: b") << u"4:5: \"title\" is missing"_s;
    QTest::newRow("year is a word") << QByteArray("sources: [{id: a, title: b, year: soon}]")
                                    << u"3:35: \"year\" must be a whole number, not \"soon\""_s;
    QTest::newRow("no such day") << QByteArray("written: 2026-02-30")
                                 << u"3:10: \"written\" must be a date like 2026-11-22, not \"2026-02-30\""_s;
    QTest::newRow("other order") << QByteArray("written: 22.11.2026")
                                 << u"3:10: \"written\" must be a date like 2026-11-22, not \"22.11.2026\""_s;
    QTest::newRow("date is a list") << QByteArray("review_due: [2026]") << u"3:13: \"review_due\" must be a text"_s;
}

void FrontMatterTest::problems()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, message);
    const samples::Parsed parsed = samples::parse(withYaml("title: T\n" + yaml));
    QVERIFY2(parsed.messages().contains(message), qPrintable(parsed.messageText()));
    QVERIFY(!parsed.found.hasFatal());
    QCOMPARE(parsed.article.meta.title, u"T"_s);
}

void FrontMatterTest::fatal_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("start"); // of the message
    QTest::newRow("no title") << QByteArray("summary: a") << u"1:1: \"title\" is missing"_s;
    QTest::newRow("blank title") << QByteArray("summary: a\ntitle: \"  \"") << u"3:1: \"title\" is missing"_s;
    QTest::newRow("title is a list") << QByteArray("title: [a]") << u"2:8: \"title\" must be a text"_s;
    QTest::newRow("nothing") << QByteArray("") << u"2:1: the front matter must be"_s;
    QTest::newRow("a list") << QByteArray("- a") << u"2:1: the front matter must be"_s;
    QTest::newRow("a text") << QByteArray("title") << u"2:1: the front matter must be"_s;
    QTest::newRow("bracket left open") << QByteArray("title: T\ntopics: [a\n") << u"3:1: not valid YAML"_s;
    QTest::newRow("quote left open") << QByteArray("title: \"T\nsummary: a")
                                     << u"3:11: not valid YAML: illegal EOF in scalar"_s;
    QTest::newRow("single quote left open")
        << QByteArray("summary: a\ntitle: 'T\n\n") << u"3:10: not valid YAML: illegal EOF in scalar"_s;
    QTest::newRow("bad indent") << QByteArray("title: T\n  summary: a") << u"3:10: not valid YAML"_s;
    QTest::newRow("unknown alias") << QByteArray("title: *x") << u"2:8: not valid YAML"_s;
    QTest::newRow("tab") << QByteArray("title: T\nhero:\n\tfile: a.svg") << u"4:"_s;
}

void FrontMatterTest::fatal()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, start);
    const samples::Parsed parsed = samples::parse(withYaml(yaml));
    QVERIFY(parsed.found.hasFatal());
    QVERIFY2(parsed.messages().first().startsWith(start), qPrintable(parsed.messageText()));
}

void FrontMatterTest::byteOrderMark()
{
    const samples::Parsed parsed = samples::parse("\xEF\xBB\xBF---\ntitle: T\nx: y\n---\n\n<b>\n");
    QCOMPARE(parsed.article.meta.title, u"T"_s);
    QCOMPARE(parsed.messages(),
        (QStringList{u"3:1: unknown key \"x\""_s, u"6:1: raw HTML is not allowed; write it as CommonMark"_s}));
}

void FrontMatterTest::windowsLineEnds()
{
    const samples::Parsed unixEnds = samples::parse(samples::article("## A\n\nText\nmore.\n\n<b>\n\n"));
    const samples::Parsed windowsEnds
        = samples::parse(samples::article("## A\n\nText\nmore.\n\n<b>\n\n").replace("\n", "\r\n"));
    QCOMPARE(unixEnds.messages().size(), 1);
    QCOMPARE(windowsEnds.messages(), unixEnds.messages());
    QCOMPARE(windowsEnds.article.meta.title, unixEnds.article.meta.title);
    QCOMPARE(windowsEnds.article.meta.summary, unixEnds.article.meta.summary);
    QCOMPARE(windowsEnds.article.plainText(), unixEnds.article.plainText());
    QCOMPARE(windowsEnds.article.redFlags.size(), 1);
}

void FrontMatterTest::largeYaml_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("good");
    QTest::newRow("at the limit") << 256 * 1024 << true;
    QTest::newRow("one byte more") << 256 * 1024 + 1 << false;
}

void FrontMatterTest::largeYaml()
{
    QFETCH(int, size);
    QByteArray yaml = "title: T\n#";
    yaml.append(QByteArray(size - yaml.size() - 1, 'x')); // and the line end before the closing ---
    const samples::Parsed parsed = samples::parse(withYaml(yaml));
    QTEST(!parsed.found.hasFatal(), "good");
    QCOMPARE(parsed.messageText().contains(u"the limit is 256 KiB"_s), parsed.found.hasFatal());
}

void FrontMatterTest::hostileYaml_data()
{
    QTest::addColumn<QByteArray>("yaml");
    const int deep = 10'000;
    QTest::newRow("nested lists") << QByteArray("title: T\ntopics: " + QByteArray(deep, '[') + QByteArray(deep, ']'));
    QTest::newRow("nested lists left open") << QByteArray("title: T\ntopics: " + QByteArray(deep, '['));
    QTest::newRow("nested lists up to the size limit") << QByteArray(250'000, '[');
    QTest::newRow("nested maps") << QByteArray(
        "title: T\nhero: " + QByteArray("{a: ").repeated(deep) + QByteArray(deep, '}'));
    QTest::newRow("nested keys") << QByteArray("? ").repeated(deep);
    QTest::newRow("nested dashes") << QByteArray("- ").repeated(deep);
    QByteArray laughs = "title: T\na0: &a0 [lol, lol]\n";
    for (int level = 1; level < 40; ++level) {
        const QByteArray before = QByteArray::number(level - 1);
        laughs += "a" + QByteArray::number(level) + ": &a" + QByteArray::number(level) + " [*a" + before + ", *a"
            + before + "]\n";
    }
    QTest::newRow("a billion laughs") << QByteArray(laughs + "topics: *a39\n");
    QTest::newRow("alias of itself") << QByteArray("title: T\ntopics: &a [*a]");
    QTest::newRow("map that holds itself") << QByteArray("title: T\nhero: &a {file: *a}");
    // Each of 20,000 aliases stands for a source with 12,000 unknown keys.
    QTest::newRow("many aliases of a large source") << QByteArray("title: T\nkeywords: [&s {"
        + QByteArray("a,").repeated(12'000) + "}]\nsources: [" + QByteArray("*s ,").repeated(20'000) + "]");
}

void FrontMatterTest::hostileYaml()
{
    QFETCH(QByteArray, yaml);
    const samples::Parsed parsed = samples::parse(withYaml(yaml));
    QVERIFY(parsed.found.hasErrors());
    QCOMPARE_LT(parsed.found.all().size(), 50'000);
}

void FrontMatterTest::lineOfKeys()
{
    const samples::Parsed parsed = samples::parse(withYaml("title: T\nsummary: >\n  a\n  b\n\ntopics: [x]"));
    QCOMPARE(parsed.messages(), QStringList());
    QCOMPARE(parsed.article.meta.summary, u"a b"_s);
    QCOMPARE(parsed.article.meta.lineOf(u"title"_s), 2);
    QCOMPARE(parsed.article.meta.lineOf(u"summary"_s), 3);
    QCOMPARE(parsed.article.meta.lineOf(u"topics"_s), 7);
    QCOMPARE(parsed.article.meta.lineOf(u"hero"_s), 1);
}

void FrontMatterTest::firstOfTwoKeysCounts()
{
    const samples::Parsed parsed
        = samples::parse(withYaml("title: First\ntitle: Second\nsources: [{id: a, title: b}]"));
    QCOMPARE(parsed.messages(), QStringList{u"3:1: \"title\" is given twice, first on line 2"_s});
    QCOMPARE(parsed.article.meta.title, u"First"_s);
    QCOMPARE(parsed.article.meta.sources.first().line, 4);
}

void FrontMatterTest::manyKeysTakeLinearTime()
{
    const samples::Parsed parsed
        = samples::parse(withYaml("title: T\ncodes: {" + QByteArray("a,").repeated(100'000) + '}'));
    QCOMPARE(parsed.found.all().size(), 199'999); // each is unknown, and all but the first are there twice
}

QTEST_APPLESS_MAIN(FrontMatterTest)
#include "tst_frontmatter.moc"
