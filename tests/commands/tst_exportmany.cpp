#include "clinic/clinicdatabase.h"
#include "clinic/shortcutrepository.h"
#include "library/library.h"
#include "library/librarylocation.h"
#include "support/builtlibrary.h"
#include "support/program.h"
#include "support/samples.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace pamphlet;
using namespace Qt::StringLiterals;
using samples::Program;
using samples::run;

// `pamphlet export` of many articles: into a folder, as one book, as web pages, and what it says when that fails.
class ExportManyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void all();
    void book();
    void bookInAFolder();
    void topic();
    void setOfTheLibrary();
    void setOfTheClinic();
    void severalIntoAFolder();
    void webPages();
    void webPageToOneFile();
    void paperAndNote();
    void json();
    void usage_data();
    void usage();
    void unknown_data();
    void unknown();
    void folderThatCannotBe_data();
    void folderThatCannotBe();
    void fullDisk();

private:
    static QString tool(const QString &program, const QStringList &arguments);
    Program exported(const QStringList &arguments, const QStringList &environment = {}) const
    {
        return run(QStringList{u"--library"_s, m_library, u"export"_s} + arguments, environment);
    }
    QString target(const QString &name = u"out"_s) const { return m_folder->filePath(name); }
    QStringList files(const QString &name = u"out"_s) const
    {
        return QDir(target(name)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    static QString title(const QString &pdf);
    static QStringList bookmarks(const QString &pdf);

    QTemporaryDir m_home;
    QString m_library;
    QHash<QString, QString> m_titles; // by slug
    std::unique_ptr<QTemporaryDir> m_folder;
};

QString ExportManyTest::tool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        return program + u" failed: "_s + QString::fromUtf8(process.readAllStandardError());
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString ExportManyTest::title(const QString &pdf)
{
    static const QRegularExpression line(u"^Title: +(.*)$"_s, QRegularExpression::MultilineOption);
    return line.match(tool(u"pdfinfo"_s, {pdf})).captured(1);
}

QStringList ExportManyTest::bookmarks(const QString &pdf)
{
    QStringList titles;
    const QString json = tool(u"qpdf"_s, {u"--json=1"_s, u"--json-key=outlines"_s, pdf});
    for (const QJsonValue &outline : QJsonDocument::fromJson(json.toUtf8()).object().value(u"outlines"_s).toArray()) {
        titles.append(outline.toObject().value(u"title"_s).toString());
    }
    return titles;
}

void ExportManyTest::initTestCase()
{
    m_library = m_home.filePath(u"library.pamphlets"_s);
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), m_library), QString());
    QString error;
    const auto library = Library::open(m_library, error);
    QVERIFY2(library, qPrintable(error));
    for (const ArticleSummary &article : library->articles()) {
        m_titles.insert(article.slug, article.title);
    }
}

void ExportManyTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void ExportManyTest::all()
{
    const Program program = exported({u"--all"_s, u"-o"_s, target()});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QVERIFY(program.out.isEmpty());
    static const QRegularExpression summary(u"(^|\n)30 files, 0 problems, [0-9.]+ per second\n$"_s);
    QVERIFY2(summary.match(program.err).hasMatch(), qPrintable(program.err));
    QVERIFY2(!program.err.contains(u" of 30"_s), "progress is for a terminal");
    QCOMPARE(files().size(), 30);
    for (auto it = m_titles.cbegin(); it != m_titles.cend(); ++it) {
        QCOMPARE(title(target() + u'/' + it.key() + u".pdf"_s), it.value());
    }
}

void ExportManyTest::book()
{
    const QString pdf = target(u"book.pdf"_s);
    const Program program = exported({u"--all"_s, u"--book=All & sundry"_s, u"-o"_s, pdf});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    const QStringList marks = bookmarks(pdf);
    const QString text = tool(u"pdftotext"_s, {pdf, u"-"_s}).simplified();
    for (const QString &title : std::as_const(m_titles)) {
        QVERIFY2(marks.contains(title), qPrintable(title));
        QVERIFY2(text.count(title) >= 2, qPrintable(title)); // in the contents and at its article
    }
}

void ExportManyTest::bookInAFolder()
{
    const Program program
        = exported({u"ankle-sprain"_s, u"hip-pain"_s, u"--book"_s, u"Legs: two"_s, u"-o"_s, target() + u'/'});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QCOMPARE(files(), QStringList{u"Legs two.pdf"_s});
    QVERIFY2(program.err.contains(u"1 file, 0 problems"_s), qPrintable(program.err));
}

