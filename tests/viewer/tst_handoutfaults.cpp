#include "handoutfixture.h"
#include "support/readermain.h"

#include <QLabel>
#include <QLineEdit>
#include <QPageRanges>
#include <QPdfDocument>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QSqlDatabase>
#include <QSqlQuery>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

using namespace pamphlet;
using namespace Qt::StringLiterals;

// What goes wrong between the handout page and the world: it is told, with file and remedy, and nothing typed is lost.
class TestHandoutFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsWhatThePrintSystemSays();
    void stopsThePrintSystem();
    void printsPicturesWithoutAPrintSystem();
    void tellsWhenTheDiskIsFull();
    void tellsWhenTheTargetIsAFolder();
    void tellsWhenThereIsNoFileManager();
    void tellsWhenItCannotBeRecorded();
    void handsOutWhatHasLeftTheLibrary();
    void saysWhatCannotBeHandedOut();
    void takesALongNoteOfAllScripts();
    void takesSixtyArticles();

private:
    // The message that a click has led to.
    static QString told(HandoutFixture &viewer, const QString &button);
    // Behind the back of the program.
    static bool change(HandoutFixture &viewer, const QString &statement);
    static QString sixtyArticles(const QString &folder);

    const QString m_needling = u"dry-needling-what-to-expect"_s;
};

void TestHandoutFaults::initTestCase()
{
    QCOMPARE(ViewerFixture::buildLibrary(), QString());
}

QString TestHandoutFaults::told(HandoutFixture &viewer, const QString &button)
{
    QSignalSpy failed(viewer.page(), &HandoutPage::failed);
    if (!viewer.click(button) || (failed.count() == 0 && !failed.wait(20'000)) || !viewer.visible(u"messageLabel"_s)) {
        return {};
    }
    return failed.at(0).at(0).toString();
}

bool TestHandoutFaults::change(HandoutFixture &viewer, const QString &statement)
{
    bool done = false;
    {
        auto base = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"fault"_s);
        const QStringList files = QDir(viewer.data.path()).entryList({u"*.sqlite"_s, u"*.db"_s}, QDir::Files);
        base.setDatabaseName(viewer.data.filePath(files.value(0)));
        done = base.open() && QSqlQuery(base).exec(statement);
    }
    QSqlDatabase::removeDatabase(u"fault"_s);
    return done;
}

void TestHandoutFaults::tellsWhatThePrintSystemSays()
{
    const FakePrintSystem prints("echo 'lp: The printer is out of paper.' >&2; exit 1");
    HandoutFixture viewer;
    QVERIFY(viewer.handOut({m_needling}));
    QVERIFY(viewer.isReadyAfter([&] { QTest::keyClicks(viewer.visible<QLineEdit>(u"patientField"_s), u"Anna"_s); }));
    viewer.answers.queue = u"front-desk"_s;
    viewer.answers.prepare = [](QPrinter &) { return true; };
    const QString message = told(viewer, u"printButton"_s);
    QVERIFY2(message.contains(u"front-desk"_s) && message.contains(u"out of paper"_s), qPrintable(message));
    QVERIFY(message.contains(u"save the PDF"_s)); // the remedy
    QCOMPARE(viewer.visible<QLabel>(u"statusLabel"_s)->text(), u"Not printed."_s);
    QVERIFY(viewer.records().isEmpty());
    QCOMPARE(viewer.visible<QLineEdit>(u"patientField"_s)->text(), u"Anna"_s);
    QVERIFY(viewer.visible<QAbstractButton>(u"printButton"_s)->isEnabled()); // again, or elsewhere
}

void TestHandoutFaults::stopsThePrintSystem()
{
    const FakePrintSystem prints("exec sleep 60");
    HandoutFixture viewer;
    QVERIFY(viewer.handOut({m_needling}));
    viewer.answers.queue = u"front-desk"_s;
    viewer.answers.prepare = [](QPrinter &) { return true; };
    QVERIFY(viewer.click(u"printButton"_s));
    QVERIFY(!viewer.visible<QAbstractButton>(u"printButton"_s)->isEnabled());
    QTRY_VERIFY(!prints.pages().isEmpty());
    QVERIFY(viewer.click(u"stopButton"_s));
    QTRY_VERIFY(!viewer.visible(u"stopButton"_s));
    QVERIFY(viewer.visible<QLabel>(u"statusLabel"_s)->text().contains(u"stopped"_s));
    QVERIFY(viewer.records().isEmpty());
}

void TestHandoutFaults::printsPicturesWithoutAPrintSystem()
{
    const QByteArray path = qgetenv("PATH");
    HandoutFixture viewer;
    QTemporaryDir target;
    QVERIFY(viewer.handOut({m_needling}));
    viewer.answers.queue = u"front-desk"_s;
    viewer.answers.prepare = [&](QPrinter &printer) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(target.filePath(u"printed.pdf"_s));
        printer.setPrintRange(QPrinter::PageRange);
        printer.setFromTo(2, 3);
        return true;
    };
    qputenv("PATH", "/nowhere");
    const bool recorded = viewer.isRecordedAfter(u"printButton"_s);
    qputenv("PATH", path);
    QVERIFY(recorded);
    QPdfDocument printed;
    QCOMPARE(printed.load(target.filePath(u"printed.pdf"_s)), QPdfDocument::Error::None);
    QCOMPARE(printed.pageCount(), 2);
}

