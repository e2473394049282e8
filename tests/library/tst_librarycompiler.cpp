#include "library/library.h"
#include "library/librarycompiler.h"
#include "library/librarywriter.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using Checks = LibraryCompiler::Checks;

class LibraryCompilerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goodFolder();
    void findings_data();
    void findings();
    void unusable_data();
    void unusable();
    void everyProblemAtOnceInOrder();
    void checksRelaxErrors_data();
    void checksRelaxErrors();
    void onlyATitleIsNeeded();
    void duplicateTopicUnderRelaxedChecks();
    void groupedFolders();
    void languagesShareAFolder();
    void linksAreNotFollowed();
    void otherFilesAreIgnored();
    void hugeFileIsNotRead_data();
    void hugeFileIsNotRead();
    void progressAndCancel();
    void compilesAgain();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QStringList compile(Checks checks = Checks::Error, bool *good = nullptr);
    bool build(Checks checks);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void LibraryCompilerTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    QVERIFY(samples::writeFolder(m_dir->path() + u"/in"_s));
}

// "file:line:column: error: message", the files relative to the folder.
QStringList LibraryCompilerTest::compile(Checks checks, bool *good)
{
    LibraryCompiler compiler(path(u"in"_s), checks);
    compiler.setToday(QDate(2026, 11, 22));
    const bool done = compiler.compile(nullptr);
    if (good) {
        *good = done;
    }
    QStringList lines;
    for (const Diagnostic &diagnostic : compiler.diagnostics().all()) {
        lines.append(diagnostic.toString().remove(path(u"in/"_s)));
    }
    return lines;
}

bool LibraryCompilerTest::build(Checks checks)
{
    LibraryCompiler compiler(path(u"in"_s), checks);
    LibraryWriter writer(path(u"out.pamphlets"_s));
    const bool good = writer.begin() && compiler.compile(&writer) && writer.finish();
    if (!writer.errorText().isEmpty()) {
        qWarning("%s", qPrintable(writer.errorText()));
    }
    return good;
}

void LibraryCompilerTest::goodFolder()
{
    bool good = false;
    QCOMPARE(compile(Checks::Error, &good), QStringList());
    QVERIFY(good);
}

void LibraryCompilerTest::findings_data()
{
    QTest::addColumn<QByteArray>("before"); // replaced in the article
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("finding");
    auto row = [](const char *name, const char *before, const char *after, const QString &finding) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << finding;
    };
    const QString file = u"neck-pain/en.md:"_s;
    row("dead link", "Your neck", "See [x](../jaw/en.md). Your neck",
        file + u"19:5: error: dead link: there is no article \"jaw\""_s);
    row("dead related",
        "hero:", "related: [jaw]\nhero:", file + u"6:1: error: dead link: there is no article \"jaw\""_s);
    row("unknown topic", "[neck]", "[neck, jaw]", file + u"4:1: error: topics.yaml has no topic \"jaw\""_s);
    row("missing hero", "file: hero.svg", "file: other.svg",
        file + u"6:1: error: missing picture: there is no other.svg beside the article"_s);
    row("missing picture", "Your neck", "See ![x](other.svg). Your neck",
        file + u"19:5: error: missing picture: there is no other.svg beside the article"_s);
    row("rule of the article", "summary:", "#",
        file + u"1:1: error: \"summary\" is missing: it becomes the \"In short\" box"_s);
    row("fatal", "title: Neck pain", "title: ''", file + u"2:1: error: \"title\" is missing"_s);
}

void LibraryCompilerTest::findings()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, finding);
    QByteArray source = samples::goodArticle();
    QCOMPARE(source.count(before), 1);
    QVERIFY(samples::write(path(u"in/neck-pain/en.md"_s), source.replace(before, after)));
    bool good = true;
    QCOMPARE(compile(Checks::Error, &good), QStringList{finding});
    QVERIFY(!good);
}

void LibraryCompilerTest::unusable_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("finding");
    QTest::newRow("folder name")
        << u"Back Pain/en.md"_s << samples::goodArticle()
        << u"Back Pain/en.md: error: the folder name \"Back Pain\" must be lower case letters, digits and hyphens"_s;
    QTest::newRow("file name")
        << u"back-pain/english.md"_s << samples::goodArticle()
        << u"back-pain/english.md: error: the file must be named by its language, such as en.md or es.md"_s;
    QTest::newRow("same slug") << u"z/neck-pain/en.md"_s << samples::goodArticle()
                               << u"z/neck-pain/en.md: error: duplicate slug \"neck-pain\", also in %1"_s;
    QTest::newRow("broken picture") << u"neck-pain/hero.svg"_s << QByteArray("<svg><script/></svg>")
                                    << u"neck-pain/hero.svg:1:1: error: <script> is not allowed in a picture"_s;
    QTest::newRow("broken topics") << u"topics.yaml"_s << QByteArray("- {id: neck, title: {en: A}, x: y}\n")
                                   << u"topics.yaml:1:30: error: unknown key \"x\""_s;
    QTest::newRow("broken clinic") << u"clinic.yaml"_s << QByteArray("phone: \"1\"\n")
                                   << u"clinic.yaml:1:1: error: \"name\" is missing"_s;
    QTest::newRow("no logo") << u"clinic.yaml"_s << QByteArray("name: A\nlogo: logo.svg\n")
                             << u"logo.svg: error: cannot be read: No such file or directory"_s;
}

