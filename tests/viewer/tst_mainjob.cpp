#include "reader/readerview.h"
#include "support/readermain.h"
#include "viewer/handoutpage.h"
#include "viewer/marklist.h"
#include "viewer/markrow.h"
#include "viewerfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPdfDocument>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QProcess>
#include <QSignalSpy>
#include <QWebEnginePage>
#include <QWebEngineScript>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// The main job by clicking: read, start a visit, mark, undo, reorder, note, make the handout, save and print it.
class TestMainJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void startsAtHomeWithTopicsAndArticles();
    void searchesWhileTyping();
    void saysWhenNothingIsFound();
    void goesBackTheWayItCame();
    void goesBackPastAHandoutThatIsNoMore();
    void goesToAnotherPlaceInTheSameArticle();
    void showsTheArticleDrawnAheadInTheThemeChosenSince();
    void startsAVisitByItsButtons();
    void marksUndoesAndReorders();
    void reordersByDragging();
    void keepsANoteOnAMark();
    void keepsMarksThroughARestart();
    void finishesAndTakesUpAgain();
    void makesSavesAndWipesTheHandout();
    void tellsWhenSavingFails();
    void printsToThePrinterThatWasChosen();
    void tellsWhenThePrinterFails();
    void fitsUprightAndAtTwiceTheTextSize();
    void namesEveryControl();

private:
    static bool openArticle(ViewerFixture &viewer, const QString &slug);
    static bool markThree(ViewerFixture &viewer);
    static bool openPreview(ViewerFixture &viewer);
};

void TestMainJob::initTestCase()
{
    QCOMPARE(ViewerFixture::buildLibrary(), QString());
}