void TestHandoutFaults::tellsWhenTheDiskIsFull()
{
#ifdef Q_OS_LINUX
    QTemporaryDir disk;
    if (mount("tmpfs", QFile::encodeName(disk.path()).constData(), "tmpfs", 0, "size=16k") != 0) {
        QSKIP("The system does not let us have a small disk.");
    }
    HandoutFixture viewer;
    const bool ready = viewer.handOut({m_needling});
    viewer.answers.path = disk.filePath(u"out.pdf"_s);
    const QString message = ready ? told(viewer, u"saveButton"_s) : QString();
    const QStringList left = QDir(disk.path()).entryList(QDir::Files | QDir::Hidden);
    umount(QFile::encodeName(disk.path()).constData());
    QVERIFY2(message.contains(u"out.pdf"_s) && message.contains(u"choose another place"_s), qPrintable(message));
    QCOMPARE(left, QStringList()); // no half of a file
    QVERIFY(viewer.records().isEmpty());
#else
    QSKIP("Small disks are made on Linux only.");
#endif
}

void TestHandoutFaults::tellsWhenTheTargetIsAFolder()
{
    HandoutFixture viewer;
    QTemporaryDir target;
    QVERIFY(viewer.handOut({m_needling}));
    viewer.answers.path = target.filePath(u"folder.pdf"_s);
    QVERIFY(QDir().mkpath(viewer.answers.path));
    const QString message = told(viewer, u"saveButton"_s);
    QVERIFY2(message.contains(u"folder.pdf"_s), qPrintable(message));
    viewer.answers.path = target.filePath(u"out.pdf"_s);
    QVERIFY(viewer.isRecordedAfter(u"saveButton"_s)); // nothing was lost
}

void TestHandoutFaults::tellsWhenThereIsNoFileManager()
{
    HandoutFixture viewer;
    QTemporaryDir target;
    QVERIFY(viewer.handOut({m_needling}));
    viewer.answers.path = target.filePath(u"out.pdf"_s);
    viewer.answers.hasFileManager = false;
    QVERIFY(viewer.isRecordedAfter(u"saveButton"_s));
    QVERIFY(told(viewer, u"folderButton"_s).contains(target.path()));
}

void TestHandoutFaults::tellsWhenItCannotBeRecorded()
{
    HandoutFixture viewer;
    QTemporaryDir target;
    QVERIFY(viewer.handOut({m_needling}));
    QVERIFY(change(viewer, u"ALTER TABLE handout_record RENAME TO lost"_s));
    viewer.answers.path = target.filePath(u"out.pdf"_s);
    const QString message = told(viewer, u"saveButton"_s);
    QVERIFY2(message.contains(u"could not be noted in the records"_s), qPrintable(message));
    QVERIFY(QFile::exists(viewer.answers.path)); // it was handed out all the same
}

