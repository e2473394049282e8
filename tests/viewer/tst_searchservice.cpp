#include "support/builtlibrary.h"
#include "viewer/searchservice.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;
using namespace Qt::StringLiterals;

namespace {

// An engine that searches for slow words until it is told to stop.
SearchResults untilCancelled(const SearchQuery &query, const LibrarySearch::Cancelled &cancelled)
{
    SearchResults results;
    results.articles.append({query.words, query.lang, {query.words, {}}, {}, {}, {}, 1});
    while (query.words.startsWith(u"slow"_s) && !cancelled()) {
        QThread::yieldCurrentThread();
    }
    return results;
}

} // namespace

class TestSearchService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersTheNewestQuestionOnly();
    void answersNothingAfterCancel();
    void interruptsTheSearchBefore();
    void endsWhileItSearches();
    void countsLetters_data();
    void countsLetters();
    void tellsNoFailureOfAnOldQuestion();
    void tellsWhenTheLibraryIsGone();
    void findsTheLibraryAgain();

private:
    QTemporaryDir m_folder;
    QString m_library;
};

void TestSearchService::initTestCase()
{
    m_library = m_folder.filePath(u"library.pamphlets"_s);
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), m_library), QString());
}

void TestSearchService::answersTheNewestQuestionOnly()
{
    SearchService service(m_library);
    QStringList answered;
    connect(&service, &SearchService::found, this, [&answered](const QString &words) { answered.append(words); });
    const QString typed = u"tension headache"_s;
    for (int letters = 2; letters <= typed.size(); ++letters) {
        service.search(typed.left(letters), u"en"_s);
    }
    QTRY_VERIFY(answered.contains(typed));
    QCOMPARE(answered.last(), typed);
    QCOMPARE(answered.size(), 1); // all were asked before the first answer could be delivered
}

void TestSearchService::answersNothingAfterCancel()
{
    SearchService service(m_library);
    QSignalSpy found(&service, &SearchService::found);
    service.search(u"headache"_s, u"en"_s);
    service.cancel();
    service.search(u"needle"_s, u"en"_s);
    QVERIFY(found.wait());
    QCOMPARE(found.count(), 1);
    QCOMPARE(found.at(0).at(0).toString(), u"needle"_s);
}

void TestSearchService::interruptsTheSearchBefore()
{
    std::atomic<int> begun = 0;
    SearchService service([&begun](const SearchQuery &query, const LibrarySearch::Cancelled &cancelled, QString &) {
        ++begun;
        return untilCancelled(query, cancelled);
    });
    QSignalSpy found(&service, &SearchService::found);
    service.search(u"slow"_s, u"en"_s);
    QTRY_COMPARE(begun, 1);
    service.search(u"headache"_s, u"en"_s); // would wait forever, were the first not ended
    QVERIFY(found.wait());
    QCOMPARE(found.count(), 1);
    QCOMPARE(found.at(0).at(0).toString(), u"headache"_s);

    service.search(u"slow again"_s, u"en"_s);
    QTRY_COMPARE(begun, 3);
    service.search(u" h "_s, u"en"_s); // too short: ends the search before, starts none
    service.search(u"needle"_s, u"en"_s);
    QVERIFY(found.wait());
    QCOMPARE(found.count(), 2);
    QCOMPARE(begun, 4);
}

void TestSearchService::endsWhileItSearches()
{
    std::atomic<int> begun = 0;
    auto service = std::make_unique<SearchService>(
        [&begun](const SearchQuery &query, const LibrarySearch::Cancelled &cancelled, QString &) {
            ++begun;
            return untilCancelled(query, cancelled);
        });
    QSignalSpy found(service.get(), &SearchService::found);
    service->search(u"slow"_s, u"en"_s);
    QTRY_COMPARE(begun, 1);
    QElapsedTimer timer;
    timer.start();
    service.reset();
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(found.count(), 0);
}

void TestSearchService::countsLetters_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("enough");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("spaces") << u"   "_s << false;
    QTest::newRow("one letter") << u" h "_s << false;
    QTest::newRow("two letters") << u"he"_s << true;
    QTest::newRow("a code") << u"M5"_s << true;
    QTest::newRow("an accent of its own") << u"e\u0301"_s << false;
    QTest::newRow("signs") << u"\"*)("_s << false;
    QTest::newRow("emoji") << u"😀😀"_s << false;
    QTest::newRow("a Chinese word") << u"頭"_s << true;
    QTest::newRow("a rare Chinese word") << u"𠮷"_s << true;
    QTest::newRow("a Korean syllable") << u"목"_s << true;
    QTest::newRow("one Arabic letter") << u"ر"_s << false;
    QTest::newRow("two Arabic letters") << u"رأ"_s << true;
    QTest::newRow("half a character") << QString(QChar(0xD83D)) << false;
}

void TestSearchService::countsLetters()
{
    QFETCH(QString, words);
    QFETCH(bool, enough);
    QCOMPARE(SearchService::isLongEnough(words), enough);
}

void TestSearchService::tellsNoFailureOfAnOldQuestion()
{
    SearchService service(m_folder.filePath(u"missing.pamphlets"_s));
    QSignalSpy failed(&service, &SearchService::failed);
    service.search(u"headache"_s, u"en"_s);
    service.cancel();
    QVERIFY(!failed.wait(100));
}

void TestSearchService::findsTheLibraryAgain()
{
    const QString path = m_folder.filePath(u"moved.pamphlets"_s);
    SearchService service(path);
    QSignalSpy failed(&service, &SearchService::failed);
    QSignalSpy found(&service, &SearchService::found);
    service.search(u"headache"_s, u"en"_s);
    QVERIFY(failed.wait());
    QVERIFY(QFile::copy(m_library, path));
    service.search(u"headache"_s, u"en"_s);
    QVERIFY(found.wait());
}

void TestSearchService::tellsWhenTheLibraryIsGone()
{
    SearchService service(m_folder.filePath(u"missing.pamphlets"_s));
    QSignalSpy failed(&service, &SearchService::failed);
    service.search(u"headache"_s, u"en"_s);
    QVERIFY(failed.wait());
    QVERIFY(failed.at(0).at(0).toString().contains(u"missing.pamphlets"_s));
}

QTEST_MAIN(TestSearchService)
#include "tst_searchservice.moc"
