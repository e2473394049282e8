#include "support/readermain.h"
#include "viewerfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTableView>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// From page to page and back, and from one visit to the next.
class TestWays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsComeBackWhereTheyWereLeft_data();
    void listsComeBackWhereTheyWereLeft();
    void homeComesBackAsItWasLeft();
    void homeBeginsAnewWithAVisit();
    void aChosenFilterIsGoneWithTheVisit();
    void wordsStandInTheHeaderWhereThereIsRoom();
};

void TestWays::initTestCase()
{
    QCOMPARE(ViewerFixture::buildLibrary(), QString());
}

void TestWays::listsComeBackWhereTheyWereLeft_data()
{
    QTest::addColumn<bool>("staff");
    QTest::addColumn<QString>("list");
    QTest::addRow("readers") << false << u"articles"_s;
    QTest::addRow("staff") << true << u"articleTable"_s;
}

void TestWays::listsComeBackWhereTheyWereLeft()
{
    QFETCH(const bool, staff);
    QFETCH(const QString, list);
    ViewerFixture viewer;
    auto open = [&] { staff ? viewer.window().openStaff() : viewer.window().openBrowse(); };
    open();
    QTRY_VERIFY(viewer.visible<QAbstractItemView>(list));
    QScrollBar *bar = viewer.visible<QAbstractItemView>(list)->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 4);
    const int place = bar->maximum() / 2;
    bar->setValue(place);
    viewer.window().openArticle(u"low-back-pain"_s, u"en"_s);
    QVERIFY(viewer.click(u"backButton"_s));
    QTRY_COMPARE(bar->value(), place);

    viewer.window().goHome(); // opened again, it begins at its top
    open();
    QTRY_COMPARE(bar->value(), 0);
}

void TestWays::homeComesBackAsItWasLeft()
{
    ViewerFixture viewer;
    QTest::keyClicks(viewer.visible<QLineEdit>(u"searchField"_s), u"knee"_s);
    QTRY_VERIFY(viewer.visible(u"results"_s));
    viewer.window().openArticle(u"low-back-pain"_s, u"en"_s);
    QVERIFY(viewer.click(u"backButton"_s));
    QCOMPARE(viewer.visible<QLineEdit>(u"searchField"_s)->text(), u"knee"_s);
    QVERIFY(viewer.visible(u"results"_s));
    QVERIFY(viewer.click(u"forwardButton"_s));
    QCOMPARE(viewer.window().place().id, u"low-back-pain"_s);
    QVERIFY(viewer.click(u"homeButton"_s));
    QVERIFY(viewer.visible<QLineEdit>(u"searchField"_s)->text().isEmpty());
    QVERIFY(viewer.visible(u"topicGrid"_s));
}

void TestWays::homeBeginsAnewWithAVisit()
{
    ViewerFixture viewer;
    QTest::keyClicks(viewer.visible<QLineEdit>(u"searchField"_s), u"knee"_s);
    QTRY_VERIFY(viewer.visible(u"results"_s));
    viewer.window().openArticle(u"low-back-pain"_s, u"en"_s);
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QCOMPARE(viewer.window().place().id, u"low-back-pain"_s); // what is read stays
    QVERIFY(viewer.click(u"backButton"_s));
    QVERIFY(viewer.visible<QLineEdit>(u"searchField"_s)->text().isEmpty());
    QVERIFY(viewer.visible(u"topicGrid"_s));
}

void TestWays::aChosenFilterIsGoneWithTheVisit()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    viewer.window().openBrowse();
    QTRY_VERIFY(viewer.visible(u"articles"_s));
    viewer.visible<QComboBox>(u"regionBox"_s)->setCurrentIndex(3);
    QVERIFY(viewer.visible(u"clearFiltersButton"_s));
    viewer.session().finish();
    QTRY_VERIFY(!viewer.session().isOpen());
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
    viewer.window().openBrowse();
    QVERIFY(!viewer.visible(u"clearFiltersButton"_s));
    QCOMPARE(viewer.visible<QComboBox>(u"regionBox"_s)->currentIndex(), 0);
}

void TestWays::wordsStandInTheHeaderWhereThereIsRoom()
{
    ViewerFixture viewer;
    viewer.window().openArticle(u"low-back-pain"_s, u"en"_s);
    viewer.window().openTopic(u"head-and-neck"_s);
    QVERIFY(viewer.click(u"backButton"_s)); // with a way forward the header has the most to show
    QVERIFY(viewer.visible(u"forwardButton"_s));
    for (const QString &name : {u"backButton"_s, u"homeButton"_s, u"visitButton"_s}) {
        QVERIFY2(viewer.visible<QAbstractButton>(name)->text().size() > 2, qPrintable(name));
    }
    viewer.window().resize(800, 1280);
    QTRY_VERIFY(viewer.visible<QAbstractButton>(u"backButton"_s)->text().isEmpty());
    for (const QString &name : {u"backButton"_s, u"forwardButton"_s, u"homeButton"_s, u"contrastButton"_s}) {
        const auto *button = viewer.visible<QAbstractButton>(name);
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(name));
        QVERIFY2(button->width() >= 48 && button->height() >= 48, qPrintable(name));
    }
}

READER_TEST_MAIN(TestWays)
#include "tst_ways.moc"
