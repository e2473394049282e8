#include "shownsamples.h"
#include "viewer/attractcard.h"
#include "viewer/drawnpicture.h"
#include "waitingtest.h"

#include <QLabel>
#include <QPushButton>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using namespace readingtest;
using namespace waitingtest;

// What a tablet shows that nobody uses.
class TestAttract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(ViewerFixture::buildLibrary(), QString()); }
    void showsTheClinicAndAnArticle();
    void articlesTakeTurns();
    void onlyThoseThatAreShown();
    void nothingMovesInBetween();
    void beginsWithAnotherArticleEachTime();
    void theFirstTouchOrKeyBegins_data();
    void theFirstTouchOrKeyBegins();
    void theCardOpensItsArticle_data();
    void theCardOpensItsArticle();
    void cutsNothingOff_data();
    void cutsNothingOff();
    void refusesPicturesThatAreNotSound_data();
    void refusesPicturesThatAreNotSound();

private:
    // Left alone until the page is there.
    static AttractPage *show(ViewerFixture &viewer);
    static AttractCard *card(AttractPage *page) { return page->findChild<AttractCard *>(); }
};

AttractPage *TestAttract::show(ViewerFixture &viewer)
{
    const bool left = enter(viewer, {.idle = 50ms, .countdown = 50ms, .visitLock = 0ms, .onlySignedOff = false})
        && waitForCover<AttractPage>(viewer);
    setOptions(viewer, never());
    if (auto *page = left ? cover<AttractPage>(viewer) : nullptr) {
        page->begin();
        return page;
    }
    return nullptr;
}

void TestAttract::showsTheClinicAndAnArticle()
{
    ViewerFixture viewer;
    AttractPage *page = show(viewer);
    QVERIFY(page);
    const ClinicProfile &clinic = viewer.viewer->reader().source().clinic();
    QVERIFY(!clinic.name.isEmpty());
    QCOMPARE(viewer.visible<QLabel>(u"clinicName"_s)->text(), clinic.name);
    QCOMPARE(viewer.visible<QPushButton>(u"beginButton"_s)->text().trimmed(), u"Touch the screen to begin"_s);
    QVERIFY(!card(page)->text().isEmpty());
    QVERIFY(!card(page)->accessibleDescription().isEmpty());
    QVERIFY(card(page)->accessibleDescription().count(u". "_s) == 0); // one sentence
    QVERIFY(!viewer.visible(u"lockButton"_s));
}

void TestAttract::onlyThoseThatAreShown()
{
    ViewerFixture viewer;
    QVERIFY(shownsamples::signOff(viewer, u"tennis-elbow"_s));
    AttractPage *page = show(viewer);
    QVERIFY(page);
    shownsamples::setOnlySignedOff(viewer, true);
    QCOMPARE(card(page)->text(), viewer.viewer->reader().library().summary(u"tennis-elbow"_s, u"en"_s)->title);
    viewer.viewer->reviews().withdraw(u"tennis-elbow"_s, u"en"_s);
    QTRY_VERIFY(!card(page)->isVisible()); // there is none
    QVERIFY(viewer.visible(u"beginButton"_s));
}

void TestAttract::articlesTakeTurns()
{
    ViewerFixture viewer;
    AttractPage *page = show(viewer);
    QVERIFY(page);
    page->setTurn(20ms);
    QSet<QString> titles;
    QVERIFY(QTest::qWaitFor([&] {
        titles.insert(card(page)->text());
        return titles.size() == 10;
    }));
}

void TestAttract::nothingMovesInBetween()
{
    ViewerFixture viewer;
    AttractPage *page = show(viewer);
    QVERIFY(page);
    const QImage before = page->grab().toImage();
    QVERIFY(!QTest::qWaitFor([&] { return page->grab().toImage() != before; }, 600));
}

void TestAttract::beginsWithAnotherArticleEachTime()
{
    ViewerFixture viewer;
    AttractPage *page = show(viewer);
    QVERIFY(page);
    const QString first = card(page)->text();
    page->begin();
    QVERIFY(card(page)->text() != first);
}

using Act = std::function<void(AttractPage &, QPointingDevice *)>;
Q_DECLARE_METATYPE(Act)

