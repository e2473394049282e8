#include "clinic/clinicstore.h"
#include "clinic/clinictest.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using namespace clinictest;

using Kind = StaffKey::Kind;

// Secrets in memory, and the door through the store.
class StaffSecretTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void growsAndShrinks();
    void copiesAreTheirOwn();
    void hashes();
    void throughTheStore();
    void saysWhyTheStoreCannotAnswer();
};

void StaffSecretTest::growsAndShrinks()
{
    StaffSecret secret;
    QCOMPARE(secret.size(), 0);
    secret.chop();
    for (int i = 0; i < 100; ++i) {
        secret.append('7');
    }
    QCOMPARE(secret.size(), StaffSecret::longest);
    secret.chop();
    QCOMPARE(secret.bytes().toByteArray(), QByteArray(StaffSecret::longest - 1, '7'));
    QCOMPARE(StaffSecret::fromBytes(QByteArray(100, '8')).bytes().toByteArray(), QByteArray(StaffSecret::longest, '8'));
    QCOMPARE(StaffSecret::fromBytes({}).size(), 0);
    QCOMPARE(StaffSecret::random().size(), StaffSecret::randomSize);
    QVERIFY(!(StaffSecret::random() == StaffSecret::random()));
}

void StaffSecretTest::copiesAreTheirOwn()
{
    StaffSecret typed = StaffSecret::fromBytes("804");
    const StaffSecret copy = typed;
    QVERIFY(copy == typed);
    typed.append('1');
    QVERIFY(!(copy == typed));
    QCOMPARE(copy.bytes().toByteArray(), QByteArray("804"));
    QCOMPARE(typed.bytes().toByteArray(), QByteArray("8041"));
    QVERIFY(StaffSecret() == StaffSecret::fromBytes({}));
}

void StaffSecretTest::hashes()
{
    const StaffSecret secret = StaffSecret::fromBytes("8041");
    const QString hash = secret.hash();
    QVERIFY(!hash.contains(u"8041"_s));
    QVERIFY(secret.fits(hash));
    QVERIFY(!StaffSecret::fromBytes("8042").fits(hash));
    QVERIFY(!StaffSecret().fits(hash));
    QVERIFY(!secret.fits(QString())); // what is damaged opens nothing
    QVERIFY(!secret.fits(u"8041"_s));
    QVERIFY(!secret.fits(hash.left(hash.size() / 2)));
}

void StaffSecretTest::throughTheStore()
{
    QTemporaryDir folder;
    const StaffKey pin{Kind::Pin, StaffSecret::fromBytes("8041")};
    const StaffKey key{Kind::File, StaffSecret::random()};
    {
        ClinicStore store(folder.path());
        QCOMPARE(outcomeOf(store.setStaffKey(pin)).value, (StaffDoor{true, false, 5, 0}));
        QCOMPARE(outcomeOf(store.setStaffKey(key)).value, (StaffDoor{true, true, 5, 0}));
        const Outcome<StaffDoorTry> wrong = outcomeOf(store.tryStaffKey({Kind::Pin, StaffSecret::fromBytes("8042")}));
        QVERIFY(wrong.ok());
        QVERIFY(!wrong.value.opened);
        QCOMPARE(wrong.value.door, (StaffDoor{true, true, 4, 0}));
    }
    ClinicStore store(folder.path());
    QCOMPARE(outcomeOf(store.staffDoor()).value, (StaffDoor{true, true, 4, 0}));
    QVERIFY(outcomeOf(store.tryStaffKey(key)).value.opened);
    const Outcome<StaffDoorTry> right = outcomeOf(store.tryStaffKey(pin));
    QVERIFY(right.value.opened);
    QCOMPARE(right.value.door, (StaffDoor{true, true, 5, 0}));
    QCOMPARE(outcomeOf(store.removeStaffKey(Kind::File)).value, (StaffDoor{true, false, 5, 0}));
    QCOMPARE(outcomeOf(store.removeStaffKey(Kind::Pin)).value, (StaffDoor{false, false, 5, 0}));
}

void StaffSecretTest::saysWhyTheStoreCannotAnswer()
{
    QTemporaryDir folder;
    QVERIFY(writeBytes(folder.filePath(ClinicDatabase::fileName()), "no database"));
    ClinicStore store(folder.path());
    const Outcome<StaffDoorTry> outcome = outcomeOf(store.tryStaffKey({Kind::Pin, StaffSecret::fromBytes("8041")}));
    QVERIFY(!outcome.ok());
    QVERIFY(!outcome.value.opened);
    QVERIFY(!outcome.error.contains(u"8041"_s));
}

QTEST_GUILESS_MAIN(StaffSecretTest)
#include "tst_staffsecret.moc"
