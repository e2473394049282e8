#include "library/librarytools.h"
#include "library/pagecontext.h"
#include "library/sqlitefile.h"
#include "support/builtlibrary.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using Checks = LibraryCompiler::Checks;

// Pages to fill in: from their folder into the library and out of it.
class ToolsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goodFolder();
    void isNoArticle();
    void findings_data();
    void findings();
    void uncalledIsAWarning();
    void missingLanguageIsAWarning();
    void wrongOnesUnderRelaxedChecks();
    void unusableToolFailsRelaxedChecksToo();
    void linksAreNotFollowed();
    void readsBack();
    void fallsBackToAnotherLanguage();
    void whatIsMissingIsNamed();
    void digestCoversThem();
    void hashOfTheArticleIsItsOwn();
    void repositoryTools();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    bool put(const QString &name, const QByteArray &bytes) { return samples::write(path(u"in/"_s + name), bytes); }
    bool call(const QByteArray &tools, const QString &lang = u"en"_s);
    QStringList compile(Checks checks = Checks::Error);
    std::unique_ptr<Library> build(Checks checks = Checks::Error);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void ToolsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    QVERIFY(samples::writeFolder(path(u"in"_s)));
    QVERIFY(put(u"tools/neck-diary/en.yaml"_s, samples::tool));
    QVERIFY(call("[neck-diary]"));
}

// The article with the key `tools`, on line 6.
bool ToolsTest::call(const QByteArray &tools, const QString &lang)
{
    QByteArray article = lang == u"es"_s ? samples::goodSpanishArticle() : samples::goodArticle();
    return put(u"neck-pain/"_s + lang + u".md"_s, article.replace("hero:", "tools: " + tools + "\nhero:"));
}

QStringList ToolsTest::compile(Checks checks)
{
    LibraryCompiler compiler(path(u"in"_s), checks);
    compiler.compile(nullptr);
    QStringList lines;
    for (const Diagnostic &diagnostic : compiler.diagnostics().all()) {
        lines.append(diagnostic.toString().remove(path(u"in/"_s)));
    }
    return lines;
}

std::unique_ptr<Library> ToolsTest::build(Checks checks)
{
    QString error = samples::buildLibrary(path(u"in"_s), path(u"out.pamphlets"_s), checks);
    auto library = error.isEmpty() ? Library::open(path(u"out.pamphlets"_s), error) : nullptr;
    if (!library) {
        qWarning("%s", qPrintable(error));
    }
    return library;
}

void ToolsTest::goodFolder()
{
    QCOMPARE(compile(), QStringList());
}

void ToolsTest::isNoArticle()
{
    const auto library = build();
    QVERIFY(library);
    QCOMPARE(library->articleCount(), 1);
    // An article may have that slug where no tools stand.
    QVERIFY(put(u"more/tools/en.md"_s, samples::goodArticle()) && put(u"more/tools/hero.svg"_s, samples::svg));
    QCOMPARE(compile(), QStringList());
    QCOMPARE(build()->articleCount(), 2);
}

void ToolsTest::findings_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("finding");
    const QByteArray unknown = samples::goodArticle().replace("hero:", "tools: [neck-diary, jaw-diary]\nhero:");
    QTest::newRow("unknown tool") << u"neck-pain/en.md"_s << unknown
                                  << u"neck-pain/en.md:6:1: error: there is no page to fill in \"jaw-diary\""_s;
    QTest::newRow("a finding of the reader") << u"tools/neck-diary/en.yaml"_s << samples::tool + "x: y\n"
                                             << u"tools/neck-diary/en.yaml:12:1: error: unknown key \"x\""_s;
    QTest::newRow("a finding of the checks")
        << u"tools/neck-diary/en.yaml"_s << QByteArray(samples::tool).replace("From:", "Name:")
        << u"tools/neck-diary/en.yaml:7:1: error: \"Name:\" asks who the patient is; leave it out"_s;
    QTest::newRow("an article among them")
        << u"tools/neck-diary/en.md"_s << samples::goodArticle()
        << u"tools/neck-diary/en.md: error: no article can stand here: \"tools\" holds pages to fill in, such as en.yaml"_s;
    QTest::newRow("file name")
        << u"tools/neck-diary/english.yaml"_s << samples::tool
        << u"tools/neck-diary/english.yaml: error: the file must be named by its language, such as en.yaml or es.yaml"_s;
    QTest::newRow("folder name")
        << u"tools/Neck Diary/en.yaml"_s << samples::tool
        << u"tools/Neck Diary: error: the folder name must be lower case letters, digits and hyphens"_s;
    QTest::newRow("too large") << u"tools/neck-diary/en.yaml"_s << QByteArray(300 * 1024, ' ')
                               << u"tools/neck-diary/en.yaml:1:1: error: 300 KiB; the limit is 256 KiB"_s;
}

