#include "clinic/clinicstore.h"
#include "clinic/clinictest.h"
#include "clinic/visitrepository.h"

#include <QTemporaryDir>
#include <QTest>

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
