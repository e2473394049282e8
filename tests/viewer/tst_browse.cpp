#include "listsamples.h"
#include "support/readermain.h"
#include "viewer/browsemodel.h"
#include "viewer/browsepage.h"
#include "viewer/clinicreviews.h"
#include "viewer/libraryindexservice.h"
#include "viewerfixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// All articles, as a reader goes through them.
class TestBrowse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lettersOfTitles_data();
    void lettersOfTitles();
    void articlesStandFromAToZUnderTheirLetters();
    void aLetterJumpsToItsArticles();
    void oneTapOpensAnArticleButNoHeading();
    void filtersCombineAndAreCleared();
    void showsWhatToDoWhenNothingFits();
    void showsWhatIsSignedOff();
    void staysAsItWasOnTheWayBack();
    void everyControlIsLargeAndNamed();
    void unreadableLibraryIsToldAndReadAgain();
    void modelKeepsItsPromises();
    void thousandsOfArticles();

private:
    static QListView *openList(ViewerFixture &viewer);
    static int shownCount(ViewerFixture &viewer);
    static QStringList rowsOf(const QAbstractItemModel &model);
    static bool choose(ViewerFixture &viewer, const QString &box, const QString &data);

    QTemporaryDir m_articles;
};

void TestBrowse::initTestCase()
{
    QVERIFY(samples::writeListedArticles(m_articles.path()));
    QCOMPARE(ViewerFixture::buildLibrary(m_articles.path(), LibraryCompiler::Checks::Off), QString());
}

QListView *TestBrowse::openList(ViewerFixture &viewer)
{
    viewer.window().openBrowse();
    const bool filled = QTest::qWaitFor([&viewer] { return viewer.visible<QListView>(u"articles"_s) != nullptr; });
    return filled ? viewer.visible<QListView>(u"articles"_s) : nullptr;
}

int TestBrowse::shownCount(ViewerFixture &viewer)
{
    return viewer.visible<QLabel>(u"countLabel"_s)->text().section(u' ', 0, 0).toInt();
}

QStringList TestBrowse::rowsOf(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        const QString heading = index.data(BrowseModel::HeadingRole).toBool() ? u"* "_s : QString();
        rows.append(heading + index.data().toString());
    }
    return rows;
}

bool TestBrowse::choose(ViewerFixture &viewer, const QString &box, const QString &data)
{
    auto *found = viewer.visible<QComboBox>(box);
    if (!found || found->findData(data) < 0) {
        return false;
    }
    QTest::keyClick(found, Qt::Key_Home);
    while (found->currentData().toString() != data && found->currentIndex() + 1 < found->count()) {
        QTest::keyClick(found, Qt::Key_Down);
    }
    return found->currentData().toString() == data;
}

void TestBrowse::lettersOfTitles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("letter");
    QTest::newRow("letter") << u"neck"_s << u"N"_s;
    QTest::newRow("accent") << u"Émile"_s << u"E"_s;
    QTest::newRow("umlaut") << u"ärger"_s << u"A"_s;
    QTest::newRow("quoted") << u"“A” is for ankle"_s << u"A"_s;
    QTest::newRow("inverted mark") << u"¿Qué es?"_s << u"Q"_s;
    QTest::newRow("digit") << u"10 tips"_s << u"0–9"_s;
    QTest::newRow("other script") << u"шея"_s << u"Ш"_s;
    QTest::newRow("beyond the first plane") << u"𐐨"_s << u"𐐀"_s;
    QTest::newRow("signs only") << u"…!"_s << u"#"_s;
    QTest::newRow("nothing") << QString() << u"#"_s;
}

void TestBrowse::lettersOfTitles()
{
    QFETCH(QString, title);
    QTEST(LibraryIndex::letterOf(title), "letter");
}

void TestBrowse::articlesStandFromAToZUnderTheirLetters()
{
    ViewerFixture viewer;
    QListView *list = openList(viewer);
    QVERIFY(list);
    QCOMPARE(rowsOf(*list->model()),
        (QStringList{u"* 0–9"_s, u"10 tips"_s, u"* A"_s, u"Ankle sprain"_s, u"Ärger in the elbow"_s, u"* M"_s,
            u"Migraine"_s, u"* Z"_s, u"zest"_s}));
    QCOMPARE(shownCount(viewer), 5);
    QCOMPARE(list->model()->index(1, 0).data(BrowseModel::DetailRole).toString(), u"About ten."_s);
    QVERIFY(viewer.visible(u"letter-Z"_s));
    QVERIFY(!viewer.visible(u"letter-B"_s)); // no article begins with it
    QVERIFY(choose(viewer, u"languageFilterBox"_s, {}));
    QCOMPARE(shownCount(viewer), 7);
    QVERIFY(rowsOf(*list->model()).contains(u"Ñandú"_s));
    QVERIFY(rowsOf(*list->model()).contains(u"* N"_s));
    QTRY_VERIFY(viewer.visible(u"letter-N"_s));
}

