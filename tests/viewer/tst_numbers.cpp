#include "library/keptversion.h"
#include "support/readermain.h"
#include "viewer/countlist.h"
#include "viewer/mainwindow.h"
#include "viewer/numberscsv.h"
#include "viewer/visitsession.h"
#include "viewer/weektable.h"
#include "viewerfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// What staff are told of the clinic's weeks, by clicking.
class TestNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(ViewerFixture::buildLibrary(), QString()); }
    void addsUpWeekByWeek();
    void namesTheMostFrequentFirst();
    void theCsvIsNoFormula();
    void saysWhenThereIsNothing();
    void showsWhatWasReadAndHandedOut();
    void theTableHasTheSameFigures();
    void savesTheCsv();
    void tellsWhenTheCsvCannotBeSaved();
    void wordsThatHomeDidNotFindAreThere();
    void countsNothingWhenSwitchedOff();
    void deletesWithTheSecondTapOnly();
    void everyControlIsLargeAndNamed();

private:
    static void fill(ViewerFixture &viewer);
    static bool open(ViewerFixture &viewer);
    static QStringList rows(ViewerFixture &viewer, const QString &list);
    static QString text(ViewerFixture &viewer, const QString &label);
    static QByteArray content(const QString &path);
};

// Three openings of one article and one of another; the first was handed out.
void TestNumbers::fill(ViewerFixture &viewer)
{
    ClinicStore &store = viewer.viewer->store();
    for (int i = 0; i < 3; ++i) {
        store.countOpening(u"low-back-pain"_s);
    }
    store.countOpening(u"not-in-the-library"_s);
    store.countMissedWord(u"quxblorp"_s, 4);
    const auto version = articleVersion(viewer.viewer->reader().library(), u"low-back-pain"_s, u"en"_s);
    QVERIFY(version);
    QString code;
    whenAnswered(store.reserveCode(), &viewer.window(), [&code](const auto &outcome) { code = outcome.value; });
    QTRY_VERIFY(!code.isEmpty());
    HandoutRecord record;
    record.code = code;
    record.lang = version->lang;
    record.items = {
        {KeptVersion::Kind::Article, version->id, version->lang, version->title, version->hash, TeachBack::NotNoted}};
    bool recorded = false;
    whenAnswered(store.recordHandout(record, {*version}), &viewer.window(),
        [&recorded](const auto &outcome) { recorded = outcome.ok(); });
    QTRY_VERIFY(recorded);
}

bool TestNumbers::open(ViewerFixture &viewer)
{
    return viewer.click(u"staffButton"_s) && viewer.click(u"numbersTab"_s)
        && QTest::qWaitFor([&viewer] { return viewer.visible(u"countingBox"_s); });
}

QStringList TestNumbers::rows(ViewerFixture &viewer, const QString &list)
{
    QStringList rows;
    const CountList *found = viewer.visible<CountList>(list);
    for (const QWidget *row : found ? found->findChildren<QWidget *>() : QList<QWidget *>()) {
        if (!row->accessibleName().isEmpty()) {
            rows.append(row->accessibleName());
        }
    }
    return rows;
}

QString TestNumbers::text(ViewerFixture &viewer, const QString &label)
{
    const QLabel *found = viewer.visible<QLabel>(label);
    return found ? found->text() : QString();
}

QByteArray TestNumbers::content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestNumbers::addsUpWeekByWeek()
{
    const QDate monday(2026, 3, 30); // its week has the change to summer time in many countries
    ClinicNumbers numbers;
    numbers.handedOut = {{monday, u"a"_s, 2}, {monday.addDays(7), u"a"_s, 1}};
    numbers.read = {{monday, u"a"_s, 5}, {monday, u"b"_s, 3}};
    numbers.missedWords = {{monday.addDays(14), u"w"_s, 3}};
    const auto weeks = totalsByWeek(numbers, monday.addDays(3), monday.addDays(14));
    QCOMPARE(
        weeks, (QList<WeekTotals>{{monday, 2, 8, 0}, {monday.addDays(7), 1, 0, 0}, {monday.addDays(14), 0, 0, 3}}));
    QCOMPARE(sumOf(weeks), (WeekTotals{{}, 3, 8, 3}));
}

void TestNumbers::namesTheMostFrequentFirst()
{
    const QDate monday(2026, 3, 30);
    const QList<WeekNumber> numbers{{monday, u"c"_s, 2}, {monday, u"b"_s, 1}, {monday.addDays(7), u"b"_s, 1},
        {monday, u"a"_s, 9}, {monday, u"d"_s, 1}};
    QCOMPARE(mostFrequent(numbers, 3), (QList<Frequency>{{u"a"_s, 9}, {u"b"_s, 2}, {u"c"_s, 2}}));
    QVERIFY(mostFrequent({}, 3).isEmpty());
}

