#include "clinic/clinictest.h"
#include "clinic/recordrepository.h"
#include "clinic/versionrepository.h"
#include "clinic/visitrepository.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>
#include <memory>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using namespace clinictest;

class RecordRepositoryTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ClinicDatabase> m_database;
    std::unique_ptr<RecordRepository> m_records;
    std::unique_ptr<VisitRepository> m_visits;
    QDateTime m_now;

    static RecordedItem itemOf(const KeptVersion &version)
    {
        return {version.kind, version.id, version.lang, version.title, version.hash, TeachBack::NotNoted};
    }

    static HandoutRecord recordOf(const QList<KeptVersion> &versions, const QString &code, const QUuid &visit = {})
    {
        HandoutRecord record;
        record.visit = visit;
        record.code = code;
        record.lang = u"en"_s;
        for (const KeptVersion &version : versions) {
            record.items.append(itemOf(version));
        }
        return record;
    }

    HandoutRecord add(const QStringList &slugs, const QString &clinician = {}, HandoutForm form = HandoutForm::Pdf)
    {
        QList<KeptVersion> versions;
        for (const QString &slug : slugs) {
            versions.append(versionOf(slug));
        }
        HandoutRecord record = recordOf(versions, m_records->reserveCode());
        record.clinician = clinician;
        record.form = form;
        return m_records->add(record, versions);
    }

    // First slugs of what is found.
    QStringList found(const RecordFilter &filter) const
    {
        QStringList slugs;
        for (const HandoutRecord &record : m_records->find(filter)) {
            slugs.append(record.items.constFirst().id);
        }
        return slugs;
    }

    QStringList foundWith(const QString &words) const
    {
        RecordFilter filter;
        filter.words = words;
        return found(filter);
    }

    QList<TeachBack> teachBacks() const
    {
        QList<TeachBack> results;
        for (const HandoutRecord &record : m_records->find({})) {
            for (const RecordedItem &item : record.items) {
                results.append(item.teachBack);
            }
        }
        return results;
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
        m_now = QDateTime(QDate(2026, 3, 2), QTime(18, 0, 0, 123), Qt::UTC);
        m_records = std::make_unique<RecordRepository>(*m_database, [this] { return m_now; });
        m_visits = std::make_unique<VisitRepository>(*m_database, [this] { return m_now; });
    }
    void cleanup()
    {
        m_records.reset();
        m_visits.reset();
        m_database.reset();
    }

    void isReadAsItWasStored();
    void codesAreGivenOnce();
    void codeIsFoundHoweverTyped();
    void newestOfACode();
    void wrongCodeIsRefused();
    void missingVersionIsNamedAndNothingIsStored();
    void versionThatIsKeptNeedNotBeGivenAgain();
    void articlesThatAreAlikeStayApart();
    void teachBackOfTheMarks();
    void teachBackReachesAllLanguages();
    void removedMarkLeavesTheRecord();
    void daysAreLocal_data();
    void daysAreLocal();
    void filters();
    void words_data();
    void words();
    void limit();
    void sixtyItems();
};

void RecordRepositoryTest::isReadAsItWasStored()
{
    const KeptVersion article = versionOf(u"neck"_s);
    KeptVersion tool = versionOf(u"diary"_s);
    tool.kind = KeptVersion::Kind::Tool;
    HandoutRecord record = recordOf({tool, article}, m_records->reserveCode(), QUuid::createUuid());
    record.clinician = u"Zoë Ådahl 🩺"_s;
    record.form = HandoutForm::WebPage;
    const HandoutRecord added = m_records->add(record, {tool, article});
    QCOMPARE(added.handedOutAt, m_now);
    QVERIFY(!added.id.isNull());
    record.id = added.id;
    record.handedOutAt = m_now;
    QCOMPARE(added, record);
    QCOMPARE(m_records->find({}), QList<HandoutRecord>{record});
    QCOMPARE(VersionRepository(*m_database).find(tool.hash), std::optional(tool));
}

void RecordRepositoryTest::codesAreGivenOnce()
{
    QSet<QString> codes;
    for (int i = 0; i < 200; ++i) {
        codes.insert(m_records->reserveCode());
    }
    QCOMPARE(codes.size(), 200);
    QCOMPARE(numberFrom(*m_database, u"SELECT COUNT(*) FROM handout_code"_s), 200);
}

