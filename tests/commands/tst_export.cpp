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

// `pamphlet export`, from the articles of this repository to the finished PDF, read back with the usual tools.
class ExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isASoundFileWithItsProperties();
    void hasEveryAnswer();
    void hasTheRightPageNumbers();
    void numbersEveryPage();
    void hasBookmarksForArticlesAndSections();
    void hasNoEmptyPageAndEmbedsItsFonts();
    void leavesNoHeadingAtTheFootOfAPage();
    void printsOneArticleWithoutAFirstPage();
    void printsOnLetter();
    void refusesWhatIsNotThere();
    void keepsTheOlderFileOnAFullDisk();
    void refusesToRunAsRootWithTheSandboxOn();

private:
    static QString tool(const QString &program, const QStringList &arguments);
    static QString simplified(const QString &text);
    QString page(int number) const { return m_pages.value(number - 1); }
    Program exportAll(const QString &target) const;

    const QStringList m_slugs{
        u"tension-type-headache"_s, u"dry-needling-for-migraine"_s, u"dry-needling-what-to-expect"_s};
    const QString m_note = u"Start with the chin nods twice a day."_s;
    QTemporaryDir m_folder;
    QString m_library;
    QString m_pdf;
    QStringList m_pages; // their words
    std::unique_ptr<Library> m_open;
};

QString ExportTest::tool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        return program + u" failed: "_s + QString::fromUtf8(process.readAllStandardError());
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

// Words only: a PDF knows no line ends of a text, and sets citations as numbers among the words.
QString ExportTest::simplified(const QString &text)
{
    static const QRegularExpression others(u"[^\\p{L}]+"_s);
    return QString(text).replace(others, u" "_s).trimmed();
}

Program ExportTest::exportAll(const QString &target) const
{
    return run(QStringList{u"--library"_s, m_library, u"export"_s} + m_slugs
        + QStringList{u"-o"_s, target, u"--note"_s, m_note, u"--paper"_s, u"A4"_s});
}

void ExportTest::initTestCase()
{
    m_library = m_folder.filePath(u"library.pamphlets"_s);
    m_pdf = m_folder.filePath(u"handout.pdf"_s);
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), m_library), QString());
    QString error;
    m_open = Library::open(m_library, error);
    QVERIFY2(m_open, qPrintable(error));
    const Program program = exportAll(m_pdf);
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QVERIFY(program.out.isEmpty());
    m_pages = tool(u"pdftotext"_s, {u"-layout"_s, m_pdf, u"-"_s}).split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(m_pages.size() > 3);
}

void ExportTest::isASoundFileWithItsProperties()
{
    QVERIFY(tool(u"qpdf"_s, {u"--check"_s, m_pdf}).contains(u"No syntax or stream encoding errors found"_s));
    const QString info = tool(u"pdfinfo"_s, {m_pdf});
    QVERIFY2(info.contains(QRegularExpression(
                 u"Title: +Handout: Tension-type headache, Dry needling for migraine, Dry needling: what to expect"_s)),
        qPrintable(info));
    QVERIFY2(info.contains(QRegularExpression(u"Author: +RecoverRx Performance Physical Therapy"_s)), qPrintable(info));
    QVERIFY2(info.contains(u"(A4)"_s), qPrintable(info));
    QVERIFY(tool(u"qpdf"_s, {u"--json"_s, m_pdf}).contains(QRegularExpression(u"\"/Lang\": \"(u:)?en\""_s)));
    QVERIFY(QFileInfo(m_pdf).size() < 300 * 1024);
}

void ExportTest::hasEveryAnswer()
{
    const QString words = simplified(tool(u"pdftotext"_s, {m_pdf, u"-"_s}));
    int answers = 0;
    for (const QString &slug : m_slugs) {
        const std::optional<Article> article = m_open->article(slug, u"en"_s);
        QVERIFY(article);
        for (const Section &section : article->sections) {
            for (const Question &question : section.questions) {
                QVERIFY2(words.contains(simplified(question.text)), qPrintable(question.text));
                for (const QString &line : question.plain.split(u'\n')) {
                    QVERIFY2(words.contains(simplified(line)), qPrintable(line));
                }
                ++answers;
            }
        }
    }
    QVERIFY(answers >= 12); // four questions an article at least
    QVERIFY(words.contains(simplified(m_note)));
}

void ExportTest::hasTheRightPageNumbers()
{
    for (const QString &slug : m_slugs) {
        const QString title = m_open->summary(slug, u"en"_s)->title;
        const auto entry = QRegularExpression(
            u"^ *"_s + QRegularExpression::escape(title) + u" .*? +([0-9]+)$"_s, QRegularExpression::MultilineOption)
                               .match(page(1));
        QVERIFY2(entry.hasMatch(), qPrintable(page(1)));
        const int number = entry.captured(1).toInt();
        QVERIFY(number > 1);
        QVERIFY2(simplified(page(number)).contains(simplified(title)), qPrintable(page(number)));
        QVERIFY2(page(number).contains(u"In short"_s), qPrintable(page(number))); // it begins there
    }
}

void ExportTest::numbersEveryPage()
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        QVERIFY2(m_pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(m_pages.size())), qPrintable(m_pages[i]));
    }
}

