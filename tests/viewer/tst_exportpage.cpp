#include "support/readermain.h"
#include "viewer/exportpage.h"
#include "viewer/mainwindow.h"
#include "viewerfixture.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QSignalSpy>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// Staff write many articles into a folder, by clicking.
class TestExportPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(ViewerFixture::buildLibrary(), QString()); }
    void exportsTheTickedArticles();
    void ticksStayWhileTitlesAreLookedFor();
    void exportsASetAsOneBook();
    void exportsATopic();
    void needsSomethingChosen();
    void cancelsAndGoesOnWithTheRest();
    void tellsWhyAFolderCannotBeWrittenAndTriesAgain();
    void goesOnWhileThePageIsLeft();
    void endsWithTheWindow();
    void everyControlIsLargeAndNamed();

private:
    static bool open(ViewerFixture &viewer, const QString &folder);
    static bool tick(ViewerFixture &viewer, const QString &title);
    static QString text(ViewerFixture &viewer, const QString &label);
    static bool finish(ViewerFixture &viewer);
    static QStringList files(const QString &folder);
    static QByteArray content(const QString &path);
};

bool TestExportPage::open(ViewerFixture &viewer, const QString &folder)
{
    viewer.answers.folder = folder;
    return viewer.click(u"staffButton"_s) && viewer.click(u"exportTab"_s)
        && QTest::qWaitFor([&viewer] { return viewer.visible(u"choicePage"_s); }) && viewer.click(u"folderButton"_s);
}

bool TestExportPage::tick(ViewerFixture &viewer, const QString &title)
{
    auto *list = viewer.visible<QListView>(u"exportList"_s);
    const QModelIndexList found
        = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly);
    if (found.isEmpty()) {
        return false;
    }
    list->scrollTo(found.first());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(found.first()).center());
    return found.first().data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

QString TestExportPage::text(ViewerFixture &viewer, const QString &label)
{
    const QLabel *found = viewer.visible<QLabel>(label);
    return found ? found->text() : QString();
}

bool TestExportPage::finish(ViewerFixture &viewer)
{
    return QTest::qWaitFor([&viewer] { return viewer.visible(u"summaryPage"_s); }, 60'000);
}

QStringList TestExportPage::files(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

QByteArray TestExportPage::content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExportPage::exportsTheTickedArticles()
{
    ViewerFixture viewer;
    const QString folder = viewer.data.filePath(u"out"_s);
    QVERIFY(open(viewer, folder));
    QVERIFY(viewer.click(u"chooseTicked"_s));
    QVERIFY(tick(viewer, u"Low back pain"_s));
    QVERIFY(tick(viewer, u"Ankle sprain"_s));
    QVERIFY(viewer.click(u"exportButton"_s));
    QVERIFY(viewer.visible<QProgressBar>(u"progressBar"_s));
    QCOMPARE(viewer.visible<QProgressBar>(u"progressBar"_s)->maximum(), 2);
    QVERIFY(finish(viewer));
    QCOMPARE(files(folder), (QStringList{u"ankle-sprain.pdf"_s, u"low-back-pain.pdf"_s}));
    QVERIFY(content(folder + u"/low-back-pain.pdf"_s).startsWith("%PDF-"));
    QVERIFY(text(viewer, u"summaryHeading"_s).startsWith(u"2 "_s));
    QVERIFY(!viewer.visible(u"problemCard"_s));
    QVERIFY(!viewer.visible(u"againButton"_s));
    QVERIFY(viewer.click(u"openFolderButton"_s));
    QCOMPARE(viewer.answers.opened, folder);
    QVERIFY(viewer.click(u"newButton"_s));
    QVERIFY(viewer.visible(u"choicePage"_s));
}

void TestExportPage::ticksStayWhileTitlesAreLookedFor()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer, viewer.data.path()));
    QVERIFY(viewer.click(u"chooseTicked"_s));
    QVERIFY(tick(viewer, u"Low back pain"_s));
    QTest::keyClicks(viewer.visible<QLineEdit>(u"exportWords"_s), u"ankle"_s);
    QCOMPARE(viewer.visible<QListView>(u"exportList"_s)->model()->rowCount(), 1);
    QVERIFY(tick(viewer, u"Ankle sprain"_s));
    QVERIFY(text(viewer, u"countLabel"_s).startsWith(u"2 "_s));
    QTest::keyClick(viewer.visible<QListView>(u"exportList"_s), Qt::Key_Space); // with the keyboard
    QVERIFY(text(viewer, u"countLabel"_s).startsWith(u"1 "_s));
}

