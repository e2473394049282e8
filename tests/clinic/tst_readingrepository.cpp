#include "clinic/clinictest.h"
#include "clinic/readingrepository.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;
using namespace clinictest;

class ReadingRepositoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mostOpenedComesFirst()
    {
        const QTemporaryDir folder;
        ClinicDatabase database(folder.filePath(QStringLiteral("c")));
        ReadingRepository readings(database);
        QVERIFY(readings.mostOpened(5).isEmpty());
        for (const char *slug : {"sleep", "neck", "back", "neck", "back", "neck"}) {
            readings.countOpening(QLatin1String(slug));
        }
        QCOMPARE(readings.mostOpened(5),
            QStringList({QStringLiteral("neck"), QStringLiteral("back"), QStringLiteral("sleep")}));
        QCOMPARE(readings.mostOpened(2), QStringList({QStringLiteral("neck"), QStringLiteral("back")}));
        QCOMPARE(numberFrom(database, QStringLiteral("SELECT opened FROM reading WHERE slug = 'neck'")), 3);
    }

    void equalsAreInAlphabeticalOrder()
    {
        const QTemporaryDir folder;
        ClinicDatabase database(folder.filePath(QStringLiteral("c")));
        ReadingRepository readings(database);
        for (const char *slug : {"c", "a", "b"}) {
            readings.countOpening(QLatin1String(slug));
        }
        QCOMPARE(readings.mostOpened(3), QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    }

    void noneOrLessAreNone()
    {
        const QTemporaryDir folder;
        ClinicDatabase database(folder.filePath(QStringLiteral("c")));
        ReadingRepository readings(database);
        readings.countOpening(QStringLiteral("a"));
        QVERIFY(readings.mostOpened(0).isEmpty());
        QVERIFY(readings.mostOpened(-1).isEmpty());
    }

    void countsOfAllThatWasOpened()
    {
        const QTemporaryDir folder;
        ClinicDatabase database(folder.filePath(QStringLiteral("c")));
        ReadingRepository readings(database);
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
