#include "library/library.h"
#include "library/librarycompiler.h"
#include "library/librarywriter.h"
#include "support/samples.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pamphlet;

// Whatever goes wrong, the file that was there stays as it was and nothing is left beside it.
class LibraryWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void replacesInOneStep();
    void compileErrors();
    void withoutFinish();
    void folderIsAFile();
    void folderIsMissing();
    void targetIsAFolder();
    void fullDisk();
    void sameArticleTwice();
    void readableByOthers();

private:
    bool build(const QString &target);
    QStringList filesBeside() const { return QDir(m_dir->filePath(u"out"_s)).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_target;
    QString m_error;
};

void LibraryWriterTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_target = m_dir->filePath(u"out/a.pamphlets"_s);
    QVERIFY(samples::writeFolder(m_dir->filePath(u"in"_s)));
    QVERIFY(samples::write(m_target, "old"));
    m_error.clear();
}

bool LibraryWriterTest::build(const QString &target)
{
    LibraryCompiler compiler(m_dir->filePath(u"in"_s), LibraryCompiler::Checks::Warn);
    LibraryWriter writer(target);
    const bool good = writer.begin() && compiler.compile(&writer) && writer.finish();
    m_error = writer.errorText();
    return good;
}

void LibraryWriterTest::replacesInOneStep()
{
    QFile before(m_target);
    QVERIFY(before.open(QIODevice::ReadOnly));
    QVERIFY2(build(m_target), qPrintable(m_error));
    QCOMPARE(before.readAll(), "old"); // another file took its name; this one was never written to
    QVERIFY(Library::open(m_target, m_error));
    QCOMPARE(filesBeside(), QStringList{u"a.pamphlets"_s});
}

void LibraryWriterTest::compileErrors()
{
    QVERIFY(samples::write(m_dir->filePath(u"in/neck-pain/fr.md"_s), "broken"));
    QVERIFY(!build(m_target));
    QCOMPARE(samples::read(m_target), "old");
    QCOMPARE(filesBeside(), QStringList{u"a.pamphlets"_s});
}

void LibraryWriterTest::withoutFinish()
{
    {
        LibraryWriter writer(m_target);
        QVERIFY(writer.begin());
        QCOMPARE(filesBeside().size(), 2);
    }
    QCOMPARE(samples::read(m_target), "old");
    QCOMPARE(filesBeside(), QStringList{u"a.pamphlets"_s});
}

void LibraryWriterTest::folderIsAFile()
{
    QVERIFY(!build(m_target + u"/b.pamphlets"_s));
    QVERIFY2(m_error.startsWith(m_target + u"/b.pamphlets: cannot write the library: "_s), qPrintable(m_error));
    QVERIFY(m_error.contains(u"check that its folder exists"_s));
    QCOMPARE(samples::read(m_target), "old");
}

void LibraryWriterTest::folderIsMissing()
{
    QVERIFY(!build(m_dir->filePath(u"nowhere/b.pamphlets"_s)));
    QVERIFY2(m_error.contains(u"nowhere/b.pamphlets: cannot write the library: "_s), qPrintable(m_error));
    QVERIFY(!QFile::exists(m_dir->filePath(u"nowhere"_s)));
}

void LibraryWriterTest::targetIsAFolder()
{
    QVERIFY(!build(m_dir->filePath(u"in"_s)));
    QVERIFY2(m_error.contains(u"cannot write the library: "_s), qPrintable(m_error));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    QVERIFY(QFile::exists(m_dir->filePath(u"in/neck-pain/en.md"_s)));
}

void LibraryWriterTest::fullDisk()
{
    const QString disk = m_dir->filePath(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    if (::geteuid() != 0
        || QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=448k"_s, u"tmpfs"_s, disk}) != 0) {
        QSKIP("mounting a small file system needs root");
    }
    const auto unmount = qScopeGuard([&disk] { QProcess::execute(u"umount"_s, {disk}); });
    // From "not even a page" over "in the middle" to "only the last page does not fit".
    int written = 0;
    int failed = 0;
    for (int kib = 0; kib < 432; kib += 4) {
        QVERIFY(samples::write(disk + u"/a.pamphlets"_s, "old"));
        QVERIFY(samples::write(disk + u"/ballast"_s, QByteArray(kib * 1024, 'x')));
        const QByteArray words = QByteArray("neck shoulder headache ").repeated(1500); // 34 KiB, and the index of it
        QVERIFY(samples::write(
            m_dir->filePath(u"in/neck-pain/en.md"_s), samples::goodArticle("## A\n\n" + words + "\n\n")));
        QVERIFY(samples::write(m_dir->filePath(u"in/neck-pain/hero.svg"_s), samples::svg + QByteArray(50 * 1024, ' ')));
        const bool good = build(disk + u"/a.pamphlets"_s);
        QVERIFY(good || m_error.startsWith(disk + u"/a.pamphlets: cannot write the library: "_s));
        QVERIFY2(!good || failed == 0, qPrintable(QString::number(kib))); // with less room it does not work again
        ++(good ? written : failed);
        QCOMPARE(samples::read(disk + u"/a.pamphlets"_s) == "old", !good);
        QCOMPARE(QDir(disk).entryList(QDir::Files | QDir::Hidden), (QStringList{u"a.pamphlets"_s, u"ballast"_s}));
        QVERIFY(!good || Library::open(disk + u"/a.pamphlets"_s, m_error)->findDamage().isEmpty());
    }
    QVERIFY2(written > 0 && failed > 0, qPrintable(QString::number(written)));
}

void LibraryWriterTest::sameArticleTwice()
{
    const Article article = samples::parse(samples::goodArticle()).article;
    LibraryWriter writer(m_target);
    QVERIFY(writer.begin());
    QVERIFY(writer.addArticle(article, samples::goodArticle(), "hash"));
    QVERIFY(!writer.addArticle(article, samples::goodArticle(), "hash"));
    QVERIFY2(writer.errorText().startsWith(m_target), qPrintable(writer.errorText()));
}

void LibraryWriterTest::readableByOthers()
{
    QVERIFY(build(m_target));
    const QFile::Permissions permissions = QFile::permissions(m_target);
    QVERIFY(permissions.testFlag(QFile::ReadGroup) && permissions.testFlag(QFile::ReadOther));
    QVERIFY(!permissions.testFlag(QFile::WriteGroup) && !permissions.testFlag(QFile::WriteOther));
}

QTEST_GUILESS_MAIN(LibraryWriterTest)
#include "tst_librarywriter.moc"
