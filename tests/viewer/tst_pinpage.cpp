#include "doorfixture.h"
#include "support/readermain.h"
#include "viewer/doorkeysbox.h"

using namespace pamphlet;
using namespace Qt::StringLiterals;
using namespace doorfixture;

// Setting and changing the PIN, and the key file at the desk.
class TestPinPage : public QObject {
    Q_OBJECT

private:
    // The page at the desk.
    struct Desk {
        explicit Desk(ViewerFixture &viewer)
        {
            // Starting the engine shows an article for a moment, and whatever is typed is wiped out of sight.
            [[maybe_unused]] const bool warm
                = QTest::qWaitFor([&viewer] { return viewer.viewer->reader().isStarted(); });
            viewer.window().openWaitingRoom();
            box = viewer.window().findChild<DoorKeysBox *>();
        }

        DoorKeysBox *box;
    };

    static QString text(ViewerFixture &viewer, const QString &name)
    {
        auto *label = viewer.visible<QLabel>(name);
        return label ? label->text() : QString();
    }

private Q_SLOTS:
    void initTestCase();
    void theWaitingRoomAsksForAPinFirst();
    void aTabletThatStartsInItAsksAtOnce();
    void whatWasTypedHalfIsWiped();
    void theDeskSetsAndChangesThePin();
    void changingByTheKeyFile();
    void theDeskMakesAndRemovesTheKeyFile();
    void saysWhatWentWrong();
};

void TestPinPage::initTestCase()
{
    QCOMPARE(ViewerFixture::buildLibrary(), QString());
}

void TestPinPage::theWaitingRoomAsksForAPinFirst()
{
    ViewerFixture viewer;
    QVERIFY(viewer.click(u"lockButton"_s));
    QTRY_COMPARE(heading(viewer), u"Choose a PIN"_s);
    QVERIFY(!viewer.viewer->waitingRoom().isOn());
    QVERIFY(viewer.click(u"leavePinButton"_s));
    QVERIFY(!viewer.window().cover());
    QVERIFY(!viewer.viewer->waitingRoom().isOn());

    QVERIFY(viewer.click(u"lockButton"_s));
    QVERIFY(enterPin(viewer, u"1234"_s));
    QVERIFY2(message(viewer).contains(u"harder to guess"_s), qPrintable(message(viewer)));
    QTRY_COMPARE(heading(viewer), u"Choose a PIN"_s);
    QVERIFY(enterPin(viewer, u"8041"_s));
    QCOMPARE(heading(viewer), u"Type it again"_s);
    QCOMPARE(typed(viewer), 0);
    QVERIFY(enterPin(viewer, u"8042"_s));
    QTRY_COMPARE(heading(viewer), u"Choose a PIN"_s);
    QVERIFY2(message(viewer).startsWith(u"The two were not the same."_s), qPrintable(message(viewer)));
    QVERIFY(!viewer.viewer->keys().door().hasPin);
    QVERIFY(enterPin(viewer, u"8041"_s));
    QCOMPARE(message(viewer), QString());
    QVERIFY(enterPin(viewer, u"8041"_s));
    QTRY_VERIFY(viewer.viewer->waitingRoom().isOn());
    QVERIFY(viewer.viewer->keys().door().hasPin);
    QVERIFY(!viewer.window().cover());
    QVERIFY(openDoor(viewer));
    QVERIFY(enterPin(viewer, u"8041"_s));
    QTRY_VERIFY(!viewer.viewer->waitingRoom().isOn());
}

void TestPinPage::aTabletThatStartsInItAsksAtOnce()
{
    ViewerFixture viewer;
    viewer.viewer->kiosk().startInWaitingRoom();
    QTRY_COMPARE(heading(viewer), u"Choose a PIN"_s);
    QVERIFY(!viewer.visible(u"leavePinButton"_s));
    QTest::keyClick(viewer.visible(u"digit1"_s), Qt::Key_Escape);
    QTRY_COMPARE(heading(viewer), u"Choose a PIN"_s);
    QVERIFY(enterPin(viewer, u"8041"_s));
    QVERIFY(enterPin(viewer, u"8041"_s));
    QTRY_VERIFY(!viewer.window().cover());
    QVERIFY(viewer.viewer->waitingRoom().isOn());
    QVERIFY(viewer.viewer->keys().door().hasPin);
}

