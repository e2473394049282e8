#include "reader/readerview.h"
#include "stafflist.h"
#include "support/readermain.h"

#include <QSignalSpy>
#include <QWebEnginePage>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using namespace stafflist;

using Model = ArticleTableModel;

// A clinician signs articles off, by clicking.
class TestSignOff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void signsOffUndoesAndWithdraws();
    void signsOffEachLanguageByItself();
    void needsANameAndTheStatement();
    void theArticleSaysWhoSignedItOff();
    void everyControlIsLargeAndNamed();

private:
    QTemporaryDir m_articles;
};

void TestSignOff::initTestCase()
{
    QVERIFY(samples::writeListedArticles(m_articles.path()));
    QCOMPARE(ViewerFixture::buildLibrary(m_articles.path(), LibraryCompiler::Checks::Off), QString());
}

void TestSignOff::signsOffUndoesAndWithdraws()
{
    ViewerFixture viewer;
    QTableView *table = openTable(viewer);
    QVERIFY(table);
    QVERIFY(signOff(viewer, u"zest"_s, u"Dr. Typed"_s));
    const QDate due = QDate::currentDate().addYears(2);
    const QString month = QLocale(u"en"_s).toString(due, u"MMM yyyy"_s);
    QTRY_COMPARE(cell(table, u"zest"_s, Model::SignOffColumn), u"Signed off · due "_s + month);
    QCOMPARE(figure(viewer, u"signedOff"_s), u"1"_s);
    QCOMPARE(viewer.viewer->reviews().of(u"zest"_s, u"en"_s).reviewer, u"Dr. Typed"_s);
    QCOMPARE(viewer.viewer->reviews().of(u"zest"_s, u"en"_s).due, due);

    QTRY_VERIFY(viewer.visible(u"undoButton"_s));
    QVERIFY(viewer.click(u"undoButton"_s));
    QTRY_COMPARE(cell(table, u"zest"_s, Model::SignOffColumn), u"Not yet"_s);

    QVERIFY(signOff(viewer, u"zest"_s, u"Ana"_s));
    QTRY_COMPARE(figure(viewer, u"signedOff"_s), u"1"_s);
    viewer.reopen();
    table = openTable(viewer);
    QVERIFY(table);
    QTRY_COMPARE(figure(viewer, u"signedOff"_s), u"1"_s); // stored
    QVERIFY(choose(viewer, u"zest"_s));
    QVERIFY(viewer.click(u"signOffButton"_s));
    QVERIFY(viewer.visible<QLabel>(u"stateLabel"_s)->text().startsWith(u"Ana signed it off on"_s));
    QVERIFY(viewer.click(u"withdrawButton"_s));
    QTRY_COMPARE(figure(viewer, u"signedOff"_s), u"0"_s);
    QVERIFY(viewer.click(u"undoButton"_s));
    QTRY_COMPARE(figure(viewer, u"signedOff"_s), u"1"_s);
}

void TestSignOff::signsOffEachLanguageByItself()
{
    ViewerFixture viewer;
    QTableView *table = openTable(viewer);
    QVERIFY(table);
    QVERIFY(choose(viewer, u"zest"_s));
    QVERIFY(viewer.click(u"signOffButton"_s));
    QVERIFY(!viewer.visible(u"versionBox"_s)); // there is one only
    QVERIFY(viewer.click(u"cancelButton"_s));
    QVERIFY(signOff(viewer, u"Migraine"_s, u"Ana"_s));
    QTRY_COMPARE(cell(table, u"Migraine"_s, Model::SignOffColumn), u"Not yet (ES)"_s);
    QVERIFY(choose(viewer, u"Migraine"_s));
    QVERIFY(viewer.click(u"signOffButton"_s));
    QTest::keyClicks(viewer.visible<QComboBox>(u"clinicianBox"_s)->lineEdit(), u"Ana"_s);
    QVERIFY(viewer.click(u"statementBox"_s));
    QTest::keyClick(viewer.visible<QComboBox>(u"versionBox"_s), Qt::Key_Down);
    QVERIFY(!viewer.visible<QAbstractButton>(u"signButton"_s)->isEnabled()); // another text: read it, too
    QVERIFY(viewer.click(u"statementBox"_s));
    QVERIFY(viewer.click(u"signButton"_s));
    QTRY_VERIFY(cell(table, u"Migraine"_s, Model::SignOffColumn).startsWith(u"Signed off · due"_s));
}

