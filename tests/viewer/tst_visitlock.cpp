#include "viewer/exportpage.h"
#include "viewer/handoutpage.h"
#include "viewer/pagestack.h"
#include "waitingtest.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using namespace readingtest;
using namespace waitingtest;

namespace {

const QString slug = u"dry-needling-for-migraine"_s;
const WaitingRoomOptions soon{.idle = 1h, .countdown = 1h, .visitLock = 300ms, .onlySignedOff = false};

} // namespace

// The tablet that a clinician has left lying locks itself, and keeps the visit.
class TestVisitLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(ViewerFixture::buildLibrary(), QString()); }
    void locksAndShowsNothingOfTheVisit();
    void neverLocksWithoutAPin();
    void neverLocksWhenTheClinicDoesNotWant();
    void somebodyWorkingIsNotLockedOut();
    void behindTheDoorAllIsWhereItWas();
    void aVisitThatIsOpenIsNotSeenAfterAStart();
    void startsLockedBeforeAnythingIsRead();
    void staffAreToldWhatWentWrongMeanwhile();
    void keepsWhatIsBeingTyped();
    void wipesTheTypedName();
    void whatStaffReadIsThereAgainAndAtItsPlace();
    void closesASaveDialogThatWasLeftOpen();
    void closesMenus();
    void anExportGoesOn();

private:
    static bool waitForLock(ViewerFixture &viewer)
    {
        return waitForCover<AttractPage>(viewer) && viewer.viewer->waitingRoom().isOn();
    }
    static bool mark(ViewerFixture &viewer, const QString &article);
    static void comeBack(ViewerFixture &viewer);
};

bool TestVisitLock::mark(ViewerFixture &viewer, const QString &article)
{
    viewer.session().mark(article, u"en"_s);
    return QTest::qWaitFor([&] { return viewer.markedSlugs().contains(article); });
}

// Through the door, whose own tests are elsewhere.
void TestVisitLock::comeBack(ViewerFixture &viewer)
{
    setOptions(viewer, never());
    viewer.viewer->waitingRoom().leave();
}

void TestVisitLock::locksAndShowsNothingOfTheVisit()
{
    ViewerFixture viewer;
    QVERIFY(givePin(viewer));
    QVERIFY(viewer.startVisit(u"Room 7"_s));
    QVERIFY(mark(viewer, slug));
    setOptions(viewer, soon);
    QVERIFY(waitForLock(viewer));
    QVERIFY(viewer.click(u"beginButton"_s));
    QVERIFY(!viewer.window().cover());
    for (const QString &name : {u"visitLabel"_s, u"visitButton"_s, u"visitsButton"_s, u"staffButton"_s}) {
        QVERIFY2(!viewer.visible(name), qUtf8Printable(name));
    }
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
}

void TestVisitLock::neverLocksWithoutAPin()
{
    ViewerFixture viewer;
    setOptions(viewer, soon);
    QVERIFY(!QTest::qWaitFor([&] { return viewer.viewer->waitingRoom().isOn(); }, 700));
}

void TestVisitLock::neverLocksWhenTheClinicDoesNotWant()
{
    ViewerFixture viewer;
    QVERIFY(givePin(viewer));
    setOptions(viewer, {.idle = 50ms, .countdown = 50ms, .visitLock = 0ms, .onlySignedOff = false});
    QVERIFY(!QTest::qWaitFor([&] { return viewer.viewer->waitingRoom().isOn(); }, 500));
}

void TestVisitLock::somebodyWorkingIsNotLockedOut()
{
    ViewerFixture viewer;
    QVERIFY(givePin(viewer));
    setOptions(viewer, soon);
    auto *field = viewer.visible<QLineEdit>(u"searchField"_s);
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(field, i % 2 == 0 ? Qt::Key_A : Qt::Key_Backspace);
        QVERIFY(!QTest::qWaitFor([&] { return viewer.viewer->waitingRoom().isOn(); }, 20));
    }
    QVERIFY(waitForLock(viewer));
}

