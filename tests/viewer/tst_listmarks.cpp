#include "support/readermain.h"
#include "viewer/bodymap.h"
#include "viewer/mainwindow.h"
#include "viewer/rowmarks.h"
#include "viewer/visitsession.h"
#include "viewerfixture.h"

#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QScroller>
#include <QSignalSpy>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// Articles marked from where they are listed, with one tap each.
class TestListMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(ViewerFixture::buildLibrary(), QString()); }
    void everyListMarksWithOneTap_data();
    void everyListMarksWithOneTap();
    void withoutAVisitRowsAreAsBefore();
    void aVisitBringsTheButtonsAndTakesThemAway();
    void removingCanBeUndone();
    void headingsHaveNoButton();
    void aKeyMarksTheCurrentRow();
    void fastTapsOnManyRowsAllCount();
    void fastTapsOnOneRowEndWhereTheLastOneMeant();
    void aDragMarksNothing();
    void aFingerMarksButNotWhileItScrolls();
    void tellsScreenReaders();
    void buttonsStandAtTheEndOfRows_data();
    void buttonsStandAtTheEndOfRows();

private:
    static QListView *openList(ViewerFixture &viewer, const QString &name);
    static void tapKnee(BodyMap &body);
    static QModelIndex article(const QListView &list, int number);
    static QRect button(QListView &list, const QModelIndex &index);
    static void waitForLayout(QListView &list, const QModelIndex &index);
    static void tap(QListView &list, const QModelIndex &index);
    static void scroll(ViewerFixture &viewer, QPointingDevice &finger, QPoint from);
    static bool isMarked(const QModelIndex &index);
};

QListView *TestListMarks::openList(ViewerFixture &viewer, const QString &name)
{
    QString list = u"articles"_s;
    if (name == u"search"_s) {
        viewer.window().goHome();
        list = u"results"_s;
        viewer.visible<QLineEdit>(u"searchField"_s)->setText(u"headache"_s);
    } else if (name == u"topic"_s) {
        viewer.window().openTopic(u"head-and-neck"_s);
    } else if (name == u"region"_s) {
        viewer.window().goHome();
        list = u"regionArticles"_s;
        tapKnee(*viewer.visible<BodyMap>(u"bodyMap"_s));
    } else {
        viewer.window().openBrowse();
    }
    const bool filled = QTest::qWaitFor([&viewer, &list] {
        auto *found = viewer.visible<QListView>(list);
        return found && found->indexAt({10, found->visualRect(article(*found, 1)).center().y()}).isValid(); // laid out
    });
    return filled ? viewer.visible<QListView>(list) : nullptr;
}

void TestListMarks::tapKnee(BodyMap &body)
{
    const QRect area = body.regionRect(u"knee"_s);
    for (int x = area.left(); x < area.right(); x += 4) { // a region of two halves has nothing in its middle
        if (const QPoint place(x, area.center().y()); body.regionAt(place) == u"knee"_s) {
            QTest::mouseClick(&body, Qt::LeftButton, {}, place);
            return;
        }
    }
}

// The row of an article, headings not counted.
QModelIndex TestListMarks::article(const QListView &list, int number)
{
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QModelIndex index = list.model()->index(row, 0);
        if (index.flags() & Qt::ItemIsSelectable && number-- == 0) {
            return index;
        }
    }
    return {};
}

QRect TestListMarks::button(QListView &list, const QModelIndex &index)
{
    return list.findChild<RowMarks *>()->buttonOf(index);
}

// The results of a search are laid out bit by bit.
void TestListMarks::waitForLayout(QListView &list, const QModelIndex &index)
{
    QTRY_COMPARE(list.indexAt({20, list.visualRect(index).center().y()}), index);
}

void TestListMarks::tap(QListView &list, const QModelIndex &index)
{
    waitForLayout(list, index);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, button(list, index).center());
}

bool TestListMarks::isMarked(const QModelIndex &index)
{
    return index.data(MarkedRows::StateRole).toInt() == int(MarkedRows::State::Marked);
}

void TestListMarks::everyListMarksWithOneTap_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"search"_s, u"topic"_s, u"region"_s, u"browse"_s}) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestListMarks::everyListMarksWithOneTap()
{
    QFETCH(QString, name);
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QListView *list = openList(viewer, name);
    QVERIFY(list);
    const Place place = viewer.window().place();
    const QModelIndex row = article(*list, 1);
    QVERIFY(row.isValid());
    tap(*list, row);
    QVERIFY(!isMarked(row)); // not before it is stored
    QTRY_VERIFY(isMarked(row));
    QCOMPARE(viewer.markedSlugs().size(), 1);
    QCOMPARE(viewer.session().visit().marks.first().lang, u"en"_s);
    QVERIFY(viewer.window().place() == place);

    tap(*list, row);
    QTRY_VERIFY(!isMarked(row));
    QVERIFY(viewer.markedSlugs().isEmpty());

    waitForLayout(*list, row);
    const QRect card = list->visualRect(row);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, {card.left() + 40, card.center().y()});
    QCOMPARE(viewer.window().place().kind, Place::Kind::Article);
    QVERIFY(viewer.markedSlugs().isEmpty());
}

