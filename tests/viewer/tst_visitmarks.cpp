#include "support/readermain.h"
#include "support/samples.h"
#include "viewer/marklist.h"
#include "viewer/markrow.h"
#include "viewerfixture.h"

#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// What a visit's list can do: sets, codes of handouts, notes, teach-back, articles that left the library, many marks.
class TestVisitMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsASetAndTakesItBackAtOnce();
    void savesTheMarksAsASet();
    void tellsWhichArticlesOfASetAreGone();
    void addsWhatWasHandedOutLastTime();
    void saysWhenNoHandoutHasTheCode();
    void addsWhatLeftTheLibraryFromItsKeptVersion();
    void showsWhatLeftTheLibraryAndWhatChanged();
    void keepsTheVersionOfTheChosenLanguage();
    void storesWhatCameOfTeachBack();
    void keepsLongNotesOfAllKinds();
    void staysQuickWithSixtyMarks();

private:
    static bool write(const QString &slug, const QByteArray &title, const QString &lang = u"en"_s);
    static bool build() { return ViewerFixture::buildLibrary(folder(), LibraryCompiler::Checks::Off).isEmpty(); }
    static QString folder();
    static bool mark(ViewerFixture &viewer, const QString &slug, const QString &lang = u"en"_s);
    static void act(ViewerFixture &viewer, const QString &action);
    static QString handOut(ViewerFixture &viewer);
    static QList<MarkRow *> rows(ViewerFixture &viewer) { return viewer.window().findChild<MarkList *>()->rows(); }
    static QString textOf(const MarkRow *row, const QString &label);
};

QString TestVisitMarks::folder()
{
    static QTemporaryDir folder;
    return folder.path();
}

bool TestVisitMarks::write(const QString &slug, const QByteArray &title, const QString &lang)
{
    const QString path = folder() + u'/' + slug;
    return samples::write(
               path + u"/%1.md"_s.arg(lang), samples::goodArticle().replace("title: Neck pain", "title: " + title))
        && samples::write(path + u"/hero.svg"_s, samples::svg);
}

// Before each test the same three articles, one of them in two languages.
void TestVisitMarks::init()
{
    QDir(folder()).removeRecursively();
    QVERIFY(samples::writeFolder(folder()));
    QVERIFY(write(u"back-pain"_s, "Back pain") && write(u"heel-pain"_s, "Heel pain"));
    QVERIFY(write(u"neck-pain"_s, "Dolor de cuello", u"es"_s));
    QVERIFY(samples::write(folder() + u"/sets.yaml"_s,
        "- {id: spine, title: {en: The spine}, articles: [neck-pain, back-pain, heel-pain]}\n"));
    QVERIFY(build());
}

bool TestVisitMarks::mark(ViewerFixture &viewer, const QString &slug, const QString &lang)
{
    viewer.session().mark(slug, lang);
    return QTest::qWaitFor([&] { return viewer.markedSlugs().contains(slug); });
}

void TestVisitMarks::act(ViewerFixture &viewer, const QString &action)
{
    viewer.window().findChild<QAction *>(action)->trigger();
}

QString TestVisitMarks::textOf(const MarkRow *row, const QString &label)
{
    return row->findChild<QLabel *>(label)->text();
}

// Records the visit's marks as handed out; the code.
QString TestVisitMarks::handOut(ViewerFixture &viewer)
{
    HandoutRecord record;
    record.visit = viewer.session().visit().id;
    record.handedOutAt = QDateTime::currentDateTimeUtc();
    QList<KeptVersion> versions;
    for (const Mark &mark : viewer.session().visit().marks) {
        versions.append(*articleVersion(viewer.viewer->reader().library(), mark.slug, mark.lang));
        const KeptVersion &version = versions.last();
        record.items.append({version.kind, version.id, version.lang, version.title, version.hash});
    }
    bool done = false;
    whenAnswered(viewer.viewer->store().reserveCode(), &viewer.window(), [&](const Outcome<QString> &code) {
        record.code = code.value;
        whenAnswered(viewer.viewer->store().recordHandout(record, versions), &viewer.window(),
            [&done](const Outcome<HandoutRecord> &outcome) { done = outcome.ok(); });
    });
    return QTest::qWaitFor([&done] { return done; }) ? record.code : QString();
}

