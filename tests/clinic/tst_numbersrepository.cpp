#include "clinic/clinictest.h"
#include "clinic/numbersrepository.h"
#include "clinic/readingrepository.h"
#include "clinic/recordrepository.h"

#include <QTemporaryDir>
#include <QTest>

#include <ctime>
#include <memory>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using namespace clinictest;

class NumbersRepositoryTest : public QObject {
    Q_OBJECT

private:
    const QDate m_monday{2026, 3, 2};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ClinicDatabase> m_database;
    std::unique_ptr<NumbersRepository> m_numbers;
    QDateTime m_now;

    std::function<QDateTime()> clock()
    {
        return [this] { return m_now; };
    }

    void handOut(const QString &code, const QList<KeptVersion> &versions)
    {
        HandoutRecord record;
        record.code = code;
        for (const KeptVersion &version : versions) {
            record.items.append({version.kind, version.id, version.lang, version.title, version.hash, {}});
        }
        RecordRepository(*m_database, clock()).add(record, versions);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "America/Los_Angeles");
        tzset();
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<ClinicDatabase>(m_folder->filePath(ClinicDatabase::fileName()));
        m_numbers = std::make_unique<NumbersRepository>(*m_database, clock());
        m_now = QDateTime(m_monday, QTime(20, 0), Qt::UTC);
    }
    void cleanup()
    {
        m_numbers.reset();
        m_database.reset();
    }

    void weekBeginsOnMonday();
    void emptyAtFirst();
    void handedOutByWeekAndOften();
    void printedAndSavedIsOnce();
    void readByWeek();
    void missedWords();
    void weeksAreLocal();
    void onlyTheWeeksThatAreAskedFor();
    void forgetLeavesTheRecords();
};

void NumbersRepositoryTest::weekBeginsOnMonday()
{
    for (int day = 0; day < 7; ++day) {
        QCOMPARE(weekOf(m_monday.addDays(day)), m_monday);
    }
    QCOMPARE(weekOf(m_monday.addDays(-1)), m_monday.addDays(-7));
    QCOMPARE(weekOf(QDate(2027, 1, 1)), QDate(2026, 12, 28));
    QVERIFY(!weekOf({}).isValid());
}

void NumbersRepositoryTest::emptyAtFirst()
{
    QCOMPARE(m_numbers->between(m_monday, m_monday), ClinicNumbers());
    QCOMPARE(m_numbers->between({}, {}), ClinicNumbers());
}

void NumbersRepositoryTest::handedOutByWeekAndOften()
{
    KeptVersion tool = versionOf(u"diary"_s);
    tool.kind = KeptVersion::Kind::Tool;
    handOut(u"22-222"_s, {versionOf(u"neck"_s), versionOf(u"back"_s), tool});
    handOut(u"22-223"_s, {versionOf(u"neck"_s, u"es"_s), versionOf(u"abc"_s)});
    m_now = m_now.addDays(7);
    handOut(u"22-224"_s, {versionOf(u"back"_s)});
    const QDate next = m_monday.addDays(7);
    QCOMPARE(m_numbers->between(m_monday, next).handedOut,
        (QList<WeekNumber>{
            {m_monday, u"neck"_s, 2}, {m_monday, u"abc"_s, 1}, {m_monday, u"back"_s, 1}, {next, u"back"_s, 1}}));
}

void NumbersRepositoryTest::printedAndSavedIsOnce()
{
    handOut(u"22-222"_s, {versionOf(u"neck"_s)});
    handOut(u"22-222"_s, {versionOf(u"neck"_s), versionOf(u"neck"_s, u"es"_s)});
    QCOMPARE(m_numbers->between(m_monday, m_monday).handedOut, (QList<WeekNumber>{{m_monday, u"neck"_s, 1}}));
    m_now = m_now.addDays(7); // printed once more, at a later visit
    handOut(u"22-222"_s, {versionOf(u"neck"_s)});
    const QList<WeekNumber> later{{m_monday.addDays(7), u"neck"_s, 1}};
    QCOMPARE(m_numbers->between(m_monday.addDays(7), m_monday.addDays(7)).handedOut, later);
    QCOMPARE(m_numbers->between(m_monday, m_monday.addDays(7)).handedOut.mid(1), later);
}

