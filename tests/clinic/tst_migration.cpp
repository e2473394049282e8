#include "clinic/clinicrepository.h"
#include "clinic/clinictest.h"
#include "clinic/readingrepository.h"
#include "clinic/reviewrepository.h"
#include "clinic/staffdoorrepository.h"
#include "clinic/versionrepository.h"
#include "clinic/visitrepository.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using namespace clinictest;

// A clinic's database as the program before the records left it, opened by the program of today.
class MigrationTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    // A folder with the first `count` migrations of the program, and `next` after them.
    QString migrations(int count, const QByteArray &next = {}) const
    {
        const QString folder = m_folder->filePath(u"migrations-%1-%2"_s.arg(count).arg(next.size()));
        QDir().mkpath(folder);
        const auto name = [](int number) { return u"/%1.sql"_s.arg(number, 3, 10, QChar(u'0')); };
        for (int number = 1; number <= count; ++number) {
            writeBytes(folder + name(number), bytesOf(u":/pamphlet/migrations"_s + name(number)));
        }
        if (!next.isEmpty()) {
            writeBytes(folder + name(count + 1), next);
        }
        return folder;
    }

    static void fill(const QString &file)
    {
        QStringList statements{
            u"INSERT INTO clinic VALUES (1, 'Harbour', '555', 'https://h.example', 'Since ''98', 'Call')"_s,
            u"INSERT INTO team_member VALUES (0, 'Ana', 'PT'), (1, 'Zoë 🦴', '')"_s,
            u"INSERT INTO reading VALUES ('neck', 7), ('back', 1)"_s,
            u"INSERT INTO review VALUES ('neck', 'en', 'abc', 'Ana', '2026-01-02T03:04:05.678Z', '2028-01-02')"_s,
            u"INSERT INTO visit VALUES "
            "('11111111-1111-4111-8111-111111111111', 'Room 1', 'Drink' || char(10) || 'اشرب', "
            "'2026-01-02T03:04:05.678Z', NULL), "
            "('22222222-2222-4222-8222-222222222222', '', '', '2026-01-01T00:00:00.000Z', '2026-01-01T00:30:00.001Z')"_s,
        };
        for (int i = 0; i < 60; ++i) {
            const QString id = QUuid::createUuidV5(QUuid(), QString::number(i)).toString(QUuid::WithoutBraces);
            const QString visit
                = i % 2 == 0 ? u"11111111-1111-4111-8111-111111111111"_s : u"22222222-2222-4222-8222-222222222222"_s;
            statements.append(u"INSERT INTO mark VALUES ('%1', '%2', 'slug-%3', '%4', %5, 'note %3', "
                              "'2026-01-02T03:04:05.%6Z')"_s.arg(id, visit)
                                  .arg(i)
                                  .arg(i % 3 == 0 ? u"es"_s : u"en"_s)
                                  .arg(i / 2)
                                  .arg(i, 3, 10, QChar(u'0')));
        }
        QVERIFY(runPlainSql(file, statements));
    }

    // Every value of the tables of version 2, as text.
    static QStringList oldValues(ClinicDatabase &database)
    {
        QStringList values;
        for (const QString &what : {u"id, name, phone, web, about, call_to_action FROM clinic"_s,
                 u"position, name, role FROM team_member"_s, u"id, label, note, started_at, finished_at FROM visit"_s,
                 u"slug, opened FROM reading"_s, u"id, visit, slug, lang, position, note, marked_at FROM mark"_s,
                 u"slug, lang, hash, reviewer, signed_at, due FROM review"_s}) {
            for (const QSqlRecord &row : database.rows(u"SELECT "_s + what + u" ORDER BY 1, 2"_s)) {
                for (int i = 0; i < row.count(); ++i) {
                    values.append(row.fieldName(i) + u'=' + (row.isNull(i) ? u"NULL"_s : row.value(i).toString()));
                }
            }
        }
        return values;
    }

    // All that there is, table by table, but for the tables of `without`.
    static QStringList allValues(ClinicDatabase &database, const QStringList &without = {})
    {
        QStringList values;
        for (const QSqlRecord &table :
            database.rows(u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"_s)) {
            const QString name = table.value(0).toString();
            for (const QSqlRecord &row :
                without.contains(name) ? QList<QSqlRecord>() : database.rows(u"SELECT * FROM "_s + name)) {
                for (int i = 0; i < row.count(); ++i) {
                    values.append(name + u'.' + row.fieldName(i) + u'=' + row.value(i).toString());
                }
            }
        }
        return values;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(ClinicDatabase::fileName());
        ClinicDatabase(m_file, migrations(2)).version();
        fill(m_file);
    }

    void losesNothing();
    void isUsedAsBefore();
    void theWaitingRoomOnlyAdds();
    void failingMigrationLeavesTheFileAsItWas_data();
    void failingMigrationLeavesTheFileAsItWas();
    void twoProgramsMigrateAtOnce();
};

