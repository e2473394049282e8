#include "support/readermain.h"
#include "viewer/handoutpage.h"
#include "viewer/marklist.h"
#include "viewer/markrow.h"
#include "viewer/visitwords.h"
#include "viewerfixture.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// Visits as a clinic has them all day: several at once, switched, parked, finished, and there again after a restart.
class TestVisits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(ViewerFixture::buildLibrary(), QString()); }
    void startsWithOneTap();
    void aDoubleTapStartsOneVisit();
    void proposesTheLowestFreeRoom_data();
    void proposesTheLowestFreeRoom();
    void tellsSinceWhenAVisitIsOpen();
    void renamesInPlace();
    void escapeKeepsTheLabel();
    void switchesBetweenVisitsWithTheirOwnMarks();
    void parksAndForgetsWhatWasRead();
    void finishingKeepsTheOthersOpenAndIsUndone();
    void finishingKeepsWhatWasJustTyped();
    void leavesTheHandoutBeforeTheNextVisit();
    void afterARestartOneVisitIsTakenUp();
    void afterARestartNoneOfSeveralIsForced();
    void yesterdaysVisitIsListedAndNotForced();
    void aLongLabelLeavesTheHeaderItsRoom();

private:
    static bool startByTap(ViewerFixture &viewer);
    static bool mark(ViewerFixture &viewer, const QString &slug);
    static QMenu *openVisits(ViewerFixture &viewer);
    static bool choose(ViewerFixture &viewer, const QString &action);
    static QStringList texts(QMenu *menu);
};

bool TestVisits::startByTap(ViewerFixture &viewer)
{
    return viewer.click(u"visitButton"_s) && QTest::qWaitFor([&] { return viewer.session().isOpen(); });
}

bool TestVisits::mark(ViewerFixture &viewer, const QString &slug)
{
    viewer.session().mark(slug, u"en"_s);
    return QTest::qWaitFor([&] { return viewer.markedSlugs().contains(slug); });
}

// By the button that shows them now.
QMenu *TestVisits::openVisits(ViewerFixture &viewer)
{
    const QString button = viewer.session().isOpen() ? u"visitButton"_s : u"visitsButton"_s;
    if (!viewer.click(button)) {
        return nullptr;
    }
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

// By the keyboard's way: the action is made the active one, and Enter is pressed.
bool TestVisits::choose(ViewerFixture &viewer, const QString &action)
{
    QMenu *menu = openVisits(viewer);
    auto *found = menu ? menu->findChild<QAction *>(action) : nullptr;
    if (!found) {
        return false;
    }
    menu->setActiveAction(found);
    QTest::keyClick(menu, Qt::Key_Enter);
    return true;
}

QStringList TestVisits::texts(QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        texts.append(action->text());
    }
    return texts;
}

void TestVisits::startsWithOneTap()
{
    ViewerFixture viewer;
    QTRY_VERIFY(viewer.visible(u"topic-treatments"_s));
    QVERIFY(viewer.click(u"topic-treatments"_s)); // from anywhere
    QVERIFY(startByTap(viewer));
    const QString label = viewer.session().visit().label;
    QVERIFY2(label.startsWith(u"Room 1, "_s), qPrintable(label));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Topic); // what was read stays
    QTRY_COMPARE(viewer.visible<QLabel>(u"visitLabel"_s)->text(), label);
    QVERIFY(viewer.visible<QAbstractButton>(u"visitButton"_s)->text().contains(label + u" · 0"_s));
    QVERIFY(mark(viewer, u"sciatica"_s));
    QTRY_VERIFY(viewer.visible<QAbstractButton>(u"visitButton"_s)->text().contains(label + u" · 1"_s));
}

