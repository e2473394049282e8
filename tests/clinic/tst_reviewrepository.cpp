#include "clinic/clinictest.h"
#include "clinic/reviewrepository.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;
using namespace clinictest;
using namespace Qt::StringLiterals;

class ReviewRepositoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noneAtFirst();
    void signOffIsThereAfterReopening();
    void newerTakesThePlaceOfOlder();
    void eachLanguageIsSignedOffByItself();
    void withdrawnIsGoneAndComesBack();
    void badInputIsRefusedAndChangesNothing_data();
    void badInputIsRefusedAndChangesNothing();
    void namesAreKeptAsTheyAre();
    void damagedTableIsTold();
    void aDatabaseFromBeforeTakesThemUp();
    void stateOfAnArticle_data();
    void stateOfAnArticle();
    void onlyWhatWasReadIsSignedOff();

private:
    ReviewRepository repository()
    {
        return ReviewRepository(*m_database, [this] { return m_now; });
    }
    void reopen() { m_database = std::make_unique<ClinicDatabase>(m_folder->filePath(u"c"_s)); }

    const QDateTime m_now{QDate(2026, 11, 22), QTime(9, 30, 0, 250), Qt::UTC};
    const QDate m_due{2028, 11, 22};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ClinicDatabase> m_database;
};

void ReviewRepositoryTest::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    reopen();
}

void ReviewRepositoryTest::noneAtFirst()
{
    QVERIFY(repository().all().isEmpty());
}

void ReviewRepositoryTest::signOffIsThereAfterReopening()
{
    const Review review = repository().signOff(u"neck"_s, u"en"_s, "abc", u"  Ana   Rivera "_s, m_due);
    QCOMPARE(review, (Review{u"neck"_s, u"en"_s, "abc", u"Ana Rivera"_s, m_now, m_due}));
    m_database.reset();
    reopen();
    QCOMPARE(repository().all(), (Reviews{{reviewKey(u"neck"_s, u"en"_s), review}}));
}

void ReviewRepositoryTest::newerTakesThePlaceOfOlder()
{
    repository().signOff(u"neck"_s, u"en"_s, "abc", u"Ana"_s, m_due);
    const Review newer = repository().signOff(u"neck"_s, u"en"_s, "def", u"Ben"_s, m_due.addDays(1));
    QCOMPARE(repository().all().values(), QList<Review>{newer});
}

void ReviewRepositoryTest::eachLanguageIsSignedOffByItself()
{
    repository().signOff(u"neck"_s, u"en"_s, "abc", u"Ana"_s, m_due);
    const Review spanish = repository().signOff(u"neck"_s, u"es"_s, "xyz", u"Ben"_s, m_due);
    QCOMPARE(repository().all().size(), 2);
    repository().withdraw(u"neck"_s, u"en"_s);
    QCOMPARE(repository().all().values(), QList<Review>{spanish});
}

void ReviewRepositoryTest::withdrawnIsGoneAndComesBack()
{
    const Review review = repository().signOff(u"neck"_s, u"en"_s, "abc", u"Ana"_s, m_due);
    repository().withdraw(u"neck"_s, u"en"_s);
    QVERIFY(repository().all().isEmpty());
    repository().withdraw(u"neck"_s, u"en"_s); // again does no harm
    repository().restore(review);
    QCOMPARE(repository().all().values(), QList<Review>{review});
}

void ReviewRepositoryTest::badInputIsRefusedAndChangesNothing_data()
{
    QTest::addColumn<Review>("bad");
    const Review good{u"neck"_s, u"en"_s, "new", u"Ben"_s, {}, m_due};
    auto row = [&good](const char *name, auto spoil) {
        Review bad = good;
        spoil(bad);
        QTest::newRow(name) << bad;
    };
    row("no article", [](Review &bad) { bad.slug.clear(); });
    row("no language", [](Review &bad) { bad.lang.clear(); });
    row("no version", [](Review &bad) { bad.hash.clear(); });
    row("no name", [](Review &bad) { bad.reviewer.clear(); });
    row("a blank name", [](Review &bad) { bad.reviewer = u" \t\n"_s; });
    row("no day", [](Review &bad) { bad.due = QDate(); });
    row("due today", [this](Review &bad) { bad.due = m_now.toLocalTime().date(); });
    row("due before", [](Review &bad) { bad.due = QDate(2020, 1, 1); });
}

