#include "recordlist.h"
#include "support/readermain.h"
#include "viewer/recordtablemodel.h"
#include "viewer/reprintview.h"

#include <QClipboard>
#include <QPrinter>
#include <QSignalSpy>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using namespace recordlist;

using Model = RecordTableModel;

// What was handed out, as staff see it: found again, looked at, taken along.
class TestRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tabsLeadFromPageToPage();
    void saysWhenNothingWasHandedOut();
    void listsTheNewestFirstAndSorts();
    void filters_data();
    void filters();
    void saysWhatWasLookedForAndShowsAllAgain();
    void findsByCodeWhateverElseIsFiltered();
    void showsARecordInFull();
    void comesBackWhereItWasLeft();
    void savesWhatIsFilteredAsCsv();
    void copiesAChartNote();
    void makesTheHandoutAgain();
    void savesAndPrintsTheHandoutAgain();
    void saysWhenAVersionIsGone();
    void saysWhenRecordsCannotBeRead();
    void everyControlIsLargeAndNamed_data();
    void everyControlIsLargeAndNamed();

private:
    QTemporaryDir m_articles;
};

void TestRecords::initTestCase()
{
    QVERIFY(samples::writeListedArticles(m_articles.path()));
    QCOMPARE(ViewerFixture::buildLibrary(m_articles.path(), LibraryCompiler::Checks::Off), QString());
}

void TestRecords::tabsLeadFromPageToPage()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 2"_s));
    QVERIFY(viewer.visible(u"previewButton"_s)); // of the visit
    QVERIFY(viewer.click(u"staffButton"_s));
    QVERIFY(viewer.visible<QAbstractButton>(u"libraryTab"_s)->isChecked());
    QVERIFY(viewer.click(u"recordsTab"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Records);
    QVERIFY(viewer.visible<QAbstractButton>(u"recordsTab"_s)->isChecked());
    QVERIFY(!viewer.visible<QAbstractButton>(u"libraryTab"_s)->isChecked());
    QVERIFY(!viewer.visible(u"previewButton"_s));
    QVERIFY(viewer.click(u"recordsTab"_s)); // here already
    QVERIFY(viewer.visible<QAbstractButton>(u"recordsTab"_s)->isChecked());
    QVERIFY(viewer.click(u"backButton"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Staff);
    QVERIFY(viewer.visible<QAbstractButton>(u"libraryTab"_s)->isChecked());
}

void TestRecords::saysWhenNothingWasHandedOut()
{
    ViewerFixture viewer;
    viewer.window().openRecords();
    QTRY_VERIFY(viewer.visible(u"emptyLabel"_s));
    QCOMPARE(viewer.visible<QLabel>(u"emptyLabel"_s)->text(), u"Nothing has been handed out yet."_s);
    QVERIFY(!viewer.visible(u"showAllButton"_s));
    QVERIFY(!viewer.click(u"csvButton"_s));
}

void TestRecords::listsTheNewestFirstAndSorts()
{
    ViewerFixture viewer;
    handOut(viewer);
    QTableView *table = openRecords(viewer);
    QVERIFY(table);
    QTRY_COMPARE(column(table, Model::CodeColumn), (QStringList{u"XY-Z23"_s, u"K7-4Q2"_s, u"AB-CDE"_s}));
    QCOMPARE(column(table, Model::TitlesColumn),
        (QStringList{u"zest as it was, =Lost"_s, u"Migraine, Migraña"_s, u"zest"_s}));
    QCOMPARE(column(table, Model::ClinicianColumn), (QStringList{u"–"_s, u"Ana Rivera"_s, u"Bo Lee"_s}));
    QCOMPARE(column(table, Model::LanguagesColumn), (QStringList{u"EN"_s, u"EN ES"_s, u"EN"_s}));
    QCOMPARE(column(table, Model::FormColumn), (QStringList{u"Web page"_s, u"Printed"_s, u"PDF"_s}));
    QCOMPARE(
        column(table, Model::TeachBackColumn), (QStringList{u"Go over again"_s, u"Explained in own words"_s, u"–"_s}));
    const QDateTime yesterday = QDateTime::currentDateTime().addDays(-1);
    QVERIFY(column(table, Model::TimeColumn).at(1).startsWith(QLocale(u"en"_s).toString(yesterday, u"d MMM yyyy, "_s)));
    QVERIFY(stafflist::tapHead(table, Model::CodeColumn));
    QCOMPARE(column(table, Model::CodeColumn), (QStringList{u"AB-CDE"_s, u"K7-4Q2"_s, u"XY-Z23"_s}));
    QVERIFY(stafflist::tapHead(table, Model::TimeColumn));
    QCOMPARE(column(table, Model::CodeColumn), (QStringList{u"AB-CDE"_s, u"K7-4Q2"_s, u"XY-Z23"_s}));
    QVERIFY(stafflist::tapHead(table, Model::TimeColumn));
    QCOMPARE(column(table, Model::CodeColumn), (QStringList{u"XY-Z23"_s, u"K7-4Q2"_s, u"AB-CDE"_s}));
}

void TestRecords::filters_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("title") << u"zest"_s << QString() << QString() << QStringList{u"XY-Z23"_s, u"AB-CDE"_s};
    QTest::newRow("clinician") << u"rivera"_s << QString() << QString() << QStringList{u"K7-4Q2"_s};
    QTest::newRow("code") << u"k7 4q2"_s << QString() << QString() << QStringList{u"K7-4Q2"_s};
    QTest::newRow("today") << QString() << u"periodBox"_s << u"Today"_s << QStringList{u"XY-Z23"_s};
    QTest::newRow("7 days") << QString() << u"periodBox"_s << u"7 days"_s << QStringList{u"XY-Z23"_s, u"K7-4Q2"_s};
    QTest::newRow("by one") << QString() << u"clinicianFilterBox"_s << u"Bo Lee"_s << QStringList{u"AB-CDE"_s};
    QTest::newRow("printed") << QString() << u"formBox"_s << u"Printed"_s << QStringList{u"K7-4Q2"_s};
    QTest::newRow("both") << u"zest"_s << u"periodBox"_s << u"30 days"_s << QStringList{u"XY-Z23"_s};
}