void TestVisitMarks::addsASetAndTakesItBackAtOnce()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    QVERIFY(mark(viewer, u"heel-pain"_s));
    act(viewer, u"set-spine"_s);
    QTRY_COMPARE(viewer.markedSlugs(), (QStringList{u"heel-pain"_s, u"neck-pain"_s, u"back-pain"_s}));
    QTRY_VERIFY(viewer.visible<QAbstractButton>(u"undoButton"_s)
        && viewer.visible<QAbstractButton>(u"undoButton"_s)->isEnabled());
    QVERIFY(viewer.click(u"undoButton"_s));
    QTRY_COMPARE(viewer.markedSlugs(), QStringList{u"heel-pain"_s}); // what was marked before stays
    act(viewer, u"set-spine"_s);
    QTRY_COMPARE(viewer.markedSlugs().size(), 3);
    act(viewer, u"set-spine"_s);
    QTRY_VERIFY(viewer.visible<QLabel>(u"messageLabel"_s)->text().contains(u"already"_s));
    QCOMPARE(viewer.markedSlugs().size(), 3);
}

void TestVisitMarks::savesTheMarksAsASet()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    QVERIFY(mark(viewer, u"heel-pain"_s) && mark(viewer, u"neck-pain"_s));
    act(viewer, u"saveSetAction"_s);
    auto *name = viewer.visible<QLineEdit>(u"setNameField"_s);
    QVERIFY(name);
    QCOMPARE(name->text(), u"Heel pain, Neck pain"_s); // proposed
    name->clear();
    QVERIFY(viewer.click(u"saveSetButton"_s));
    QVERIFY(viewer.visible<QLabel>(u"setProblem"_s)->text().contains(u"name"_s));
    QTest::keyClicks(name, u"the spine"_s); // the library has one
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(viewer.visible<QLabel>(u"setProblem"_s)->text().contains(u"already"_s));
    name->setText(u"Feet & neck"_s);
    QVERIFY(viewer.click(u"saveSetButton"_s));
    QVERIFY(!viewer.visible(u"setNameField"_s));
    QTRY_VERIFY(viewer.visible(u"messageLabel"_s));
    QVERIFY(viewer.visible<QLabel>(u"messageLabel"_s)->text().contains(u"Feet & neck"_s));

    viewer.session().start(u"Room 2"_s);
    QTRY_VERIFY(viewer.markedSlugs().isEmpty());
    QTRY_VERIFY(viewer.window().findChild<QAction *>(u"ownset-Feet & neck"_s));
    act(viewer, u"ownset-Feet & neck"_s);
    QTRY_COMPARE(viewer.markedSlugs(), (QStringList{u"heel-pain"_s, u"neck-pain"_s}));
    act(viewer, u"removeset-Feet & neck"_s);
    QTRY_VERIFY(!viewer.window().findChild<QAction *>(u"ownset-Feet & neck"_s));
    QTRY_VERIFY(viewer.visible<QAbstractButton>(u"undoButton"_s)
        && viewer.visible<QAbstractButton>(u"undoButton"_s)->isEnabled());
    QVERIFY(viewer.click(u"undoButton"_s));
    QTRY_VERIFY(viewer.window().findChild<QAction *>(u"ownset-Feet & neck"_s));
    QCOMPARE(viewer.markedSlugs().size(), 2); // the articles stay marked
}

void TestVisitMarks::tellsWhichArticlesOfASetAreGone()
{
    ViewerFixture viewer;
    viewer.viewer->shortcuts().saveSet(u"Old"_s, {u"neck-pain"_s, u"elbow-pain"_s});
    viewer.viewer->shortcuts().saveSet(u"Older"_s, {u"elbow-pain"_s});
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    QTRY_VERIFY(viewer.window().findChild<QAction *>(u"ownset-Older"_s));
    act(viewer, u"ownset-Old"_s);
    QTRY_COMPARE(viewer.markedSlugs(), QStringList{u"neck-pain"_s});
    auto *message = viewer.window().findChild<QLabel *>(u"messageLabel"_s);
    QTRY_VERIFY2(message->text().contains(u"No longer in the library: Elbow pain"_s), qPrintable(message->text()));
    QVERIFY(viewer.visible(u"undoButton"_s));
    act(viewer, u"ownset-Older"_s);
    QTRY_VERIFY(!viewer.visible(u"undoButton"_s));
    QCOMPARE(viewer.markedSlugs().size(), 1);
}

