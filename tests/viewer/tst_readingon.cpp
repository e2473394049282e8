#include "readingtest.h"
#include "viewer/contentsmodel.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

using namespace pamphlet;
using namespace readertest;
using namespace readingtest;
using namespace Qt::StringLiterals;

// Reading on in an article and from one to the next: contents, back and forward, recently read.
class TestReadingOn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void contentsListTheArticle();
    void contentsFollowTheReader();
    void contentsGoToAQuestion();
    void contentsAreADrawerWhereThereIsNoRoom();
    void comesBackToTheSpot();
    void isScrolledBeforeItIsSeen();
    void opensAgainAtTheTop();
    void comesBackToSearchResults();
    void comesBackToAListWhereItWas();
    void goesByKeysAndMouseButtons();
    void keepsThePlaceWhenTextGrows();
    void offersRecentlyReadDuringAVisit();
    void forgetsWhenAVisitStartsOrEnds();

private:
    static double scrollY(ViewerFixture &viewer) { return script(page(viewer), u"scrollY"_s).toDouble(); }
    static bool scrollTo(ViewerFixture &viewer, int y);
    static QString beingRead(ViewerFixture &viewer);
    static bool choose(ViewerFixture &viewer, const QString &title);
    static QStringList recent(ViewerFixture &viewer);

    const QString m_needling = u"dry-needling-for-migraine"_s;
    const QString m_headache = u"tension-type-headache"_s;
};

void TestReadingOn::initTestCase()
{
    QCOMPARE(ViewerFixture::buildLibrary(), QString());
}

bool TestReadingOn::scrollTo(ViewerFixture &viewer, int y)
{
    script(page(viewer), u"scrollTo(0, %1)"_s.arg(y));
    const double zoom = page(viewer)->zoomFactor();
    return QTest::qWaitFor([&] { return qAbs(page(viewer)->scrollPosition().y() / zoom - y) < 1; });
}

QString TestReadingOn::beingRead(ViewerFixture &viewer)
{
    const auto *list = viewer.window().findChild<QListView *>(u"contentsView"_s);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data(ContentsModel::BeingReadRole).toBool()) {
            return list->model()->index(row, 0).data().toString();
        }
    }
    return {};
}

bool TestReadingOn::choose(ViewerFixture &viewer, const QString &title)
{
    auto *list = viewer.visible<QListView>(u"contentsView"_s);
    const QModelIndexList found
        = list ? list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, title) : QModelIndexList();
    if (found.isEmpty()) {
        return false;
    }
    list->scrollTo(found.first());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(found.first()).center());
    return true;
}

QStringList TestReadingOn::recent(ViewerFixture &viewer)
{
    QStringList names;
    if (auto *button = viewer.visible<QToolButton>(u"recentButton"_s)) {
        for (const QAction *action : button->menu()->actions()) {
            if (action->isEnabled()) {
                names.append(action->objectName());
            }
        }
    }
    return names;
}

void TestReadingOn::contentsListTheArticle()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer, m_needling));
    const auto *list = viewer.visible<QListView>(u"contentsView"_s);
    QVERIFY(list);
    QStringList titles;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        titles.append(list->model()->index(row, 0).data().toString());
    }
    QCOMPARE(titles.first(), u"Get help now: call 911"_s);
    QCOMPARE(titles.at(1), u"What it is"_s);
    QVERIFY(titles.contains(u"Will it cure my migraine?"_s));
    QCOMPARE(titles.last(), u"Talk with us"_s);
    QVERIFY(!viewer.visible(u"contentsButton"_s)); // the list is there already
    QVERIFY(waitForShown(viewer, [&] { viewer.window().openTool(u"headache-diary"_s, u"en"_s); }));
    QVERIFY(!viewer.visible(u"contentsView"_s)); // one sheet has no contents
    QVERIFY(!viewer.visible(u"findButton"_s));
}

