#include "clinic/clinictest.h"
#include "clinic/staffdoorrepository.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using namespace clinictest;

using Kind = StaffKey::Kind;

// Who gets through the staff door, and when one has to wait.
class StaffDoorTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QDateTime m_now;

    QString file() const { return m_folder->filePath(ClinicDatabase::fileName()); }

    static StaffKey pin(QByteArrayView digits) { return {Kind::Pin, StaffSecret::fromBytes(digits)}; }
    static StaffKey keyFile(const StaffSecret &secret) { return {Kind::File, secret}; }

    StaffDoorRepository doorOf(ClinicDatabase &database)
    {
        return StaffDoorRepository(database, [this] { return m_now; });
    }

    // Tries as fast as it lets one; the hash is not worked out.
    void fail(ClinicDatabase &database, int times)
    {
        StaffDoorRepository door(
            database, [this] { return m_now; }, [](const StaffSecret &, const QString &) { return false; });
        for (int i = 0; i < times; ++i) {
            m_now = m_now.addSecs(door.state().waitSeconds);
            QVERIFY(!door.tryKey(pin("8261")));
        }
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    }

    void thereIsNoPinAtFirst();
    void rightAndWrong();
    void onlyPinsThatAreHardToGuess_data();
    void onlyPinsThatAreHardToGuess();
    void whatCouldNotBeLookedAtIsNoWrongTry();
    void waitsLongerEachTime();
    void aTryWhileWaitingIsNotLookedAt();
    void survivesReopening();
    void aClockTurnedBackDoesNotHelp();
    void aTimeThatCannotBeReadMakesWait();
    void isStoredBeforeItIsLookedAt();
    void isNotLookedAtWhenItCannotBeStored();
    void aKeyFileIsNeitherCountedNorHeldUp();
    void anotherPinAndNone();
    void nothingInClearInTheFiles();
};

void StaffDoorTest::thereIsNoPinAtFirst()
{
    ClinicDatabase database(file());
    StaffDoorRepository door = doorOf(database);
    QCOMPARE(door.state(), (StaffDoor{false, false, 5, 0}));
    for (const char *digits : {"", "0000", "1234", "12345678"}) {
        QVERIFY(!door.tryKey(pin(digits)));
    }
    QVERIFY(!door.tryKey(keyFile(StaffSecret())));
    QCOMPARE(door.state(), (StaffDoor{false, false, 5, 0}));
}

void StaffDoorTest::rightAndWrong()
{
    ClinicDatabase database(file());
    StaffDoorRepository door = doorOf(database);
    door.setKey(pin("80412"));
    QCOMPARE(door.state(), (StaffDoor{true, false, 5, 0}));
    for (const char *wrong : {"8041", "804120", "80413", ""}) {
        QVERIFY(!door.tryKey(pin(wrong)));
    }
    QVERIFY(!door.tryKey(keyFile(StaffSecret::fromBytes("80412")))); // of another kind
    QCOMPARE(door.state(), (StaffDoor{true, false, 1, 0}));
    QVERIFY(door.tryKey(pin("80412")));
    QCOMPARE(door.state(), (StaffDoor{true, false, 5, 0}));
}

void StaffDoorTest::onlyPinsThatAreHardToGuess_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<bool>("allowed");
    for (const char *good : {"8041", "804127359160", "1233", "1357", "1120"}) {
        QTest::newRow(good) << QByteArray(good) << true;
    }
    for (const char *bad : {"", "804", "8041273591604", "80a1", "80 1", "0000", "777777", "1212", "90909", "1234",
             "7890", "9876", "3210", "0123456789"}) {
        QTest::addRow("\"%s\"", bad) << QByteArray(bad) << false;
    }
}

void StaffDoorTest::onlyPinsThatAreHardToGuess()
{
    QFETCH(QByteArray, digits);
    QFETCH(bool, allowed);
    ClinicDatabase database(file());
    StaffDoorRepository door = doorOf(database);
    const QString error = errorOf([&] { door.setKey(pin(digits)); });
    QCOMPARE(error.isEmpty(), allowed);
    QVERIFY(digits.isEmpty() || !error.contains(QString::fromLatin1(digits)));
    QCOMPARE(door.state().hasPin, allowed);
}

