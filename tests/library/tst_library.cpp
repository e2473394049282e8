#include "library/pagecontext.h"
#include "library/picturereader.h"
#include "support/builtlibrary.h"
#include "support/htmlscan.h"
#include "support/samples.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

class LibraryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyArticleOfTheRepository();
    void topicsInTheirOrder();
    void onlyAScope();
    void articlesByTitle();
    void summaryOfOne();
    void languages();
    void whatIsNotThere();
    void relatedArticles();
    void clinicOfTheLibrary();
    void pagesAreSafe();
    void nothingIsDamaged();
    void fileNames_data();
    void fileNames();
    void relativePath();
    void replacedWhileOpen();
    void notWrittenTo();

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Library> m_repository; // made from articles/
    std::unique_ptr<Library> m_small; // made by hand
};

void LibraryTest::initTestCase()
{
    QVERIFY(m_dir.isValid());
    QString error;
    QCOMPARE(
        samples::buildLibrary(samples::repositoryArticles(), m_dir.filePath(u"repository.pamphlets"_s)), QString());
    m_repository = Library::open(m_dir.filePath(u"repository.pamphlets"_s), error);
    QVERIFY2(m_repository, qPrintable(error));

    const QString folder = m_dir.filePath(u"small"_s);
    QVERIFY(samples::writeFolder(folder));
    QByteArray both = QByteArray(samples::article())
                          .replace("topics: [neck]", "topics: [neck, back]")
                          .replace("title: Neck pain", "title: back pain");
    both.replace("hero:", "related: [neck-pain, jaw-pain]\nhero:");
    QVERIFY(samples::write(folder + u"/back-pain/en.md"_s, both));
    QVERIFY(samples::write(folder + u"/back-pain/hero.svg"_s, samples::svg));
    QVERIFY(samples::write(
        folder + u"/neck-pain/fr.md"_s, QByteArray(samples::article()).replace("title: Neck pain", "title: Cou")));
    QVERIFY(samples::write(
        folder + u"/jaw-pain/fr.md"_s, QByteArray(samples::article()).replace("title: Neck pain", "title: Éclair")));
    QVERIFY(samples::write(folder + u"/jaw-pain/hero.svg"_s, samples::svg));
    QCOMPARE(
        samples::buildLibrary(folder, m_dir.filePath(u"small.pamphlets"_s), LibraryCompiler::Checks::Off), QString());
    m_small = Library::open(m_dir.filePath(u"small.pamphlets"_s), error);
    QVERIFY2(m_small, qPrintable(error));
}

void LibraryTest::everyArticleOfTheRepository()
{
    int articles = 0;
    const QDir folder(samples::repositoryArticles());
    for (const QString &slug : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir one(folder.filePath(slug));
        for (const QString &file : one.entryList({u"*.md"_s})) {
            const QString lang = file.chopped(3);
            const QByteArray source = samples::read(one.filePath(file));
            QCOMPARE(m_repository->source(slug, lang), source);
            const std::optional<Article> article = m_repository->article(slug, lang);
            QVERIFY(article);
            QCOMPARE(article->plainText(), samples::parse(source).article.plainText());
            for (const Reference &picture : article->pictures) {
                Diagnostics found;
                QCOMPARE(m_repository->picture(slug, picture.target),
                    PictureReader().read(one.path(), picture.target, found).value_or(QByteArray()));
                QVERIFY(!m_repository->picture(slug, picture.target).isEmpty());
            }
            QVERIFY(m_repository->languages(slug).contains(lang));
            ++articles;
        }
    }
    QVERIFY(articles > 0);
    QCOMPARE(m_repository->articleCount(), articles);
    QCOMPARE(m_repository->articles().size(), articles);
    QCOMPARE(m_repository->errorText(), QString());
}

void LibraryTest::topicsInTheirOrder()
{
    auto counts = [this](const QString &lang) {
        QStringList list;
        for (const TopicCount &entry : m_small->topics(lang)) {
            list.append(
                u"%1 %2 %3 %4"_s.arg(entry.topic.id, entry.topic.icon, entry.topic.title(u"es"_s)).arg(entry.articles));
        }
        return list;
    };
    QCOMPARE(counts(u"en"_s), (QStringList{u"back body/spine Espalda 1"_s, u"neck body/neck Neck 2"_s}));
    QCOMPARE(counts(u"fr"_s), QStringList{u"neck body/neck Neck 2"_s}); // no article about the back
    QCOMPARE(counts(u"es"_s), QStringList());
}