void ToolsTest::findings()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, finding);
    QVERIFY(put(file, bytes));
    QCOMPARE(compile(), QStringList{finding});
    QVERIFY(!samples::buildLibrary(path(u"in"_s), path(u"out.pamphlets"_s)).isEmpty());
}

void ToolsTest::uncalledIsAWarning()
{
    QVERIFY(put(u"tools/jaw-diary/en.yaml"_s, samples::tool));
    QCOMPARE(compile(), QStringList{u"tools/jaw-diary: warning: no article calls for this page to fill in"_s});
    QVERIFY(build()); // and it is there for whoever wants it
    QCOMPARE(LibraryTools(*build()).all().size(), 2);
    QCOMPARE(compile(Checks::Off), QStringList());
}

void ToolsTest::missingLanguageIsAWarning()
{
    QVERIFY(call("[neck-diary]", u"es"_s));
    const QString finding
        = u"neck-pain/es.md:6:1: warning: the page to fill in \"neck-diary\" is not there in \"es\", only in: en"_s;
    QVERIFY2(compile().contains(finding), qPrintable(compile().join(u'\n')));
}

void ToolsTest::wrongOnesUnderRelaxedChecks()
{
    QVERIFY(put(u"tools/neck-diary/en.yaml"_s,
        "title: T\nuse: U\nblocks: [{type: chart}, {type: table, columns: [A], rows: 5000}, {type: note, text: "
        "Good}]\n"));
    QCOMPARE(compile(Checks::Warn).size(), 2);
    const auto library = build(Checks::Warn);
    QVERIFY(library);
    const auto tool = LibraryTools(*library).tool(u"neck-diary"_s, u"en"_s);
    QVERIFY(tool);
    QCOMPARE(tool->blocks.size(), 1); // what was wrong is left out, not guessed
    QCOMPARE(tool->blocks[0].text, u"Good"_s);
}

void ToolsTest::unusableToolFailsRelaxedChecksToo()
{
    QVERIFY(put(u"tools/neck-diary/en.yaml"_s, "title: [\n"));
    for (const Checks checks : {Checks::Error, Checks::Warn, Checks::Off}) {
        QCOMPARE(compile(checks).size(), 1);
        QVERIFY(!samples::buildLibrary(path(u"in"_s), path(u"out.pamphlets"_s), checks).isEmpty());
    }
}

void ToolsTest::linksAreNotFollowed()
{
    QVERIFY(samples::write(path(u"outside/en.yaml"_s), samples::tool));
    QVERIFY(QFile::link(path(u"outside"_s), path(u"in/tools/jaw-diary"_s)));
    QVERIFY(QFile::link(path(u"outside/en.yaml"_s), path(u"in/tools/neck-diary/es.yaml"_s)));
    QCOMPARE(compile(), QStringList());
    QCOMPARE(LibraryTools(*build()).all().size(), 1);
}