void TestRecords::filters()
{
    QFETCH(const QString, words);
    QFETCH(const QString, box);
    QFETCH(const QString, choice);
    QFETCH(const QStringList, codes);
    ViewerFixture viewer;
    handOut(viewer);
    QTableView *table = openRecords(viewer);
    QVERIFY(table);
    if (!box.isEmpty()) {
        auto *chooser = viewer.visible<QComboBox>(box);
        QVERIFY(chooser && chooser->findText(choice) >= 0);
        chooser->setCurrentIndex(chooser->findText(choice));
        QTRY_COMPARE(viewer.visible<QAbstractButton>(u"filterButton"_s)->text(), u"Filter (1)"_s);
    }
    QTest::keyClicks(viewer.visible<QLineEdit>(u"wordsField"_s), words);
    QTRY_COMPARE(column(table, Model::CodeColumn), codes);
}

void TestRecords::saysWhatWasLookedForAndShowsAllAgain()
{
    ViewerFixture viewer;
    handOut(viewer);
    QTableView *table = openRecords(viewer);
    QVERIFY(table);
    auto *period = viewer.visible<QComboBox>(u"periodBox"_s);
    period->setCurrentIndex(period->findText(u"From … to …"_s));
    QVERIFY(viewer.visible(u"fromField"_s) && viewer.visible(u"toField"_s));
    QTRY_COMPARE(column(table, Model::CodeColumn), QStringList{u"XY-Z23"_s}); // today to today
    QTest::keyClicks(viewer.visible<QLineEdit>(u"wordsField"_s), u"knee"_s);
    QTRY_VERIFY(viewer.visible(u"showAllButton"_s));
    const QString day = QLocale(u"en"_s).toString(QDate::currentDate(), u"d MMM yyyy"_s);
    QCOMPARE(viewer.visible<QLabel>(u"emptyLabel"_s)->text(),
        u"Nothing that was handed out fits: “knee” · %1 to %1."_s.arg(day));
    QVERIFY(!viewer.click(u"csvButton"_s));
    QVERIFY(viewer.click(u"showAllButton"_s));
    QTRY_COMPARE(column(table, Model::CodeColumn).size(), 3);
    QVERIFY(!viewer.visible(u"fromField"_s));
}

