#include "support/builtlibrary.h"
#include "support/program.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using samples::Program;
using samples::run;

// `pamphlet check` and `pamphlet build`.
class BuildCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void checkGoodFolder();
    void checkEveryBadInputAtOnce();
    void checkJson();
    void checkWritesNothing();
    void buildGoodFolder();
    void buildBadFolder();
    void buildRelaxed();
    void badTarget_data();
    void badTarget();
    void badFolder_data();
    void badFolder();
    void hugeFile();

private:
    void writeEveryBadInput();
    QString path(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void BuildCommandTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(samples::writeFolder(path(u"in"_s)));
}

void BuildCommandTest::checkGoodFolder()
{
    const Program program = run({u"check"_s, path(u"in"_s)});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QVERIFY2(program.out.endsWith(u"\n1 article, no errors, no warnings\n"_s), qPrintable(program.out));
    QCOMPARE(run({u"check"_s, samples::repositoryArticles()}).exitCode, 0);
}

// One problem in each of these files, so that none hides another.
void BuildCommandTest::writeEveryBadInput()
{
    auto bad = [this](const QString &slug, const QByteArray &before, const QByteArray &after) {
        QVERIFY(samples::write(
            path(u"in/%1/en.md"_s.arg(slug)), QByteArray(samples::goodArticle()).replace(before, after)));
        QVERIFY(samples::write(path(u"in/%1/hero.svg"_s.arg(slug)), samples::svg));
    };
    bad(u"html"_s, "Your neck is", "Your <b> neck is");
    bad(u"script-link"_s, "Your neck is", "[x](javascript:alert(1))");
    bad(u"dead-link"_s, "Your neck is", "[x](../gone/en.md)");
    bad(u"no-words"_s, "Your neck is", "![](hero.svg)");
    bad(u"no-picture"_s, "Your neck is", "![x](gone.svg)");
    bad(u"picture-above"_s, "Your neck is", "![x](../hero.svg)");
    bad(u"unknown-key"_s, "hero:", "colour: red\nhero:");
    bad(u"bad-date"_s, "review_due: 2028-01-02", "review_due: soon");
    bad(u"twice"_s, "hero:", "title: Again\nhero:");
    bad(u"no-title"_s, "title: Neck pain", "title:");
    bad(u"broken-yaml"_s, "topics: [neck]", "topics: [neck");
    bad(u"unknown-topic"_s, "topics: [neck]", "topics: [jaw]");
    bad(u"no-red-flags"_s, "**Get help now", "**Be careful");
    bad(u"no-questions"_s, "### Will", "#### Will");
    bad(u"no-source"_s, "Your neck is", "[1](#gone)");
    bad(u"latin-1"_s, "Your neck is", "se\xF1or");
    bad(u"nul"_s, "Your neck is", QByteArray("\0", 1));
    bad(u"no-fence"_s, "---\n>", "\n>");
    bad(u"deep"_s, "Your neck is", QByteArray("> ").repeated(10'000) + "a");
    bad(u"Bad Name"_s, "x", "x");
    QVERIFY(samples::write(path(u"in/neck-pain/english.md"_s), samples::goodArticle()));
    QVERIFY(samples::write(path(u"in/zzz/neck-pain/en.md"_s), samples::goodArticle()));
    QVERIFY(samples::write(path(u"in/bad-picture/en.md"_s), samples::goodArticle()));
    QVERIFY(samples::write(path(u"in/bad-picture/hero.svg"_s), "<svg>\n<script/></svg>"));
    QVERIFY(samples::write(path(u"in/topics.yaml"_s), samples::topics + "- {id: neck, title: {en: Twice}}\n"));
    QVERIFY(samples::write(path(u"in/clinic.yaml"_s), "name: A\nfax: 1\n"));
}

void BuildCommandTest::checkEveryBadInputAtOnce()
{
    writeEveryBadInput();
    const Program program = run({u"check"_s, path(u"in"_s)});
    QVERIFY2(program.exitCode == 1, qPrintable(program.all()));
    QCOMPARE(program.err, QString());
    QStringList lines = program.lines();
    QCOMPARE(lines.takeLast(), u"21 articles, 26 errors, no warnings"_s);
    const QStringList expected{u"html/en.md:19:6: error: raw HTML"_s, u"script-link/en.md:19:1: error: link to"_s,
        u"dead-link/en.md:19:1: error: dead link"_s, u"no-words/en.md:19:1: error: picture has no description"_s,
        u"no-picture/en.md:19:1: error: missing picture"_s, u"picture-above/en.md:19:1: error: \"../hero.svg\""_s,
        u"unknown-key/en.md:6:1: error: unknown key \"colour\""_s,
        u"bad-date/en.md:7:13: error: \"review_due\" must be a date"_s,
        u"twice/en.md:6:1: error: \"title\" is given twice, first on line 2"_s,
        u"no-title/en.md:2:1: error: \"title\" is missing"_s, u"broken-yaml/en.md:"_s,
        u"unknown-topic/en.md:4:1: error: topics.yaml has no topic"_s,
        u"no-red-flags/en.md:1:1: error: the red-flag box"_s, u"no-questions/en.md:58:1: error: 3 questions"_s,
        u"no-source/en.md:19:1: error: no source has the id \"gone\""_s,
        u"latin-1/en.md:19:1: error: this line is not UTF-8"_s, u"nul/en.md:19:1: error: this line is not UTF-8"_s,
        u"no-fence/en.md:1:1: error: the front matter has no closing"_s,
        u"deep/en.md:13:1: error: quotes or lists are nested"_s, u"Bad Name/en.md: error: the folder name"_s,
        u"neck-pain/english.md: error: the file must be named"_s, u"zzz/neck-pain/en.md: error: duplicate slug"_s,
        u"bad-picture/hero.svg:2:1: error: <script>"_s, u"topics.yaml:3:8: error: topic \"neck\" is listed twice"_s,
        u"clinic.yaml:2:1: error: unknown key \"fax\""_s};
    for (const QString &start : expected) {
        const QString whole = path(u"in/"_s) + start;
        QVERIFY2(std::any_of(lines.begin(), lines.end(), [&](const QString &line) { return line.startsWith(whole); }),
            qPrintable(start + u'\n' + program.out));
    }
    static const QRegularExpression form(u"^/.+\\.(md|svg|yaml)(:\\d+(:\\d+)?)?: error: \\S.*$"_s);
    for (const QString &line : lines.first(26)) {
        QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
    }
    QVERIFY2(!lines.at(26).contains(u": error: "_s), qPrintable(lines.at(26))); // the figures follow
}

void BuildCommandTest::checkJson()
{
    writeEveryBadInput();
    const QStringList lines = run({u"check"_s, path(u"in"_s)}).lines();
    const Program program = run({u"check"_s, path(u"in"_s), u"--json"_s});
    QCOMPARE(program.exitCode, 1);
    const QJsonArray array = program.jsonObject().value(u"diagnostics"_s).toArray();
    QCOMPARE(array.size(), 26);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject finding = array.at(i).toObject();
        QStringList keys = finding.keys();
        keys.sort();
        QCOMPARE(keys, (QStringList{u"column"_s, u"file"_s, u"line"_s, u"message"_s, u"severity"_s}));
        QVERIFY(lines.at(i).startsWith(finding.value(u"file"_s).toString()));
        QVERIFY(lines.at(i).endsWith(finding.value(u"message"_s).toString()));
    }
}

void BuildCommandTest::checkWritesNothing()
{
    QCOMPARE(run({u"check"_s, path(u"in"_s)}).exitCode, 0);
    QCOMPARE(
        QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList{u"in"_s});
}

void BuildCommandTest::buildGoodFolder()
{
    const Program program = run({u"build"_s, path(u"in"_s), u"-o"_s, path(u"a.pamphlets"_s)});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QCOMPARE(program.out, QString());
    QCOMPARE(program.err, u"1 article, no errors, no warnings: %1\n"_s.arg(path(u"a.pamphlets"_s)));
    QCOMPARE(
        run({u"list"_s, u"--library"_s, path(u"a.pamphlets"_s)}).lines(), QStringList{u"neck-pain  en  Neck pain"_s});
}

void BuildCommandTest::buildBadFolder()
{
    QVERIFY(samples::write(path(u"a.pamphlets"_s), "old"));
    writeEveryBadInput();
    const Program program = run({u"build"_s, path(u"in"_s), u"-o"_s, path(u"a.pamphlets"_s)});
    QVERIFY2(program.exitCode == 1, qPrintable(program.all()));
    QCOMPARE(program.out, QString());
    QVERIFY(program.err.endsWith(u"21 articles, 26 errors, no warnings: nothing was written\n"_s));
    QVERIFY(program.err.contains(u"html/en.md:19:6: error: raw HTML"_s));
    QCOMPARE(samples::read(path(u"a.pamphlets"_s)), "old");
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.pamphlets"_s});
}

void BuildCommandTest::buildRelaxed()
{
    QVERIFY(samples::write(path(u"in/neck-pain/en.md"_s), "---\ntitle: T\n---\n\n<b>\n"));
    const QStringList build{u"build"_s, path(u"in"_s), u"-o"_s, path(u"a.pamphlets"_s), u"--checks"_s};
    QCOMPARE(run(build + QStringList{u"error"_s}).exitCode, 1);
    QVERIFY(!QFile::exists(path(u"a.pamphlets"_s)));
    const Program warned = run(build + QStringList{u"warn"_s});
    QCOMPARE(warned.exitCode, 0);
    QVERIFY(warned.err.contains(u"en.md:5:1: warning: raw HTML"_s));
    const Program off = run(build + QStringList{u"off"_s});
    QCOMPARE(off.exitCode, 0);
    QCOMPARE(off.err, u"1 article, no errors, no warnings: %1\n"_s.arg(path(u"a.pamphlets"_s)));
}

void BuildCommandTest::badTarget_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("below a file") << u"in/clinic.yaml/a.pamphlets"_s;
    QTest::newRow("no such folder") << u"gone/a.pamphlets"_s;
    QTest::newRow("a folder") << u"in"_s;
}

