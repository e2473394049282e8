#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

class ArticleParserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodArticle();
    void repositoryArticles_data();
    void repositoryArticles();
    void unusable_data();
    void unusable();
    void sizeLimit_data();
    void sizeLimit();
    void nesting_data();
    void nesting();
    void manyHeadingsAlike();
    void plainText();
    void countsWords();
};

void ArticleParserTest::goodArticle()
{
    const samples::Parsed parsed = samples::parse(samples::article());
    QCOMPARE(parsed.messages(), QStringList());
    QCOMPARE(parsed.article.slug, u"neck-pain"_s);
    QCOMPARE(parsed.article.lang, u"en"_s);
    QCOMPARE(parsed.article.sections.size(), 2);
    QCOMPARE(parsed.article.pictures.size(), 1);
    QCOMPARE(parsed.article.pictures.first().target, u"hero.svg"_s);
    QCOMPARE(parsed.article.pictures.first().line, 6);
}

void ArticleParserTest::repositoryArticles_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(PAMPHLET_SOURCE_DIR "/articles"));
    for (const QString &slug : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &name : QDir(folder.filePath(slug)).entryList({u"*.md"_s})) {
            QTest::newRow(qPrintable(slug + u'/' + name)) << folder.filePath(slug + u'/' + name);
        }
    }
}

// Every heading and picture of the source is found in the article: counted without the parser.
void ArticleParserTest::repositoryArticles()
{
    QFETCH(QString, path);
    const QByteArray source = samples::read(path);
    const samples::Parsed parsed = samples::parse(source);
    QCOMPARE(parsed.messages(), QStringList());
    int questions = 0;
    for (const Section &section : parsed.article.sections) {
        questions += int(section.questions.size());
    }
    QCOMPARE(parsed.article.sections.size(), source.count("\n## "));
    QCOMPARE(questions, source.count("\n### "));
    QCOMPARE(parsed.article.pictures.size(), source.count("\n![") + 1); // and the hero
    QCOMPARE(parsed.article.links.size(), source.count("](../") + parsed.article.meta.related.size());
    qsizetype flags = 0;
    for (const RedFlagGroup &group : parsed.article.redFlags) {
        flags += group.flags.size();
    }
    QCOMPARE(flags, source.count("\n> - "));
    QVERIFY(parsed.article.redFlagsComeFirst);
}

void ArticleParserTest::unusable_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("message");
    const QString noFence = u"1:1: the file must begin with a --- line and front matter"_s;
    const QString notClosed = u"1:1: the front matter has no closing --- line"_s;
    QTest::newRow("empty") << QByteArray() << noFence;
    QTest::newRow("only a byte order mark") << QByteArray("\xEF\xBB\xBF") << noFence;
    QTest::newRow("no front matter") << QByteArray("# Title\n\nText\n") << noFence;
    QTest::newRow("blank line first") << QByteArray("\n---\ntitle: T\n---\n") << noFence;
    QTest::newRow("indented fence") << QByteArray(" ---\ntitle: T\n---\n") << noFence;
    QTest::newRow("four dashes") << QByteArray("----\ntitle: T\n----\n") << noFence;
    QTest::newRow("no closing fence") << QByteArray("---\ntitle: T\n\nText\n") << notClosed;
    QTest::newRow("closing fence is indented") << QByteArray("---\ntitle: T\n ---\n") << notClosed;
    QTest::newRow("only the fence") << QByteArray("---") << notClosed;
    QTest::newRow("only the fence and a line end") << QByteArray("---\n") << notClosed;
    QTest::newRow("Latin-1") << QByteArray("---\ntitle: T\n---\n\nse\xF1or\n")
                             << u"5:1: this line is not UTF-8 text; save the file as UTF-8"_s;
    QTest::newRow("Latin-1 in the title")
        << QByteArray("---\ntitle: se\xF1or\n---\n") << u"2:1: this line is not UTF-8 text; save the file as UTF-8"_s;
    QTest::newRow("cut within a letter") << QByteArray("---\ntitle: T\n---\n\xC3")
                                         << u"4:1: this line is not UTF-8 text; save the file as UTF-8"_s;
    QTest::newRow("overlong slash") << QByteArray("---\ntitle: T\n---\n\xC0\xAF\n")
                                    << u"4:1: this line is not UTF-8 text; save the file as UTF-8"_s;
    QTest::newRow("half of a surrogate pair") << QByteArray("---\ntitle: T\n---\n\xED\xA0\x80\n")
                                              << u"4:1: this line is not UTF-8 text; save the file as UTF-8"_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE-\0-\0-\0", 8)
                            << u"1:1: this line is not UTF-8 text; save the file as UTF-8"_s;
    QTest::newRow("NUL") << QByteArray("---\ntitle: T\n---\na\0b\n", 21)
                         << u"4:1: this line is not UTF-8 text; save the file as UTF-8"_s;
    QTest::newRow("NUL in the title") << QByteArray("---\ntitle: a\0b\n---\n", 19)
                                      << u"2:1: this line is not UTF-8 text; save the file as UTF-8"_s;
}

void ArticleParserTest::unusable()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, message);
    const samples::Parsed parsed = samples::parse(source);
    QVERIFY(parsed.found.hasFatal());
    QCOMPARE(parsed.messages(), QStringList{message});
}

void ArticleParserTest::sizeLimit_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("good");
    QTest::newRow("at the limit") << 1024 * 1024 << true;
    QTest::newRow("one byte more") << 1024 * 1024 + 1 << false;
}

