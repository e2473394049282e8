#include "clinic/clinictest.h"
#include "clinic/transaction.h"
#include "clinic/visitrepository.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace pamphlet;
using namespace clinictest;

class TransactionTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ClinicDatabase> m_database;

    void addReading(const QString &slug)
    {
        m_database->execute(QStringLiteral("INSERT INTO reading (slug, opened) VALUES (?, 1)"), {slug});
    }

    int readings() { return numberFrom(*m_database, QStringLiteral("SELECT COUNT(*) FROM reading")); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<ClinicDatabase>(m_folder->filePath(ClinicDatabase::fileName()));
    }

    void cleanup() { m_database.reset(); }

    void commitKeeps()
    {
        {
            Transaction transaction(*m_database);
            addReading(QStringLiteral("a"));
            transaction.commit();
        }
        QCOMPARE(readings(), 1);
    }

    void withoutCommitNothingIsLeft()
    {
        {
            Transaction transaction(*m_database);
            addReading(QStringLiteral("a"));
            QCOMPARE(readings(), 1);
        }
        QCOMPARE(readings(), 0);
    }

    void failureInTheMiddleLeavesNothing()
    {
        const QString error = errorOf([this] {
            Transaction transaction(*m_database);
            addReading(QStringLiteral("a"));
            addReading(QStringLiteral("a")); // slug is the primary key
            transaction.commit();
        });
        QVERIFY(!error.isEmpty());
        QCOMPARE(readings(), 0);
    }

    void theNextTransactionWorksAfterAFailure()
    {
        failureInTheMiddleLeavesNothing();
        commitKeeps();
    }

    void nestingIsRefusedAndUndoesTheOuterOne()
    {
        const QString error = errorOf([this] {
            Transaction outer(*m_database);
            addReading(QStringLiteral("a"));
            Transaction inner(*m_database);
        });
        QVERIFY(!error.isEmpty());
        QCOMPARE(readings(), 0);
    }

    // The last of the statements behind a repository function fails: those before it must be undone.
    void repositoryFunctionIsAllOrNothing()
    {
        VisitRepository visits(*m_database);
        const QUuid visit = visits.start(QStringLiteral("Room 1")).id;
        for (const char *slug : {"a", "b", "c"}) {
            visits.addMark(visit, versionOf(QLatin1String(slug)));
        }
        const Visit before = visits.load(visit);
        m_database->execute(QStringLiteral("CREATE TRIGGER stop BEFORE UPDATE ON mark WHEN OLD.slug = 'c' "
                                           "BEGIN SELECT RAISE(ABORT, 'stopped'); END"));
        const QString error = errorOf([&] { visits.removeMark(before.marks.constFirst().id); });
        QVERIFY2(error.contains(QStringLiteral("stopped")), qUtf8Printable(error));
        QCOMPARE(visits.load(visit), before);
        QVERIFY(!errorOf([&] { visits.moveMark(visit, 0, 2); }).isEmpty());
        QCOMPARE(visits.load(visit), before);
    }
};

QTEST_GUILESS_MAIN(TransactionTest)
#include "tst_transaction.moc"
