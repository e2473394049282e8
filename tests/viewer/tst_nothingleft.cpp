#include "canary.h"
#include "clinic/clinicdatabase.h"
#include "clinic/visitrepository.h"
#include "doorfixture.h"
#include "handoutfixture.h"
#include "readingtest.h"
#include "support/readermain.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using namespace doorfixture;

// What patients and staff type is found nowhere after the waiting room has begun anew: not in what is stored, cached or
// logged, not in temporary files, shared memory, the clipboard or the next person's pages.
class TestNothingLeft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatIsThere();
    void ofWhatPatientsType();
    void ofWhatStaffType();
    void ofThePin();

private:
    static bool isClean(const Canary &canary, const QString &dataFolder);
    static void idleOut(ViewerFixture &viewer);
    static void keepLog(QtMsgType type, const QMessageLogContext &context, const QString &message);

    const QDateTime m_began = QDateTime::currentDateTime();
    static inline QByteArray s_log;
};

void TestNothingLeft::keepLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    s_log += message.toUtf8() + '\n';
}

void TestNothingLeft::initTestCase()
{
    QCOMPARE(ViewerFixture::buildLibrary(), QString());
    QVERIFY(QDir::tempPath().startsWith(Canary::freshFolder()));
    qInstallMessageHandler(&TestNothingLeft::keepLog);
}

bool TestNothingLeft::isClean(const Canary &canary, const QString &dataFolder)
{
    const QStringList places = canary.filesBelow(dataFolder) + canary.filesBelow(Canary::freshFolder());
    if (!places.isEmpty()) {
        fprintf(stderr, "%s is in %s\n", qPrintable(canary.words()), qPrintable(places.join(u", "_s)));
    }
    const QClipboard *clipboard = QGuiApplication::clipboard();
    return places.isEmpty() && !canary.isIn(s_log) && !canary.isIn(clipboard->text())
        && !canary.isIn(clipboard->text(QClipboard::Selection));
}

// As when nobody touches the tablet any more.
void TestNothingLeft::idleOut(ViewerFixture &viewer)
{
    viewer.viewer->waitingRoom().beginAnew();
}

