#include "library/folderchecks.h"
#include "library/librarycompiler.h"
#include "support/samples.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

// Figures whose Flesch-Kincaid grade, or whose INFLESZ, is about `value`.
ArticleFigures figures(const QString &lang, double value)
{
    const int words = 1000;
    const int sentences = 100;
    const double perWord = lang == u"en" ? (value + 15.59 - 3.9) / 11.8 : (206.835 - value - 10) / 62.3;
    return {{u"x"_s, lang, u"x.md"_s, u"x"_s}, u"X"_s, {words, sentences, int(std::lround(perWord * words)), 0}, 0, 0};
}

bool isNear(const std::optional<double> &value, double expected)
{
    return value && std::abs(*value - expected) < 0.05;
}

} // namespace

// What only a whole folder shows.
class FolderChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void medianAndWorst();
    void nothingToCount();
    void medians_data();
    void medians();
    void unusedPictures();
    void picturesOfUnreadableArticles();
    void compilerReportsTheFolder();
    void inspectorSeesEveryReadableArticle();
    void datesAreJudgedOnADay();
    void thirtyArticlesAreFast();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void FolderChecksTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    QVERIFY(samples::writeFolder(path(u"in"_s)));
}

void FolderChecksTest::medianAndWorst()
{
    const FolderFigures odd
        = FolderFigures::of({figures(u"en"_s, 7), figures(u"en"_s, 3), figures(u"es"_s, 70), figures(u"en"_s, 4)});
    QCOMPARE(odd.articles, 4);
    QVERIFY(isNear(odd.medianGrade, 4) && isNear(odd.worstGrade, 7));
    QVERIFY(isNear(odd.medianInflesz, 70) && isNear(odd.worstInflesz, 70));
    const FolderFigures even = FolderFigures::of({figures(u"es-MX"_s, 80), figures(u"es"_s, 60)});
    QVERIFY(isNear(even.medianInflesz, 70) && isNear(even.worstInflesz, 60));
    QVERIFY(!even.medianGrade && !even.worstGrade);
}

void FolderChecksTest::nothingToCount()
{
    QVERIFY(!FolderFigures::of({}).medianGrade);
    QVERIFY(!FolderFigures::of({{{u"x"_s, u"en"_s, {}, {}}, {}, {}, 0, 0}}).medianGrade); // without sentences
    Diagnostics found;
    FolderChecks().check(u"in"_s, found);
    QVERIFY(found.all().isEmpty());
}

void FolderChecksTest::medians_data()
{
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QByteArray>("word"); // of which a sentence has two among ten
    QTest::addColumn<QString>("finding");
    QTest::newRow("English, easy") << u"en"_s << QByteArray("neck") << QString();
    QTest::newRow("English, at 6.0") << u"en"_s << QByteArray("medicine") << QString();
    QTest::newRow("English, above") << u"en"_s << QByteArray("activity")
                                    << u"in: error: the median of the Flesch-Kincaid grades is 7.2; the limit is 6.0"_s;
    QTest::newRow("Spanish, at ease") << u"es"_s << QByteArray("reposo") << QString();
    QTest::newRow("Spanish, below")
        << u"es"_s << QByteArray("antiinflamatorio")
        << u"in: error: the median of the INFLESZ figures is 59.8; it must be 65.0 or more"_s;
}

void FolderChecksTest::medians()
{
    QFETCH(QString, lang);
    QFETCH(QByteArray, word);
    const QByteArray text = "---\ntitle: T\n---\n\nDi con " + word + " a la vez si va " + word + " ya.\n";
    const Article article = samples::parse(text, lang).article;
    FolderChecks checks;
    checks.add(article, Readability::of(article.prose, lang), {u"x"_s, lang, u"in/x/x.md"_s, path(u"gone"_s)});
    Diagnostics found;
    checks.check(u"in"_s, found);
    QTEST(found.all().isEmpty() ? QString() : found.all().first().toString(), "finding");
    QVERIFY(found.all().size() <= 1);
}