void TestBrowse::aLetterJumpsToItsArticles()
{
    ViewerFixture viewer(QSize(800, 600));
    QListView *list = openList(viewer);
    QVERIFY(list);
    const QModelIndex zest = list->model()->index(list->model()->rowCount() - 1, 0);
    QTRY_VERIFY(!list->viewport()->rect().contains(list->visualRect(zest)));
    QVERIFY(viewer.click(u"letter-Z"_s));
    QTRY_VERIFY(list->viewport()->rect().intersects(list->visualRect(zest)));
    QCOMPARE(list->currentIndex(), zest);
    QVERIFY(viewer.click(u"letter-0–9"_s));
    QTRY_COMPARE(list->visualRect(list->model()->index(0, 0)).top(), 0);
}

void TestBrowse::oneTapOpensAnArticleButNoHeading()
{
    ViewerFixture viewer;
    QListView *list = openList(viewer);
    QVERIFY(list);
    auto tap = [list](int row) {
        QTest::mouseClick(
            list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
    };
    tap(0);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Browse);
    tap(3);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Article);
    QCOMPARE(viewer.window().place().id, u"ankle"_s);
    QVERIFY(viewer.click(u"backButton"_s));
    QTest::keyClick(list, Qt::Key_Down); // past the heading
    QCOMPARE(list->currentIndex().data().toString(), u"Ärger in the elbow"_s);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentIndex().data().toString(), u"Migraine"_s);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(viewer.window().place().id, u"migraine"_s);
}

void TestBrowse::filtersCombineAndAreCleared()
{
    ViewerFixture viewer;
    QListView *list = openList(viewer);
    QVERIFY(list);
    QVERIFY(!viewer.visible(u"clearFiltersButton"_s));
    QVERIFY(choose(viewer, u"topicBox"_s, u"neck"_s));
    QCOMPARE(shownCount(viewer), 3);
    QVERIFY(choose(viewer, u"regionBox"_s, u"low-back"_s));
    QCOMPARE(rowsOf(*list->model()), (QStringList{u"* 0–9"_s, u"10 tips"_s}));
    QCOMPARE(shownCount(viewer), 1);
    QVERIFY(!viewer.visible(u"letter-0–9"_s)); // nowhere to jump
    QVERIFY(viewer.click(u"clearFiltersButton"_s));
    QCOMPARE(shownCount(viewer), 5);
    QVERIFY(!viewer.visible(u"clearFiltersButton"_s));
    QCOMPARE(viewer.visible<QComboBox>(u"topicBox"_s)->currentIndex(), 0);
}

void TestBrowse::showsWhatToDoWhenNothingFits()
{
    ViewerFixture viewer;
    QVERIFY(openList(viewer));
    QVERIFY(choose(viewer, u"topicBox"_s, u"back"_s));
    QVERIFY(choose(viewer, u"regionBox"_s, u"head"_s));
    QVERIFY(!viewer.visible(u"articles"_s));
    QVERIFY(viewer.visible<QLabel>(u"emptyLabel"_s)->text().contains(u"Choose less"_s));
    QCOMPARE(shownCount(viewer), 0);
    QVERIFY(viewer.click(u"showAllButton"_s));
    QVERIFY(viewer.visible(u"articles"_s));
    QCOMPARE(shownCount(viewer), 5);
}

void TestBrowse::showsWhatIsSignedOff()
{
    ViewerFixture viewer;
    QListView *list = openList(viewer);
    QVERIFY(list);
    QVERIFY(viewer.click(u"signedOffButton"_s));
    QVERIFY(viewer.visible<QLabel>(u"emptyLabel"_s)->text().contains(u"signed off by this clinic"_s));

    const QByteArray hash = articleHash(viewer.viewer->reader().library(), u"zest"_s, u"en"_s);
    const QDate due = QDate::currentDate().addYears(2);
    viewer.viewer->reviews().signOff(u"zest"_s, u"en"_s, hash, u"Ana"_s, due);
    viewer.viewer->reviews().signOff(u"ankle"_s, u"en"_s, "another version", u"Ana"_s, due);
    QTRY_COMPARE(rowsOf(*list->model()), (QStringList{u"* Z"_s, u"zest"_s}));
    QCOMPARE(list->model()->index(1, 0).data(BrowseModel::BadgeRole).toString(), u"Signed off"_s);
    QTRY_COMPARE(viewer.viewer->reviews().all().size(), 2);
    QCOMPARE(list->model()->rowCount(), 2); // what changed since is not signed off
    QVERIFY(viewer.click(u"signedOffButton"_s));
    QCOMPARE(list->model()->index(3, 0).data(BrowseModel::BadgeRole).toString(), QString());
    QVERIFY(viewer.click(u"undoButton"_s));
    QTRY_COMPARE(viewer.viewer->reviews().all().size(), 1);
}

