#include "library/searchlanguage.h"
#include "search/searchterms.h"
#include "search/smalllibrary.h"
#include "search/vocabulary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

class SearchTermsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void terms_data();
    void terms();
    void quotes_data();
    void quotes();
    void unfinished();
    void corrects_data();
    void corrects();
    void familyAndEquivalents();
    void joined();
    void capitals_data();
    void capitals();
    void shortNames_data();
    void shortNames();
    void expressions();
    void longQueries_data();
    void longQueries();

private:
    SearchTerms understand(const QString &words) const
    {
        return SearchTerms::understand(words, *m_vocabulary, m_language);
    }
    static QStringList typed(const SearchTerms &terms);

    std::unique_ptr<samples::SmallLibrary> m_small;
    std::unique_ptr<Vocabulary> m_vocabulary;
    SearchLanguage m_language{u"en"_s};
};

void SearchTermsTest::initTestCase()
{
    m_small = std::make_unique<samples::SmallLibrary>(
        QStringList{u"migraine headache kidney low back pain stretch stretching for the floor who"_s,
            u"hantavirus low back pain necklace neck flow señal"_s, u"ألم الظهر כאב 日本 shoulder knee cap"_s});
    QVERIFY2(m_small->library, qPrintable(m_small->error));
    m_vocabulary = std::make_unique<Vocabulary>(*m_small->library);
}

QStringList SearchTermsTest::typed(const SearchTerms &terms)
{
    QStringList words;
    for (const SearchTerm &term : terms.terms) {
        words.append(term.isPhrase ? u'"' + term.typed + u'"' : term.typed);
    }
    return words;
}

void SearchTermsTest::terms_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("terms");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("no words") << u" ?! … "_s << QStringList();
    QTest::newRow("words") << u"neck  pain"_s << QStringList{u"neck"_s, u"pain"_s};
    QTest::newRow("folded") << u"SEÑAL Nin\u0303o "_s << QStringList{u"senal"_s, u"nino"_s};
    QTest::newRow("small words left out") << u"what is the pain in my neck "_s << QStringList{u"pain"_s, u"neck"_s};
    QTest::newRow("only small words") << u"what is it"_s << QStringList{u"what"_s, u"is"_s, u"it"_s};
    QTest::newRow("apostrophe") << u"runner's knee "_s << QStringList{u"runner"_s, u"knee"_s};
    QTest::newRow("no word twice") << u"neck pain Neck NECK pain "_s << QStringList{u"neck"_s, u"pain"_s};
    QTest::newRow("no small word twice") << u"is it is "_s << QStringList{u"is"_s, u"it"_s};
    QTest::newRow("faces") << u"😀neck🦴pain😀"_s << QStringList{u"neck"_s, u"pain"_s};
    QTest::newRow("only faces") << u"😀🦴"_s << QStringList();
    QTest::newRow("right to left") << u"ألم الظهر"_s << QStringList{u"الم"_s, u"الظهر"_s};
    QTest::newRow("both ways") << u"neck כאב \u202Epain\u202C "_s << QStringList{u"neck"_s, u"כאב"_s, u"pain"_s};
    QTest::newRow("half a character") << (u"neck "_s + QChar(0xD83D)) << QStringList{u"neck"_s};
    QTest::newRow("operators are words") << u"neck AND NOT(pain) NEAR"_s
                                         << QStringList{u"neck"_s, u"and"_s, u"not"_s, u"pain"_s, u"near"_s};
}

void SearchTermsTest::terms()
{
    QFETCH(QString, words);
    const SearchTerms found = understand(words);
    QTEST(typed(found), "terms");
    for (const SearchTerm &term : found.terms) {
        QVERIFY(term.start >= 0 && term.length > 0 && term.start + term.length <= found.text.size());
        QVERIFY(!term.stems.isEmpty() && !term.expression().isEmpty());
    }
}

