#include "library/keptversion.h"

#include "library/libraryfacts.h"
#include "library/librarytools.h"
#include "support/builtlibrary.h"
#include "support/samples.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

class KeptVersionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyArticleOfTheRepository();
    void everyToolOfTheRepository();
    void packsAndUnpacks_data();
    void packsAndUnpacks();
    void damageIsFound();
    void endlessLengthIsDamage();
    void hashTellsTextAndPictures_data();
    void hashTellsTextAndPictures();
    void picturesOfOtherLanguagesAreLeftOut();
    void whatIsNotThere();
    void brokenSourceIsNothing();

private:
    std::unique_ptr<Library> open(
        const QString &folder, LibraryCompiler::Checks checks = LibraryCompiler::Checks::Error);
    QString path(const QString &name) const { return m_dir->filePath(name); }
    bool put(const QString &name, const QByteArray &bytes) { return samples::write(path(u"in/"_s + name), bytes); }

    std::unique_ptr<QTemporaryDir> m_dir;
    int m_libraries = 0;
};

void KeptVersionTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(samples::writeFolder(path(u"in"_s)));
}

std::unique_ptr<Library> KeptVersionTest::open(const QString &folder, LibraryCompiler::Checks checks)
{
    const QString file = path(u"%1.pamphlets"_s.arg(m_libraries++));
    QString error = samples::buildLibrary(folder, file, checks);
    auto library = error.isEmpty() ? Library::open(file, error) : nullptr;
    if (!library) {
        qWarning("%s", qUtf8Printable(error));
    }
    return library;
}

void KeptVersionTest::everyArticleOfTheRepository()
{
    const auto library = open(samples::repositoryArticles());
    QVERIFY(library);
    int articles = 0;
    for (const ArticleSummary &summary : library->articles()) {
        const auto version = articleVersion(*library, summary.slug, summary.lang);
        QVERIFY2(version, qUtf8Printable(summary.slug));
        QCOMPARE(version->kind, KeptVersion::Kind::Article);
        QCOMPARE(version->title, summary.title);
        QCOMPARE(version->hash, articleHash(*library, summary.slug, summary.lang));
        KeptVersion back = *version;
        back.source.clear();
        back.pictures.clear();
        QVERIFY(back.unpack(version->packed()));
        QCOMPARE(back, *version);

        const auto kept = back.article();
        const auto original = library->article(summary.slug, summary.lang);
        QVERIFY(kept && original);
        QVERIFY(!back.tool());
        QCOMPARE(kept->plainText(), original->plainText());
        QCOMPARE(kept->pictures.size(), original->pictures.size());
        for (const Reference &picture : original->pictures) {
            QCOMPARE(back.pictures.value(picture.target), library->picture(summary.slug, picture.target));
            QVERIFY(!back.pictures.value(picture.target).isEmpty());
        }
        ++articles;
    }
    QVERIFY(articles > 0);
}

void KeptVersionTest::everyToolOfTheRepository()
{
    const auto library = open(samples::repositoryArticles());
    QVERIFY(library);
    QSet<QByteArray> hashes;
    const QList<ToolSummary> tools = LibraryTools(*library).all();
    QVERIFY(!tools.isEmpty());
    for (const ToolSummary &summary : tools) {
        const auto version = toolVersion(*library, summary.id, summary.lang);
        QVERIFY(version);
        QCOMPARE(version->kind, KeptVersion::Kind::Tool);
        KeptVersion back = *version;
        QVERIFY(back.unpack(version->packed()));
        QCOMPARE(back, *version);
        const auto kept = back.tool();
        const auto original = LibraryTools(*library).tool(summary.id, summary.lang);
        QVERIFY(kept && original);
        QVERIFY(!back.article());
        QCOMPARE(kept->title, original->title);
        QCOMPARE(kept->blocks.size(), original->blocks.size());
        hashes.insert(version->hash);
    }
    QCOMPARE(hashes.size(), tools.size());
}

void KeptVersionTest::packsAndUnpacks_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("pictures");
    QTest::newRow("text only") << QByteArray("a") << 0;
    QTest::newRow("zero bytes") << QByteArray(10, '\0') << 3;
    QTest::newRow("a large text") << QByteArray(5'000'000, 'x') << 1;
}

void KeptVersionTest::packsAndUnpacks()
{
    QFETCH(QByteArray, source);
    QFETCH(int, pictures);
    KeptVersion version;
    version.source = source;
    for (int i = 0; i < pictures; ++i) {
        version.pictures.insert(u"é%1.svg"_s.arg(i), QByteArray("\0\x80\xff", 3).repeated(i));
    }
    KeptVersion back;
    QVERIFY(back.unpack(version.packed()));
    QCOMPARE(back, version);
}

