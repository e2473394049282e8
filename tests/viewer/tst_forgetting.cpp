#include "reader/articlescheme.h"
#include "viewer/bodymap.h"
#include "viewer/contentslist.h"
#include "viewer/undobar.h"
#include "waitingtest.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QWebEngineHistory>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using namespace readingtest;
using namespace waitingtest;

namespace {

const QString slug = u"dry-needling-for-migraine"_s;
const QString secret = u"zebrafinch"_s; // what a patient types

} // namespace

// The next patient finds nothing of the one before.
class TestForgetting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(ViewerFixture::buildLibrary(), QString()); }
    void placeAndHistory();
    void search();
    void searchThatFoundSomething();
    void unfinishedInput();
    void bodyMap();
    void scrollOfHome();
    void whatHasTheFocus();
    void continueReading();
    void listsFilterAndScroll();
    void topic();
    void articleScrollAndUnfoldedQuestions();
    void thePageInTheView();
    void anArticleAtOnceAfterwards();
    void zoomThemeAndTextSize();
    void findInPage();
    void contentsDrawer();
    void messages();
    void clipboardAndSelection();
    void printCopies();
    void noLineEditCanBringItBack();

private:
    static void beginAnew(ViewerFixture &viewer) { viewer.viewer->waitingRoom().beginAnew(); }
    static QLineEdit *searchField(ViewerFixture &viewer)
    {
        return viewer.window().findChild<QLineEdit *>(u"searchField"_s);
    }
    static QStringList textsOf(const QWidget &window);
};

// Whatever any widget of the window says, seen or not.
QStringList TestForgetting::textsOf(const QWidget &window)
{
    QStringList texts;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        for (const char *name : {"text", "plainText", "accessibleName", "accessibleDescription", "toolTip"}) {
            texts.append(widget->property(name).toString());
        }
    }
    return texts;
}

void TestForgetting::placeAndHistory()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    viewer.window().openTopic(u"head-and-neck"_s);
    QVERIFY(open(viewer, slug));
    viewer.window().goBack();
    QVERIFY(viewer.visible(u"forwardButton"_s));
    beginAnew(viewer);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
    QVERIFY(!viewer.visible(u"forwardButton"_s));
    QVERIFY(!viewer.visible(u"backButton"_s));
    viewer.window().goForward();
    viewer.window().goBack();
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
}

void TestForgetting::search()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    QTest::keyClicks(searchField(viewer), secret);
    QTRY_VERIFY(viewer.visible(u"nothingPage"_s));
    QVERIFY(!textsOf(viewer.window()).filter(secret).isEmpty());
    beginAnew(viewer);
    QVERIFY(viewer.visible(u"browsePage"_s));
    QCOMPARE(textsOf(viewer.window()).filter(secret), QStringList());
}

void TestForgetting::searchThatFoundSomething()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    QTest::keyClicks(searchField(viewer), u"migrane"_s);
    QTRY_VERIFY(viewer.visible<QListView>(u"results"_s));
    auto *results = viewer.visible<QListView>(u"results"_s);
    QTRY_VERIFY(results->model()->rowCount() > 0);
    beginAnew(viewer);
    QCOMPARE(results->model()->rowCount(), 0);
    QCOMPARE(textsOf(viewer.window()).filter(u"migrane"_s), QStringList());
    QVERIFY(!QTest::qWaitFor([&] { return viewer.visible(u"results"_s); }, 300)); // no late answer
}

void TestForgetting::unfinishedInput()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    QLineEdit *field = searchField(viewer);
    QInputMethodEvent unfinished(secret, {});
    QCoreApplication::sendEvent(field, &unfinished);
    beginAnew(viewer);
    QInputMethodEvent nothing;
    QCoreApplication::sendEvent(field, &nothing);
    QCOMPARE(field->text(), QString());
    QVERIFY(!QGuiApplication::inputMethod()->isVisible());
}

void TestForgetting::bodyMap()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    auto *map = viewer.visible<BodyMap>(u"bodyMap"_s);
    map->setSide(BodySide::Back);
    map->tap(u"low-back"_s);
    QVERIFY(viewer.visible(u"regionArticles"_s));
    beginAnew(viewer);
    QCOMPARE(map->chosen(), QString());
    QCOMPARE(map->side(), BodySide::Front);
    QVERIFY(!viewer.visible(u"regionArticles"_s));
    auto *list = viewer.window().findChild<QListView *>(u"regionArticles"_s);
    QCOMPARE(list->model()->rowCount(), 0);
}

