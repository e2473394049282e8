#include "clinic/clinicdatabase.h"
#include "clinic/outcome.h"
#include "clinic/staffdoorrepository.h"
#include "support/program.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using samples::Program;

using Kind = StaffKey::Kind;

// `pamphlet forget-pin`, as whoever looks after the machine meets it.
class ForgetPinTest : public QObject {
    Q_OBJECT

private:
    static QString fileIn(const QTemporaryDir &home) { return home.filePath(u"data/"_s) + ClinicDatabase::fileName(); }
    static Program forgetPin(const QTemporaryDir &home)
    {
        return samples::run({u"forget-pin"_s}, {u"PAMPHLET_HOME="_s + home.path()});
    }

private Q_SLOTS:
    void forgetsThePinAndTheWrongTries();
    void nothingToForget();
    void worksBesideARunningProgram();
    void saysWhatIsWrong();
};

void ForgetPinTest::forgetsThePinAndTheWrongTries()
{
    QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkdir(u"data"_s));
    const StaffKey key{Kind::File, StaffSecret::random()};
    {
        ClinicDatabase database(fileIn(home));
        StaffDoorRepository door(
            database, &QDateTime::currentDateTimeUtc, [](const StaffSecret &, const QString &) { return false; });
        door.setKey({Kind::Pin, StaffSecret::fromBytes("8041")});
        door.setKey(key);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(!door.tryKey({Kind::Pin, StaffSecret::fromBytes("5730")}));
        }
        QVERIFY(door.state().waitSeconds > 0);
    }
    const Program program = forgetPin(home);
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QCOMPARE(program.err, QString());
    QVERIFY(program.out.contains(fileIn(home)));
    ClinicDatabase database(fileIn(home));
    StaffDoorRepository door(database);
    QCOMPARE(door.state(), (StaffDoor{false, true, 5, 0}));
    QVERIFY(door.tryKey(key));
    QVERIFY(!door.tryKey({Kind::Pin, StaffSecret::fromBytes("8041")}));
    const Program again = forgetPin(home);
    QCOMPARE(again.exitCode, 1);
    QCOMPARE(again.out, QString());
    QVERIFY2(again.err.startsWith(u"There is no PIN in "_s), qPrintable(again.all()));
}

void ForgetPinTest::nothingToForget()
{
    QTemporaryDir home;
    const Program program = forgetPin(home);
    QCOMPARE(program.exitCode, 1);
    QCOMPARE(program.out, QString());
    QVERIFY2(program.err.contains(fileIn(home)), qPrintable(program.all())); // where it has looked
    QVERIFY(!QFile::exists(home.filePath(u"data"_s))); // and made nothing
    QCOMPARE(samples::run({u"forget-pin"_s, u"8041"_s}).exitCode, 2);
}

void ForgetPinTest::worksBesideARunningProgram()
{
    QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkdir(u"data"_s));
    ClinicDatabase running(fileIn(home));
    StaffDoorRepository door(running);
    door.setKey({Kind::Pin, StaffSecret::fromBytes("8041")});
    const Program program = forgetPin(home);
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QVERIFY(!door.state().hasPin);
}

void ForgetPinTest::saysWhatIsWrong()
{
    QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkdir(u"data"_s));
    QVERIFY(samples::write(fileIn(home), QByteArray("no database").repeated(20)));
    const Program program = forgetPin(home);
    QCOMPARE(program.exitCode, 1);
    QCOMPARE(program.out, QString());
    QVERIFY2(program.err.startsWith(fileIn(home) + u": "_s), qPrintable(program.all()));
}

QTEST_GUILESS_MAIN(ForgetPinTest)
#include "tst_forgetpin.moc"