void TestNumbers::theCsvIsNoFormula()
{
    const QDate monday(2026, 3, 30);
    ClinicNumbers numbers;
    numbers.handedOut = {{monday, u"a"_s, 2}};
    numbers.missedWords = {{monday, u"@sum"_s, 3}};
    const QByteArray csv = numbersCsv(numbers, [](const QString &) { return u"=1+1, \"x\""_s; });
    QCOMPARE(csv,
        QByteArray("\xEF\xBB\xBFWeek from,Kind,Article or word,Count\r\n"
                   "2026-03-30,Handed out,\"'=1+1, \"\"x\"\"\",2\r\n"
                   "2026-03-30,Not found,'@sum,3\r\n"));
}

void TestNumbers::saysWhenThereIsNothing()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer));
    QVERIFY(text(viewer, u"emptyLabel"_s).startsWith(u"No numbers from the last"_s));
    QVERIFY(!viewer.visible(u"lists"_s));
    QVERIFY(!viewer.visible<QAbstractButton>(u"csvButton"_s)->isEnabled());
}

void TestNumbers::showsWhatWasReadAndHandedOut()
{
    ViewerFixture viewer;
    fill(viewer);
    QVERIFY(open(viewer));
    QVERIFY(viewer.click(u"weeks-4"_s));
    QTRY_COMPARE(text(viewer, u"handedOutTotal"_s), u"Handed out: 1"_s);
    QCOMPARE(text(viewer, u"readTotal"_s), u"Read: 4"_s);
    QCOMPARE(rows(viewer, u"readList"_s), (QStringList{u"Low back pain: 3"_s, u"not-in-the-library: 1"_s}));
    QCOMPARE(rows(viewer, u"handedOutList"_s), QStringList{u"Low back pain: 1"_s});
    QCOMPARE(rows(viewer, u"missedList"_s), QStringList{u"quxblorp: 4"_s});
}

void TestNumbers::theTableHasTheSameFigures()
{
    ViewerFixture viewer;
    fill(viewer);
    QVERIFY(open(viewer));
    QVERIFY(!viewer.visible(u"weekTable"_s));
    QVERIFY(viewer.click(u"weeks-4"_s));
    QTRY_COMPARE(text(viewer, u"handedOutTotal"_s), u"Handed out: 1"_s);
    QVERIFY(viewer.click(u"tableButton"_s));
    const auto *table = viewer.visible<QTableView>(u"weekTable"_s);
    QVERIFY(table);
    const QAbstractItemModel *weeks = table->model();
    QTRY_COMPARE(weeks->rowCount(), 4);
    QCOMPARE(weeks->index(0, WeekTable::HandedOutColumn).data().toString(), u"1"_s);
    QCOMPARE(weeks->index(0, WeekTable::ReadColumn).data().toString(), u"4"_s);
    QCOMPARE(weeks->index(0, WeekTable::MissedColumn).data().toString(), u"4"_s);
    QCOMPARE(weeks->index(3, WeekTable::ReadColumn).data().toString(), u"0"_s);
    QCOMPARE(weeks->index(0, WeekTable::ReadColumn).data(Qt::AccessibleTextRole).toString(), u"Read: 4"_s);
    QVERIFY(viewer.click(u"tableButton"_s));
    QVERIFY(!viewer.visible(u"weekTable"_s));
}

void TestNumbers::savesTheCsv()
{
    ViewerFixture viewer;
    fill(viewer);
    QVERIFY(open(viewer));
    QTRY_VERIFY(viewer.visible<QAbstractButton>(u"csvButton"_s)->isEnabled());
    QTRY_COMPARE(text(viewer, u"readTotal"_s), u"Read: 4"_s);
    viewer.answers.path = QString();
    QVERIFY(viewer.click(u"csvButton"_s)); // and cancelled
    QVERIFY(!viewer.visible(u"messageLabel"_s));
    QVERIFY(viewer.answers.suggested.endsWith(u".csv"_s));
    viewer.answers.path = viewer.data.filePath(u"mine"_s);
    QVERIFY(viewer.click(u"csvButton"_s));
    const QByteArray csv = content(viewer.data.filePath(u"mine.csv"_s));
    QVERIFY(csv.contains(",Read,Low back pain,3\r\n"));
    QVERIFY(csv.contains(",Not found,quxblorp,4\r\n"));
}

