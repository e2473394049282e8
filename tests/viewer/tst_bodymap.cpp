#include "article/bodyregions.h"
#include "viewer/appearance.h"
#include "viewer/bodymap.h"
#include "viewer/regiontitles.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// The body map as Home shows it, reached by mouse, finger, keys and screen readers.
class TestBodyMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyRegionIsOnOneSideAtLeast();
    void everyPieceIsHitInItsMiddle_data();
    void everyPieceIsHitInItsMiddle();
    void aSecondTapLetsGo();
    void aFingerThatSlidesOffChoosesNothing();
    void smallTargetsTakeTheFingerNearThem();
    void nothingIsHitAwayFromTheBody();
    void regionsWithoutArticlesAreQuiet();
    void touchChooses();
    void arrowsReachEveryRegion_data();
    void arrowsReachEveryRegion();
    void keysChooseAndTurn();
    void whatIsPointedAtIsSeen();
    void everyRegionIsAButtonForScreenReaders();
    void everyRegionHasATitle();

private:
    static QList<RegionCount> allRegions();
    static QPointF middle(const BodyPiece &piece, QSizeF size);
    QPoint middleOf(const QString &region) const;
    void tapAt(QPoint point) { QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, point); }

    Appearance m_appearance;
    std::unique_ptr<BodyMap> m_map;
};

QList<RegionCount> TestBodyMap::allRegions()
{
    QList<RegionCount> regions;
    for (const QString &region : bodyRegions()) {
        regions.append({region, 3});
    }
    return regions;
}

void TestBodyMap::init()
{
    m_map = std::make_unique<BodyMap>(m_appearance);
    m_map->setRegions(allRegions());
    m_map->resize(288, 540); // as on a tablet
    m_map->show();
    m_map->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_map.get()));
}

void TestBodyMap::cleanup()
{
    m_map.reset();
}

QPointF TestBodyMap::middle(const BodyPiece &piece, QSizeF size)
{
    const double scale = std::min(size.width() / bodySize.width(), size.height() / bodySize.height());
    QPointF sum;
    for (const QPointF &point : piece.shape) {
        sum += point;
    }
    const QSizeF rest = size - bodySize * scale;
    return sum / double(piece.shape.size()) * scale + QPointF(rest.width(), rest.height()) / 2;
}

QPoint TestBodyMap::middleOf(const QString &region) const
{
    for (const BodyPiece &piece : bodyOutline(m_map->side()).pieces) {
        if (piece.region == region && !piece.isLine) {
            return middle(piece, m_map->size()).toPoint();
        }
    }
    return {};
}

void TestBodyMap::everyRegionIsOnOneSideAtLeast()
{
    QStringList seen = m_map->regions();
    QVERIFY(seen.contains(u"jaw"_s));
    QVERIFY(!seen.contains(u"low-back"_s));
    m_map->setSide(BodySide::Back);
    QVERIFY(!m_map->regions().contains(u"jaw"_s));
    QVERIFY(m_map->regions().contains(u"low-back"_s));
    seen += m_map->regions();
    for (const QString &region : bodyRegions()) {
        QVERIFY2(seen.contains(region), qPrintable(region));
    }
}

void TestBodyMap::everyPieceIsHitInItsMiddle_data()
{
    QTest::addColumn<BodySide>("side");
    QTest::addColumn<QSize>("size");
    for (const QSize &size : {QSize(288, 540), QSize(160, 300), QSize(308, 800)}) {
        QTest::addRow("front %d", size.width()) << BodySide::Front << size;
        QTest::addRow("back %d", size.width()) << BodySide::Back << size;
    }
}

void TestBodyMap::everyPieceIsHitInItsMiddle()
{
    QFETCH(const BodySide, side);
    QFETCH(const QSize, size);
    m_map->resize(size);
    m_map->setSide(side);
    for (const BodyPiece &piece : bodyOutline(side).pieces) {
        if (piece.region.isEmpty()) {
            continue;
        }
        m_map->setChosen({});
        tapAt(middle(piece, size).toPoint());
        QCOMPARE(m_map->chosen(), piece.region);
    }
}

void TestBodyMap::aSecondTapLetsGo()
{
    QSignalSpy chosen(m_map.get(), &BodyMap::chosenChanged);
    tapAt(middleOf(u"knee"_s));
    QCOMPARE(chosen.takeFirst().at(0).toString(), u"knee"_s);
    tapAt(middleOf(u"hip"_s));
    QCOMPARE(chosen.takeFirst().at(0).toString(), u"hip"_s);
    tapAt(middleOf(u"hip"_s));
    QCOMPARE(chosen.takeFirst().at(0).toString(), QString());
    QVERIFY(m_map->chosen().isEmpty());
}