void TestRecords::findsByCodeWhateverElseIsFiltered()
{
    ViewerFixture viewer;
    handOut(viewer);
    QTableView *table = openRecords(viewer);
    QVERIFY(table);
    auto *period = viewer.visible<QComboBox>(u"periodBox"_s);
    period->setCurrentIndex(period->findText(u"Today"_s));
    auto *words = viewer.visible<QLineEdit>(u"wordsField"_s);
    QTest::keyClicks(words, u" ab cde\r"_s);
    QTRY_VERIFY(detailTexts(viewer).contains(u"Re-open code AB-CDE"_s));
    QTRY_COMPARE(column(table, Model::CodeColumn), QStringList{u"AB-CDE"_s});
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    words->clear();
    QTest::keyClicks(words, u"K7-4Q3\r"_s); // nobody has it
    QTRY_VERIFY(viewer.visible(u"showAllButton"_s));
    QVERIFY(!viewer.visible(u"recordDetails"_s));
}

void TestRecords::showsARecordInFull()
{
    ViewerFixture viewer;
    handOut(viewer);
    QTableView *table = openRecords(viewer);
    QVERIFY(table);
    QVERIFY(!viewer.visible(u"recordDetails"_s));
    QTRY_COMPARE(table->model()->rowCount(), 3);
    tapRow(table, 0);
    QStringList texts = detailTexts(viewer);
    QVERIFY(texts.contains(u"Web page · English"_s));
    QVERIFY(texts.contains(u"Teach-back: Go over again"_s));
    QVERIFY(texts.contains(u"Changed since"_s));
    QVERIFY(texts.contains(u"No longer in the library"_s));
    QVERIFY(!texts.contains(u"Same as today"_s));
    tapRow(table, 1);
    texts = detailTexts(viewer);
    QVERIFY(texts.contains(u"Ana Rivera · Printed · English"_s));
    QCOMPARE(texts.count(u"Same as today"_s), 2);
    const KeptVersion migraine = *articleVersion(viewer.viewer->reader().library(), u"migraine"_s, u"en"_s);
    QCOMPARE(texts.filter(u"Version "_s).first().remove(u' '), u"Version"_s + QString::fromLatin1(migraine.hash));
    viewer.window().openArticle(u"zest"_s, u"en"_s); // and back: the same record is open
    QVERIFY(viewer.click(u"backButton"_s));
    QTRY_COMPARE(table->selectionModel()->selectedRows().size(), 1);
    QVERIFY(detailTexts(viewer).contains(u"Re-open code K7-4Q2"_s));
    QVERIFY(viewer.click(u"closeDetailsButton"_s));
    QVERIFY(!viewer.visible(u"recordDetails"_s));
    QVERIFY(table->selectionModel()->selectedRows().isEmpty());
}

void TestRecords::comesBackWhereItWasLeft()
{
    ViewerFixture viewer;
    const KeptVersion zest = *articleVersion(viewer.viewer->reader().library(), u"zest"_s, u"en"_s);
    HandoutRecord handout = record(u"K7-4Q2"_s, HandoutForm::Print);
    handout.items = {itemOf(zest)};
    for (int i = 0; i < 60; ++i) {
        viewer.viewer->store().recordHandout(handout, {zest});
    }
    QTableView *table = openRecords(viewer);
    QVERIFY(table);
    QTRY_VERIFY(table->verticalScrollBar()->maximum() > 500);
    table->verticalScrollBar()->setValue(500);
    viewer.window().openArticle(u"zest"_s, u"en"_s);
    QVERIFY(viewer.click(u"backButton"_s));
    QSignalSpy reread(table->model(), &QAbstractItemModel::modelReset);
    QVERIFY(!reread.wait(300)); // nothing new
    QCOMPARE(table->verticalScrollBar()->value(), 500);
}

