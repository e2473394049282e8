#include "stafflist.h"
#include "support/readermain.h"

#include <QMenu>
#include <QPushButton>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using namespace stafflist;

using Model = ArticleTableModel;

// The library as staff see it: a table that sorts and filters by anything.
class TestStaffList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensFromHomeOnly();
    void aTapOnAHeadSortsAndAnotherTurnsItRound_data();
    void aTapOnAHeadSortsAndAnotherTurnsItRound();
    void sortsFromTheMenuToo();
    void wordsAreLookedForInAllColumns_data();
    void wordsAreLookedForInAllColumns();
    void filtersCombine();
    void showsWhatToDoWhenNothingFits();
    void columnsThatFitUntilSomebodyChooses();
    void keepsWhatWasChosen();
    void opensWithTheKeyTheButtonAndADoubleTap();
    void countsOpenings();

private:
    QTemporaryDir m_articles;
};

void TestStaffList::initTestCase()
{
    QVERIFY(samples::writeListedArticles(m_articles.path()));
    QCOMPARE(ViewerFixture::buildLibrary(m_articles.path(), LibraryCompiler::Checks::Off), QString());
}

void TestStaffList::opensFromHomeOnly()
{
    ViewerFixture viewer;
    QVERIFY(viewer.visible(u"staffButton"_s));
    QTableView *table = openTable(viewer);
    QVERIFY(table);
    QVERIFY(!viewer.visible(u"staffButton"_s));
    const QWidget *heading = viewer.visible<QLabel>(u"heading"_s);
    QVERIFY(heading->fontMetrics().height() > table->fontMetrics().height()); // styled, though made late
    QCOMPARE(titles(table),
        (QStringList{u"10 tips"_s, u"Ankle sprain"_s, u"Ärger in the elbow"_s, u"Migraine"_s, u"Ñandú"_s, u"zest"_s}));
    QCOMPARE(cell(table, u"Migraine"_s, Model::LanguagesColumn), u"EN ES"_s);
    QCOMPARE(cell(table, u"Migraine"_s, Model::CodesColumn), u"G43.909, G44.209"_s);
    QCOMPARE(cell(table, u"Migraine"_s, Model::TopicsColumn), u"Neck"_s);
    QCOMPARE(cell(table, u"Migraine"_s, Model::RegionsColumn), u"Head, Neck"_s);
    QCOMPARE(cell(table, u"zest"_s, Model::WrittenColumn), u"29 Feb 2024"_s);
    QCOMPARE(cell(table, u"zest"_s, Model::DueColumn), u"1 Jan 2030"_s);
    QCOMPARE(cell(table, u"zest"_s, Model::GradeColumn), u"–"_s); // not counted
    QCOMPARE(cell(table, u"zest"_s, Model::SignOffColumn), u"Not yet"_s);
    QCOMPARE(figure(viewer, u"articles"_s), u"6"_s);
    QCOMPARE(figure(viewer, u"signedOff"_s), u"0"_s);
    QCOMPARE(figure(viewer, u"notYet"_s), u"6"_s);
}

