#include "asktest.h"

#include "clinic/askrepository.h"
#include "clinic/asktext.h"
#include "clinic/clinictest.h"
#include "viewer/visitsession.h"

#include "support/readermain.h"

#include <QAction>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using namespace asktest;

// A patient's list comes into the visit: by its code on the same tablet, by its square on another one.
class TestAskCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(ViewerFixture::buildLibrary(), QString()); }
    void typedCodeAddsTheArticles();
    void scannedSquareAddsTheArticles();
    void scannedSquareIsNotLookedUp();
    void saysWhatIsNoCode_data();
    void saysWhatIsNoCode();
    void deadCodeIsNotFound();
    void articlesOfAnotherLibraryAreNamed();
    void listOfAnotherLibraryAddsNothing();

private:
    static AskSlip slipOf(const QStringList &slugs, const QDateTime &madeAt = QDateTime::currentDateTimeUtc());
    static void enter(ViewerFixture &viewer, const QString &text);
    static QString label(ViewerFixture &viewer, const QString &name);
};

AskSlip TestAskCode::slipOf(const QStringList &slugs, const QDateTime &madeAt)
{
    AskSlip slip{u"K7Q2"_s, madeAt, {}};
    for (const QString &slug : slugs) {
        slip.items.append({slug, u"en"_s});
    }
    return slip;
}

// As typed by a person or a scanner, with Return at the end.
void TestAskCode::enter(ViewerFixture &viewer, const QString &text)
{
    if (!viewer.visible(u"codeField"_s)) {
        viewer.window().findChild<QAction *>(u"codeAction"_s)->trigger();
    }
    auto *field = viewer.visible<QLineEdit>(u"codeField"_s);
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

QString TestAskCode::label(ViewerFixture &viewer, const QString &name)
{
    const auto *label = viewer.visible<QLabel>(name);
    return label ? label->text() : QString();
}

void TestAskCode::typedCodeAddsTheArticles()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    viewer.session().mark(u"low-back-pain"_s, u"en"_s);
    QTRY_COMPARE(viewer.markedSlugs().size(), 1);
    QVERIFY(enterWaitingRoom(viewer)); // the same tablet goes to the patient, and comes back
    QVERIFY(askAbout(viewer, u"heel-pain"_s) && askAbout(viewer, u"sciatica"_s));
    const QString code = shownCode(viewer);
    QCOMPARE(code.size(), 4);
    viewer.viewer->waitingRoom().leave();
    QTRY_VERIFY(viewer.session().isOpen());
    QVERIFY(viewer.visible(u"previewButton"_s));
    enter(viewer, code.toLower());
    QTRY_VERIFY(viewer.visible(u"addFoundButton"_s));
    QCOMPARE(label(viewer, u"titlesLabel"_s), u"Heel pain (plantar fasciitis)\nSciatica"_s);
    QVERIFY(label(viewer, u"dateLabel"_s).startsWith(code));
    QVERIFY(viewer.click(u"addFoundButton"_s));
    QTRY_COMPARE(viewer.markedSlugs(), (QStringList{u"low-back-pain"_s, u"heel-pain"_s, u"sciatica"_s}));
    QTRY_VERIFY(viewer.visible(u"undoButton"_s));
    QVERIFY(viewer.click(u"undoButton"_s)); // one step
    QTRY_COMPARE(viewer.markedSlugs(), QStringList{u"low-back-pain"_s});
    QVERIFY(clinictest::outcomeOf(viewer.viewer->store().records({})).value.isEmpty());
}

void TestAskCode::scannedSquareAddsTheArticles()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    enter(viewer, AskText::of(slipOf({u"heel-pain"_s, u"sciatica"_s})));
    QVERIFY(viewer.visible(u"addFoundButton"_s)); // at once
    QCOMPARE(viewer.visible<QLineEdit>(u"codeField"_s)->text(), u"K7Q2"_s);
    QVERIFY(!viewer.visible(u"keptLabel"_s));
    QVERIFY(viewer.click(u"addFoundButton"_s));
    QTRY_COMPARE(viewer.markedSlugs(), (QStringList{u"heel-pain"_s, u"sciatica"_s}));
}