void TestSignOff::needsANameAndTheStatement()
{
    ViewerFixture viewer;
    QVERIFY(openTable(viewer));
    QVERIFY(choose(viewer, u"zest"_s));
    QVERIFY(viewer.click(u"signOffButton"_s));
    auto *sign = viewer.visible<QAbstractButton>(u"signButton"_s);
    auto *name = viewer.visible<QComboBox>(u"clinicianBox"_s);
    QCOMPARE(name->currentText(), QString()); // nobody signs by default
    QCOMPARE(name->itemText(0), u"Ana Rivera"_s);
    QVERIFY(!sign->isEnabled());
    QVERIFY(viewer.click(u"statementBox"_s));
    QVERIFY(!sign->isEnabled());
    QTest::keyClicks(name->lineEdit(), u"  "_s);
    QVERIFY(!sign->isEnabled());
    name->lineEdit()->clear();
    QTest::keyClicks(name->lineEdit(), u"Ana"_s);
    QCOMPARE(name->currentText(), u"Ana"_s); // not completed to a namesake
    name->setCurrentIndex(1);
    QVERIFY(sign->isEnabled());
    QVERIFY(viewer.click(u"statementBox"_s));
    QVERIFY(!sign->isEnabled());
    QTest::keyClick(name, Qt::Key_Escape);
    QVERIFY(viewer.visible(u"articleTable"_s));
    QVERIFY(viewer.viewer->reviews().all().isEmpty());
    QVERIFY(viewer.click(u"signOffButton"_s));
    QCOMPARE(viewer.visible<QComboBox>(u"clinicianBox"_s)->currentText(), QString()); // nothing is left over
}

void TestSignOff::theArticleSaysWhoSignedItOff()
{
    ViewerFixture viewer;
    QSignalSpy shown(&viewer.window(), &MainWindow::articleShown);
    viewer.window().openArticle(u"zest"_s, u"en"_s);
    QVERIFY(shown.wait(20'000));
    QWebEnginePage *page = viewer.window().findChild<ReaderView *>()->page();
    QString text;
    auto says = [page, &text](const QString &words) {
        page->toPlainText([&text](const QString &now) { text = now; });
        return text.contains(words);
    };
    QTRY_VERIFY(says(u"Not yet signed off by this clinic"_s));
    QVERIFY(openTable(viewer));
    QVERIFY(signOff(viewer, u"zest"_s, u"Ana Rivera"_s));
    QTRY_COMPARE(viewer.viewer->reviews().all().size(), 1);
    viewer.window().openArticle(u"zest"_s, u"en"_s);
    QTRY_VERIFY(says(u"Signed off by Ana Rivera on"_s));
    QVERIFY(!text.contains(u"No clinician has reviewed"_s));
    viewer.viewer.reset(); // no answer may arrive after `text` is gone
}

void TestSignOff::everyControlIsLargeAndNamed()
{
    for (const QSize size : {QSize(1280, 800), QSize(800, 1280)}) {
        ViewerFixture viewer(size);
        QVERIFY(openTable(viewer));
        QVERIFY(viewer.click(u"filterButton"_s));
        auto check = [&viewer] {
            for (QWidget *control : viewer.window().findChildren<QWidget *>()) {
                auto *button = qobject_cast<QAbstractButton *>(control);
                if ((!button && !qobject_cast<QComboBox *>(control)) || !control->isVisible()
                    || control->inherits("QLineEditIconButton") || control->objectName().startsWith(u"qt_"_s)) {
                    continue;
                }
                QVERIFY2(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                    qPrintable(control->objectName()));
                QVERIFY2(control->height() >= 48 && control->width() >= 48, qPrintable(control->objectName()));
            }
        };
        check();
        QVERIFY(choose(viewer, u"zest"_s));
        QVERIFY(viewer.click(u"signOffButton"_s));
        check();
        while (viewer.viewer->appearance().canGrow()) {
            viewer.viewer->appearance().grow();
        }
        check();
        QVERIFY(viewer.click(u"cancelButton"_s));
        check();
        QCOMPARE(viewer.window().size(), size); // nothing pushed the window wider
    }
}

READER_TEST_MAIN(TestSignOff)
#include "tst_signoff.moc"
