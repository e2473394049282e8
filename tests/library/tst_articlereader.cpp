#include "library/articlereader.h"
#include "library/librarycompiler.h"
#include "library/librarywriter.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using Checks = LibraryCompiler::Checks;

// Folders of more articles than are read ahead: what comes out must not depend on who was faster.
class ArticleReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void inOrderOfTheFiles();
    void nothingToRead();
    void filesThatCannotBeRead();
    void checksOnlyWhenAsked();
    void mayGoAwayAtAnyTime_data();
    void mayGoAwayAtAnyTime();
    void findingsInOrder();
    void progressCountsEachArticle();
    void cancelInTheMiddle();
    void sameFolderSameBytes();

private:
    static constexpr int count = 150;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    static QString slug(int i) { return u"a-%1"_s.arg(i, 3, 10, QChar(u'0')); }
    QByteArray build(const QString &name);

    std::unique_ptr<QTemporaryDir> m_dir;
    QList<ArticleFile> m_files;
};

void ArticleReaderTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_files.clear();
    QVERIFY(samples::write(path(u"in/topics.yaml"_s), samples::topics));
    for (int i = 0; i < count; ++i) {
        const QString folder = path(u"in/"_s + slug(i));
        const QByteArray text = "## What it is\n\nSee [it](../none-" + QByteArray::number(i) + "/en.md).\n\n";
        m_files.append({slug(i), u"en"_s, folder + u"/en.md"_s, folder});
        QVERIFY(samples::write(folder + u"/en.md"_s, samples::article(text)));
        QVERIFY(samples::write(folder + u"/hero.svg"_s, samples::svg));
    }
}

void ArticleReaderTest::inOrderOfTheFiles()
{
    ArticleReader reader(m_files, std::nullopt);
    for (int i = 0; i < count; ++i) {
        const ReadArticle read = reader.next();
        QCOMPARE(read.article.slug, slug(i));
        QCOMPARE(read.source, samples::read(m_files[i].path));
        QCOMPARE(read.article.links.size(), 1);
        QCOMPARE(read.article.links.first().target, u"none-%1"_s.arg(i));
        QVERIFY(read.found.all().isEmpty());
    }
}

void ArticleReaderTest::nothingToRead()
{
    ArticleReader({}, std::nullopt);
}

void ArticleReaderTest::filesThatCannotBeRead()
{
    QVERIFY(QFile::remove(m_files[0].path));
    QVERIFY(QFile::remove(m_files[70].path));
    QVERIFY(samples::write(m_files[71].path, "no front matter"));
    QVERIFY(samples::write(m_files[count - 1].path, QByteArray(2 * 1024 * 1024, 'x')));
    ArticleReader reader(m_files, QDate(2026, 11, 22));
    for (int i = 0; i < count; ++i) {
        const bool broken = i == 0 || i == 70 || i == 71 || i == count - 1;
        const ReadArticle read = reader.next();
        QCOMPARE(read.found.hasFatal(), broken);
        QCOMPARE(read.found.all().first().file, m_files[i].path);
        if (broken) {
            QCOMPARE(read.found.all().size(), 1);
        }
    }
}

void ArticleReaderTest::checksOnlyWhenAsked()
{
    const QList<ArticleFile> one = m_files.first(1);
    const ReadArticle unchecked = ArticleReader(one, std::nullopt).next();
    QVERIFY(unchecked.found.all().isEmpty());
    QCOMPARE(unchecked.reading.words, 0);
    auto messages = [&one](const QDate &day) {
        const ReadArticle read = ArticleReader(one, day).next();
        QString all = QString::number(read.reading.words);
        for (const Diagnostic &diagnostic : read.found.all()) {
            all += u'\n' + diagnostic.toString();
        }
        return all;
    };
    QVERIFY2(!messages(QDate(2026, 11, 22)).startsWith(u'0'), qPrintable(messages(QDate(2026, 11, 22))));
    QVERIFY(!messages(QDate(2026, 11, 22)).contains(u"future"_s));
    QVERIFY2(messages(QDate(2025, 1, 1)).contains(u"future"_s), qPrintable(messages(QDate(2025, 1, 1))));
}