void TestHandoutFaults::handsOutWhatHasLeftTheLibrary()
{
    HandoutFixture viewer;
    QVERIFY(viewer.handOut({m_needling}));
    viewer.viewer.reset();
    QTemporaryDir articles;
    QVERIFY(samples::writeFolder(articles.path()));
    QCOMPARE(ViewerFixture::buildLibrary(articles.path(), LibraryCompiler::Checks::Off), QString());
    viewer.open();
    QTRY_VERIFY(viewer.session().isOpen());
    QTRY_VERIFY(viewer.visible<QAbstractButton>(u"previewButton"_s));
    const bool ready = viewer.openPreview();
    const QString notice
        = viewer.visible<QLabel>(u"noticeLabel"_s) ? viewer.visible<QLabel>(u"noticeLabel"_s)->text() : QString();
    QTemporaryDir target;
    viewer.answers.path = target.filePath(u"out.pdf"_s);
    const bool recorded = ready && viewer.isRecordedAfter(u"saveButton"_s);
    const auto records = viewer.records();
    QCOMPARE(ViewerFixture::buildLibrary(), QString()); // for the tests that follow
    QVERIFY(recorded);
    QVERIFY2(notice.contains(u"Dry needling: what to expect"_s), qPrintable(notice));
    QCOMPARE(records.constFirst().items.constFirst().hash, viewer.session().visit().marks.constFirst().hash);
}

void TestHandoutFaults::saysWhatCannotBeHandedOut()
{
    HandoutFixture viewer;
    QVERIFY(viewer.handOut({m_needling}));
    QVERIFY(viewer.click(u"backButton"_s));
    QVERIFY(
        change(viewer, u"UPDATE mark SET slug = 'never-was', hash = ''"_s)); // of long ago, before versions were kept
    viewer.session().rename(u"Room 3"_s);
    QTRY_COMPARE(viewer.markedSlugs(), QStringList(u"never-was"_s));
    QVERIFY(viewer.click(u"previewButton"_s));
    QTRY_VERIFY(viewer.visible<QLabel>(u"errorLabel"_s));
    QVERIFY(viewer.visible<QLabel>(u"errorLabel"_s)->text().contains(u"never-was"_s));
    QVERIFY(!viewer.visible<QAbstractButton>(u"printButton"_s)->isEnabled());
}

void TestHandoutFaults::takesALongNoteOfAllScripts()
{
    HandoutFixture viewer;
    QTemporaryDir target;
    QVERIFY(viewer.handOut({m_needling}));
    const QString words = u"Twice a day \U0001F642 مرتين في اليوم, dos veces al día. "_s;
    const QString note = words.repeated(5000 / int(words.size()) + 1).left(5000);
    QVERIFY(viewer.isReadyAfter([&] { viewer.visible<QPlainTextEdit>(u"noteField"_s)->setPlainText(note); }));
    viewer.answers.path = target.filePath(u"out.pdf"_s);
    QVERIFY(viewer.isRecordedAfter(u"saveButton"_s));
    QTRY_COMPARE(viewer.session().visit().note, note);
    QVERIFY(viewer.click(u"backButton"_s));
    QVERIFY(viewer.openPreview());
    QCOMPARE(viewer.visible<QPlainTextEdit>(u"noteField"_s)->toPlainText(), note);
}

QString TestHandoutFaults::sixtyArticles(const QString &folder)
{
    if (!samples::writeFolder(folder)) {
        return folder;
    }
    for (int i = 1; i < 60; ++i) {
        const QByteArray title = "title: Neck pain " + QByteArray::number(i);
        const QByteArray text = samples::goodArticle().replace("title: Neck pain", title);
        const QString path = u"%1/neck-pain-%2/"_s.arg(folder).arg(i);
        if (!samples::write(path + u"en.md"_s, text) || !samples::write(path + u"hero.svg"_s, samples::svg)) {
            return path;
        }
    }
    return ViewerFixture::buildLibrary(folder, LibraryCompiler::Checks::Off);
}

void TestHandoutFaults::takesSixtyArticles()
{
    QTemporaryDir articles;
    QCOMPARE(sixtyArticles(articles.path()), QString());
    QStringList slugs{u"neck-pain"_s};
    for (int i = 1; i < 60; ++i) {
        slugs.append(u"neck-pain-%1"_s.arg(i));
    }
    HandoutFixture viewer;
    QTemporaryDir target;
    QVERIFY(viewer.handOut(slugs));
    QVERIFY(viewer.page()->pdf().pages >= 60);
    viewer.answers.path = target.filePath(u"out.pdf"_s);
    QVERIFY(viewer.isRecordedAfter(u"saveButton"_s));
    QCOMPARE(viewer.records().constFirst().items.size(), 60);
}

READER_TEST_MAIN(TestHandoutFaults)
#include "tst_handoutfaults.moc"