void ToolsTest::readsBack()
{
    QVERIFY(put(u"tools/a-plan/en.yaml"_s, QByteArray(samples::tool).replace("Neck diary", "A plan")));
    QVERIFY(call("[neck-diary, a-plan, neck-diary]"));
    const auto library = build();
    QVERIFY(library);
    const LibraryTools tools(*library);
    QCOMPARE(tools.all(),
        (QList<ToolSummary>{{u"a-plan"_s, u"en"_s, u"A plan"_s}, {u"neck-diary"_s, u"en"_s, u"Neck diary"_s}}));
    QCOMPARE(tools.tool(u"neck-diary"_s, u"en"_s)->blocks.size(), 8);
    for (const QString &id : {u"no-such"_s, QString(), u"'; DROP TABLE tool; --"_s}) {
        QVERIFY(!tools.tool(id, u"en"_s));
        QCOMPARE(tools.bestLanguage(id, u"en"_s), QString());
    }
    const Article article = *library->article(u"neck-pain"_s, u"en"_s);
    const PageContext context = pageContext(*library, article, {});
    QCOMPARE(context.tools.size(), 2); // in the article's order, each once
    QCOMPARE(context.tools[0].id, u"neck-diary"_s);
    QCOMPARE(library->errorText(), QString());
}

void ToolsTest::fallsBackToAnotherLanguage()
{
    QVERIFY(put(u"tools/plan/de.yaml"_s, QByteArray(samples::tool).replace("Neck diary", "Plan")));
    QVERIFY(call("[neck-diary, plan]", u"es"_s));
    const auto library = build(Checks::Warn);
    QVERIFY(library);
    const LibraryTools tools(*library);
    QCOMPARE(tools.bestLanguage(u"neck-diary"_s, u"es"_s), u"en"_s);
    QCOMPARE(tools.bestLanguage(u"plan"_s, u"es"_s), u"de"_s);
    QCOMPARE(tools.ofArticle(*library->article(u"neck-pain"_s, u"es"_s)).size(), 2);
    QVERIFY(put(u"tools/neck-diary/es.yaml"_s, samples::tool));
    QCOMPARE(LibraryTools(*build(Checks::Warn)).bestLanguage(u"neck-diary"_s, u"es"_s), u"es"_s);
}

void ToolsTest::whatIsMissingIsNamed()
{
    QVERIFY(call("[jaw-diary, neck-diary]"));
    const auto library = build(Checks::Warn);
    QVERIFY(library);
    QStringList missing;
    QCOMPARE(LibraryTools(*library).ofArticle(*library->article(u"neck-pain"_s, u"en"_s), &missing).size(), 1);
    QCOMPARE(missing, QStringList{u"jaw-diary"_s});
}

void ToolsTest::digestCoversThem()
{
    QCOMPARE(build()->findDamage(), QString());
    {
        SqliteFile file(path(u"out.pamphlets"_s), SqliteFile::Mode::Create);
        QVERIFY(file.run(u"UPDATE tool SET title = 'Another'"_s));
    }
    QString error;
    QVERIFY(!Library::open(path(u"out.pamphlets"_s), error)->findDamage().isEmpty());
}

void ToolsTest::hashOfTheArticleIsItsOwn()
{
    const auto hash = [this] {
        const auto library = build();
        QSqlQuery query = library->query();
        query.prepare(u"SELECT hash FROM article"_s);
        return library->run(query) && query.next() ? query.value(0).toString() : QString();
    };
    const QString before = hash();
    QVERIFY(!before.isEmpty());
    QVERIFY(put(u"tools/neck-diary/en.yaml"_s, QByteArray(samples::tool).replace("Neck", "Other")));
    QCOMPARE(hash(), before);
}

void ToolsTest::repositoryTools()
{
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), path(u"repository.pamphlets"_s)), QString());
    QString error;
    const auto library = Library::open(path(u"repository.pamphlets"_s), error);
    QVERIFY2(library, qPrintable(error));
    QStringList ids;
    for (const ToolSummary &tool : LibraryTools(*library).all()) {
        ids.append(tool.id);
    }
    for (const QString &id : {u"headache-diary"_s, u"exercise-log"_s, u"pain-diary"_s, u"walking-plan"_s,
             u"visit-questions"_s, u"home-safety"_s}) {
        QVERIFY2(ids.contains(id), qPrintable(id));
    }
    for (const QString &slug : {u"tension-type-headache"_s, u"dry-needling-for-migraine"_s}) {
        QCOMPARE(
            LibraryTools(*library).ofArticle(*library->article(slug, u"en"_s)).value(0).title, u"Headache diary"_s);
    }
}

QTEST_GUILESS_MAIN(ToolsTest)
#include "tst_tools.moc"