void TestVisits::aDoubleTapStartsOneVisit()
{
    ViewerFixture viewer;
    auto *button = viewer.visible<QAbstractButton>(u"visitButton"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(viewer.session().isOpen());
    QTest::qWait(0);
    QTRY_COMPARE(viewer.session().openVisits().size(), 1);
}

void TestVisits::proposesTheLowestFreeRoom_data()
{
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<QString>("proposed");
    QTest::addRow("none") << QStringList() << u"Room 1, "_s;
    QTest::addRow("first is free") << QStringList{u"Room 2, 10:40"_s} << u"Room 1, "_s;
    QTest::addRow("gap") << QStringList{u"Room 1, 9:00"_s, u"room 3"_s} << u"Room 2, "_s;
    QTest::addRow("all in use") << QStringList{u"Room 1"_s, u"Room 2, 9:00"_s} << u"Room 3, "_s;
    QTest::addRow("no prefix") << QStringList{u"Room 12, 9:00"_s, u"Gym"_s} << u"Room 1, "_s;
}

void TestVisits::proposesTheLowestFreeRoom()
{
    QFETCH(const QStringList, labels);
    QFETCH(const QString, proposed);
    QList<Visit> visits;
    for (const QString &label : labels) {
        visits.append(Visit());
        visits.last().label = label;
    }
    const QDateTime now(QDate(2026, 11, 22), QTime(10, 40));
    QCOMPARE(proposedVisitLabel(visits, now), proposed + u"10:40"_s);
}

void TestVisits::tellsSinceWhenAVisitIsOpen()
{
    const QDateTime now(QDate(2026, 11, 22), QTime(10, 40));
    QCOMPARE(visitSince(now.addSecs(-600).toUTC(), now), u"since 10:30"_s);
    QCOMPARE(visitSince(now.addDays(-1).toUTC(), now), u"since yesterday 10:40"_s);
    QCOMPARE(visitSince(now.addDays(-19).toUTC(), now), u"since 3 Nov, 10:40"_s);
}

void TestVisits::renamesInPlace()
{
    ViewerFixture viewer;
    QVERIFY(startByTap(viewer));
    QTRY_VERIFY(viewer.visible<QLabel>(u"visitLabel"_s));
    QTest::mouseClick(viewer.visible<QLabel>(u"visitLabel"_s), Qt::LeftButton);
    auto *field = viewer.visible<QLineEdit>(u"labelField"_s);
    QVERIFY(field);
    QTest::keyClicks(field, u"Gym & garden"_s); // over what is selected
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(viewer.session().visit().label, u"Gym & garden"_s);
    QTRY_COMPARE(viewer.visible<QLabel>(u"visitLabel"_s)->text(), u"Gym & garden"_s);
    QTRY_COMPARE(texts(openVisits(viewer)).at(1).section(u'\t', 0, 0), u"Gym && garden"_s);
}

void TestVisits::escapeKeepsTheLabel()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QTRY_VERIFY(viewer.visible<QLabel>(u"visitLabel"_s));
    viewer.window().findChild<QAction *>(u"renameAction"_s)->trigger();
    auto *field = viewer.visible<QLineEdit>(u"labelField"_s);
    QTest::keyClicks(field, u"Gym"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(viewer.visible<QLabel>(u"visitLabel"_s)->text(), u"Room 2"_s);
    viewer.window().findChild<QAction *>(u"renameAction"_s)->trigger();
    field->clear(); // no name is no name
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(viewer.visible<QLabel>(u"visitLabel"_s)->text(), u"Room 2"_s);
    QCOMPARE(viewer.session().visit().label, u"Room 2"_s);
}

void TestVisits::switchesBetweenVisitsWithTheirOwnMarks()
{
    ViewerFixture viewer;
    QVERIFY(startByTap(viewer));
    const QUuid first = viewer.session().visit().id;
    QVERIFY(mark(viewer, u"sciatica"_s));
    QVERIFY(choose(viewer, u"startAnother"_s));
    QTRY_VERIFY(viewer.session().visit().id != first);
    QVERIFY(viewer.session().visit().label.startsWith(u"Room 2, "_s));
    QVERIFY(viewer.markedSlugs().isEmpty());
    QVERIFY(mark(viewer, u"heel-pain"_s));
    viewer.window().openArticle(u"heel-pain"_s, u"en"_s);
    QVERIFY(choose(viewer, u"visit-"_s + first.toString(QUuid::WithoutBraces)));
    QTRY_COMPARE(viewer.session().visit().id, first);
    QCOMPARE(viewer.markedSlugs(), QStringList{u"sciatica"_s});
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home); // what the other one read is not shown
    QVERIFY(!viewer.visible(u"forwardButton"_s));
    auto *list = viewer.window().findChild<MarkList *>();
    QTRY_COMPARE(list->rows().size(), 1);
    QCOMPARE(list->rows().first()->mark().slug, u"sciatica"_s);
    const QStringList rows = texts(openVisits(viewer));
    QVERIFY2(rows.at(1).endsWith(u" · 1 marked"_s) && rows.at(1).contains(u"since "_s), qPrintable(rows.at(1)));
}