void SearchTermsTest::quotes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("terms");
    QTest::newRow("pair") << u"\"low back\""_s << QStringList{u"\"low back\""_s};
    QTest::newRow("typographic") << u"“low back”"_s << QStringList{u"\"low back\""_s};
    QTest::newRow("of other languages") << u"„low back“ «neck pain»"_s
                                        << QStringList{u"\"low back\""_s, u"\"neck pain\""_s};
    QTest::newRow("beside words") << u"neck \"low back\" pain"_s
                                  << QStringList{u"neck"_s, u"\"low back\""_s, u"pain"_s};
    QTest::newRow("small words are kept") << u"\"what is it\""_s << QStringList{u"\"what is it\""_s};
    QTest::newRow("one word") << u"\"neck\""_s << QStringList{u"\"neck\""_s};
    QTest::newRow("one quote opens nothing") << u"\"low back"_s << QStringList{u"low"_s, u"back"_s};
    QTest::newRow("third quote opens nothing") << u"\"low back\" \"pain"_s << QStringList{u"\"low back\""_s, u"pain"_s};
    QTest::newRow("quote at the end") << u"low back\""_s << QStringList{u"low"_s, u"back"_s};
    QTest::newRow("nothing in quotes") << u"\"\" neck \" ? \""_s << QStringList{u"neck"_s};
    QTest::newRow("only quotes") << u"\"\"\"\"\""_s << QStringList();
    QTest::newRow("same phrase twice") << u"\"low back\" \"Low-Back\""_s << QStringList{u"\"low back\""_s};
    QTest::newRow("apostrophes are no quotes") << u"'low back'"_s << QStringList{u"low"_s, u"back"_s};
}

void SearchTermsTest::quotes()
{
    QFETCH(QString, words);
    const SearchTerms found = understand(words);
    QTEST(typed(found), "terms");
    for (const SearchTerm &term : found.terms) {
        QCOMPARE(term.isPhrase && term.isCorrected, false);
    }
}

void SearchTermsTest::unfinished()
{
    QCOMPARE(understand(u"neck"_s).terms.first().forms, (QStringList{u"neck"_s, u"necklace"_s}));
    for (const QString &finished : {u"neck "_s, u"neck?"_s, u"neck pain"_s, u"neck\""_s}) {
        QCOMPARE(understand(finished).terms.first().forms, QStringList{u"neck"_s});
    }
    QCOMPARE(understand(u"migr"_s).terms.first().forms, QStringList{u"migraine"_s});
    QVERIFY(!understand(u"migr"_s).terms.first().isCorrected);
    QCOMPARE(understand(u"migr "_s).terms.first().forms, QStringList());
    QCOMPARE(understand(u"pain mi"_s).terms.last().forms, QStringList{u"migraine"_s});
    QCOMPARE(understand(u"mygr"_s).terms.first().forms, QStringList{u"migraine"_s});
    QVERIFY(understand(u"mygr"_s).terms.first().isCorrected);
}

void SearchTermsTest::corrects_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("form"); // the first
    QTest::newRow("error") << u"migrane "_s << u"migraine"_s;
    QTest::newRow("swapped") << u"sholuder "_s << u"shoulder"_s;
    QTest::newRow("written together") << u"lowback "_s << u"low back"_s;
    QTest::newRow("rather no small word") << u"flor "_s << u"floor"_s;
    QTest::newRow("nothing near") << u"xylophone "_s << QString();
    QTest::newRow("very short") << u"nek "_s << QString();
    QTest::newRow("parts too short") << u"neckno "_s << QString();
}

void SearchTermsTest::corrects()
{
    QFETCH(QString, words);
    QFETCH(QString, form);
    const SearchTerm term = understand(words).terms.first();
    QCOMPARE(term.forms.value(0), form);
    QCOMPARE(term.isCorrected, !form.isEmpty());
    QCOMPARE(term.typed, words.trimmed());
    QCOMPARE(term.articles > 0, !form.isEmpty() && !form.contains(u' '));
}

void SearchTermsTest::familyAndEquivalents()
{
    const SearchTerm stretches = understand(u"stretches "_s).terms.first();
    QCOMPARE(
        QSet<QString>(stretches.forms.begin(), stretches.forms.end()), (QSet<QString>{u"stretch"_s, u"stretching"_s}));
    QVERIFY(!stretches.isCorrected);
    QCOMPARE(stretches.stems, QStringList{u"stretch"_s});
    const SearchTerm renal = understand(u"renal "_s).terms.first(); // not "señal"
    QCOMPARE(renal.equivalents, QStringList{u"kidney"_s});
    QVERIFY(!renal.isCorrected && renal.forms.isEmpty());
    QCOMPARE(understand(u"lumbar "_s).terms.first().equivalents, QStringList{u"low back"_s});
    QCOMPARE(understand(u"hepatic "_s).terms.first().equivalents, QStringList()); // no article has "liver"
}