void TestBrowse::staysAsItWasOnTheWayBack()
{
    ViewerFixture viewer;
    QListView *list = openList(viewer);
    QVERIFY(list);
    QVERIFY(choose(viewer, u"topicBox"_s, u"back"_s));
    viewer.window().openArticle(u"zest"_s, u"en"_s);
    QVERIFY(viewer.click(u"backButton"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Browse);
    QCOMPARE(viewer.visible<QComboBox>(u"topicBox"_s)->currentData().toString(), u"back"_s);
    QCOMPARE(shownCount(viewer), 3);
}

void TestBrowse::everyControlIsLargeAndNamed()
{
    for (const QSize size : {QSize(1280, 800), QSize(800, 1280)}) {
        ViewerFixture viewer(size);
        QVERIFY(openList(viewer));
        QVERIFY(choose(viewer, u"topicBox"_s, u"back"_s));
        do {
            for (QWidget *control : viewer.window().findChildren<QWidget *>()) {
                const bool taps = qobject_cast<QAbstractButton *>(control) || qobject_cast<QComboBox *>(control);
                if (!taps || !control->isVisible() || control->objectName().startsWith(u"qt_"_s)) {
                    continue;
                }
                auto *button = qobject_cast<QAbstractButton *>(control);
                QVERIFY2(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                    qPrintable(control->objectName()));
                QVERIFY2(control->height() >= 48 && control->width() >= 48, qPrintable(control->objectName()));
                const QRect place(control->mapTo(&viewer.window(), QPoint()), control->size());
                QVERIFY2(viewer.window().rect().contains(place), qPrintable(control->objectName()));
            }
            viewer.viewer->appearance().grow();
            QTest::qWait(0);
        } while (viewer.viewer->appearance().canGrow());
        QCOMPARE(viewer.window().size(), size); // nothing pushed the window wider
    }
}

void TestBrowse::unreadableLibraryIsToldAndReadAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"late.pamphlets"_s);
    LibraryIndexService service(path);
    QSignalSpy ready(&service, &LibraryIndexService::ready);
    QSignalSpy failed(&service, &LibraryIndexService::failed);
    service.request();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.at(0).at(0).toString().contains(path));
    QCOMPARE(samples::buildLibrary(m_articles.path(), path, LibraryCompiler::Checks::Off), QString());
    service.request();
    service.request(); // asked twice, read once
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(service.index().articles.size(), 7);
    QCOMPARE(service.index().languages, (QStringList{u"en"_s, u"es"_s}));
    service.request();
    QCOMPARE(ready.count(), 2);
}

void TestBrowse::modelKeepsItsPromises()
{
    BrowseModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setIndex(samples::manyArticles(200));
    model.setFilter({u"neck"_s, {}, {}}, false);
    model.setReviews({{reviewKey(u"article-0"_s, u"en"_s), {u"article-0"_s, u"en"_s, "0", u"Ana"_s, {}, {}}}});
    model.setFilter({}, true);
    QCOMPARE(rowsOf(model), (QStringList{u"* A"_s, u"A article 0"_s}));
    QCOMPARE(model.flags(model.index(0)), Qt::ItemFlags(Qt::NoItemFlags));
    QVERIFY(!model.data(model.index(0), BrowseModel::SlugRole).isValid());
    QVERIFY(model.data(model.index(1), Qt::AccessibleTextRole).toString().contains(u"Signed off"_s));
    model.setFilter({u"no-such-topic"_s, {}, {}}, false);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOfLetter(u"A"_s), -1);
}

void TestBrowse::thousandsOfArticles()
{
    BrowseModel model;
    model.setIndex(samples::manyArticles());
    QCOMPARE(model.articleCount(), 5486);
    QCOMPARE(model.letters().size(), 26);
    QCOMPARE(model.rowCount(), 5486 + 26);
    model.setFilter({u"neck"_s, u"knee"_s, u"en"_s}, false);
    QCOMPARE(model.articleCount(), (5486 + 29) / 30); // each third, each fifth and each other
    QString last;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        if (!index.data(BrowseModel::HeadingRole).toBool()) {
            QCOMPARE(index.data().toString().left(1), last);
            continue;
        }
        last = index.data().toString();
        QCOMPARE(model.rowOfLetter(last), row);
    }
    QListView view;
    view.setModel(&model);
    view.show();
    model.setFilter({}, false);
    QCOMPARE(model.articleCount(), 5486);
}

READER_TEST_MAIN(TestBrowse)
#include "tst_browse.moc"