void LibraryCompilerTest::unusable()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, finding);
    QVERIFY(samples::write(path(u"in/"_s + file), bytes));
    bool good = true;
    QCOMPARE(compile(Checks::Error, &good),
        QStringList{finding.contains(u"%1"_s) ? finding.arg(path(u"in/neck-pain"_s)).remove(path(u"in/"_s)) : finding});
    QVERIFY(!good);
}

void LibraryCompilerTest::everyProblemAtOnceInOrder()
{
    QVERIFY(samples::write(path(u"in/neck-pain/en.md"_s),
        samples::wholeFrontMatter + "See [x](../jaw/en.md).\n\n" + samples::redFlags + "![](other.svg)\n\n<b>\n\n"
            + samples::faq + "# End\n"));
    QVERIFY(samples::write(path(u"in/back-pain/en.md"_s), "no front matter"));
    QVERIFY(samples::write(path(u"in/zzz/en.md"_s),
        QByteArray(samples::goodArticle()).replace("[neck]", "[jaw]").replace("hero.svg", "gone.svg")));
    QVERIFY(samples::write(path(u"in/topics.yaml"_s), samples::topics + "- {id: back, title: {en: B}}\n"));
    const QStringList lines = compile();
    QCOMPARE(lines.filter(u"jaw"_s).size(), 2);
    QCOMPARE(lines.size(), 18);
    auto placeOf = [](const QString &line) {
        return std::make_tuple(
            line.section(u':', 0, 0), line.section(u':', 1, 1).toInt(), line.section(u':', 2, 2).toInt());
    };
    QVERIFY2(std::is_sorted(lines.begin(), lines.end(),
                 [&](const QString &a, const QString &b) { return placeOf(a) < placeOf(b); }),
        qPrintable(lines.join(u'\n')));
}

void LibraryCompilerTest::checksRelaxErrors_data()
{
    QTest::addColumn<QByteArray>("article");
    QTest::addColumn<int>("findings");
    QTest::addColumn<bool>("goodWhenRelaxed");
    QTest::newRow("rules broken") << QByteArray("---\ntitle: T\nx: y\n---\n\n<b> [a](../jaw/) ![](gone.svg)\n") << 20
                                  << true;
    QTest::newRow("not readable") << QByteArray("---\ntitle: [\n---\n") << 1 << false;
}

void LibraryCompilerTest::checksRelaxErrors()
{
    QFETCH(QByteArray, article);
    QFETCH(int, findings);
    QFETCH(bool, goodWhenRelaxed);
    QVERIFY(samples::write(path(u"in/neck-pain/en.md"_s), article));
    QVERIFY(QFile::remove(path(u"in/neck-pain/hero.svg"_s))); // that nothing uses it is a warning
    bool good = true;
    const QStringList errors = compile(Checks::Error, &good);
    QVERIFY(!good);
    QCOMPARE(errors.size(), findings);
    QCOMPARE(errors.filter(u" error: "_s).size(), findings);
    const QStringList warnings = compile(Checks::Warn, &good);
    QCOMPARE(good, goodWhenRelaxed);
    QCOMPARE(warnings.size(), findings);
    QCOMPARE(warnings.filter(u" warning: "_s).size(), goodWhenRelaxed ? findings : 0);
    const QStringList left = compile(Checks::Off, &good);
    QCOMPARE(good, goodWhenRelaxed);
    QCOMPARE(left.size(), goodWhenRelaxed ? 0 : 1);
    QCOMPARE(build(Checks::Off), goodWhenRelaxed);
    QCOMPARE(QFile::exists(path(u"out.pamphlets"_s)), goodWhenRelaxed);
}

void LibraryCompilerTest::onlyATitleIsNeeded()
{
    QVERIFY(QDir(path(u"in"_s)).removeRecursively());
    QVERIFY(samples::write(path(u"in/a/en.md"_s), "---\ntitle: T\n---\n"));
    QVERIFY(build(Checks::Off));
    QString error;
    const auto library = Library::open(path(u"out.pamphlets"_s), error);
    QVERIFY2(library, qPrintable(error));
    QCOMPARE(library->articles().size(), 1);
    QVERIFY(library->setting(u"clinic.yaml"_s).isEmpty());
    QCOMPARE(library->article(u"a"_s, u"en"_s)->meta.title, u"T"_s);
    QCOMPARE(library->errorText(), QString());
}

void LibraryCompilerTest::duplicateTopicUnderRelaxedChecks()
{
    QVERIFY(samples::write(
        path(u"in/topics.yaml"_s), samples::topics + "- {id: back, title: {en: Twice}}\n- {title: {en: No id}}\n"));
    QVERIFY(!build(Checks::Error));
    QVERIFY(build(Checks::Warn));
    QVERIFY(build(Checks::Off));
}

