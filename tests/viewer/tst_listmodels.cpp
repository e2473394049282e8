#include "listsamples.h"
#include "viewer/articletablemodel.h"
#include "viewer/articletableproxy.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pamphlet;
using namespace Qt::StringLiterals;

using Model = ArticleTableModel;

// The models behind the staff's list, without a window.
class TestListModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableKeepsItsPromises();
    void languagesOfAnArticleShareARow();
    void theStateIsThatOfTheVersionThatNeedsSomebodyMost_data();
    void theStateIsThatOfTheVersionThatNeedsSomebodyMost();
    void figuresCountEachArticleOnce();
    void gradesAreSortedAsNumbers();
    void thousandsOfArticles();

private:
    static ArticleFacts facts(const QString &slug, const QString &lang, const QString &title);
    static LibraryIndex indexOf(const QList<ArticleFacts> &all) { return LibraryIndex::of(all, QLocale(u"en"_s)); }
    static Review review(const QString &lang, const QByteArray &hash, const QDate &due)
    {
        return {u"neck"_s, lang, hash, u"Ana"_s, QDateTime::currentDateTimeUtc(), due};
    }
};

ArticleFacts TestListModels::facts(const QString &slug, const QString &lang, const QString &title)
{
    ArticleFacts facts;
    facts.summary.slug = slug;
    facts.summary.lang = lang;
    facts.summary.title = title;
    facts.hash = slug.toLatin1() + lang.toLatin1();
    return facts;
}

