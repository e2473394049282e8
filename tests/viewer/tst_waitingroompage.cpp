#include "shownsamples.h"
#include "support/readermain.h"

#include <QLabel>
#include <QSignalSpy>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using namespace shownsamples;
using namespace std::chrono_literals;

// Staff arrange the waiting room and begin it, by clicking.
class TestWaitingRoomPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(ViewerFixture::buildLibrary(), QString()); }
    void showsWhatIsUsual();
    void storesAtOnceWhatIsChosen();
    void aTimeThatIsNoChoiceStays();
    void neverLessThanTwentySeconds();
    void countsTheSignedOffArticles();
    void warnsWhenPatientsFindNothing();
    void givesTheTabletAway();
    void tellsThatLockingNeedsAPin();
    void tabsLeadToTheOtherPages();
    void everyControlIsLargeAndNamed();

private:
    static bool open(ViewerFixture &viewer);
    static QStringList chosen(ViewerFixture &viewer);
    static bool says(ViewerFixture &viewer, const QString &words);
};

bool TestWaitingRoomPage::open(ViewerFixture &viewer)
{
    viewer.window().goHome();
    return viewer.click(u"staffButton"_s) && viewer.click(u"waitingRoomTab"_s) && viewer.visible(u"giveButton"_s);
}

// The choices that are on.
QStringList TestWaitingRoomPage::chosen(ViewerFixture &viewer)
{
    QStringList names;
    for (const auto *button : viewer.visible(u"settingsArea"_s)->findChildren<QAbstractButton *>()) {
        if (button->isChecked()) {
            names.append(button->objectName());
        }
    }
    return names;
}

bool TestWaitingRoomPage::says(ViewerFixture &viewer, const QString &words)
{
    const auto labels = viewer.visible(u"settingsArea"_s)->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

void TestWaitingRoomPage::showsWhatIsUsual()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer));
    QCOMPARE(chosen(viewer), (QStringList{u"idle90"_s, u"countdown30"_s, u"visitLock180"_s, u"showAll"_s}));
    QCOMPARE(viewer.visible<QAbstractButton>(u"idle90"_s)->text(), u"1.5 min"_s);
    QCOMPARE(viewer.visible<QAbstractButton>(u"countdown30"_s)->text(), u"30 seconds"_s);
}

void TestWaitingRoomPage::storesAtOnceWhatIsChosen()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer));
    QSignalSpy stored(&viewer.viewer->shortcuts(), &ClinicShortcuts::changed);
    for (const QString &name : {u"idle300"_s, u"countdown60"_s, u"visitLock0"_s, u"showSignedOff"_s}) {
        stored.clear();
        QVERIFY2(viewer.click(name), qPrintable(name));
        QVERIFY(stored.wait());
    }
    const WaitingRoomOptions wanted{.idle = 5min, .countdown = 60s, .visitLock = 0s, .onlySignedOff = true};
    QCOMPARE(viewer.viewer->waitingRoom().options(), wanted);
    viewer.reopen();
    QTRY_COMPARE(viewer.viewer->waitingRoom().options(), wanted);
    QVERIFY(open(viewer));
    QCOMPARE(chosen(viewer), (QStringList{u"idle300"_s, u"countdown60"_s, u"visitLock0"_s, u"showSignedOff"_s}));
    QVERIFY(viewer.click(u"showSignedOff"_s)); // chosen already
    QCOMPARE(viewer.viewer->waitingRoom().options(), wanted);
}

void TestWaitingRoomPage::aTimeThatIsNoChoiceStays()
{
    ViewerFixture viewer;
    viewer.viewer->waitingRoom().setOptions({.idle = 77s});
    QVERIFY(open(viewer));
    QCOMPARE(chosen(viewer), (QStringList{u"countdown30"_s, u"visitLock180"_s, u"showAll"_s}));
    QVERIFY(viewer.click(u"countdown20"_s));
    QCOMPARE(viewer.viewer->waitingRoom().options().idle, 77s);
    QVERIFY(viewer.click(u"idle60"_s));
    QCOMPARE(viewer.viewer->waitingRoom().options().idle, 60s);
}