void TestPinPage::whatWasTypedHalfIsWiped()
{
    ViewerFixture viewer;
    QVERIFY(viewer.click(u"lockButton"_s));
    QTRY_COMPARE(heading(viewer), u"Choose a PIN"_s);
    QVERIFY(enterPin(viewer, u"8041"_s));
    QVERIFY(press(viewer, u"80"_s));
    QVERIFY(viewer.click(u"leavePinButton"_s));
    QVERIFY(viewer.click(u"lockButton"_s));
    QTRY_COMPARE(heading(viewer), u"Choose a PIN"_s);
    QCOMPARE(typed(viewer), 0);
}

void TestPinPage::theDeskSetsAndChangesThePin()
{
    ViewerFixture viewer;
    Desk desk(viewer);
    QTRY_VERIFY(text(viewer, u"pinState"_s).startsWith(u"No PIN is set yet."_s));
    QVERIFY(viewer.click(u"setPinButton"_s));
    QVERIFY(enterPin(viewer, u"8041"_s));
    QVERIFY(enterPin(viewer, u"8041"_s));
    QTRY_COMPARE(text(viewer, u"pinState"_s), u"A PIN is set. Nobody can look it up."_s);
    QCOMPARE(text(viewer, u"keysMessage"_s), u"The PIN is set."_s);

    QVERIFY(viewer.click(u"setPinButton"_s));
    QCOMPARE(heading(viewer), u"Type the current PIN"_s);
    QVERIFY(enterWrongPin(viewer));
    QTRY_VERIFY(message(viewer).startsWith(u"That is not the PIN. 4 more"_s));
    QVERIFY(enterPin(viewer, u"8041"_s));
    QTRY_COMPARE(heading(viewer), u"Choose a PIN"_s);
    QVERIFY(enterPin(viewer, u"6207"_s));
    QVERIFY(viewer.click(u"leavePinButton"_s)); // not after all
    QVERIFY(viewer.click(u"setPinButton"_s));
    QCOMPARE(heading(viewer), u"Type the current PIN"_s); // asked each time
    QVERIFY(enterPin(viewer, u"8041"_s));
    QTRY_COMPARE(heading(viewer), u"Choose a PIN"_s);
    QVERIFY(enterPin(viewer, u"6207"_s));
    QVERIFY(enterPin(viewer, u"6207"_s));
    QTRY_COMPARE(text(viewer, u"keysMessage"_s), u"The PIN is set."_s);
    viewer.window().setCover(nullptr);
    QVERIFY(openDoor(viewer));
    QVERIFY(enterPin(viewer, u"8041"_s));
    QTRY_VERIFY(message(viewer).startsWith(u"That is not the PIN."_s));
    QVERIFY(enterPin(viewer, u"6207"_s));
    QTRY_VERIFY(!viewer.viewer->waitingRoom().isOn());
}

