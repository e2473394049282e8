#include "readingtest.h"
#include "shownsamples.h"
#include "support/readermain.h"
#include "viewer/bodymap.h"
#include "viewer/card.h"
#include "viewer/cardgrid.h"
#include "viewer/homepage.h"
#include "viewer/searchmodel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using namespace shownsamples;

// Two articles of thirty are signed off; in the waiting room there are no others, wherever a patient looks.
class TestShownArticles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(ViewerFixture::buildLibrary(), QString()); }
    void onlyInTheWaitingRoomAndIfWanted();
    void whatCountsAsSignedOff();
    void homeHasTheirTopicsAndRegions();
    void homeOffersThemToBeginWith();
    void topicsAndRegionsListThem();
    void browsingListsThem();
    void searchFindsThem();
    void aPageLeadsToThem();
    void othersAreNotOpened();
    void followsEveryChange();
    void saysThatNothingIsShown();
    void staffSeeAllAgain();

private:
    // Signed off, and so shown in the waiting room.
    static bool enterWithTwo(ViewerFixture &viewer);
    static QStringList titles(ViewerFixture &viewer, const QString &list);
    static QStringList topics(ViewerFixture &viewer);
    static bool search(ViewerFixture &viewer, const QString &words);
};

namespace {

const QString back = u"low-back-pain"_s; // of the topic Back and pelvis
const QString strength = u"getting-stronger"_s; // of Sleep, strength and recovery and of Sport and running
const QString hidden = u"sciatica"_s;

} // namespace

bool TestShownArticles::enterWithTwo(ViewerFixture &viewer)
{
    const bool signedOff = signOff(viewer, back) && signOff(viewer, strength);
    setOnlySignedOff(viewer, true);
    return enterWaitingRoom(viewer) && signedOff;
}

// The headings between articles, which cannot be chosen, are left out.
QStringList TestShownArticles::titles(ViewerFixture &viewer, const QString &list)
{
    QStringList titles;
    const auto *view = viewer.visible<QListView>(list);
    for (int row = 0; view && row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        if (index.flags().testFlag(Qt::ItemIsSelectable)) {
            titles.append(index.data().toString());
        }
    }
    return titles;
}

QStringList TestShownArticles::topics(ViewerFixture &viewer)
{
    QStringList topics;
    for (const Card *card : viewer.window().findChild<HomePage *>()->findChild<CardGrid *>(u"topicGrid"_s)->cards()) {
        topics.append(card->accessibleName());
    }
    return topics;
}

bool TestShownArticles::search(ViewerFixture &viewer, const QString &words)
{
    auto *field = viewer.visible<QLineEdit>(u"searchField"_s);
    field->clear(); // what was found before goes
    field->setText(words);
    return QTest::qWaitFor(
        [&] { return !titles(viewer, u"results"_s).isEmpty() || viewer.visible(u"nothingLabel"_s) != nullptr; });
}

void TestShownArticles::onlyInTheWaitingRoomAndIfWanted()
{
    ViewerFixture viewer;
    const ShownArticles &shown = viewer.viewer->shown();
    QVERIFY(signOff(viewer, back));
    setOnlySignedOff(viewer, true);
    QVERIFY(shown.contains(hidden, u"en"_s)); // to staff
    QVERIFY(enterWaitingRoom(viewer));
    QVERIFY(!shown.contains(hidden, u"en"_s));
    QVERIFY(shown.contains(back, u"en"_s));
    QVERIFY(!shown.contains(back, u"es"_s));
    setOnlySignedOff(viewer, false);
    QVERIFY(shown.contains(hidden, u"en"_s));
}

void TestShownArticles::whatCountsAsSignedOff()
{
    ViewerFixture viewer;
    QVERIFY(signOff(viewer, back));
    ClinicReviews &reviews = viewer.viewer->reviews();
    reviews.signOff(hidden, u"en"_s, "an older version", u"Ana Rivera"_s, QDate::currentDate().addYears(1));
    QTRY_COMPARE(reviews.all().size(), 2);
    const Review overdue{strength, u"en"_s, articleHash(viewer.viewer->reader().library(), strength, u"en"_s),
        u"Ana Rivera"_s, QDateTime::currentDateTimeUtc().addYears(-3), QDate::currentDate().addDays(-1)};
    const Answer<Nothing> restored = viewer.viewer->store().restoreReview(overdue);
    reviews.load();
    QTRY_COMPARE(reviews.all().size(), 3);
    const ArticleScope signedOff = viewer.viewer->shown().signedOff();
    QVERIFY(signedOff.contains(back, u"en"_s));
    QVERIFY(signedOff.contains(strength, u"en"_s)); // overdue is for staff to know
    QVERIFY(!signedOff.contains(hidden, u"en"_s)); // it was another text
    QCOMPARE(signedOff.size(), 2);
}

