#include "reader/readerview.h"
#include "support/readermain.h"
#include "viewer/handoutpage.h"
#include "viewer/tickbox.h"
#include "viewer/toolchoices.h"
#include "viewerfixture.h"

#include <QSignalSpy>
#include <QWebEnginePage>
#include <QWebEngineScript>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// Pages to fill in, by clicking: from an article, and with a handout.
class TestToFillIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensFromAnArticleAndGoesBack();
    void tellsWhenThereIsNone();
    void goesWithTheHandout();
    void isLeftOutOfThatHandoutOnly();
    void noBoxWithoutTools();

private:
    static bool openPreview(ViewerFixture &viewer);
    static bool startWith(ViewerFixture &viewer, const QString &slug);
    static QString titleShown(ViewerFixture &viewer)
    {
        return viewer.window().findChild<ReaderView *>()->page()->title();
    }
    static HandoutPage *handout(ViewerFixture &viewer) { return viewer.window().findChild<HandoutPage *>(); }

    const QString m_headache = u"tension-type-headache"_s;
    const QString m_box = u"tool-headache-diary"_s;
};

void TestToFillIn::initTestCase()
{
    QCOMPARE(ViewerFixture::buildLibrary(), QString());
}

bool TestToFillIn::openPreview(ViewerFixture &viewer)
{
    QSignalSpy ready(handout(viewer), &HandoutPage::ready);
    return viewer.click(u"previewButton"_s) && (ready.count() > 0 || ready.wait(20'000));
}

bool TestToFillIn::startWith(ViewerFixture &viewer, const QString &slug)
{
    if (!viewer.startVisit(u"Room 2"_s)) {
        return false;
    }
    viewer.session().mark(slug, u"en"_s);
    return QTest::qWaitFor([&] { return viewer.markedSlugs() == QStringList{slug}; });
}

void TestToFillIn::opensFromAnArticleAndGoesBack()
{
    ViewerFixture viewer;
    QVERIFY(startWith(viewer, m_headache));
    QSignalSpy shown(&viewer.window(), &MainWindow::articleShown);
    viewer.window().openArticle(m_headache, u"en"_s);
    QVERIFY(shown.count() > 0 || shown.wait(20'000));
    shown.clear();
    viewer.window().findChild<ReaderView *>()->page()->runJavaScript(
        u"document.querySelector('.tools a').click()"_s, QWebEngineScript::ApplicationWorld);
    QVERIFY(shown.wait(20'000));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Tool);
    QCOMPARE(viewer.window().place().id, u"headache-diary"_s);
    QTRY_COMPARE(titleShown(viewer), u"Headache diary"_s);
    QVERIFY(!viewer.visible(u"handOutButton"_s)); // it comes with its article
    shown.clear();
    QVERIFY(viewer.click(u"backButton"_s));
    QVERIFY(shown.wait(20'000));
    QCOMPARE(viewer.window().place().id, m_headache);
    QTRY_COMPARE(titleShown(viewer), u"Tension-type headache"_s);
    QVERIFY(viewer.visible(u"handOutButton"_s));
}

void TestToFillIn::tellsWhenThereIsNone()
{
    ViewerFixture viewer;
    viewer.window().openTool(u"no-such-page"_s, u"en"_s);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
    QTRY_VERIFY(viewer.visible(u"messageLabel"_s));
    viewer.window().openTool(u"headache-diary"_s, u"es"_s); // there is no Spanish one
    QCOMPARE(viewer.window().place().lang, u"en"_s);
}

void TestToFillIn::goesWithTheHandout()
{
    ViewerFixture viewer;
    QVERIFY(startWith(viewer, m_headache));
    QVERIFY(openPreview(viewer));
    auto *box = viewer.visible<TickBox>(m_box);
    QVERIFY(box);
    QCOMPARE(box->text(), u"Headache diary"_s);
    QVERIFY(box->isChecked());
    QVERIFY(box->height() >= 48);
    const int with = handout(viewer)->pdf().pages;
    QSignalSpy ready(handout(viewer), &HandoutPage::ready);
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(box->width() - 5, 5)); // anywhere in it
    QVERIFY(!box->isChecked());
    QVERIFY(!viewer.visible<QAbstractButton>(u"saveButton"_s)->isEnabled()); // the preview is not yet what was chosen
    QVERIFY(ready.wait(20'000));
    QCOMPARE(handout(viewer)->pdf().pages, with - 1);
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(ready.wait(20'000));
    QCOMPARE(handout(viewer)->pdf().pages, with);
}

void TestToFillIn::isLeftOutOfThatHandoutOnly()
{
    ViewerFixture viewer;
    QVERIFY(startWith(viewer, m_headache));
    QVERIFY(openPreview(viewer));
    QVERIFY(viewer.click(m_box));
    QVERIFY(viewer.click(u"backButton"_s));
    QVERIFY(openPreview(viewer));
    QVERIFY(!viewer.visible<TickBox>(m_box)->isChecked()); // the same handout
    viewer.session().finish();
    QTRY_VERIFY(!viewer.session().isOpen());
    QVERIFY(startWith(viewer, m_headache));
    QVERIFY(openPreview(viewer));
    QVERIFY(viewer.visible<TickBox>(m_box)->isChecked()); // another one
}

void TestToFillIn::noBoxWithoutTools()
{
    ViewerFixture viewer;
    QVERIFY(startWith(viewer, u"dry-needling-what-to-expect"_s));
    QVERIFY(openPreview(viewer));
    QVERIFY(!viewer.visible<TickBox>(m_box));
    QVERIFY(handout(viewer)->findChild<ToolChoices *>()->findChildren<TickBox *>().isEmpty());
}

READER_TEST_MAIN(TestToFillIn)
#include "tst_tofillin.moc"