void TestVisitLock::behindTheDoorAllIsWhereItWas()
{
    ViewerFixture viewer;
    QVERIFY(givePin(viewer));
    QVERIFY(viewer.startVisit(u"Room 7"_s));
    QVERIFY(mark(viewer, slug));
    const QUuid visit = viewer.session().visit().id;
    viewer.window().openHandout();
    setOptions(viewer, soon);
    QVERIFY(waitForLock(viewer));
    QVERIFY(!viewer.session().isOpen());
    comeBack(viewer);
    QVERIFY(!viewer.window().cover());
    QCOMPARE(viewer.session().visit().id, visit);
    QCOMPARE(viewer.markedSlugs(), QStringList{slug});
    QCOMPARE(viewer.window().place().kind, Place::Kind::Handout);
    QTRY_VERIFY_WITH_TIMEOUT(!viewer.window().findChild<HandoutPage *>()->pdf().bytes.isEmpty(), 30'000);
}

void TestVisitLock::aVisitThatIsOpenIsNotSeenAfterAStart()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 7"_s));
    QVERIFY(enter(viewer));
    viewer.reopen(); // as after a power cut
    viewer.viewer->kiosk().startInWaitingRoom();
    QVERIFY(QTest::qWaitFor([&] { return viewer.viewer->keys().isKnown(); }));
    QVERIFY(!QTest::qWaitFor([&] { return viewer.session().isOpen() || viewer.visible(u"visitLabel"_s); }, 500));
    viewer.viewer->waitingRoom().leave();
    QTRY_VERIFY(viewer.session().isOpen()); // for staff it is there
    QCOMPARE(viewer.session().visit().label, u"Room 7"_s);
}

void TestVisitLock::startsLockedBeforeAnythingIsRead()
{
    ViewerFixture viewer;
    QVERIFY(!viewer.viewer->waitingRoom().isMarked());
    QVERIFY(enter(viewer));
    viewer.reopen();
    QVERIFY(viewer.viewer->waitingRoom().isMarked()); // no answer of the store has come yet
    viewer.viewer->waitingRoom().enter();
    viewer.viewer->waitingRoom().leave();
    viewer.reopen();
    QVERIFY(!viewer.viewer->waitingRoom().isMarked());
}

void TestVisitLock::staffAreToldWhatWentWrongMeanwhile()
{
    ViewerFixture viewer;
    QVERIFY(enter(viewer));
    auto *pages = viewer.window().findChild<PageStack *>();
    Q_EMIT pages->failed(u"The printer “Desk” is on fire."_s);
    Q_EMIT viewer.session().undoable(u"Visit finished: Room 7"_s);
    QVERIFY(!viewer.visible(u"UndoBar"_s));
    viewer.viewer->waitingRoom().leave();
    QVERIFY(viewer.visible(u"UndoBar"_s));
    QCOMPARE(viewer.visible<QLabel>(u"messageLabel"_s)->text(), u"The printer “Desk” is on fire."_s);
    QVERIFY(!viewer.visible(u"undoButton"_s));
}

void TestVisitLock::keepsWhatIsBeingTyped()
{
    ViewerFixture viewer;
    QVERIFY(givePin(viewer));
    QVERIFY(viewer.startVisit(u"Room 7"_s));
    QVERIFY(mark(viewer, slug));
    auto *note = viewer.window().findChild<QWidget *>(u"handoutNoteBox"_s)->findChild<QPlainTextEdit *>();
    QTest::mouseClick(viewer.visible(u"visitLabel"_s), Qt::LeftButton);
    auto *label = viewer.visible<QLineEdit>(u"labelField"_s);
    QVERIFY(label);
    label->selectAll();
    QTest::keyClicks(label, u"Room 8"_s);
    note->setPlainText(u"Twice a day"_s); // not stored yet
    setOptions(viewer, soon);
    QVERIFY(waitForLock(viewer));
    QVERIFY(!viewer.visible(u"labelField"_s));
    comeBack(viewer);
    QTRY_COMPARE(viewer.session().visit().label, u"Room 8"_s);
    const Visit visit = viewer.session().visit();
    QCOMPARE(visit.note, u"Twice a day"_s);
    viewer.reopen(); // it was stored
    QTRY_VERIFY(viewer.session().isOpen() || !viewer.session().openVisits().isEmpty());
    const Visit stored = viewer.session().openVisits().first();
    QCOMPARE(stored.label, u"Room 8"_s);
    QCOMPARE(stored.note, u"Twice a day"_s);
}

void TestVisitLock::wipesTheTypedName()
{
    ViewerFixture viewer;
    QVERIFY(givePin(viewer));
    QVERIFY(viewer.startVisit(u"Room 7"_s));
    QVERIFY(mark(viewer, slug));
    viewer.window().openHandout();
    auto *name = viewer.visible<QLineEdit>(u"patientField"_s);
    QTest::keyClicks(name, u"Zebrafinch"_s);
    setOptions(viewer, soon);
    QVERIFY(waitForLock(viewer));
    QCOMPARE(name->text(), QString());
    name->undo();
    QCOMPARE(name->text(), QString());
    comeBack(viewer);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Handout);
    QCOMPARE(name->text(), QString());
}