void MigrationTest::losesNothing()
{
    QStringList before;
    {
        ClinicDatabase database(m_file, migrations(2));
        QCOMPARE(database.version(), 2);
        before = oldValues(database);
        QCOMPARE(before.size(), 6 + 2 * 3 + 2 * 5 + 2 * 2 + 60 * 7 + 6);
    }
    ClinicDatabase database(m_file);
    QVERIFY(database.version() >= 3);
    QCOMPARE(oldValues(database), before);
    QCOMPARE(numberFrom(database, u"SELECT COUNT(*) FROM mark WHERE hash = '' AND teach_back = ''"_s), 60);
}

void MigrationTest::isUsedAsBefore()
{
    ClinicDatabase database(m_file);
    VisitRepository visits(database);
    const Visit visit = visits.openVisits().constFirst();
    QCOMPARE(visits.openVisits().size(), 1);
    QCOMPARE(visit.note, u"Drink\nاشرب"_s);
    QCOMPARE(visit.startedAt, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC));
    QCOMPARE(visit.marks.size(), 30);
    QCOMPARE(visit.marks.at(3).slug, u"slug-6"_s);
    QCOMPARE(visit.marks.at(3).lang, u"es"_s);
    QVERIFY(visit.marks.at(3).hash.isEmpty());
    QCOMPARE(ClinicRepository(database).profile()->team.at(1).name, u"Zoë 🦴"_s);
    QCOMPARE(ReadingRepository(database).openings().value(u"neck"_s), 7);
    QCOMPARE(ReviewRepository(database).all().size(), 1);

    // Old marks change as new ones do.
    visits.setTeachBack(visit.marks.at(0).id, TeachBack::GoOverAgain);
    const KeptVersion version = versionOf(visit.marks.at(1).slug, u"es"_s);
    visits.setMarkLanguage(visit.marks.at(1).id, version);
    const Mark removed = visits.removeMark(visit.marks.at(2).id);
    visits.restoreMark(visit.id, removed);
    const Visit changed = visits.load(visit.id);
    QCOMPARE(changed.marks.at(0).teachBack, TeachBack::GoOverAgain);
    QCOMPARE(changed.marks.at(1).hash, version.hash);
    QCOMPARE(changed.marks.at(2), visit.marks.at(2));
    VersionRepository(database).forgetUnused();
    QVERIFY(VersionRepository(database).has(version.hash));
}

void MigrationTest::theWaitingRoomOnlyAdds()
{
    QStringList before;
    {
        ClinicDatabase database(m_file, migrations(3));
        QCOMPARE(database.version(), 3);
        database.execute(u"INSERT INTO setting (name, value) VALUES ('numbers', 'off')"_s);
        database.execute(u"INSERT INTO phrase (id, text, saved_at) VALUES ('1', 'Call', '2026-01-02T03:04:05.678Z')"_s);
        before = allValues(database);
    }
    ClinicDatabase database(m_file);
    QVERIFY(database.version() >= 4);
    QCOMPARE(allValues(database), before); // what is new is empty
    StaffDoorRepository door(database);
    QVERIFY(!door.state().hasPin); // there is none that everybody knows
    door.setKey({StaffKey::Kind::Pin, StaffSecret::fromBytes("8041")});
    QVERIFY(door.tryKey({StaffKey::Kind::Pin, StaffSecret::fromBytes("8041")}));
    QCOMPARE(allValues(database, {u"staff_key"_s}), before);
}

void MigrationTest::failingMigrationLeavesTheFileAsItWas_data()
{
    const QByteArray next = bytesOf(u":/pamphlet/migrations/003.sql"_s);
    QTest::addColumn<QByteArray>("next");
    QTest::newRow("at its end") << next + "\nDROP TABLE mark;\n\nNO SQL;\n";
    QTest::newRow("in the middle") << QByteArray(next).replace("CREATE TABLE phrase", "CREATE TABLE visit");
    QTest::newRow("at once") << QByteArray("NO SQL;\n");
}

void MigrationTest::failingMigrationLeavesTheFileAsItWas()
{
    QFETCH(QByteArray, next);
    const QByteArray before = bytesOf(m_file);
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    const QString error = errorOf([&] { ClinicDatabase database(m_file, migrations(2, next)); });
    QVERIFY2(error.startsWith(m_file), qUtf8Printable(error));
    QVERIFY(bytesOf(m_file) == before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
    losesNothing();
}

void MigrationTest::twoProgramsMigrateAtOnce()
{
    ClinicDatabase old(m_file, migrations(2)); // a program that is still running
    ClinicDatabase first(m_file);
    ClinicDatabase second(m_file);
    QCOMPARE(first.version(), second.version());
    QCOMPARE(oldValues(first), oldValues(old));
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "tst_migration.moc"