void TestBodyMap::aFingerThatSlidesOffChoosesNothing()
{
    QSignalSpy chosen(m_map.get(), &BodyMap::chosenChanged);
    QTest::mousePress(m_map.get(), Qt::LeftButton, {}, middleOf(u"knee"_s));
    QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, middleOf(u"head"_s));
    QTest::mouseClick(m_map.get(), Qt::RightButton, {}, middleOf(u"knee"_s));
    QCOMPARE(chosen.count(), 0);
}

void TestBodyMap::smallTargetsTakeTheFingerNearThem()
{
    const QRect jaw = m_map->regionRect(u"jaw"_s);
    QVERIFY(jaw.height() < 48); // too small for a finger
    QCOMPARE(m_map->regionAt(jaw.center() - QPoint(0, 20)), u"jaw"_s); // that is in the head already
    QCOMPARE(m_map->regionAt(middleOf(u"head"_s)), u"head"_s);
    const QRect neck = m_map->regionRect(u"neck"_s);
    QCOMPARE(m_map->regionAt(neck.center() + QPoint(0, 20)), u"neck"_s); // the chest is no region
    const QRect elbows = m_map->regionRect(u"elbow"_s);
    QCOMPARE(m_map->regionAt(QPoint(elbows.left() - 12, elbows.center().y())), u"elbow"_s);
    const QRect hands = m_map->regionRect(u"wrist-hand"_s);
    QCOMPARE(m_map->regionAt(QPoint(hands.right() + 20, hands.bottom() - 20)), u"wrist-hand"_s);
    const QRect feet = m_map->regionRect(u"ankle-foot"_s);
    QCOMPARE(m_map->regionAt(QPoint(feet.left() - 15, feet.bottom() - 10)), u"ankle-foot"_s);
}

void TestBodyMap::nothingIsHitAwayFromTheBody()
{
    QSignalSpy chosen(m_map.get(), &BodyMap::chosenChanged);
    for (const QPoint &place : {QPoint(2, 2), QPoint(2, m_map->height() - 2), QPoint(m_map->width() - 2, 2)}) {
        QVERIFY(m_map->regionAt(place).isEmpty());
        tapAt(place);
    }
    tapAt(m_map->rect().center() - QPoint(0, 80)); // the chest: pain there is no matter for this map
    QCOMPARE(chosen.count(), 0);
}

void TestBodyMap::regionsWithoutArticlesAreQuiet()
{
    m_map->setRegions({{u"head"_s, 2}, {u"knee"_s, 1}});
    QSignalSpy chosen(m_map.get(), &BodyMap::chosenChanged);
    QCOMPARE(m_map->regions(), (QStringList{u"head"_s, u"knee"_s}));
    tapAt(middleOf(u"shoulder"_s));
    tapAt(middleOf(u"thigh"_s));
    tapAt(middleOf(u"lower-leg"_s));
    m_map->tap(u"shoulder"_s);
    QCOMPARE(chosen.count(), 0);
    QTest::keyClick(m_map.get(), Qt::Key_Home);
    QTest::keyClick(m_map.get(), Qt::Key_Down);
    QCOMPARE(m_map->currentRegion(), u"knee"_s);

    m_map->setRegions({});
    QTest::keyClick(m_map.get(), Qt::Key_Down);
    QTest::keyClick(m_map.get(), Qt::Key_End);
    QTest::keyClick(m_map.get(), Qt::Key_Return);
    tapAt(middleOf(u"head"_s));
    QCOMPARE(chosen.count(), 0);
}

void TestBodyMap::touchChooses()
{
    QPointingDevice *finger = QTest::createTouchDevice();
    QSignalSpy chosen(m_map.get(), &BodyMap::chosenChanged);
    const QPoint place = middleOf(u"thigh"_s);
    QTest::touchEvent(m_map.get(), finger).press(0, place, m_map.get());
    QTest::touchEvent(m_map.get(), finger).release(0, place, m_map.get());
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(m_map->chosen(), u"thigh"_s);
}

void TestBodyMap::arrowsReachEveryRegion_data()
{
    QTest::addColumn<BodySide>("side");
    QTest::newRow("front") << BodySide::Front;
    QTest::newRow("back") << BodySide::Back;
}

void TestBodyMap::arrowsReachEveryRegion()
{
    QFETCH(const BodySide, side);
    m_map->setSide(side);
    QSet<QString> reached;
    QStringList next{m_map->currentRegion()};
    while (!next.isEmpty()) {
        const QString from = next.takeFirst();
        if (reached.contains(from)) {
            continue;
        }
        reached.insert(from);
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
            m_map->setCurrentRegion(from);
            QTest::keyClick(m_map.get(), key);
            next.append(m_map->currentRegion());
        }
    }
    for (const QString &region : m_map->regions()) {
        QVERIFY2(reached.contains(region), qPrintable(region));
    }
    m_map->setCurrentRegion(u"neck"_s);
    QTest::keyClick(m_map.get(), Qt::Key_Up);
    QCOMPARE(m_map->currentRegion(), side == BodySide::Front ? u"jaw"_s : u"head"_s);
    m_map->setCurrentRegion(u"lower-leg"_s);
    QTest::keyClick(m_map.get(), Qt::Key_Down);
    QCOMPARE(m_map->currentRegion(), u"ankle-foot"_s);
    QTest::keyClick(m_map.get(), Qt::Key_Down); // the body ends here
    QCOMPARE(m_map->currentRegion(), u"ankle-foot"_s);
}

