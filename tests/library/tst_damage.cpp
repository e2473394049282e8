#include "article/toolpage.h"
#include "search/librarysearch.h"
#include "library/librarytools.h"
#include "support/builtlibrary.h"
#include "support/samples.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

// Files that are no library, or no longer a whole one.
class DamageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void notALibrary_data();
    void notALibrary();
    void cutAnywhere();
    void flippedBytes_data();
    void flippedBytes();
    void flippedLetter();
    void zeroedPages();

private:
    bool copyArticles();
    QString path() const { return m_dir.filePath(u"damaged.pamphlets"_s); }
    QString everythingIn(const Library &library) const;
    void checkDamageIsTold(const QByteArray &bytes, const QString &what);

    QTemporaryDir m_dir;
    QByteArray m_good;
    QString m_content;
    int m_told = 0;
};

void DamageTest::initTestCase()
{
    QVERIFY(m_dir.isValid());
    QVERIFY(copyArticles()); // a few real ones: every page of the file is damaged in turn
    QCOMPARE(samples::buildLibrary(m_dir.filePath(u"in"_s), path(), LibraryCompiler::Checks::Off), QString());
    m_good = samples::read(path());
    QString error;
    const auto library = Library::open(path(), error);
    QVERIFY2(library, qPrintable(error));
    m_content = everythingIn(*library);
    QVERIFY(m_content.size() > 10'000);
    QCOMPARE(library->errorText(), QString());
}

bool DamageTest::copyArticles()
{
    for (const QString &name : {u"."_s, u"tension-type-headache"_s, u"frozen-shoulder"_s, u"tools/headache-diary"_s}) {
        const QDir from(samples::repositoryArticles() + u'/' + name);
        for (const QString &file : from.entryList(QDir::Files)) {
            if (!samples::write(m_dir.filePath(u"in/"_s + name + u'/' + file), samples::read(from.filePath(file)))) {
                return false;
            }
        }
    }
    return true;
}

// All that the program ever reads of a library.
QString DamageTest::everythingIn(const Library &library) const
{
    QString all = QString::number(library.articleCount()) + QString::fromUtf8(library.setting(u"clinic.yaml"_s));
    for (const TopicCount &topic : library.topics(u"en"_s)) {
        all += u"%1 %2 %3 %4\n"_s.arg(topic.topic.id, topic.topic.icon, topic.topic.title(u"en"_s)).arg(topic.articles);
        for (const ArticleSummary &summary : library.articlesOfTopic(topic.topic.id, u"en"_s)) {
            all += summary.slug;
        }
    }
    for (const ArticleSummary &summary : library.articles()) {
        all += summary.slug + summary.lang + summary.title + summary.summary + summary.topics.join(u' ')
            + summary.written.toString(Qt::ISODate);
        all += library.languages(summary.slug).join(u' ');
        if (const std::optional<Article> article = library.article(summary.slug, summary.lang)) {
            all += article->plainText();
            for (const Reference &picture : article->pictures) {
                all += QString::fromUtf8(library.picture(summary.slug, picture.target));
            }
        }
    }
    for (const ToolSummary &tool : LibraryTools(library).all()) {
        all += tool.id + tool.lang + tool.title;
        if (const auto read = LibraryTools(library).tool(tool.id, tool.lang)) {
            all += ToolPage().printHtml(*read);
        }
    }
    for (const QString &words : {u"headache"_s, u"needle lung"_s, u"sleep stress work"_s, u"mig"_s}) {
        for (const SearchHit &hit : LibrarySearch(library).search({words, u"en"_s, 10}).articles) {
            all += hit.slug + hit.title.text + hit.section.text + hit.anchor + hit.snippet.text
                + QString::number(hit.score, 'g', 6);
        }
    }
    return all;
}

void DamageTest::notALibrary_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QByteArray noise(100'000, '\0');
    QRandomGenerator random(7);
    std::generate(noise.begin(), noise.end(), [&random] { return char(random.bounded(256)); });
    const QString foreign = u" is not a Pamphlet library"_s;
    QTest::newRow("empty") << QByteArray() << foreign;
    QTest::newRow("one byte") << QByteArray("S") << foreign;
    QTest::newRow("noise") << noise << foreign;
    QTest::newRow("text") << samples::article() << foreign;
    QTest::newRow("zeros") << QByteArray(100'000, '\0') << foreign;
    QTest::newRow("half a header") << m_good.left(50) << foreign;
    QTest::newRow("another SQLite database") << QByteArray(m_good).replace(68, 4, "\0\0\0\0", 4) << foreign;
    QTest::newRow("newer") << QByteArray(m_good).replace(60, 4, "\0\0\0\4", 4)
                           << u" was made by a newer Pamphlet (format 4, this program reads 3); update the program"_s;
    QTest::newRow("older")
        << QByteArray(m_good).replace(60, 4, "\0\0\0\2", 4)
        << u" was made by an older Pamphlet (format 2, this program reads 3); build it again from its articles with this program"_s;
    QTest::newRow("header only") << m_good.left(100)
                                 << u" is damaged: 100 bytes where %1 are expected; copy it again"_s.arg(m_good.size());
    QTest::newRow("noise after the header")
        << QByteArray(m_good.left(100) + noise + noise + noise).left(m_good.size()) << u" is damaged: "_s;
    QTest::newRow("longer")
        << m_good + "x"
        << u" is damaged: %1 bytes where %2 are expected; copy it again"_s.arg(m_good.size() + 1).arg(m_good.size());
    QTest::newRow("page size 0") << QByteArray(m_good).replace(16, 2, "\0\0", 2) << u" is damaged: "_s;
}

void DamageTest::notALibrary()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    QVERIFY(samples::write(path(), bytes));
    QString error;
    QVERIFY(!Library::open(path(), error));
    QVERIFY2(error.startsWith(path() + u':' + reason), qPrintable(error));
    QVERIFY(QFile::remove(path()));
    QVERIFY(!Library::open(path(), error));
    QCOMPARE(error, path() + u": there is no such file"_s);
    QVERIFY(!Library::open(m_dir.path(), error));
    QVERIFY2(error.startsWith(m_dir.path() + u": "_s), qPrintable(error));
}

void DamageTest::cutAnywhere()
{
    QRandomGenerator random(20);
    for (int i = 0; i < 50; ++i) {
        const qsizetype size = i < 10 ? m_good.size() - 1 - i * 4096 : random.bounded(int(m_good.size()));
        QVERIFY(samples::write(path(), m_good.left(size)));
        QString error;
        QVERIFY2(!Library::open(path(), error), qPrintable(QString::number(size)));
        QVERIFY2(error.startsWith(path() + u": is "_s), qPrintable(error));
    }
}

// A damaged file may still be good enough to be read. But what it says must be what was written, or the damage is told.
void DamageTest::checkDamageIsTold(const QByteArray &bytes, const QString &what)
{
    QVERIFY(samples::write(path(), bytes));
    QString error;
    const auto library = Library::open(path(), error);
    if (!library) {
        QVERIFY2(error.startsWith(path()), qPrintable(error));
        ++m_told;
        return;
    }
    const QString content = everythingIn(*library);
    const QString damage = library->findDamage();
    const bool told = !damage.isEmpty() || !library->errorText().isEmpty();
    QVERIFY2(told || content == m_content, qPrintable(what + u": other content, and nobody says so"_s));
    QVERIFY(library->errorText().isEmpty() || library->errorText().startsWith(path()));
    m_told += told;
}

void DamageTest::flippedBytes_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed : {1, 2, 3, 4}) {
        QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
    }
}