void TestPinPage::changingByTheKeyFile()
{
    ViewerFixture viewer;
    QTemporaryDir stick;
    viewer.viewer->keys().setVolumes([&stick] { return QStringList{stick.path()}; });
    QVERIFY(storePin(viewer, "8041"));
    Desk desk(viewer);
    viewer.answers.path = stick.filePath(u"pamphlet.key"_s);
    QVERIFY(viewer.click(u"makeKeyButton"_s));
    QTRY_VERIFY(text(viewer, u"keysMessage"_s).startsWith(u"The key is saved."_s));
    QVERIFY(viewer.click(u"setPinButton"_s));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(enterWrongPin(viewer));
    }
    QTRY_VERIFY(message(viewer).startsWith(u"Too many wrong PINs."_s));
    QVERIFY(!press(viewer, u"8"_s));
    QVERIFY(QFile::rename(viewer.answers.path, stick.filePath(u"key.txt"_s)));
    QVERIFY(viewer.click(u"useKeyButton"_s));
    QTRY_VERIFY(message(viewer).startsWith(u"No key was found."_s));
    QVERIFY(message(viewer).contains(u"Too many wrong PINs."_s)); // and for how long
    QVERIFY(QFile::rename(stick.filePath(u"key.txt"_s), viewer.answers.path));
    QVERIFY(viewer.click(u"useKeyButton"_s)); // who forgot the PIN sets another one
    QTRY_COMPARE(heading(viewer), u"Choose a PIN"_s);
    QVERIFY(enterPin(viewer, u"6207"_s));
    QVERIFY(enterPin(viewer, u"6207"_s));
    QTRY_COMPARE(text(viewer, u"keysMessage"_s), u"The PIN is set."_s);
}

void TestPinPage::theDeskMakesAndRemovesTheKeyFile()
{
    ViewerFixture viewer;
    QTemporaryDir stick;
    Desk desk(viewer);
    QTRY_VERIFY(viewer.visible(u"makeKeyButton"_s)->isEnabled());
    QVERIFY(!viewer.visible(u"removeKeyButton"_s));
    QVERIFY(viewer.click(u"makeKeyButton"_s)); // cancelled
    QCOMPARE(QFileInfo(viewer.answers.suggested).fileName(), u"pamphlet.key"_s);
    QVERIFY(!viewer.viewer->keys().door().hasKeyFile);
    viewer.answers.path = stick.filePath(u"mine"_s);
    QVERIFY(viewer.click(u"makeKeyButton"_s));
    QTRY_VERIFY(viewer.visible(u"removeKeyButton"_s));
    QVERIFY(QFile::exists(stick.filePath(u"mine.key"_s))); // or the door would not find it
    QVERIFY(text(viewer, u"keyState"_s).startsWith(u"A key file opens the door, too"_s));
    QVERIFY(viewer.click(u"removeKeyButton"_s));
    QTRY_VERIFY(!viewer.viewer->keys().door().hasKeyFile);
    QTRY_VERIFY(text(viewer, u"keysMessage"_s).startsWith(u"The key file no longer opens the door."_s));
    QVERIFY(!viewer.visible(u"removeKeyButton"_s));
}

void TestPinPage::saysWhatWentWrong()
{
    ViewerFixture viewer;
    Desk desk(viewer);
    QTRY_VERIFY(viewer.visible(u"makeKeyButton"_s)->isEnabled());
    viewer.answers.path = u"/no/such/folder/pamphlet.key"_s;
    QVERIFY(viewer.click(u"makeKeyButton"_s));
    QTRY_VERIFY2(
        text(viewer, u"keysMessage"_s).startsWith(viewer.answers.path), qPrintable(text(viewer, u"keysMessage"_s)));
    QVERIFY(!viewer.viewer->keys().door().hasKeyFile); // a key that is nowhere must not open anything

    viewer.viewer->keys().load();
    ClinicDatabase other(viewer.data.filePath(ClinicDatabase::fileName()));
    other.execute(u"DROP TABLE staff_key"_s); // so that nothing can be stored
    QVERIFY(viewer.click(u"setPinButton"_s));
    QVERIFY(enterPin(viewer, u"8041"_s));
    QVERIFY(enterPin(viewer, u"8041"_s));
    QTRY_VERIFY2(message(viewer).startsWith(viewer.data.path()), qPrintable(message(viewer)));
    QTRY_COMPARE(heading(viewer), u"Choose a PIN"_s);
    QVERIFY(!message(viewer).contains(u"8041"_s));
}

READER_TEST_MAIN(TestPinPage)
#include "tst_pinpage.moc"