void RecordRepositoryTest::codeIsFoundHoweverTyped()
{
    const KeptVersion version = versionOf(u"neck"_s);
    const HandoutRecord added = m_records->add(recordOf({version}, u"k74q2"_s), {version});
    QCOMPARE(added.code, u"K7-4Q2"_s);
    for (const QString &typed : {u"K7-4Q2"_s, u"k74q2"_s, u" k7 4q2 "_s}) {
        QCOMPARE(m_records->findByCode(typed), std::optional(added));
    }
    for (const QString &other : {u""_s, u"K7-4Q3"_s, u"K7-4Q"_s, u"%"_s}) {
        QVERIFY(!m_records->findByCode(other));
    }
}

void RecordRepositoryTest::newestOfACode()
{
    const KeptVersion version = versionOf(u"neck"_s);
    m_records->add(recordOf({version}, u"K7-4Q2"_s), {version});
    m_now = m_now.addSecs(60);
    const HandoutRecord again = m_records->add(recordOf({version, version}, u"K7-4Q2"_s), {});
    QCOMPARE(m_records->findByCode(u"K7-4Q2"_s), std::optional(again));
    QCOMPARE(m_records->find({}).size(), 2);
}

void RecordRepositoryTest::wrongCodeIsRefused()
{
    const KeptVersion version = versionOf(u"neck"_s);
    for (const QString &code : {u""_s, u"K7"_s, u"O0-I1L"_s}) {
        const QString error = errorOf([&] { m_records->add(recordOf({version}, code), {version}); });
        QVERIFY2(error.contains(u"Open the handout again"_s), qUtf8Printable(error));
    }
    QVERIFY(m_records->find({}).isEmpty());
}

void RecordRepositoryTest::missingVersionIsNamedAndNothingIsStored()
{
    const KeptVersion kept = versionOf(u"neck"_s);
    const KeptVersion missing = versionOf(u"back"_s);
    const QString error = errorOf([&] { m_records->add(recordOf({kept, missing}, u"K7-4Q2"_s), {kept}); });
    QVERIFY2(error.contains(u"“back”"_s) && error.contains(u"mark it again"_s), qUtf8Printable(error));
    QVERIFY(m_records->find({}).isEmpty());
    QVERIFY(!VersionRepository(*m_database).has(kept.hash));
    QCOMPARE(numberFrom(*m_database, u"SELECT COUNT(*) FROM handout_code"_s), 0);
}

void RecordRepositoryTest::versionThatIsKeptNeedNotBeGivenAgain()
{
    const KeptVersion version = versionOf(u"neck"_s);
    VersionRepository(*m_database).keep(version);
    m_records->add(recordOf({version}, u"K7-4Q2"_s), {});
    QCOMPARE(found({}), QStringList{u"neck"_s});
}

void RecordRepositoryTest::articlesThatAreAlikeStayApart()
{
    const KeptVersion neck = versionOf(u"neck"_s);
    KeptVersion copy = neck;
    copy.id = u"copy-of-neck"_s;
    copy.lang = u"es"_s;
    const HandoutRecord added = m_records->add(recordOf({neck, copy}, u"K7-4Q2"_s), {neck, copy});
    QCOMPARE(m_records->find({}), QList<HandoutRecord>{added});
    QCOMPARE(added.items.at(1).id, u"copy-of-neck"_s);
    QCOMPARE(added.items.at(1).lang, u"es"_s);
}

void RecordRepositoryTest::teachBackOfTheMarks()
{
    const QUuid visit = m_visits->start(u"Room 1"_s).id;
    const KeptVersion neck = versionOf(u"neck"_s);
    const KeptVersion back = versionOf(u"back"_s);
    KeptVersion tool = versionOf(u"neck"_s, u"tool"_s); // a page with the name of an article is no article
    tool.kind = KeptVersion::Kind::Tool;
    m_visits->setTeachBack(m_visits->addMark(visit, neck).id, TeachBack::GoOverAgain);
    m_visits->addMark(visit, back);
    m_records->add(recordOf({neck, back, tool}, u"K7-4Q2"_s, visit), {neck, back, tool});
    QCOMPARE(teachBacks(), (QList{TeachBack::GoOverAgain, TeachBack::NotNoted, TeachBack::NotNoted}));
    m_visits->setTeachBack(m_visits->load(visit).marks.at(0).id, TeachBack::ExplainedInOwnWords);
    QCOMPARE(teachBacks(), (QList{TeachBack::ExplainedInOwnWords, TeachBack::NotNoted, TeachBack::NotNoted}));
}

