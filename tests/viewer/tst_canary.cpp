#include "canary.h"
#include "handoutfixture.h"
#include "support/readermain.h"

#include <QClipboard>
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
    explicit TestCanary(const QString &target)
        : m_target(target)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void standsOnThePagesOnly();

private:
    bool handOutWithTheName(HandoutFixture &viewer);
    QByteArray output(const QString &program, const QStringList &arguments) const;

    QString target(const QString &name) const { return m_target + u'/' + name; }

    const Canary m_name{u"Zyxcanary Qwertname"_s};
    const QString m_target; // where a person saves: elsewhere
};

void TestCanary::initTestCase()
{
    QCOMPARE(ViewerFixture::buildLibrary(), QString());
    QVERIFY(QDir::tempPath().startsWith(Canary::freshFolder()));
}

QByteArray TestCanary::output(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
}

bool TestCanary::handOutWithTheName(HandoutFixture &viewer)
{
    if (!viewer.handOut({u"tension-type-headache"_s}) || !viewer.isReadyAfter([&] {
            QTest::keyClicks(viewer.visible<QLineEdit>(u"patientField"_s), m_name.words());
        })) {
        return false;
    }
    viewer.answers.path = target(u"saved.pdf"_s);
    viewer.answers.prepare = [this](QPrinter &printer) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(target(u"printed.pdf"_s));
        return !m_name.isIn(printer.docName());
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
        QVERIFY(!m_name.isIn(viewer.answers.suggested));
        QVERIFY(!m_name.isIn(viewer.window().windowTitle()));
        QVERIFY(!m_name.isIn(QGuiApplication::clipboard()->text()));
        QVERIFY(!m_name.isIn(prints.arguments().join(u' ')));
        auto *field = viewer.visible<QLineEdit>(u"patientField"_s);
        field->selectAll();
        field->copy(); // as a person may do
        QCOMPARE(m_name.filesBelow(viewer.data.path()), QStringList()); // while the page is seen
        QVERIFY(viewer.click(u"backButton"_s));
        QVERIFY(field->text().isEmpty());
        QVERIFY(!m_name.isIn(QGuiApplication::clipboard()->text()));
        QTest::qWait(0);
        viewer.viewer.reset(); // everything is written now
        QCOMPARE(m_name.filesBelow(viewer.data.path()), QStringList());
    }
    QCOMPARE(m_name.filesBelow(Canary::freshFolder()), QStringList());
    QCOMPARE(m_name.sharedMemorySince(began), QStringList());
    for (const QString &pdf : {target(u"saved.pdf"_s), target(u"printed.pdf"_s)}) {
        QVERIFY(m_name.isIn(output(u"pdftotext"_s, {pdf, u"-"_s}))); // it stands on the page
        const QByteArray info = output(u"pdfinfo"_s, {pdf}) + output(u"pdfinfo"_s, {u"-meta"_s, pdf});
        QVERIFY(info.contains("Title:"));
        QVERIFY(!m_name.isIn(info));
        // Pages write words as glyphs, not as letters: what still has letters is data about the file.
        const QByteArray open = output(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, pdf, u"-"_s});
        QVERIFY(open.contains("/Title"));
        QVERIFY(!m_name.isIn(open));
    }
}

int main(int argc, char **argv)
{
    const QTemporaryDir target;
    Canary::useFreshFolders();
    Engine::prepare();
    const QApplication application(argc, argv);
    TestCanary test(target.path());
    const int result = QTest::qExec(&test, argc, argv);
    Canary::removeFolders();
    return result;
}

#include "tst_canary.moc"
