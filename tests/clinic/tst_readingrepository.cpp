#include "clinic/clinictest.h"
#include "clinic/readingrepository.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;
using namespace clinictest;

class ReadingRepositoryTest : public QObject {
    Q_OBJECT

private:
    QDateTime m_now{QDate(2026, 3, 4), QTime(9, 0)};

    ReadingRepository readingsOf(ClinicDatabase &database)
    {
        return ReadingRepository(database, [this] { return m_now; });
    }

private Q_SLOTS:
    void init() { m_now = QDateTime(QDate(2026, 3, 4), QTime(9, 0)); }

    // Else who comes next would see what the one before has read.
    void whatIsOpenedThisWeekIsNotToldYet()
    {
        const QTemporaryDir folder;
        ClinicDatabase database(folder.filePath(QStringLiteral("c")));
        ReadingRepository readings = readingsOf(database);
        readings.countOpening(QStringLiteral("neck"));
        QVERIFY(readings.mostOpened(5).isEmpty());
        m_now = QDateTime(QDate(2026, 3, 8), QTime(23, 59)); // Sunday
        QVERIFY(readings.mostOpened(5).isEmpty());
        m_now = QDateTime(QDate(2026, 3, 9), QTime(0, 0));
        QCOMPARE(readings.mostOpened(5), QStringList{QStringLiteral("neck")});
        readings.countOpening(QStringLiteral("back"));
        readings.countOpening(QStringLiteral("back"));
        QCOMPARE(readings.mostOpened(5), QStringList{QStringLiteral("neck")});
        m_now = m_now.addDays(7);
        QCOMPARE(readings.mostOpened(5), QStringList({QStringLiteral("back"), QStringLiteral("neck")}));
    }

    void mostOpenedComesFirst()
    {
        const QTemporaryDir folder;
        ClinicDatabase database(folder.filePath(QStringLiteral("c")));
        ReadingRepository readings = readingsOf(database);
        QVERIFY(readings.mostOpened(5).isEmpty());
        for (const char *slug : {"sleep", "neck", "back", "neck", "back", "neck"}) {
            readings.countOpening(QLatin1String(slug));
        }
        m_now = m_now.addDays(7);
        QCOMPARE(readings.mostOpened(5),
            QStringList({QStringLiteral("neck"), QStringLiteral("back"), QStringLiteral("sleep")}));
        QCOMPARE(readings.mostOpened(2), QStringList({QStringLiteral("neck"), QStringLiteral("back")}));
        QCOMPARE(numberFrom(database, QStringLiteral("SELECT opened FROM reading WHERE slug = 'neck'")), 3);
    }

    void equalsAreInAlphabeticalOrder()
    {
        const QTemporaryDir folder;
        ClinicDatabase database(folder.filePath(QStringLiteral("c")));
        ReadingRepository readings = readingsOf(database);
        for (const char *slug : {"c", "a", "b"}) {
            readings.countOpening(QLatin1String(slug));
        }
        m_now = m_now.addDays(7);
        QCOMPARE(readings.mostOpened(3), QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    }

    void noneOrLessAreNone()
    {
        const QTemporaryDir folder;
        ClinicDatabase database(folder.filePath(QStringLiteral("c")));
        ReadingRepository readings = readingsOf(database);
        readings.countOpening(QStringLiteral("a"));
        m_now = m_now.addDays(7);
        QVERIFY(readings.mostOpened(0).isEmpty());
        QVERIFY(readings.mostOpened(-1).isEmpty());
    }

    void countsOfAllThatWasOpened()
    {
        const QTemporaryDir folder;
        ClinicDatabase database(folder.filePath(QStringLiteral("c")));
        ReadingRepository readings = readingsOf(database);
        QVERIFY(readings.openings().isEmpty());
        for (const char *slug : {"neck", "back", "neck"}) {
            readings.countOpening(QLatin1String(slug));
        }
        QCOMPARE(readings.openings(), (QHash<QString, int>{{QStringLiteral("neck"), 2}, {QStringLiteral("back"), 1}}));
    }

    void emptySlugIsRefused()
    {
        const QTemporaryDir folder;
        ClinicDatabase database(folder.filePath(QStringLiteral("c")));
        QVERIFY(!errorOf([&] { ReadingRepository(database).countOpening({}); }).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ReadingRepositoryTest)
#include "tst_readingrepository.moc"