void ExportTest::hasBookmarksForArticlesAndSections()
{
    const QJsonObject outlines
        = QJsonDocument::fromJson(tool(u"qpdf"_s, {u"--json=1"_s, u"--json-key=outlines"_s, m_pdf}).toUtf8()).object();
    const QJsonArray articles = outlines.value(u"outlines"_s).toArray();
    QCOMPARE(articles.size(), m_slugs.size() + 1); // and the headache diary, once
    for (qsizetype i = 0; i < m_slugs.size(); ++i) {
        const std::optional<Article> article = m_open->article(m_slugs[i], u"en"_s);
        QCOMPARE(articles[i].toObject().value(u"title"_s).toString(), article->meta.title);
        const QJsonArray sections = articles[i].toObject().value(u"kids"_s).toArray();
        QCOMPARE(sections.size(), article->sections.size());
        for (qsizetype s = 0; s < sections.size(); ++s) {
            const QJsonObject bookmark = sections[s].toObject();
            const QString heading = article->sections[s].heading;
            QCOMPARE(bookmark.value(u"title"_s).toString(), heading);
            const int number = bookmark.value(u"destpageposfrom1"_s).toInt();
            QVERIFY2(simplified(page(number)).contains(simplified(heading)), qPrintable(heading));
        }
    }
}

void ExportTest::hasNoEmptyPageAndEmbedsItsFonts()
{
    for (const QString &text : std::as_const(m_pages)) {
        QVERIFY2(simplified(text).split(u' ').size() > 40, qPrintable(text)); // more than its footer
    }
    const QStringList fonts = tool(u"pdffonts"_s, {m_pdf}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts) {
        QVERIFY2(font.contains(QRegularExpression(u" yes (yes|no ) (yes|no ) +[0-9]+"_s)), qPrintable(font));
    }
}

void ExportTest::leavesNoHeadingAtTheFootOfAPage()
{
    for (const QString &slug : m_slugs) {
        const std::optional<Article> article = m_open->article(slug, u"en"_s);
        for (const Section &section : article->sections) {
            for (const QString &text : std::as_const(m_pages)) {
                QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
                lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
                lines.removeLast(); // the footer
                QVERIFY2(lines.last().trimmed() != section.heading, qPrintable(section.heading));
            }
        }
    }
}

void ExportTest::printsOneArticleWithoutAFirstPage()
{
    const QString target = m_folder.filePath(u"one.pdf"_s);
    const Program program = run({u"--library"_s, m_library, u"export"_s, u"tension-type-headache"_s, u"-o"_s, target});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    const QString first = tool(u"pdftotext"_s, {u"-l"_s, u"1"_s, target, u"-"_s});
    QVERIFY(!first.contains(u"What to take home today"_s));
    QVERIFY(first.contains(u"Get help now: call 911"_s)); // its own red flags, as no first page has them
    QVERIFY(tool(u"pdfinfo"_s, {target}).contains(QRegularExpression(u"Title: +Tension-type headache\n"_s)));
}

void ExportTest::printsOnLetter()
{
    const QString target = m_folder.filePath(u"letter.pdf"_s);
    QCOMPARE(run({u"--library"_s, m_library, u"export"_s, u"tension-type-headache"_s, u"-o"_s, target, u"--paper"_s,
                     u"letter"_s})
                 .exitCode,
        0);
    QVERIFY(tool(u"pdfinfo"_s, {target}).contains(u"(letter)"_s));
}

void ExportTest::refusesWhatIsNotThere()
{
    const QString target = m_folder.filePath(u"none.pdf"_s);
    for (const QStringList &what :
        {QStringList{u"no-such-article"_s}, QStringList{u"tension-type-headache"_s, u"--lang"_s, u"fr"_s}}) {
        const Program program
            = run(QStringList{u"--library"_s, m_library, u"export"_s} + what + QStringList{u"-o"_s, target});
        QCOMPARE(program.exitCode, 1);
        QVERIFY2(program.err.contains(what.first()), qPrintable(program.all()));
        QVERIFY(!QFileInfo::exists(target));
    }
    QCOMPARE(run({u"export"_s, u"tension-type-headache"_s}).exitCode, 2); // -o is missing
}

void ExportTest::keepsTheOlderFileOnAFullDisk()
{
    if (::geteuid() != 0) {
        QSKIP("Only root can mount a small disk");
    }
    QTemporaryDir disk;
    if (!tool(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=64k"_s, u"tmpfs"_s, disk.path()}).isEmpty()) {
        QSKIP("This machine does not allow mounting");
    }
    const QString target = disk.filePath(u"handout.pdf"_s);
    const bool prepared = samples::write(target, "older");
    const Program program = exportAll(target);
    const QByteArray after = samples::read(target);
    const QStringList left = QDir(disk.path()).entryList(QDir::Files | QDir::Hidden);
    tool(u"umount"_s, {disk.path()});
    QVERIFY(prepared);
    QCOMPARE(program.exitCode, 1);
    QVERIFY2(program.err.contains(target), qPrintable(program.all()));
    QCOMPARE(after, QByteArray("older"));
    QCOMPARE(left, QStringList{u"handout.pdf"_s});
}

void ExportTest::refusesToRunAsRootWithTheSandboxOn()
{
    if (::geteuid() != 0) {
        QSKIP("Only root is refused");
    }
    const QString target = m_folder.filePath(u"root.pdf"_s);
    const Program program = run({u"--library"_s, m_library, u"export"_s, u"tension-type-headache"_s, u"-o"_s, target},
        {u"QTWEBENGINE_DISABLE_SANDBOX="_s});
    QCOMPARE(program.exitCode, 1);
    QVERIFY2(program.err.contains(u"root"_s) && program.err.contains(u"ordinary user"_s), qPrintable(program.all()));
    QVERIFY(!QFileInfo::exists(target));
}

QTEST_MAIN(ExportTest)
#include "tst_export.moc"
