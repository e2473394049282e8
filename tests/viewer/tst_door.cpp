#include "doorfixture.h"
#include "support/readermain.h"
#include "viewer/keyfiles.h"

#include <QTemporaryDir>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using namespace doorfixture;

// The staff door over the waiting room, by its digits.
class TestDoor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theRightPinLeadsBackToTheVisit();
    void aWrongPinLeavesTriesLeft();
    void fiveWrongPinsMakeWaitAlsoAfterARestart();
    void theWaitEndsByItself();
    void byKeyboardAndNumberPad();
    void goingBackWipesWhatWasTyped();
    void anAnswerAfterGoingBackOpensNothing();
    void everyKeyIsReadAsItWasWritten_data();
    void everyKeyIsReadAsItWasWritten();
    void aKeyFileOpensAlsoWhileOthersWait();
    void saysWhyItCannotOpen();
    void everyControlIsLargeAndNamed();
};

void TestDoor::initTestCase()
{
    QCOMPARE(ViewerFixture::buildLibrary(), QString());
}

void TestDoor::theRightPinLeadsBackToTheVisit()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QVERIFY(storePin(viewer, "80419"));
    QVERIFY(openDoor(viewer));
    QVERIFY(!viewer.session().isOpen());
    QVERIFY(!viewer.visible(u"acceptPinButton"_s)->isEnabled());
    QVERIFY(press(viewer, u"804"_s));
    QVERIFY(!viewer.visible(u"acceptPinButton"_s)->isEnabled()); // too short for a PIN
    QVERIFY(press(viewer, u"3"_s));
    QVERIFY(viewer.click(u"deleteDigitButton"_s));
    QVERIFY(enterPin(viewer, u"19"_s));
    QTRY_VERIFY(!viewer.viewer->waitingRoom().isOn());
    QVERIFY(!viewer.window().cover());
    QTRY_VERIFY(viewer.session().isOpen());
    QCOMPARE(viewer.session().visit().label, u"Room 2"_s);
}

void TestDoor::aWrongPinLeavesTriesLeft()
{
    ViewerFixture viewer;
    QVERIFY(storePin(viewer, "8041"));
    QVERIFY(openDoor(viewer));
    QCOMPARE(message(viewer), QString());
    QVERIFY(enterWrongPin(viewer));
    QTRY_VERIFY2(message(viewer).startsWith(u"That is not the PIN. 4 more"_s), qPrintable(message(viewer)));
    QCOMPARE(typed(viewer), 0);
    QVERIFY(viewer.viewer->waitingRoom().isOn());
    QVERIFY(enterPin(viewer, u"8041"_s));
    QTRY_VERIFY(!viewer.viewer->waitingRoom().isOn());
    QTRY_COMPARE(viewer.viewer->keys().door().triesLeft, 5);
    QVERIFY(openDoor(viewer));
    QCOMPARE(message(viewer), QString()); // nothing is left over
}

void TestDoor::fiveWrongPinsMakeWaitAlsoAfterARestart()
{
    ViewerFixture viewer;
    QVERIFY(storePin(viewer, "8041"));
    QVERIFY(openDoor(viewer));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(enterWrongPin(viewer));
    }
    QTRY_VERIFY2(message(viewer).startsWith(u"Too many wrong PINs. Try again in 0:"_s), qPrintable(message(viewer)));
    QVERIFY(!press(viewer, u"8"_s));
    QTest::keyClicks(viewer.visible(u"digit1"_s)->parentWidget(), u"8041\r"_s);
    QCOMPARE(typed(viewer), 0);

    viewer.reopen(); // back in the waiting room by itself
    QTRY_VERIFY(viewer.viewer->waitingRoom().isOn());
    QVERIFY(openDoor(viewer));
    QTRY_VERIFY2(message(viewer).startsWith(u"Too many wrong PINs. Try again in 0:"_s), qPrintable(message(viewer)));
    QVERIFY(!press(viewer, u"8"_s));
    QVERIFY(viewer.click(u"leavePinButton"_s)); // whoever wants to read can
    QVERIFY(!viewer.window().cover());
}

