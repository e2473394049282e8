#include "waitingtest.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QWindow>

#include <thread>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using namespace readingtest;
using namespace waitingtest;

namespace {

const QString slug = u"dry-needling-for-migraine"_s;

} // namespace

// What happens when nobody is there; how that is found out: tst_idlewatch.
class TestIdle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoWakesThePageIsTheNext();
    void whoWakesTheQuestionIsTheNext();
    void asksWhoeverReads();
    void aFingerOnTheArticleCounts();
    void anyAnswerGoesOn_data();
    void anyAnswerGoesOn();
    void mayBeAnsweredAgainAndAgain();
    void whatIsReadStaysAsItWas();
    void isTold();
    void nobodyAnswers();
    void closesWhatIsOpen();
    void closesDialogsFromTheInside();

private:
    static bool waitForQuestion(ViewerFixture &viewer);
    static bool enterAndSettle(ViewerFixture &viewer);

    std::unique_ptr<QPointingDevice> m_finger{QTest::createTouchDevice()};
};

void TestIdle::initTestCase()
{
    QCOMPARE(ViewerFixture::buildLibrary(), QString());
}

bool TestIdle::waitForQuestion(ViewerFixture &viewer)
{
    return waitForCover<StillReadingPage>(viewer);
}

// The watch begins anew with each setting that is read or stored: all of them, the times, and that the room is on.
bool TestIdle::enterAndSettle(ViewerFixture &viewer)
{
    QSignalSpy stored(&viewer.viewer->shortcuts(), &ClinicShortcuts::changed);
    const bool entered = enter(viewer);
    viewer.window().openTopic(u"head-and-neck"_s);
    return entered && QTest::qWaitFor([&stored] { return stored.count() == 3; });
}

// In the next two the program does not run for a while, as when the machine sleeps.
void TestIdle::whoWakesThePageIsTheNext()
{
    ViewerFixture viewer;
    QVERIFY(enterAndSettle(viewer));
    setOptions(viewer, {.idle = 200ms, .countdown = 400ms, .visitLock = 0ms, .onlySignedOff = false});
    QSignalSpy begunAnew(&viewer.viewer->waitingRoom(), &WaitingRoom::begunAnew);
    std::this_thread::sleep_for(1'100ms);
    QTest::mouseClick(viewer.window().windowHandle(), Qt::LeftButton, {}, {400, 400});
    QTRY_VERIFY(begunAnew.count() > 0 || cover<StillReadingPage>(viewer));
    QCOMPARE(begunAnew.count(), 1); // and was not asked
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
}

void TestIdle::whoWakesTheQuestionIsTheNext()
{
    ViewerFixture viewer;
    QVERIFY(enterAndSettle(viewer));
    setOptions(viewer, {.idle = 100ms, .countdown = 600ms, .visitLock = 0ms, .onlySignedOff = false});
    QVERIFY(waitForQuestion(viewer));
    QSignalSpy begunAnew(&viewer.viewer->waitingRoom(), &WaitingRoom::begunAnew);
    std::this_thread::sleep_for(1'400ms);
    viewer.visible<QPushButton>(u"goOnButton"_s)->click(); // before the page's own timer
    QCOMPARE(begunAnew.count(), 1);
    QVERIFY(cover<AttractPage>(viewer));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
}

void TestIdle::asksWhoeverReads()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer, {.idle = 200ms, .countdown = 1h, .visitLock = 0ms, .onlySignedOff = false}));
    QVERIFY(open(viewer, slug));
    QVERIFY(waitForQuestion(viewer));
    QVERIFY(viewer.visible<QPushButton>(u"goOnButton"_s)->hasFocus() || !viewer.window().isActiveWindow());
    QVERIFY(viewer.visible(u"goOnButton"_s)->height() >= 56);
    QVERIFY(!viewer.visible(u"lockButton"_s)); // one thing to do
    QVERIFY(viewer.visible<QLabel>(u"wordsLabel"_s)->text().contains(u"3600"_s));
}