// The test itself must be able to fail.
void TestNothingLeft::findsWhatIsThere()
{
    const Canary canary(u"Qzfoundword"_s);
    const QTemporaryDir folder;
    QVERIFY(isClean(canary, folder.path()));
    QFile file(folder.filePath(u"left.bin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\0\1q\0z\0f\0o\0u\0n\0d\0w\0o\0r\0d\0", 24);
    file.close();
    QVERIFY(!isClean(canary, folder.path()));
    file.remove();
    qInfo("qzfoundword");
    QVERIFY(!isClean(canary, folder.path()));
    s_log.clear();
    QGuiApplication::clipboard()->setText(canary.words());
    QVERIFY(!isClean(canary, folder.path()));
    QGuiApplication::clipboard()->clear();
}

void TestNothingLeft::ofWhatPatientsType()
{
    const Canary searched(u"Qzsearchword"_s);
    const Canary found(u"Qzfindword"_s);
    HandoutFixture viewer;
    QVERIFY(storePin(viewer, "80419"));
    QVERIFY(viewer.click(u"lockButton"_s));
    auto *field = viewer.visible<QLineEdit>(u"searchField"_s);
    QTest::keyClicks(field, searched.words());
    QTRY_VERIFY(viewer.visible(u"nothingLabel"_s));
    QVERIFY(readingtest::open(viewer, u"migraine-self-care"_s));
    QVERIFY(viewer.click(u"findInListButton"_s) || viewer.click(u"findButton"_s));
    auto *find = viewer.visible<QLineEdit>(u"findField"_s);
    QTest::keyClicks(find, found.words());
    find->selectAll();
    QGuiApplication::clipboard()->setText(find->selectedText()); // as an input method may do
    idleOut(viewer);
    for (const Canary &canary : {searched, found}) {
        QVERIFY(isClean(canary, viewer.data.path()));
        for (const QLineEdit *line : viewer.window().findChildren<QLineEdit *>()) {
            QVERIFY2(!canary.isIn(line->text()) && !line->isUndoAvailable(), qPrintable(line->objectName()));
        }
    }
    viewer.viewer.reset(); // everything is written now
    for (const Canary &canary : {searched, found}) {
        QVERIFY(isClean(canary, viewer.data.path()));
        QCOMPARE(canary.sharedMemorySince(m_began), QStringList());
    }
}

void TestNothingLeft::ofWhatStaffType()
{
    const Canary name(u"Qzpatientname"_s);
    const Canary note(u"Qznoteword"_s);
    HandoutFixture viewer;
    QVERIFY(storePin(viewer, "80419"));
    QVERIFY(viewer.handOut({u"tension-type-headache"_s}));
    QVERIFY(viewer.isReadyAfter([&] {
        QTest::keyClicks(viewer.visible<QLineEdit>(u"patientField"_s), name.words());
        viewer.visible<QPlainTextEdit>(u"noteField"_s)->setPlainText(note.words());
    }));
    QVERIFY(viewer.click(u"lockButton"_s));
    idleOut(viewer);
    QVERIFY(isClean(name, viewer.data.path()));
    // The note belongs to the visit, which is still open, and is in the clinic's own database only.
    viewer.viewer->waitingRoom().leave();
    QTRY_VERIFY(viewer.session().isOpen());
    QTRY_COMPARE(viewer.session().visit().note, note.words());
    for (const QString &file : note.filesBelow(viewer.data.path())) {
        QVERIFY2(QFileInfo(file).fileName().startsWith(ClinicDatabase::fileName()), qPrintable(file));
    }
    QVERIFY(!note.isIn(s_log));
    viewer.session().finish();
    QTRY_VERIFY(!viewer.session().isOpen());
    viewer.viewer.reset();
    {
        ClinicDatabase database(viewer.data.filePath(ClinicDatabase::fileName()));
        VisitRepository(database, [] { return QDateTime::currentDateTimeUtc().addDays(2); }).forgetOldTexts();
    }
    QVERIFY(isClean(name, viewer.data.path()));
    QVERIFY(isClean(note, viewer.data.path())); // a day after the visit
    QCOMPARE(name.sharedMemorySince(m_began), QStringList());
}

void TestNothingLeft::ofThePin()
{
    const Canary right(u"80419673"_s);
    const Canary wrong(u"94037156"_s);
    HandoutFixture viewer;
    QVERIFY(viewer.click(u"lockButton"_s)); // there is no PIN yet: it is asked for
    QTRY_COMPARE(heading(viewer).isEmpty(), false);
    QVERIFY(enterPin(viewer, right.words()));
    QVERIFY(enterPin(viewer, right.words()));
    QTRY_VERIFY(viewer.viewer->waitingRoom().isOn());
    QVERIFY(openDoor(viewer));
    const int left = viewer.viewer->keys().door().triesLeft;
    QVERIFY(enterPin(viewer, wrong.words()));
    QTRY_COMPARE(viewer.viewer->keys().door().triesLeft, left - 1);
    QVERIFY(press(viewer, wrong.words()));
    idleOut(viewer);
    QVERIFY(openDoor(viewer));
    QCOMPARE(typed(viewer), 0);
    QVERIFY(enterPin(viewer, right.words()));
    QTRY_VERIFY(!viewer.viewer->waitingRoom().isOn());
    for (const Canary &canary : {right, wrong}) {
        QVERIFY(isClean(canary, viewer.data.path()));
        QCOMPARE(canary.sharedMemorySince(m_began), QStringList());
    }
    viewer.viewer.reset();
    for (const Canary &canary : {right, wrong}) {
        QVERIFY(isClean(canary, viewer.data.path()));
    }
}

int main(int argc, char **argv)
{
    Canary::useFreshFolders();
    Engine::prepare();
    const QApplication application(argc, argv);
    TestNothingLeft test;
    const int result = QTest::qExec(&test, argc, argv);
    Canary::removeFolders();
    return result;
}

#include "tst_nothingleft.moc"