void TestWaitingRoomPage::neverLessThanTwentySeconds()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer));
    int choices = 0;
    for (auto *button : viewer.visible(u"settingsArea"_s)->findChildren<QAbstractButton *>()) {
        if (button->objectName().startsWith(u"countdown"_s)) {
            QTest::mouseClick(button, Qt::LeftButton);
            QVERIFY(viewer.viewer->waitingRoom().options().countdown >= 20s);
            ++choices;
        }
    }
    QCOMPARE(choices, 3);
}

void TestWaitingRoomPage::countsTheSignedOffArticles()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer));
    QVERIFY(says(viewer, u"0 of 30 articles"_s));
    QVERIFY(signOff(viewer, u"low-back-pain"_s));
    QVERIFY(says(viewer, u"1 of 30 articles"_s));
    viewer.viewer->reviews().withdraw(u"low-back-pain"_s, u"en"_s);
    QTRY_VERIFY(says(viewer, u"0 of 30 articles"_s));
}

void TestWaitingRoomPage::warnsWhenPatientsFindNothing()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer));
    QVERIFY(!viewer.visible(u"noneNotice"_s));
    QVERIFY(viewer.click(u"showSignedOff"_s));
    QVERIFY(viewer.visible(u"noneNotice"_s));
    QVERIFY(signOff(viewer, u"low-back-pain"_s));
    QVERIFY(!viewer.visible(u"noneNotice"_s));
}

void TestWaitingRoomPage::givesTheTabletAway()
{
    ViewerFixture viewer;
    QTRY_VERIFY(viewer.viewer->keys().isKnown());
    QVERIFY(open(viewer));
    QSignalSpy locked(&viewer.window(), &MainWindow::lockRequested);
    QVERIFY(viewer.click(u"giveButton"_s));
    QCOMPARE(locked.count(), 1);
    QVERIFY(viewer.window().cover()); // asks for a PIN first
    QVERIFY(!viewer.viewer->waitingRoom().isOn());
}

void TestWaitingRoomPage::tellsThatLockingNeedsAPin()
{
    ViewerFixture viewer;
    QTRY_VERIFY(viewer.viewer->keys().isKnown());
    QVERIFY(open(viewer));
    QVERIFY(viewer.visible(u"pinHint"_s));
    QVERIFY(says(viewer, u"Only a tablet with a PIN locks itself"_s));
}

void TestWaitingRoomPage::tabsLeadToTheOtherPages()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer));
    QCOMPARE(viewer.window().place().kind, Place::Kind::WaitingRoom);
    QVERIFY(viewer.click(u"waitingRoomTab"_s)); // stays
    QVERIFY(viewer.visible<QAbstractButton>(u"waitingRoomTab"_s)->isChecked());
    QVERIFY(viewer.click(u"numbersTab"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Numbers);
    QVERIFY(viewer.click(u"backButton"_s));
    QVERIFY(viewer.visible(u"giveButton"_s));
    viewer.viewer->waitingRoom().enter();
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
}

void TestWaitingRoomPage::everyControlIsLargeAndNamed()
{
    for (const QSize size : {QSize(1280, 800), QSize(800, 1280)}) {
        ViewerFixture viewer(size);
        QVERIFY(open(viewer));
        auto check = [&viewer] {
            for (QAbstractButton *button : viewer.window().findChildren<QAbstractButton *>()) {
                if (!button->isVisible() || button->objectName().startsWith(u"qt_"_s)) {
                    continue;
                }
                QVERIFY2(
                    !button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
                QVERIFY2(button->height() >= 48 && button->width() >= 48, qPrintable(button->objectName()));
            }
        };
        check();
        while (viewer.viewer->appearance().canGrow()) {
            viewer.viewer->appearance().grow();
        }
        check();
        QCOMPARE(viewer.window().size(), size); // nothing pushed the window wider
    }
}

READER_TEST_MAIN(TestWaitingRoomPage)
#include "tst_waitingroompage.moc"
