#include "handoutfixture.h"
#include "support/readermain.h"

#include <QClipboard>
#include <QDirIterator>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPrinter>
#include <QProcess>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// A patient's name that is typed for a handout stands on the pages that were handed out, and nowhere else.
class TestCanary : public QObject {
    Q_OBJECT

public:
    // Everything that the program may write to, below one folder. Before the application object.
    static void useFreshFolders();
    static void removeFolders()
    {
        s_folder.reset();
        s_target.reset();
    }

private Q_SLOTS:
    void initTestCase();
    void standsOnThePagesOnly();

private:
    static QString fresh(const QString &name) { return s_folder->filePath(name); }
    bool handOutWithTheName(HandoutFixture &viewer);
    QStringList filesWithTheName(const QString &folder) const;
    bool holdsTheName(const QByteArray &bytes) const;
    QByteArray output(const QString &program, const QStringList &arguments) const;

    static QString target(const QString &name) { return s_target->filePath(name); }

    static inline std::unique_ptr<QTemporaryDir> s_folder;
    static inline std::unique_ptr<QTemporaryDir> s_target; // where a person saves: elsewhere
    const QString m_name = u"Zyxcanary Qwertname"_s;
};

void TestCanary::useFreshFolders()
{
    s_target = std::make_unique<QTemporaryDir>();
    s_folder = std::make_unique<QTemporaryDir>();
    for (const char *name : {"PAMPHLET_HOME", "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
             "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"}) {
        const QString path = fresh(QString::fromLatin1(name));
        QDir().mkpath(path);
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        qputenv(name, QFile::encodeName(path));
    }
}

void TestCanary::initTestCase()
{
    QCOMPARE(ViewerFixture::buildLibrary(), QString());
    QVERIFY(QDir::tempPath().startsWith(s_folder->path()));
}

bool TestCanary::holdsTheName(const QByteArray &bytes) const
{
    for (const QString &part : m_name.split(u' ')) { // upper and lower case alike
        QByteArray wide;
        for (const QChar letter : part.toLower()) {
            wide.append(letter.toLatin1()).append('\0');
        }
        const QByteArray all = bytes.toLower();
        if (all.contains(part.toLower().toUtf8()) || all.contains(wide.chopped(1))) { // of either order of bytes
            return true;
        }
    }
    return false;
}

QStringList TestCanary::filesWithTheName(const QString &folder) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (holdsTheName(path.toUtf8()) || (QFileInfo(path).isFile() && holdsTheName(samples::read(path)))) {
            found.append(path);
        }
    }
    return found;
}

QByteArray TestCanary::output(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
}

bool TestCanary::handOutWithTheName(HandoutFixture &viewer)
{
    if (!viewer.handOut({u"tension-type-headache"_s})
        || !viewer.isReadyAfter([&] { QTest::keyClicks(viewer.visible<QLineEdit>(u"patientField"_s), m_name); })) {
        return false;
    }
    viewer.answers.path = target(u"saved.pdf"_s);
    viewer.answers.prepare = [this](QPrinter &printer) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(target(u"printed.pdf"_s));
        return !holdsTheName(printer.docName().toUtf8());
    };
    return viewer.isRecordedAfter(u"saveButton"_s) && viewer.isRecordedAfter(u"printButton"_s)
        && viewer.click(u"chartNoteButton"_s);
}

void TestCanary::standsOnThePagesOnly()
{
    const QDateTime began = QDateTime::currentDateTime();
    const FakePrintSystem prints;
    {
        HandoutFixture viewer;
        QVERIFY(handOutWithTheName(viewer));
        viewer.answers.queue = u"front-desk"_s;
        viewer.answers.prepare = [](QPrinter &) { return true; };
        QVERIFY(viewer.isRecordedAfter(u"printButton"_s));
        QVERIFY(!holdsTheName(viewer.answers.suggested.toUtf8()));
        QVERIFY(!holdsTheName(viewer.window().windowTitle().toUtf8()));
        QVERIFY(!holdsTheName(QGuiApplication::clipboard()->text().toUtf8()));
        QVERIFY(!holdsTheName(prints.arguments().join(u' ').toUtf8()));
        auto *field = viewer.visible<QLineEdit>(u"patientField"_s);
        field->selectAll();
        field->copy(); // as a person may do
        QCOMPARE(filesWithTheName(viewer.data.path()), QStringList()); // while the page is seen
        QVERIFY(viewer.click(u"backButton"_s));
        QVERIFY(field->text().isEmpty());
        QVERIFY(!holdsTheName(QGuiApplication::clipboard()->text().toUtf8()));
        QTest::qWait(0);
        viewer.viewer.reset(); // everything is written now
        QCOMPARE(filesWithTheName(viewer.data.path()), QStringList());
    }
    QCOMPARE(filesWithTheName(s_folder->path()), QStringList());
    QDirIterator shared(u"/dev/shm"_s, QDir::Files | QDir::Hidden | QDir::System);
    while (shared.hasNext()) {
        const QFileInfo file(shared.next());
        if (file.lastModified() >= began && file.isReadable()) {
            QVERIFY2(!holdsTheName(samples::read(file.filePath())), qPrintable(file.filePath()));
        }
    }
    for (const QString &pdf : {target(u"saved.pdf"_s), target(u"printed.pdf"_s)}) {
        QVERIFY(holdsTheName(output(u"pdftotext"_s, {pdf, u"-"_s}))); // it stands on the page
        const QByteArray info = output(u"pdfinfo"_s, {pdf}) + output(u"pdfinfo"_s, {u"-meta"_s, pdf});
        QVERIFY(info.contains("Title:"));
        QVERIFY(!holdsTheName(info));
        // Pages write words as glyphs, not as letters: what still has letters is data about the file.
        const QByteArray open = output(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, pdf, u"-"_s});
        QVERIFY(open.contains("/Title"));
        QVERIFY(!holdsTheName(open));
    }
}

int main(int argc, char **argv)
{
    TestCanary::useFreshFolders();
    Engine::prepare();
    const QApplication application(argc, argv);
    TestCanary test;
    const int result = QTest::qExec(&test, argc, argv);
    TestCanary::removeFolders();
    return result;
}

#include "tst_canary.moc"