void RecordRepositoryTest::teachBackReachesAllLanguages()
{
    const QUuid visit = m_visits->start(u"Room 1"_s).id;
    const QUuid other = m_visits->start(u"Room 2"_s).id;
    const KeptVersion english = versionOf(u"neck"_s);
    const KeptVersion spanish = versionOf(u"neck"_s, u"es"_s);
    const Mark mark = m_visits->addMark(visit, english);
    m_records->add(recordOf({english}, u"K7-4Q2"_s, other), {english});
    m_records->add(recordOf({english}, u"K7-4Q3"_s, visit), {english});
    m_now = m_now.addSecs(1);
    m_visits->setMarkLanguage(mark.id, spanish);
    m_records->add(recordOf({spanish}, u"K7-4Q4"_s, visit), {});
    m_visits->setTeachBack(mark.id, TeachBack::ExplainedInOwnWords);
    QCOMPARE(m_records->findByCode(u"K7-4Q2"_s)->items.at(0).teachBack, TeachBack::NotNoted);
    QCOMPARE(m_records->findByCode(u"K7-4Q3"_s)->items.at(0).teachBack, TeachBack::ExplainedInOwnWords);
    QCOMPARE(m_records->findByCode(u"K7-4Q4"_s)->items.at(0).teachBack, TeachBack::ExplainedInOwnWords);
}

void RecordRepositoryTest::removedMarkLeavesTheRecord()
{
    const QUuid visit = m_visits->start(u"Room 1"_s).id;
    const KeptVersion neck = versionOf(u"neck"_s);
    const Mark mark = m_visits->addMark(visit, neck);
    m_visits->setTeachBack(mark.id, TeachBack::GoOverAgain);
    const HandoutRecord added = m_records->add(recordOf({neck}, u"K7-4Q2"_s, visit), {});
    const Mark removed = m_visits->removeMark(mark.id);
    VersionRepository(*m_database).forgetUnused();
    QCOMPARE(m_records->find({}), QList<HandoutRecord>{added});
    QCOMPARE(VersionRepository(*m_database).find(neck.hash), std::optional(neck));
    QCOMPARE(m_visits->restoreMark(visit, removed).teachBack, TeachBack::GoOverAgain);
    QCOMPARE(removed.hash, neck.hash);
}

void RecordRepositoryTest::daysAreLocal_data()
{
    QTest::addColumn<QDateTime>("time"); // UTC
    QTest::addColumn<QDate>("day"); // in Los Angeles
    const auto utc = [](int month, int day, int hour, int minute) {
        return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC);
    };
    QTest::newRow("evening, the next day in UTC") << utc(3, 3, 7, 59) << QDate(2026, 3, 2);
    QTest::newRow("midnight") << utc(3, 3, 8, 0) << QDate(2026, 3, 3);
    QTest::newRow("day with 23 hours") << utc(3, 9, 6, 59) << QDate(2026, 3, 8);
    QTest::newRow("day with 25 hours") << utc(11, 2, 7, 59) << QDate(2026, 11, 1);
}

void RecordRepositoryTest::daysAreLocal()
{
    QFETCH(QDateTime, time);
    QFETCH(QDate, day);
    m_now = time;
    add({u"a"_s});
    const auto between = [this](const QDate &from, const QDate &to) {
        RecordFilter filter;
        filter.from = from;
        filter.to = to;
        return m_records->find(filter).size();
    };
    QCOMPARE(between(day, day), 1);
    QCOMPARE(between(day, {}), 1);
    QCOMPARE(between({}, day), 1);
    QCOMPARE(between(day.addDays(1), {}), 0);
    QCOMPARE(between({}, day.addDays(-1)), 0);
    QCOMPARE(between(day.addDays(1), day.addDays(-1)), 0);
}