void TestVisits::parksAndForgetsWhatWasRead()
{
    ViewerFixture viewer;
    QVERIFY(startByTap(viewer));
    QVERIFY(mark(viewer, u"sciatica"_s));
    viewer.window().openArticle(u"heel-pain"_s, u"en"_s);
    QVERIFY(choose(viewer, u"parkVisit"_s));
    QVERIFY(!viewer.session().isOpen());
    QCOMPARE(viewer.session().openVisits().size(), 1);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
    QVERIFY(!viewer.visible(u"backButton"_s));
    QVERIFY(!viewer.visible(u"headBox"_s)); // no panel without a visit in front
    QTRY_VERIFY(viewer.visible<QAbstractButton>(u"visitsButton"_s)->text().contains(u"1"_s));
    QVERIFY(startByTap(viewer)); // the next patient: one tap again
    QVERIFY(viewer.session().visit().label.startsWith(u"Room 2, "_s));
    QCOMPARE(viewer.session().openVisits().size(), 2);
}

void TestVisits::finishingKeepsTheOthersOpenAndIsUndone()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    viewer.session().start(u"Room 2"_s);
    QTRY_COMPARE(viewer.session().openVisits().size(), 2);
    QVERIFY(mark(viewer, u"sciatica"_s));
    QVERIFY(choose(viewer, u"finishVisit"_s));
    QTRY_COMPARE(viewer.session().openVisits().size(), 1);
    QVERIFY(!viewer.session().isOpen()); // nobody else's list comes to the front by itself
    QTRY_VERIFY(viewer.visible<QAbstractButton>(u"undoButton"_s)
        && viewer.visible<QAbstractButton>(u"undoButton"_s)->isEnabled());
    QVERIFY(viewer.click(u"undoButton"_s));
    QTRY_VERIFY(viewer.session().isOpen());
    QCOMPARE(viewer.session().visit().label, u"Room 2"_s);
    QCOMPARE(viewer.markedSlugs(), QStringList{u"sciatica"_s});
    QCOMPARE(viewer.session().openVisits().size(), 2);
}

void TestVisits::finishingKeepsWhatWasJustTyped()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    QVERIFY(mark(viewer, u"sciatica"_s));
    auto *list = viewer.window().findChild<MarkList *>();
    QTRY_COMPARE(list->rows().size(), 1);
    QTest::mouseClick(list->rows().first()->findChild<QAbstractButton *>(u"moreButton"_s), Qt::LeftButton);
    QTest::keyClicks(list->rows().first()->findChild<QPlainTextEdit *>(u"noteField"_s), u"Walk daily"_s);
    QVERIFY(viewer.click(u"handoutNoteButton"_s));
    auto *note = viewer.window().findChild<QWidget *>(u"handoutNoteBox"_s)->findChild<QPlainTextEdit *>();
    QTest::keyClicks(note, u"See you on Monday"_s);
    viewer.session().finish(); // within the pause after the last letter
    QTRY_VERIFY(!viewer.session().isOpen());
    viewer.session().undo();
    QTRY_VERIFY(viewer.session().isOpen());
    QCOMPARE(viewer.session().visit().note, u"See you on Monday"_s);
    QCOMPARE(viewer.session().visit().marks.first().note, u"Walk daily"_s);
}

