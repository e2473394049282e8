#include "waitingtest.h"

#include <QMenu>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using namespace readingtest;
using namespace waitingtest;

namespace {

const QString slug = u"dry-needling-for-migraine"_s;

} // namespace

// Fingers on an article.
class TestPinch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(ViewerFixture::buildLibrary(), QString()); }
    void init();
    void cleanup() { m_viewer.reset(); }
    void drawnApartTextGrows();
    void drawnTogetherTextShrinks();
    void staysWithinTheLimits();
    void neverZoomsThePage();
    void theFirstFingerIsForgotten();
    void twoFingersAtOnce();
    void oneFingerScrollsAfterwards();
    void aTouchpadDoesTheSame_data();
    void aTouchpadDoesTheSame();
    void aLongPressOpensNothing();

private:
    QPoint at(int x, int y) const;
    void pinch(int from, int to);
    double pageScale() const { return script(u"visualViewport.scale"_s).toDouble(); }
    QVariant script(const QString &source) const { return readertest::script(page(*m_viewer), source); }

    std::unique_ptr<QPointingDevice> m_finger{QTest::createTouchDevice()};
    std::unique_ptr<ViewerFixture> m_viewer;
};

void TestPinch::init()
{
    m_viewer = std::make_unique<ViewerFixture>();
    QVERIFY(open(*m_viewer, slug));
}

QPoint TestPinch::at(int x, int y) const
{
    const auto *view = m_viewer->window().findChild<ReaderView *>();
    return view->mapTo(&m_viewer->window(), QPoint(x, y));
}

// Two fingers side by side, `from` and then `to` pixels apart.
void TestPinch::pinch(int from, int to)
{
    QTest::touchEvent(&m_viewer->window(), m_finger.get()).press(0, at(300, 300));
    QTest::touchEvent(&m_viewer->window(), m_finger.get()).move(0, at(300, 300)).press(1, at(300 + from, 300));
    const int steps = 10;
    for (int i = 1; i <= steps; ++i) {
        QTest::touchEvent(&m_viewer->window(), m_finger.get())
            .move(0, at(300, 300))
            .move(1, at(300 + from + (to - from) * i / steps, 300));
    }
    QTest::touchEvent(&m_viewer->window(), m_finger.get()).move(0, at(300, 300)).release(1, at(300 + to, 300));
    QTest::touchEvent(&m_viewer->window(), m_finger.get()).release(0, at(300, 300));
}

void TestPinch::drawnApartTextGrows()
{
    Appearance &appearance = m_viewer->viewer->appearance();
    pinch(100, 130);
    QCOMPARE(appearance.textScale(), 1.25);
    pinch(100, 110); // too little to mean it
    QCOMPARE(appearance.textScale(), 1.25);
    pinch(100, 165);
    QCOMPARE(appearance.textScale(), 1.75);
}

void TestPinch::drawnTogetherTextShrinks()
{
    Appearance &appearance = m_viewer->viewer->appearance();
    appearance.choose({appearance.theme().name(), 4});
    pinch(300, 235);
    QCOMPARE(appearance.textScale(), 1.75);
    pinch(300, 60);
    QCOMPARE(appearance.textScale(), 1.0);
}

void TestPinch::staysWithinTheLimits()
{
    pinch(20, 700);
    QCOMPARE(m_viewer->viewer->appearance().textScale(), 2.0);
    pinch(700, 20);
    pinch(700, 20);
    QCOMPARE(m_viewer->viewer->appearance().textScale(), 1.0);
}

void TestPinch::neverZoomsThePage()
{
    pinch(50, 600);
    QTRY_COMPARE(m_viewer->viewer->appearance().textScale(), 2.0);
    QVERIFY(!QTest::qWaitFor([this] { return pageScale() != 1.0; }, 500));
    QCOMPARE(page(*m_viewer)->zoomFactor(), 2.0);
}

