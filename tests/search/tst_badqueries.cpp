#include "search/librarysearch.h"
#include "support/builtlibrary.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

// Whatever is typed, and whenever a search is cancelled, on the repository's own articles.
class BadQueriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void neverFails_data();
    void neverFails();
    void cancelled_data();
    void cancelled();
    void cancelledBetween();
    void limits();

private:
    void checkPlaces(const MarkedText &marked) const;
    void checkHits(const QList<SearchHit> &hits, int limit) const;

    QTemporaryDir m_dir;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<LibrarySearch> m_search;
};

void BadQueriesTest::initTestCase()
{
    const QString path = m_dir.filePath(u"repository.pamphlets"_s);
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), path, LibraryCompiler::Checks::Off), QString());
    QString error;
    m_library = Library::open(path, error);
    QVERIFY2(m_library, qPrintable(error));
    m_search = std::make_unique<LibrarySearch>(*m_library);
}

void BadQueriesTest::checkPlaces(const MarkedText &marked) const
{
    qsizetype end = 0;
    for (const MarkedText::Range &mark : marked.marks) {
        QVERIFY(mark.start >= end && mark.length > 0);
        end = mark.start + mark.length;
    }
    QVERIFY(end <= marked.text.size());
    QVERIFY(marked.text.isValidUtf16());
}

void BadQueriesTest::checkHits(const QList<SearchHit> &hits, int limit) const
{
    QVERIFY(hits.size() <= limit);
    for (const SearchHit &hit : hits) {
        checkPlaces(hit.title);
        checkPlaces(hit.section);
        checkPlaces(hit.snippet);
    }
}

void BadQueriesTest::neverFails_data()
{
    QTest::addColumn<QString>("words");
    const std::initializer_list<std::pair<const char *, QString>> rows{{"near", u"NEAR(neck pain, 2)"_s},
        {"near that does not close", u"NEAR("_s}, {"star", u"*"_s}, {"star behind", u"neck*"_s}, {"minus", u"-"_s},
        {"minus before", u"neck -pain"_s}, {"one quote", u"\"neck"_s}, {"three quotes", u"\"neck\" \"pain"_s},
        {"quotes of many kinds", u"“neck\" «pain„ ”»"_s}, {"nothing in quotes", u"\"\" \"  \" \"?!\""_s},
        {"quotes within", u"ne\"ck pa\"in"_s}, {"statement", u"'; DROP TABLE article; --"_s},
        {"condition", u"x' OR 1=1 UNION SELECT * FROM word"_s}, {"column", u"{title body} : neck"_s},
        {"faces", u"😀 neck 🦴 pain 👩‍⚕️"_s}, {"Arabic", u"ألم الرقبة neck"_s}, {"Hebrew", u"כאבי ראש"_s},
        {"direction", u"\u202Eneck\u202C \u2067pain\u2069"_s}, {"NUL", u"neck"_s + QChar(0) + u"pain"_s},
        {"half a character", u"neck "_s + QChar(0xD83D)},
        {"halves the wrong way round", QString(QChar(0xDE00)) + QChar(0xD83D)}, {"code that is none", u"M54%"_s},
        {"code and quote", u"M54'"_s}, {"code with letters of another script", u"М54"_s}, {"digits", u"911 12 1 2 3"_s},
        {"capitals and digits", u"A1 B2 C3 D4"_s}, {"10,000 letters", QString(10'000, u'a')},
        {"10,000 words", u"neck "_s.repeated(10'000)}, {"10,000 errors", u"migrane sholder "_s.repeated(700)},
        {"10,000 quotes", QString(10'000, u'"')}, {"10,000 capitals", u"ABC "_s.repeated(2'500)},
        {"10,000 phrases", u"\"neck pain\" "_s.repeated(900)}, {"10,000 faces", u"😀"_s.repeated(10'000)},
        {"10,000 marks", QString(10'000, QChar(0x0301))}, {"10,000 spaces", QString(10'000, u' ')},
        {"10,000 lines", QString(10'000, u'\n')}, {"10,000 of another script", u"مرحبا "_s.repeated(1'700)},
        {"10,000 digits", QString(10'000, u'1')}};
    for (const auto &[name, words] : rows) {
        QTest::newRow(name) << words;
    }
    QString alphabet;
    for (char16_t sign = 0; sign < 400; ++sign) {
        alphabet += QChar(sign);
        alphabet += u' ';
    }
    QTest::newRow("every sign") << alphabet;
}

void BadQueriesTest::neverFails()
{
    QFETCH(QString, words);
    for (const QString &query : {words, words + u' ', u"neck "_s + words, u"neck \""_s + words + u'"'}) {
        for (const QString &lang : {u"en"_s, QString(), u"'"_s}) {
            const SearchResults results = m_search->search({query, lang, 5});
            QCOMPARE(m_library->errorText(), QString());
            checkHits(results.articles, 5);
            checkHits(results.answers, 5);
            QVERIFY(results.understood.isValidUtf16() && results.suggestion.isValidUtf16());
        }
        m_search->search({u"neck"_s, u"en"_s, 5});
    }
    QVERIFY(!m_search->search({u"neck"_s, u"en"_s, 5}).isEmpty());
}

void BadQueriesTest::cancelled_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"migraine", "migrane", "does dry needling hurt", "\"dry needling\"", "xylophone qqq",
             "M54", "M54.5 pain", ""}) {
        QTest::newRow(words) << QString::fromUtf8(words);
    }
}

void BadQueriesTest::cancelled()
{
    QFETCH(QString, words);
    int asked = 0;
    const SearchQuery query{words, u"en"_s, 20};
    const SearchResults whole = m_search->search(query, [&asked] {
        ++asked;
        return false;
    });
    for (int last = 0; last <= asked + 1; ++last) {
        int calls = 0;
        const SearchResults part = m_search->search(query, [&calls, last] { return calls++ >= last; });
        QVERIFY(part.articles.size() <= whole.articles.size());
        QVERIFY(part.answers.size() <= whole.answers.size());
        QVERIFY(part.understood.isEmpty() || part.understood == whole.understood);
        QVERIFY(part.nearestTopics.isEmpty() || part.nearestTopics == whole.nearestTopics);
        if (last >= asked) { // never true
            QCOMPARE(part.articles.size(), whole.articles.size());
            QCOMPARE(part.answers.size(), whole.answers.size());
        }
        QCOMPARE(m_library->errorText(), QString());
    }
    QCOMPARE(m_search->search(query).articles.size(), whole.articles.size());
}

// Cancelled for one call only, as when the next search takes over, it still ends.
void BadQueriesTest::cancelledBetween()
{
    for (int at = 0; at < 6; ++at) {
        int calls = 0;
        m_search->search({u"does dry needling hurt"_s, u"en"_s, 20}, [&calls, at] { return calls++ == at; });
        QCOMPARE(m_library->errorText(), QString());
    }
}

void BadQueriesTest::limits()
{
    for (const int limit : {-1, 0, 1, 2, 7, 1'000'000}) {
        const SearchResults results = m_search->search({u"pain"_s, u"en"_s, limit});
        checkHits(results.articles, std::max(0, limit));
        checkHits(results.answers, std::max(0, limit));
        QCOMPARE(results.isEmpty(), limit <= 0);
    }
}

QTEST_GUILESS_MAIN(BadQueriesTest)
#include "tst_badqueries.moc"