void TestReadingOn::contentsFollowTheReader()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer, m_needling));
    QCOMPARE(beingRead(viewer), QString()); // above the first section
    const int top
        = script(page(viewer), u"document.getElementById('%1--how-long-it-takes').offsetTop"_s.arg(m_needling)).toInt();
    QVERIFY(scrollTo(viewer, top));
    QTRY_COMPARE(beingRead(viewer), u"How long it takes"_s);
    QVERIFY(scrollTo(viewer, top - 200));
    QTRY_COMPARE(beingRead(viewer), u"What you can do today"_s);
    script(page(viewer), u"scrollTo(0, 1e6)"_s);
    QTRY_COMPARE(beingRead(viewer), u"Talk with us"_s);
    script(page(viewer), u"document.querySelector('details').open = true; scrollTo(0, %1)"_s.arg(top));
    QTRY_COMPARE(beingRead(viewer), u"How long it takes"_s);
}

void TestReadingOn::contentsGoToAQuestion()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer, m_needling));
    QVERIFY(choose(viewer, u"Is it better than my medicine?"_s));
    QTRY_COMPARE(unfolded(viewer), u"is-it-better-than-my-medicine"_s);
    QTRY_COMPARE(beingRead(viewer), u"Is it better than my medicine?"_s);
    QTRY_VERIFY(page(viewer)->scrollPosition().y() > 500);
    const double top = script(page(viewer),
        u"document.getElementById('%1--is-it-better-than-my-medicine').getBoundingClientRect().top"_s.arg(m_needling))
                           .toDouble();
    QVERIFY2(top > 60 && top < 100, qPrintable(QString::number(top))); // with air above it
}

void TestReadingOn::contentsAreADrawerWhereThereIsNoRoom()
{
    ViewerFixture viewer(QSize(800, 1280));
    QVERIFY(open(viewer, m_needling));
    QVERIFY(!viewer.visible(u"contentsView"_s));
    QVERIFY(viewer.click(u"contentsButton"_s));
    QVERIFY(viewer.visible(u"contentsView"_s));
    QTest::keyClick(viewer.visible(u"contentsView"_s), Qt::Key_Escape);
    QVERIFY(!viewer.visible(u"contentsView"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Article); // only the drawer was closed

    QVERIFY(viewer.click(u"contentsButton"_s));
    QWidget *drawer = viewer.visible(u"contentsView"_s)->parentWidget()->parentWidget();
    QTest::mouseClick(drawer, Qt::LeftButton, {}, drawer->rect().center() + QPoint(300, 0));
    QVERIFY(!viewer.visible(u"contentsView"_s));

    QVERIFY(viewer.click(u"contentsButton"_s));
    QVERIFY(choose(viewer, u"How long it takes"_s));
    QVERIFY(!viewer.visible(u"contentsView"_s));
    QTRY_COMPARE(beingRead(viewer), u"How long it takes"_s);

    QVERIFY(viewer.click(u"contentsButton"_s));
    viewer.window().resize(1280, 800); // turned on its side
    QTRY_VERIFY(viewer.visible(u"contentsView"_s));
    QVERIFY(!viewer.visible(u"contentsButton"_s));
    QVERIFY(!drawer->isVisible());
    QVERIFY(viewer.startVisit(u"Room 1"_s)); // whose panel takes the room
    QTRY_VERIFY(viewer.visible(u"contentsButton"_s));
    QVERIFY(!viewer.visible(u"contentsView"_s));
}

void TestReadingOn::comesBackToTheSpot()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer, m_needling));
    QVERIFY(!viewer.visible(u"forwardButton"_s));
    QSignalSpy resized(page(viewer), &QWebEnginePage::contentsSizeChanged);
    script(page(viewer), u"document.getElementById('%1--is-it-painful').open = true"_s.arg(m_needling));
    QTRY_VERIFY(!resized.isEmpty());
    QVERIFY(scrollTo(viewer, 1234));
    QVERIFY(open(viewer, m_headache));
    QVERIFY(scrollTo(viewer, 567));

    QVERIFY(waitForShown(viewer, [&] { viewer.click(u"backButton"_s); }));
    QCOMPARE(viewer.window().place().id, m_needling);
    QCOMPARE(unfolded(viewer), u"is-it-painful"_s);
    QVERIFY2(qAbs(scrollY(viewer) - 1234) < 2, qPrintable(QString::number(scrollY(viewer))));

    QVERIFY(viewer.visible(u"forwardButton"_s));
    QVERIFY(waitForShown(viewer, [&] { viewer.click(u"forwardButton"_s); }));
    QCOMPARE(viewer.window().place().id, m_headache);
    QVERIFY2(qAbs(scrollY(viewer) - 567) < 2, qPrintable(QString::number(scrollY(viewer))));
    QVERIFY(!viewer.visible(u"forwardButton"_s));
}

