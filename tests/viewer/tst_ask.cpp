#include "asktest.h"

#include "clinic/askcode.h"
#include "clinic/asktext.h"
#include "clinic/clinictest.h"

#include "support/readermain.h"

#include <QMouseEvent>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using namespace asktest;

// "Ask about this": a patient's list in the waiting room.
class TestAsk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(ViewerFixture::buildLibrary(), QString()); }
    void isOfferedInTheWaitingRoomOnly();
    void articleIsAddedAndTakenOff();
    void pageOpensRemovesAndPutsBack();
    void aShakingHandRemovesOne();
    void listHasALimit();
    void headerHasRoomForTheCount();
    void codeIsShownAndScanned_data();
    void codeIsShownAndScanned();
    void codeStaysWhenTheListChanges();
    void codeStaysWhenTheListCannotBeStored();
    void nothingIsStoredBeforeTheCodeIsWanted();
    void nextPatientFindsNothing();
    void lateCodeOfThePatientBeforeIsDropped();

private:
    static QStringList titles(ViewerFixture &viewer);
    static int storedLists(ViewerFixture &viewer);
};

// Of the rows, from above.
QStringList TestAsk::titles(ViewerFixture &viewer)
{
    QStringList titles;
    for (auto *row : viewer.window().findChildren<QAbstractButton *>(u"askOpenButton"_s)) {
        titles.append(row->isVisible() ? row->text() : u"hidden"_s);
    }
    return titles;
}

int TestAsk::storedLists(ViewerFixture &viewer)
{
    clinictest::outcomeOf(viewer.viewer->store().open()); // all jobs before are done
    ClinicDatabase database(viewer.data.filePath(ClinicDatabase::fileName()));
    return clinictest::numberFrom(database, u"SELECT count(*) FROM ask_list"_s);
}

void TestAsk::isOfferedInTheWaitingRoomOnly()
{
    ViewerFixture viewer;
    viewer.window().openArticle(u"heel-pain"_s, u"en"_s);
    QVERIFY(!viewer.visible(u"askButton"_s));
    viewer.viewer->askList().add(u"heel-pain"_s, u"en"_s);
    QVERIFY(listed(viewer).isEmpty());
    QVERIFY(enterWaitingRoom(viewer));
    QVERIFY(!viewer.visible(u"askButton"_s)); // on Home
    viewer.window().openArticle(u"heel-pain"_s, u"en"_s);
    QVERIFY(viewer.visible(u"askButton"_s));
    QVERIFY(!viewer.visible(u"askListButton"_s)); // nothing on the list
    viewer.window().openTool(u"headache-diary"_s, u"en"_s);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Tool);
    QVERIFY(!viewer.visible(u"askButton"_s));
    QVERIFY(askAbout(viewer, u"heel-pain"_s));
    viewer.viewer->waitingRoom().leave();
    QVERIFY(!viewer.visible(u"askButton"_s));
    QVERIFY(!viewer.visible(u"askListButton"_s));
    QVERIFY(listed(viewer).isEmpty());
}

void TestAsk::articleIsAddedAndTakenOff()
{
    ViewerFixture viewer;
    QVERIFY(enterWaitingRoom(viewer));
    QVERIFY(askAbout(viewer, u"heel-pain"_s));
    auto *button = viewer.visible<QPushButton>(u"askButton"_s);
    QVERIFY(button->height() >= 48);
    QCOMPARE(button->accessibleName(), u"On your list · remove"_s);
    QVERIFY(viewer.visible(u"askListButton"_s)->accessibleName().contains(u'1'));
    QVERIFY(askAbout(viewer, u"sciatica"_s));
    QCOMPARE(listed(viewer), (QStringList{u"heel-pain"_s, u"sciatica"_s}));
    viewer.window().openArticle(u"heel-pain"_s, u"en"_s);
    QVERIFY(viewer.click(u"askButton"_s));
    QCOMPARE(button->accessibleName(), u"Ask about this"_s);
    QCOMPARE(listed(viewer), QStringList{u"sciatica"_s});
    QVERIFY(viewer.click(u"undoButton"_s));
    QCOMPARE(listed(viewer), (QStringList{u"heel-pain"_s, u"sciatica"_s})); // where it was
}