void TestPinch::theFirstFingerIsForgotten()
{
    const QString link = u"(() => { const box = document.querySelector('summary').getBoundingClientRect();"
                         "scrollTo(0, scrollY + box.top - 200);"
                         "const now = document.querySelector('summary').getBoundingClientRect();"
                         "return [now.left + 40, now.top + now.height / 2]; })()"_s;
    const QVariantList place = script(link).toList();
    const QPoint question(int(place[0].toDouble()), int(place[1].toDouble()));
    QTRY_VERIFY(script(u"scrollY"_s).toDouble() > 0);
    QTest::touchEvent(&m_viewer->window(), m_finger.get()).press(0, at(question.x(), question.y()));
    QTest::touchEvent(&m_viewer->window(), m_finger.get())
        .move(0, at(question.x(), question.y()))
        .press(1, at(600, 100));
    QTest::touchEvent(&m_viewer->window(), m_finger.get())
        .move(0, at(question.x(), question.y()))
        .release(1, at(600, 100));
    QTest::touchEvent(&m_viewer->window(), m_finger.get()).release(0, at(question.x(), question.y()));
    QVERIFY(!QTest::qWaitFor([this] { return !unfolded(*m_viewer).isEmpty(); }, 500)); // no tap
    QTest::touchEvent(&m_viewer->window(), m_finger.get()).press(0, at(question.x(), question.y()));
    QTest::touchEvent(&m_viewer->window(), m_finger.get()).release(0, at(question.x(), question.y()));
    QTRY_VERIFY(!unfolded(*m_viewer).isEmpty()); // a tap alone is one
}

void TestPinch::twoFingersAtOnce()
{
    QTest::touchEvent(&m_viewer->window(), m_finger.get()).press(0, at(300, 300)).press(1, at(400, 300));
    QTest::touchEvent(&m_viewer->window(), m_finger.get()).move(0, at(280, 300)).move(1, at(420, 300));
    QTest::touchEvent(&m_viewer->window(), m_finger.get()).release(0, at(280, 300)).release(1, at(420, 300));
    QCOMPARE(m_viewer->viewer->appearance().textScale(), 1.25);
    QVERIFY(!QTest::qWaitFor([this] { return pageScale() != 1.0; }, 300));
}

void TestPinch::oneFingerScrollsAfterwards()
{
    pinch(100, 110);
    const auto drag = [this] {
        QTest::touchEvent(&m_viewer->window(), m_finger.get()).press(0, at(300, 500));
        for (int y = 480; y >= 100; y -= 20) {
            QTest::touchEvent(&m_viewer->window(), m_finger.get()).move(0, at(300, y));
        }
        QTest::touchEvent(&m_viewer->window(), m_finger.get()).release(0, at(300, 100));
    };
    QCOMPARE(script(u"scrollY"_s).toDouble(), 0);
    const auto scrolls = [&] { // on a busy machine a drag may come too late to be one
        drag();
        return script(u"scrollY"_s).toDouble() > 100;
    };
    QVERIFY(QTest::qWaitFor(scrolls, 30'000));
}

void TestPinch::aTouchpadDoesTheSame_data()
{
    QTest::addColumn<bool>("waitingRoom");
    QTest::newRow("staff") << false;
    QTest::newRow("patients") << true;
}

void TestPinch::aTouchpadDoesTheSame()
{
    QFETCH(bool, waitingRoom);
    if (waitingRoom) {
        QVERIFY(enter(*m_viewer));
        QVERIFY(open(*m_viewer, slug));
    }
    const QPointF place = at(300, 300);
    const auto zoom = [&](qreal value) {
        QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, place, place,
            m_viewer->window().mapToGlobal(place), value, {});
        QCoreApplication::sendEvent(m_viewer->window().windowHandle(), &event);
    };
    zoom(0.15);
    zoom(0.15);
    QCOMPARE(m_viewer->viewer->appearance().textScale(), 1.25);
    zoom(-0.25);
    QCOMPARE(m_viewer->viewer->appearance().textScale(), 1.0);
    QVERIFY(!QTest::qWaitFor([this] { return pageScale() != 1.0; }, 300));
}

void TestPinch::aLongPressOpensNothing()
{
    const int windows = int(QGuiApplication::topLevelWindows().size());
    QTest::touchEvent(&m_viewer->window(), m_finger.get()).press(0, at(300, 300));
    const auto opened = [&] {
        const bool menu = !m_viewer->window().findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly).isEmpty();
        return QApplication::activePopupWidget() || menu || QGuiApplication::topLevelWindows().size() != windows;
    };
    QVERIFY(!QTest::qWaitFor(opened, 1'500));
    QTest::touchEvent(&m_viewer->window(), m_finger.get()).release(0, at(300, 300));
    QVERIFY(!QTest::qWaitFor(opened, 500));
}

READER_TEST_MAIN(TestPinch)
#include "tst_pinch.moc"