void TestReadingOn::isScrolledBeforeItIsSeen()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer, m_needling));
    QVERIFY(scrollTo(viewer, 1000));
    QVERIFY(open(viewer, m_headache));
    double whenShown = -1;
    connect(&viewer.window(), &MainWindow::articleShown, this, [&] { whenShown = page(viewer)->scrollPosition().y(); });
    QVERIFY(waitForShown(viewer, [&] { viewer.click(u"backButton"_s); }));
    QCOMPARE(qRound(whenShown), 1000);
}

void TestReadingOn::opensAgainAtTheTop()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer, m_needling));
    QVERIFY(scrollTo(viewer, 1000));
    QVERIFY(open(viewer, m_headache));
    QVERIFY(open(viewer, m_needling));
    QCOMPARE(qRound(scrollY(viewer)), 0);
    QVERIFY(scrollTo(viewer, 1000));
    QVERIFY(open(viewer, m_needling)); // even while it is being read
    QTRY_COMPARE(qRound(scrollY(viewer)), 0);
    QVERIFY(open(viewer, m_needling, m_needling + u"--how-long-it-takes"_s));
    QTRY_VERIFY(scrollY(viewer) > 500);
    QVERIFY(waitForShown(viewer, [&] { viewer.click(u"backButton"_s); })); // within the same article
    QTRY_COMPARE(qRound(scrollY(viewer)), 0);
}

void TestReadingOn::comesBackToSearchResults()
{
    ViewerFixture viewer;
    auto *field = viewer.visible<QLineEdit>(u"searchField"_s);
    field->setText(u"pain"_s);
    QTRY_VERIFY(viewer.visible<QListView>(u"results"_s));
    auto *results = viewer.visible<QListView>(u"results"_s);
    QTRY_VERIFY(results->model()->rowCount() > 8);
    QTRY_VERIFY(results->verticalScrollBar()->maximum() > 300);
    results->verticalScrollBar()->setValue(300);
    const QModelIndex row = results->indexAt(results->viewport()->rect().center());
    QVERIFY(waitForShown(viewer,
        [&] { QTest::mouseClick(results->viewport(), Qt::LeftButton, {}, results->visualRect(row).center()); }));
    const int left = results->verticalScrollBar()->value();
    QVERIFY(left > 0);
    QVERIFY(viewer.click(u"backButton"_s));
    QTRY_VERIFY(viewer.visible(u"results"_s));
    QCOMPARE(field->text(), u"pain"_s);
    QCOMPARE(results->verticalScrollBar()->value(), left);
    QVERIFY(waitForShown(viewer, [&] { viewer.click(u"forwardButton"_s); }));
    QVERIFY(viewer.click(u"homeButton"_s)); // a new beginning
    QCOMPARE(field->text(), QString());
    QVERIFY(!viewer.visible(u"forwardButton"_s));
}

void TestReadingOn::comesBackToAListWhereItWas()
{
    ViewerFixture viewer(QSize(1280, 500));
    QTRY_VERIFY(viewer.visible(u"topic-head-and-neck"_s));
    viewer.window().openTopic(u"head-and-neck"_s);
    auto *list = viewer.visible<QListView>(u"articles"_s);
    QTRY_VERIFY(list && list->verticalScrollBar()->maximum() > 150);
    list->verticalScrollBar()->setValue(150);
    QVERIFY(open(viewer, m_headache));
    QVERIFY(viewer.click(u"backButton"_s));
    QCOMPARE(list->verticalScrollBar()->value(), 150);
    viewer.window().goHome();
    viewer.window().openTopic(u"head-and-neck"_s);
    QCOMPARE(list->verticalScrollBar()->value(), 0);
}