void TestAsk::pageOpensRemovesAndPutsBack()
{
    ViewerFixture viewer;
    QVERIFY(enterWaitingRoom(viewer));
    QVERIFY(askAbout(viewer, u"heel-pain"_s) && askAbout(viewer, u"sciatica"_s));
    QVERIFY(viewer.click(u"askListButton"_s));
    QCOMPARE(titles(viewer), (QStringList{u"Heel pain (plantar fasciitis)"_s, u"Sciatica"_s}));
    QVERIFY(viewer.click(u"askRemoveButton"_s));
    QTRY_COMPARE(titles(viewer), QStringList{u"Sciatica"_s});
    QVERIFY(viewer.click(u"undoButton"_s));
    QCOMPARE(titles(viewer), (QStringList{u"Heel pain (plantar fasciitis)"_s, u"Sciatica"_s}));
    QVERIFY(viewer.click(u"askOpenButton"_s));
    QCOMPARE(viewer.window().place().id, u"heel-pain"_s);
    QVERIFY(viewer.click(u"backButton"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Ask);
    QVERIFY(viewer.click(u"askRemoveButton"_s));
    QTRY_COMPARE(titles(viewer).size(), 1);
    QVERIFY(viewer.click(u"askRemoveButton"_s));
    QTRY_VERIFY(viewer.visible(u"lookButton"_s)); // the empty list says what to do
    QVERIFY(!viewer.visible(u"showCodeButton"_s) && !viewer.visible(u"askListButton"_s));
    QVERIFY(viewer.click(u"lookButton"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
}

// The row below comes to stand under the finger.
void TestAsk::aShakingHandRemovesOne()
{
    ViewerFixture viewer;
    QVERIFY(enterWaitingRoom(viewer));
    QVERIFY(askAbout(viewer, u"heel-pain"_s) && askAbout(viewer, u"sciatica"_s));
    QVERIFY(viewer.click(u"askListButton"_s));
    QVERIFY(viewer.click(u"askRemoveButton"_s));
    QTRY_COMPARE(titles(viewer), QStringList{u"Sciatica"_s});
    auto *button = viewer.visible(u"askRemoveButton"_s);
    const QPointF place = button->rect().center();
    QMouseEvent second(
        QEvent::MouseButtonDblClick, place, button->mapToGlobal(place), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(button, &second);
    QTest::mouseRelease(button, Qt::LeftButton);
    QCoreApplication::processEvents();
    QCOMPARE(titles(viewer), QStringList{u"Sciatica"_s});
}

void TestAsk::listHasALimit()
{
    ViewerFixture viewer;
    QVERIFY(enterWaitingRoom(viewer));
    const QList<ArticleSummary> articles = viewer.viewer->reader().library().firstArticles(u"en"_s, AskList::limit + 1);
    for (int i = 0; i < AskList::limit; ++i) {
        QVERIFY(askAbout(viewer, articles.at(i).slug));
    }
    QVERIFY(!askAbout(viewer, articles.last().slug));
    QCOMPARE(listed(viewer).size(), AskList::limit);
    QVERIFY(viewer.visible<QLabel>(u"messageLabel"_s)->text().contains(u'8'));
}

// Upright, with the largest text, and with a way forward.
void TestAsk::headerHasRoomForTheCount()
{
    ViewerFixture viewer;
    QVERIFY(enterWaitingRoom(viewer));
    viewer.window().setWindowState(Qt::WindowNoState);
    viewer.window().resize(800, 1280);
    viewer.viewer->appearance().choose({u"light"_s, 4});
    QVERIFY(askAbout(viewer, u"heel-pain"_s));
    QVERIFY(viewer.click(u"askListButton"_s) && viewer.click(u"backButton"_s));
    QVERIFY(viewer.visible(u"forwardButton"_s));
    for (const QString &name : {u"backButton"_s, u"forwardButton"_s, u"askListButton"_s, u"lockButton"_s}) {
        const QWidget *button = viewer.visible(name);
        QTRY_VERIFY2(button->width() >= button->sizeHint().width() && button->width() >= 48, qUtf8Printable(name));
        QVERIFY(button->mapTo(&viewer.window(), QPoint(button->width(), 0)).x() <= 800);
    }
}

void TestAsk::codeIsShownAndScanned_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("theme");
    QTest::newRow("one article") << 1 << u"light"_s;
    QTest::newRow("a full list in the dark") << AskList::limit << u"dark"_s;
    QTest::newRow("high contrast") << 3 << u"contrast"_s;
}

void TestAsk::codeIsShownAndScanned()
{
    QFETCH(int, count);
    QFETCH(QString, theme);
    ViewerFixture viewer;
    QVERIFY(enterWaitingRoom(viewer));
    viewer.viewer->appearance().choose({theme, 0});
    for (const ArticleSummary &article : viewer.viewer->reader().library().firstArticles(u"en"_s, count)) {
        QVERIFY(askAbout(viewer, article.slug));
    }
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const QString code = shownCode(viewer);
    QCOMPARE(code.size(), 4);
    QCOMPARE(AskCode::fromTyped(code), code);
    QVERIFY(viewer.visible<QLabel>(u"codeHint"_s)->text().contains(u"nothing about you"_s));
    auto *square = viewer.visible(u"qrView"_s);
    QTRY_VERIFY(square->width() >= 240 && square->width() == square->height());

    const QString picture = viewer.data.filePath(u"page.png"_s); // the page as a camera sees it
    QVERIFY(viewer.window().grab().save(picture));
    QProcess zbar;
    zbar.start(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, picture});
    QVERIFY(zbar.waitForFinished());
    const auto scanned = AskText::read(QString::fromUtf8(zbar.readAllStandardOutput()));
    QVERIFY(scanned);
    QCOMPARE(scanned->code, code);
    QCOMPARE(scanned->items, viewer.viewer->askList().items());
    QVERIFY(qAbs(scanned->madeAt.secsTo(before)) <= 60);
}

void TestAsk::codeStaysWhenTheListChanges()
{
    ViewerFixture viewer;
    QVERIFY(enterWaitingRoom(viewer));
    QVERIFY(askAbout(viewer, u"heel-pain"_s) && askAbout(viewer, u"sciatica"_s));
    const QString code = shownCode(viewer);
    QVERIFY(!code.isEmpty());
    const auto stored = [&] { return clinictest::outcomeOf(viewer.viewer->store().askListOfCode(code)).value; };
    QCOMPARE(stored()->items.size(), 2);
    QVERIFY(viewer.click(u"askRemoveButton"_s));
    QTRY_COMPARE(titles(viewer).size(), 1);
    QCOMPARE(stored()->items, viewer.viewer->askList().items());
    QTRY_COMPARE(viewer.viewer->askList().slip(), stored());
    QCOMPARE(viewer.visible<QLabel>(u"codeLabel"_s)->text(), code);
    QVERIFY(viewer.click(u"askRemoveButton"_s)); // nothing to ask any more
    QTRY_VERIFY(titles(viewer).isEmpty());
    QVERIFY(!stored());
    QTRY_VERIFY(!viewer.viewer->askList().slip());
    QVERIFY(!viewer.visible(u"codeBox"_s));
}

void TestAsk::codeStaysWhenTheListCannotBeStored()
{
    ViewerFixture viewer;
    QVERIFY(enterWaitingRoom(viewer));
    QVERIFY(askAbout(viewer, u"heel-pain"_s) && askAbout(viewer, u"sciatica"_s));
    const QString code = shownCode(viewer);
    QVERIFY(!code.isEmpty());
    ClinicDatabase database(viewer.data.filePath(ClinicDatabase::fileName()));
    database.execute(u"ALTER TABLE ask_item RENAME TO away"_s);
    QVERIFY(viewer.click(u"askRemoveButton"_s));
    QTRY_VERIFY(viewer.visible(u"askProblem"_s));
    QVERIFY(!viewer.visible(u"codeBox"_s)); // it would lead to the list as it was
    database.execute(u"ALTER TABLE away RENAME TO ask_item"_s);
    QCOMPARE(shownCode(viewer), code);
    const auto stored = clinictest::outcomeOf(viewer.viewer->store().askListOfCode(code)).value;
    QVERIFY(stored);
    QCOMPARE(stored->items, viewer.viewer->askList().items());
}

void TestAsk::nothingIsStoredBeforeTheCodeIsWanted()
{
    ViewerFixture viewer;
    QVERIFY(enterWaitingRoom(viewer));
    QVERIFY(askAbout(viewer, u"heel-pain"_s));
    QCOMPARE(storedLists(viewer), 0);
    QVERIFY(!shownCode(viewer).isEmpty());
    QCOMPARE(storedLists(viewer), 1);
}

void TestAsk::nextPatientFindsNothing()
{
    ViewerFixture viewer;
    QVERIFY(enterWaitingRoom(viewer));
    QVERIFY(askAbout(viewer, u"heel-pain"_s));
    const QString code = shownCode(viewer);
    QVERIFY(!code.isEmpty());
    QVERIFY(viewer.click(u"askRemoveButton"_s)); // offers to undo
    QTRY_VERIFY(viewer.visible(u"undoButton"_s));
    viewer.viewer->waitingRoom().beginAnew();
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
    QVERIFY(listed(viewer).isEmpty() && !viewer.viewer->askList().slip());
    QVERIFY(!viewer.visible(u"askListButton"_s) && !viewer.visible(u"undoButton"_s));
    viewer.viewer->askList().undo();
    QVERIFY(listed(viewer).isEmpty());
    for (const QLabel *label : viewer.window().findChildren<QLabel *>()) {
        QVERIFY2(!label->text().contains(code), qUtf8Printable(label->objectName()));
    }
    QVERIFY(askAbout(viewer, u"sciatica"_s));
    QVERIFY(shownCode(viewer) != code);
}

void TestAsk::lateCodeOfThePatientBeforeIsDropped()
{
    ViewerFixture viewer;
    QVERIFY(enterWaitingRoom(viewer));
    QVERIFY(askAbout(viewer, u"heel-pain"_s));
    QVERIFY(viewer.click(u"askListButton"_s) && viewer.click(u"showCodeButton"_s));
    viewer.viewer->waitingRoom().beginAnew(); // before the store has answered
    QVERIFY(askAbout(viewer, u"sciatica"_s));
    QCOMPARE(storedLists(viewer), 1);
    QCoreApplication::processEvents();
    QVERIFY(!viewer.viewer->askList().slip());
    QVERIFY(viewer.click(u"askListButton"_s));
    QVERIFY(!viewer.visible(u"codeBox"_s));
}

READER_TEST_MAIN(TestAsk)
#include "tst_ask.moc"