void TestForgetting::scrollOfHome()
{
    ViewerFixture viewer(QSize(800, 600));
    QVERIFY(enter(viewer));
    viewer.window().showNormal();
    viewer.window().resize(800, 600);
    auto *bar = viewer.visible<QScrollArea>(u"scrollArea"_s)->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    beginAnew(viewer);
    QCOMPARE(bar->value(), 0);
}

// A ring around what was tapped would tell of it.
void TestForgetting::whatHasTheFocus()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    viewer.window().activateWindow();
    auto *card = viewer.visible<QAbstractButton>(u"topic-head-and-neck"_s);
    card->setFocus();
    QCOMPARE(viewer.window().focusWidget(), card);
    card->click();
    beginAnew(viewer);
    QCOMPARE(viewer.window().focusWidget(), searchField(viewer));
}

void TestForgetting::continueReading()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    QVERIFY(open(viewer, slug));
    viewer.window().goHome();
    QVERIFY(viewer.visible(u"continue-"_s + slug));
    beginAnew(viewer);
    QVERIFY(!viewer.visible(u"continue-"_s + slug));
}

void TestForgetting::listsFilterAndScroll()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    viewer.window().openBrowse();
    QTRY_VERIFY(viewer.visible<QListView>(u"articles"_s));
    auto *list = viewer.visible<QListView>(u"articles"_s);
    const int all = list->model()->rowCount();
    auto *topics = viewer.visible<QComboBox>(u"topicBox"_s);
    topics->setCurrentIndex(topics->findData(u"head-and-neck"_s));
    QTRY_VERIFY(list->model()->rowCount() < all);
    list->setCurrentIndex(list->model()->index(2, 0));
    beginAnew(viewer);
    QCOMPARE(topics->currentIndex(), 0);
    QCOMPARE(list->model()->rowCount(), all);
    QVERIFY(!list->currentIndex().isValid());
    viewer.window().openBrowse();
    list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
    QVERIFY(list->verticalScrollBar()->value() > 0);
    beginAnew(viewer);
    viewer.window().openBrowse();
    QCOMPARE(list->verticalScrollBar()->value(), 0);
}

void TestForgetting::topic()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    viewer.window().openTopic(u"head-and-neck"_s);
    auto *list = viewer.visible<QListView>(u"articles"_s);
    QVERIFY(list->model()->rowCount() > 0);
    list->setCurrentIndex(list->model()->index(1, 0));
    beginAnew(viewer);
    QCOMPARE(list->model()->rowCount(), 0);
    viewer.window().openTopic(u"head-and-neck"_s);
    QVERIFY(list->model()->rowCount() > 0);
    QVERIFY(list->currentIndex().row() != 1);
}

void TestForgetting::articleScrollAndUnfoldedQuestions()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    QVERIFY(open(viewer, slug, u"%1--is-it-painful"_s.arg(slug)));
    QCOMPARE(unfolded(viewer), u"is-it-painful"_s);
    beginAnew(viewer);
    QVERIFY(open(viewer, slug)); // the very same
    QCOMPARE(unfolded(viewer), QString());
    QCOMPARE(readertest::script(page(viewer), u"scrollY"_s).toDouble(), 0);
}

void TestForgetting::thePageInTheView()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    QVERIFY(open(viewer, slug));
    QVERIFY(open(viewer, u"low-back-pain"_s));
    const QString words = u"document.body.innerText"_s;
    QVERIFY(!readertest::script(page(viewer), words).toString().isEmpty());
    beginAnew(viewer);
    QTRY_COMPARE(readertest::script(page(viewer), words).toString(), QString());
    QTRY_VERIFY(!page(viewer)->isLoading());
    QCOMPARE(page(viewer)->history()->count(), 1);
    QVERIFY(!page(viewer)->history()->canGoBack());
    QVERIFY(!page(viewer)->url().toString().contains(u"low-back-pain"_s));
    QVERIFY(!page(viewer)->title().contains(u"back"_s, Qt::CaseInsensitive));
    QVERIFY(open(viewer, u"sciatica"_s)); // and reading works as before
    QVERIFY(readertest::script(page(viewer), words).toString().contains(u"Sciatica"_s));
}

// The next person is faster than the engine.
void TestForgetting::anArticleAtOnceAfterwards()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    for (int i = 0; i < 10; ++i) {
        QVERIFY(open(viewer, slug, u"%1--is-it-painful"_s.arg(slug)));
        beginAnew(viewer);
        QVERIFY(open(viewer, slug));
        QCOMPARE(unfolded(viewer), QString());
        int known = 0; // of the article: as it is read now, and not as it was read before
        for (const QWebEngineHistoryItem &item : page(viewer)->history()->items()) {
            known += item.url().toString().contains(slug) ? 1 : 0;
        }
        QCOMPARE(known, 1);
    }
}

