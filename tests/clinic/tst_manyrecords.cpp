#include "clinic/clinictest.h"
#include "clinic/recordrepository.h"
#include "clinic/transaction.h"
#include "clinic/versionrepository.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using namespace clinictest;

// Five years of a busy clinic: 20,000 records of three articles each.
class ManyRecordsTest : public QObject {
    Q_OBJECT

private:
    static void fill(ClinicDatabase &database);

private Q_SLOTS:
    void areFoundQuickly();
};

void ManyRecordsTest::fill(ClinicDatabase &database)
{
    for (int i = 0; i < 40; ++i) {
        VersionRepository(database).keep(versionOf(u"article-%1"_s.arg(i)));
    }
    Transaction transaction(database);
    database.execute(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
                     "INSERT INTO handout_code SELECT 'C' || i FROM n"_s);
    database.execute(
        u"INSERT INTO handout_record SELECT 'r' || code, '', code, strftime('%Y-%m-%dT%H:%M:%fZ', '2021-01-01', "
        "'+' || (rowid * 2) || ' hours'), '2021-01-04', 'Ana', 'en', 'pdf', 'ana' || char(10) || 'neck pain ' || "
        "(rowid % 500) || char(10) || 'sleeping well' || char(10) || 'walk' FROM handout_code"_s);
    database.execute(
        u"WITH p (n) AS (VALUES (0), (1), (2)), v AS (SELECT hash, row_number() OVER (ORDER BY hash) AS i FROM "
        u"version) "
        "INSERT INTO handout_record_item SELECT 'r' || code, n, 'article', 'article-' || n, 'en', 'Title of it', hash, "
        "'' FROM handout_code, p JOIN v ON v.i = n + 1"_s);
    transaction.commit();
    QCOMPARE(numberFrom(database, u"SELECT COUNT(*) FROM handout_record_item"_s), 60'000);
}

void ManyRecordsTest::areFoundQuickly()
{
    const QTemporaryDir folder;
    ClinicDatabase database(folder.filePath(ClinicDatabase::fileName()));
    fill(database);
    const RecordRepository records(database);
    RecordFilter days;
    days.from = QDate(2024, 1, 1);
    days.to = QDate(2024, 3, 31);
    RecordFilter rare;
    rare.words = u"PAIN 77"_s;
    RecordFilter none;
    none.words = u"nowhere"_s;
    const QList<std::pair<const char *, RecordFilter>> filters{
        {"newest 1,000", {}}, {"three months", days}, {"rare words", rare}, {"words of none", none}};
    for (const auto &[name, filter] : filters) {
        QElapsedTimer timer;
        timer.start();
        const qsizetype count = records.find(filter).size();
        const qint64 milliseconds = timer.elapsed();
        qInfo("%s: %d of 20,000 in %lld ms", name, int(count), milliseconds);
        QVERIFY2(milliseconds < 2000, "more than twenty times slower than it should be");
    }
    QCOMPARE(records.find(none).size(), 0);
    QCOMPARE(records.find({}).size(), 1000);
    QCOMPARE(records.find({}).constLast().items.size(), 3);
}

QTEST_GUILESS_MAIN(ManyRecordsTest)
#include "tst_manyrecords.moc"