void TestStaffList::aTapOnAHeadSortsAndAnotherTurnsItRound_data()
{
    const QStringList all{
        u"10 tips"_s, u"Ankle sprain"_s, u"Ärger in the elbow"_s, u"Migraine"_s, u"Ñandú"_s, u"zest"_s};
    auto order = [&all](const QList<int> &rows) {
        QStringList titles;
        for (const int row : rows) {
            titles.append(all.at(row));
        }
        return titles;
    };
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("upwards");
    QTest::addColumn<QStringList>("downwards"); // equals stay from A to Z
    QTest::newRow("article") << int(Model::TitleColumn) << order({0, 1, 2, 3, 4, 5}) << order({5, 4, 3, 2, 1, 0});
    QTest::newRow("languages") << int(Model::LanguagesColumn) << order({0, 1, 2, 5, 3, 4}) << order({4, 3, 0, 1, 2, 5});
    QTest::newRow("topics") << int(Model::TopicsColumn) << order({1, 4, 5, 0, 2, 3}) << order({2, 3, 0, 1, 4, 5});
    QTest::newRow("regions") << int(Model::RegionsColumn) << order({1, 2, 3, 4, 5, 0}) << order({0, 5, 4, 3, 2, 1});
    QTest::newRow("sources") << int(Model::SourcesColumn) << order({5, 0, 4, 1, 3, 2}) << order({2, 3, 1, 0, 4, 5});
    QTest::newRow("written") << int(Model::WrittenColumn) << order({5, 0, 2, 1, 4, 3}) << order({3, 4, 1, 2, 0, 5});
    QTest::newRow("review due") << int(Model::DueColumn) << order({0, 3, 1, 4, 2, 5}) << order({5, 2, 4, 1, 3, 0});
    QTest::newRow("codes, none last") << int(Model::CodesColumn) << order({3, 5, 2, 1, 0, 4})
                                      << order({0, 4, 1, 2, 5, 3});
    // changed, overdue, not yet, signed off
    QTest::newRow("sign-off") << int(Model::SignOffColumn) << order({4, 0, 2, 3, 5, 1}) << order({1, 2, 3, 5, 0, 4});
    QTest::newRow("opened") << int(Model::OpenedColumn) << order({0, 1, 3, 4, 5, 2}) << order({2, 5, 0, 1, 3, 4});
}

void TestStaffList::aTapOnAHeadSortsAndAnotherTurnsItRound()
{
    QFETCH(int, column);
    ViewerFixture viewer;
    const QDate today = QDate::currentDate();
    const auto hash = [&viewer](const QString &slug, const QString &lang) {
        return articleHash(viewer.viewer->reader().library(), slug, lang);
    };
    ClinicReviews &reviews = viewer.viewer->reviews();
    reviews.signOff(u"ankle"_s, u"en"_s, hash(u"ankle"_s, u"en"_s), u"Ana"_s, today.addYears(1));
    reviews.signOff(u"only-spanish"_s, u"es"_s, "another version", u"Ana"_s, today.addYears(1));
    viewer.viewer->store().restoreReview(
        {u"ten"_s, u"en"_s, hash(u"ten"_s, u"en"_s), u"Ana"_s, QDateTime::currentDateTimeUtc(), today.addDays(-40)});
    for (int i = 0; i < 11; ++i) {
        viewer.viewer->store().countOpening(i < 9 ? u"anger"_s : u"zest"_s);
    }
    reviews.load();
    QTRY_COMPARE(reviews.all().size(), 3);
    QTableView *table = openTable(viewer);
    QVERIFY(table);
    QTRY_COMPARE(cell(table, u"zest"_s, Model::OpenedColumn), u"2"_s);
    for (int hidden = 0; hidden < Model::ColumnCount; ++hidden) {
        table->setColumnHidden(hidden, false);
    }
    if (column == Model::TitleColumn) {
        QVERIFY(tapHead(table, Model::OpenedColumn)); // it is sorted by title already
    }
    QVERIFY(tapHead(table, column));
    QTEST(titles(table), "upwards");
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), column);
    QVERIFY(tapHead(table, column));
    QTEST(titles(table), "downwards");
    QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestStaffList::sortsFromTheMenuToo()
{
    ViewerFixture viewer;
    QTableView *table = openTable(viewer);
    QVERIFY(table);
    auto *menu = viewer.visible<QPushButton>(u"sortButton"_s)->menu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().at(0)->text(), u"Article, upwards"_s);
    menu->actions().at(Model::SourcesColumn)->trigger();
    QCOMPARE(titles(table).first(), u"zest"_s);
    Q_EMIT menu->aboutToShow();
    menu->actions().at(Model::SourcesColumn)->trigger();
    QCOMPARE(titles(table).first(), u"Ärger in the elbow"_s);
}