void TestBodyMap::keysChooseAndTurn()
{
    QSignalSpy chosen(m_map.get(), &BodyMap::chosenChanged);
    QSignalSpy turned(m_map.get(), &BodyMap::sideChanged);
    QTest::keyClick(m_map.get(), Qt::Key_End);
    QCOMPARE(m_map->currentRegion(), u"ankle-foot"_s);
    QTest::keyClick(m_map.get(), Qt::Key_Space);
    QCOMPARE(m_map->chosen(), u"ankle-foot"_s);
    QTest::keyClick(m_map.get(), Qt::Key_Home);
    QTest::keyClick(m_map.get(), Qt::Key_Return);
    QCOMPARE(m_map->chosen(), u"head"_s);
    QCOMPARE(chosen.count(), 2);
    m_map->setCurrentRegion(u"jaw"_s);
    QTest::keyClick(m_map.get(), Qt::Key_PageDown);
    QCOMPARE(m_map->side(), BodySide::Back);
    QCOMPARE(m_map->currentRegion(), u"head"_s); // nobody sees a jaw from behind
    QTest::keyClick(m_map.get(), Qt::Key_PageUp);
    QCOMPARE(m_map->side(), BodySide::Front);
    QCOMPARE(turned.count(), 2);
    QCOMPARE(m_map->chosen(), u"head"_s);
}

void TestBodyMap::whatIsPointedAtIsSeen()
{
    m_map->clearFocus();
    const QImage plain = m_map->grab().toImage();
    QTest::mouseMove(m_map.get(), middleOf(u"knee"_s));
    QTRY_VERIFY(m_map->grab().toImage() != plain); // its name and another colour
    QCOMPARE(m_map->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseMove(m_map.get(), QPoint(2, 2));
    QTRY_COMPARE(m_map->grab().toImage(), plain);
    QCOMPARE(m_map->cursor().shape(), Qt::ArrowCursor);
    m_map->setFocus(Qt::TabFocusReason);
    QVERIFY(m_map->grab().toImage() != plain); // the focus ring
}

void TestBodyMap::everyRegionIsAButtonForScreenReaders()
{
    QAccessible::setActive(true);
    QAccessibleInterface *map = QAccessible::queryAccessibleInterface(m_map.get());
    QVERIFY(map);
    QCOMPARE(map->childCount(), int(m_map->regions().size()));
    QVERIFY(!map->text(QAccessible::Name).isEmpty());
    for (int i = 0; i < map->childCount(); ++i) {
        const QString id = m_map->regions().at(i);
        QAccessibleInterface *region = map->child(i);
        QVERIFY2(region && region->isValid(), qPrintable(id));
        QCOMPARE(map->indexOfChild(region), i);
        QCOMPARE(region->parent(), map);
        QCOMPARE(region->role(), QAccessible::Button);
        QVERIFY(region->text(QAccessible::Name).startsWith(regionTitle(id) + u", 3 "_s));
        QVERIFY(map->rect().contains(region->rect()));
        QVERIFY(region->state().focusable && !region->state().invisible);
        QVERIFY(!region->state().checked);
        region->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(m_map->chosen(), id);
        QVERIFY(region->state().checked);
        region->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(m_map->currentRegion(), id);
        QCOMPARE(map->focusChild(), region);
        QVERIFY(region->state().focused);
    }
    const QPoint knee = m_map->mapToGlobal(middleOf(u"knee"_s));
    QVERIFY(map->childAt(knee.x(), knee.y())->text(QAccessible::Name).startsWith(u"Knee"_s));
    QVERIFY(!map->childAt(m_map->mapToGlobal(QPoint(2, 2)).x(), m_map->mapToGlobal(QPoint(2, 2)).y()));

    m_map->setRegions({{u"head"_s, 1}});
    QCOMPARE(map->childCount(), 1);
    QVERIFY(!map->child(1));
}

void TestBodyMap::everyRegionHasATitle()
{
    QStringList titles;
    for (const QString &region : bodyRegions()) {
        QVERIFY2(regionTitle(region) != region, qPrintable(region));
        QVERIFY(!titles.contains(regionTitle(region)));
        titles.append(regionTitle(region));
    }
}

QTEST_MAIN(TestBodyMap)
#include "tst_bodymap.moc"
