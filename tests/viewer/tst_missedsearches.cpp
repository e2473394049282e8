#include "clinic/clinicstore.h"
#include "library/library.h"
#include "support/builtlibrary.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/missedsearches.h"
#include "viewer/searchservice.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;
using namespace Qt::StringLiterals;

namespace {

constexpr int never = 1'000'000; // milliseconds

// Knows nothing but what begins with "known".
SearchResults littleKnown(const SearchQuery &query, const LibrarySearch::Cancelled &, QString &)
{
    SearchResults results;
    if (query.words.startsWith(u"known"_s)) {
        results.articles.append({query.words, query.lang, {query.words, {}}, {}, {}, {}, 1});
    }
    return results;
}

} // namespace

// A word that nobody else would look for must not reach the disk.
class TestMissedSearches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void twiceIsNowhereOnTheDisk();
    void threeTimesIsStoredAndThenEachTime();
    void countsOnceUntilSomebodyElseSearches();
    void countsWhatStandsForAWhile();
    void forgetsWhatIsTypedOn();
    void somebodyElseSearchesAfterAWhile();
    void countsPlainWordsOnly_data();
    void countsPlainWordsOnly();
    void whatIsFoundIsNotMissed();
    void whatTheLibraryKnowsIsNotMissed();
    void countsNothingWhenSwitchedOff();
    void switchingOffForgetsTheMemory();

private:
    void search(const QString &words);
    void searchAndLeave(const QString &words);
    void searchInVisits(const QString &words, int visits);
    bool waitFor(const QString &timer);
    QList<WeekNumber> stored();
    bool isOnDisk(const QByteArray &word);

    QTemporaryDir m_libraryFolder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<ClinicStore> m_store;
    std::unique_ptr<ClinicShortcuts> m_shortcuts;
    std::unique_ptr<SearchService> m_search;
    std::unique_ptr<MissedSearches> m_missed;
};

void TestMissedSearches::initTestCase()
{
    const QString path = m_libraryFolder.filePath(u"library.pamphlets"_s);
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), path), QString());
    QString error;
    m_library = Library::open(path, error);
    QVERIFY2(m_library, qPrintable(error));
}

void TestMissedSearches::init()
{
    m_data = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ClinicStore>(m_data->path());
    m_shortcuts = std::make_unique<ClinicShortcuts>(*m_store);
    m_search = std::make_unique<SearchService>(&littleKnown);
    m_missed = std::make_unique<MissedSearches>(*m_search, *m_library, *m_store, *m_shortcuts);
    m_missed->setWaits({never, never});
}

void TestMissedSearches::cleanup()
{
    m_missed.reset();
    m_search.reset();
    m_shortcuts.reset();
    m_store.reset();
}

void TestMissedSearches::search(const QString &words)
{
    QSignalSpy found(m_search.get(), &SearchService::found);
    m_search->search(words, u"en"_s);
    QVERIFY(found.wait());
}

void TestMissedSearches::searchAndLeave(const QString &words)
{
    search(words);
    m_search->cancel();
}

void TestMissedSearches::searchInVisits(const QString &words, int visits)
{
    for (int i = 0; i < visits; ++i) {
        searchAndLeave(words);
        m_missed->beginAnew();
    }
}

bool TestMissedSearches::waitFor(const QString &timer)
{
    QSignalSpy timeout(m_missed->findChild<QTimer *>(timer), &QTimer::timeout);
    return timeout.wait();
}

QList<WeekNumber> TestMissedSearches::stored()
{
    QList<WeekNumber> words;
    bool answered = false;
    const QDate today = QDate::currentDate();
    whenAnswered(m_store->numbers(today, today), this, [&](const Outcome<ClinicNumbers> &outcome) {
        words = outcome.value.missedWords;
        answered = outcome.ok();
    });
    return QTest::qWaitFor([&answered] { return answered; }) ? words : QList<WeekNumber>{{{}, u"no answer"_s, 0}};
}

bool TestMissedSearches::isOnDisk(const QByteArray &word)
{
    const QDir folder(m_data->path());
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(word)) {
            return true;
        }
    }
    return names.isEmpty(); // there is a database at least
}

void TestMissedSearches::twiceIsNowhereOnTheDisk()
{
    searchInVisits(u"quxblorp"_s, 2);
    QCOMPARE(stored(), QList<WeekNumber>());
    QVERIFY(!isOnDisk("quxblorp"));
    cleanup(); // closed, as when the program ends
    QVERIFY(!isOnDisk("quxblorp"));
}

