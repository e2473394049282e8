#include "clinic/clinicstore.h"
#include "clinic/clinictest.h"
#include "clinic/visitrepository.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using namespace clinictest;

// The promise that nothing says who a patient is, and that what was typed goes away again.
class PrivacyTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QDateTime m_now;

    QString file() const { return m_folder->filePath(ClinicDatabase::fileName()); }

    // "table.column" of each text that holds `canary`.
    static QStringList placesOf(const QString &canary, ClinicDatabase &database)
    {
        QStringList places;
        for (const QSqlRecord &table : database.rows(u"SELECT name FROM sqlite_master WHERE type = 'table'"_s)) {
            const QString name = table.value(0).toString();
            for (const QSqlRecord &row : database.rows(u"SELECT * FROM "_s + name)) {
                for (int i = 0; i < row.count(); ++i) {
                    const QString place = name + u'.' + row.fieldName(i);
                    if (row.value(i).toString().contains(canary) && !places.contains(place)) {
                        places.append(place);
                    }
                }
            }
        }
        places.sort();
        return places;
    }

    // The files of the folder, log included, that hold the bytes.
    QStringList filesWith(const QByteArray &bytes) const
    {
        QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
        files.removeIf([&](const QString &name) { return !bytesOf(m_folder->filePath(name)).contains(bytes); });
        return files;
    }

    // A visit with notes of all lengths, finished now.
    static QUuid finishedVisit(VisitRepository &visits, const QString &note)
    {
        const QUuid id = visits.start(u"Mrs "_s + note).id;
        visits.setNote(id, u"For all: "_s + note);
        for (int i = 0; i < 6; ++i) {
            const Mark mark = visits.addMark(id, versionOf(u"a%1"_s.arg(i)));
            visits.setMarkNote(mark.id, note.repeated(1 + i * i * 40));
        }
        visits.finish(id);
        return id;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    }

    void columnsAreTheseOnly();
    void notesAreInTheVisitOnly();
    void textsOfFinishedVisitsAreForgotten();
    void textsOfOpenAndFreshVisitsStay();
    void forgottenTextIsGoneFromTheFiles();
    void storeForgetsWhenItOpens();
    void storeForgetsWhileItRuns();
};

