#include "library/library.h"
#include "library/librarycompiler.h"
#include "search/librarysearch.h"
#include "library/librarywriter.h"
#include "support/samples.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

// What stands beside the articles and goes into the library with them: pose files, sets, synonyms.
class FiguresAndSetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPoseFileBecomesAPicture();
    void aPoseAndAPictureOfOneName();
    void mistakesInAPoseFile_data();
    void mistakesInAPoseFile();
    void changingAPoseChangesTheVersion();
    void setsAreKeptInTheirOrder();
    void aSetWithADeadArticle();
    void aHomeBeginsWithTheFirstOfEachSet();
    void synonymsAreFound();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QStringList build();
    std::unique_ptr<Library> open();

    std::unique_ptr<QTemporaryDir> m_dir;
};

void FiguresAndSetsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(samples::writeFolder(path(u"in"_s)));
    QVERIFY(QFile::remove(path(u"in/neck-pain/hero.svg"_s)));
    QVERIFY(samples::write(path(u"in/neck-pain/hero.pose.yaml"_s), "person: {pose: sitting}\nthings: [chair]\n"));
}

// Writes the library and returns what was found, the files relative to the folder.
QStringList FiguresAndSetsTest::build()
{
    LibraryCompiler compiler(path(u"in"_s));
    LibraryWriter writer(path(u"out.pamphlets"_s));
    if (writer.begin() && compiler.compile(&writer)) {
        writer.finish();
    }
    QStringList lines;
    for (const Diagnostic &diagnostic : compiler.diagnostics().all()) {
        lines.append(diagnostic.toString().remove(path(u"in/"_s)));
    }
    return lines;
}

std::unique_ptr<Library> FiguresAndSetsTest::open()
{
    QString error;
    return Library::open(path(u"out.pamphlets"_s), error);
}

void FiguresAndSetsTest::aPoseFileBecomesAPicture()
{
    QCOMPARE(build(), QStringList());
    const auto library = open();
    QVERIFY(library);
    const QByteArray picture = library->picture(u"neck-pain"_s, u"hero.svg"_s);
    QVERIFY(picture.startsWith("<svg ") && picture.contains("<path"));
    QVERIFY(library->picture(u"neck-pain"_s, u"hero.pose.yaml"_s).isEmpty());
}

void FiguresAndSetsTest::aPoseAndAPictureOfOneName()
{
    QVERIFY(samples::write(path(u"in/neck-pain/hero.svg"_s), samples::svg));
    QCOMPARE(build(),
        QStringList(u"neck-pain/hero.pose.yaml:1:1: error: hero.svg is there too, and nobody knows which is meant: "
                    "delete one"_s));
    QVERIFY(!QFile::exists(path(u"out.pamphlets"_s)));
}

void FiguresAndSetsTest::mistakesInAPoseFile_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("finding");
    QTest::newRow("angle") << QByteArray("person:\n  joints: {elbow: 200}")
                           << u"neck-pain/hero.pose.yaml:2:19: error: no body can do this"_s;
    QTest::newRow("broken") << QByteArray("person: {") << u"neck-pain/hero.pose.yaml:1:1: error: not valid YAML"_s;
    QTest::newRow("too long") << QByteArray(70 * 1024, '#')
                              << u"neck-pain/hero.pose.yaml:1:1: error: 70 KiB; the limit is 64 KiB"_s;
}

void FiguresAndSetsTest::mistakesInAPoseFile()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, finding);
    QVERIFY(samples::write(path(u"in/neck-pain/hero.pose.yaml"_s), yaml));
    const QStringList findings = build();
    QCOMPARE(findings.size(), 1);
    QVERIFY2(findings.first().startsWith(finding), qPrintable(findings.first()));
    QVERIFY(!QFile::exists(path(u"out.pamphlets"_s)));
}

void FiguresAndSetsTest::changingAPoseChangesTheVersion()
{
    auto hash = [this] {
        const auto library = open();
        QSqlQuery query = library->query();
        query.prepare(u"SELECT hash FROM article"_s);
        return library->run(query) && query.next() ? query.value(0).toString() : QString();
    };
    build();
    const QString before = hash();
    QVERIFY(!before.isEmpty());
    QVERIFY(samples::write(path(u"in/neck-pain/hero.pose.yaml"_s), "person: {pose: standing}\n"));
    build();
    QVERIFY(hash() != before);
}

void FiguresAndSetsTest::setsAreKeptInTheirOrder()
{
    QVERIFY(samples::write(path(u"in/sets.yaml"_s),
        "- {id: z-first, title: {en: First}, articles: [neck-pain]}\n"
        "- {id: a-second, title: {en: Second}, articles: [neck-pain]}\n"));
    QCOMPARE(build(), QStringList());
    const QList<ArticleSet> sets = open()->sets();
    QCOMPARE(sets.size(), 2);
    QCOMPARE(sets[0].id, u"z-first"_s);
    QCOMPARE(sets[0].title(u"en"_s), u"First"_s);
    QCOMPARE(sets[1].slugs, QStringList{u"neck-pain"_s});
}

void FiguresAndSetsTest::aSetWithADeadArticle()
{
    QVERIFY(samples::write(path(u"in/sets.yaml"_s),
        "- {id: a, title: {en: A}, articles: [neck-pain]}\n- {id: b, title: {en: B}, articles: [gone]}\n"));
    QCOMPARE(build(), QStringList(u"sets.yaml:2:1: error: set \"b\": there is no article \"gone\""_s));
}

void FiguresAndSetsTest::aHomeBeginsWithTheFirstOfEachSet()
{
    for (const QString &slug : {u"a-pain"_s, u"b-pain"_s}) {
        QVERIFY(samples::write(path(u"in/%1/en.md"_s.arg(slug)), samples::goodArticle()));
        QVERIFY(samples::write(path(u"in/%1/hero.svg"_s.arg(slug)), samples::svg));
    }
    auto first = [this] {
        QStringList slugs;
        for (const ArticleSummary &summary : open()->firstArticles(u"en"_s, 3)) {
            slugs.append(summary.slug);
        }
        return slugs;
    };
    build();
    QCOMPARE(first(), (QStringList{u"a-pain"_s, u"b-pain"_s, u"neck-pain"_s}));
    QVERIFY(samples::write(path(u"in/sets.yaml"_s),
        "- {id: a, title: {en: A}, articles: [neck-pain, a-pain]}\n- {id: b, title: {en: B}, articles: "
        "[neck-pain]}\n"));
    build();
    QCOMPARE(first(), (QStringList{u"neck-pain"_s, u"a-pain"_s, u"b-pain"_s})); // each once
}

void FiguresAndSetsTest::synonymsAreFound()
{
    auto found = [this] {
        const auto library = open();
        return LibrarySearch(*library).search({u"cervicalgia"_s, u"en"_s, 5}).articles;
    };
    build();
    QVERIFY(found().isEmpty());
    QVERIFY(samples::write(path(u"in/synonyms.yaml"_s), "en:\n  neck pain: [cervicalgia]\n"));
    QCOMPARE(build(), QStringList());
    QCOMPARE(found().size(), 1);
}

QTEST_GUILESS_MAIN(FiguresAndSetsTest)
#include "tst_figuresandsets.moc"