void TestVisitMarks::addsWhatWasHandedOutLastTime()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    QVERIFY(mark(viewer, u"heel-pain"_s) && mark(viewer, u"neck-pain"_s, u"es"_s));
    const QString code = handOut(viewer);
    QVERIFY(!code.isEmpty());
    viewer.session().start(u"Room 2"_s);
    QTRY_VERIFY(viewer.markedSlugs().isEmpty());
    act(viewer, u"codeAction"_s);
    QTest::keyClicks(viewer.visible<QLineEdit>(u"codeField"_s), QString(code).remove(u'-').toLower()); // as typed
    QTest::keyClick(viewer.visible<QLineEdit>(u"codeField"_s), Qt::Key_Return);
    QTRY_VERIFY(viewer.visible(u"addFoundButton"_s));
    QCOMPARE(viewer.visible<QLabel>(u"titlesLabel"_s)->text(), u"Heel pain\nDolor de cuello"_s);
    QVERIFY(viewer.visible<QLabel>(u"dateLabel"_s)->text().contains(QString::number(QDate::currentDate().year())));
    QVERIFY(viewer.click(u"addFoundButton"_s));
    QTRY_COMPARE(viewer.markedSlugs(), (QStringList{u"heel-pain"_s, u"neck-pain"_s}));
    QCOMPARE(viewer.session().visit().marks.last().lang, u"es"_s);
    QVERIFY(viewer.visible(u"previewButton"_s)); // the list is shown again
    QTRY_VERIFY(viewer.visible<QAbstractButton>(u"undoButton"_s)
        && viewer.visible<QAbstractButton>(u"undoButton"_s)->isEnabled());
    QVERIFY(viewer.click(u"undoButton"_s));
    QTRY_VERIFY(viewer.markedSlugs().isEmpty());
}

void TestVisitMarks::saysWhenNoHandoutHasTheCode()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    act(viewer, u"codeAction"_s);
    auto *field = viewer.visible<QLineEdit>(u"codeField"_s);
    QTest::keyClicks(field, u"k7 4q2"_s);
    QVERIFY(viewer.click(u"findCodeButton"_s));
    QTRY_VERIFY(viewer.visible(u"codeProblem"_s));
    QCOMPARE(viewer.visible<QLabel>(u"codeProblem"_s)->text(),
        u"No handout has the code K7-4Q2. Check the letters and digits."_s);
    QVERIFY(!viewer.visible(u"addFoundButton"_s));
    QTest::keyClicks(field, u"0l"_s); // no code: letters that none has
    QVERIFY(!viewer.visible(u"codeProblem"_s));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(viewer.visible<QLabel>(u"codeProblem"_s)->text().startsWith(u"“0L” is no code."_s));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!viewer.visible(u"codeField"_s));
    QVERIFY(viewer.session().isOpen());
}

void TestVisitMarks::addsWhatLeftTheLibraryFromItsKeptVersion()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    QVERIFY(mark(viewer, u"heel-pain"_s) && mark(viewer, u"back-pain"_s));
    const QString code = handOut(viewer);
    viewer.viewer.reset();
    QVERIFY(QDir(folder() + u"/heel-pain"_s).removeRecursively());
    QVERIFY(build());
    viewer.open();
    viewer.session().start(u"Room 2"_s);
    QTRY_VERIFY(viewer.session().isOpen() && viewer.session().visit().label == u"Room 2"_s);
    act(viewer, u"codeAction"_s);
    QTest::keyClicks(viewer.visible<QLineEdit>(u"codeField"_s), code);
    QTest::keyClick(viewer.visible<QLineEdit>(u"codeField"_s), Qt::Key_Return);
    QTRY_VERIFY(viewer.visible(u"keptLabel"_s));
    QTRY_VERIFY(viewer.visible<QAbstractButton>(u"addFoundButton"_s)
        && viewer.visible<QAbstractButton>(u"addFoundButton"_s)->isEnabled());
    QVERIFY(viewer.click(u"addFoundButton"_s));
    QTRY_COMPARE(viewer.markedSlugs(), (QStringList{u"heel-pain"_s, u"back-pain"_s}));
    QTRY_COMPARE(rows(viewer).size(), 2);
    QTRY_COMPARE(textOf(rows(viewer).first(), u"titleLabel"_s), u"Heel pain"_s);
}