// A new column must be thought about here: can it say who is treated?
void PrivacyTest::columnsAreTheseOnly()
{
    ClinicDatabase database(file());
    QStringList columns;
    for (const QSqlRecord &table :
        database.rows(u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"_s)) {
        QStringList names;
        const QString name = table.value(0).toString();
        for (const QSqlRecord &column : database.rows(u"PRAGMA table_info(%1)"_s.arg(name))) {
            names.append(column.value(u"name"_s).toString());
        }
        columns.append(name + u": "_s + names.join(u' '));
    }
    const QStringList expected{
        u"ask_item: code position slug lang"_s,
        u"ask_list: code made_at"_s, // the code is drawn by lot
        u"clinic: id name phone web about call_to_action logo_file logo"_s,
        u"clinic_set: id title saved_at"_s,
        u"clinic_set_item: clinic_set position slug"_s,
        u"door_failure: id times last_at"_s,
        u"handout_code: code"_s,
        u"handout_record: id visit code handed_out_at week clinician lang form words"_s, // words: of articles,
                                                                                         // clinician
        u"handout_record_item: record position kind item lang title hash teach_back"_s,
        u"mark: id visit slug lang position note marked_at hash teach_back"_s,
        u"missed_word_week: week word searched"_s, // words that were looked for at least three times
        u"phrase: id text saved_at"_s,
        u"reading: slug opened"_s,
        u"reading_week: week slug opened"_s,
        u"review: slug lang hash reviewer signed_at due"_s, // who works here, not who is treated
        u"setting: name value"_s,
        u"staff_key: id kind secret made_at"_s, // secret: a hash
        u"team_member: position name role"_s,
        u"version: hash kind item lang title content"_s,
        u"visit: id label note started_at finished_at"_s,
    };
    QCOMPARE(columns, expected);
}

void PrivacyTest::notesAreInTheVisitOnly()
{
    {
        ClinicStore store(m_folder->path());
        const QUuid visit = outcomeOf(store.startVisit(u"canary label"_s)).value.id;
        const KeptVersion version = versionOf(u"neck"_s);
        const Mark mark = outcomeOf(store.addMark(visit, version)).value;
        store.setVisitNote(visit, u"canary for all"_s);
        store.setMarkNote(mark.id, u"canary for one"_s);
        store.setTeachBack(mark.id, TeachBack::GoOverAgain);
        HandoutRecord record;
        record.visit = visit;
        record.code = outcomeOf(store.reserveCode()).value;
        record.items = {{version.kind, version.id, version.lang, version.title, version.hash, {}}};
        QVERIFY(outcomeOf(store.recordHandout(record, {version})).ok());
        QVERIFY(outcomeOf(store.finishVisit(visit)).ok());
    }
    ClinicDatabase database(file());
    QCOMPARE(placesOf(u"canary"_s, database), (QStringList{u"mark.note"_s, u"visit.label"_s, u"visit.note"_s}));
}

void PrivacyTest::textsOfFinishedVisitsAreForgotten()
{
    ClinicDatabase database(file());
    VisitRepository visits(database, [this] { return m_now; });
    const QUuid id = finishedVisit(visits, u"canary"_s);
    const Visit before = visits.load(id);
    m_now = m_now.addDays(1).addMSecs(1);
    visits.forgetOldTexts();
    QCOMPARE(placesOf(u"canary"_s, database), QStringList());

    Visit expected = before; // all but the texts stays
    expected.label = QString(u""_s);
    expected.note = QString(u""_s);
    for (Mark &mark : expected.marks) {
        mark.note = QString(u""_s);
    }
    QCOMPARE(visits.load(id), expected);
}

void PrivacyTest::textsOfOpenAndFreshVisitsStay()
{
    ClinicDatabase database(file());
    VisitRepository visits(database, [this] { return m_now; });
    const QUuid open = visits.start(u"open"_s).id;
    visits.setNote(open, u"kept"_s);
    visits.setMarkNote(visits.addMark(open, versionOf(u"a"_s)).id, u"kept"_s);
    m_now = m_now.addDays(30); // a visit may be parked
    const QUuid fresh = finishedVisit(visits, u"fresh"_s);
    const QList<Visit> before{visits.load(open), visits.load(fresh)};
    m_now = m_now.addDays(1);
    visits.forgetOldTexts();
    QCOMPARE((QList<Visit>{visits.load(open), visits.load(fresh)}), before);
    visits.reopen(fresh); // undoes "Finish" with all that was typed
    QCOMPARE(visits.load(fresh).marks, before.last().marks);
}

// Among other visits, so that the pages of the file are split, filled and used again. A text is looked for as it is
// stored; other visits have texts of their own.
void PrivacyTest::forgottenTextIsGoneFromTheFiles()
{
    ClinicDatabase database(file());
    VisitRepository visits(database, [this] { return m_now; });
    for (int i = 0; i < 40; ++i) {
        const QUuid open = visits.start(u"Room %1"_s.arg(i)).id;
        visits.setNote(open, u"Drink water. "_s.repeated(1 + i * 3));
        for (int j = 0; j < 4; ++j) {
            visits.addMark(open, versionOf(u"b%1"_s.arg(j)));
        }
        finishedVisit(visits, u"canary"_s);
    }
    QVERIFY(!filesWith("canary").isEmpty());
    m_now = m_now.addDays(2);
    visits.forgetOldTexts();
    QCOMPARE(filesWith("canary"), QStringList());
    QVERIFY(!filesWith("Drink water").isEmpty());
}

void PrivacyTest::storeForgetsWhenItOpens()
{
    {
        ClinicDatabase database(file());
        VisitRepository visits(database, [] { return QDateTime::currentDateTimeUtc().addDays(-2); });
        finishedVisit(visits, u"canary"_s);
    }
    QVERIFY(!filesWith("canary").isEmpty());
    ClinicStore store(m_folder->path());
    QVERIFY(outcomeOf(store.open()).ok());
    QCOMPARE(filesWith("canary"), QStringList());
}

void PrivacyTest::storeForgetsWhileItRuns()
{
    ClinicStore store(m_folder->path());
    QVERIFY(outcomeOf(store.open()).ok());
    ClinicDatabase database(file());
    VisitRepository visits(database, [] { return QDateTime::currentDateTimeUtc().addDays(-2); });
    finishedVisit(visits, u"canary"_s);
    QVERIFY(outcomeOf(store.startVisit(u"Room 1"_s)).ok());
    QCOMPARE(placesOf(u"canary"_s, database), QStringList());
}

QTEST_GUILESS_MAIN(PrivacyTest)
#include "tst_privacy.moc"