void TestVisits::leavesTheHandoutBeforeTheNextVisit()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    const QUuid first = viewer.session().visit().id;
    QVERIFY(mark(viewer, u"sciatica"_s));
    auto *page = viewer.window().findChild<HandoutPage *>();
    QSignalSpy ready(page, &HandoutPage::ready);
    QTRY_VERIFY(viewer.visible<QAbstractButton>(u"previewButton"_s)
        && viewer.visible<QAbstractButton>(u"previewButton"_s)->isEnabled());
    QVERIFY(viewer.click(u"previewButton"_s));
    QVERIFY(ready.wait(20'000));
    QTest::keyClicks(page->findChild<QLineEdit *>(u"patientField"_s), u"Canary"_s);
    QTest::keyClicks(page->findChild<QPlainTextEdit *>(u"noteField"_s), u"Rest today"_s);
    QVERIFY(choose(viewer, u"startAnother"_s));
    QTRY_COMPARE(viewer.session().openVisits().size(), 2);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
    QVERIFY(page->findChild<QLineEdit *>(u"patientField"_s)->text().isEmpty());
    QCOMPARE(viewer.session().visit().note, QString()); // the note stays with its visit
    viewer.session().switchTo(first);
    QTRY_COMPARE(viewer.session().visit().note, u"Rest today"_s);
}

void TestVisits::afterARestartOneVisitIsTakenUp()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QVERIFY(mark(viewer, u"sciatica"_s));
    viewer.session().park(); // it is today's only one all the same
    viewer.reopen();
    QTRY_VERIFY(viewer.session().isOpen());
    QCOMPARE(viewer.markedSlugs(), QStringList{u"sciatica"_s});
}

void TestVisits::afterARestartNoneOfSeveralIsForced()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    QVERIFY(mark(viewer, u"sciatica"_s));
    viewer.session().start(u"Room 2"_s);
    QTRY_COMPARE(viewer.session().openVisits().size(), 2);
    viewer.reopen();
    QTRY_VERIFY(viewer.visible(u"visitsButton"_s));
    QVERIFY(!viewer.session().isOpen());
    QMenu *menu = openVisits(viewer);
    QVERIFY(menu);
    QVERIFY(texts(menu).at(1).startsWith(u"Room 2"_s)); // the newest first
    QVERIFY(texts(menu).at(2).startsWith(u"Room 1"_s));
    menu->actions().at(2)->trigger();
    menu->close();
    QTRY_VERIFY(viewer.session().isOpen());
    QCOMPARE(viewer.markedSlugs(), QStringList{u"sciatica"_s});
}

void TestVisits::yesterdaysVisitIsListedAndNotForced()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 4"_s));
    viewer.viewer.reset();
    {
        auto base = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"yesterday"_s);
        const QStringList files = QDir(viewer.data.path()).entryList({u"*.sqlite"_s, u"*.db"_s});
        QCOMPARE(files.size(), 1);
        base.setDatabaseName(viewer.data.filePath(files.first()));
        QVERIFY(base.open());
        const QDateTime then = QDateTime::currentDateTimeUtc().addDays(-1);
        QSqlQuery query(base);
        QVERIFY(query.exec(u"UPDATE visit SET started_at = '%1'"_s.arg(then.toString(Qt::ISODateWithMs))));
    }
    QSqlDatabase::removeDatabase(u"yesterday"_s);
    viewer.open();
    QTRY_VERIFY(viewer.visible(u"visitsButton"_s));
    QVERIFY(!viewer.session().isOpen());
    QMenu *menu = openVisits(viewer);
    QVERIFY2(texts(menu).at(1).contains(u"since yesterday "_s), qPrintable(texts(menu).at(1)));
    menu->close();
}

void TestVisits::aLongLabelLeavesTheHeaderItsRoom()
{
    ViewerFixture viewer(QSize(800, 1280));
    QVERIFY(viewer.startVisit(u"The large room at the end of the corridor, behind the gym, 10:40"_s));
    viewer.window().openArticle(u"heel-pain"_s, u"en"_s);
    while (viewer.viewer->appearance().canGrow()) {
        viewer.viewer->appearance().grow();
    }
    QTRY_COMPARE(viewer.window().width(), 800);
    for (const QString &name : {u"visitButton"_s, u"backButton"_s, u"growButton"_s, u"clinicName"_s}) {
        auto *widget = viewer.visible(name);
        QVERIFY2(widget, qPrintable(name));
        auto place = [&] { return QRect(widget->mapTo(&viewer.window(), QPoint()), widget->size()); };
        QTRY_VERIFY2(viewer.window().rect().contains(place()) && place().width() >= 48, qPrintable(name));
    }
    auto *button = viewer.visible<QAbstractButton>(u"visitButton"_s);
    QVERIFY(button->text().endsWith(u'0')); // the count stays readable
    QVERIFY(button->accessibleName().contains(u"behind the gym"_s));
}

READER_TEST_MAIN(TestVisits)
#include "tst_visits.moc"