void TestAttract::theFirstTouchOrKeyBegins_data()
{
    QTest::addColumn<Act>("act");
    QTest::newRow("finger") << Act([](AttractPage &page, QPointingDevice *finger) {
        QTest::touchEvent(page.window(), finger).press(0, {30, 30});
        QTest::touchEvent(page.window(), finger).release(0, {30, 30});
    });
    QTest::newRow("mouse") << Act([](AttractPage &page, QPointingDevice *) {
        QTest::mouseClick(&page, Qt::LeftButton, {}, {30, 30});
    });
    QTest::newRow("button") << Act([](AttractPage &page, QPointingDevice *) {
        QTest::mouseClick(page.findChild<QPushButton *>(u"beginButton"_s), Qt::LeftButton);
    });
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Down, Qt::Key_X}) {
        QTest::newRow(qPrintable(QKeySequence(key).toString())) << Act([key](AttractPage &page, QPointingDevice *) {
            QTest::keyClick(page.findChild<QPushButton *>(u"beginButton"_s), key);
        });
    }
}

void TestAttract::theFirstTouchOrKeyBegins()
{
    QFETCH(Act, act);
    const std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
    ViewerFixture viewer;
    AttractPage *page = show(viewer);
    QVERIFY(page);
    QSignalSpy left(page, &AttractPage::left);
    act(*page, finger.get());
    QTRY_VERIFY(!viewer.window().cover());
    QCOMPARE(left.count(), 1);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
    QVERIFY(viewer.visible(u"browsePage"_s)); // nothing was typed by that
}

void TestAttract::theCardOpensItsArticle_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("tap") << 0;
    QTest::newRow("Enter") << int(Qt::Key_Return);
    QTest::newRow("Space") << int(Qt::Key_Space);
}

void TestAttract::theCardOpensItsArticle()
{
    QFETCH(int, key);
    ViewerFixture viewer;
    AttractPage *page = show(viewer);
    QVERIFY(page);
    const QString title = card(page)->text();
    QVERIFY(waitForShown(viewer, [&] {
        if (key == 0) {
            QTest::mouseClick(card(page), Qt::LeftButton);
        } else {
            QTest::keyClick(page->findChild<QPushButton *>(u"beginButton"_s), Qt::Key_Tab);
            QVERIFY(viewer.window().cover());
            QTest::keyClick(card(page), Qt::Key(key));
        }
    }));
    QVERIFY(!viewer.window().cover());
    QCOMPARE(viewer.window().place().kind, Place::Kind::Article);
    QCOMPARE(
        readertest::script(readingtest::page(viewer), u"document.querySelector('h1').innerText"_s).toString(), title);
    viewer.window().goBack();
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
}

void TestAttract::cutsNothingOff_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("step");
    for (const QSize size : {QSize(1280, 800), QSize(800, 1280)}) {
        for (const int step : {0, 4}) {
            QTest::addRow("%dx%d %d", size.width(), size.height(), step) << size << step;
        }
    }
}

void TestAttract::cutsNothingOff()
{
    QFETCH(QSize, size);
    QFETCH(int, step);
    ViewerFixture viewer;
    AttractPage *page = show(viewer);
    QVERIFY(page);
    viewer.viewer->appearance().choose({u"light"_s, step});
    viewer.window().showNormal();
    viewer.window().resize(size);
    QTRY_COMPARE(page->size(), size); // it does not need more
    for (const QWidget *child : page->findChildren<QWidget *>()) {
        if (child->isVisible()) {
            QVERIFY2(page->rect().contains(QRect(child->mapTo(page, QPoint()), child->size())),
                qUtf8Printable(child->objectName()));
        }
    }
    QVERIFY(card(page)->height() >= size.height() / 3);
}

void TestAttract::refusesPicturesThatAreNotSound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 840 400\">";
    QTest::newRow("script") << u"a.svg"_s << head + "<script>alert(1)</script></svg>";
    QTest::newRow("foreign picture") << u"a.svg"_s << head + "<image href=\"file:///etc/passwd\"/></svg>";
    QTest::newRow("zeros") << u"a.svg"_s << QByteArray(5'000'000, '\0');
    QTest::newRow("not what its name says") << u"a.png"_s << head + "</svg>";
    QTest::newRow("nothing") << u"a.svg"_s << QByteArray();
}

void TestAttract::refusesPicturesThatAreNotSound()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QVERIFY(drawnPicture(name, bytes, {100, 100}, 1).isNull());
    const QByteArray sound = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 840 400\">"
                             "<rect width=\"840\" height=\"400\" fill=\"#E3EFEC\"/></svg>";
    QCOMPARE(drawnPicture(u"a.svg"_s, sound, {420, 420}, 2).deviceIndependentSize(), QSizeF(420, 200));
}

READER_TEST_MAIN(TestAttract)
#include "tst_attract.moc"