void ArticleReaderTest::mayGoAwayAtAnyTime_data()
{
    QTest::addColumn<int>("asked");
    for (const int asked : {0, 1, 15, 16, 17, 100}) {
        QTest::addRow("after %d", asked) << asked;
    }
}

void ArticleReaderTest::mayGoAwayAtAnyTime()
{
    QFETCH(int, asked);
    ArticleReader reader(m_files, QDate(2026, 11, 22));
    for (int i = 0; i < asked; ++i) {
        QCOMPARE(reader.next().article.slug, slug(i));
    }
}

void ArticleReaderTest::findingsInOrder()
{
    QVERIFY(samples::write(m_files[70].path, "no front matter"));
    for (const Checks checks : {Checks::Error, Checks::Warn}) {
        LibraryCompiler compiler(path(u"in"_s), checks);
        compiler.setToday(QDate(2026, 11, 22));
        QStringList seen;
        compiler.setInspector([&seen](const Article &article, const Readability &, const ArticleFile &,
                                  const QByteArray &, Diagnostics &) { seen.append(article.slug); });
        compiler.compile(nullptr);
        QStringList dead;
        for (const Diagnostic &finding : compiler.diagnostics().all()) {
            if (finding.message.startsWith(u"dead link"_s)) {
                dead.append(finding.message.section(u'"', 1, 1));
            }
        }
        QCOMPARE(seen.size(), count - 1);
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        QCOMPARE(dead.size(), count - 1);
        QCOMPARE(dead.first(), u"none-0"_s);
        QCOMPARE(dead[70], u"none-71"_s);
        QCOMPARE(dead.last(), u"none-%1"_s.arg(count - 1));
        QCOMPARE(compiler.articles().size(), count - 1);
    }
}

void ArticleReaderTest::progressCountsEachArticle()
{
    LibraryCompiler compiler(path(u"in"_s), Checks::Off);
    QList<int> steps;
    compiler.setProgress([&steps](int done, int total) {
        steps.append(done);
        return total == count;
    });
    QVERIFY(compiler.compile(nullptr));
    QCOMPARE(steps.size(), count);
    for (int i = 0; i < count; ++i) {
        QCOMPARE(steps[i], i);
    }
    QCOMPARE(compiler.articleCount(), count);
}

void ArticleReaderTest::cancelInTheMiddle()
{
    QVERIFY(samples::write(m_files[50].path, "no front matter"));
    QVERIFY(samples::write(m_files[60].path, "no front matter"));
    LibraryCompiler compiler(path(u"in"_s), Checks::Off);
    compiler.setProgress([](int done, int) { return done < 55; });
    QVERIFY(!compiler.compile(nullptr));
    QVERIFY(compiler.wasCancelled());
    QCOMPARE(compiler.articleCount(), 55);
    QCOMPARE(compiler.diagnostics().all().size(), 1); // of what was read ahead nothing is told
    QCOMPARE(compiler.diagnostics().all().first().file, m_files[50].path);
}

QByteArray ArticleReaderTest::build(const QString &name)
{
    LibraryCompiler compiler(path(u"in"_s), Checks::Warn);
    compiler.setToday(QDate(2026, 11, 22));
    LibraryWriter writer(path(name));
    return writer.begin() && compiler.compile(&writer) && writer.finish() ? samples::read(path(name)) : QByteArray();
}

void ArticleReaderTest::sameFolderSameBytes()
{
    const QByteArray first = build(u"first.pamphlets"_s);
    QVERIFY(!first.isEmpty());
    QVERIFY(build(u"second.pamphlets"_s) == first);
}

QTEST_GUILESS_MAIN(ArticleReaderTest)
#include "tst_articlereader.moc"