void TestIdle::aFingerOnTheArticleCounts()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    QVERIFY(open(viewer, slug));
    setOptions(viewer, {.idle = 500ms, .countdown = 1h, .visitLock = 0ms, .onlySignedOff = false});
    auto *view = viewer.window().findChild<ReaderView *>();
    const QPoint place = view->mapTo(&viewer.window(), QPoint(300, 300));
    QTest::touchEvent(&viewer.window(), m_finger.get()).press(0, place);
    QElapsedTimer time;
    time.start();
    for (int i = 1; time.elapsed() < 1'200; ++i) {
        QTest::touchEvent(&viewer.window(), m_finger.get()).move(0, place - QPoint(0, i % 2 == 0 ? 40 : 80));
        QVERIFY(!QTest::qWaitFor([&] { return viewer.window().cover(); }, 20));
    }
    QTest::touchEvent(&viewer.window(), m_finger.get()).release(0, place);
    QVERIFY(waitForQuestion(viewer));
}

using Act = std::function<void(QWidget &, QPointingDevice *)>;
Q_DECLARE_METATYPE(Act)

void TestIdle::anyAnswerGoesOn_data()
{
    QTest::addColumn<Act>("act");
    QTest::newRow("the button") << Act([](QWidget &page, QPointingDevice *) {
        QTest::mouseClick(page.findChild<QPushButton *>(u"goOnButton"_s), Qt::LeftButton);
    });
    QTest::newRow("beside the button") << Act([](QWidget &page, QPointingDevice *) {
        QTest::mouseClick(&page, Qt::LeftButton, {}, {20, 20});
    });
    QTest::newRow("a finger beside the button") << Act([](QWidget &page, QPointingDevice *finger) {
        QTest::touchEvent(page.window(), finger).press(0, {40, 40});
        QTest::touchEvent(page.window(), finger).release(0, {40, 40});
    });
    QTest::newRow("a finger that slides off") << Act([](QWidget &page, QPointingDevice *) {
        auto *button = page.findChild<QPushButton *>(u"goOnButton"_s);
        QTest::mousePress(button, Qt::LeftButton);
        QMouseEvent away(QEvent::MouseMove, {-60, -60}, {0, 0}, Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(button, &away);
    });
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Down, Qt::Key_X}) {
        QTest::newRow(qPrintable(QKeySequence(key).toString())) << Act([key](QWidget &page, QPointingDevice *) {
            QTest::keyClick(page.findChild<QPushButton *>(u"goOnButton"_s), key);
        });
    }
}

void TestIdle::anyAnswerGoesOn()
{
    QFETCH(Act, act);
    ViewerFixture viewer;
    QVERIFY(enter(viewer, {.idle = 100ms, .countdown = 1h, .visitLock = 0ms, .onlySignedOff = false}));
    viewer.window().openTopic(u"head-and-neck"_s);
    QVERIFY(waitForQuestion(viewer));
    setOptions(viewer, never());
    act(*viewer.window().cover(), m_finger.get());
    QTRY_VERIFY(!viewer.window().cover());
    QCOMPARE(viewer.window().place().kind, Place::Kind::Topic);
}

void TestIdle::mayBeAnsweredAgainAndAgain()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer, {.idle = 60ms, .countdown = 1h, .visitLock = 0ms, .onlySignedOff = false}));
    viewer.window().openTopic(u"head-and-neck"_s);
    for (int i = 0; i < 12; ++i) {
        QVERIFY(waitForQuestion(viewer));
        QVERIFY(viewer.click(u"goOnButton"_s));
        QVERIFY(!viewer.window().cover());
    }
    QCOMPARE(viewer.window().place().kind, Place::Kind::Topic);
}