void LibraryTest::onlyAScope()
{
    const QString en = u"en"_s;
    ArticleScope scope = ArticleScope::none();
    QVERIFY(m_repository->topics(en, scope).isEmpty() && m_repository->regions(en, scope).isEmpty());
    QVERIFY(m_repository->firstArticles(en, 3, scope).isEmpty());
    QCOMPARE(m_repository->bestLanguage(u"knee-osteoarthritis"_s, en, scope), QString());
    scope.add(u"knee-osteoarthritis"_s, en);
    scope.add(u"running-injuries"_s, en);
    QStringList counts;
    for (const TopicCount &entry : m_repository->topics(en, scope)) {
        counts.append(entry.topic.id + u' ' + QString::number(entry.articles));
    }
    QCOMPARE(counts, (QStringList{u"hip-and-knee 2"_s, u"foot-and-ankle 1"_s, u"sport 1"_s})); // in the usual order
    const QList<RegionCount> regions = m_repository->regions(en, scope);
    QCOMPARE(regions.size(), 5);
    for (const RegionCount &entry : regions) {
        QCOMPARE(entry.articles, entry.region == u"knee"_s ? 2 : 1);
        QCOMPARE(m_repository->articlesOfRegion(entry.region, en, scope).size(), entry.articles);
    }
    QCOMPARE(m_repository->articlesOfTopic(u"sport"_s, en, scope).size(), 1);
    QCOMPARE(m_repository->firstArticles(en, 3, scope).size(), 2);
    QCOMPARE(m_repository->bestLanguage(u"knee-osteoarthritis"_s, en, scope), en);
    QCOMPARE(m_repository->bestLanguage(u"sciatica"_s, en, scope), QString());
    QVERIFY(m_repository->topics(u"es"_s, scope).isEmpty());
    QCOMPARE(m_repository->errorText(), QString());
}

void LibraryTest::articlesByTitle()
{
    QStringList titles;
    for (const ArticleSummary &summary : m_small->articles()) {
        titles.append(summary.title);
    }
    QCOMPARE(titles, (QStringList{u"back pain"_s, u"Cou"_s, u"Neck pain"_s, u"Éclair"_s})); // capitals do not count
    QStringList slugs;
    for (const ArticleSummary &summary : m_small->articlesOfTopic(u"neck"_s, u"en"_s)) {
        slugs.append(summary.slug);
    }
    QCOMPARE(slugs, (QStringList{u"back-pain"_s, u"neck-pain"_s}));
    QCOMPARE(m_small->articlesOfTopic(u"back"_s, u"fr"_s).size(), 0);
    QCOMPARE(m_small->articlesOfTopic(u"jaw"_s, u"en"_s).size(), 0);
}

void LibraryTest::summaryOfOne()
{
    const std::optional<ArticleSummary> summary = m_small->summary(u"back-pain"_s, u"en"_s);
    QVERIFY(summary);
    QCOMPARE(summary->title, u"back pain"_s);
    QCOMPARE(summary->summary, u"A stiff neck gets better in days."_s);
    QCOMPARE(summary->topics, (QStringList{u"back"_s, u"neck"_s})); // in the order of topics.yaml
    QCOMPARE(summary->written, QDate(2026, 1, 2));
}

void LibraryTest::languages()
{
    QCOMPARE(m_small->languages(u"neck-pain"_s), (QStringList{u"en"_s, u"fr"_s}));
    QCOMPARE(m_small->bestLanguage(u"neck-pain"_s, u"fr"_s), u"fr"_s);
    QCOMPARE(m_small->bestLanguage(u"neck-pain"_s, u"es"_s), u"en"_s);
    QCOMPARE(m_small->bestLanguage(u"jaw-pain"_s, u"en"_s), u"fr"_s);
    QCOMPARE(m_small->bestLanguage(u"gone"_s, u"en"_s), QString());
}

void LibraryTest::whatIsNotThere()
{
    QVERIFY(!m_small->article(u"gone"_s, u"en"_s));
    QVERIFY(!m_small->article(u"back-pain"_s, u"fr"_s));
    QVERIFY(!m_small->summary(u"gone"_s, u"en"_s));
    QVERIFY(m_small->source(u"' OR 1=1 --"_s, u"en"_s).isEmpty());
    QVERIFY(m_small->picture(u"back-pain"_s, u"gone.svg"_s).isEmpty());
    QVERIFY(m_small->picture(QString(), QString()).isEmpty());
    QVERIFY(m_small->setting(u"gone"_s).isEmpty());
    QVERIFY(m_small->languages(u"gone"_s).isEmpty());
    QCOMPARE(m_small->errorText(), QString()); // not being there is no error
}