void LibraryCompilerTest::groupedFolders()
{
    QVERIFY(samples::write(path(u"in/spine/lower/back-pain/en.md"_s), samples::goodArticle()));
    QVERIFY(samples::write(path(u"in/spine/lower/back-pain/hero.svg"_s), samples::svg));
    bool good = false;
    QCOMPARE(compile(Checks::Error, &good), QStringList());
    QVERIFY(good);
}

void LibraryCompilerTest::languagesShareAFolder()
{
    QVERIFY(samples::write(path(u"in/neck-pain/fr.md"_s), samples::goodArticle()));
    QVERIFY(samples::write(path(u"in/neck-pain/hero.svg"_s), "<svg><script/></svg>"));
    QCOMPARE(compile().size(), 1); // one picture, one finding, however many languages show it
}

void LibraryCompilerTest::linksAreNotFollowed()
{
    QVERIFY(samples::write(path(u"secret.svg"_s), samples::svg));
    QVERIFY(QFile::remove(path(u"in/neck-pain/hero.svg"_s)));
    QVERIFY(QFile::link(path(u"secret.svg"_s), path(u"in/neck-pain/hero.svg"_s)));
    QVERIFY(samples::write(path(u"elsewhere/back-pain/en.md"_s), "x"));
    QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"in/elsewhere"_s)));
    QVERIFY(QFile::link(path(u"in"_s), path(u"in/again"_s)));
    QCOMPARE(compile(),
        QStringList{u"neck-pain/en.md:6:1: error: missing picture: there is no hero.svg beside the article"_s});
}

void LibraryCompilerTest::otherFilesAreIgnored()
{
    QVERIFY(samples::write(path(u"in/README.md"_s), "# About\n"));
    QVERIFY(samples::write(path(u"in/neck-pain/notes.txt"_s), "x"));
    QVERIFY(samples::write(path(u"in/neck-pain/unused.svg"_s), "<svg><script/></svg>"));
    QVERIFY(samples::write(path(u"in/.git/x/en.md"_s), "x"));
    QVERIFY(QDir().mkpath(path(u"in/back-pain/en.md"_s))); // a folder called like a file
    QCOMPARE(compile(), QStringList{u"neck-pain/unused.svg: warning: no article uses this picture"_s}); // not read
}

void LibraryCompilerTest::hugeFileIsNotRead_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("50 MB") << qint64(50) * 1024 * 1024;
    QTest::newRow("64 GB") << qint64(64) * 1024 * 1024 * 1024; // reading it would fail the test by time or memory
}

void LibraryCompilerTest::hugeFileIsNotRead()
{
    QFETCH(qint64, size);
    for (const QString &name : {u"in/neck-pain/en.md"_s, u"in/neck-pain/hero.svg"_s, u"in/topics.yaml"_s}) {
        init();
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (!file.resize(size)) {
            QSKIP("this file system holds no file of that size");
        }
        const QStringList lines = compile(Checks::Off);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().contains(u"%1 KiB; the limit is "_s.arg(size / 1024)), qPrintable(lines.first()));
        QVERIFY(lines.first().startsWith(name.sliced(3)));
    }
}

void LibraryCompilerTest::progressAndCancel()
{
    for (int i = 0; i < 5; ++i) {
        QVERIFY(samples::write(path(u"in/more-%1/en.md"_s.arg(i)), samples::goodArticle()));
    }
    LibraryCompiler compiler(path(u"in"_s), Checks::Off);
    QList<int> steps;
    compiler.setProgress([&](int done, int total) {
        steps.append(done);
        return total == 6;
    });
    QVERIFY(compiler.compile(nullptr));
    QCOMPARE(steps, (QList<int>{0, 1, 2, 3, 4, 5}));
    QVERIFY(!compiler.wasCancelled());

    QVERIFY(samples::write(path(u"out.pamphlets"_s), "what was there before"));
    {
        LibraryWriter writer(path(u"out.pamphlets"_s));
        QVERIFY(writer.begin());
        compiler.setProgress([](int done, int) { return done < 3; });
        QVERIFY(!compiler.compile(&writer));
        QVERIFY(compiler.wasCancelled());
        QCOMPARE(compiler.articleCount(), 3);
    }
    QCOMPARE(samples::read(path(u"out.pamphlets"_s)), "what was there before");
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"out.pamphlets"_s});
}

void LibraryCompilerTest::compilesAgain()
{
    LibraryCompiler compiler(path(u"in"_s));
    QVERIFY(samples::write(path(u"in/neck-pain/en.md"_s), "broken"));
    QVERIFY(!compiler.compile(nullptr));
    QVERIFY(samples::write(path(u"in/neck-pain/en.md"_s), samples::goodArticle()));
    QVERIFY(compiler.compile(nullptr));
    QVERIFY(compiler.diagnostics().all().isEmpty());
    QCOMPARE(compiler.articleCount(), 1);
}

QTEST_GUILESS_MAIN(LibraryCompilerTest)
#include "tst_librarycompiler.moc"