void TestShownArticles::homeHasTheirTopicsAndRegions()
{
    ViewerFixture viewer;
    const qsizetype all = topics(viewer).size();
    QVERIFY(enterWithTwo(viewer));
    QCOMPARE(all, 9);
    QCOMPARE(topics(viewer).size(), 3);
    for (const QString &topic : {u"topic-back-and-pelvis"_s, u"topic-sport"_s, u"topic-living-well"_s}) {
        QVERIFY2(viewer.visible(topic), qPrintable(topic));
        QVERIFY2(viewer.visible(topic)->accessibleDescription().startsWith(u'1'), qPrintable(topic)); // article
    }
    auto *map = viewer.visible<BodyMap>(u"bodyMap"_s);
    QCOMPARE(map->regions(), QStringList{u"low-back"_s});
    QCOMPARE(map->articles(u"low-back"_s), 1);
    QCOMPARE(map->side(), BodySide::Back); // there is nothing on the front
    map->setSide(BodySide::Front);
    QVERIFY(map->regions().isEmpty());
    viewer.viewer->reviews().withdraw(back, u"en"_s);
    QTRY_VERIFY(!viewer.visible(u"bodyMap"_s)); // which would lead nowhere
    QVERIFY(viewer.visible(u"topic-sport"_s));
}

void TestShownArticles::homeOffersThemToBeginWith()
{
    ViewerFixture viewer;
    QVERIFY(enterWithTwo(viewer));
    auto *home = viewer.window().findChild<HomePage *>();
    QCOMPARE(viewer.visible<QLabel>(u"readHeading"_s)->text(), u"Start here:"_s);
    QVERIFY(viewer.visible(u"article-"_s + back) && viewer.visible(u"article-"_s + strength));
    QVERIFY(!viewer.visible(u"article-first-visit"_s));
    home->setOftenRead({hidden, strength});
    QCOMPARE(viewer.visible<QLabel>(u"readHeading"_s)->text(), u"Often read here:"_s);
    QVERIFY(!viewer.visible(u"article-"_s + hidden) && !viewer.visible(u"article-"_s + back));
    QVERIFY(viewer.visible(u"article-"_s + strength));
    home->setContinueReading(hidden, u"en"_s);
    QVERIFY(!viewer.visible(u"continue-"_s + hidden));
    home->setContinueReading(back, u"en"_s);
    QVERIFY(viewer.visible(u"continue-"_s + back));
}

void TestShownArticles::topicsAndRegionsListThem()
{
    ViewerFixture viewer;
    QVERIFY(enterWithTwo(viewer));
    auto *map = viewer.visible<BodyMap>(u"bodyMap"_s);
    map->tap(u"low-back"_s);
    QCOMPARE(titles(viewer, u"regionArticles"_s), QStringList{u"Low back pain"_s});
    QVERIFY(viewer.click(u"leaveRegionButton"_s));
    viewer.window().openTopic(u"sport"_s);
    QCOMPARE(titles(viewer, u"articles"_s).size(), 1);
    QVERIFY(viewer.visible<QLabel>(u"countLabel"_s)->text().startsWith(u"1 "_s));
    viewer.window().openTopic(u"treatments"_s); // has none
    QVERIFY(titles(viewer, u"articles"_s).isEmpty());
}

void TestShownArticles::browsingListsThem()
{
    ViewerFixture viewer;
    viewer.window().openBrowse(); // the page is there before
    QTRY_COMPARE(titles(viewer, u"articles"_s).size(), 30);
    QVERIFY(enterWithTwo(viewer));
    QVERIFY(viewer.click(u"allArticlesButton"_s));
    QCOMPARE(titles(viewer, u"articles"_s).size(), 2);
    QVERIFY(viewer.visible<QLabel>(u"countLabel"_s)->text().startsWith(u"2 "_s));
    QVERIFY(!viewer.visible(u"signedOffButton"_s)); // all of them are
    QCOMPARE(viewer.visible<QComboBox>(u"topicBox"_s)->count(), 1 + 3);
    auto *regions = viewer.visible<QComboBox>(u"regionBox"_s);
    QCOMPARE(regions->count(), 1 + 1);
    regions->setCurrentIndex(1);
    QCOMPARE(titles(viewer, u"articles"_s), QStringList{u"Low back pain"_s});
    viewer.viewer->waitingRoom().leave();
    viewer.window().openBrowse();
    QCOMPARE(titles(viewer, u"articles"_s).size(), 30);
    QVERIFY(viewer.visible(u"signedOffButton"_s));
}