void TestRecords::savesWhatIsFilteredAsCsv()
{
    ViewerFixture viewer;
    handOut(viewer);
    QTableView *table = openRecords(viewer);
    QVERIFY(table);
    QVERIFY(viewer.click(u"csvButton"_s)); // cancelled
    QCOMPARE(QFileInfo(viewer.answers.suggested).fileName(),
        u"records-%1.csv"_s.arg(QDate::currentDate().toString(Qt::ISODate)));
    QTest::keyClicks(viewer.visible<QLineEdit>(u"wordsField"_s), u"zest"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const QTemporaryDir folder;
    viewer.answers.path = folder.filePath(u"table"_s);
    QVERIFY(viewer.click(u"csvButton"_s));
    QFile file(folder.filePath(u"table.csv"_s));
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.at(1).contains(u",XY-Z23,,Web page,Article,zest as it was,zest,English,"_s));
    QVERIFY(lines.at(2).contains(u",'=Lost,lost,"_s)); // no formula
    QVERIFY(lines.at(3).contains(u",AB-CDE,Bo Lee,PDF,"_s));
    QTRY_VERIFY(viewer.visible<QLabel>(u"messageLabel"_s)->text().startsWith(u"Saved: "_s));
    viewer.answers.path = folder.filePath(u"no such folder/table.csv"_s);
    QVERIFY(viewer.click(u"csvButton"_s));
    QTRY_VERIFY(viewer.visible<QLabel>(u"messageLabel"_s)->text().contains(u"no such folder"_s));
}

void TestRecords::copiesAChartNote()
{
    ViewerFixture viewer;
    handOut(viewer);
    QTableView *table = openRecords(viewer);
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    tapRow(table, 1);
    QVERIFY(viewer.click(u"copyNoteButton"_s));
    const QString note = QGuiApplication::clipboard()->text();
    QVERIFY(note.startsWith(u"Patient education given "_s));
    QVERIFY(note.contains(u" by Ana Rivera:\n- Migraine (English, version "_s));
    QVERIFY(note.endsWith(u"Re-open code: K7-4Q2."_s));
    QVERIFY(viewer.visible<QLabel>(u"messageLabel"_s)->text().startsWith(u"The chart note is copied."_s));
}

void TestRecords::makesTheHandoutAgain()
{
    ViewerFixture viewer;
    handOut(viewer);
    QTableView *table = openRecords(viewer);
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    tapRow(table, 0);
    HandoutOptions options;
    options.largePrint = true;
    viewer.viewer->shortcuts().setSetting(u"handout"_s, options.toText());
    auto *view = viewer.window().findChild<ReprintView *>();
    Handout handout;
    QObject context;
    connect(view, &ReprintView::composed, &context, [&handout](const Handout &made) { handout = made; });
    QVERIFY(viewer.click(u"printAgainButton"_s));
    QTRY_COMPARE(handout.items.size(), 2);
    QCOMPARE(handout.code, u"XY-Z23"_s);
    QCOMPARE(handout.date, QDate::currentDate());
    QVERIFY(handout.options.largePrint); // as the clinic prints
    QVERIFY(handout.items.first().version->source.contains("Older text."));
    QCOMPARE(handout.items.last().version->id, u"lost"_s);
}

void TestRecords::savesAndPrintsTheHandoutAgain()
{
    ViewerFixture viewer;
    handOut(viewer);
    QTableView *table = openRecords(viewer);
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    tapRow(table, 1);
    QVERIFY(viewer.click(u"printAgainButton"_s));
    auto *view = viewer.window().findChild<ReprintView *>();
    QVERIFY(!viewer.click(u"savePagesButton"_s)); // not yet
    QTRY_VERIFY_WITH_TIMEOUT(view->pdf().pages > 0, 30'000);
    const QTemporaryDir folder;
    viewer.answers.path = folder.filePath(u"again"_s);
    QVERIFY(viewer.click(u"savePagesButton"_s));
    QFile saved(folder.filePath(u"again.pdf"_s));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), view->pdf().bytes);
    const QString suggested = QFileInfo(viewer.answers.suggested).fileName();
    QVERIFY2(suggested.startsWith(u"handout-"_s) && suggested.endsWith(u"-K7-4Q2.pdf"_s), qPrintable(suggested));
    const QString printed = folder.filePath(u"printed.pdf"_s);
    viewer.answers.prepare = [&printed](QPrinter &printer) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(printed);
        return true;
    };
    QVERIFY(viewer.click(u"printPagesButton"_s));
    QTRY_VERIFY(QFileInfo(printed).size() > 0);
    QTRY_COMPARE(viewer.visible<QLabel>(u"messageLabel"_s)->text(), u"Sent to the printer."_s);
    QVERIFY(viewer.click(u"leaveReprintButton"_s));
    QVERIFY(viewer.visible(u"recordTable"_s));
    QVERIFY(view->pdf().bytes.isEmpty()); // nothing is left of it
}

