#include "clinic/clinictest.h"
#include "clinic/transaction.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QUuid>

#include <memory>

using namespace pamphlet;
using namespace clinictest;

class ClinicDatabaseTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    QString openingError(const QString &migrations = QStringLiteral(":/pamphlet/migrations")) const
    {
        return errorOf([&] { ClinicDatabase database(m_file, migrations); });
    }

    // Refused, with the file's name and `reason` in the message; nothing in the folder changed or came.
    void verifyRefused(const QString &reason) const
    {
        const QByteArray before = bytesOf(m_file);
        const QStringList entries = QDir(m_folder->path()).entryList(QDir::Files);
        const QString error = openingError();
        QVERIFY2(error.startsWith(m_file), qUtf8Printable(error));
        QVERIFY2(error.contains(reason), qUtf8Printable(error));
        QCOMPARE(bytesOf(m_file), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), entries);
    }

    QString migrationsWith(const QByteArray &first, const QByteArray &second) const
    {
        const QString folder = m_folder->filePath(QStringLiteral("migrations"));
        QDir().mkpath(folder);
        QFile::remove(folder + QStringLiteral("/002.sql"));
        const bool ok = writeBytes(folder + QStringLiteral("/001.sql"), first)
            && (second.isEmpty() || writeBytes(folder + QStringLiteral("/002.sql"), second));
        return ok ? folder : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(ClinicDatabase::fileName());
    }

    void cleanup() { QVERIFY2(QSqlDatabase::connectionNames().isEmpty(), "a connection was left behind"); }

    void newFileIsReadyAndSafe()
    {
        ClinicDatabase database(m_file);
        QCOMPARE(database.version(), int(QDir(QStringLiteral(":/pamphlet/migrations")).entryList().size()));
        QVERIFY(database.version() > 0);
        QCOMPARE(database.rows(QStringLiteral("PRAGMA journal_mode")).constFirst().value(0).toString(),
            QStringLiteral("wal"));
        QCOMPARE(numberFrom(database, QStringLiteral("PRAGMA synchronous")), 2);
        QCOMPARE(numberFrom(database, QStringLiteral("PRAGMA foreign_keys")), 1);
        QCOMPARE(numberFrom(database, QStringLiteral("PRAGMA secure_delete")), 1);
        QCOMPARE(numberFrom(database, QStringLiteral("PRAGMA busy_timeout")), 5000);
        const auto others
            = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        for (const QString &entry : QDir(m_folder->path()).entryList(QDir::Files)) {
            QCOMPARE(QFile::permissions(m_folder->filePath(entry)) & others, QFileDevice::Permissions());
        }
    }

    void emptyFileIsMigrated()
    {
        QVERIFY(writeBytes(m_file, {}));
        ClinicDatabase database(m_file);
        QVERIFY(database.version() > 0);
        QCOMPARE(numberFrom(database, QStringLiteral("SELECT COUNT(*) FROM visit")), 0);
    }

    void versionZeroIsMigrated()
    {
        QVERIFY(runPlainSql(m_file, {QStringLiteral("PRAGMA application_id = 0x506D436C")}));
        QVERIFY(!bytesOf(m_file).isEmpty());
        ClinicDatabase database(m_file);
        QVERIFY(database.version() > 0);
        QCOMPARE(numberFrom(database, QStringLiteral("SELECT COUNT(*) FROM visit")), 0);
    }

    void isMigratedStepByStepWithItsData()
    {
        const QByteArray first = "-- a comment\nCREATE TABLE a (x integer);\n\nINSERT INTO a VALUES (1);\n";
        {
            ClinicDatabase database(m_file, migrationsWith(first, {}));
            QCOMPARE(database.version(), 1);
            database.execute(QStringLiteral("INSERT INTO a VALUES (2)"));
        }
        ClinicDatabase database(
            m_file, migrationsWith(first, "ALTER TABLE a ADD COLUMN y integer;\n\nUPDATE a SET y = x * 10;\n"));
        QCOMPARE(database.version(), 2);
        QCOMPARE(numberFrom(database, QStringLiteral("SELECT SUM(y) FROM a")), 30);
    }

    void appliedMigrationsAreNotAppliedAgain()
    {
        const QString migrations = migrationsWith("CREATE TABLE a (x integer);\n\nINSERT INTO a VALUES (1);\n", {});
        ClinicDatabase(m_file, migrations).version();
        ClinicDatabase database(m_file, migrations);
        QCOMPARE(numberFrom(database, QStringLiteral("SELECT COUNT(*) FROM a")), 1);
    }

    void failingMigrationLeavesNothing()
    {
        const QByteArray first = "CREATE TABLE a (x integer);\n";
        ClinicDatabase(m_file, migrationsWith(first, {})).version();
        const QString error = openingError(
            migrationsWith(first, "CREATE TABLE b (x integer);\n\nINSERT INTO a VALUES (7);\n\nNO SQL;\n"));
        QVERIFY2(error.startsWith(m_file), qUtf8Printable(error));
        ClinicDatabase database(m_file, migrationsWith(first, {}));
        QCOMPARE(database.version(), 1);
        QCOMPARE(numberFrom(database, QStringLiteral("SELECT COUNT(*) FROM a")), 0);
        QCOMPARE(numberFrom(database, QStringLiteral("SELECT COUNT(*) FROM sqlite_master WHERE name = 'b'")), 0);
    }

    void newerVersionIsRefused()
    {
        ClinicDatabase(m_file).version();
        QVERIFY(runPlainSql(m_file, {QStringLiteral("PRAGMA user_version = 99")}));
        verifyRefused(QStringLiteral("newer version"));
    }

    void garbageIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("text") << QByteArray("Dear diary, this is no database.\n").repeated(400);
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("cut off header") << QByteArray("SQLite format 3\0\x10", 17);
        QTest::newRow("empty zip") << QByteArray("PK\5\6").append(18, '\0');
    }

    void garbageIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(writeBytes(m_file, bytes));
        verifyRefused(QStringLiteral("damaged"));
    }

    void foreignDatabaseIsRefused_data()
    {
        QTest::addColumn<QStringList>("statements");
        const QString table = QStringLiteral("CREATE TABLE photos (x integer)");
        QTest::newRow("plain") << QStringList{table};
        QTest::newRow("with its own id") << QStringList{table, QStringLiteral("PRAGMA application_id = 1196444487")};
        QTest::newRow("with the same version") << QStringList{table, QStringLiteral("PRAGMA user_version = 1")};
        QTest::newRow("with a log") << QStringList{QStringLiteral("PRAGMA journal_mode = WAL"), table};
    }

    void foreignDatabaseIsRefused()
    {
        QFETCH(QStringList, statements);
        QVERIFY(runPlainSql(m_file, statements));
        verifyRefused(QStringLiteral("another program"));
    }

    void damageInsideIsRefused()
    {
        {
            ClinicDatabase database(m_file);
            for (int i = 0; i < 500; ++i) {
                database.execute(QStringLiteral("INSERT INTO reading (slug, opened) VALUES (?, 1)"),
                    {QStringLiteral("slug-%1").arg(i)});
            }
        }
        QByteArray bytes = bytesOf(m_file);
        for (qsizetype page = 4096; page < bytes.size(); page += 4096) {
            bytes.replace(page, 64, QByteArray(64, '\x5a'));
        }
        QVERIFY(writeBytes(m_file, bytes));
        verifyRefused(QStringLiteral("damaged"));
    }

    void unusablePlaceIsNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("below a file") << QStringLiteral("file/clinic.sqlite");
        QTest::newRow("missing folder") << QStringLiteral("missing/clinic.sqlite");
        QTest::newRow("is a folder") << QStringLiteral("folder");
    }

    void unusablePlaceIsNamed()
    {
        QFETCH(QString, path);
        QVERIFY(writeBytes(m_folder->filePath(QStringLiteral("file")), "kept"));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
        m_file = m_folder->filePath(path);
        const QString error = openingError();
        QVERIFY2(error.startsWith(m_file) && error.contains(QStringLiteral("Check that")), qUtf8Printable(error));
        QCOMPARE(bytesOf(m_folder->filePath(QStringLiteral("file"))), QByteArray("kept"));
        QVERIFY(!QDir(m_folder->filePath(QStringLiteral("missing"))).exists());
    }

    void folderWithoutRightsIsNamed()
    {
        QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        const bool root = writeBytes(m_folder->filePath(QStringLiteral("probe")), "x");
        const QString error = openingError();
        QVERIFY(QFile::setPermissions(
            m_folder->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
        if (root) {
            QSKIP("root may write everywhere; unusablePlaceIsNamed() covers the message");
        }
        QVERIFY2(error.startsWith(m_file) && error.contains(QStringLiteral("Check that")), qUtf8Printable(error));
    }

    void lockedFileIsNamed()
    {
        ClinicDatabase other(m_file);
        ClinicDatabase database(m_file);
        database.rows(QStringLiteral("PRAGMA busy_timeout = 1"));
        const Transaction lock(other);
        const QString error = errorOf([&] { Transaction transaction(database); });
        QVERIFY2(error.startsWith(m_file) && error.contains(QStringLiteral("Another program")), qUtf8Printable(error));
    }

    void valuesAreStoredPlainly()
    {
        ClinicDatabase database(
            m_file, migrationsWith("CREATE TABLE a (b text, c text, d text NOT NULL, e text);\n", {}));
        const QUuid id = QUuid::fromString(QStringLiteral("{12345678-1234-4234-8234-123456789ABC}"));
        const QDateTime summer(QDate(2026, 7, 1), QTime(1, 2, 3, 4), QTimeZone(2 * 3600));
        database.execute(QStringLiteral("INSERT INTO a VALUES (?, ?, ?, ?)"), {id, summer, QString(), QDateTime()});
        const QSqlRecord row = database.rows(QStringLiteral("SELECT * FROM a")).constFirst();
        QCOMPARE(row.value(0).toString(), QStringLiteral("12345678-1234-4234-8234-123456789abc"));
        QCOMPARE(row.value(1).toString(), QStringLiteral("2026-06-30T23:02:03.004Z"));
        QVERIFY(!row.value(2).isNull());
        QVERIFY(row.value(3).isNull());
    }
};

QTEST_GUILESS_MAIN(ClinicDatabaseTest)
#include "tst_clinicdatabase.moc"
