#include "clinic/clinicdatabase.h"
#include "clinic/recordrepository.h"
#include "clinic/transaction.h"
#include "sampleversion.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// What was handed out, found again.
class TestRecordRepository : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsTheNewestFirst();
    void findsByWords_data();
    void findsByWords();
    void findsByDayClinicianAndForm();
    void takesNoMoreThanTheLimit();
    void findsByCode();
    void findsAmongThousands();

private:
    HandoutRecord add(const QDateTime &when, const QStringList &slugs, const QString &clinician = {},
        HandoutForm form = HandoutForm::Print, const QString &code = {});
    QStringList found(const RecordFilter &filter);

    QTemporaryDir m_folder;
    std::unique_ptr<ClinicDatabase> m_database;
    QDateTime m_now;
    int m_databases = 0;
};

namespace {

QDateTime at(int day, int hour)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, 0), Qt::LocalTime).toUTC();
}

} // namespace

void TestRecordRepository::init()
{
    m_database = std::make_unique<ClinicDatabase>(m_folder.filePath(u"clinic%1.sqlite"_s.arg(++m_databases)));
}

HandoutRecord TestRecordRepository::add(
    const QDateTime &when, const QStringList &slugs, const QString &clinician, HandoutForm form, const QString &code)
{
    HandoutRecord record;
    QList<KeptVersion> versions;
    for (const QString &slug : slugs) {
        const KeptVersion version = clinictest::versionOf(slug);
        versions.append(version);
        record.items.append({version.kind, version.id, version.lang, version.title, version.hash, {}});
    }
    RecordRepository records(*m_database, [when] { return when; });
    record.code = code.isEmpty() ? records.reserveCode() : code;
    record.clinician = clinician;
    record.lang = u"en"_s;
    record.form = form;
    return records.add(record, versions);
}

// The first article of each.
QStringList TestRecordRepository::found(const RecordFilter &filter)
{
    QStringList slugs;
    for (const HandoutRecord &record : RecordRepository(*m_database).find(filter)) {
        slugs.append(record.items.isEmpty() ? QString() : record.items.constFirst().id);
    }
    return slugs;
}

void TestRecordRepository::findsTheNewestFirst()
{
    const HandoutRecord first = add(at(2, 9), {u"neck"_s, u"ankle"_s, u"back"_s}, u"Ana"_s);
    const HandoutRecord second = add(at(3, 9), {u"knee"_s}, {}, HandoutForm::WebPage);
    const QList<HandoutRecord> expected{second, first};
    QCOMPARE(RecordRepository(*m_database).find({}), expected); // with their items, in their order
}

void TestRecordRepository::findsByWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("none") << u" "_s << QStringList{u"knee"_s, u"neck"_s};
    QTest::newRow("a title") << u"KNE"_s << QStringList{u"knee"_s};
    QTest::newRow("the second article") << u"ankle"_s << QStringList{u"neck"_s};
    QTest::newRow("article and clinician") << u"ana neck"_s << QStringList{u"neck"_s};
    QTest::newRow("not both") << u"ana knee"_s << QStringList();
    QTest::newRow("the code") << u"K7-4Q2"_s << QStringList{u"neck"_s};
    QTest::newRow("the code, typed") << u" k7 4q2"_s << QStringList{u"neck"_s};
    QTest::newRow("a sign of SQL") << u"%"_s << QStringList();
}

void TestRecordRepository::findsByWords()
{
    QFETCH(const QString, words);
    QFETCH(const QStringList, expected);
    add(at(2, 9), {u"neck"_s, u"ankle"_s}, u"Ana Rivera"_s, HandoutForm::Print, u"K7-4Q2"_s);
    add(at(3, 9), {u"knee"_s}, u"Bo Lee"_s);
    RecordFilter filter;
    filter.words = words;
    QCOMPARE(found(filter), expected);
}

