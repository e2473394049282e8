#include "viewer/history.h"
#include "viewer/recentarticles.h"

#include <QTest>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// The way back and forward, and what was read in a visit.
class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsAtHome();
    void goesBackAndForward();
    void remembersWhereAPlaceWasLeft();
    void somewhereNewEndsTheWayForward();
    void backWithNothingBeforeIsHome();
    void skipsPlacesThatAreNoMore();
    void isBounded();
    void forgets();
    void recentArticlesAreNewestFirstAndFew();
};

namespace {

Place article(const QString &slug)
{
    return {Place::Kind::Article, slug, u"en"_s, {}};
}

const Place handout{Place::Kind::Handout, {}, {}, {}};

bool anything(const Place &)
{
    return true;
}

bool noHandout(const Place &place)
{
    return place.kind != Place::Kind::Handout;
}

ReadingSpot at(double y)
{
    return {QPointF(0, y), {}};
}

} // namespace

void TestHistory::startsAtHome()
{
    History history;
    QCOMPARE(history.place().kind, Place::Kind::Home);
    QVERIFY(!history.back(anything));
    QVERIFY(!history.forward(anything));
    QVERIFY(!history.hasForward(anything));
}

void TestHistory::goesBackAndForward()
{
    History history;
    history.go(article(u"a"_s));
    history.go(article(u"b"_s));
    QVERIFY(history.back(anything));
    QCOMPARE(history.place().id, u"a"_s);
    QVERIFY(history.hasForward(anything));
    QVERIFY(history.back(anything));
    QCOMPARE(history.place().kind, Place::Kind::Home);
    QVERIFY(history.forward(anything));
    QVERIFY(history.forward(anything));
    QCOMPARE(history.place().id, u"b"_s);
    QVERIFY(!history.hasForward(anything));
    QVERIFY(!history.forward(anything));
    QCOMPARE(history.place().id, u"b"_s);
}

void TestHistory::remembersWhereAPlaceWasLeft()
{
    History history;
    history.go(article(u"a"_s));
    QVERIFY(!history.spot());
    history.keep(at(420));
    history.go(article(u"b"_s));
    QVERIFY(!history.spot()); // never left: from its beginning
    history.keep(ReadingSpot{QPointF(0, 77), {2, 5}, 3000});
    history.back(anything);
    QCOMPARE(history.spot()->scroll.y(), 420.0);
    history.keep(at(430)); // read on before going forward
    history.forward(anything);
    QCOMPARE(history.spot()->scroll.y(), 77.0);
    QCOMPARE(history.spot()->unfolded, (QList<int>{2, 5}));
    history.back(anything);
    QCOMPARE(history.spot()->scroll.y(), 430.0);
    history.go(article(u"b"_s)); // opened again, not gone back to
    QVERIFY(!history.spot());
}

void TestHistory::somewhereNewEndsTheWayForward()
{
    History history;
    history.go(article(u"a"_s));
    history.go(article(u"b"_s));
    history.back(anything);
    history.go(article(u"c"_s));
    QVERIFY(!history.hasForward(anything));
    history.back(anything);
    QCOMPARE(history.place().id, u"a"_s);
}

void TestHistory::backWithNothingBeforeIsHome()
{
    History history;
    history.go(article(u"a"_s));
    history.forget(); // such as when a visit was started
    QCOMPARE(history.place().id, u"a"_s);
    QVERIFY(history.back(anything));
    QCOMPARE(history.place(), Place());
    QVERIFY(!history.back(anything));
    QVERIFY(history.forward(anything));
    QCOMPARE(history.place().id, u"a"_s);
}

void TestHistory::skipsPlacesThatAreNoMore()
{
    History history;
    history.go(article(u"a"_s));
    history.go(handout);
    history.go(article(u"b"_s));
    QVERIFY(history.back(noHandout));
    QCOMPARE(history.place().id, u"a"_s);

    history.go(handout);
    QVERIFY(history.back(anything));
    QVERIFY(history.hasForward(anything));
    QVERIFY(!history.hasForward(noHandout));
    QVERIFY(!history.forward(noHandout));
    QCOMPARE(history.place().id, u"a"_s);
}

void TestHistory::isBounded()
{
    History history;
    for (int i = 0; i < 3 * History::limit; ++i) {
        history.go(article(QString::number(i)));
    }
    int steps = 0;
    while (history.place().kind != Place::Kind::Home && history.back(anything)) {
        ++steps;
    }
    QCOMPARE(steps, History::limit + 1); // the last of them to Home
}

void TestHistory::forgets()
{
    History history;
    history.go(article(u"a"_s));
    history.go(article(u"b"_s));
    history.back(anything);
    history.keep(at(9));
    history.reset();
    QCOMPARE(history.place(), Place());
    QVERIFY(!history.spot());
    QVERIFY(!history.back(anything));
    QVERIFY(!history.forward(anything));
}

void TestHistory::recentArticlesAreNewestFirstAndFew()
{
    RecentArticles recent;
    for (const QString &slug : {u"a"_s, u"b"_s, u"a"_s}) {
        recent.add(slug, u"en"_s);
    }
    QCOMPARE(recent.entries(), (QList<RecentArticles::Entry>{{u"a"_s, u"en"_s}, {u"b"_s, u"en"_s}}));
    recent.add(u"b"_s, u"es"_s); // the same article in another language
    QCOMPARE(recent.entries(), (QList<RecentArticles::Entry>{{u"b"_s, u"es"_s}, {u"a"_s, u"en"_s}}));
    for (int i = 0; i < 20; ++i) {
        recent.add(QString::number(i), u"en"_s);
    }
    QCOMPARE(recent.entries().size(), qsizetype(RecentArticles::limit));
    QCOMPARE(recent.entries().first().slug, u"19"_s);
    recent.clear();
    QVERIFY(recent.entries().isEmpty());
}

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
