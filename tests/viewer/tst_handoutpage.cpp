#include "handoutfixture.h"
#include "library/keptversion.h"
#include "support/readermain.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPageRanges>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QPrinter>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// The handout page, by clicking: what is chosen, seen, handed out and recorded.
class TestHandoutPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void remembersPaperAndClinician();
    void saysWhatTheFirstPageCarries();
    void jumpsToAPageThatIsChosen();
    void zooms();
    void keepsTheOldPagesWhileNewOnesAreMade();
    void recordsWhatWasSaved();
    void handsThePdfItselfToThePrinter();
    void writesAWebPage();
    void takesAnotherCodeForAnotherContent();
    void takesAnotherCodeWhileTheFirstIsPrinted();
    void copiesAChartNote();
    void forgetsTheNameWithTheVisit();

private:
    const QString m_needling = u"dry-needling-what-to-expect"_s;
    const QString m_headache = u"tension-type-headache"_s;
};

void TestHandoutPage::initTestCase()
{
    QCOMPARE(ViewerFixture::buildLibrary(), QString());
}

void TestHandoutPage::remembersPaperAndClinician()
{
    HandoutFixture viewer;
    QVERIFY(viewer.handOut({m_needling}));
    QVERIFY(!viewer.visible(u"largePrintBox"_s)); // folded up: seldom changed
    QVERIFY(viewer.click(u"paperButton"_s));
    const int before = viewer.page()->pdf().pages;
    QVERIFY(viewer.isReadyAfter([&] { viewer.click(u"largePrintBox"_s); }));
    QVERIFY(viewer.page()->pdf().pages > before);
    QVERIFY(viewer.isReadyAfter([&] {
        viewer.click(u"picturesBox"_s);
        viewer.visible<QComboBox>(u"sizeBox"_s)->setCurrentIndex(1);
        QTest::keyClick(viewer.visible<QComboBox>(u"clinicianBox"_s), Qt::Key_Down);
    }));
    const QString clinician = viewer.page()->handout().clinician;
    QVERIFY(!clinician.isEmpty());
    HandoutOptions expected;
    expected.pageSize = QPageSize::Letter;
    expected.largePrint = true;
    expected.pictures = false;
    QCOMPARE(viewer.page()->handout().options, expected);

    viewer.reopen();
    QTRY_VERIFY(viewer.session().isOpen());
    QTRY_VERIFY(viewer.visible<QAbstractButton>(u"previewButton"_s));
    QVERIFY(viewer.openPreview());
    QCOMPARE(viewer.page()->handout().options, expected);
    QCOMPARE(viewer.page()->handout().clinician, clinician);
    QVERIFY(viewer.visible<QAbstractButton>(u"paperButton"_s)->text().contains(u"large print"_s));
}

void TestHandoutPage::saysWhatTheFirstPageCarries()
{
    HandoutFixture viewer;
    QVERIFY(viewer.handOut({m_needling}));
    QVERIFY(viewer.click(u"paperButton"_s));
    const int before = viewer.page()->pdf().pages;
    QVERIFY(viewer.isReadyAfter([&] { viewer.click(u"firstPageBox"_s); }));
    QVERIFY(!viewer.page()->handout().options.firstPage);
    QVERIFY(viewer.page()->pdf().pages < before);
    const auto labels = viewer.page()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *label) {
        return label->isVisibleTo(label->window()) && label->text().startsWith(u"Without it"_s);
    }));
}