void TestVisitLock::whatStaffReadIsThereAgainAndAtItsPlace()
{
    ViewerFixture viewer;
    QVERIFY(givePin(viewer));
    viewer.window().openTopic(u"head-and-neck"_s);
    QVERIFY(open(viewer, slug, u"%1--is-it-painful"_s.arg(slug)));
    const double scroll = readertest::script(page(viewer), u"scrollY"_s).toDouble();
    setOptions(viewer, soon);
    QVERIFY(waitForLock(viewer));
    setOptions(viewer, never());
    QVERIFY(viewer.click(u"beginButton"_s));
    QVERIFY(open(viewer, u"sciatica"_s)); // a patient reads meanwhile
    QVERIFY(waitForShown(viewer, [&] { viewer.viewer->waitingRoom().leave(); }));
    QCOMPARE(viewer.window().place().id, slug);
    QTRY_VERIFY(std::abs(readertest::script(page(viewer), u"scrollY"_s).toDouble() - scroll) < 2);
    QCOMPARE(unfolded(viewer), u"is-it-painful"_s);
    viewer.window().goBack();
    QCOMPARE(viewer.window().place().kind, Place::Kind::Topic);
}

void TestVisitLock::closesASaveDialogThatWasLeftOpen()
{
    ViewerFixture viewer;
    QString answered;
    viewer.answers.askPath = [&answered](QWidget *parent) { // with a dialog of its own, as the desktop does
        QFileDialog dialog(parent);
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        answered = dialog.exec() == QDialog::Accepted ? u"saved"_s : u"cancelled"_s;
        return QString();
    };
    QVERIFY(givePin(viewer));
    QVERIFY(viewer.startVisit(u"Room 7"_s));
    QVERIFY(mark(viewer, slug));
    viewer.window().openHandout();
    auto *handout = viewer.window().findChild<HandoutPage *>();
    QTRY_VERIFY_WITH_TIMEOUT(!handout->pdf().bytes.isEmpty(), 30'000);
    QTRY_VERIFY(viewer.visible<QPushButton>(u"saveButton"_s)->isEnabled());
    QSignalSpy saved(handout, &HandoutPage::saved);
    QSignalSpy failed(handout, &HandoutPage::failed);
    setOptions(viewer, soon);
    QVERIFY(viewer.click(u"saveButton"_s)); // returns when the dialog has ended
    QCOMPARE(answered, u"cancelled"_s);
    QVERIFY(waitForLock(viewer));
    QVERIFY(saved.isEmpty() && failed.isEmpty());
    QVERIFY(!QApplication::activeModalWidget());
    comeBack(viewer);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Handout);
}

void TestVisitLock::closesMenus()
{
    ViewerFixture viewer;
    QVERIFY(givePin(viewer));
    QVERIFY(viewer.startVisit(u"Room 7"_s));
    setOptions(viewer, soon);
    QVERIFY(viewer.click(u"visitButton"_s));
    QVERIFY(QApplication::activePopupWidget());
    QVERIFY(waitForLock(viewer));
    QVERIFY(!QApplication::activePopupWidget());
}

void TestVisitLock::anExportGoesOn()
{
    ViewerFixture viewer;
    QVERIFY(givePin(viewer));
    viewer.answers.folder = viewer.data.filePath(u"out"_s);
    QVERIFY(viewer.click(u"staffButton"_s) && viewer.click(u"exportTab"_s));
    QTRY_VERIFY(viewer.visible(u"choicePage"_s));
    QVERIFY(viewer.click(u"folderButton"_s));
    QVERIFY(viewer.click(u"chooseAll"_s));
    auto *exports = viewer.window().findChild<ExportPage *>();
    QSignalSpy finished(exports, &ExportPage::finished);
    QVERIFY(viewer.click(u"exportButton"_s));
    setOptions(viewer, soon);
    QVERIFY(waitForLock(viewer));
    QVERIFY(finished.isEmpty()); // else this shows nothing
    QVERIFY(!viewer.visible(u"runPage"_s));
    QVERIFY(finished.wait(60'000));
    const auto summary = finished.first().first().value<ExportSummary>();
    QVERIFY(!summary.cancelled);
    QVERIFY(summary.problems.isEmpty());
    QVERIFY(summary.written >= 30);
    QVERIFY(!viewer.visible(u"summaryPage"_s));
    QVERIFY(viewer.window().focusWidget()->isVisible());
    viewer.window().findChild<QWidget *>(u"openFolderButton"_s)->setFocus(); // hidden pages do take the focus in Qt
    QTest::keyClick(viewer.window().windowHandle(), Qt::Key_Space);
    QVERIFY(viewer.answers.opened.isEmpty());
    comeBack(viewer);
    QVERIFY(viewer.visible(u"summaryPage"_s));
}

READER_TEST_MAIN(TestVisitLock)
#include "tst_visitlock.moc"