void TestReadingOn::goesByKeysAndMouseButtons()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer, m_needling));
    QVERIFY(waitForShown(viewer, [&] { open(viewer, m_headache); }));
    QWidget *surface = viewer.window().findChild<ReaderView *>()->focusProxy(); // which takes all mouse events
    QTest::mouseClick(surface, Qt::BackButton);
    QCOMPARE(viewer.window().place().id, m_needling);
    QTest::mouseClick(surface, Qt::ForwardButton);
    QCOMPARE(viewer.window().place().id, m_headache);
    QTest::keyClick(&viewer.window(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(viewer.window().place().id, m_needling);
    QTest::keyClick(&viewer.window(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(viewer.window().place().id, m_headache);
    QTest::mouseClick(&viewer.window(), Qt::ForwardButton); // nothing is ahead
    QCOMPARE(viewer.window().place().id, m_headache);
}

void TestReadingOn::keepsThePlaceWhenTextGrows()
{
    ViewerFixture viewer;
    const QString anchor = m_needling + u"--how-long-it-takes"_s;
    const QString top = u"document.getElementById('%1').getBoundingClientRect().top"_s.arg(anchor);
    QVERIFY(open(viewer, m_needling, anchor));
    for (int step = 0; step < 4; ++step) {
        QVERIFY(waitForShown(viewer, [&] { viewer.click(u"growButton"_s); }));
    }
    QCOMPARE(page(viewer)->zoomFactor(), 2.0);
    QTRY_VERIFY2(qAbs(script(page(viewer), top).toDouble()) < 300, qPrintable(script(page(viewer), top).toString()));
    QVERIFY(scrollTo(viewer, 1500));
    QVERIFY(waitForShown(viewer, [&] { viewer.click(u"contrastButton"_s); }));
    QVERIFY2(qAbs(scrollY(viewer) - 1500) < 2, qPrintable(QString::number(scrollY(viewer))));
}

void TestReadingOn::offersRecentlyReadDuringAVisit()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer, u"sciatica"_s)); // before the visit, perhaps by somebody else
    QVERIFY(open(viewer, m_needling));
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QVERIFY(recent(viewer).isEmpty()); // only what is being read
    QVERIFY(open(viewer, m_headache));
    QCOMPARE(recent(viewer), QStringList{u"recent-"_s + m_needling});
    QVERIFY(open(viewer, u"jaw-pain"_s));
    QCOMPARE(recent(viewer), (QStringList{u"recent-"_s + m_headache, u"recent-"_s + m_needling}));
    viewer.window().goHome(); // from there, too
    QCOMPARE(recent(viewer).first(), u"recent-jaw-pain"_s);
    QVERIFY(waitForShown(viewer, [&] { viewer.window().findChild<QAction *>(u"recent-"_s + m_needling)->trigger(); }));
    QCOMPARE(viewer.window().place().id, m_needling);
    QCOMPARE(recent(viewer).size(), 2); // none twice
    viewer.session().finish();
    QTRY_VERIFY(!viewer.session().isOpen());
    QVERIFY(viewer.startVisit(u"Room 3"_s));
    QVERIFY(recent(viewer).isEmpty());
    QVERIFY(!viewer.window().findChild<QAction *>(u"recent-"_s + m_needling));
}

void TestReadingOn::forgetsWhenAVisitStartsOrEnds()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer, u"sciatica"_s));
    QVERIFY(open(viewer, m_needling));
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QCOMPARE(viewer.window().place().id, m_needling); // stays where it is
    QVERIFY(viewer.click(u"backButton"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home); // and not at what was read before
    QVERIFY(open(viewer, m_headache));
    QVERIFY(open(viewer, u"jaw-pain"_s));
    viewer.session().finish();
    QTRY_COMPARE(viewer.window().place().kind, Place::Kind::Home);
    QVERIFY(!viewer.visible(u"backButton"_s));
    QVERIFY(!viewer.visible(u"forwardButton"_s));
    QTest::keyClick(&viewer.window(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
}

READER_TEST_MAIN(TestReadingOn)
#include "tst_readingon.moc"