void DamageTest::flippedBytes()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    m_told = 0;
    for (int i = 0; i < 50; ++i) {
        const int at
            = i < 10 ? random.bounded(8192) : random.bounded(int(m_good.size())); // the first pages hold the schema
        const int bit = random.bounded(8);
        QByteArray bytes = m_good;
        bytes[at] = char(bytes.at(at) ^ (1 << bit));
        checkDamageIsTold(bytes, u"bit %1 of byte %2"_s.arg(bit).arg(at));
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    QVERIFY2(m_told > 12, qPrintable(QString::number(m_told))); // of a small one; the other half is empty room
}

void DamageTest::flippedLetter()
{
    for (const QByteArray &words : {QByteArray("Get help now: call 911"), QByteArray("<svg"),
             QByteArray("Tension-type headache"), QByteArray("head-and-neck")}) {
        for (qsizetype at = m_good.indexOf(words); at >= 0; at = m_good.indexOf(words, at + 1)) {
            QByteArray bytes = m_good;
            bytes[at + 1] = char(bytes.at(at + 1) ^ 1);
            checkDamageIsTold(bytes, QString::fromUtf8(words));
            QString error;
            const auto library = Library::open(path(), error);
            QVERIFY2(!library || !library->findDamage().isEmpty(), qPrintable(u"byte %1"_s.arg(at)));
        }
    }
}

void DamageTest::zeroedPages()
{
    for (qsizetype at = 4096; at < m_good.size(); at += 4096) {
        checkDamageIsTold(QByteArray(m_good).replace(at, 4096, QByteArray(4096, '\0')), u"page at %1"_s.arg(at));
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

QTEST_GUILESS_MAIN(DamageTest)
#include "tst_damage.moc"