void StaffDoorTest::whatCouldNotBeLookedAtIsNoWrongTry()
{
    ClinicDatabase database(file());
    doorOf(database).setKey(pin("8041"));
    fail(database, 2);
    StaffDoorRepository door(
        database, [this] { return m_now; },
        [](const StaffSecret &, const QString &) -> bool { throw ClinicError(u"no memory"_s); });
    for (int i = 0; i < 9; ++i) {
        QCOMPARE(errorOf([&] { door.tryKey(pin("8041")); }), u"no memory"_s);
        QCOMPARE(door.state(), (StaffDoor{true, false, 3, 0}));
    }
}

void StaffDoorTest::waitsLongerEachTime()
{
    ClinicDatabase database(file());
    StaffDoorRepository door = doorOf(database);
    door.setKey(pin("8041"));
    fail(database, 4);
    QCOMPARE(door.state(), (StaffDoor{true, false, 1, 0}));
    for (const int seconds : {30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600}) {
        fail(database, 1);
        QCOMPARE(door.state(), (StaffDoor{true, false, 0, seconds}));
        m_now = m_now.addMSecs(seconds * 1000 - 1);
        QCOMPARE(door.state().waitSeconds, 1);
        m_now = m_now.addMSecs(1);
        QCOMPARE(door.state(), (StaffDoor{true, false, 1, 0}));
    }
    fail(database, 60); // no number overflows
    QCOMPARE(door.state().waitSeconds, 3600);
    m_now = m_now.addSecs(3600);
    QVERIFY(door.tryKey(pin("8041")));
    QCOMPARE(door.state(), (StaffDoor{true, false, 5, 0}));
}

void StaffDoorTest::aTryWhileWaitingIsNotLookedAt()
{
    ClinicDatabase database(file());
    StaffDoorRepository door = doorOf(database);
    door.setKey(pin("8041"));
    fail(database, 5);
    m_now = m_now.addSecs(29);
    QVERIFY(!door.tryKey(pin("8041"))); // right, but too early
    QCOMPARE(door.state().waitSeconds, 1); // and it does not make the wait longer
    m_now = m_now.addSecs(1);
    QVERIFY(door.tryKey(pin("8041")));
}

void StaffDoorTest::survivesReopening()
{
    {
        ClinicDatabase database(file());
        doorOf(database).setKey(pin("8041"));
        fail(database, 6);
    }
    m_now = m_now.addSecs(10);
    ClinicDatabase database(file());
    StaffDoorRepository door = doorOf(database);
    QCOMPARE(door.state(), (StaffDoor{true, false, 0, 50}));
    QVERIFY(!door.tryKey(pin("8041")));
    m_now = m_now.addSecs(50);
    QVERIFY(door.tryKey(pin("8041")));
}

void StaffDoorTest::aClockTurnedBackDoesNotHelp()
{
    ClinicDatabase database(file());
    StaffDoorRepository door = doorOf(database);
    door.setKey(pin("8041"));
    fail(database, 6);
    m_now = m_now.addSecs(59);
    QCOMPARE(door.state().waitSeconds, 1);
    m_now = m_now.addYears(-3);
    QVERIFY(!door.tryKey(pin("8041")));
    QCOMPARE(door.state().waitSeconds, 60); // anew, and not for three years
    m_now = m_now.addSecs(60);
    QVERIFY(door.tryKey(pin("8041")));
}

void StaffDoorTest::aTimeThatCannotBeReadMakesWait()
{
    ClinicDatabase database(file());
    StaffDoorRepository door = doorOf(database);
    door.setKey(pin("8041"));
    fail(database, 5);
    database.execute(u"UPDATE door_failure SET last_at = 'yesterday'"_s);
    QCOMPARE(door.state().waitSeconds, 30);
    m_now = m_now.addSecs(30);
    QVERIFY(door.tryKey(pin("8041")));
}

// As another program would find it after this one was killed while it works the hash out.
void StaffDoorTest::isStoredBeforeItIsLookedAt()
{
    ClinicDatabase database(file());
    ClinicDatabase other(file());
    doorOf(database).setKey(pin("8041"));
    QList<int> stored;
    const auto look = [&](const StaffSecret &, const QString &) -> bool {
        stored.append(numberFrom(other, u"SELECT times FROM door_failure"_s));
        throw std::runtime_error("killed");
    };
    StaffDoorRepository door(
        database, [this] { return m_now; }, look);
    for (int i = 0; i < 9; ++i) {
        try {
            QVERIFY(!door.tryKey(pin("8041"))); // once one has to wait
        } catch (const std::runtime_error &) {
            continue;
        }
    }
    QCOMPARE(stored, (QList<int>{1, 2, 3, 4, 5}));
    QCOMPARE(doorOf(other).state().waitSeconds, 30);
}