void TestVisitMarks::showsWhatLeftTheLibraryAndWhatChanged()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    for (const QString &slug : {u"heel-pain"_s, u"back-pain"_s, u"neck-pain"_s}) {
        QVERIFY(mark(viewer, slug));
    }
    viewer.viewer.reset();
    QVERIFY(QDir(folder() + u"/heel-pain"_s).removeRecursively());
    QVERIFY(write(u"back-pain"_s, "Low back pain"));
    QVERIFY(build());
    viewer.open();
    QTRY_COMPARE(rows(viewer).size(), 3);
    QTRY_COMPARE(textOf(rows(viewer).at(0), u"titleLabel"_s), u"Heel pain"_s);
    QCOMPARE(textOf(rows(viewer).at(0), u"stateLabel"_s),
        u"No longer in the library. The version you marked is handed out."_s);
    QCOMPARE(textOf(rows(viewer).at(1), u"titleLabel"_s), u"Low back pain"_s);
    QCOMPARE(
        textOf(rows(viewer).at(1), u"stateLabel"_s), u"Changed since you marked it. The new version is handed out."_s);
    QVERIFY(!rows(viewer).at(2)->findChild<QLabel *>(u"stateLabel"_s)->isVisible());
}

void TestVisitMarks::keepsTheVersionOfTheChosenLanguage()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    QVERIFY(mark(viewer, u"neck-pain"_s));
    const QByteArray english = viewer.session().visit().marks.first().hash;
    QTRY_COMPARE(rows(viewer).size(), 1);
    QTest::mouseClick(rows(viewer).first()->findChild<QAbstractButton *>(u"moreButton"_s), Qt::LeftButton);
    auto *box = rows(viewer).first()->findChild<QComboBox *>(u"languageBox"_s);
    QTRY_VERIFY(box->isVisible());
    QTest::keyClick(box, Qt::Key_Down);
    QTRY_COMPARE(viewer.session().visit().marks.first().lang, u"es"_s);
    const QByteArray spanish = viewer.session().visit().marks.first().hash;
    QVERIFY(!spanish.isEmpty() && spanish != english);
    QTRY_COMPARE(textOf(rows(viewer).first(), u"titleLabel"_s), u"Dolor de cuello"_s);
    QString kept;
    whenAnswered(viewer.viewer->store().version(spanish), &viewer.window(),
        [&kept](const Outcome<std::optional<KeptVersion>> &outcome) { kept = outcome.value->title; });
    QTRY_COMPARE(kept, u"Dolor de cuello"_s);
}