void ReviewRepositoryTest::badInputIsRefusedAndChangesNothing()
{
    QFETCH(Review, bad);
    const Review kept = repository().signOff(u"neck"_s, u"en"_s, "abc", u"Ana"_s, m_due);
    QVERIFY(!errorOf([&] { repository().signOff(bad.slug, bad.lang, bad.hash, bad.reviewer, bad.due); }).isEmpty());
    QCOMPARE(repository().all().values(), QList<Review>{kept});
}

void ReviewRepositoryTest::namesAreKeptAsTheyAre()
{
    for (const QString &name : {u"Zoë O'Neil"_s, u"'; DROP TABLE review; --"_s, u"محمد"_s, QString(10'000, u'x')}) {
        repository().signOff(u"neck"_s, u"en"_s, "abc", name, m_due);
        QCOMPARE(repository().all().values().constFirst().reviewer, name);
    }
}

void ReviewRepositoryTest::damagedTableIsTold()
{
    m_database->execute(u"DROP TABLE review"_s);
    QVERIFY(errorOf([&] { repository().all(); }).contains(m_folder->path()));
}

void ReviewRepositoryTest::aDatabaseFromBeforeTakesThemUp()
{
    QVERIFY(QFile::copy(u":/pamphlet/migrations/001.sql"_s, m_folder->filePath(u"001.sql"_s)));
    const QString file = m_folder->filePath(u"before"_s);
    {
        ClinicDatabase before(file, m_folder->path());
        QCOMPARE(before.version(), 1);
        before.execute(u"INSERT INTO reading (slug, opened) VALUES ('neck', 7)"_s);
    }
    ClinicDatabase now(file);
    QVERIFY(now.version() >= 2);
    QCOMPARE(numberFrom(now, u"SELECT opened FROM reading"_s), 7);
    ReviewRepository(now).signOff(u"neck"_s, u"en"_s, "abc", u"Ana"_s, QDate::currentDate().addYears(1));
    QCOMPARE(ReviewRepository(now).all().size(), 1);
}

void ReviewRepositoryTest::stateOfAnArticle_data()
{
    QTest::addColumn<QByteArray>("hash"); // of the review
    QTest::addColumn<QDate>("today");
    QTest::addColumn<SignOff>("state");
    QTest::newRow("no review") << QByteArray() << m_due << SignOff::NotYet;
    QTest::newRow("signed off") << QByteArray("abc") << m_due.addDays(-1) << SignOff::Done;
    QTest::newRow("on the day") << QByteArray("abc") << m_due << SignOff::Done;
    QTest::newRow("a day late") << QByteArray("abc") << m_due.addDays(1) << SignOff::Overdue;
    QTest::newRow("changed") << QByteArray("old") << m_due.addDays(-1) << SignOff::Changed;
    QTest::newRow("changed and late") << QByteArray("old") << m_due.addDays(1) << SignOff::Changed;
}

void ReviewRepositoryTest::stateOfAnArticle()
{
    QFETCH(QByteArray, hash);
    QFETCH(QDate, today);
    QTEST(signOffState({u"neck"_s, u"en"_s, hash, u"Ana"_s, m_now, m_due}, "abc", today), "state");
}

void ReviewRepositoryTest::onlyWhatWasReadIsSignedOff()
{
    const Review review{u"neck"_s, u"en"_s, "abc", u"Ana"_s, m_now, m_due};
    QVERIFY(review.isFor("abc"));
    QVERIFY(!review.isFor("abd"));
    QVERIFY(!review.isFor({}));
    QVERIFY(!Review().isFor({})); // an article whose version cannot be read is not signed off
}

QTEST_GUILESS_MAIN(ReviewRepositoryTest)
#include "tst_reviewrepository.moc"
