#include "article/spellingchecks.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

// A dictionary of its own, so that findings do not depend on the installed one.
bool writeDictionary(const QString &path, const QByteArray &words, const QByteArray &encoding = "UTF-8")
{
    const QByteArray count = QByteArray::number(words.count(' ') + 1);
    return samples::write(path + u".aff"_s, "SET " + encoding + "\nTRY abcdefghijklmnopqrstuvwxyz\nWORDCHARS '\n")
        && samples::write(path + u".dic"_s, count + '\n' + QByteArray(words).replace(' ', '\n') + '\n');
}

} // namespace

class SpellingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knows_data();
    void knows();
    void suggestions();
    void manyUnknownWords();
    void whichDictionary();
    void places();
    void eachWordOnce();
    void whatIsNotSpelled();
    void withoutADictionary();
    void otherEncodingCountsAsNone();
    void installedDictionaries_data();
    void installedDictionaries();
    void ownWordLists();

private:
    QStringList check(SpellingChecks &checks, const QByteArray &source, const QString &lang = u"en"_s);
    QStringList check(const QByteArray &source)
    {
        SpellingChecks checks({m_dir.path()});
        return check(checks, source);
    }

    QTemporaryDir m_dir;
};

void SpellingTest::initTestCase()
{
    QVERIFY(writeDictionary(
        m_dir.filePath(u"en_US"_s), "a bone the neck hurts title follow up don't it's side where pain señor nurse"));
}

QStringList SpellingTest::check(SpellingChecks &checks, const QByteArray &source, const QString &lang)
{
    const samples::Parsed parsed = samples::parse(source, lang);
    Diagnostics found;
    checks.check(parsed.article, source, u"x.md"_s, found);
    QStringList lines;
    for (const Diagnostic &diagnostic : found.all()) {
        lines.append(diagnostic.toString());
    }
    return lines;
}

void SpellingTest::knows_data()
{
    QTest::addColumn<bool>("known");
    for (const char *word : {"neck", "Neck", "NECK", "follow-up", "don't", "nurse's", "señor", "tendinopathy"}) {
        QTest::newRow(word) << true;
    }
    for (const char *word : {"nekc", "follow-upp", "senor", "xx"}) {
        QTest::newRow(word) << false;
    }
    QTest::newRow(QByteArray(2000, 'a').constData()) << false;
}

void SpellingTest::knows()
{
    SpellChecker checker(u"en"_s, {m_dir.path()});
    QVERIFY(checker.isReady());
    const QString word = QString::fromUtf8(QTest::currentDataTag());
    QTEST(checker.knows(word), "known");
    QTEST(checker.knows(word), "known"); // remembered
}

void SpellingTest::suggestions()
{
    SpellChecker checker(u"en"_s, {m_dir.path()});
    QVERIFY(checker.suggestions(u"nekc"_s).contains(u"neck"_s));
    QVERIFY(checker.suggestions(u"nekc"_s).size() <= 3);
    QCOMPARE(checker.suggestions(QString(2000, u'a')), QStringList());
}

void SpellingTest::manyUnknownWords()
{
    QByteArray text;
    for (int i = 0; i < 20'000; ++i) {
        text += "zz" + QByteArray::number(i, 36).replace('0', 'o').replace('1', 'l') + QByteArray(1, char('a' + i % 26))
            + ' ';
    }
    SpellingChecks checks({m_dir.path()});
    const QStringList found = check(checks, "---\ntitle: a\n---\n" + text);
    QVERIFY(found.size() > 1000);
    QVERIFY(found.filter(u"; perhaps "_s).size() <= 40);
}

void SpellingTest::whichDictionary()
{
    QTemporaryDir dir;
    QVERIFY(writeDictionary(dir.filePath(u"pt_BR"_s), "brasil a"));
    QVERIFY(writeDictionary(dir.filePath(u"pt_PT"_s), "portugal a"));
    QVERIFY(samples::write(dir.filePath(u"it_IT.dic"_s), "1\nroma\n")); // without its rules
    SpellChecker brazil(u"pt-BR"_s, {u"/nowhere"_s, dir.path()});
    QVERIFY(brazil.isReady() && brazil.knows(u"brasil"_s) && !brazil.knows(u"portugal"_s));
    SpellChecker portugal(u"pt-PT"_s, {dir.path()});
    QVERIFY(portugal.isReady() && portugal.knows(u"portugal"_s));
    SpellChecker any(u"pt"_s, {dir.path()});
    QVERIFY(any.isReady() && any.knows(u"brasil"_s)); // the first by name
    QVERIFY(!SpellChecker(u"it"_s, {dir.path()}).isReady());
    QVERIFY(!SpellChecker(u"en"_s, {dir.path()}).isReady());
}

