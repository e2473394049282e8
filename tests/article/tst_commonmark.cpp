#include "article/articlepage.h"
#include "support/htmlscan.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

// Every example of the CommonMark specification as the text of an article, as an answer and as a red flag.
class CommonMarkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void examplesMakeSafePages();
    void allExamplesInOneArticle();

private:
    static QString problemOf(const QByteArray &source);
};

QString CommonMarkTest::problemOf(const QByteArray &source)
{
    const samples::Parsed parsed = samples::parse(source);
    if (parsed.found.hasFatal()) {
        return parsed.messageText();
    }
    static const ArticlePage page;
    const HtmlScan screen(page.screenHtml(parsed.article, {}));
    const HtmlScan print(page.printHtml(parsed.article, {}));
    return screen.problem.isEmpty() ? print.problem : screen.problem;
}

void CommonMarkTest::initTestCase()
{
    if (!samples::haveCorpora()) {
        QSKIP("../shared/corpora is not there");
    }
    QCOMPARE(samples::commonMarkExamples().size(), 655);
}

void CommonMarkTest::examplesMakeSafePages()
{
    int number = 0;
    for (const QByteArray &example : samples::commonMarkExamples()) {
        ++number;
        const QByteArray quoted = "> " + QByteArray(example).replace("\n", "\n> ");
        for (const QByteArray &source : {samples::article(example + "\n\n"), samples::article() + example,
                 samples::frontMatter + "> **Get help now**\n>\n" + quoted + "\n"}) {
            const QString problem = problemOf(source);
            QVERIFY2(problem.isEmpty(), qPrintable(u"example %1: %2"_s.arg(number).arg(problem)));
        }
    }
    QCOMPARE(number, 655);
}

void CommonMarkTest::allExamplesInOneArticle()
{
    const QString problem = problemOf(samples::article(samples::commonMarkExamples().join("\n\n") + "\n\n"));
    QCOMPARE(problem, QString());
}

QTEST_APPLESS_MAIN(CommonMarkTest)
#include "tst_commonmark.moc"