void RecordRepositoryTest::filters()
{
    add({u"a"_s}, u"Ana"_s, HandoutForm::Print);
    m_now = m_now.addSecs(1);
    add({u"beau"_s}, u"Ana"_s); // no code has a vowel
    m_now = m_now.addSecs(1);
    add({u"c"_s}, u"Bo"_s, HandoutForm::Print);
    RecordFilter filter;
    QCOMPARE(found(filter), (QStringList{u"c"_s, u"beau"_s, u"a"_s}));
    filter.clinician = u"Ana"_s;
    QCOMPARE(found(filter), (QStringList{u"beau"_s, u"a"_s}));
    filter.form = HandoutForm::Print;
    QCOMPARE(found(filter), QStringList{u"a"_s});
    filter.words = u"beau"_s;
    QCOMPARE(found(filter), QStringList());
}

void RecordRepositoryTest::words_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("found");
    QTest::newRow("part of a title") << u"dolor"_s << true;
    QTest::newRow("case and accents") << u"SENAL"_s << true;
    QTest::newRow("accents that are typed") << u"señal"_s << true;
    QTest::newRow("each word") << u"  dolor  ana "_s << true;
    QTest::newRow("one of them elsewhere") << u"dolor bo"_s << false;
    QTest::newRow("slug") << u"neck-pain"_s << true;
    QTest::newRow("code") << u"k7-4q2"_s << true;
    QTest::newRow("code without hyphen") << u"K74Q2"_s << true;
    QTest::newRow("a percent sign is a percent sign") << u"100%"_s << true;
    QTest::newRow("and no pattern") << u"d%r"_s << false;
    QTest::newRow("nor is a line") << u"d_lor"_s << false;
    QTest::newRow("nor a backslash") << u"\\"_s << false;
    QTest::newRow("quotes") << u"' OR 1=1 --"_s << false;
    QTest::newRow("very long") << u"x"_s.repeated(100'000) << false;
}

void RecordRepositoryTest::words()
{
    QFETCH(QString, words);
    QFETCH(bool, found);
    KeptVersion version = versionOf(u"neck-pain"_s);
    version.title = u"Señal de dolor, 100% claro"_s;
    HandoutRecord record = recordOf({version}, u"K7-4Q2"_s);
    record.clinician = u"Ana"_s;
    m_records->add(record, {version});
    QCOMPARE(!foundWith(words).isEmpty(), found);
}

void RecordRepositoryTest::limit()
{
    for (const QString &slug : {u"a"_s, u"b"_s, u"c"_s}) {
        m_now = m_now.addSecs(1);
        add({slug, u"other"_s});
    }
    RecordFilter filter;
    for (const auto &[limit, expected] : {std::pair(2, u"cb"_s), std::pair(0, u""_s), std::pair(-1, u""_s)}) {
        filter.limit = limit;
        QCOMPARE(found(filter).join(u""_s), expected);
    }
    filter.limit = 1;
    filter.words = u"a"_s; // the limit is for what is found
    QCOMPARE(found(filter), QStringList{u"a"_s});
    QCOMPARE(m_records->find(filter).constFirst().items.size(), 2);
}

void RecordRepositoryTest::sixtyItems()
{
    const QUuid visit = m_visits->start(u"Room 1"_s).id;
    QList<KeptVersion> versions;
    for (int i = 0; i < 60; ++i) {
        versions.append(versionOf(u"a%1"_s.arg(i)));
        m_visits->addMark(visit, versions.last());
    }
    QElapsedTimer timer;
    timer.start();
    const HandoutRecord added = m_records->add(recordOf(versions, u"K7-4Q2"_s, visit), versions);
    qInfo("60 articles recorded in %lld ms", timer.elapsed());
    QCOMPARE(m_records->find({}), QList<HandoutRecord>{added});
    for (int i = 0; i < 60; ++i) {
        QCOMPARE(added.items.at(i).id, versions.at(i).id);
    }
}

QTEST_GUILESS_MAIN(RecordRepositoryTest)
#include "tst_recordrepository.moc"