void TestMissedSearches::threeTimesIsStoredAndThenEachTime()
{
    const QDate week = weekOf(QDate::currentDate());
    searchInVisits(u"quxblorp"_s, 3);
    QCOMPARE(stored(), (QList<WeekNumber>{{week, u"quxblorp"_s, 3}}));
    QVERIFY(isOnDisk("quxblorp"));
    searchInVisits(u"Quxblorp wibblet"_s, 2);
    QCOMPARE(stored(), (QList<WeekNumber>{{week, u"quxblorp"_s, 5}}));
    QVERIFY(!isOnDisk("wibblet"));
}

void TestMissedSearches::countsOnceUntilSomebodyElseSearches()
{
    for (int i = 0; i < 5; ++i) {
        searchAndLeave(u"quxblorp"_s);
    }
    QCOMPARE(stored(), QList<WeekNumber>());
}

void TestMissedSearches::countsWhatStandsForAWhile()
{
    m_missed->setWaits({100, never});
    for (int i = 0; i < MissedSearches::timesUntilStored; ++i) {
        QCOMPARE(stored(), QList<WeekNumber>());
        search(u"quxblorp"_s);
        QVERIFY(waitFor(u"pause"_s));
        m_missed->beginAnew();
    }
    QTRY_COMPARE(stored().size(), 1);
}

void TestMissedSearches::forgetsWhatIsTypedOn()
{
    for (int i = 0; i < 4; ++i) {
        search(u"quxb"_s);
        search(u"quxblo"_s);
        search(u"known"_s);
        m_search->cancel();
        m_missed->beginAnew();
    }
    QCOMPARE(stored(), QList<WeekNumber>());
}

void TestMissedSearches::somebodyElseSearchesAfterAWhile()
{
    m_missed->setWaits({never, 100});
    for (int i = 0; i < 3; ++i) {
        searchAndLeave(u"quxblorp"_s);
        QVERIFY(waitFor(u"idle"_s));
    }
    QCOMPARE(stored().size(), 1);
}

void TestMissedSearches::countsPlainWordsOnly_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("counted");
    QTest::newRow("too short") << u"qx zq"_s << QStringList();
    QTest::newRow("too long") << QString(31, u'q') << QStringList();
    QTest::newRow("longest") << QString(30, u'q') << QStringList{QString(30, u'q')};
    QTest::newRow("number") << u"5551234567"_s << QStringList();
    QTest::newRow("digits in it") << u"quxblorp1985"_s << QStringList();
    QTest::newRow("address") << u"qux.blorp@example.org"_s << QStringList();
    QTest::newRow("signs around it") << u"“Quxblorp?”"_s << QStringList{u"quxblorp"_s};
    QTest::newRow("joined") << u"qux-blorp/wib"_s << QStringList{u"blorp"_s, u"qux"_s, u"wib"_s};
    QTest::newRow("accents") << u"Quxblórp"_s << QStringList{u"quxblórp"_s};
    QTest::newRow("accents of their own") << u"Quxblo\u0301rp"_s << QStringList{u"quxblórp"_s};
    QTest::newRow("emoji") << u"qux 😀😀😀"_s << QStringList{u"qux"_s};
    QTest::newRow("SQL") << u"'; DROP TABLE quxblorp; --"_s << QStringList{u"quxblorp"_s};
}

void TestMissedSearches::countsPlainWordsOnly()
{
    QFETCH(QString, words);
    searchInVisits(words, 3);
    QStringList counted;
    for (const WeekNumber &number : stored()) {
        counted.append(number.what);
    }
    counted.removeAll(u"drop"_s);
    counted.removeAll(u"table"_s);
    counted.sort();
    QTEST(counted, "counted");
}

void TestMissedSearches::whatIsFoundIsNotMissed()
{
    searchInVisits(u"known quxblorp"_s, 4);
    QCOMPARE(stored(), QList<WeekNumber>());
}

void TestMissedSearches::whatTheLibraryKnowsIsNotMissed()
{
    searchInVisits(u"headache quxblorp"_s, 3);
    QCOMPARE(stored().size(), 1);
    QCOMPARE(stored().first().what, u"quxblorp"_s);
}

void TestMissedSearches::countsNothingWhenSwitchedOff()
{
    m_shortcuts->setCounting(false);
    searchInVisits(u"quxblorp"_s, 4);
    QCOMPARE(stored(), QList<WeekNumber>());
    QVERIFY(!isOnDisk("quxblorp"));
}

void TestMissedSearches::switchingOffForgetsTheMemory()
{
    searchInVisits(u"quxblorp"_s, 2);
    QSignalSpy changed(m_shortcuts.get(), &ClinicShortcuts::changed);
    m_shortcuts->setCounting(false);
    QVERIFY(changed.wait());
    m_shortcuts->setCounting(true);
    QVERIFY(changed.wait());
    searchInVisits(u"quxblorp"_s, 1);
    QCOMPARE(stored(), QList<WeekNumber>());
}

QTEST_MAIN(TestMissedSearches)
#include "tst_missedsearches.moc"