void NumbersRepositoryTest::readByWeek()
{
    ReadingRepository reading(*m_database, clock());
    for (const QString &slug : {u"neck"_s, u"back"_s, u"back"_s}) {
        reading.countOpening(slug);
    }
    m_now = m_now.addDays(7);
    reading.countOpening(u"neck"_s);
    QCOMPARE(m_numbers->between(m_monday, m_monday.addDays(13)).read,
        (QList<WeekNumber>{{m_monday, u"back"_s, 2}, {m_monday, u"neck"_s, 1}, {m_monday.addDays(7), u"neck"_s, 1}}));
    QCOMPARE(reading.openings().value(u"neck"_s), 2);
}

void NumbersRepositoryTest::missedWords()
{
    m_numbers->countMissedWord(u"señal"_s, 3);
    m_numbers->countMissedWord(u"señal"_s);
    m_numbers->countMissedWord(u"x'); DROP TABLE visit; --"_s);
    QVERIFY(!errorOf([&] { m_numbers->countMissedWord({}); }).isEmpty());
    QCOMPARE(m_numbers->between(m_monday, m_monday).missedWords,
        (QList<WeekNumber>{{m_monday, u"señal"_s, 4}, {m_monday, u"x'); DROP TABLE visit; --"_s, 1}}));
}

// Sunday evening in Los Angeles is Monday in UTC.
void NumbersRepositoryTest::weeksAreLocal()
{
    m_now = QDateTime(m_monday, QTime(7, 59), Qt::UTC);
    handOut(u"22-222"_s, {versionOf(u"neck"_s)});
    ReadingRepository(*m_database, clock()).countOpening(u"neck"_s);
    m_numbers->countMissedWord(u"knee"_s);
    const QDate before = m_monday.addDays(-7);
    const ClinicNumbers numbers = m_numbers->between(before, m_monday);
    QCOMPARE(numbers.handedOut, (QList<WeekNumber>{{before, u"neck"_s, 1}}));
    QCOMPARE(numbers.read, (QList<WeekNumber>{{before, u"neck"_s, 1}}));
    QCOMPARE(numbers.missedWords, (QList<WeekNumber>{{before, u"knee"_s, 1}}));
    m_now = m_now.addSecs(60);
    m_numbers->countMissedWord(u"hip"_s);
    QCOMPARE(m_numbers->between(m_monday, m_monday).missedWords, (QList<WeekNumber>{{m_monday, u"hip"_s, 1}}));
}

void NumbersRepositoryTest::onlyTheWeeksThatAreAskedFor()
{
    for (int week = 0; week < 4; ++week) {
        m_numbers->countMissedWord(u"knee"_s);
        m_now = m_now.addDays(7);
    }
    const auto weeks = [this](int from, int to) {
        return m_numbers->between(m_monday.addDays(from), m_monday.addDays(to)).missedWords.size();
    };
    QCOMPARE(weeks(0, 27), 4);
    QCOMPARE(weeks(6, 7), 2); // Sunday and Monday: the whole of both weeks
    QCOMPARE(weeks(28, 60), 0);
    QCOMPARE(weeks(7, 0), 0);
}

void NumbersRepositoryTest::forgetLeavesTheRecords()
{
    handOut(u"22-222"_s, {versionOf(u"neck"_s)});
    ReadingRepository reading(*m_database, clock());
    reading.countOpening(u"neck"_s);
    m_numbers->countMissedWord(u"knee"_s);
    m_numbers->forget();
    const ClinicNumbers numbers = m_numbers->between(m_monday, m_monday);
    QCOMPARE(numbers.handedOut.size(), 1);
    QVERIFY(numbers.read.isEmpty() && numbers.missedWords.isEmpty() && reading.openings().isEmpty());
    reading.countOpening(u"neck"_s);
    QCOMPARE(reading.openings().value(u"neck"_s), 1);
}

QTEST_GUILESS_MAIN(NumbersRepositoryTest)
#include "tst_numbersrepository.moc"