void TestStaffList::wordsAreLookedForInAllColumns_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("title") << u"ankle"_s << QStringList{u"Ankle sprain"_s};
    QTest::newRow("no accents") << u"ARGER nandu"_s << QStringList();
    QTest::newRow("accents are ignored") << u"arger"_s << QStringList{u"Ärger in the elbow"_s};
    QTest::newRow("code") << u"g43.9"_s << QStringList{u"Migraine"_s};
    QTest::newRow("language and region") << u"es knee"_s << QStringList{u"Ñandú"_s};
    QTest::newRow("date") << u"feb 2024"_s << QStringList{u"zest"_s};
    QTest::newRow("sign-off") << u"not yet zest"_s << QStringList{u"zest"_s};
    QTest::newRow("blanks only") << u"   "_s
                                 << QStringList{u"10 tips"_s, u"Ankle sprain"_s, u"Ärger in the elbow"_s, u"Migraine"_s,
                                        u"Ñandú"_s, u"zest"_s};
    QTest::newRow("SQL") << u"' OR 1=1 --"_s << QStringList();
    QTest::newRow("pattern") << u".*"_s << QStringList();
}

void TestStaffList::wordsAreLookedForInAllColumns()
{
    QFETCH(QString, words);
    ViewerFixture viewer;
    QTableView *table = openTable(viewer);
    QVERIFY(table);
    QTest::keyClicks(viewer.visible<QLineEdit>(u"wordsField"_s), words);
    QTEST(titles(table), "titles");
}

void TestStaffList::filtersCombine()
{
    ViewerFixture viewer;
    QTableView *table = openTable(viewer);
    QVERIFY(table);
    QVERIFY(!viewer.visible(u"filterRow"_s));
    QVERIFY(viewer.click(u"filterButton"_s));
    auto set = [&viewer](const QString &name, int index) { viewer.visible<QComboBox>(name)->setCurrentIndex(index); };
    auto *topics = viewer.visible<QComboBox>(u"topicBox"_s);
    set(u"topicBox"_s, topics->findData(u"back"_s));
    QCOMPARE(titles(table), (QStringList{u"10 tips"_s, u"Ankle sprain"_s, u"Ñandú"_s, u"zest"_s}));
    set(u"regionBox"_s, viewer.visible<QComboBox>(u"regionBox"_s)->findData(u"low-back"_s));
    QCOMPARE(titles(table), (QStringList{u"10 tips"_s, u"zest"_s}));
    QCOMPARE(viewer.visible<QAbstractButton>(u"filterButton"_s)->text(), u"Filter (2)"_s);
    QTest::keyClicks(viewer.visible<QLineEdit>(u"wordsField"_s), u"tips"_s);
    QCOMPARE(titles(table), QStringList{u"10 tips"_s});
    viewer.visible<QLineEdit>(u"wordsField"_s)->clear();
    set(u"topicBox"_s, 0);
    set(u"regionBox"_s, 0);
    set(u"languageFilterBox"_s, viewer.visible<QComboBox>(u"languageFilterBox"_s)->findData(u"es"_s));
    QCOMPARE(titles(table), (QStringList{u"Migraine"_s, u"Ñandú"_s}));
    set(u"languageFilterBox"_s, 0);
    QVERIFY(signOff(viewer, u"zest"_s, u"Ana"_s));
    QTRY_COMPARE(figure(viewer, u"signedOff"_s), u"1"_s);
    set(u"stateBox"_s, 1);
    QCOMPARE(titles(table), QStringList{u"zest"_s});
    set(u"stateBox"_s, 2);
    QCOMPARE(titles(table).size(), 5);
}