void ExportManyTest::topic()
{
    const Program program = exported({u"--topic"_s, u"foot-and-ankle"_s, u"-o"_s, target()});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QVERIFY(files().contains(u"ankle-sprain.pdf"_s) && !files().contains(u"jaw-pain.pdf"_s));
}

void ExportManyTest::setOfTheLibrary()
{
    const QStringList expected{u"ankle-sprain.pdf"_s, u"first-days-after-injury.pdf"_s};
    for (const QString &name : {u"after-ankle-sprain"_s, u"after an ANKLE sprain"_s}) {
        QCOMPARE(exported({u"--set"_s, name, u"-o"_s, target(name)}).exitCode, 0);
        QCOMPARE(files(name), expected);
    }
}

void ExportManyTest::setOfTheClinic()
{
    const QStringList home{u"PAMPHLET_HOME="_s + target(u"home"_s)};
    QVERIFY(QDir().mkpath(target(u"home/data"_s)));
    {
        ClinicDatabase database(target(u"home/data/"_s) + ClinicDatabase::fileName());
        ShortcutRepository(database).saveSet({{}, u"Tuesday's group"_s, {u"hip-pain"_s, u"gone-since"_s}});
    }
    const Program program = exported({u"--set"_s, u"tuesday's group"_s, u"-o"_s, target()}, home);
    QCOMPARE(program.exitCode, 1);
    QCOMPARE(files(), QStringList{u"hip-pain.pdf"_s});
    QVERIFY2(program.err.contains(u"\"gone-since\""_s) && program.err.contains(u"1 file, 1 problem,"_s),
        qPrintable(program.err));
    const Program unknown = exported({u"--set"_s, u"none"_s, u"-o"_s, target()}, home);
    QVERIFY2(
        unknown.err.contains(u"Tuesday's group"_s) && unknown.err.contains(u"new-headache"_s), qPrintable(unknown.err));
}

void ExportManyTest::severalIntoAFolder()
{
    QVERIFY(QDir().mkpath(target()));
    const Program program = exported({u"ankle-sprain"_s, u"hip-pain"_s, u"-o"_s, target()});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QCOMPARE(files(), (QStringList{u"ankle-sprain.pdf"_s, u"hip-pain.pdf"_s}));
}

void ExportManyTest::webPages()
{
    const Program program = exported({u"--all"_s, u"--html"_s, u"-o"_s, target()});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QCOMPARE(files().size(), 30);
    static const QRegularExpression outside(u"(src|href)=\"(?!#|data:image/)[^\"]*\""_s);
    for (const QString &name : files()) {
        const QString page = QString::fromUtf8(samples::read(target() + u'/' + name));
        QVERIFY2(!page.contains(u"<script"_s) && !outside.match(page).hasMatch(), qPrintable(name));
        QVERIFY2(page.contains(u"src=\"data:image/svg+xml;base64,"_s), qPrintable(name));
        QVERIFY2(page.contains(m_titles.value(name.chopped(5)).toHtmlEscaped().replace(u"'"_s, u"&apos;"_s)),
            qPrintable(name));
    }
}

void ExportManyTest::webPageToOneFile()
{
    const QString file = target(u"handout.html"_s);
    const Program program = exported({u"ankle-sprain"_s, u"hip-pain"_s, u"--html"_s, u"-o"_s, file});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    const QByteArray page = samples::read(file);
    QVERIFY(page.contains("<article id=\"ankle-sprain\"") && page.contains("<article id=\"hip-pain\""));
}

void ExportManyTest::paperAndNote()
{
    const QStringList arguments{u"--set"_s, u"after-ankle-sprain"_s, u"--paper"_s, u"letter"_s, u"--large-print"_s,
        u"--ink-saving"_s, u"--no-pictures"_s, u"--two-sided"_s, u"-o"_s, target()};
    QCOMPARE(exported(arguments + QStringList{u"--note"_s, u"Rest on Monday."_s}).exitCode, 0);
    const QString pdf = target() + u"/ankle-sprain.pdf"_s;
    QVERIFY(tool(u"pdfinfo"_s, {pdf}).contains(u"(letter)"_s));
    QVERIFY(tool(u"pdftotext"_s, {pdf, u"-"_s}).contains(u"Rest on Monday."_s));
    QCOMPARE(exported(arguments + QStringList{u"--note"_s, u"Rest on Monday."_s, u"--no-first-page"_s}).exitCode, 0);
    QVERIFY(!tool(u"pdftotext"_s, {pdf, u"-"_s}).contains(u"Rest on Monday."_s));
}

