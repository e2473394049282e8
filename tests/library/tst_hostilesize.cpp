#include "support/hostilelibrary.h"
#include "support/memory.h"

#include <QElapsedTimer>
#include <QTest>
#include <QtEndian>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

const QString slug = u"neck-pain"_s;
const QString english = u"en"_s;
constexpr qint64 mebibyte = 1024 * 1024;

} // namespace

// Library files that are meant to take all memory, or all time.
class HostileSizeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hugeEmptyFile();
    void oneGigabytePicture();
    void oneGigabyteText();
    void giantsInLists();
    void endlessTable();

private:
    std::unique_ptr<HostileLibrary> m_file;
};

void HostileSizeTest::init()
{
    m_file = std::make_unique<HostileLibrary>();
    QCOMPARE(m_file->problem(), QString());
}

// A tebibyte that takes no room on the disk: nothing reads, or keeps room for, all of it.
void HostileSizeTest::hugeEmptyFile()
{
    QByteArray header = m_file->bytes();
    constexpr quint32 pages = 1U << 28;
    qToBigEndian<quint32>(pages, header.data() + 28);
    QVERIFY(m_file->setBytes(header));
    if (::truncate(QFile::encodeName(m_file->path()).constData(), off_t(pages) * 4096) != 0) {
        QSKIP("no file of that size can be made here");
    }
    const qint64 memory = memoryNow();
    QString error;
    const auto library = m_file->open(error);
    QVERIFY2(library, qPrintable(error));
    readEverything(*library);
    QVERIFY(mostMemory() - memory < 50 * mebibyte);
}

// A gigabyte of zeros in the place of a picture, really in the file.
void HostileSizeTest::oneGigabytePicture()
{
    const auto removed = qScopeGuard([this] { QFile::remove(m_file->path()); });
    QCOMPARE(m_file->run(u"UPDATE picture SET bytes = zeroblob(999000000) WHERE name = 'hero.svg'"_s), QString());
    QVERIFY(QFileInfo(m_file->path()).size() > 999'000'000);
    const qint64 memory = memoryNow();
    QString error;
    const auto library = m_file->open(error);
    QVERIFY2(library, qPrintable(error));
    QCOMPARE(library->picture(slug, u"hero.svg"_s), QByteArray());
    QCOMPARE(library->errorText(),
        m_file->path()
            + u": holds something larger than 5 MiB, which no library does; get it again from a place you trust"_s);
    QVERIFY(library->article(slug, english));
    QVERIFY2(mostMemory() - memory < 50 * mebibyte, qPrintable(QString::number((mostMemory() - memory) / mebibyte)));
}

// The same as a text, which is read in another way.
void HostileSizeTest::oneGigabyteText()
{
    const auto removed = qScopeGuard([this] { QFile::remove(m_file->path()); });
    QCOMPARE(m_file->run(u"UPDATE article SET source = CAST(zeroblob(300000000) AS TEXT)"_s), QString());
    const qint64 memory = memoryNow();
    QString error;
    const auto library = m_file->open(error);
    QVERIFY2(library, qPrintable(error));
    QVERIFY(!library->article(slug, english));
    QVERIFY2(library->errorText().contains(u"holds something larger than 5 MiB"_s), qPrintable(library->errorText()));
    QVERIFY(mostMemory() - memory < 50 * mebibyte);
}

// A list that stops in the middle says why; texts that are only long are cut.
void HostileSizeTest::giantsInLists()
{
    const QString insert
        = u"INSERT INTO article SELECT %1, slug || '-%1', lang, %2, names, summary, written, review_due, grade, "
          "sources, hash, first_passage, last_passage, source FROM article WHERE id = 1"_s;
    QCOMPARE(m_file->run(insert.arg(2).arg(u"replace(hex(zeroblob(1000000)), '0', 'z')"_s)), QString());
    QString error;
    auto library = m_file->open(error);
    QVERIFY2(library, qPrintable(error));
    QCOMPARE(library->articles().size(), 2);
    QCOMPARE(library->articles().last().title, QString(1000, u'z'));
    QCOMPARE(library->errorText(), QString());
    library.reset();
    QCOMPARE(m_file->run(insert.arg(3).arg(u"replace(hex(zeroblob(10000000)), '0', 'z')"_s)), QString());
    library = m_file->open(error);
    QVERIFY2(library, qPrintable(error));
    library->articles();
    QVERIFY2(library->errorText().contains(u"holds something larger than 5 MiB"_s), qPrintable(library->errorText()));
}

// A table of few pages that name each other so often that reading it never ends: each holds hundreds of times the next.
void HostileSizeTest::endlessTable()
{
    QByteArray bytes = m_file->bytes();
    constexpr int pageSize = 4096;
    constexpr int levels = 6;
    constexpr int cells = 500;
    const auto firstNew = quint32(bytes.size() / pageSize + 1);
    auto interior = [](quint32 child) {
        QByteArray page(pageSize, '\0');
        page[0] = 5; // its cells name other pages
        qToBigEndian<quint16>(cells, page.data() + 3);
        qToBigEndian<quint16>(quint16(pageSize - 5 * cells), page.data() + 5);
        qToBigEndian<quint32>(child, page.data() + 8);
        for (int i = 0; i < cells; ++i) {
            const int at = pageSize - 5 * (i + 1);
            qToBigEndian<quint16>(quint16(at), page.data() + 12 + 2 * i);
            qToBigEndian<quint32>(child, page.data() + at);
            page[at + 4] = 1;
        }
        return page;
    };
    QString error;
    quint32 root = 0;
    {
        const auto library = m_file->open(error);
        QVERIFY2(library, qPrintable(error));
        QSqlQuery query = library->query();
        QVERIFY(query.exec(u"SELECT rootpage FROM sqlite_schema WHERE name = 'article'"_s) && query.next());
        root = query.value(0).toUInt();
    }
    const QByteArray leaf = bytes.mid(qsizetype(root - 1) * pageSize, pageSize);
    bytes.replace(qsizetype(root - 1) * pageSize, pageSize, interior(firstNew));
    for (int level = 1; level < levels; ++level) {
        bytes += interior(firstNew + quint32(level));
    }
    bytes += leaf;
    qToBigEndian<quint32>(quint32(bytes.size() / pageSize), bytes.data() + 28);
    QVERIFY(m_file->setBytes(bytes));
    const auto library = m_file->open(error);
    QVERIFY2(library, qPrintable(error));
    const qint64 memory = memoryNow();
    QElapsedTimer clock;
    clock.start();
    library->articles();
    QVERIFY2(library->errorText().contains(u"does not come to an end"_s), qPrintable(library->errorText()));
    QVERIFY2(clock.elapsed() < 60'000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY2(mostMemory() - memory < 1024 * mebibyte, qPrintable(QString::number((mostMemory() - memory) / mebibyte)));
    QVERIFY(!library->findDamage().isEmpty());
}

QTEST_GUILESS_MAIN(HostileSizeTest)
#include "tst_hostilesize.moc"