void StaffDoorTest::isNotLookedAtWhenItCannotBeStored()
{
    ClinicDatabase database(file());
    StaffDoorRepository door = doorOf(database);
    const StaffSecret key = StaffSecret::random();
    door.setKey(pin("8041"));
    door.setKey(keyFile(key));
    database.rows(u"PRAGMA query_only = ON"_s); // as a disk on which nothing more can be written
    QVERIFY(!errorOf([&] { QVERIFY(!door.tryKey(pin("8041"))); }).isEmpty());
    QVERIFY(door.tryKey(keyFile(key)));
    database.rows(u"PRAGMA query_only = OFF"_s);
    QCOMPARE(door.state().triesLeft, 5);
}

void StaffDoorTest::aKeyFileIsNeitherCountedNorHeldUp()
{
    ClinicDatabase database(file());
    StaffDoorRepository door = doorOf(database);
    door.setKey(pin("8041"));
    const StaffSecret key = StaffSecret::random();
    door.setKey(keyFile(key));
    QCOMPARE(door.state(), (StaffDoor{true, true, 5, 0}));
    QVERIFY(!door.tryKey(keyFile(StaffSecret::random())));
    QCOMPARE(door.state().triesLeft, 5);
    fail(database, 7);
    QVERIFY(door.state().waitSeconds > 0);
    QVERIFY(!door.tryKey(keyFile(StaffSecret::random())));
    QVERIFY(door.tryKey(keyFile(key)));
    QCOMPARE(door.state(), (StaffDoor{true, true, 5, 0}));

    door.setKey(keyFile(StaffSecret::random())); // a lost stick is worth nothing then
    QVERIFY(!door.tryKey(keyFile(key)));
    QVERIFY(door.removeKey(Kind::File));
    QVERIFY(!door.removeKey(Kind::File));
    QCOMPARE(door.state(), (StaffDoor{true, false, 5, 0}));
}

void StaffDoorTest::anotherPinAndNone()
{
    ClinicDatabase database(file());
    StaffDoorRepository door = doorOf(database);
    door.setKey(pin("8041"));
    door.setKey(pin("5730"));
    QVERIFY(!door.tryKey(pin("8041")));
    QVERIFY(door.tryKey(pin("5730")));
    QVERIFY(!errorOf([&] { door.setKey(pin("1111")); }).isEmpty());
    QVERIFY(door.tryKey(pin("5730"))); // the one before stays
    fail(database, 5);
    QVERIFY(door.removeKey(Kind::Pin));
    QCOMPARE(door.state(), (StaffDoor{false, false, 5, 0}));
    QVERIFY(!door.removeKey(Kind::Pin));
    QVERIFY(!door.tryKey(pin("5730")));
}

void StaffDoorTest::nothingInClearInTheFiles()
{
    ClinicDatabase database(file());
    StaffDoorRepository door = doorOf(database);
    const StaffSecret key = StaffSecret::random();
    door.setKey(pin("804127359160"));
    door.setKey(keyFile(key));
    QVERIFY(!door.tryKey(pin("615093824017")));
    const QString hash = database.rows(u"SELECT secret FROM staff_key WHERE kind = 'pin'"_s)[0].value(0).toString();
    QVERIFY2(hash.startsWith(u"$argon2id$v=19$m=65536,t=3,p=1$"_s), qPrintable(hash));
    door.setKey(pin("804127359160"));
    QVERIFY(hash != database.rows(u"SELECT secret FROM staff_key WHERE kind = 'pin'"_s)[0].value(0).toString());
    const QByteArray raw = key.bytes().toByteArray();
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
        const QByteArray bytes = bytesOf(m_folder->filePath(name));
        QVERIFY(!bytes.isEmpty());
        for (const QByteArray &clear :
            {QByteArray("804127359160"), QByteArray("615093824017"), raw, raw.toHex(), raw.toBase64()}) {
            QVERIFY2(!bytes.contains(clear), qPrintable(name));
        }
    }
}

QTEST_GUILESS_MAIN(StaffDoorTest)
#include "tst_staffdoor.moc"