// The code of another tablet may be somebody else's here.
void TestAskCode::scannedSquareIsNotLookedUp()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    AskSlip slip = slipOf({u"heel-pain"_s});
    slip.code = clinictest::outcomeOf(viewer.viewer->store().saveAskList({{u"sciatica"_s, u"en"_s}})).value.code;
    enter(viewer, AskText::of(slip));
    QTRY_COMPARE(label(viewer, u"titlesLabel"_s), u"Heel pain (plantar fasciitis)"_s);
    enter(viewer, slip.code);
    QTRY_COMPARE(label(viewer, u"titlesLabel"_s), u"Sciatica"_s);
}

void TestAskCode::saysWhatIsNoCode_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    const QString text = AskText::of(slipOf({u"heel-pain"_s}));
    const QString old
        = AskText::of(slipOf({u"heel-pain"_s}, QDateTime(QDate(2026, 1, 5), QTime(10, 40), Qt::LocalTime).toUTC()));
    QTest::newRow("nobody's") << u"k7q2"_s << u"No list has the code K7Q2."_s;
    QTest::newRow("too short") << u"K7Q"_s << u"“K7Q” is no code."_s;
    QTest::newRow("no code at all") << u"https://clinic.example/handouts/list"_s << u"is no code."_s;
    QTest::newRow("a handout's") << u"K7-4Q2"_s << u"No handout has the code K7-4Q2."_s;
    QTest::newRow("cut off") << text.chopped(4) << u"could not be read as a whole"_s;
    QTest::newRow("of a day long past") << old << u"This list is from 5 January at 10:40."_s;
}

void TestAskCode::saysWhatIsNoCode()
{
    QFETCH(QString, typed);
    QFETCH(QString, said);
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    enter(viewer, typed);
    QTRY_VERIFY2(label(viewer, u"codeProblem"_s).contains(said), qUtf8Printable(label(viewer, u"codeProblem"_s)));
    QVERIFY(!viewer.visible(u"addFoundButton"_s));
}

void TestAskCode::deadCodeIsNotFound()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    ClinicDatabase database(viewer.data.filePath(ClinicDatabase::fileName()));
    AskRepository yesterday(database, [] { return QDateTime::currentDateTimeUtc().addDays(-1); });
    enter(viewer, yesterday.save({{u"heel-pain"_s, u"en"_s}}).code);
    QTRY_VERIFY(label(viewer, u"codeProblem"_s).contains(u"A code works for one day"_s));
}

void TestAskCode::articlesOfAnotherLibraryAreNamed()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    enter(viewer, AskText::of(slipOf({u"jaw-pain-2"_s, u"heel-pain"_s, u"b--script"_s})));
    QCOMPARE(label(viewer, u"titlesLabel"_s), u"Heel pain (plantar fasciitis)"_s);
    QVERIFY(label(viewer, u"keptLabel"_s).contains(u"Jaw pain 2"_s));
    QVERIFY(viewer.click(u"addFoundButton"_s));
    QTRY_COMPARE(viewer.markedSlugs(), QStringList{u"heel-pain"_s});
}

void TestAskCode::listOfAnotherLibraryAddsNothing()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    enter(viewer, AskText::of(slipOf({u"jaw-pain-2"_s})));
    QVERIFY(label(viewer, u"keptLabel"_s).contains(u"Jaw pain 2"_s));
    QVERIFY(!viewer.click(u"addFoundButton"_s)); // it cannot be pressed
    enter(viewer, AskText::of(slipOf({u"heel-pain"_s}))); // what was found before is forgotten
    QCOMPARE(label(viewer, u"titlesLabel"_s), u"Heel pain (plantar fasciitis)"_s);
    QVERIFY(!viewer.visible(u"keptLabel"_s));
}

READER_TEST_MAIN(TestAskCode)
#include "tst_askcode.moc"