void TestHandoutPage::jumpsToAPageThatIsChosen()
{
    HandoutFixture viewer;
    QVERIFY(viewer.handOut({m_needling, m_headache}));
    auto *strip = viewer.visible<QListView>(u"pageStrip"_s);
    QCOMPARE(strip->model()->rowCount(), viewer.page()->pdf().pages);
    QCOMPARE(strip->currentIndex().row(), 0);
    const QModelIndex third = strip->model()->index(2, 0);
    QTRY_VERIFY(!third.data(Qt::DecorationRole).value<QImage>().isNull());
    QTest::mouseClick(strip->viewport(), Qt::LeftButton, {}, strip->visualRect(third).center());
    auto *navigator = viewer.visible<QPdfView>(u"view"_s)->pageNavigator();
    QCOMPARE(navigator->currentPage(), 2);
    QCOMPARE(strip->currentIndex().row(), 2);
    QCOMPARE(viewer.visible<QLabel>(u"pageLabel"_s)->text(), u"Page 3 of %1"_s.arg(viewer.page()->pdf().pages));
    strip->setFocus();
    QTest::keyClick(strip, Qt::Key_Down);
    QCOMPARE(navigator->currentPage(), 3);
    QVERIFY(strip->model()->index(3, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Page 4"_s));
}

void TestHandoutPage::zooms()
{
    HandoutFixture viewer;
    QVERIFY(viewer.handOut({m_needling}));
    auto *view = viewer.visible<QPdfView>(u"view"_s);
    QCOMPARE(view->zoomMode(), QPdfView::ZoomMode::FitToWidth);
    QVERIFY(viewer.click(u"fitPageButton"_s));
    QCOMPARE(view->zoomMode(), QPdfView::ZoomMode::FitInView);
    QVERIFY(viewer.click(u"zoomInButton"_s));
    QCOMPARE(view->zoomMode(), QPdfView::ZoomMode::Custom);
    const double larger = view->zoomFactor();
    QVERIFY(larger > 0.4 && larger < 1.5); // about the whole page, a little larger
    QVERIFY(viewer.click(u"zoomOutButton"_s));
    QVERIFY(view->zoomFactor() < larger);
    for (int i = 0; i < 30; ++i) {
        viewer.click(u"zoomOutButton"_s);
    }
    QVERIFY(view->zoomFactor() > 0.2);
    QVERIFY(viewer.click(u"fitWidthButton"_s));
    QCOMPARE(view->zoomMode(), QPdfView::ZoomMode::FitToWidth);
}

void TestHandoutPage::keepsTheOldPagesWhileNewOnesAreMade()
{
    HandoutFixture viewer;
    QVERIFY(viewer.handOut({m_needling, m_headache}));
    auto *view = viewer.visible<QPdfView>(u"view"_s);
    auto *strip = viewer.visible<QListView>(u"pageStrip"_s);
    QTest::mouseClick(strip->viewport(), Qt::LeftButton, {}, strip->visualRect(strip->model()->index(2, 0)).center());
    QVERIFY(viewer.isReadyAfter([&] {
        QTest::keyClicks(viewer.visible<QPlainTextEdit>(u"noteField"_s), u"Twice a day."_s);
        QVERIFY(view->isVisible());
        QTRY_VERIFY(viewer.visible<QLabel>(u"makingLabel"_s));
        QVERIFY(view->isVisible() && view->document()->pageCount() > 0);
    }));
    QVERIFY(!viewer.visible<QLabel>(u"makingLabel"_s));
    QCOMPARE(view->pageNavigator()->currentPage(), 2); // where it was read
    QCOMPARE(strip->currentIndex().row(), 2);
}

void TestHandoutPage::recordsWhatWasSaved()
{
    HandoutFixture viewer;
    QTemporaryDir target;
    QVERIFY(viewer.handOut({m_headache, m_needling}));
    QVERIFY(viewer.isReadyAfter([&] { QTest::keyClick(viewer.visible<QComboBox>(u"clinicianBox"_s), Qt::Key_Down); }));
    QVERIFY(!viewer.visible(u"folderButton"_s));
    viewer.answers.path = target.filePath(u"out.pdf"_s);
    QVERIFY(viewer.isRecordedAfter(u"saveButton"_s));
    QCOMPARE(samples::read(viewer.answers.path), viewer.page()->pdf().bytes);
    QVERIFY(viewer.answers.suggested.contains(viewer.page()->handout().code));
    const HandoutRecord record = viewer.records().constFirst();
    QCOMPARE(record.form, HandoutForm::Pdf);
    QCOMPARE(record.code, viewer.page()->handout().code);
    QCOMPARE(record.visit, viewer.session().visit().id);
    QCOMPARE(record.clinician, viewer.page()->handout().clinician);
    QCOMPARE(record.items.size(), 3); // with the diary of the headache
    const Library &library = viewer.viewer->reader().library();
    QCOMPARE(record.items.at(0).hash, articleVersion(library, m_headache, u"en"_s)->hash);
    QCOMPARE(record.items.at(1).hash, articleVersion(library, m_needling, u"en"_s)->hash);
    QCOMPARE(record.items.at(2).kind, KeptVersion::Kind::Tool);
    QCOMPARE(record.items.at(2).hash, toolVersion(library, u"headache-diary"_s, u"en"_s)->hash);
    QVERIFY(viewer.click(u"folderButton"_s));
    QCOMPARE(viewer.answers.opened, target.path());
}

void TestHandoutPage::handsThePdfItselfToThePrinter()
{
    const FakePrintSystem prints;
    HandoutFixture viewer;
    QVERIFY(viewer.handOut({m_needling}));
    viewer.answers.queue = u"front-desk"_s;
    viewer.answers.prepare = [](QPrinter &printer) {
        printer.setCopyCount(2);
        printer.setPrintRange(QPrinter::PageRange);
        printer.setPageRanges(QPageRanges::fromString(u"1-2,4"_s));
        return true;
    };
    QVERIFY(viewer.isRecordedAfter(u"printButton"_s));
    QCOMPARE(prints.pages(), viewer.page()->pdf().bytes); // not a second rendering
    const QString said = prints.arguments().join(u' ');
    QVERIFY2(said.startsWith(u"-d front-desk -t Handout -n 2 -P 1-2,4 "_s), qPrintable(said));
    QVERIFY2(said.contains(u" sides="_s) && said.contains(u" media=A4"_s), qPrintable(said));
    QVERIFY2(said.endsWith(u" -"_s), qPrintable(said));
    QCOMPARE(viewer.records().constFirst().form, HandoutForm::Print);
}

void TestHandoutPage::writesAWebPage()
{
    HandoutFixture viewer;
    QTemporaryDir target;
    QVERIFY(viewer.handOut({m_needling}));
    viewer.answers.path = target.filePath(u"out"_s);
    QVERIFY(viewer.isRecordedAfter(u"webPageButton"_s));
    const QByteArray page = samples::read(target.filePath(u"out.html"_s));
    QVERIFY(page.contains("Dry needling: what to expect") && !page.contains("<script"));
    QVERIFY(viewer.answers.suggested.endsWith(u".html"_s));
    QCOMPARE(viewer.records().constFirst().form, HandoutForm::WebPage);
}

void TestHandoutPage::takesAnotherCodeForAnotherContent()
{
    HandoutFixture viewer;
    QTemporaryDir target;
    QVERIFY(viewer.handOut({m_headache}));
    const QString first = viewer.page()->handout().code;
    QVERIFY(!first.isEmpty());
    QVERIFY(viewer.isReadyAfter([&] { viewer.click(u"tool-headache-diary"_s); }));
    QCOMPARE(viewer.page()->handout().code, first); // nothing was handed out with it
    viewer.answers.path = target.filePath(u"out.pdf"_s);
    QVERIFY(viewer.isRecordedAfter(u"saveButton"_s));
    QVERIFY(viewer.isReadyAfter(
        [&] { QTest::keyClicks(viewer.visible<QLineEdit>(u"patientField"_s), u"Another name"_s); }));
    QCOMPARE(viewer.page()->handout().code, first); // the same content for another sheet
    QVERIFY(viewer.isReadyAfter([&] { viewer.click(u"tool-headache-diary"_s); }));
    const QString second = viewer.page()->handout().code;
    QVERIFY(!second.isEmpty() && second != first);
    QVERIFY(viewer.isRecordedAfter(u"saveButton"_s));
    const auto opened
        = [&](const QString &code) { return HandoutFixture::answered(viewer.viewer->store().recordOfCode(code)); };
    QCOMPARE(opened(first)->items.size(), 1);
    QCOMPARE(opened(second)->items.size(), 2);
}

// The printer takes its time; meanwhile the next patient's handout is made.
void TestHandoutPage::takesAnotherCodeWhileTheFirstIsPrinted()
{
    QTemporaryDir folder;
    const QString done = folder.filePath(u"done"_s);
    const FakePrintSystem prints("while [ ! -e '" + QFile::encodeName(done) + "' ]; do sleep 0.05; done; exit 0");
    HandoutFixture viewer;
    QVERIFY(viewer.handOut({m_needling}));
    viewer.answers.queue = u"front-desk"_s;
    viewer.answers.prepare = [](QPrinter &) { return true; };
    const QString first = viewer.page()->handout().code;
    const QUuid visit = viewer.session().visit().id;
    QVERIFY(viewer.click(u"printButton"_s));
    viewer.session().park();
    QVERIFY(viewer.handOut({m_headache}));
    const QString second = viewer.page()->handout().code;
    QVERIFY(!second.isEmpty() && second != first);
    QSignalSpy recorded(viewer.page(), &HandoutPage::recorded);
    samples::write(done, "1");
    QTRY_COMPARE_WITH_TIMEOUT(recorded.count(), 1, 20'000);
    const HandoutRecord record = viewer.records().constFirst();
    QCOMPARE(record.code, first);
    QCOMPARE(record.visit, visit);
    QCOMPARE(record.items.constFirst().id, m_needling);
    QVERIFY(!viewer.visible(u"chartNoteButton"_s)); // of what is seen, nothing was handed out
    QCOMPARE(viewer.page()->handout().code, second);
}

void TestHandoutPage::copiesAChartNote()
{
    HandoutFixture viewer;
    QTemporaryDir target;
    QVERIFY(viewer.handOut({m_headache}));
    QTest::keyClicks(viewer.visible<QLineEdit>(u"patientField"_s), u"Canary"_s);
    QVERIFY(viewer.isReadyAfter([] {}));
    QVERIFY(!viewer.visible(u"chartNoteButton"_s)); // nothing was given yet
    viewer.answers.path = target.filePath(u"out.pdf"_s);
    QVERIFY(viewer.isRecordedAfter(u"saveButton"_s));
    QVERIFY(viewer.click(u"chartNoteButton"_s));
    const QString note = QGuiApplication::clipboard()->text();
    QVERIFY2(
        note.contains(u"Tension-type headache"_s) && note.contains(viewer.page()->handout().code), qPrintable(note));
    QVERIFY(!note.contains(u"Canary"_s));
    QVERIFY(viewer.visible<QLabel>(u"statusLabel"_s)->text().contains(u"copied"_s));
    QCOMPARE(viewer.records().size(), 1); // copying hands out nothing
}

void TestHandoutPage::forgetsTheNameWithTheVisit()
{
    HandoutFixture viewer;
    QVERIFY(viewer.handOut({m_needling}));
    auto *field = viewer.visible<QLineEdit>(u"patientField"_s);
    QTest::keyClicks(field, u"Canary"_s);
    QTest::keyClicks(viewer.visible<QPlainTextEdit>(u"noteField"_s), u"Not yet stored"_s);
    const QUuid visit = viewer.session().visit().id;
    viewer.session().finish();
    QTRY_COMPARE(viewer.window().place().kind, Place::Kind::Home);
    QVERIFY(field->text().isEmpty());
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(field->text().isEmpty());
    QVERIFY(viewer.page()->pdf().bytes.isEmpty());
    QCOMPARE(HandoutFixture::answered(viewer.viewer->store().visit(visit)).note, u"Not yet stored"_s);
}

READER_TEST_MAIN(TestHandoutPage)
#include "tst_handoutpage.moc"