void TestShownArticles::searchFindsThem()
{
    ViewerFixture viewer;
    QVERIFY(enterWithTwo(viewer));
    QVERIFY(search(viewer, u"pain"_s)); // of which most articles tell
    QVERIFY(titles(viewer, u"results"_s).contains(u"Low back pain"_s));
    const auto *results = viewer.visible<QListView>(u"results"_s)->model();
    for (int row = 0; row < results->rowCount(); ++row) {
        const QString slug = results->index(row, 0).data(SearchModel::SlugRole).toString();
        QVERIFY2(slug.isEmpty() || slug == back || slug == strength, qPrintable(slug));
    }
    QVERIFY(search(viewer, u"migraine aura"_s));
    QVERIFY(viewer.visible(u"nothingLabel"_s));
    QVERIFY(!viewer.visible(u"suggestionButton"_s));
    QVERIFY(search(viewer, u"treatmnt"_s)); // near a topic without articles
    QVERIFY(!viewer.visible(u"nearest-treatments"_s));
}

void TestShownArticles::aPageLeadsToThem()
{
    ViewerFixture viewer;
    const QString links = u"[...document.querySelectorAll('a')].map(e => e.getAttribute('href')).filter(e => "
                          "e[0] == '/').map(e => e.split('/')[1]).sort().join()"_s;
    const QString words = u"document.body.textContent.includes('sciatica')"_s;
    QVERIFY(readingtest::open(viewer, back));
    QVERIFY(readertest::script(readingtest::page(viewer), links).toString().contains(hidden));
    QVERIFY(enterWithTwo(viewer));
    QVERIFY(readingtest::open(viewer, back));
    QTRY_COMPARE(readertest::script(readingtest::page(viewer), links).toString(),
        u"getting-stronger,tools,tools"_s); // its own pages to fill in are shown
    QVERIFY(readertest::script(readingtest::page(viewer), words).toBool()); // the words stay
    viewer.viewer->waitingRoom().leave();
    QVERIFY(readingtest::open(viewer, back));
    QTRY_VERIFY(readertest::script(readingtest::page(viewer), links).toString().contains(hidden));
}

void TestShownArticles::othersAreNotOpened()
{
    ViewerFixture viewer;
    QVERIFY(enterWithTwo(viewer));
    viewer.window().openArticle(hidden, u"en"_s);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
    QVERIFY(!viewer.visible(u"continue-"_s + hidden));
    viewer.window().openArticle(back, u"en"_s);
    QCOMPARE(viewer.window().place().id, back);
}

void TestShownArticles::followsEveryChange()
{
    ViewerFixture viewer;
    QVERIFY(enterWithTwo(viewer));
    QCOMPARE(topics(viewer).size(), 3);
    QVERIFY(signOff(viewer, u"tennis-elbow"_s));
    QCOMPARE(topics(viewer).size(), 4); // shoulder and arm
    QVERIFY(viewer.visible<BodyMap>(u"bodyMap"_s)->articles(u"elbow"_s) == 1);
    viewer.window().openArticle(u"tennis-elbow"_s, u"en"_s);
    QCOMPARE(viewer.window().place().kind, Place::Kind::Article);
    viewer.viewer->reviews().withdraw(u"tennis-elbow"_s, u"en"_s);
    QTRY_COMPARE(viewer.window().place().kind, Place::Kind::Home); // it is not shown any more
    QCOMPARE(topics(viewer).size(), 3);
    setOnlySignedOff(viewer, false);
    QCOMPARE(topics(viewer).size(), 9);
}

void TestShownArticles::saysThatNothingIsShown()
{
    ViewerFixture viewer;
    setOnlySignedOff(viewer, true);
    QVERIFY(enterWaitingRoom(viewer));
    QVERIFY(viewer.visible(u"nothingShownLabel"_s));
    QVERIFY(viewer.visible<QLabel>(u"nothingShownHint"_s)->text().contains(u"has not signed off any article"_s));
    for (const QString &name : {u"searchField"_s, u"bodyMap"_s, u"topicGrid"_s, u"allArticlesButton"_s}) {
        QVERIFY2(!viewer.visible(name), qPrintable(name));
    }
    QVERIFY(signOff(viewer, back));
    QVERIFY(!viewer.visible(u"nothingShownLabel"_s));
    for (const QString &name : {u"searchField"_s, u"bodyMap"_s, u"topicGrid"_s, u"allArticlesButton"_s}) {
        QVERIFY2(viewer.visible(name), qPrintable(name));
    }
}

void TestShownArticles::staffSeeAllAgain()
{
    ViewerFixture viewer;
    QVERIFY(readingtest::open(viewer, hidden));
    QVERIFY(enterWithTwo(viewer));
    QCOMPARE(viewer.window().place().kind, Place::Kind::Home);
    viewer.viewer->waitingRoom().leave();
    QCOMPARE(viewer.window().place().id, hidden); // where staff were
    viewer.window().goHome();
    QCOMPARE(topics(viewer).size(), 9);
    QVERIFY(viewer.visible(u"article-first-visit"_s));
}

READER_TEST_MAIN(TestShownArticles)
#include "tst_shownarticles.moc"