void TestDoor::theWaitEndsByItself()
{
    ViewerFixture viewer;
    QVERIFY(storePin(viewer, "8041"));
    {
        ClinicDatabase database(viewer.data.filePath(ClinicDatabase::fileName()));
        database.execute(u"INSERT INTO door_failure (id, times, last_at) VALUES (1, 5, ?)"_s,
            {QDateTime::currentDateTimeUtc().addMSecs(-28'500)});
    }
    QVERIFY(openDoor(viewer));
    QTRY_VERIFY(viewer.visible(u"digit8"_s)->isEnabled());
    QCOMPARE(message(viewer), QString());
    QVERIFY(enterPin(viewer, u"8041"_s));
    QTRY_VERIFY(!viewer.viewer->waitingRoom().isOn());
}

void TestDoor::byKeyboardAndNumberPad()
{
    ViewerFixture viewer;
    QVERIFY(storePin(viewer, "80419"));
    QVERIFY(openDoor(viewer));
    QWidget *pad = viewer.visible(u"digit1"_s)->parentWidget();
    QTest::keyClicks(pad, u"80x 5"_s);
    QCOMPARE(typed(viewer), 3); // a letter is none
    QTest::keyClick(pad, Qt::Key_Backspace);
    QCOMPARE(typed(viewer), 2);
    QTest::keyClick(pad, Qt::Key_4, Qt::KeypadModifier);
    QCOMPARE(typed(viewer), 3);
    QTest::keyClick(viewer.visible(u"leavePinButton"_s), Qt::Key_1); // wherever the focus is
    QCOMPARE(typed(viewer), 4);
    QTest::keyClick(viewer.visible(u"digit7"_s), Qt::Key_9);
    QCOMPARE(typed(viewer), 5);
    QTest::keyClick(pad, Qt::Key_Enter, Qt::KeypadModifier);
    QTRY_VERIFY(!viewer.viewer->waitingRoom().isOn());

    QVERIFY(openDoor(viewer));
    QTest::keyClicks(viewer.visible(u"digit1"_s)->parentWidget(), u"123456789012345"_s);
    QCOMPARE(typed(viewer), 12);
    QTest::keyClick(viewer.visible(u"digit1"_s), Qt::Key_Escape);
    QVERIFY(!viewer.window().cover());
    QVERIFY(viewer.viewer->waitingRoom().isOn());
}

void TestDoor::goingBackWipesWhatWasTyped()
{
    ViewerFixture viewer;
    QVERIFY(storePin(viewer, "8041"));
    QVERIFY(openDoor(viewer));
    QVERIFY(press(viewer, u"804"_s));
    QCOMPARE(typed(viewer), 3);
    QVERIFY(viewer.click(u"leavePinButton"_s));
    QVERIFY(!viewer.window().cover());
    QVERIFY(openDoor(viewer));
    QCOMPARE(typed(viewer), 0);
}

void TestDoor::anAnswerAfterGoingBackOpensNothing()
{
    ViewerFixture viewer;
    QVERIFY(storePin(viewer, "8041"));
    QVERIFY(openDoor(viewer));
    QSignalSpy answered(&viewer.viewer->keys(), &DoorKeys::changed);
    QVERIFY(enterPin(viewer, u"8041"_s));
    QVERIFY(viewer.click(u"leavePinButton"_s));
    QVERIFY(answered.wait());
    QVERIFY(viewer.viewer->waitingRoom().isOn());
    QVERIFY(!viewer.window().cover());
}

void TestDoor::everyKeyIsReadAsItWasWritten_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("begins with a zero byte") << 0;
    QTest::newRow("has one in the middle") << 16;
    QTest::newRow("ends with one") << int(StaffSecret::randomSize - 1);
}

void TestDoor::everyKeyIsReadAsItWasWritten()
{
    QFETCH(int, place);
    const QTemporaryDir stick;
    QByteArray bytes(StaffSecret::randomSize, '\n');
    bytes[place] = 0;
    const StaffSecret key = StaffSecret::fromBytes(bytes);
    QCOMPARE(KeyFiles::write(key, stick.filePath(u"a.key"_s)), QString());
    const QList<StaffSecret> keys = KeyFiles::keysIn({stick.path()});
    QCOMPARE(keys.size(), 1);
    QVERIFY(keys.first() == key);
    QVERIFY(keys.first().fits(key.hash()));
}

void TestDoor::aKeyFileOpensAlsoWhileOthersWait()
{
    ViewerFixture viewer;
    QTemporaryDir stick;
    DoorKeys &keys = viewer.viewer->keys();
    keys.setVolumes([&stick] { return QStringList{u"/no/such/folder"_s, stick.path()}; });
    QVERIFY(storePin(viewer, "8041"));
    QVERIFY(openDoor(viewer));
    QVERIFY(!viewer.visible(u"useKeyButton"_s)); // there is none
    for (int i = 0; i < 5; ++i) {
        QVERIFY(enterWrongPin(viewer));
    }
    QVERIFY(viewer.click(u"leavePinButton"_s));
    bool made = false;
    keys.makeKeyFile(stick.filePath(u"ours.key"_s), &keys, [&made] { made = true; });
    QTRY_VERIFY(made);
    {
        QFile key(stick.filePath(u"ours.key"_s));
        QVERIFY(key.open(QIODevice::ReadOnly));
        QCOMPARE(key.size(), StaffSecret::randomSize);
    }
    QVERIFY(openDoor(viewer)); // making one forgets the wrong tries
    for (int i = 0; i < 5; ++i) {
        QVERIFY(enterWrongPin(viewer));
    }
    QTRY_VERIFY(!viewer.visible(u"digit8"_s)->isEnabled());

    QVERIFY(QFile::rename(stick.filePath(u"ours.key"_s), stick.filePath(u"ours"_s)));
    QVERIFY(viewer.click(u"useKeyButton"_s));
    QTRY_VERIFY2(message(viewer).startsWith(u"No key was found."_s), qPrintable(message(viewer)));
    QVERIFY(message(viewer).contains(u"Try again in 0:"_s));
    QFile foreign(stick.filePath(u"a.key"_s));
    QVERIFY(foreign.open(QIODevice::WriteOnly) && foreign.write(QByteArray(StaffSecret::randomSize, 'x')) > 0);
    foreign.close();
    QVERIFY(viewer.click(u"useKeyButton"_s));
    QTRY_VERIFY2(message(viewer).startsWith(u"The key on this stick does not"_s), qPrintable(message(viewer)));
    QVERIFY(QFile::rename(stick.filePath(u"ours"_s), stick.filePath(u"ours.key"_s)));
    QVERIFY(viewer.click(u"useKeyButton"_s));
    QTRY_VERIFY(!viewer.viewer->waitingRoom().isOn());
    QCOMPARE(keys.door().waitSeconds, 0);
}

void TestDoor::saysWhyItCannotOpen()
{
    ViewerFixture viewer;
    QVERIFY(storePin(viewer, "8041"));
    const QString file = viewer.data.filePath(ClinicDatabase::fileName());
    viewer.viewer.reset();
    QVERIFY(QFile::rename(file, file + u".kept"_s));
    QVERIFY(QDir(viewer.data.path()).mkdir(ClinicDatabase::fileName()));
    viewer.open();
    viewer.viewer->kiosk().startInWaitingRoom();
    QVERIFY(viewer.click(u"lockButton"_s));
    QCOMPARE(heading(viewer), u"For staff"_s);
    QTRY_VERIFY2(message(viewer).startsWith(file), qPrintable(message(viewer)));
    QVERIFY(message(viewer).contains(u"whoever looks after this machine can help"_s));
    QVERIFY(QDir(viewer.data.path()).rmdir(ClinicDatabase::fileName()));
    QVERIFY(QFile::rename(file + u".kept"_s, file)); // put right meanwhile
    QVERIFY(enterPin(viewer, u"8041"_s));
    QTRY_VERIFY(!viewer.viewer->waitingRoom().isOn());
}

void TestDoor::everyControlIsLargeAndNamed()
{
    for (const QSize size : {QSize(1280, 800), QSize(800, 1280)}) {
        ViewerFixture viewer(size);
        QVERIFY(storePin(viewer, "8041"));
        QVERIFY(openDoor(viewer));
        for (int i = 0; i < 2; ++i) {
            for (QAbstractButton *button : viewer.window().cover()->findChildren<QAbstractButton *>()) {
                const bool digit = button->objectName().startsWith(u"digit"_s);
                QVERIFY2(
                    !button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
                QVERIFY2(!button->isVisible()
                        || (button->height() >= (digit ? 64 : 48) && button->width() >= (digit ? 64 : 48)),
                    qPrintable(button->objectName()));
                QVERIFY2(!button->isVisible() || button->width() >= button->minimumSizeHint().width(),
                    qPrintable(button->objectName()));
            }
            while (viewer.viewer->appearance().canGrow()) {
                viewer.viewer->appearance().grow();
            }
        }
    }
}

READER_TEST_MAIN(TestDoor)
#include "tst_door.moc"