void ExportManyTest::json()
{
    const Program program = exported({u"--set"_s, u"after-ankle-sprain"_s, u"--json"_s, u"-o"_s, target()});
    const QJsonObject summary = program.jsonObject();
    QCOMPARE(summary.value(u"written"_s).toInt(), 2);
    QCOMPARE(summary.value(u"files"_s).toArray().size(), 2);
    QVERIFY(QFileInfo(summary.value(u"files"_s).toArray().first().toString()).isFile());
    QVERIFY(summary.value(u"problems"_s).toArray().isEmpty() && !summary.value(u"cancelled"_s).toBool());
    QCOMPARE(summary.value(u"folder"_s).toString(), target());
    QVERIFY(summary.value(u"seconds"_s).toDouble() > 0);
}

void ExportManyTest::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("all and one") << QStringList{u"--all"_s, u"hip-pain"_s};
    QTest::newRow("all and a set") << QStringList{u"--all"_s, u"--set"_s, u"new-patient"_s};
    QTest::newRow("topic and set") << QStringList{u"--topic"_s, u"sport"_s, u"--set"_s, u"new-patient"_s};
    QTest::newRow("tool into many") << QStringList{u"--all"_s, u"--tool"_s, u"headache-diary"_s};
}

void ExportManyTest::usage()
{
    QFETCH(QStringList, arguments);
    const Program program = exported(arguments + QStringList{u"-o"_s, target()});
    QCOMPARE(program.exitCode, 2);
    QVERIFY(!QFileInfo::exists(target()));
}

void ExportManyTest::unknown_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("topic") << QStringList{u"--topic"_s, u"nose"_s} << u"no topic \"nose\""_s;
    QTest::newRow("set") << QStringList{u"--set"_s, u"nose"_s} << u"no set \"nose\""_s;
    QTest::newRow("language") << QStringList{u"--all"_s, u"--lang"_s, u"fr"_s} << u"no articles in \"fr\""_s;
    QTest::newRow("article") << QStringList{u"nose"_s} << u"no article \"nose\""_s;
}

void ExportManyTest::unknown()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    const Program program = exported(arguments + QStringList{u"-o"_s, target()});
    QCOMPARE(program.exitCode, 1);
    QVERIFY2(program.err.contains(said), qPrintable(program.all()));
    QVERIFY(!QFileInfo::exists(target()));
}

void ExportManyTest::folderThatCannotBe_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("a file") << QStringLiteral(PAMPHLET_SOURCE_DIR "/LICENSE");
    QTest::newRow("below a file") << QStringLiteral(PAMPHLET_SOURCE_DIR "/LICENSE/out");
    QTest::newRow("where nobody writes") << QStringLiteral("/proc/out");
}

void ExportManyTest::folderThatCannotBe()
{
    QFETCH(QString, folder);
    const Program program = exported({u"--all"_s, u"-o"_s, folder});
    QCOMPARE(program.exitCode, 1);
    QVERIFY2(program.err.contains(folder) && program.err.contains(u"0 files, 1 problem,"_s), qPrintable(program.all()));
}

void ExportManyTest::fullDisk()
{
    if (::geteuid() != 0) {
        QSKIP("Only root can mount a small disk");
    }
    const QTemporaryDir disk;
    if (!tool(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=500k"_s, u"tmpfs"_s, disk.path()}).isEmpty()) {
        QSKIP("This machine does not allow mounting");
    }
    const Program program = exported({u"--all"_s, u"-o"_s, disk.path()});
    QStringList broken;
    const QStringList left = QDir(disk.path()).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : left) {
        if (!name.endsWith(u".pdf"_s) || !samples::read(disk.filePath(name)).trimmed().endsWith("%%EOF")) {
            broken.append(name);
        }
    }
    tool(u"umount"_s, {disk.path()});
    QCOMPARE(program.exitCode, 1);
    QCOMPARE(broken, QStringList());
    QVERIFY2(!left.isEmpty() && left.size() < 30, qPrintable(left.join(u' ')));
    QVERIFY2(program.err.contains(u"%1 file"_s.arg(left.size())), qPrintable(program.err));
    QVERIFY2(program.err.contains(u"No space left"_s), qPrintable(program.err));
    QVERIFY(program.err.count(u'\n') >= 30 - left.size()); // each is told
}

QTEST_GUILESS_MAIN(ExportManyTest)
#include "tst_exportmany.moc"
