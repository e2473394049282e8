#include "support/readermain.h"
#include "support/samples.h"
#include "viewer/handoutpage.h"
#include "viewer/marklist.h"
#include "viewer/markrow.h"
#include "viewerfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// An article that exists in two languages can be handed out in either.
class TestLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void handsOutInTheLanguageThatWasChosen();

private:
    QTemporaryDir m_articles;
};

void TestLanguages::initTestCase()
{
    const QByteArray spanish = QByteArray(samples::article()).replace("title: Neck pain", "title: Dolor de cuello");
    QVERIFY(samples::writeFolder(m_articles.path()));
    QVERIFY(samples::write(m_articles.filePath(u"neck-pain/es.md"_s), spanish));
    QCOMPARE(ViewerFixture::buildLibrary(m_articles.path(), LibraryCompiler::Checks::Off), QString());
}

void TestLanguages::handsOutInTheLanguageThatWasChosen()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    viewer.session().mark(u"neck-pain"_s, u"en"_s);
    auto *list = viewer.window().findChild<MarkList *>();
    QTRY_COMPARE(list->rows().size(), 1);
    MarkRow *row = list->rows().first();
    QTest::mouseClick(row->findChild<QAbstractButton *>(u"moreButton"_s), Qt::LeftButton);
    auto *box = row->findChild<QComboBox *>(u"languageBox"_s);
    QTRY_VERIFY(box->isVisible());
    QCOMPARE(box->currentData().toString(), u"en"_s);
    QTest::keyClick(box, Qt::Key_Down);
    QTRY_COMPARE(viewer.session().visit().marks.first().lang, u"es"_s);
    QTRY_COMPARE(row->findChild<QLabel *>(u"titleLabel"_s)->text(), u"Dolor de cuello"_s);

    auto *page = viewer.window().findChild<HandoutPage *>();
    QSignalSpy ready(page, &HandoutPage::ready);
    QVERIFY(viewer.click(u"previewButton"_s));
    QVERIFY(ready.count() > 0 || ready.wait(20'000));
    QCOMPARE(page->pdf().title, u"Dolor de cuello"_s);
}

READER_TEST_MAIN(TestLanguages)
#include "tst_languages.moc"
