#include "support/readermain.h"
#include "viewer/bodymap.h"
#include "viewer/homepage.h"
#include "viewerfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QSignalSpy>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// Home: where it hurts, topics, what is often read, and what was read last.
class TestHome : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void beginsWithTheSearch();
    void twoTapsLeadToAnArticle();
    void backKeepsTheRegion();
    void homeLetsGoOfTheRegion();
    void everyWayBackFromARegion();
    void searchAndRegionTakeTurns();
    void allTopicsAreAllOfThem();
    void buttonsTurnTheBody();
    void offersAFewArticles();
    void continuesUntilTheVisitChanges();
    void asksForAllArticles();
    void standsUpright();
    void resultsFitTheirWidth();
    void followsTheWindow();
    void fitsAtEveryTextSize_data();
    void fitsAtEveryTextSize();

private:
    static BodyMap *map(ViewerFixture &viewer) { return viewer.visible<BodyMap>(u"bodyMap"_s); }
    static void tap(ViewerFixture &viewer, const QString &region);
    static bool tapFirstArticle(ViewerFixture &viewer);
    static QRect placeOf(QWidget *widget);
};

void TestHome::initTestCase()
{
    QCOMPARE(ViewerFixture::buildLibrary(), QString());
}

void TestHome::tap(ViewerFixture &viewer, const QString &region)
{
    BodyMap *body = map(viewer);
    const QRect area = body->regionRect(region);
    for (int x = area.left(); x < area.right(); x += 4) { // a region of two halves has nothing in its middle
        if (const QPoint place(x, area.center().y()); body->regionAt(place) == region) {
            QTest::mouseClick(body, Qt::LeftButton, {}, place);
            return;
        }
    }
    QFAIL(qPrintable(region));
}

bool TestHome::tapFirstArticle(ViewerFixture &viewer)
{
    auto *list = viewer.visible<QListView>(u"regionArticles"_s);
    QSignalSpy shown(&viewer.window(), &MainWindow::articleShown);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    return shown.count() > 0 || shown.wait(20'000);
}

QRect TestHome::placeOf(QWidget *widget)
{
    return {widget->mapTo(widget->window(), QPoint()), widget->size()};
}

void TestHome::beginsWithTheSearch()
{
    ViewerFixture viewer({800, 1280});
    auto *field = viewer.visible<QLineEdit>(u"searchField"_s);
    QCOMPARE(viewer.window().focusWidget(), field);
    const QString hint = field->placeholderText();
    while (viewer.click(u"growButton"_s)) { }
    QVERIFY(field->placeholderText().size() < hint.size());
    QVERIFY(field->fontMetrics().horizontalAdvance(field->placeholderText()) < field->width());
}

void TestHome::twoTapsLeadToAnArticle()
{
    ViewerFixture viewer;
    tap(viewer, u"knee"_s);
    QCOMPARE(viewer.visible<QLabel>(u"regionHeading"_s)->text(), u"Knee"_s);
    QVERIFY(!viewer.visible(u"topicGrid"_s)); // in its place
    QVERIFY(map(viewer)); // beside it
    auto *list = viewer.visible<QListView>(u"regionArticles"_s);
    QCOMPARE(list->model()->rowCount(), map(viewer)->articles(u"knee"_s));
    QVERIFY(placeOf(list).left() > placeOf(map(viewer)).right());
    QVERIFY(tapFirstArticle(viewer));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Article);
    QCOMPARE(viewer.window().place().id, u"acl-injury"_s);
}

