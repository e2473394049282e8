#include "clinic/clinicstore.h"
#include "clinic/clinictest.h"
#include "clinic/recordrepository.h"
#include "clinic/shortcutrepository.h"
#include "clinic/versionrepository.h"
#include "clinic/visitrepository.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

using namespace pamphlet;
using namespace clinictest;

// A real disk of 512 KiB, where the system lets us have one.
class SmallDisk {
public:
    SmallDisk()
    {
#ifdef Q_OS_LINUX
        m_mounted = mount("tmpfs", QFile::encodeName(path()).constData(), "tmpfs", 0, "size=512k") == 0;
#endif
    }
    ~SmallDisk()
    {
#ifdef Q_OS_LINUX
        if (m_mounted) {
            umount(QFile::encodeName(path()).constData());
        }
#endif
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    void makeReadOnly() const
    {
#ifdef Q_OS_LINUX
        mount("tmpfs", QFile::encodeName(path()).constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=512k");
#endif
    }
    void makeWritable() const
    {
#ifdef Q_OS_LINUX
        mount("tmpfs", QFile::encodeName(path()).constData(), "tmpfs", MS_REMOUNT, "size=512k");
#endif
    }
    bool isMounted() const
    {
        return m_mounted;
    }
    QString path() const
    {
        return m_folder.path();
    }
    QString filePath(const QString &name) const
    {
        return m_folder.filePath(name);
    }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

using Change = std::function<void(ClinicDatabase &, int)>;
Q_DECLARE_METATYPE(Change)

class FullDiskTest : public QObject {
    Q_OBJECT

private:
    // Sets ever longer notes until that fails; returns the error and the last visit that was confirmed.
    static Outcome<Visit> fillUp(ClinicDatabase &database)
    {
        VisitRepository visits(database);
        const QUuid visit = visits.start(QStringLiteral("Room 1")).id;
        visits.addMark(visit, versionOf(QStringLiteral("neck")));
        Visit confirmed = visits.load(visit);
        QString error;
        for (int size = 1; error.isEmpty() && size < 1000; ++size) {
            error = errorOf([&] { visits.setNote(visit, QString(size * 16 * 1024, QLatin1Char('x'))); });
            confirmed = error.isEmpty() ? visits.load(visit) : confirmed;
        }
        return {confirmed, error};
    }

    // So much that a small disk is full soon.
    static KeptVersion largeVersion(int number)
    {
        KeptVersion version = versionOf(QStringLiteral("slug-%1").arg(number));
        QByteArray picture(20'000, Qt::Uninitialized);
        QRandomGenerator random(static_cast<quint32>(number));
        std::generate(picture.begin(), picture.end(), [&random] { return static_cast<char>(random.bounded(256)); });
        version.pictures.insert(QStringLiteral("hero.png"), picture);
        return version;
    }

    // Of all tables but the codes.
    static QStringList allValues(ClinicDatabase &database)
    {
        QStringList values;
        for (const char *table : {"visit", "mark", "version", "handout_record", "handout_record_item", "setting",
                 "clinic_set", "clinic_set_item", "phrase"}) {
            for (const QSqlRecord &row :
                database.rows(QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2").arg(QLatin1String(table)))) {
                for (int i = 0; i < row.count(); ++i) {
                    values.append(row.value(i).toString());
                }
            }
        }
        return values;
    }

    static void verifyFull(const Outcome<Visit> &filled, const QString &file)
    {
        QVERIFY2(filled.error.startsWith(file) && filled.error.contains(QStringLiteral("disk is full")),
            qUtf8Printable(filled.error));
        QVERIFY(!filled.value.note.isEmpty());
    }

private Q_SLOTS:
    void fullDatabaseKeepsWhatWasSaved()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(ClinicDatabase::fileName());
        ClinicDatabase database(file);
        database.rows(QStringLiteral("PRAGMA max_page_count = 60"));
        const Outcome<Visit> filled = fillUp(database);
        verifyFull(filled, file);
        VisitRepository visits(database);
        QCOMPARE(visits.load(filled.value.id), filled.value);

        database.rows(QStringLiteral("PRAGMA max_page_count = 6000"));
        visits.setNote(filled.value.id, QStringLiteral("works again"));
        QCOMPARE(visits.load(filled.value.id).note, QStringLiteral("works again"));
    }

    void fullDiskKeepsWhatWasSaved()
    {
        const SmallDisk disk;
        if (!disk.isMounted()) {
            QSKIP("a small disk can only be mounted by root; fullDatabaseKeepsWhatWasSaved() stands in");
        }
        const QString file = disk.filePath(ClinicDatabase::fileName());
        Outcome<Visit> filled;
        {
            ClinicDatabase database(file);
            filled = fillUp(database);
            verifyFull(filled, file);
            QCOMPARE(VisitRepository(database).load(filled.value.id), filled.value);
        }
        ClinicDatabase database(file); // checks the whole file
        QCOMPARE(VisitRepository(database).load(filled.value.id), filled.value);
        VisitRepository(database).setNote(filled.value.id, QStringLiteral("works again"));
        QCOMPARE(VisitRepository(database).load(filled.value.id).note, QStringLiteral("works again"));
    }

    void storeTellsAndGoesOnWhenThereIsRoom()
    {
        const SmallDisk disk;
        if (!disk.isMounted()) {
            QSKIP("a small disk can only be mounted by root");
        }
        ClinicStore store(disk.path());
        const QUuid visit = outcomeOf(store.startVisit(QStringLiteral("Room 1"))).value.id;
        QVERIFY(!visit.isNull());
        const QString filler = disk.filePath(QStringLiteral("filler"));
        QFile file(filler);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (file.write(QByteArray(1024, 'x')) > 0) { }

        QString error;
        QStringList confirmed;
        for (int i = 0; error.isEmpty() && i < 1000; ++i) {
            const QString slug = QStringLiteral("slug-%1").arg(i, 3, 10, QLatin1Char('0'));
            error = outcomeOf(store.addMark(visit, versionOf(slug))).error;
            confirmed += error.isEmpty() ? QStringList{slug} : QStringList{};
        }
        QVERIFY2(error.contains(QStringLiteral("disk is full")), qUtf8Printable(error));

        QVERIFY(QFile::remove(filler));
        file.close();
        QVERIFY(outcomeOf(store.addMark(visit, versionOf(QStringLiteral("last")))).ok());
        confirmed.append(QStringLiteral("last"));
        QStringList stored;
        for (const Mark &mark : outcomeOf(store.visit(visit)).value.marks) {
            stored.append(mark.slug);
        }
        QCOMPARE(stored, confirmed);
    }

    // Whatever is stored: the error says what helps, what was stored before can be read, the next try works.
    void everythingGoesOnWhenThereIsRoom_data()
    {
        QTest::addColumn<Change>("change");
        QTest::newRow("record") << Change([](ClinicDatabase &database, int i) {
            HandoutRecord record;
            record.code = RecordRepository(database).reserveCode();
            const KeptVersion version = largeVersion(i);
            record.items = {{version.kind, version.id, version.lang, version.title, version.hash, {}}};
            RecordRepository(database).add(record, {version});
        });
        QTest::newRow("version") << Change(
            [](ClinicDatabase &database, int i) { VersionRepository(database).keep(largeVersion(i)); });
        QTest::newRow("mark") << Change([](ClinicDatabase &database, int i) {
            VisitRepository visits(database);
            visits.addMark(visits.openVisits().constFirst().id, largeVersion(i));
        });
        QTest::newRow("setting") << Change([](ClinicDatabase &database, int i) {
            ShortcutRepository(database).setSetting(QString::number(i), QString(20'000, QLatin1Char('x')));
        });
        QTest::newRow("set") << Change([](ClinicDatabase &database, int i) {
            ShortcutRepository(database).saveSet({{}, QString(20'000, QLatin1Char('x')), {QString::number(i)}});
        });
        QTest::newRow("phrase") << Change([](ClinicDatabase &database, int i) {
            ShortcutRepository(database).savePhrase({{}, QString::number(i).repeated(10'000)});
        });
    }

    void everythingGoesOnWhenThereIsRoom()
    {
        QFETCH(Change, change);
        const SmallDisk disk;
        const QTemporaryDir folder;
        const QString file = (disk.isMounted() ? disk.path() : folder.path()) + QStringLiteral("/clinic.sqlite");
        ClinicDatabase database(file);
        VisitRepository(database).start(QStringLiteral("Room 1"));
        if (!disk.isMounted()) {
            database.rows(QStringLiteral("PRAGMA max_page_count = 100"));
        }
        QFile filler(disk.filePath(QStringLiteral("filler")));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QCOMPARE(filler.write(QByteArray(128 * 1024, 'x')), 128 * 1024);

        QString error;
        QStringList before;
        for (int i = 0; error.isEmpty() && i < 1000; ++i) {
            before = allValues(database);
            error = errorOf([&] { change(database, i); });
        }
        QVERIFY2(
            error.startsWith(file) && error.contains(QStringLiteral("Make room on the disk")), qUtf8Printable(error));
        // A code is given away once, also when what it was for could not be stored.
        QCOMPARE(allValues(database), before);

        QVERIFY(filler.remove());
        database.rows(QStringLiteral("PRAGMA max_page_count = 100000"));
        QCOMPARE(errorOf([&] { change(database, 1000); }), QString());
        QVERIFY(allValues(database) != before);
        QCOMPARE(database.rows(QStringLiteral("PRAGMA integrity_check")).constFirst().value(0).toString(),
            QStringLiteral("ok"));
    }

    void readOnlyDisk()
    {
        const SmallDisk disk;
        if (!disk.isMounted()) {
            QSKIP("a small disk can only be mounted by root");
        }
        const QString file = disk.filePath(ClinicDatabase::fileName());
        ClinicDatabase(file).version();
        disk.makeReadOnly();
        ClinicStore store(disk.path());
        const QString error = outcomeOf(store.startVisit({})).error;
        QVERIFY2(
            error.contains(file) && error.contains(QStringLiteral("Check that you may write")), qUtf8Printable(error));
        disk.makeWritable();
        QVERIFY(outcomeOf(store.startVisit({})).ok());
    }

    void fullDiskAtTheFirstStart()
    {
        const SmallDisk disk;
        if (!disk.isMounted()) {
            QSKIP("a small disk can only be mounted by root");
        }
        QFile filler(disk.filePath(QStringLiteral("filler")));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(1024, 'x')) > 0) { }
        const QString file = disk.filePath(ClinicDatabase::fileName());
        const QString error = errorOf([&] { ClinicDatabase database(file); });
        QVERIFY2(error.startsWith(file) && error.contains(QStringLiteral("disk is full")), qUtf8Printable(error));
        QVERIFY(filler.remove());
        ClinicDatabase database(file);
        QVERIFY(database.version() > 0);
    }
};

QTEST_GUILESS_MAIN(FullDiskTest)
#include "tst_fulldisk.moc"