void SpellingTest::places()
{
    const QStringList found = check("---\n"
                                    "title: The titlle\n"
                                    "summary: \"A neck,\n"
                                    "  a nekc.\"\n"
                                    "hero: {file: a.svg, alt: a sidde, caption: where hurrts}\n"
                                    "teach_back: [a bone, a bonne]\n"
                                    "keywords: [nick]\n"
                                    "sources: [{id: x, title: Xyz}]\n"
                                    "---\n"
                                    "## Neck pian\n\n"
                                    "señor **the** boen. [1](#x)\n\n"
                                    "![a nrse](a.svg \"where pian paine\")\n");
    auto line = [&found](qsizetype i) { return found.value(i).section(u"; perhaps"_s, 0, 0); };
    QCOMPARE(found.size(), 9);
    QCOMPARE(line(0), u"x.md:2:12: warning: unknown word \"titlle\""_s);
    QCOMPARE(line(1), u"x.md:4:5: warning: unknown word \"nekc\""_s);
    QCOMPARE(line(2), u"x.md:5:28: warning: unknown word \"sidde\""_s);
    QCOMPARE(line(3), u"x.md:5:50: warning: unknown word \"hurrts\""_s);
    QCOMPARE(line(4), u"x.md:6:24: warning: unknown word \"bonne\""_s);
    QCOMPARE(line(5), u"x.md:10:9: warning: unknown word \"pian\""_s);
    QCOMPARE(line(6), u"x.md:12:15: warning: unknown word \"boen\""_s);
    QCOMPARE(line(7), u"x.md:14:5: warning: unknown word \"nrse\""_s);
    QCOMPARE(line(8), u"x.md:14:29: warning: unknown word \"paine\""_s);
    QVERIFY(found.first().endsWith(u"; perhaps title"_s));
}

void SpellingTest::eachWordOnce()
{
    QCOMPARE(check("---\ntitle: a\n---\nnekc nekc\n\nnekc\n").size(), 1);
    QCOMPARE(check("---\ntitle: nekc\n---\nnekc\n").first().section(u':', 1, 2), u"2:8"_s);
}

void SpellingTest::whatIsNotSpelled()
{
    QCOMPARE(check("---\ntitle: a\n---\n1,000 2nd TMD ACLs p.m. x it’s `the` <https://exmple.org> [1](#y)\n"),
        QStringList());
}

void SpellingTest::withoutADictionary()
{
    QTemporaryDir empty;
    SpellingChecks checks({empty.path()});
    QCOMPARE(check(checks, "---\ntitle: nekc\n---\n"), QStringList());
    QCOMPARE(check(checks, "---\ntitle: nekc\n---\n"), QStringList());
    QCOMPARE(check(checks, "---\ntitle: nekc\n---\n", u"xx"_s), QStringList());
    QCOMPARE(checks.notes(),
        (QStringList{
            u"spelling of \"en\" was not checked: no Hunspell dictionary, such as Debian's hunspell-en-us, is installed"_s,
            u"spelling of \"xx\" was not checked: no Hunspell dictionary, such as Debian's hunspell-xx, is installed"_s}));
}

void SpellingTest::otherEncodingCountsAsNone()
{
    QTemporaryDir dir;
    QVERIFY(writeDictionary(dir.filePath(u"en_US"_s), "neck", "ISO8859-1"));
    QVERIFY(!SpellChecker(u"en"_s, {dir.path()}).isReady());
}

void SpellingTest::installedDictionaries_data()
{
    QTest::addColumn<QStringList>("good");
    QTest::addColumn<QString>("bad");
    QTest::newRow("en") << QStringList{u"muscle"_s, u"you're"_s, u"tendinopathy"_s} << u"musle"_s;
    QTest::newRow("es") << QStringList{u"músculo"_s, u"acuéstese"_s, u"tendinopatía"_s} << u"músclo"_s;
}

void SpellingTest::installedDictionaries()
{
    QFETCH(QStringList, good);
    QFETCH(QString, bad);
    SpellChecker checker(QString::fromLatin1(QTest::currentDataTag()), SpellChecker::systemFolders());
    if (!checker.isReady()) {
        QSKIP("the dictionary is not installed");
    }
    for (const QString &word : good) {
        QVERIFY2(checker.knows(word), qPrintable(word));
    }
    QVERIFY(!checker.knows(bad));
    QVERIFY(!checker.suggestions(bad).isEmpty());
}

// One word a line, none twice.
void SpellingTest::ownWordLists()
{
    for (const QString &lang : {u"en"_s, u"es"_s}) {
        const QByteArray list
            = samples::read(QStringLiteral(PAMPHLET_SOURCE_DIR "/resources/spelling/medical-%1.txt").arg(lang));
        QSet<QByteArray> words;
        for (const QByteArray &word : list.split('\n')) {
            if (!word.isEmpty() && !word.startsWith('#')) {
                QVERIFY2(!words.contains(word), word.constData());
                QVERIFY2(QString::fromUtf8(word).isValidUtf16() && !word.contains(' '), word.constData());
                words.insert(word);
            }
        }
        QVERIFY(words.size() > 20);
    }
}

QTEST_APPLESS_MAIN(SpellingTest)
#include "tst_spelling.moc"
