#include "readingtest.h"
#include "support/readermain.h"
#include "viewer/visitpanel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QWindow>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// A tablet in the hands of the public: reading, and no way from there to anything else.
class TestWaitingRoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(ViewerFixture::buildLibrary(), QString()); }
    void showsNothingOfStaff();
    void keepsTheVisitAndItsPlace();
    void keepsTheLookOfStaff();
    void wipesTheTypedNameOfAHandout();
    void refusesThePlacesOfStaff();
    void letsNoShortcutThrough_data();
    void letsNoShortcutThrough();
    void letsPeopleType();
    void cannotBeClosed();
    void opensNoMenuAndTakesNoDrop();
    void staffMayDoAllOfItAgain();
    void clearsTheClipboardOfStaff();

private:
    static void enter(ViewerFixture &viewer) { viewer.viewer->waitingRoom().enter(); }
    static void leave(ViewerFixture &viewer) { viewer.viewer->waitingRoom().leave(); }
    static bool mark(ViewerFixture &viewer, const QString &slug);
};

bool TestWaitingRoom::mark(ViewerFixture &viewer, const QString &slug)
{
    viewer.session().mark(slug, u"en"_s);
    return QTest::qWaitFor([&] { return viewer.markedSlugs().contains(slug); });
}

void TestWaitingRoom::showsNothingOfStaff()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QVERIFY(mark(viewer, u"migraine-self-care"_s));
    enter(viewer);
    for (const QString &name : {u"staffButton"_s, u"visitButton"_s, u"visitsButton"_s}) {
        QVERIFY2(!viewer.visible(name), qUtf8Printable(name));
    }
    QVERIFY(!viewer.window().findChild<VisitPanel *>()->isVisible());
    QVERIFY(viewer.window().isFullScreen());
    QVERIFY(viewer.visible(u"lockButton"_s));
    viewer.window().openArticle(u"migraine-self-care"_s, u"en"_s);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Article);
    QVERIFY(!viewer.visible(u"staffButton"_s));
    viewer.window().goHome();
    QVERIFY(!viewer.visible(u"staffButton"_s)); // Home offers it to staff
}

void TestWaitingRoom::keepsTheVisitAndItsPlace()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QVERIFY(mark(viewer, u"migraine-self-care"_s));
    const QUuid visit = viewer.session().visit().id;
    viewer.window().openTopic(u"head-and-neck"_s);
    viewer.window().openArticle(u"migraine-self-care"_s, u"en"_s);
    enter(viewer);
    QVERIFY(!viewer.session().isOpen());
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
    viewer.window().goBack(); // to nothing of what staff have read
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
    viewer.window().openArticle(u"dry-needling-what-to-expect"_s, u"en"_s);
    leave(viewer);
    QCOMPARE(viewer.session().visit().id, visit);
    QCOMPARE(viewer.markedSlugs(), QStringList{u"migraine-self-care"_s});
    QCOMPARE(viewer.window().place().id, u"migraine-self-care"_s);
    viewer.window().goBack();
    QCOMPARE(viewer.window().place().kind, Place::Kind::Topic);
}

void TestWaitingRoom::keepsTheLookOfStaff()
{
    ViewerFixture viewer;
    Appearance &appearance = viewer.viewer->appearance();
    const QString usual = appearance.theme().name();
    appearance.nextTheme();
    appearance.grow();
    const Appearance::Choice ofStaff = appearance.choice();
    enter(viewer);
    QCOMPARE(appearance.theme().name(), usual);
    QCOMPARE(appearance.textScale(), 1.0);
    appearance.grow();
    appearance.grow();
    leave(viewer);
    QCOMPARE(appearance.theme().name(), ofStaff.theme);
    QCOMPARE(appearance.choice().textStep, ofStaff.textStep);
}

void TestWaitingRoom::wipesTheTypedNameOfAHandout()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QVERIFY(mark(viewer, u"migraine-self-care"_s));
    viewer.window().openHandout();
    auto *name = viewer.visible<QLineEdit>(u"patientField"_s);
    QVERIFY(name);
    QTest::keyClicks(name, u"Ada"_s);
    enter(viewer);
    QVERIFY(name->text().isEmpty());
    QVERIFY(!name->isVisible());
    leave(viewer);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Handout);
    QVERIFY(name->text().isEmpty());
}

void TestWaitingRoom::refusesThePlacesOfStaff()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QVERIFY(mark(viewer, u"migraine-self-care"_s));
    enter(viewer);
    viewer.window().openStaff();
    viewer.window().openRecords();
    viewer.window().openNumbers();
    viewer.window().openExport();
    viewer.window().openHandout();
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
}