void TestListModels::tableKeepsItsPromises()
{
    Model model;
    ArticleTableProxy proxy(model);
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    const QAbstractItemModelTester tester(&model, mode);
    const QAbstractItemModelTester shownTester(&proxy, mode);
    QCOMPARE(proxy.rowCount(), 0);
    model.setReviews({}, QDate(2026, 11, 22));
    model.setOpenings({{u"article-7"_s, 3}});
    model.setIndex(samples::manyArticles(120), {{u"neck"_s, u"Neck"_s}}, u"en"_s);
    for (int column = 0; column < Model::ColumnCount; ++column) {
        proxy.sort(column, Qt::DescendingOrder);
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
    QCOMPARE(proxy.index(0, Model::TitleColumn).data().toString(), u"H article 7"_s); // opened most
    proxy.setWords(u"article 11"_s);
    proxy.setFilter({u"neck"_s, {}, {}}, SignOff::NotYet);
    QVERIFY(proxy.rowCount() > 0);
    model.setIndex({}, {}, u"en"_s);
    QCOMPARE(proxy.rowCount(), 0);
    QVERIFY(!model.headerData(Model::ColumnCount, Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
}

void TestListModels::languagesOfAnArticleShareARow()
{
    Model model;
    model.setIndex(indexOf({facts(u"neck"_s, u"es"_s, u"Cuello"_s), facts(u"neck"_s, u"en"_s, u"Neck"_s),
                       facts(u"knee"_s, u"es"_s, u"Rodilla"_s)}),
        {}, u"en"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, Model::TitleColumn).data().toString(), u"Neck"_s); // in the preferred language
    QCOMPARE(model.index(0, Model::LanguagesColumn).data().toString(), u"EN ES"_s);
    QCOMPARE(model.index(1, Model::TitleColumn).data().toString(), u"Rodilla"_s);
    QVERIFY(model.passes(0, {{}, {}, u"es"_s}));
    QVERIFY(!model.passes(1, {{}, {}, u"en"_s}));
}

void TestListModels::theStateIsThatOfTheVersionThatNeedsSomebodyMost_data()
{
    const QDate later(2028, 11, 1);
    const QDate past(2026, 10, 1);
    QTest::addColumn<QList<Review>>("reviews");
    QTest::addColumn<SignOff>("state");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QList<Review>() << SignOff::NotYet << u"Not yet"_s;
    QTest::newRow("one of two") << QList{review(u"en"_s, "necken", later)} << SignOff::NotYet << u"Not yet (ES)"_s;
    QTest::newRow("both, the earlier day")
        << QList{review(u"en"_s, "necken", later), review(u"es"_s, "neckes", later.addMonths(-1))} << SignOff::Done
        << u"Signed off · due Oct 2028"_s;
    QTest::newRow("one late") << QList{review(u"en"_s, "necken", past), review(u"es"_s, "neckes", later)}
                              << SignOff::Overdue << u"Overdue since Oct 2026 (EN)"_s;
    QTest::newRow("one changed") << QList{review(u"en"_s, "old", later), review(u"es"_s, "neckes", past)}
                                 << SignOff::Changed << u"Changed since sign-off (EN)"_s;
    QTest::newRow("both changed") << QList{review(u"en"_s, "old", later), review(u"es"_s, "old", past)}
                                  << SignOff::Changed << u"Changed since sign-off"_s;
}

void TestListModels::theStateIsThatOfTheVersionThatNeedsSomebodyMost()
{
    QFETCH(QList<Review>, reviews);
    Reviews all;
    for (const Review &review : reviews) {
        all.insert(reviewKey(review.slug, review.lang), review);
    }
    Model model;
    model.setIndex(
        indexOf({facts(u"neck"_s, u"en"_s, u"Neck"_s), facts(u"neck"_s, u"es"_s, u"Cuello"_s)}), {}, u"en"_s);
    QSignalSpy changed(&model, &Model::dataChanged);
    model.setReviews(all, QDate(2026, 11, 22));
    QCOMPARE(changed.count(), 1);
    QTEST(model.state(0), "state");
    QTEST(model.index(0, Model::SignOffColumn).data().toString(), "text");
}

void TestListModels::figuresCountEachArticleOnce()
{
    Model model;
    QList<ArticleFacts> all;
    Reviews reviews;
    const QDate today(2026, 11, 22);
    for (const auto &[slug, hash, due] : {std::tuple("a", "aen", today.addYears(1)), std::tuple("b", "aen", today),
             std::tuple("c", "cen", today.addDays(-1)), std::tuple("d", "", today)}) {
        all.append(facts(QLatin1String(slug), u"en"_s, QLatin1String(slug)));
        if (*hash != '\0') {
            reviews.insert(reviewKey(QLatin1String(slug), u"en"_s),
                {QLatin1String(slug), u"en"_s, hash, u"Ana"_s, QDateTime(), due});
        }
    }
    model.setIndex(indexOf(all), {}, u"en"_s);
    model.setReviews(reviews, today);
    const Model::Figures figures = model.figures();
    QCOMPARE(figures.articles, 4);
    QCOMPARE(figures.signedOff, 1);
    QCOMPARE(figures.notYet, 1);
    QCOMPARE(figures.toReadAgain, 2);
}

void TestListModels::gradesAreSortedAsNumbers()
{
    Model model;
    ArticleTableProxy proxy(model);
    ArticleFacts ten = facts(u"ten"_s, u"en"_s, u"Ten"_s);
    ten.grade = 10.04;
    ArticleFacts nine = facts(u"nine"_s, u"en"_s, u"Nine"_s);
    nine.grade = 9.5;
    model.setIndex(indexOf({ten, nine, facts(u"none"_s, u"en"_s, u"None"_s)}), {}, u"en"_s);
    proxy.sort(Model::GradeColumn);
    QStringList grades;
    for (int row = 0; row < proxy.rowCount(); ++row) {
        grades.append(proxy.index(row, Model::GradeColumn).data().toString());
    }
    QCOMPARE(grades, (QStringList{u"9.5"_s, u"10.0"_s, u"–"_s}));
}

void TestListModels::thousandsOfArticles()
{
    Model model;
    ArticleTableProxy proxy(model);
    const LibraryIndex index = samples::manyArticles();
    model.setIndex(index, {}, u"en"_s);
    QCOMPARE(proxy.rowCount(), 5486);
    proxy.setFilter({u"neck"_s, u"knee"_s, u"es"_s}, SignOff::NotYet);
    QCOMPARE(proxy.rowCount(), (5486 - 15 + 29) / 30); // 15, 45, 75…
    proxy.setFilter({}, {});
    proxy.setWords(u"article 5485"_s);
    QCOMPARE(proxy.rowCount(), 1);
    proxy.setWords({});
    proxy.sort(Model::WrittenColumn, Qt::DescendingOrder);
    QCOMPARE(proxy.index(0, Model::TitleColumn).data().toString().section(u' ', -1), u"5485"_s);
    proxy.sort(Model::TitleColumn);
    for (int row = 0; row < proxy.rowCount(); ++row) {
        QCOMPARE(proxy.index(row, Model::TitleColumn).data().toString(), index.articles.at(row).summary.title);
    }
}

QTEST_MAIN(TestListModels)
#include "tst_listmodels.moc"