void TestRecordRepository::findsByDayClinicianAndForm()
{
    add(at(2, 0), {u"neck"_s}, u"Ana"_s);
    add(at(2, 23), {u"ankle"_s}, u"Bo"_s, HandoutForm::Pdf);
    add(at(3, 0), {u"knee"_s}, u"Ana"_s, HandoutForm::WebPage);
    RecordFilter day;
    day.from = QDate(2026, 11, 2);
    day.to = day.from;
    QCOMPARE(found(day), (QStringList{u"ankle"_s, u"neck"_s}));
    RecordFilter clinician;
    clinician.clinician = u"Ana"_s;
    QCOMPARE(found(clinician), (QStringList{u"knee"_s, u"neck"_s}));
    RecordFilter form;
    form.form = HandoutForm::Pdf;
    QCOMPARE(found(form), QStringList{u"ankle"_s});
    clinician.from = QDate(2026, 11, 3);
    QCOMPARE(found(clinician), QStringList{u"knee"_s});
}

void TestRecordRepository::takesNoMoreThanTheLimit()
{
    for (int hour = 0; hour < 5; ++hour) {
        add(at(2, hour), {u"a%1"_s.arg(hour), u"b"_s});
    }
    RecordFilter filter;
    filter.limit = 2;
    QCOMPARE(found(filter), (QStringList{u"a4"_s, u"a3"_s}));
    filter.words = u"b"_s;
    QCOMPARE(found(filter), (QStringList{u"a4"_s, u"a3"_s}));
    filter.limit = -1;
    QCOMPARE(found(filter), QStringList());
}

void TestRecordRepository::findsByCode()
{
    const HandoutRecord record = add(at(2, 9), {u"neck"_s}, {}, HandoutForm::Print, u"K7-4Q2"_s);
    const HandoutRecord again = add(at(3, 9), {u"neck"_s}, {}, HandoutForm::Pdf, u"K7-4Q2"_s);
    const RecordRepository records(*m_database);
    QCOMPARE(records.findByCode(u"k74q2"_s), again);
    QCOMPARE(records.findByCode(u"K7-4Q3"_s), std::nullopt);
    QCOMPARE(records.findByCode(u"neck"_s), std::nullopt);
}

// A busy clinic of four years.
void TestRecordRepository::findsAmongThousands()
{
    constexpr int count = 20'000;
    add(at(1, 0), {u"neck"_s}); // keeps its version
    {
        Transaction transaction(*m_database);
        const QString hash = QString::fromLatin1(clinictest::versionOf(u"neck"_s).hash);
        for (int i = 0; i < count; ++i) {
            const QUuid id = QUuid::createUuid();
            const QString code = u"X%1"_s.arg(i);
            m_database->execute(u"INSERT INTO handout_code (code) VALUES (?)"_s, {code});
            m_database->execute(u"INSERT INTO handout_record VALUES (?, '', ?, ?, 'Ana', 'en', 'print')"_s,
                {id, code, at(2, 0).addSecs(i * 60)});
            for (int position = 0; position < 3; ++position) {
                m_database->execute(u"INSERT INTO handout_record_item VALUES (?, ?, ?, '')"_s, {id, position, hash});
            }
        }
        transaction.commit();
    }
    RecordFilter filter;
    filter.limit = count;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(found(filter).size(), count);
    qInfo("All %d: %lld ms", count, timer.restart());
    filter.limit = 1000;
    QCOMPARE(found(filter).size(), 1000);
    qInfo("The newest 1,000: %lld ms", timer.restart());
    filter.words = u"ana x1999"_s;
    QCOMPARE(found(filter).size(), 11);
    const qint64 words = timer.elapsed();
    qInfo("By words: %lld ms", words);
    QVERIFY2(words < 5'000, "a query for each record would take longer"); // usually a tenth of that
}

QTEST_GUILESS_MAIN(TestRecordRepository)
#include "tst_recordrepository.moc"