void LibraryTest::relatedArticles()
{
    const PageContext context = pageContext(*m_small, *m_small->article(u"back-pain"_s, u"en"_s), {});
    QCOMPARE(context.related.size(), 2);
    QCOMPARE(context.related[0].slug, u"neck-pain"_s);
    QCOMPARE(context.related[0].lang, u"en"_s);
    QCOMPARE(context.related[1].lang, u"fr"_s); // the only one there is
    QCOMPARE(context.related[1].title, u"Éclair"_s);
    QCOMPARE(context.topicTitles, (QStringList{u"Back"_s, u"Neck"_s}));
}

void LibraryTest::clinicOfTheLibrary()
{
    QCOMPARE(bundledClinic(*m_small).name, u"Hill Clinic"_s);
    QCOMPARE(m_repository->setting(u"clinic.yaml"_s), samples::read(samples::repositoryArticles() + u"/clinic.yaml"_s));
    QVERIFY(!bundledClinic(*m_repository).team.isEmpty());
}

void LibraryTest::pagesAreSafe()
{
    const ArticlePage page;
    for (const Library *library : {m_repository.get(), m_small.get()}) {
        for (const ArticleSummary &summary : library->articles()) {
            const Article article = *library->article(summary.slug, summary.lang);
            const PageContext context = pageContext(*library, article, bundledClinic(*library));
            QCOMPARE(HtmlScan(page.screenHtml(article, context)).problem, QString());
            QCOMPARE(HtmlScan(page.printHtml(article, context)).problem, QString());
        }
    }
}

void LibraryTest::nothingIsDamaged()
{
    QCOMPARE(m_repository->findDamage(), QString());
    QCOMPARE(m_small->findDamage(), QString());
}

void LibraryTest::fileNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"a b.pamphlets", "a#b?c%20d.pamphlets", "señor 日本.pamphlets", "a'b\"c.pamphlets",
             "no-ending", "file:x.pamphlets", ":memory:", "a&b=c;d"}) {
        QTest::newRow(name) << QString::fromUtf8(name);
    }
}

void LibraryTest::fileNames()
{
    QFETCH(QString, name);
    QTemporaryDir dir;
    QCOMPARE(samples::buildLibrary(m_dir.filePath(u"small"_s), dir.path() + u'/' + name, LibraryCompiler::Checks::Off),
        QString());
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{name});
    QString error;
    const auto library = Library::open(dir.path() + u'/' + name, error);
    QVERIFY2(library, qPrintable(error));
    QCOMPARE(library->articleCount(), 4);
    QCOMPARE(library->path(), dir.path() + u'/' + name);
}

void LibraryTest::relativePath()
{
    const QString before = QDir::currentPath();
    const auto back = qScopeGuard([&before] { QDir::setCurrent(before); });
    QVERIFY(QDir::setCurrent(m_dir.path()));
    QString error;
    for (const QString &path : {u"small.pamphlets"_s, u"./small.pamphlets"_s, u"small/../small.pamphlets"_s}) {
        const auto library = Library::open(path, error);
        QVERIFY2(library, qPrintable(error));
        QCOMPARE(library->articleCount(), 4);
    }
    QCOMPARE(samples::buildLibrary(u"small"_s, u"again.pamphlets"_s, LibraryCompiler::Checks::Off), QString());
    QVERIFY(Library::open(m_dir.filePath(u"again.pamphlets"_s), error));
}

void LibraryTest::replacedWhileOpen()
{
    const QString path = m_dir.filePath(u"replaced.pamphlets"_s);
    QVERIFY(QFile::copy(m_dir.filePath(u"small.pamphlets"_s), path));
    QString error;
    const auto old = Library::open(path, error);
    QVERIFY2(old, qPrintable(error));
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), path), QString());
    QCOMPARE(old->articles().size(), 4);
    QCOMPARE(old->source(u"neck-pain"_s, u"fr"_s), m_small->source(u"neck-pain"_s, u"fr"_s));
    QCOMPARE(old->findDamage(), QString());
    QCOMPARE(old->errorText(), QString());
    const auto fresh = Library::open(path, error);
    QCOMPARE(fresh->articleCount(), m_repository->articleCount());
    QVERIFY(QFile::remove(path));
    QCOMPARE(fresh->articles().size(), m_repository->articles().size());
}

void LibraryTest::notWrittenTo()
{
    const QByteArray before = samples::read(m_dir.filePath(u"small.pamphlets"_s));
    QVERIFY(!m_small->articles().isEmpty());
    QSqlQuery query = m_small->query();
    QVERIFY(!query.exec(u"DELETE FROM article"_s));
    QCOMPARE(samples::read(m_dir.filePath(u"small.pamphlets"_s)), before);
    QVERIFY(QDir(m_dir.path()).entryList({u"small.pamphlets-*"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(LibraryTest)
#include "tst_library.moc"