void ArticleParserTest::sizeLimit()
{
    QFETCH(int, size);
    QFETCH(bool, good);
    QByteArray source = samples::article();
    source += QByteArray("word ").repeated(size / 5).left(size - source.size());
    QCOMPARE(source.size(), size);
    const samples::Parsed parsed = samples::parse(source);
    QCOMPARE(!parsed.found.hasFatal(), good);
    QCOMPARE(parsed.messageText().contains(u"the limit for an article is 1024 KiB"_s), !good);
}

void ArticleParserTest::nesting_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("refused"); // else it is only odd text
    const int deep = 10'000;
    QTest::newRow("quotes") << QByteArray(QByteArray("> ").repeated(deep) + "a\n") << true;
    QTest::newRow("quotes without blanks") << QByteArray(QByteArray(300'000, '>') + "a\n") << true;
    QTest::newRow("lists") << QByteArray(QByteArray("- ").repeated(deep) + "a\n") << true;
    QTest::newRow("numbered lists") << QByteArray(QByteArray("1. ").repeated(deep) + "a\n") << true;
    QTest::newRow("lists and quotes") << QByteArray(QByteArray("> - ").repeated(deep) + "a\n") << true;
    QTest::newRow("emphasis") << QByteArray(QByteArray("*a **b ").repeated(deep) + QByteArray("b** a*").repeated(deep))
                              << true;
    QTest::newRow("pictures in pictures")
        << QByteArray(QByteArray("![").repeated(deep) + "a" + QByteArray("](a.svg)").repeated(deep)) << true;
    QTest::newRow("opening brackets") << QByteArray(deep, '[') << false;
    QTest::newRow("closing brackets") << QByteArray(deep, ']') << false;
    QTest::newRow("brackets") << QByteArray(QByteArray(deep, '[') + "a" + QByteArray(deep, ']')) << false;
    QTest::newRow("links left open") << QByteArray("[a](").repeated(deep) << false;
    QTest::newRow("pictures left open") << QByteArray("![a](<b").repeated(deep) << false;
    QTest::newRow("stars") << QByteArray(deep, '*') << false;
    QTest::newRow("stars and underscores") << QByteArray("*_").repeated(deep) << false;
    QTest::newRow("backticks of growing length") << QByteArray([] {
        QByteArray ticks;
        for (int n = 1; n < 700; ++n) {
            ticks += "e" + QByteArray(n, '`');
        }
        return ticks;
    }()) << false;
    QTest::newRow("link definitions") << QByteArray(
        QByteArray("[a]: u\n").repeated(deep) + QByteArray("[a] ").repeated(deep))
                                      << false;
    QTest::newRow("angle brackets") << QByteArray(deep, '<') << false;
    QTest::newRow("declarations left open") << QByteArray("<!A ").repeated(deep) << false;
    QTest::newRow("processing instructions left open") << QByteArray("a <? ").repeated(deep) << false;
    QTest::newRow("entities left open") << QByteArray("&a").repeated(deep) << false;
    QTest::newRow("one huge word") << QByteArray(900'000, 'a') << false;
    QTest::newRow("hard line breaks") << QByteArray("a\\\n").repeated(deep) << false;
    QTest::newRow("citations of nothing") << QByteArray("[1](#x)").repeated(deep) << false;
}

// QtTest's own limit on a function would end the program if any of these took long; ctest's is 300 s for all of them.
void ArticleParserTest::nesting()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, refused);
    const samples::Parsed parsed = samples::parse(samples::article(text + "\n\n"));
    QCOMPARE(parsed.found.hasFatal(), refused);
    QCOMPARE(parsed.messageText().contains(u"nested"_s), refused);
}

void ArticleParserTest::manyHeadingsAlike()
{
    constexpr int most = 2000;
    constexpr int count = most - 2; // the questions of the sample have two
    const samples::Parsed parsed = samples::parse(samples::article(QByteArray("## a\n").repeated(count)));
    QVERIFY2(!parsed.found.hasFatal(), qPrintable(parsed.messageText().left(200)));
    const samples::Parsed more = samples::parse(samples::article(QByteArray("## a\n").repeated(count + 1)));
    QVERIFY(more.found.hasFatal());
    QVERIFY2(more.messageText().contains(u"2001 headings; the limit is 2000"_s), qPrintable(more.messageText().left(200)));
    QSet<QString> ids;
    for (const Section &section : parsed.article.sections) {
        ids.insert(section.id);
    }
    QCOMPARE(ids.size(), parsed.article.sections.size());
    QCOMPARE(ids.size(), count + 1);
}

void ArticleParserTest::plainText()
{
    const samples::Parsed parsed = samples::parse(
        samples::article("First *words*.\n\n## What it is\n\nA `b` [c](../back-pain/en.md)\nd.\n\n1. one\n2. two\n\n"));
    QCOMPARE(parsed.article.plainText(),
        u"Neck pain\n\nA stiff neck gets better in days.\n\nGet help now: call 911\n- You lose feeling in an "
        u"arm\n\nFirst words.\n\n"
        "What it is\n\nA b c d.\none\ntwo\n\nQuestions people ask\n\nWill it go away?\nOften.\n"_s);
}

// What white space parts, with the marks of lists; a no-break space keeps a figure with its unit.
void ArticleParserTest::countsWords()
{
    const int without = samples::parse(samples::article()).article.words;
    QCOMPARE(without, 36);
    const samples::Parsed parsed = samples::parse(
        samples::article("## What it is\n\nYour neck is stiff.\n\nTake  500\u00A0mg\tat\nnight – well.\n"));
    QCOMPARE(parsed.article.words - without, 6);
}

QTEST_APPLESS_MAIN(ArticleParserTest)
#include "tst_articleparser.moc"