void TestForgetting::zoomThemeAndTextSize()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    QVERIFY(open(viewer, slug));
    Appearance &appearance = viewer.viewer->appearance();
    const QString usual = appearance.theme().name();
    page(viewer)->setZoomFactor(3); // as by the wheel with a key held down
    beginAnew(viewer);
    QCOMPARE(page(viewer)->zoomFactor(), 1.0);
    appearance.nextTheme();
    appearance.grow();
    beginAnew(viewer);
    QCOMPARE(appearance.theme().name(), usual);
    QCOMPARE(appearance.textScale(), 1.0);
    QCOMPARE(page(viewer)->zoomFactor(), 1.0);
}

void TestForgetting::findInPage()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    QVERIFY(open(viewer, slug));
    QVERIFY(viewer.click(u"findInListButton"_s) || viewer.click(u"findButton"_s));
    auto *field = viewer.visible<QLineEdit>(u"findField"_s);
    QTest::keyClicks(field, secret);
    QTRY_COMPARE(viewer.visible<QLabel>(u"foundLabel"_s)->text(), u"Not on this page"_s);
    beginAnew(viewer);
    QCOMPARE(textsOf(viewer.window()).filter(secret), QStringList());
    QVERIFY(open(viewer, slug));
    QVERIFY(!viewer.visible(u"findField"_s));
}

void TestForgetting::contentsDrawer()
{
    ViewerFixture viewer(QSize(800, 1280));
    QVERIFY(enter(viewer));
    viewer.window().showNormal();
    viewer.window().resize(800, 1280);
    QVERIFY(open(viewer, slug));
    QVERIFY(viewer.click(u"contentsButton"_s));
    QVERIFY(viewer.visible<ContentsList>({}));
    beginAnew(viewer);
    QVERIFY(viewer.window().findChild<ContentsList *>()->isEmpty());
    QVERIFY(open(viewer, slug));
    QVERIFY(!viewer.visible<ContentsList>({}));
}

void TestForgetting::messages()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    viewer.window().openTool(secret, u"en"_s); // there is none
    QVERIFY(viewer.window().findChild<UndoBar *>()->isVisible());
    beginAnew(viewer);
    QVERIFY(!viewer.window().findChild<UndoBar *>()->isVisible());
    QCOMPARE(textsOf(viewer.window()).filter(secret), QStringList());
}

void TestForgetting::clipboardAndSelection()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    QVERIFY(open(viewer, slug));
    readertest::script(page(viewer), u"getSelection().selectAllChildren(document.body)"_s);
    QTRY_VERIFY(page(viewer)->hasSelection());
    QGuiApplication::clipboard()->setText(page(viewer)->selectedText());
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    beginAnew(viewer);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    QTRY_VERIFY(!page(viewer)->hasSelection());
    QCOMPARE(page(viewer)->selectedText(), QString());
}

void TestForgetting::printCopies()
{
    ViewerFixture viewer;
    LibrarySource &source = viewer.viewer->reader().source();
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    viewer.session().mark(slug, u"en"_s);
    QTRY_COMPARE(viewer.markedSlugs(), QStringList{slug});
    const auto any = [&source] {
        for (int number = 0; number < 20; ++number) {
            if (source.resource(ArticleScheme::printCopy(number))) {
                return true;
            }
        }
        return false;
    };
    viewer.window().openHandout();
    QVERIFY(QTest::qWaitFor(any, 30'000));
    QVERIFY(enter(viewer)); // while it is made
    QTRY_VERIFY_WITH_TIMEOUT(!any(), 30'000);
}

void TestForgetting::noLineEditCanBringItBack()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    QTest::keyClicks(searchField(viewer), secret);
    QVERIFY(open(viewer, slug));
    QVERIFY(viewer.click(u"findInListButton"_s) || viewer.click(u"findButton"_s));
    QTest::keyClicks(viewer.visible<QLineEdit>(u"findField"_s), secret);
    beginAnew(viewer);
    for (QLineEdit *field : viewer.window().findChildren<QLineEdit *>()) {
        field->undo();
        field->redo();
        QVERIFY2(!field->text().contains(secret), qPrintable(field->objectName()));
        QVERIFY(!field->isUndoAvailable() && !field->isRedoAvailable());
        QVERIFY(!field->completer());
    }
}

READER_TEST_MAIN(TestForgetting)
#include "tst_forgetting.moc"