void TestExportPage::exportsASetAsOneBook()
{
    ViewerFixture viewer;
    const QString folder = viewer.data.filePath(u"out"_s);
    QVERIFY(open(viewer, folder));
    QVERIFY(viewer.click(u"chooseSet"_s));
    auto *sets = viewer.visible<QComboBox>(u"exportSetBox"_s);
    sets->setCurrentIndex(sets->findText(u"New headache"_s));
    QVERIFY(text(viewer, u"countLabel"_s).startsWith(u"3 "_s));
    QVERIFY(viewer.click(u"bookButton"_s));
    auto *title = viewer.visible<QLineEdit>(u"titleField"_s);
    QCOMPARE(title->text(), u"New headache"_s);
    title->clear();
    QTest::keyClicks(title, u"Headache: all of it"_s);
    QVERIFY(viewer.click(u"webPageButton"_s));
    QVERIFY(!viewer.visible(u"paperButton"_s)); // a web page has no paper
    QVERIFY(viewer.click(u"exportButton"_s));
    QVERIFY(finish(viewer));
    QCOMPARE(files(folder).size(), 1);
    QVERIFY(files(folder).first().endsWith(u".html"_s));
    QVERIFY(content(folder + u'/' + files(folder).first()).contains("Headache: all of it"));
}

void TestExportPage::exportsATopic()
{
    ViewerFixture viewer;
    const QString folder = viewer.data.filePath(u"out"_s);
    QVERIFY(open(viewer, folder));
    QVERIFY(viewer.click(u"webPageButton"_s));
    QVERIFY(viewer.click(u"chooseTopic"_s));
    const QList<TopicCount> topics = viewer.viewer->reader().library().topics(u"en"_s);
    viewer.visible<QComboBox>(u"exportTopicBox"_s)->setCurrentIndex(1);
    QVERIFY(viewer.click(u"exportButton"_s));
    QVERIFY(finish(viewer));
    QCOMPARE(files(folder).size(), topics.at(1).articles);
}

void TestExportPage::needsSomethingChosen()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer, viewer.data.path()));
    auto *button = viewer.visible<QAbstractButton>(u"exportButton"_s);
    QVERIFY(button->isEnabled());
    QVERIFY(viewer.click(u"chooseTicked"_s));
    QVERIFY(!button->isEnabled());
    QCOMPARE(text(viewer, u"countLabel"_s), u"Nothing is chosen yet."_s);
    QVERIFY(tick(viewer, u"Low back pain"_s));
    QVERIFY(button->isEnabled());
}

void TestExportPage::cancelsAndGoesOnWithTheRest()
{
    ViewerFixture viewer;
    const QString folder = viewer.data.filePath(u"out"_s);
    QVERIFY(open(viewer, folder));
    const int all = viewer.viewer->reader().library().articleCount();
    QVERIFY(viewer.click(u"webPageButton"_s));
    QVERIFY(viewer.click(u"exportButton"_s));
    QTRY_VERIFY(viewer.visible<QProgressBar>(u"progressBar"_s)->value() > 0);
    QVERIFY(text(viewer, u"progressLabel"_s).contains(u" of "_s));
    QVERIFY(viewer.click(u"cancelButton"_s));
    QVERIFY(finish(viewer));
    QVERIFY(text(viewer, u"summaryLabel"_s).startsWith(u"Cancelled."_s));
    QVERIFY(files(folder).size() < all);
    QVERIFY(viewer.click(u"againButton"_s));
    QVERIFY(finish(viewer));
    QVERIFY(files(folder).size() > 20);
    QVERIFY(text(viewer, u"summaryHeading"_s).startsWith(QString::number(files(folder).size())));
    QVERIFY(!viewer.visible(u"againButton"_s));
}