void BuildCommandTest::badTarget()
{
    QFETCH(QString, target);
    const Program program = run({u"build"_s, path(u"in"_s), u"-o"_s, path(target)});
    QVERIFY2(program.exitCode == 1, qPrintable(program.all()));
    QVERIFY2(program.err.startsWith(path(target) + u": cannot write the library: "_s), qPrintable(program.err));
    QCOMPARE(
        QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList{u"in"_s});
    QCOMPARE(samples::read(path(u"in/clinic.yaml"_s)), "name: Hill Clinic\n");
}

void BuildCommandTest::badFolder_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing") << u"gone"_s << u"gone: error: there is no such folder"_s;
    QTest::newRow("a file") << u"in/clinic.yaml"_s << u"in/clinic.yaml: error: is not a folder"_s;
    QTest::newRow("empty")
        << u"empty"_s << u"empty: error: holds no article; expected <slug>/<language>.md, such as back-pain/en.md"_s;
}

void BuildCommandTest::badFolder()
{
    QFETCH(QString, folder);
    QFETCH(QString, message);
    QVERIFY(QDir().mkpath(path(u"empty"_s)));
    const Program check = run({u"check"_s, path(folder)});
    QCOMPARE(check.exitCode, 1);
    QVERIFY2(check.out.startsWith(path(message)), qPrintable(check.out));
    const Program build = run({u"build"_s, path(folder), u"-o"_s, path(u"a.pamphlets"_s)});
    QCOMPARE(build.exitCode, 1);
    QVERIFY2(build.err.startsWith(path(message)), qPrintable(build.err));
    QVERIFY(!QFile::exists(path(u"a.pamphlets"_s)));
}

void BuildCommandTest::hugeFile()
{
    QFile file(path(u"in/neck-pain/en.md"_s));
    QVERIFY(file.resize(50 * 1024 * 1024));
    const Program program = run({u"check"_s, path(u"in"_s)});
    QCOMPARE(program.exitCode, 1);
    QVERIFY2(program.out.startsWith(path(u"in/neck-pain/en.md:1:1: error: 51200 KiB; the limit is 1024 KiB\n"_s)),
        qPrintable(program.out));
}

QTEST_GUILESS_MAIN(BuildCommandTest)
#include "tst_buildcommand.moc"