void TestListMarks::withoutAVisitRowsAreAsBefore()
{
    ViewerFixture viewer;
    QListView *list = openList(viewer, u"topic"_s);
    QVERIFY(list);
    const QModelIndex row = article(*list, 0);
    QVERIFY(button(*list, row).isEmpty());
    QCOMPARE(list->findChild<RowMarks *>()->room(), 0);
    list->setFocus();
    list->setCurrentIndex(row);
    QTest::keyClick(list, Qt::Key_M, Qt::ControlModifier);
    const QRect card = list->visualRect(row);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, {card.right() - 30, card.center().y()});
    QCOMPARE(viewer.window().place().kind, Place::Kind::Article);
}

void TestListMarks::aVisitBringsTheButtonsAndTakesThemAway()
{
    ViewerFixture viewer;
    QListView *list = openList(viewer, u"topic"_s);
    QVERIFY(list);
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    list = openList(viewer, u"topic"_s);
    const QRect shown = button(*list, article(*list, 0));
    QVERIFY(shown.width() >= 48 && shown.height() >= 48);
    QVERIFY(list->visualRect(article(*list, 0)).contains(shown));
    viewer.session().finish();
    QTRY_VERIFY(!viewer.session().isOpen());
    QVERIFY(button(*list, article(*list, 0)).isEmpty());
}

void TestListMarks::removingCanBeUndone()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QListView *list = openList(viewer, u"topic"_s);
    const QModelIndex row = article(*list, 0);
    tap(*list, row);
    QTRY_VERIFY(isMarked(row));
    tap(*list, row);
    QTRY_VERIFY(!isMarked(row));
    QTRY_VERIFY(viewer.visible<QAbstractButton>(u"undoButton"_s));
    QVERIFY(viewer.click(u"undoButton"_s));
    QTRY_VERIFY(isMarked(row));
}

void TestListMarks::headingsHaveNoButton()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    for (const QString &name : {u"search"_s, u"browse"_s}) {
        QListView *list = openList(viewer, name);
        QVERIFY(list);
        QVERIFY(button(*list, list->model()->index(0, 0)).isEmpty());
        QVERIFY(!button(*list, list->model()->index(1, 0)).isEmpty());
    }
}

void TestListMarks::aKeyMarksTheCurrentRow()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    for (const QString &name : {u"search"_s, u"topic"_s}) {
        QListView *list = openList(viewer, name);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        const QModelIndex row = list->currentIndex();
        QVERIFY(row.isValid() && !isMarked(row));
        QTest::keyClick(list, Qt::Key_M, Qt::ControlModifier);
        QTRY_VERIFY(isMarked(row));
        QTest::keyClick(list, Qt::Key_M, Qt::ControlModifier);
        QTRY_VERIFY(!isMarked(row));
    }
}

void TestListMarks::fastTapsOnManyRowsAllCount()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QListView *list = openList(viewer, u"topic"_s);
    QSignalSpy failed(&viewer.session(), &VisitSession::failed);
    for (int number = 0; number < 4; ++number) {
        tap(*list, article(*list, number));
    }
    QTRY_COMPARE(viewer.markedSlugs().size(), 4);
    for (int number = 0; number < 4; ++number) {
        QTRY_VERIFY(isMarked(article(*list, number)));
    }
    QCOMPARE(failed.count(), 0);
}

void TestListMarks::fastTapsOnOneRowEndWhereTheLastOneMeant()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QListView *list = openList(viewer, u"topic"_s);
    QSignalSpy failed(&viewer.session(), &VisitSession::failed);
    const QModelIndex row = article(*list, 0);
    const auto isWaiting = [&row] { return row.data(MarkedRows::WaitingRole).toBool(); };
    for (int taps = 0; taps < 3; ++taps) {
        tap(*list, row);
    }
    QTRY_VERIFY(!isWaiting());
    QCOMPARE(viewer.markedSlugs().size(), 1);
    QVERIFY(isMarked(row));
    // The second of two taps comes as a double click.
    tap(*list, row);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, button(*list, row).center());
    QVERIFY(isWaiting());
    QTRY_VERIFY(!isWaiting());
    QCOMPARE(failed.count(), 0);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Topic);
}

