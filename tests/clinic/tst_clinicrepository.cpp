#include "clinic/clinicrepository.h"
#include "clinic/clinictest.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;
using namespace clinictest;

class ClinicRepositoryTest : public QObject {
    Q_OBJECT

private:
    static ClinicProfile harbour()
    {
        return {
            .name = QStringLiteral("Harbour Clinic"),
            .phone = QStringLiteral("555-0100"),
            .web = QStringLiteral("harbour.example"),
            .about = QStringLiteral("Two lines\nwith a ' and a é"),
            .callToAction = QStringLiteral("Call us"),
            .team = {{QStringLiteral("Zoe"), QStringLiteral("Physio")}, {QStringLiteral("Adam"), {}}},
            .logoFile = QStringLiteral("logo.png"),
            .logo = QByteArray("\x89PNG\0\xff", 6),
        };
    }

private Q_SLOTS:
    void noProfileAtFirstStart()
    {
        const QTemporaryDir folder;
        ClinicDatabase database(folder.filePath(QStringLiteral("c")));
        QVERIFY(!ClinicRepository(database).profile());
    }

    void savedProfileIsThereAfterReopening()
    {
        const QTemporaryDir folder;
        {
            ClinicDatabase database(folder.filePath(QStringLiteral("c")));
            ClinicRepository(database).saveProfile(harbour());
        }
        ClinicDatabase database(folder.filePath(QStringLiteral("c")));
        const auto profile = ClinicRepository(database).profile();
        QVERIFY(profile);
        QVERIFY(*profile == harbour());
    }

    void savingReplacesEverything()
    {
        const QTemporaryDir folder;
        ClinicDatabase database(folder.filePath(QStringLiteral("c")));
        ClinicRepository repository(database);
        repository.saveProfile(harbour());
        const ClinicProfile bare{
            .name = QStringLiteral("New name"), .phone = {}, .web = {}, .about = {}, .callToAction = {}, .team = {}};
        repository.saveProfile(bare);
        QVERIFY(repository.profile() == bare);
        QCOMPARE(numberFrom(database, QStringLiteral("SELECT COUNT(*) FROM clinic")), 1);
    }

    void failedSaveKeepsTheOldProfile()
    {
        const QTemporaryDir folder;
        ClinicDatabase database(folder.filePath(QStringLiteral("c")));
        ClinicRepository repository(database);
        repository.saveProfile(harbour());
        database.execute(QStringLiteral("CREATE TRIGGER stop BEFORE INSERT ON team_member WHEN NEW.name = 'bad' "
                                        "BEGIN SELECT RAISE(ABORT, 'stopped'); END"));
        ClinicProfile changed = harbour();
        changed.name = QStringLiteral("Changed");
        changed.team.append({QStringLiteral("bad"), {}});
        QVERIFY(!errorOf([&] { repository.saveProfile(changed); }).isEmpty());
        QVERIFY(repository.profile() == harbour());
    }
};

QTEST_GUILESS_MAIN(ClinicRepositoryTest)
#include "tst_clinicrepository.moc"
