#include "viewer/idlewatch.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTest>
#include <QTimer>
#include <QWidget>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Whether anybody is there, and how the program finds out.
class TestIdleWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOnceThatNobodyIsThere();
    void zeroIsNever();
    void everySignCounts_data();
    void everySignCounts();
    void whatIsNobodyDoesNotCount_data();
    void whatIsNobodyDoesNotCount();
    void readingAloudCounts();
    void theTimeAsleepCounts();

private:
    static void send(QObject *target, QEvent &event);

    std::unique_ptr<QPointingDevice> m_finger{QTest::createTouchDevice()};
};

// As from outside, unlike what the program sends itself.
void TestIdleWatch::send(QObject *target, QEvent &event)
{
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(target, &event); // unlike sendEvent(), it leaves that as it is
}

void TestIdleWatch::tellsOnceThatNobodyIsThere()
{
    IdleWatch watch;
    QSignalSpy idle(&watch, &IdleWatch::idle);
    QElapsedTimer time;
    time.start();
    watch.start(60ms);
    QVERIFY(idle.wait());
    QVERIFY(time.elapsed() >= 59);
    QVERIFY(!idle.wait(150));
    watch.start(20ms);
    watch.stop();
    QVERIFY(!idle.wait(60));
}

void TestIdleWatch::zeroIsNever()
{
    IdleWatch watch;
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.start(0ms);
    QVERIFY(!idle.wait(60));
}

using Act = std::function<void(QWidget &, QPointingDevice *)>;
Q_DECLARE_METATYPE(Act)

void TestIdleWatch::everySignCounts_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<bool>("fingerIsDown");
    QTest::newRow("touch") << Act([](QWidget &widget, QPointingDevice *finger) {
        QTest::touchEvent(&widget, finger).press(0, {5, 5});
    }) << false;
    QTest::newRow("finger moves") << Act([](QWidget &widget, QPointingDevice *finger) {
        QTest::touchEvent(&widget, finger).move(0, {90, 90});
    }) << true;
    QTest::newRow("finger lifts") << Act([](QWidget &widget, QPointingDevice *finger) {
        QTest::touchEvent(&widget, finger).release(0, {5, 5});
    }) << true;
    QTest::newRow("mouse press") << Act([](QWidget &widget, QPointingDevice *) {
        QTest::mousePress(&widget, Qt::LeftButton);
    }) << false;
    QTest::newRow("mouse move") << Act([](QWidget &widget, QPointingDevice *) {
        QTest::mouseMove(widget.windowHandle(), {70, 40});
    }) << false;
    QTest::newRow("key") << Act([](QWidget &widget, QPointingDevice *) { QTest::keyClick(&widget, Qt::Key_A); })
                         << false;
    QTest::newRow("wheel") << Act([](QWidget &widget, QPointingDevice *) {
        QWheelEvent wheel({5, 5}, {5, 5}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        send(&widget, wheel);
    }) << false;
    QTest::newRow("pen") << Act([](QWidget &widget, QPointingDevice *) {
        QTabletEvent pen(QEvent::TabletPress, QPointingDevice::primaryPointingDevice(), {5, 5}, {5, 5}, 1, 0, 0, 0, 0,
            0, Qt::NoModifier, Qt::LeftButton, Qt::LeftButton);
        send(&widget, pen);
    }) << false;
    QTest::newRow("touchpad") << Act([](QWidget &widget, QPointingDevice *) {
        QNativeGestureEvent pinch(
            Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, {5, 5}, {5, 5}, {5, 5}, 0.1, {});
        send(&widget, pinch);
    }) << false;
    QTest::newRow("on-screen keyboard") << Act([](QWidget &widget, QPointingDevice *) {
        QInputMethodEvent letters;
        letters.setCommitString(u"a"_s);
        QCoreApplication::sendEvent(&widget, &letters);
    }) << false;
}

void TestIdleWatch::everySignCounts()
{
    QFETCH(Act, act);
    QFETCH(bool, fingerIsDown);
    QWidget widget;
    widget.resize(200, 200);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    if (fingerIsDown) {
        QTest::touchEvent(&widget, m_finger.get()).press(0, {5, 5});
    }
    std::chrono::milliseconds now = 1h;
    IdleWatch watch([&now] { return now; });
    watch.start(90s);
    now += 60s;
    act(widget, m_finger.get());
    QTRY_COMPARE(watch.quiet(), 0s);
    QTest::touchEvent(&widget, m_finger.get()).release(0, {5, 5});
}

void TestIdleWatch::whatIsNobodyDoesNotCount_data()
{
    QTest::addColumn<Act>("act");
    QTest::newRow("the mouse lies still") << Act([](QWidget &widget, QPointingDevice *) {
        QMouseEvent move(QEvent::MouseMove, {70, 40}, {70, 40}, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        send(&widget, move);
    });
    QTest::newRow("the table shakes") << Act([](QWidget &widget, QPointingDevice *) {
        QMouseEvent move(QEvent::MouseMove, {71, 41}, {71, 41}, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        send(&widget, move);
    });
    QTest::newRow("the program itself") << Act([](QWidget &widget, QPointingDevice *) {
        QMouseEvent press(QEvent::MouseButtonPress, {5, 5}, {5, 5}, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&widget, &press);
        QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s);
        QCoreApplication::sendEvent(&widget, &key);
    });
    QTest::newRow("a book on the keyboard") << Act([](QWidget &widget, QPointingDevice *) {
        QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s, true);
        send(&widget, key);
    });
    QTest::newRow("painting and timers") << Act([](QWidget &widget, QPointingDevice *) {
        widget.repaint();
        QTimerEvent timer(0);
        send(&widget, timer);
    });
    QTest::newRow("no letter of an input method") << Act([](QWidget &widget, QPointingDevice *) {
        QInputMethodEvent nothing;
        send(&widget, nothing);
    });
}

void TestIdleWatch::whatIsNobodyDoesNotCount()
{
    QFETCH(Act, act);
    QWidget widget;
    widget.resize(200, 200);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    std::chrono::milliseconds now = 1h;
    IdleWatch watch([&now] { return now; });
    watch.start(90s);
    QMouseEvent moved(QEvent::MouseMove, {70, 40}, {70, 40}, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    send(&widget, moved);
    now += 60s;
    act(widget, m_finger.get());
    QCoreApplication::processEvents();
    QCOMPARE(watch.quiet(), 60s);
}

void TestIdleWatch::readingAloudCounts()
{
    IdleWatch watch;
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.start(100ms);
    QTimer words;
    connect(&words, &QTimer::timeout, &watch, &IdleWatch::touch);
    words.start(20);
    QVERIFY(!idle.wait(400));
    words.stop();
    QVERIFY(idle.wait());
}

void TestIdleWatch::theTimeAsleepCounts()
{
    std::chrono::milliseconds now = 1h;
    IdleWatch watch([&now] { return now; });
    QSignalSpy idle(&watch, &IdleWatch::idle);
    QLineEdit field;
    watch.start(90s);
    now += 89s;
    QTest::keyClicks(&field, u"a"_s);
    QCOMPARE(watch.quiet(), 0ms);
    now += 90s; // asleep
    QTest::keyClicks(&field, u"b"_s);
    QCOMPARE(field.text(), u"a"_s); // the first sign is not for what still stands there
    QVERIFY(idle.count() == 1 || idle.wait());
    QCOMPARE(watch.quiet(), 90s);
}

QTEST_MAIN(TestIdleWatch)
#include "tst_idlewatch.moc"