void TestWaitingRoom::letsNoShortcutThrough_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Alt+F4") << int(Qt::Key_F4) << Qt::KeyboardModifiers(Qt::AltModifier);
    QTest::newRow("Ctrl+O") << int(Qt::Key_O) << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("Ctrl+P") << int(Qt::Key_P) << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("Ctrl+Q") << int(Qt::Key_Q) << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("Ctrl+M") << int(Qt::Key_M) << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("Ctrl+C") << int(Qt::Key_C) << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("Ctrl+Alt+Delete") << int(Qt::Key_Delete)
                                     << Qt::KeyboardModifiers(Qt::ControlModifier | Qt::AltModifier);
    QTest::newRow("Meta") << int(Qt::Key_Meta) << Qt::KeyboardModifiers();
    QTest::newRow("F1") << int(Qt::Key_F1) << Qt::KeyboardModifiers();
    QTest::newRow("F5") << int(Qt::Key_F5) << Qt::KeyboardModifiers();
    QTest::newRow("F11") << int(Qt::Key_F11) << Qt::KeyboardModifiers();
    QTest::newRow("F12") << int(Qt::Key_F12) << Qt::KeyboardModifiers();
    QTest::newRow("Menu") << int(Qt::Key_Menu) << Qt::KeyboardModifiers();
    QTest::newRow("Print") << int(Qt::Key_Print) << Qt::KeyboardModifiers();
    QTest::newRow("Help") << int(Qt::Key_Help) << Qt::KeyboardModifiers();
}

void TestWaitingRoom::letsNoShortcutThrough()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    ViewerFixture viewer;
    // Below the guard: counts what comes through.
    struct Counter : QObject {
        bool eventFilter(QObject *, QEvent *event) override
        {
            count += event->type() == QEvent::KeyPress ? 1 : 0;
            return false;
        }
        int count = 0;
    } counter;
    auto *field = viewer.visible<QLineEdit>(u"searchField"_s);
    field->installEventFilter(&counter);
    QTest::keyClick(field, Qt::Key(key), modifiers);
    QVERIFY(counter.count > 0); // the counter counts
    counter.count = 0;
    enter(viewer);
    QTest::keyClick(field, Qt::Key(key), modifiers);
    QTest::keyClick(viewer.window().windowHandle(), Qt::Key(key), modifiers);
    QCOMPARE(counter.count, 0);
    QVERIFY(viewer.window().isFullScreen());
    QVERIFY(viewer.window().isVisible());
}

void TestWaitingRoom::letsPeopleType()
{
    ViewerFixture viewer;
    enter(viewer);
    auto *field = viewer.visible<QLineEdit>(u"searchField"_s);
    QTest::keyClicks(field, u"Neck, 2 an"_s);
    QTest::keyClick(field, Qt::Key_Backspace);
    QKeyEvent tilde(QEvent::KeyPress, Qt::Key_Ntilde, Qt::NoModifier, u"ñ"_s);
    QCoreApplication::sendEvent(field, &tilde);
    QCOMPARE(field->text(), u"Neck, 2 añ"_s);
    QKeyEvent altGr(QEvent::KeyPress, Qt::Key_At, Qt::ControlModifier | Qt::AltModifier, u"@"_s);
    QCoreApplication::sendEvent(field, &altGr);
    QVERIFY(altGr.isAccepted());
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(field->text(), QString());
}

void TestWaitingRoom::cannotBeClosed()
{
    ViewerFixture viewer;
    QVERIFY(QTest::qWaitForWindowExposed(&viewer.window()));
    enter(viewer);
    QCloseEvent close;
    QCoreApplication::sendEvent(viewer.window().windowHandle(), &close);
    QVERIFY(!close.isAccepted());
    QVERIFY(viewer.window().isVisible());
    leave(viewer);
    QCoreApplication::sendEvent(viewer.window().windowHandle(), &close);
    QVERIFY(!viewer.window().isVisible());
}

void TestWaitingRoom::opensNoMenuAndTakesNoDrop()
{
    ViewerFixture viewer;
    enter(viewer);
    auto *field = viewer.visible<QLineEdit>(u"searchField"_s);
    QContextMenuEvent menu(QContextMenuEvent::Mouse, QPoint(5, 5), field->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(field, &menu);
    QVERIFY(!QApplication::activePopupWidget());
    QMimeData data;
    data.setText(u"dropped"_s);
    QDragEnterEvent enters(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enters.ignore();
    QCoreApplication::sendEvent(field, &enters);
    QVERIFY(!enters.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &drop);
    QCOMPARE(field->text(), QString());
}

void TestWaitingRoom::staffMayDoAllOfItAgain()
{
    ViewerFixture viewer;
    enter(viewer);
    leave(viewer);
    QVERIFY(!viewer.window().isFullScreen());
    QVERIFY(viewer.visible(u"visitButton"_s));
    QVERIFY(viewer.click(u"staffButton"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Staff);
}

void TestWaitingRoom::clearsTheClipboardOfStaff()
{
    ViewerFixture viewer;
    QGuiApplication::clipboard()->setText(u"a note for the chart"_s);
    enter(viewer);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

READER_TEST_MAIN(TestWaitingRoom)
#include "tst_waitingroom.moc"