void TestVisitMarks::storesWhatCameOfTeachBack()
{
    for (const QSize size : {QSize(1280, 800), QSize(800, 1280)}) {
        ViewerFixture viewer(size);
        QVERIFY(viewer.startVisit(u"Room 1"_s));
        viewer.window().openArticle(u"neck-pain"_s, u"en"_s);
        QTRY_VERIFY(viewer.visible(u"checkText"_s));
        QVERIFY(viewer.visible<QLabel>(u"checkText"_s)->text().contains(u"When would you call for help?"_s));
        QVERIFY(!viewer.visible(u"explainedButton"_s)); // not marked: nothing to note it with
        QVERIFY(mark(viewer, u"neck-pain"_s));
        auto noted = [&viewer] { return viewer.session().visit().marks.first().teachBack; };
        QTRY_VERIFY(viewer.visible<QAbstractButton>(u"explainedButton"_s)
            && viewer.visible<QAbstractButton>(u"explainedButton"_s)->isEnabled());
        QVERIFY(viewer.click(u"explainedButton"_s));
        QTRY_COMPARE(noted(), TeachBack::ExplainedInOwnWords);
        QTRY_VERIFY(textOf(rows(viewer).first(), u"detailLabel"_s).contains(u"explained in own words"_s));
        QVERIFY(viewer.click(u"goOverAgainButton"_s));
        QTRY_COMPARE(noted(), TeachBack::GoOverAgain);
        QTRY_VERIFY(!viewer.visible<QAbstractButton>(u"explainedButton"_s)->isChecked());
        viewer.reopen();
        QTRY_VERIFY(viewer.session().isOpen());
        QCOMPARE(noted(), TeachBack::GoOverAgain); // stored
        viewer.window().openArticle(u"neck-pain"_s, u"en"_s);
        QTRY_VERIFY(viewer.visible<QAbstractButton>(u"goOverAgainButton"_s)
            && viewer.visible<QAbstractButton>(u"goOverAgainButton"_s)->isEnabled());
        QVERIFY(viewer.click(u"goOverAgainButton"_s)); // again: not noted
        QTRY_COMPARE(noted(), TeachBack::NotNoted);
    }
}

void TestVisitMarks::keepsLongNotesOfAllKinds()
{
    const QString note = u"Ruh dich aus 🙂 שלום "_s.repeated(250);
    QVERIFY(note.size() > 5000);
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    QVERIFY(mark(viewer, u"neck-pain"_s));
    QTRY_COMPARE(rows(viewer).size(), 1);
    QTest::mouseClick(rows(viewer).first()->findChild<QAbstractButton *>(u"moreButton"_s), Qt::LeftButton);
    rows(viewer).first()->findChild<QPlainTextEdit *>(u"noteField"_s)->setPlainText(note);
    QVERIFY(viewer.click(u"handoutNoteButton"_s));
    viewer.window().findChild<QWidget *>(u"handoutNoteBox"_s)->findChild<QPlainTextEdit *>()->setPlainText(note);
    viewer.reopen(); // closed while typing
    QTRY_VERIFY(viewer.session().isOpen());
    QCOMPARE(viewer.session().visit().marks.first().note, note);
    QCOMPARE(viewer.session().visit().note, note);
    QTRY_VERIFY(viewer.visible<QLabel>(u"handoutNoteBegin"_s)->text().startsWith(u"Ruh dich aus"_s));
}

void TestVisitMarks::staysQuickWithSixtyMarks()
{
    QStringList slugs;
    for (int i = 0; i < 60; ++i) {
        slugs.append(u"pain-%1"_s.arg(i, 2, 10, QLatin1Char('0')));
        QVERIFY(write(slugs.last(), "Pain " + QByteArray::number(i)));
    }
    QVERIFY(build());
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    viewer.session().markSet(slugs, u"en"_s);
    QTRY_COMPARE(rows(viewer).size(), 60);
    viewer.window().grab(); // laid out and painted
    auto *list = viewer.window().findChild<MarkList *>();
    const QList<MarkRow *> before = list->rows();
    QList<Mark> marks = viewer.session().visit().marks;
    QList<double> took; // milliseconds
    for (int i = 0; i < 11; ++i) {
        marks.move(59, 0); // the most there is to do: every row gets another place
        for (int k = 0; k < 60; ++k) {
            marks[k].position = k;
        }
        QElapsedTimer timer;
        timer.start();
        list->showMarks(marks);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        took.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(took.begin(), took.end());
    qInfo("60 marks: a change takes %.1f ms, at most %.1f ms", took.at(5), took.last());
    QCOMPARE(QSet<MarkRow *>(before.begin(), before.end()),
        QSet<MarkRow *>(list->rows().begin(), list->rows().end())); // the same widgets
    QVERIFY2(took.at(5) < 50, "showing a change of 60 marks takes too long");
}

READER_TEST_MAIN(TestVisitMarks)
#include "tst_visitmarks.moc"