void TestRecords::saysWhenAVersionIsGone()
{
    ViewerFixture viewer;
    handOut(viewer);
    viewer.viewer.reset();
    {
        ClinicDatabase database(QDir(viewer.data.path()).filePath(ClinicDatabase::fileName()));
        database.execute(u"UPDATE version SET content = 'damaged' WHERE item = 'lost'"_s);
    }
    viewer.open();
    QTableView *table = openRecords(viewer);
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    tapRow(table, 0);
    QVERIFY(viewer.click(u"printAgainButton"_s));
    QTRY_VERIFY(viewer.visible(u"retryButton"_s));
    QVERIFY(!viewer.visible<QLabel>(u"errorLabel"_s)->text().isEmpty());
    QVERIFY(!viewer.click(u"printPagesButton"_s) && !viewer.click(u"savePagesButton"_s));
    QVERIFY(viewer.click(u"leaveReprintButton"_s));
    QVERIFY(viewer.visible(u"recordDetails"_s));
}

void TestRecords::saysWhenRecordsCannotBeRead()
{
    ViewerFixture viewer;
    viewer.viewer.reset();
    QVERIFY(samples::write(viewer.data.filePath(ClinicDatabase::fileName()), QByteArray("nonsense").repeated(1000)));
    viewer.open();
    viewer.window().openRecords();
    QTRY_VERIFY(viewer.visible(u"retryButton"_s));
    QVERIFY(viewer.visible<QLabel>(u"errorLabel"_s)->text().contains(ClinicDatabase::fileName()));
    QVERIFY(QFile::remove(viewer.data.filePath(ClinicDatabase::fileName())));
    QVERIFY(viewer.click(u"retryButton"_s));
    QTRY_VERIFY(viewer.visible(u"emptyLabel"_s));
}

void TestRecords::everyControlIsLargeAndNamed_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("landscape") << QSize(1280, 800);
    QTest::newRow("portrait") << QSize(800, 1280);
}

void TestRecords::everyControlIsLargeAndNamed()
{
    QFETCH(const QSize, size);
    ViewerFixture viewer(size);
    handOut(viewer);
    viewer.window().resize(size);
    QTableView *table = openRecords(viewer);
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    auto *period = viewer.visible<QComboBox>(u"periodBox"_s);
    period->setCurrentIndex(period->findText(u"From … to …"_s));
    tapRow(table, 0);
    for (;;) {
        for (QWidget *control : viewer.window().findChildren<QWidget *>()) {
            auto *button = qobject_cast<QAbstractButton *>(control);
            if ((!button && !qobject_cast<QComboBox *>(control) && !control->inherits("QDateEdit"))
                || !control->isVisible() || control->inherits("QLineEditIconButton")
                || control->objectName().startsWith(u"qt_"_s)) {
                continue;
            }
            QVERIFY2(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                qPrintable(control->objectName()));
            QVERIFY2(control->height() >= 48 && control->width() >= 48, qPrintable(control->objectName()));
        }
        QCOMPARE(viewer.window().size(), size); // nothing pushed the window wider
        if (!viewer.viewer->appearance().canGrow()) {
            break;
        }
        viewer.viewer->appearance().grow();
    }
}

READER_TEST_MAIN(TestRecords)
#include "tst_records.moc"