void TestListMarks::aDragMarksNothing()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QListView *list = openList(viewer, u"topic"_s);
    const QModelIndex row = article(*list, 0);
    const QRect from = button(*list, row);
    const QRect elsewhere = button(*list, article(*list, 1));
    for (const QPoint &end : {elsewhere.center(), from.center() + QPoint(0, 40), from.center() - QPoint(200, 0)}) {
        QTest::mousePress(list->viewport(), Qt::LeftButton, {}, from.center());
        QTest::mouseMove(list->viewport(), end);
        QTest::mouseRelease(list->viewport(), Qt::LeftButton, {}, end);
        QVERIFY(!row.data(MarkedRows::WaitingRole).toBool());
        QVERIFY(!article(*list, 1).data(MarkedRows::WaitingRole).toBool());
    }
    // And what begins on a row ends on no button.
    QTest::mousePress(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
    QTest::mouseRelease(list->viewport(), Qt::LeftButton, {}, elsewhere.center());
    QVERIFY(!article(*list, 1).data(MarkedRows::WaitingRole).toBool());
    QCOMPARE(viewer.window().place().kind, Place::Kind::Topic);
}

void TestListMarks::scroll(ViewerFixture &viewer, QPointingDevice &finger, QPoint from)
{
    constexpr int steps = 15; // of ten pixels
    QTest::touchEvent(&viewer.window(), &finger).press(0, from);
    for (int step = 1; step <= steps; ++step) {
        QTest::touchEvent(&viewer.window(), &finger).move(0, from - QPoint(0, 10 * step));
        QTest::qWait(20); // as a finger does: the scroller looks at its speed
    }
    QTest::touchEvent(&viewer.window(), &finger).release(0, from - QPoint(0, 10 * steps));
}

void TestListMarks::aFingerMarksButNotWhileItScrolls()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QListView *list = openList(viewer, u"browse"_s);
    const std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
    const QModelIndex row = article(*list, 2);
    const QPoint place = list->viewport()->mapTo(&viewer.window(), button(*list, row).center());
    QTest::touchEvent(&viewer.window(), finger.get()).press(0, place);
    QTest::touchEvent(&viewer.window(), finger.get()).release(0, place);
    QTRY_VERIFY(isMarked(row));

    for (const QPoint &from : {place, place - QPoint(list->width() / 2, 0)}) {
        const int before = list->verticalScrollBar()->value();
        scroll(viewer, *finger, from);
        QTRY_VERIFY(list->verticalScrollBar()->value() > before);
        QTRY_COMPARE(QScroller::scroller(list->viewport())->state(), QScroller::Inactive);
        QCOMPARE(viewer.window().place().kind, Place::Kind::Browse);
        for (int number = 0; number < list->model()->rowCount(); ++number) {
            QVERIFY(!list->model()->index(number, 0).data(MarkedRows::WaitingRole).toBool());
        }
        QCOMPARE(viewer.markedSlugs().size(), 1);
    }
}

void TestListMarks::tellsScreenReaders()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QListView *list = openList(viewer, u"topic"_s);
    const QModelIndex row = article(*list, 0);
    const QString plain = row.data(Qt::AccessibleTextRole).toString();
    QVERIFY(row.data(Qt::AccessibleDescriptionRole).toString().contains(u"Ctrl+M"_s));
    QSignalSpy told(list->model(), &QAbstractItemModel::dataChanged);
    tap(*list, row);
    QTRY_COMPARE(row.data(Qt::AccessibleTextRole).toString(), plain + u". Marked to hand out"_s);
    QVERIFY(told.count() > 0);
    QVERIFY(told.last().at(2).value<QList<int>>().contains(Qt::AccessibleTextRole));
}

void TestListMarks::buttonsStandAtTheEndOfRows_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestListMarks::buttonsStandAtTheEndOfRows()
{
    QFETCH(Qt::LayoutDirection, direction);
    ViewerFixture viewer;
    viewer.window().setLayoutDirection(direction);
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    for (const QString &name : {u"search"_s, u"topic"_s, u"region"_s, u"browse"_s}) {
        QListView *list = openList(viewer, name);
        QVERIFY2(list, qPrintable(name));
        const QModelIndex row = article(*list, 0);
        const QRect card = list->visualRect(row);
        const QRect shown = button(*list, row);
        QVERIFY2(card.contains(shown), qPrintable(name));
        const bool right = shown.center().x() > card.center().x();
        QCOMPARE(right, direction == Qt::LeftToRight);
        tap(*list, row);
        QTRY_VERIFY(isMarked(row));
        tap(*list, row);
        QTRY_VERIFY(!isMarked(row));
    }
}

READER_TEST_MAIN(TestListMarks)
#include "tst_listmarks.moc"