void TestStaffList::showsWhatToDoWhenNothingFits()
{
    ViewerFixture viewer;
    QVERIFY(openTable(viewer));
    QTest::keyClicks(viewer.visible<QLineEdit>(u"wordsField"_s), u"zzz"_s);
    QVERIFY(!viewer.visible(u"articleTable"_s));
    QVERIFY(viewer.visible<QLabel>(u"emptyLabel"_s)->text().contains(u"fits the filter"_s));
    QVERIFY(!viewer.visible<QAbstractButton>(u"signOffButton"_s)->isEnabled());
    QVERIFY(viewer.click(u"clearButton"_s));
    QCOMPARE(titles(viewer.visible<QTableView>(u"articleTable"_s)).size(), 6);
}

void TestStaffList::columnsThatFitUntilSomebodyChooses()
{
    ViewerFixture viewer(QSize(800, 1280));
    QTableView *table = openTable(viewer);
    QVERIFY(table);
    QTRY_VERIFY(table->isColumnHidden(Model::WrittenColumn));
    QVERIFY(!table->isColumnHidden(Model::SignOffColumn));
    QVERIFY(!table->horizontalScrollBar()->isVisible());
    auto *menu = viewer.visible<QPushButton>(u"columnsButton"_s)->menu();
    Q_EMIT menu->aboutToShow();
    QAction *written = menu->actions().at(Model::WrittenColumn - 1); // the title cannot be left out
    QCOMPARE(written->text(), u"Written"_s);
    QVERIFY(!written->isChecked());
    written->trigger();
    QVERIFY(!table->isColumnHidden(Model::WrittenColumn));
    viewer.window().resize(1280, 800);
    QTRY_VERIFY(!table->isColumnHidden(Model::WrittenColumn));
    QVERIFY(table->isColumnHidden(Model::CodesColumn)); // as it was chosen upright
    Q_EMIT menu->aboutToShow();
    menu->actions().last()->trigger();
    QVERIFY(table->isColumnHidden(Model::WrittenColumn));
    QVERIFY(!table->isColumnHidden(Model::CodesColumn));
}

void TestStaffList::keepsWhatWasChosen()
{
    ViewerFixture viewer;
    QTableView *table = openTable(viewer);
    QVERIFY(table);
    QVERIFY(tapHead(table, Model::SourcesColumn));
    QTest::keyClicks(viewer.visible<QLineEdit>(u"wordsField"_s), u"n"_s);
    const QStringList before = titles(table);
    viewer.window().goHome();
    QVERIFY(openTable(viewer));
    QCOMPARE(titles(table), before);
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), int(Model::SourcesColumn));
    QCOMPARE(viewer.visible<QLineEdit>(u"wordsField"_s)->text(), u"n"_s);
}

void TestStaffList::opensWithTheKeyTheButtonAndADoubleTap()
{
    ViewerFixture viewer;
    QTableView *table = openTable(viewer);
    QVERIFY(table);
    QVERIFY(!viewer.visible<QAbstractButton>(u"openButton"_s)->isEnabled()); // nothing is chosen
    QVERIFY(choose(viewer, u"zest"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Staff); // one tap only chooses
    QVERIFY(viewer.click(u"openButton"_s));
    QCOMPARE(viewer.window().place().id, u"zest"_s);
    QVERIFY(viewer.click(u"backButton"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Staff);
    QVERIFY(choose(viewer, u"Ankle sprain"_s));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(viewer.window().place().id, u"ankle"_s);
    QVERIFY(viewer.click(u"backButton"_s));
    const QPoint place = table->visualRect(table->model()->index(4, Model::TitleColumn)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(viewer.window().place().id, u"only-spanish"_s);
    QCOMPARE(viewer.window().place().lang, u"es"_s);
}

void TestStaffList::countsOpenings()
{
    ViewerFixture viewer;
    viewer.window().openArticle(u"zest"_s, u"en"_s);
    QTableView *table = openTable(viewer);
    QVERIFY(table);
    QTRY_COMPARE(cell(table, u"zest"_s, Model::OpenedColumn), u"1"_s);
    QCOMPARE(cell(table, u"Ankle sprain"_s, Model::OpenedColumn), u"0"_s);
}

READER_TEST_MAIN(TestStaffList)
#include "tst_stafflist.moc"