void SearchTermsTest::joined()
{
    const SearchTerms two = understand(u"hanta virus "_s);
    QCOMPARE(two.terms.size(), 2);
    QVERIFY(two.terms[0].equivalents.contains(u"hantavirus"_s));
    QVERIFY(two.terms[1].equivalents.contains(u"hantavirus"_s));
    QVERIFY(!understand(u"\"hanta\" virus "_s).terms[1].equivalents.contains(u"hantavirus"_s));
    QVERIFY(!understand(u"virus hanta "_s).terms[0].equivalents.contains(u"hantavirus"_s));
}

void SearchTermsTest::capitals_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("terms");
    QTest::addColumn<QStringList>("capitals");
    QTest::newRow("abbreviation") << u"WHO on pain"_s << QStringList{u"who"_s, u"pain"_s} << QStringList{u"who"_s};
    QTest::newRow("small letters") << u"who on pain"_s << QStringList{u"pain"_s} << QStringList();
    QTest::newRow("first letter") << u"Who Has Pain"_s << QStringList{u"pain"_s} << QStringList();
    QTest::newRow("two abbreviations") << u"IT BAND"_s << QStringList{u"it"_s, u"band"_s}
                                       << QStringList{u"it"_s, u"band"_s};
    QTest::newRow("with a digit") << u"B12 pain"_s << QStringList{u"b12"_s, u"pain"_s} << QStringList{u"b12"_s};
    QTest::newRow("Caps Lock") << u"WHAT IS NECK PAIN"_s << QStringList{u"neck"_s, u"pain"_s} << QStringList();
    QTest::newRow("one letter") << u"A pain"_s << QStringList{u"pain"_s} << QStringList();
    QTest::newRow("no small and large letters")
        << u"日本 腰痛 日本"_s << QStringList{u"日本"_s, u"腰痛"_s} << QStringList();
}

void SearchTermsTest::capitals()
{
    QFETCH(QString, words);
    QFETCH(QStringList, capitals);
    const SearchTerms found = understand(words);
    QTEST(typed(found), "terms");
    QStringList written;
    for (const SearchTerm &term : found.terms) {
        if (term.isCapitals) {
            written.append(term.typed);
        }
    }
    QCOMPARE(written, capitals);
}

void SearchTermsTest::shortNames_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("shortName");
    QTest::newRow("hyphen") << u"EBS-DM"_s << u"ebsdm"_s;
    QTest::newRow("space") << u"CMT 1A"_s << u"cmt1a"_s;
    QTest::newRow("one letter") << u"CMT x"_s << u"cmtx"_s;
    QTest::newRow("one word") << u"ACL"_s << QString();
    QTest::newRow("words") << u"neck pain"_s << QString();
    QTest::newRow("one word small") << u"ACL pain"_s << QString();
    QTest::newRow("too long") << u"ABCDE FGHI"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void SearchTermsTest::shortNames()
{
    QFETCH(QString, words);
    QTEST(understand(words).shortName, "shortName");
}

void SearchTermsTest::expressions()
{
    QCOMPARE(understand(u"\"low back\""_s).terms.first().expression(), u"\"low back\""_s);
    QCOMPARE(understand(u"xylophone "_s).terms.first().expression(), u"\"xylophon\""_s);
    QCOMPARE(understand(u"lumbar "_s).terms.first().expression(), u"(\"lumbar\" OR \"low back\")"_s);
}

void SearchTermsTest::longQueries_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("letters") << QString(10'000, u'a');
    QTest::newRow("words") << u"neck pain "_s.repeated(1'000);
    QTest::newRow("quotes") << QString(10'000, u'"');
    QTest::newRow("faces") << u"😀"_s.repeated(5'000);
    QTest::newRow("letters of two units") << (u"a"_s + u"\U00010400"_s.repeated(5'000));
    QTest::newRow("marks") << (u"a"_s + QString(10'000, QChar(0x0301)));
    QString different;
    for (int i = 0; i < 2'000; ++i) {
        different += u"w%1 "_s.arg(i);
    }
    QTest::newRow("different words") << different;
}

void SearchTermsTest::longQueries()
{
    QFETCH(QString, words);
    const SearchTerms found = understand(words);
    QVERIFY(found.text.size() <= 400);
    QVERIFY(found.text.isValidUtf16());
    QVERIFY(found.terms.size() <= 14);
    for (const SearchTerm &term : found.terms) {
        QVERIFY(term.typed.size() <= 40 && term.typed.isValidUtf16());
        QVERIFY(term.start + term.length <= found.text.size());
    }
}

QTEST_GUILESS_MAIN(SearchTermsTest)
#include "tst_searchterms.moc"