// Whatever byte is wrong or missing: it is told, and what was there stays.
void KeptVersionTest::damageIsFound()
{
    KeptVersion version;
    version.source = samples::goodArticle();
    version.pictures.insert(u"hero.svg"_s, samples::svg);
    const QByteArray packed = version.packed();
    KeptVersion back;
    back.source = "kept";
    const auto handler = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    const auto loud = qScopeGuard([handler] { qInstallMessageHandler(handler); }); // qUncompress() warns each time
    for (qsizetype i = 0; i < packed.size(); ++i) {
        QByteArray changed = packed;
        changed[i] = char(changed.at(i) ^ 0x55);
        // The first bytes only say how much room it takes.
        if (back.unpack(changed)) {
            QVERIFY2(i < 6 && back == version, qPrintable(u"byte %1"_s.arg(i)));
            back = {};
            back.source = "kept";
        }
        QVERIFY2(!back.unpack(packed.left(i)), qPrintable(u"%1 bytes"_s.arg(i)));
        QCOMPARE(back.source, QByteArray("kept"));
    }
    QVERIFY(!back.unpack({}));
    QVERIFY(!back.unpack(qCompress(QByteArray())));
    QVERIFY(!back.unpack(qCompress("no stream")));
}

void KeptVersionTest::endlessLengthIsDamage()
{
    KeptVersion version;
    version.source = "a";
    QVERIFY(!KeptVersion().unpack(version.packed().replace(0, 4, "\xff\xff\xff\xff")));
}

void KeptVersionTest::hashTellsTextAndPictures_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("differs");
    QTest::newRow("one letter") << u"neck-pain/en.md"_s << samples::goodArticle().replace("Turn the", "Bend the")
                                << true;
    QTest::newRow("a space") << u"neck-pain/en.md"_s << samples::goodArticle().append("\n") << true;
    QTest::newRow("picture") << u"neck-pain/hero.svg"_s << QByteArray(samples::svg).replace("h1v1", "v1h1") << true;
    QTest::newRow("the clinic") << u"clinic.yaml"_s << QByteArray("name: Dale Clinic\n") << false;
}

void KeptVersionTest::hashTellsTextAndPictures()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, differs);
    const auto before = open(path(u"in"_s));
    QVERIFY(before);
    QVERIFY(put(file, bytes));
    const auto after = open(path(u"in"_s));
    QVERIFY(after);
    const auto old = articleVersion(*before, u"neck-pain"_s, u"en"_s);
    const auto current = articleVersion(*after, u"neck-pain"_s, u"en"_s);
    QVERIFY(old && current);
    QCOMPARE(old->hash.size(), 64);
    QCOMPARE(old->hash != current->hash, differs);
    QCOMPARE(*old != *current, differs);
}

// The hash does not cover them, so they must not be in the version either.
void KeptVersionTest::picturesOfOtherLanguagesAreLeftOut()
{
    QVERIFY(put(u"neck-pain/es.md"_s, samples::goodSpanishArticle().replace("(hero.svg", "(otra.svg")));
    QVERIFY(put(u"neck-pain/otra.svg"_s, QByteArray(samples::svg).replace("h1v1", "v1h1")));
    const auto library = open(path(u"in"_s));
    QVERIFY(library);
    QCOMPARE(articleVersion(*library, u"neck-pain"_s, u"en"_s)->pictures.keys(), QStringList{u"hero.svg"_s});
    QCOMPARE(articleVersion(*library, u"neck-pain"_s, u"es"_s)->pictures.keys(),
        (QStringList{u"hero.svg"_s, u"otra.svg"_s}));
}

void KeptVersionTest::whatIsNotThere()
{
    const auto library = open(path(u"in"_s));
    QVERIFY(library);
    QVERIFY(!articleVersion(*library, u"knee"_s, u"en"_s));
    QVERIFY(!articleVersion(*library, u"neck-pain"_s, u"fr"_s));
    QVERIFY(!articleVersion(*library, {}, {}));
    QVERIFY(!toolVersion(*library, u"diary"_s, u"en"_s));
    QCOMPARE(library->errorText(), QString());
}

void KeptVersionTest::brokenSourceIsNothing()
{
    KeptVersion version;
    version.id = u"neck"_s;
    version.lang = u"en"_s;
    version.source = QByteArray("\xff\xfe\0\0", 4);
    QVERIFY(!version.article());
    version.kind = KeptVersion::Kind::Tool;
    QVERIFY(!version.tool());
    version.source = "{";
    QVERIFY(!version.tool());
}

QTEST_GUILESS_MAIN(KeptVersionTest)
#include "tst_keptversion.moc"