void TestIdle::whatIsReadStaysAsItWas()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    QVERIFY(open(viewer, slug, u"%1--is-it-painful"_s.arg(slug)));
    QVERIFY(viewer.click(u"findInListButton"_s) || viewer.click(u"findButton"_s));
    QTest::keyClicks(viewer.visible<QLineEdit>(u"findField"_s), u"prick"_s);
    QTRY_COMPARE(viewer.visible<QLabel>(u"foundLabel"_s)->text(), u"1 of 2"_s);
    const QString unfoldedBefore = unfolded(viewer);
    const QVariant scroll = settledScroll(viewer);
    QVERIFY(scroll.toDouble() > 0);
    setOptions(viewer, {.idle = 100ms, .countdown = 1h, .visitLock = 0ms, .onlySignedOff = false});
    QVERIFY(waitForQuestion(viewer));
    setOptions(viewer, never());
    QVERIFY(viewer.click(u"goOnButton"_s));
    QCOMPARE(viewer.visible<QLineEdit>(u"findField"_s)->text(), u"prick"_s);
    QCOMPARE(readertest::script(page(viewer), u"scrollY"_s), scroll);
    QCOMPARE(unfolded(viewer), unfoldedBefore);
    QVERIFY(page(viewer)->isVisible());
}

// What a screen reader says with the alert; the offscreen platform has none to hear.
void TestIdle::isTold()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer, {.idle = 60ms, .countdown = 30s, .visitLock = 0ms, .onlySignedOff = false}));
    QVERIFY(waitForQuestion(viewer));
    const QString said = viewer.window().cover()->accessibleName();
    QVERIFY(said.startsWith(u"Still reading?"_s));
    QVERIFY(said.contains(u" 30 "_s));
    QTRY_VERIFY(viewer.visible<QLabel>(u"wordsLabel"_s)->text().contains(u"29"_s)); // it counts down
}

void TestIdle::nobodyAnswers()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer, {.idle = 100ms, .countdown = 150ms, .visitLock = 0ms, .onlySignedOff = false}));
    QSignalSpy begunAnew(&viewer.viewer->waitingRoom(), &WaitingRoom::begunAnew);
    viewer.window().openTopic(u"head-and-neck"_s);
    QVERIFY(waitForCover<AttractPage>(viewer));
    QCOMPARE(begunAnew.count(), 1);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
    // Nothing more happens to a tablet that nobody uses.
    QVERIFY(!QTest::qWaitFor([&] { return !cover<AttractPage>(viewer); }, 500));
    QCOMPARE(begunAnew.count(), 1);
}

void TestIdle::closesWhatIsOpen()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    viewer.window().openBrowse();
    QTRY_VERIFY(viewer.visible<QComboBox>(u"topicBox"_s));
    setOptions(viewer, {.idle = 150ms, .countdown = 1h, .visitLock = 0ms, .onlySignedOff = false});
    viewer.visible<QComboBox>(u"topicBox"_s)->showPopup();
    QVERIFY(QApplication::activePopupWidget());
    QVERIFY(waitForQuestion(viewer));
    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(viewer.click(u"goOnButton"_s));
    QMenu menu;
    QMenu *inner = menu.addMenu(u"more"_s);
    inner->addAction(u"one"_s);
    menu.popup({100, 100});
    inner->popup({200, 100});
    QVERIFY(waitForQuestion(viewer));
    QVERIFY(!menu.isVisible() && !inner->isVisible());
}

void TestIdle::closesDialogsFromTheInside()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer, {.idle = 100ms, .countdown = 1h, .visitLock = 0ms, .onlySignedOff = false}));
    QStringList ended;
    const auto ask = [&](const QString &name, const std::function<void()> &opened) {
        QDialog dialog(&viewer.window());
        QTimer::singleShot(0, &dialog, opened);
        ended.append(name + (dialog.exec() == QDialog::Accepted ? u" accepted"_s : u" cancelled"_s));
    };
    ask(u"outer"_s, [&] { ask(u"inner"_s, [] {}); });
    QCOMPARE(ended, (QStringList{u"inner cancelled"_s, u"outer cancelled"_s}));
    QVERIFY(waitForQuestion(viewer));
}

READER_TEST_MAIN(TestIdle)
#include "tst_idle.moc"
