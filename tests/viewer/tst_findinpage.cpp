#include "readingtest.h"

#include <QLabel>
#include <QLineEdit>

using namespace pamphlet;
using namespace readertest;
using namespace readingtest;
using namespace Qt::StringLiterals;

// Finding words in the article that is read.
class TestFindInPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWordsOneByOne();
    void findsInFoldedAnswers();
    void tellsWhenAWordIsNotThere();
    void escapeClosesFindingBeforeItGoesBack();

private:
    static QString found(ViewerFixture &viewer) { return viewer.visible<QLabel>(u"foundLabel"_s)->text(); }

    const QString m_needling = u"dry-needling-for-migraine"_s;
};

void TestFindInPage::initTestCase()
{
    QCOMPARE(ViewerFixture::buildLibrary(), QString());
}

void TestFindInPage::findsWordsOneByOne()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer, m_needling));
    QVERIFY(viewer.click(u"findInListButton"_s));
    auto *field = viewer.visible<QLineEdit>(u"findField"_s);
    QVERIFY(field);
    QCOMPARE(found(viewer), QString());
    QTest::keyClicks(field, u"prick"_s); // once in a section, once in a folded answer
    QTRY_COMPARE(found(viewer), u"1 of 2"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(found(viewer), u"2 of 2"_s);
    QTRY_COMPARE(unfolded(viewer), u"is-it-painful"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(found(viewer), u"1 of 2"_s);
    QVERIFY(viewer.click(u"findNextButton"_s));
    QTRY_COMPARE(found(viewer), u"2 of 2"_s);
    QVERIFY(viewer.click(u"findNextButton"_s)); // and from the beginning again
    QTRY_COMPARE(found(viewer), u"1 of 2"_s);
    QVERIFY(viewer.click(u"findPreviousButton"_s));
    QTRY_COMPARE(found(viewer), u"2 of 2"_s);
    field->clear();
    QTRY_COMPARE(found(viewer), QString());
    QVERIFY(!viewer.visible<QAbstractButton>(u"findNextButton"_s)->isEnabled());
}

void TestFindInPage::findsInFoldedAnswers()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer, m_needling));
    script(page(viewer),
        u"document.getElementById('%1--is-it-better-than-my-medicine').open = true"_s.arg(m_needling)); // by the reader
    QTest::keyClick(&viewer.window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(viewer.visible(u"findField"_s));
    auto *field = viewer.visible<QLineEdit>(u"findField"_s);
    field->setText(u"number has been proven"_s);
    QTRY_COMPARE(found(viewer), u"1 of 1"_s);
    QTRY_COMPARE(unfolded(viewer), u"how-many-visits-will-i-need,is-it-better-than-my-medicine"_s);
    field->setText(u"nothing cures"_s);
    QTRY_COMPARE(found(viewer), u"1 of 1"_s);
    QTRY_VERIFY(unfolded(viewer).contains(u"will-it-cure-my-migraine"_s));
    QVERIFY(viewer.click(u"findCloseButton"_s));
    QVERIFY(!viewer.visible(u"findField"_s));
    QTRY_COMPARE(unfolded(viewer), u"will-it-cure-my-migraine,is-it-better-than-my-medicine"_s);
    const QString inView = u"(() => { const box = document.getElementById('%1--will-it-cure-my-migraine')"
                           ".getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; })()"_s;
    QTRY_VERIFY(script(page(viewer), inView.arg(m_needling)).toBool());
    QCOMPARE(script(page(viewer), u"getSelection().toString()"_s).toString(), QString()); // no highlight is left
}

void TestFindInPage::tellsWhenAWordIsNotThere()
{
    ViewerFixture viewer(QSize(800, 1280));
    QVERIFY(open(viewer, m_needling));
    QVERIFY(viewer.click(u"findButton"_s));
    auto *field = viewer.visible<QLineEdit>(u"findField"_s);
    QTest::keyClicks(field, u"submarine"_s);
    QTRY_COMPARE(found(viewer), u"Not on this page"_s);
    QVERIFY(!viewer.visible<QAbstractButton>(u"findNextButton"_s)->isEnabled());
    field->setText(u"  "_s);
    QTRY_COMPARE(found(viewer), QString());
    field->setText(u"needle"_s);
    QTRY_VERIFY(found(viewer).startsWith(u"1 of "_s));
    QVERIFY(open(viewer, u"tension-type-headache"_s)); // finding ends with its article
    QVERIFY(!viewer.visible(u"findField"_s));
    QVERIFY(viewer.click(u"findButton"_s));
    QCOMPARE(field->text(), QString());
}

void TestFindInPage::escapeClosesFindingBeforeItGoesBack()
{
    ViewerFixture viewer;
    QVERIFY(open(viewer, m_needling));
    QVERIFY(viewer.click(u"findInListButton"_s));
    QTest::keyClick(viewer.visible(u"findField"_s), Qt::Key_Escape);
    QVERIFY(!viewer.visible(u"findField"_s));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Article);
    QTest::keyClick(&viewer.window(), Qt::Key_Escape);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
}

READER_TEST_MAIN(TestFindInPage)
#include "tst_findinpage.moc"
