#include "handout/redflagmerge.h"

#include <QTest>

using namespace pamphlet;

using Groups = QList<QPair<QString, QStringList>>; // heading, reasons
Q_DECLARE_METATYPE(Groups)

namespace {

const QString now = QStringLiteral("Get help now");
const QString today = QStringLiteral("See a doctor today");
const QString soon = QStringLiteral("Call us");

Article article(const Groups &groups)
{
    Article result;
    for (const auto &[heading, reasons] : groups) {
        RedFlagGroup group {heading, {}};
        for (const QString &reason : reasons) {
            group.flags.append({QStringLiteral("<em>%1</em>").arg(reason), reason});
        }
        result.redFlags.append(group);
    }
    return result;
}

Groups merged(const QList<Groups> &articles)
{
    QList<Article> list;
    for (const Groups &groups : articles) {
        list.append(article(groups));
    }
    Groups result;
    for (const RedFlagGroup &group : mergeRedFlags(list)) {
        QStringList reasons;
        for (const RedFlag &flag : group.flags) {
            reasons.append(flag.plain);
        }
        result.append({group.heading, reasons});
    }
    return result;
}

QStringList list(const char *words)
{
    return QString::fromUtf8(words).split(u' ');
}

} // namespace

class TestRedFlagMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void merges_data();
    void merges();
    void keepsTheWordsOfTheFirst();
    void leavesTheArticlesAlone();
    void manyArticles();
};

void TestRedFlagMerge::merges_data()
{
    QTest::addColumn<QList<Groups>>("articles");
    QTest::addColumn<Groups>("wanted");
    QTest::newRow("no articles") << QList<Groups> {} << Groups {};
    QTest::newRow("no red flags") << QList<Groups> {{}, {}} << Groups {};
    QTest::newRow("one article stays as it is") << QList<Groups> {{{now, list("a b")}, {today, list("c")}}} << Groups {{now, list("a b")}, {today, list("c")}};
    QTest::newRow("same groups") << QList<Groups> {{{now, list("a")}, {today, list("c")}}, {{now, list("b")}, {today, list("d")}}}
                                 << Groups {{now, list("a b")}, {today, list("c d")}};
    QTest::newRow("the same reason once") << QList<Groups> {{{now, list("a b")}}, {{now, list("b c")}}} << Groups {{now, list("a b c")}};
    QTest::newRow("twice in one article") << QList<Groups> {{{now, list("a a b")}}} << Groups {{now, list("a b")}};
    QTest::newRow("the more urgent place counts") << QList<Groups> {{{now, list("a")}, {today, list("b c")}}, {{now, list("b")}, {today, list("d")}}}
                                                  << Groups {{now, list("a b")}, {today, list("c d")}};
    QTest::newRow("an emptied group goes") << QList<Groups> {{{now, list("a")}, {today, list("b")}}, {{now, list("b")}}} << Groups {{now, list("a b")}};
    QTest::newRow("urgent groups of all come first")
        << QList<Groups> {{{now, list("a")}, {today, list("b")}}, {{QStringLiteral("Call 911"), list("c")}, {soon, list("d")}}}
        << Groups {{now, list("a")}, {QStringLiteral("Call 911"), list("c")}, {today, list("b")}, {soon, list("d")}};
    QTest::newRow("fewer groups in the first") << QList<Groups> {{{now, list("a")}}, {{now, list("b")}, {today, list("c")}, {soon, list("d")}}}
                                               << Groups {{now, list("a b")}, {today, list("c")}, {soon, list("d")}};
    QTest::newRow("capitals and blanks of a heading") << QList<Groups> {{{now, list("a")}}, {{QStringLiteral(" get  HELP now "), list("b")}}} << Groups {{now, list("a b")}};
    QTest::newRow("capitals and blanks of a reason")
        << QList<Groups> {{{now, {QStringLiteral("Loss of feeling")}}}, {{now, {QStringLiteral("loss  of Feeling ")}}}} << Groups {{now, {QStringLiteral("Loss of feeling")}}};
    QTest::newRow("letters beyond English") << QList<Groups> {{{QStringLiteral("¡YA MISMO!"), {QStringLiteral("FIEBRE Ñ")}}}, {{QStringLiteral("¡ya mismo!"), {QStringLiteral("fiebre ñ")}}}}
                                            << Groups {{QStringLiteral("¡YA MISMO!"), {QStringLiteral("FIEBRE Ñ")}}};
    QTest::newRow("an article without any between") << QList<Groups> {{{now, list("a")}}, {}, {{now, list("b")}}} << Groups {{now, list("a b")}};
}

void TestRedFlagMerge::merges()
{
    QFETCH(QList<Groups>, articles);
    QFETCH(Groups, wanted);
    QCOMPARE(merged(articles), wanted);
}

void TestRedFlagMerge::keepsTheWordsOfTheFirst()
{
    Article first = article({{now, {QStringLiteral("Fever")}}});
    Article second = article({{now, {QStringLiteral("FEVER")}}});
    second.redFlags[0].flags[0].html = QStringLiteral("<strong>FEVER</strong>");
    const QList<RedFlagGroup> groups = mergeRedFlags({first, second});
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0].flags.size(), 1);
    QCOMPARE(groups[0].flags[0].html, QStringLiteral("<em>Fever</em>"));
}

void TestRedFlagMerge::leavesTheArticlesAlone()
{
    const QList<Article> articles {article({{now, list("a")}}), article({{now, list("a b")}})};
    mergeRedFlags(articles);
    QCOMPARE(articles[1].redFlags[0].flags.size(), 2);
}

void TestRedFlagMerge::manyArticles()
{
    QList<Groups> articles;
    QStringList own;
    for (int i = 0; i < 60; ++i) {
        own.append(QStringLiteral("own-%1").arg(i));
        articles.append({{now, {QStringLiteral("common"), own.last()}}, {today, {QStringLiteral("later")}}});
    }
    const Groups wanted {{now, QStringList {QStringLiteral("common")} + own}, {today, {QStringLiteral("later")}}};
    QCOMPARE(merged(articles), wanted);
}

QTEST_GUILESS_MAIN(TestRedFlagMerge)
#include "tst_redflagmerge.moc"