void FolderChecksTest::unusedPictures()
{
    QVERIFY(samples::write(path(u"in/neck-pain/old.svg"_s), samples::svg));
    QVERIFY(samples::write(path(u"in/neck-pain/only-french.svg"_s), samples::svg));
    QVERIFY(samples::write(path(u"in/neck-pain/notes.txt"_s), "x"));
    QVERIFY(samples::write(path(u"in/neck-pain/turn.pose.yaml"_s), "x"));
    QVERIFY(QFile::remove(path(u"in/neck-pain/hero.svg"_s))); // drawn from a pose now
    QVERIFY(samples::write(path(u"in/neck-pain/hero.pose.yaml"_s), "person: {pose: sitting}\n"));
    QVERIFY(samples::write(path(u"in/neck-pain/fr.md"_s),
        samples::goodArticle("![a](only-french.svg \"b\")\n\n## What it is\n\nYour neck is stiff.\n\n")));
    LibraryCompiler compiler(path(u"in"_s));
    compiler.setToday(QDate(2026, 11, 22));
    QVERIFY(compiler.compile(nullptr));
    QCOMPARE(compiler.diagnostics().all().size(), 2);
    QCOMPARE(compiler.diagnostics().all().first().toString(),
        path(u"in/neck-pain/old.svg"_s) + u": warning: no article uses this picture"_s);
    QCOMPARE(compiler.diagnostics().all().last().file, path(u"in/neck-pain/turn.pose.yaml"_s));
}

void FolderChecksTest::picturesOfUnreadableArticles()
{
    QVERIFY(samples::write(path(u"in/neck-pain/perhaps.svg"_s), samples::svg));
    QVERIFY(samples::write(path(u"in/neck-pain/fr.md"_s), "broken"));
    LibraryCompiler compiler(path(u"in"_s));
    QVERIFY(!compiler.compile(nullptr));
    for (const Diagnostic &diagnostic : compiler.diagnostics().all()) {
        QVERIFY2(!diagnostic.file.endsWith(u"svg"_s), qPrintable(diagnostic.toString()));
    }
}

void FolderChecksTest::compilerReportsTheFolder()
{
    const QByteArray hard = samples::goodArticle().replace("what you like.", "rehabilitation activity.");
    QVERIFY(samples::write(path(u"in/neck-pain/en.md"_s), hard));
    for (const auto checks : {LibraryCompiler::Checks::Error, LibraryCompiler::Checks::Warn}) {
        LibraryCompiler compiler(path(u"in"_s), checks);
        compiler.setToday(QDate(2026, 11, 22));
        QVERIFY(compiler.compile(nullptr));
        QCOMPARE(compiler.articles().size(), 1);
        const ArticleFigures &article = compiler.articles().first();
        QCOMPARE(article.title, u"Neck pain"_s);
        QCOMPARE(article.pictures, 1); // the hero twice
        QCOMPARE(article.sources, 1);
        QVERIFY(article.reading.words > 600);
    }
    LibraryCompiler off(path(u"in"_s), LibraryCompiler::Checks::Off);
    QVERIFY(off.compile(nullptr));
    QVERIFY(off.diagnostics().all().isEmpty());
}

void FolderChecksTest::inspectorSeesEveryReadableArticle()
{
    QVERIFY(samples::write(path(u"in/back-pain/en.md"_s), "broken"));
    LibraryCompiler compiler(path(u"in"_s));
    QStringList seen;
    compiler.setInspector([&seen](const Article &article, const Readability &, const ArticleFile &file,
                              const QByteArray &source, Diagnostics &found) {
        seen.append(article.meta.title + u' ' + file.slug + u' ' + QString::number(source.size()));
        found.add({file.path, 2, 3, Diagnostic::Severity::Warning, u"seen"_s});
    });
    QVERIFY(!compiler.compile(nullptr));
    QCOMPARE(seen, QStringList{u"Neck pain neck-pain %1"_s.arg(samples::goodArticle().size())});
    QVERIFY(std::any_of(compiler.diagnostics().all().begin(), compiler.diagnostics().all().end(),
        [](const Diagnostic &diagnostic) { return diagnostic.message == u"seen"_s && diagnostic.line == 2; }));
}

void FolderChecksTest::datesAreJudgedOnADay()
{
    LibraryCompiler compiler(path(u"in"_s));
    compiler.setToday(QDate(2028, 1, 3));
    QVERIFY(compiler.compile(nullptr)); // a warning: time alone must not stop a build
    QCOMPARE(compiler.diagnostics().all().size(), 1);
    QCOMPARE(compiler.diagnostics().all().first().message, u"the review was due on 2028-01-02"_s);
}

// The limit is wide, for slow machines and builds with sanitizers.
void FolderChecksTest::thirtyArticlesAreFast()
{
    for (int i = 0; i < 30; ++i) {
        const QString slug = u"article-%1"_s.arg(i);
        QVERIFY(samples::write(path(u"in/%1/en.md"_s.arg(slug)), samples::goodArticle()));
        QVERIFY(samples::write(path(u"in/%1/hero.svg"_s.arg(slug)), samples::svg));
    }
    LibraryCompiler compiler(path(u"in"_s));
    compiler.setToday(QDate(2026, 11, 22));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(compiler.compile(nullptr));
    QCOMPARE(compiler.articleCount(), 31);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
}

QTEST_GUILESS_MAIN(FolderChecksTest)
#include "tst_folderchecks.moc"