void TestNumbers::tellsWhenTheCsvCannotBeSaved()
{
    ViewerFixture viewer;
    fill(viewer);
    QVERIFY(open(viewer));
    QTRY_VERIFY(viewer.visible<QAbstractButton>(u"csvButton"_s)->isEnabled());
    viewer.answers.path = viewer.data.filePath(u"no-such-folder/numbers.csv"_s);
    QVERIFY(viewer.click(u"csvButton"_s));
    QTRY_VERIFY(text(viewer, u"messageLabel"_s).contains(u"numbers.csv"_s));
}

void TestNumbers::wordsThatHomeDidNotFindAreThere()
{
    ViewerFixture viewer;
    for (const QString &room : {u"Room 1"_s, u"Room 2"_s, u"Room 3"_s}) {
        QVERIFY(viewer.startVisit(room));
        QTest::keyClicks(viewer.visible<QLineEdit>(u"searchField"_s), u"quxblorp"_s);
        QTRY_VERIFY(text(viewer, u"nothingLabel"_s).contains(u"quxblorp"_s));
        QVERIFY(viewer.click(u"clearButton"_s));
        viewer.session().finish();
        QTRY_VERIFY(!viewer.session().isOpen());
    }
    QVERIFY(open(viewer));
    QTRY_COMPARE(rows(viewer, u"missedList"_s), QStringList{u"quxblorp: 3"_s});
}

void TestNumbers::countsNothingWhenSwitchedOff()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer));
    QVERIFY(!viewer.visible(u"offCard"_s));
    QVERIFY(viewer.click(u"countingBox"_s));
    QTRY_VERIFY(viewer.visible(u"offCard"_s));
    viewer.window().openArticle(u"low-back-pain"_s, u"en"_s);
    viewer.window().goHome();
    QVERIFY(open(viewer));
    QVERIFY(viewer.visible(u"emptyLabel"_s)); // the answer of the store comes after all countings
    viewer.reopen();
    QTRY_VERIFY(!viewer.viewer->shortcuts().isCounting());
    viewer.window().openArticle(u"low-back-pain"_s, u"en"_s);
    viewer.window().goHome();
    QVERIFY(open(viewer));
    QTRY_VERIFY(viewer.visible(u"offCard"_s));
    QVERIFY(viewer.visible(u"emptyLabel"_s));
    QVERIFY(viewer.click(u"countingBox"_s));
    QTRY_VERIFY(!viewer.visible(u"offCard"_s));
    viewer.window().openArticle(u"low-back-pain"_s, u"en"_s);
    viewer.window().goHome();
    QVERIFY(open(viewer));
    QTRY_COMPARE(text(viewer, u"readTotal"_s), u"Read: 1"_s);
}

void TestNumbers::deletesWithTheSecondTapOnly()
{
    ViewerFixture viewer;
    fill(viewer);
    QVERIFY(open(viewer));
    QTRY_COMPARE(text(viewer, u"readTotal"_s), u"Read: 4"_s);
    auto *button = viewer.visible<QAbstractButton>(u"forgetButton"_s);
    QVERIFY(viewer.click(u"forgetButton"_s));
    QCOMPARE(button->text(), u"Tap again to delete"_s);
    QVERIFY(viewer.click(u"libraryTab"_s)); // second thoughts
    QVERIFY(viewer.click(u"numbersTab"_s));
    QTRY_COMPARE(text(viewer, u"readTotal"_s), u"Read: 4"_s);
    QCOMPARE(button->text(), u"Delete what was counted"_s);
    QVERIFY(viewer.click(u"forgetButton"_s));
    QVERIFY(viewer.click(u"forgetButton"_s));
    QTRY_COMPARE(text(viewer, u"readTotal"_s), u"Read: 0"_s);
    QTRY_COMPARE(text(viewer, u"handedOutTotal"_s), u"Handed out: 1"_s); // the records stay
    QVERIFY(rows(viewer, u"missedList"_s).isEmpty());
}

void TestNumbers::everyControlIsLargeAndNamed()
{
    for (const QSize size : {QSize(1280, 800), QSize(800, 1280)}) {
        ViewerFixture viewer(size);
        fill(viewer);
        QVERIFY(open(viewer));
        auto check = [&viewer] {
            for (QAbstractButton *button : viewer.window().findChildren<QAbstractButton *>()) {
                if (button->isVisible() && !button->objectName().startsWith(u"qt_"_s)
                    && !button->inherits("QTableCornerButton")) {
                    QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                        qPrintable(button->objectName()));
                    QVERIFY2(button->height() >= 48 && button->width() >= 48, qPrintable(button->objectName()));
                }
            }
        };
        check();
        while (viewer.viewer->appearance().canGrow()) {
            viewer.viewer->appearance().grow();
        }
        check();
        QCOMPARE(viewer.window().size(), size); // nothing pushed the window wider
    }
}

READER_TEST_MAIN(TestNumbers)
#include "tst_numbers.moc"