void TestHome::backKeepsTheRegion()
{
    ViewerFixture viewer;
    tap(viewer, u"knee"_s);
    QVERIFY(tapFirstArticle(viewer));
    QVERIFY(viewer.click(u"backButton"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
    QCOMPARE(map(viewer)->chosen(), u"knee"_s);
    QVERIFY(viewer.visible(u"regionArticles"_s));
}

void TestHome::homeLetsGoOfTheRegion()
{
    ViewerFixture viewer;
    tap(viewer, u"knee"_s);
    QVERIFY(tapFirstArticle(viewer));
    QVERIFY(viewer.click(u"homeButton"_s));
    QVERIFY(map(viewer)->chosen().isEmpty());
    QVERIFY(viewer.visible(u"topicGrid"_s));
}

void TestHome::everyWayBackFromARegion()
{
    ViewerFixture viewer;
    const QList<std::function<void()>> ways{[&] { tap(viewer, u"hip"_s); },
        [&] { viewer.click(u"leaveRegionButton"_s); }, [&] { QTest::keyClick(map(viewer), Qt::Key_Escape); }};
    for (const auto &back : ways) {
        tap(viewer, u"hip"_s);
        QVERIFY(viewer.visible(u"regionArticles"_s));
        back();
        QVERIFY(map(viewer)->chosen().isEmpty());
        QVERIFY(!viewer.visible(u"regionArticles"_s));
        QVERIFY(viewer.visible(u"topicGrid"_s));
    }
}

void TestHome::searchAndRegionTakeTurns()
{
    ViewerFixture viewer;
    tap(viewer, u"neck"_s);
    auto *field = viewer.visible<QLineEdit>(u"searchField"_s);
    QTest::keyClicks(field, u"headache"_s);
    QTRY_VERIFY(viewer.visible(u"results"_s));
    QVERIFY(viewer.click(u"clearButton"_s));
    QVERIFY(viewer.visible(u"regionArticles"_s)); // as it was before
    QTest::keyClicks(field, u"headache"_s);
    QTRY_VERIFY(viewer.visible(u"results"_s));
    tap(viewer, u"knee"_s);
    QVERIFY(field->text().isEmpty());
    QCOMPARE(viewer.visible<QLabel>(u"regionHeading"_s)->text(), u"Knee"_s);
}

void TestHome::allTopicsAreAllOfThem()
{
    ViewerFixture viewer;
    tap(viewer, u"knee"_s);
    QTest::keyClicks(viewer.visible<QLineEdit>(u"searchField"_s), u"zzxqwv"_s);
    QTRY_VERIFY(viewer.visible(u"allTopicsButton"_s)); // nothing was found
    QVERIFY(viewer.click(u"allTopicsButton"_s));
    QVERIFY(viewer.visible(u"topicGrid"_s));
    QVERIFY(map(viewer)->chosen().isEmpty());
}

void TestHome::buttonsTurnTheBody()
{
    ViewerFixture viewer;
    auto *front = viewer.visible<QAbstractButton>(u"frontButton"_s);
    auto *back = viewer.visible<QAbstractButton>(u"backSideButton"_s);
    QVERIFY(front->isChecked() && !back->isChecked());
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(map(viewer)->side(), BodySide::Back);
    tap(viewer, u"low-back"_s);
    QCOMPARE(viewer.visible<QLabel>(u"regionHeading"_s)->text(), u"Low back"_s);
    QTest::keyClick(map(viewer), Qt::Key_PageUp);
    QVERIFY(front->isChecked() && !back->isChecked());
    QCOMPARE(map(viewer)->chosen(), u"low-back"_s); // still, though nobody sees it from the front
}

void TestHome::offersAFewArticles()
{
    ViewerFixture viewer;
    QTRY_VERIFY(viewer.visible<QLabel>(u"readHeading"_s));
    QCOMPARE(viewer.visible<QLabel>(u"readHeading"_s)->text(), u"Start here:"_s);
    auto *home = viewer.window().findChild<HomePage *>();
    home->setOftenRead({u"no-such-article"_s, u"knee-osteoarthritis"_s});
    QCOMPARE(viewer.visible<QLabel>(u"readHeading"_s)->text(), u"Often read here:"_s);
    QVERIFY(!viewer.visible(u"article-first-visit"_s));
    QVERIFY(viewer.click(u"article-knee-osteoarthritis"_s));
    QCOMPARE(viewer.window().place().id, u"knee-osteoarthritis"_s);
}

void TestHome::continuesUntilTheVisitChanges()
{
    ViewerFixture viewer;
    const QString heading = u"continueHeading"_s;
    auto read = [&] {
        viewer.window().openArticle(u"migraine-self-care"_s, u"en"_s);
        viewer.window().goHome();
        return viewer.visible(u"continue-migraine-self-care"_s) && viewer.visible(heading);
    };
    QVERIFY(!viewer.visible(heading)); // nothing was read
    QVERIFY(read());
    QVERIFY(viewer.click(u"continue-migraine-self-care"_s));
    QCOMPARE(viewer.window().place().id, u"migraine-self-care"_s);
    viewer.window().goHome();

    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QVERIFY(!viewer.visible(heading)); // who sits here now has read nothing
    QVERIFY(read());
    tap(viewer, u"knee"_s);
    viewer.session().finish();
    QTRY_VERIFY(!viewer.session().isOpen());
    QVERIFY(!viewer.visible(u"regionArticles"_s));
    QVERIFY(!viewer.visible(heading));
    QVERIFY(!viewer.window().findChild<QWidget *>(u"continue-migraine-self-care"_s));

    viewer.reopen();
    QTest::qWait(0);
    QVERIFY(!viewer.visible(heading)); // and nothing was written down
}

void TestHome::asksForAllArticles()
{
    ViewerFixture viewer;
    QSignalSpy requested(viewer.window().findChild<HomePage *>(), &HomePage::allArticlesRequested);
    QVERIFY(viewer.click(u"allArticlesButton"_s));
    QCOMPARE(requested.count(), 1);
}

void TestHome::standsUpright()
{
    ViewerFixture viewer(QSize(800, 1280));
    QTRY_VERIFY(viewer.visible(u"article-first-visit"_s));
    const QRect search = placeOf(viewer.visible(u"searchBox"_s));
    const QRect body = placeOf(map(viewer));
    const QRect topics = placeOf(viewer.visible(u"topicGrid"_s));
    QVERIFY(search.bottom() < body.top() && search.bottom() < topics.top());
    QVERIFY(search.width() > 700);
    QVERIFY(body.right() < topics.left());
    QVERIFY(body.height() > 500); // large enough for fingers
    QVERIFY(topics.right() <= 800);
    QVERIFY(viewer.visible(u"content"_s)->width() <= viewer.visible<QScrollArea>(u"scrollArea"_s)->viewport()->width());
    QTest::keyClicks(viewer.visible<QLineEdit>(u"searchField"_s), u"head"_s);
    QTRY_VERIFY(viewer.visible(u"results"_s));
    QVERIFY(!map(viewer)); // what was found needs the width
    QVERIFY(viewer.click(u"clearButton"_s));
    QVERIFY(map(viewer));
}

// The body map goes when results come: each row is laid out for the width it then has.
void TestHome::resultsFitTheirWidth()
{
    ViewerFixture viewer(QSize(800, 1280));
    QTest::keyClicks(viewer.visible<QLineEdit>(u"searchField"_s), u"does needling hurt"_s);
    QTRY_VERIFY(viewer.visible<QListView>(u"results"_s));
    auto *list = viewer.visible<QListView>(u"results"_s);
    QVERIFY(list->model()->rowCount() > 2);
    for (int row = 0; row < 3; ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        QCOMPARE(list->visualRect(index).height(), list->sizeHintForIndex(index).height());
    }
}

void TestHome::followsTheWindow()
{
    ViewerFixture viewer;
    for (const double scale : {1.0, 2.0}) {
        while (viewer.viewer->appearance().textScale() < scale) {
            viewer.viewer->appearance().grow();
        }
        for (const QSize &size : {QSize(800, 1280), QSize(480, 480), QSize(1280, 800), QSize(900, 600), QSize(800, 600),
                 QSize(1600, 1200), QSize(700, 900)}) {
            viewer.window().resize(size);
            QTest::qWait(0);
            const QRect page = placeOf(viewer.window().findChild<HomePage *>());
            for (const QString &name : {u"searchBox"_s, u"bodyMap"_s, u"topicGrid"_s, u"frontButton"_s}) {
                QWidget *part = viewer.visible(name);
                QVERIFY2(part && part->width() >= 48 && part->height() >= 48, qPrintable(name));
                QVERIFY2(page.contains(placeOf(part).topLeft()), qPrintable(name));
            }
            QVERIFY(!placeOf(viewer.visible(u"searchBox"_s)).intersects(placeOf(map(viewer))));
        }
    }
}

void TestHome::fitsAtEveryTextSize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("visit");
    for (const QSize &size : {QSize(1280, 800), QSize(800, 1280), QSize(1024, 700)}) {
        QTest::addRow("%d", size.width()) << size << false;
        QTest::addRow("%d in a visit", size.width()) << size << true;
    }
}

void TestHome::fitsAtEveryTextSize()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, visit);
    ViewerFixture viewer(size);
    if (visit) {
        QVERIFY(viewer.startVisit(u"Room 2"_s));
    }
    viewer.window().openArticle(u"dry-needling-for-migraine"_s, u"en"_s);
    viewer.window().goHome();
    auto *home = viewer.window().findChild<HomePage *>();
    home->setOftenRead({u"dry-needling-for-migraine"_s});
    QTRY_VERIFY(viewer.visible(u"article-dry-needling-for-migraine"_s));
    auto check = [&](QWidget *widget) {
        const QString name = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        const int wanted
            = widget->hasHeightForWidth() ? widget->heightForWidth(widget->width()) : widget->sizeHint().height();
        QVERIFY2(widget->height() >= wanted, qPrintable(name));
        QVERIFY2(placeOf(widget).left() >= 0 && placeOf(widget).right() <= size.width(), qPrintable(name));
        if (auto *label = qobject_cast<QLabel *>(widget); label && !label->wordWrap()) {
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
    };
    for (bool largest = false; !largest; viewer.viewer->appearance().grow()) {
        largest = !viewer.viewer->appearance().canGrow();
        QTest::qWait(0); // for the layouts
        QCOMPARE(viewer.window().size(), size); // nothing pushed the window wider
        QVERIFY(map(viewer)->height() >= 160);
        for (const bool region : {false, true}) {
            map(viewer)->setChosen({});
            region ? map(viewer)->tap(u"wrist-hand"_s) : home->stepBack();
            QTest::qWait(0);
            for (QWidget *widget : home->findChildren<QWidget *>()) {
                const bool speaks = qobject_cast<QLabel *>(widget) || qobject_cast<QAbstractButton *>(widget);
                if (widget->isVisible() && speaks && !widget->objectName().startsWith(u"qt_"_s)) {
                    check(widget);
                }
            }
        }
    }
}

READER_TEST_MAIN(TestHome)
#include "tst_home.moc"