void TestExportPage::tellsWhyAFolderCannotBeWrittenAndTriesAgain()
{
    ViewerFixture viewer;
    const QString folder = viewer.data.filePath(u"taken"_s);
    QFile file(folder);
    QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the folder should be
    QVERIFY(open(viewer, folder));
    QVERIFY(viewer.click(u"chooseTicked"_s));
    QVERIFY(tick(viewer, u"Low back pain"_s));
    QVERIFY(tick(viewer, u"Ankle sprain"_s));
    QVERIFY(viewer.click(u"exportButton"_s));
    QVERIFY(finish(viewer));
    QCOMPARE(text(viewer, u"summaryHeading"_s), u"Nothing was written"_s);
    QVERIFY(text(viewer, u"summaryLabel"_s).startsWith(u"2 "_s));
    const auto *problems = viewer.visible<QListView>(u"problemList"_s);
    QVERIFY(problems && problems->model()->rowCount() > 0);
    QVERIFY(problems->model()->index(0, 0).data().toString().contains(folder));
    QVERIFY(!viewer.visible(u"openFolderButton"_s));
    QVERIFY(file.remove());
    QVERIFY(viewer.click(u"againButton"_s));
    QVERIFY(finish(viewer));
    QCOMPARE(files(folder).size(), 2);
    QVERIFY(!viewer.visible(u"problemList"_s));
}

void TestExportPage::goesOnWhileThePageIsLeft()
{
    ViewerFixture viewer;
    const QString folder = viewer.data.filePath(u"out"_s);
    QVERIFY(open(viewer, folder));
    QVERIFY(viewer.click(u"chooseTicked"_s));
    QVERIFY(tick(viewer, u"Low back pain"_s));
    auto *page = viewer.window().findChild<ExportPage *>();
    QSignalSpy finished(page, &ExportPage::finished);
    QVERIFY(viewer.click(u"exportButton"_s));
    QVERIFY(viewer.click(u"numbersTab"_s));
    viewer.window().openExport();
    QVERIFY(viewer.visible(u"runPage"_s));
    QVERIFY(viewer.click(u"libraryTab"_s));
    QVERIFY(finished.wait(30'000));
    QVERIFY(!page->isVisible());
    QCOMPARE(files(folder), QStringList{u"low-back-pain.pdf"_s});
    viewer.window().openExport();
    QVERIFY(viewer.visible(u"summaryPage"_s));
}

void TestExportPage::endsWithTheWindow()
{
    ViewerFixture viewer;
    const QString folder = viewer.data.filePath(u"out"_s);
    QVERIFY(open(viewer, folder));
    QVERIFY(viewer.click(u"exportButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(viewer.visible<QProgressBar>(u"progressBar"_s)->value() > 0, 30'000);
    viewer.viewer.reset();
    for (const QString &name : files(folder)) {
        const QByteArray bytes = content(folder + u'/' + name);
        QVERIFY2(bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF"), qPrintable(name)); // none in part
    }
}

void TestExportPage::everyControlIsLargeAndNamed()
{
    for (const QSize size : {QSize(1280, 800), QSize(800, 1280)}) {
        ViewerFixture viewer(size);
        QVERIFY(open(viewer, viewer.data.path()));
        QVERIFY(viewer.click(u"chooseTicked"_s));
        QVERIFY(viewer.click(u"bookButton"_s));
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
        while (viewer.viewer->appearance().canGrow()) {
            viewer.viewer->appearance().grow();
        }
        check();
        QCOMPARE(viewer.window().size(), size); // nothing pushed the window wider
    }
}

READER_TEST_MAIN(TestExportPage)
#include "tst_exportpage.moc"