bool TestMainJob::openArticle(ViewerFixture &viewer, const QString &slug)
{
    QSignalSpy shown(&viewer.window(), &MainWindow::articleShown);
    viewer.window().openArticle(slug, u"en"_s);
    return shown.count() > 0 || shown.wait(20'000);
}

bool TestMainJob::markThree(ViewerFixture &viewer)
{
    if (!viewer.startVisit(u"Room 2, 10:40"_s)) {
        return false;
    }
    const QStringList slugs{
        u"tension-type-headache"_s, u"dry-needling-what-to-expect"_s, u"dry-needling-for-migraine"_s};
    for (const QString &slug : slugs) {
        if (!openArticle(viewer, slug) || !viewer.click(u"handOutButton"_s)
            || !QTest::qWaitFor([&] { return viewer.markedSlugs().contains(slug); })) {
            return false;
        }
    }
    return viewer.markedSlugs() == slugs;
}

bool TestMainJob::openPreview(ViewerFixture &viewer)
{
    QSignalSpy ready(viewer.window().findChild<HandoutPage *>(), &HandoutPage::ready);
    return viewer.click(u"previewButton"_s) && (ready.count() > 0 || ready.wait(20'000));
}

void TestMainJob::startsAtHomeWithTopicsAndArticles()
{
    ViewerFixture viewer;
    QSignalSpy painted(&viewer.window(), &MainWindow::firstPainted);
    QVERIFY(painted.wait());
    QVERIFY(!viewer.viewer->reader().isStarted()); // Home is there before the browser engine
    QTRY_VERIFY(viewer.visible(u"topic-head-and-neck"_s));
    QTRY_VERIFY(viewer.visible(u"article-first-visit"_s));
    QCOMPARE(viewer.visible<QLabel>(u"readHeading"_s)->text(),
        u"Start here:"_s); // nothing was read yet: no claim that it was
    QCOMPARE(viewer.visible<QLabel>(u"clinicName"_s)->text(), u"RecoverRx Performance Physical Therapy"_s);
    QVERIFY(openArticle(viewer, u"dry-needling-for-migraine"_s));
    viewer.window().goHome();
    QTRY_VERIFY(viewer.visible(u"article-first-visit"_s));
    QCOMPARE(viewer.visible<QLabel>(u"readHeading"_s)->text(),
        u"Start here:"_s); // who comes next does not see what was read just now
}

void TestMainJob::searchesWhileTyping()
{
    ViewerFixture viewer;
    QTest::keyClicks(viewer.visible<QLineEdit>(u"searchField"_s), u"head"_s);
    QTRY_VERIFY(viewer.visible<QListView>(u"results"_s));
    auto *results = viewer.visible<QListView>(u"results"_s);
    QTRY_VERIFY(results->model()->rowCount() > 0);
    QTest::keyClicks(viewer.visible<QLineEdit>(u"searchField"_s), u"ache band"_s);
    QTRY_COMPARE(results->model()->index(1, 0).data().toString(), u"Tension-type headache"_s); // below its heading
    QSignalSpy shown(&viewer.window(), &MainWindow::articleShown);
    const auto middle = [results] { return results->visualRect(results->model()->index(1, 0)).center(); };
    QTRY_COMPARE(results->indexAt(middle()).row(), 1); // rows are laid out one batch after the other
    QTest::mouseClick(results->viewport(), Qt::LeftButton, {}, middle());
    QVERIFY(shown.wait(20'000));
    QCOMPARE(viewer.window().place().id, u"tension-type-headache"_s);
}

void TestMainJob::saysWhenNothingIsFound()
{
    ViewerFixture viewer;
    auto *field = viewer.visible<QLineEdit>(u"searchField"_s);
    QTest::keyClicks(field, u"zzxqwv"_s);
    QTRY_VERIFY(viewer.visible<QLabel>(u"nothingLabel"_s));
    QVERIFY(viewer.visible<QLabel>(u"nothingLabel"_s)->text().contains(u"zzxqwv"_s));
    QVERIFY(viewer.click(u"clearButton"_s));
    QVERIFY(field->text().isEmpty());
    QVERIFY(viewer.visible(u"topicGrid"_s));
}

void TestMainJob::goesBackTheWayItCame()
{
    ViewerFixture viewer;
    QTRY_VERIFY(viewer.visible(u"topic-treatments"_s));
    QVERIFY(!viewer.visible(u"backButton"_s)); // at Home there is no way back
    QVERIFY(viewer.click(u"topic-treatments"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Topic);
    QVERIFY(openArticle(viewer, u"dry-needling-what-to-expect"_s));
    QVERIFY(viewer.click(u"backButton"_s));
    QCOMPARE(viewer.window().place().id, u"treatments"_s);
    QTest::keyClick(&viewer.window(), Qt::Key_Escape);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
}

void TestMainJob::goesBackPastAHandoutThatIsNoMore()
{
    ViewerFixture viewer;
    QVERIFY(markThree(viewer));
    QVERIFY(openPreview(viewer));
    QVERIFY(openArticle(viewer, u"dry-needling-what-to-expect"_s));
    for (const Mark &mark : QList<Mark>(viewer.session().visit().marks)) {
        viewer.session().unmark(mark.id);
    }
    QTRY_VERIFY(viewer.markedSlugs().isEmpty());
    QVERIFY(viewer.click(u"backButton"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Article);
    QCOMPARE(viewer.window().place().id, u"dry-needling-for-migraine"_s);
}

void TestMainJob::goesToAnotherPlaceInTheSameArticle()
{
    ViewerFixture viewer;
    QVERIFY(openArticle(viewer, u"dry-needling-for-migraine"_s));
    QSignalSpy shown(&viewer.window(), &MainWindow::articleShown);
    viewer.window().openArticle(u"dry-needling-for-migraine"_s, u"en"_s, u"dry-needling-for-migraine--is-it-painful"_s);
    QVERIFY(shown.count() > 0 || shown.wait());
    QVERIFY(viewer.window().findChild<ReaderView *>()->isVisible());
    QWebEnginePage *page = viewer.window().findChild<ReaderView *>()->page();
    bool open = false;
    page->runJavaScript(u"document.getElementById('dry-needling-for-migraine--is-it-painful').open"_s,
        QWebEngineScript::ApplicationWorld, [&open](const QVariant &result) { open = result.toBool(); });
    QTRY_VERIFY(open);
    QTRY_VERIFY(page->scrollPosition().y() > 500);
}

void TestMainJob::showsTheArticleDrawnAheadInTheThemeChosenSince()
{
    ViewerFixture viewer;
    QTRY_VERIFY(viewer.window().findChild<ReaderView *>());
    QWebEnginePage *page = viewer.window().findChild<ReaderView *>()->page();
    QTRY_COMPARE(page->title(), u"Your first visit"_s); // nobody has opened it yet
    QTRY_VERIFY(!page->isLoading());
    QVERIFY(viewer.click(u"contrastButton"_s));
    QVERIFY(openArticle(viewer, u"first-visit"_s));
    QString paper;
    auto ask = [page, &paper] {
        page->runJavaScript(u"getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"_s,
            QWebEngineScript::ApplicationWorld, [&paper](const QVariant &result) { paper = result.toString(); });
        return paper.compare(Theme::named(u"dark"_s).color(u"paper"_s).name(), Qt::CaseInsensitive) == 0;
    };
    QTRY_VERIFY(ask());
    paper.clear();
    viewer.viewer.reset(); // no answer may arrive after `paper` is gone
}

void TestMainJob::startsAVisitByItsButtons()
{
    ViewerFixture viewer;
    QVERIFY(!viewer.visible(u"visitLabel"_s));
    QVERIFY(viewer.click(u"visitButton"_s)); // nothing else is asked
    QTRY_VERIFY(viewer.session().isOpen());
    const QString label = viewer.session().visit().label;
    QVERIFY(label.startsWith(u"Room 1, "_s)); // a label is proposed
    QTRY_COMPARE(viewer.visible<QLabel>(u"visitLabel"_s)->text(), label);
    QVERIFY(!viewer.visible<QAbstractButton>(u"previewButton"_s)->isEnabled()); // nothing to hand out yet
    QVERIFY(!viewer.visible(u"handOutButton"_s)); // no article is shown
}

void TestMainJob::marksUndoesAndReorders()
{
    ViewerFixture viewer;
    QVERIFY(markThree(viewer));
    QVERIFY(viewer.click(u"handOutButton"_s)); // a second tap takes it off again
    QTRY_COMPARE(viewer.markedSlugs().size(), 2);
    QTRY_VERIFY(viewer.visible(u"undoButton"_s));
    QVERIFY(viewer.click(u"undoButton"_s));
    QTRY_COMPARE(viewer.markedSlugs().size(), 3);
    QCOMPARE(viewer.markedSlugs().at(2), u"dry-needling-for-migraine"_s);

    auto *list = viewer.window().findChild<MarkList *>();
    QTRY_COMPARE(list->rows().size(), 3);
    auto *up = list->rows().at(2)->findChild<QAbstractButton *>(u"upButton"_s);
    QVERIFY(!list->rows().at(0)->findChild<QAbstractButton *>(u"upButton"_s)->isEnabled());
    QTest::mouseClick(up, Qt::LeftButton);
    QTRY_COMPARE(viewer.markedSlugs().at(1), u"dry-needling-for-migraine"_s);
    QTRY_COMPARE(list->rows().at(1)->mark().slug, u"dry-needling-for-migraine"_s);
}

void TestMainJob::reordersByDragging()
{
    ViewerFixture viewer;
    QVERIFY(markThree(viewer));
    auto *list = viewer.window().findChild<MarkList *>();
    QTRY_COMPARE(list->rows().size(), 3);
    MarkRow *last = list->rows().at(2);
    auto *grip = last->findChild<QWidget *>(u"grip"_s);
    QTest::mousePress(grip, Qt::LeftButton);
    const QPoint first = list->mapToGlobal(list->rows().at(0)->geometry().center());
    QTest::mouseMove(grip, grip->mapFromGlobal(first));
    QTest::mouseRelease(grip, Qt::LeftButton, {}, grip->mapFromGlobal(first));
    QTRY_COMPARE(viewer.markedSlugs().at(0), u"dry-needling-for-migraine"_s);
}

void TestMainJob::keepsANoteOnAMark()
{
    ViewerFixture viewer;
    QVERIFY(markThree(viewer));
    auto *list = viewer.window().findChild<MarkList *>();
    QTRY_COMPARE(list->rows().size(), 3);
    MarkRow *row = list->rows().at(0);
    QTest::mouseClick(row->findChild<QAbstractButton *>(u"moreButton"_s), Qt::LeftButton);
    auto *note = row->findChild<QPlainTextEdit *>(u"noteField"_s);
    QVERIFY(note->isVisible());
    QTest::keyClicks(note, u"Ten chin nods a day"_s);
    QTRY_COMPARE(viewer.session().visit().marks.at(0).note, u"Ten chin nods a day"_s);
    QTRY_VERIFY(row->findChild<QLabel *>(u"detailLabel"_s)->text().contains(u"note"_s));
    QVERIFY(!row->findChild<QComboBox *>(u"languageBox"_s)->isVisible()); // there is one language only
}

void TestMainJob::keepsMarksThroughARestart()
{
    ViewerFixture viewer;
    QVERIFY(markThree(viewer));
    const QList<Mark> marks = viewer.session().visit().marks;
    viewer.reopen();
    QTRY_VERIFY(viewer.session().isOpen());
    QCOMPARE(viewer.session().visit().label, u"Room 2, 10:40"_s);
    QCOMPARE(viewer.session().visit().marks, marks);
}

void TestMainJob::finishesAndTakesUpAgain()
{
    ViewerFixture viewer;
    QVERIFY(markThree(viewer));
    viewer.window().findChild<QAction *>(u"finishAction"_s)->trigger();
    QTRY_VERIFY(!viewer.session().isOpen());
    QTRY_VERIFY(viewer.visible(u"undoButton"_s));
    QVERIFY(viewer.click(u"undoButton"_s));
    QTRY_VERIFY(viewer.session().isOpen());
    QCOMPARE(viewer.markedSlugs().size(), 3);
}

void TestMainJob::makesSavesAndWipesTheHandout()
{
    const QString canary = u"Canary McTestface"_s;
    ViewerFixture viewer;
    QTemporaryDir target;
    QVERIFY(markThree(viewer));
    QVERIFY(openPreview(viewer));
    auto *page = viewer.window().findChild<HandoutPage *>();
    QSignalSpy ready(page, &HandoutPage::ready);
    QTest::keyClicks(viewer.visible<QLineEdit>(u"patientField"_s), canary);
    QTest::keyClicks(viewer.visible<QPlainTextEdit>(u"noteField"_s), u"Bring your diary."_s);
    QVERIFY(!viewer.visible<QAbstractButton>(u"saveButton"_s)->isEnabled()); // the preview is not yet what was typed
    QVERIFY(ready.wait(20'000));
    QVERIFY(page->pdf().pages > 3);
    QVERIFY(!page->pdf().title.contains(u"Canary"_s));

    viewer.answers.path = target.filePath(u"out"_s); // without an ending
    QSignalSpy saved(page, &HandoutPage::saved);
    QVERIFY(viewer.click(u"saveButton"_s));
    QCOMPARE(saved.count(), 1);
    QVERIFY(!viewer.answers.suggested.contains(u"Canary"_s));
    QProcess text;
    text.start(u"pdftotext"_s, {target.filePath(u"out.pdf"_s), u"-"_s});
    QVERIFY(text.waitForFinished());
    const QString words = QString::fromUtf8(text.readAllStandardOutput()).simplified();
    QVERIFY(words.contains(canary));
    QVERIFY(words.contains(u"Bring your diary."_s));

    QVERIFY(viewer.click(u"backButton"_s));
    QVERIFY(page->findChild<QLineEdit *>(u"patientField"_s)->text().isEmpty());
    QVERIFY(page->pdf().bytes.isEmpty());
    QTRY_COMPARE(viewer.session().visit().note, u"Bring your diary."_s);
    const QString folder = viewer.data.path();
    viewer.viewer.reset(); // all is written now
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile stored(file.filePath());
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QVERIFY2(!stored.readAll().contains("Canary"), qPrintable(file.filePath()));
    }
}

void TestMainJob::tellsWhenSavingFails()
{
    ViewerFixture viewer;
    QVERIFY(markThree(viewer));
    QVERIFY(openPreview(viewer));
    viewer.answers.path = viewer.data.filePath(u"no-such-folder/out.pdf"_s);
    QSignalSpy failed(viewer.window().findChild<HandoutPage *>(), &HandoutPage::failed);
    QVERIFY(viewer.click(u"saveButton"_s));
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.at(0).at(0).toString().contains(u"no-such-folder"_s));
    QVERIFY(viewer.visible(u"messageLabel"_s));
    QVERIFY(viewer.visible<QAbstractButton>(u"saveButton"_s)->isEnabled()); // another place can be tried
}

void TestMainJob::printsToThePrinterThatWasChosen()
{
    ViewerFixture viewer;
    QTemporaryDir target;
    const QString path = target.filePath(u"printed.pdf"_s);
    QVERIFY(markThree(viewer));
    QVERIFY(openPreview(viewer));
    viewer.answers.prepare = [path](QPrinter &printer) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        return true;
    };
    QVERIFY(viewer.click(u"printButton"_s));
    QPdfDocument printed;
    QCOMPARE(printed.load(path), QPdfDocument::Error::None);
    QCOMPARE(printed.pageCount(), viewer.window().findChild<HandoutPage *>()->pdf().pages);
}

void TestMainJob::tellsWhenThePrinterFails()
{
    ViewerFixture viewer;
    QVERIFY(markThree(viewer));
    QVERIFY(openPreview(viewer));
    viewer.answers.prepare = [&viewer](QPrinter &printer) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(viewer.data.filePath(u"no-such-folder/printed.pdf"_s));
        return true;
    };
    QSignalSpy failed(viewer.window().findChild<HandoutPage *>(), &HandoutPage::failed);
    QVERIFY(viewer.click(u"printButton"_s));
    QCOMPARE(failed.count(), 1);
}

void TestMainJob::fitsUprightAndAtTwiceTheTextSize()
{
    for (const QSize size : {QSize(800, 1280), QSize(1280, 800)}) {
        ViewerFixture viewer(size);
        QVERIFY(markThree(viewer));
        while (viewer.viewer->appearance().canGrow()) {
            viewer.viewer->appearance().grow();
        }
        QCOMPARE(viewer.window().size(), size); // nothing pushed the window wider
        for (const char *name : {"handOutButton", "previewButton", "growButton", "backButton"}) {
            auto *button = viewer.visible(QLatin1String(name));
            QVERIFY2(button, name);
            QTRY_VERIFY2(
                viewer.window().rect().contains(QRect(button->mapTo(&viewer.window(), QPoint()), button->size())),
                name);
        }
    }
}

void TestMainJob::namesEveryControl()
{
    ViewerFixture viewer;
    QVERIFY(markThree(viewer));
    auto check = [&viewer] {
        for (QAbstractButton *button : viewer.window().findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || button->objectName().startsWith(u"qt_"_s)) {
                continue;
            }
            const QString name
                = button->accessibleName().isEmpty() ? button->text().trimmed() : button->accessibleName();
            QVERIFY2(!name.isEmpty(), qPrintable(button->objectName()));
            QVERIFY2(button->height() >= 48 && button->width() >= 48, qPrintable(button->objectName()));
        }
    };
    check();
    viewer.window().goHome();
    QTRY_VERIFY(viewer.visible(u"topic-treatments"_s));
    check();
}

READER_TEST_MAIN(TestMainJob)
#include "tst_mainjob.moc"
