#include "library/librarytools.h"
#include "search/librarysearch.h"
#include "support/hostilelibrary.h"
#include "support/memory.h"

#include <QRandomGenerator>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

const QString slug = u"neck-pain"_s;
const QString english = u"en"_s;
constexpr qint64 mebibyte = 1024 * 1024;

} // namespace

// Files that somebody made to do harm: what SQLite itself could be tricked into.
class HostileFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void strangeParts_data();
    void strangeParts();
    void sqlOfTheFileDoesNotRun_data();
    void sqlOfTheFileDoesNotRun();
    void nothingIsWritten();
    void journalsBesideItAreNotPlayed();
    void noFile_data();
    void noFile();
    void linkToALibrary();
    void oddFileNames_data();
    void oddFileNames();
    void unreadable();
    void flippedIndex();

private:
    std::unique_ptr<HostileLibrary> m_file;
};

void HostileFileTest::init()
{
    m_file = std::make_unique<HostileLibrary>();
    QCOMPARE(m_file->problem(), QString());
}

void HostileFileTest::strangeParts_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("problem");
    auto row = [](const char *name, const QStringList &statements, const QString &problem) {
        QTest::newRow(name) << statements << problem;
    };
    row("no article table", {u"DROP TABLE article"_s}, u"article"_s);
    row("no index table", {u"DROP TABLE article_index"_s}, u"the table \"article_index\" is missing"_s);
    row("no setting table", {u"DROP TABLE setting"_s}, u"the table \"setting\" is missing"_s);
    row("missing column", {u"ALTER TABLE article DROP COLUMN grade"_s}, u"the table \"article\" is not that"_s);
    row("renamed column", {u"ALTER TABLE tool RENAME COLUMN source TO code"_s}, u"the table \"tool\" is not that"_s);
    row("column more", {u"ALTER TABLE topic ADD COLUMN more TEXT"_s}, u"the table \"topic\" is not that"_s);
    row("columns of other types", {u"DROP TABLE word"_s, u"CREATE TABLE word (text BLOB, articles TEXT)"_s},
        u"the table \"word\" is not that"_s);
    row("a column that computes",
        {u"DROP TABLE word"_s, u"CREATE TABLE word (text TEXT AS (hex(zeroblob(400000000))), articles INTEGER)"_s},
        u"the table \"word\" is not that"_s);
    row("a view instead of a table",
        {u"ALTER TABLE article RENAME TO a"_s, u"CREATE VIEW article AS SELECT * FROM a"_s}, u"article"_s);
    row("a view that never ends",
        {u"DROP TABLE topic_count"_s,
            u"CREATE VIEW topic_count AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
            "SELECT x AS topic, 'en' AS lang, x AS articles FROM n"_s},
        u"the table \"topic_count\" is missing"_s);
    row("a view more", {u"CREATE VIEW more AS SELECT readfile('/etc/passwd')"_s},
        u"the view \"more\" does not belong"_s);
    row("a trigger", {u"CREATE TRIGGER t AFTER INSERT ON word BEGIN DELETE FROM article; END"_s},
        u"the trigger \"t\" does not belong"_s);
    row("an index more", {u"CREATE INDEX i ON article (lower(title))"_s}, u"the index \"i\" does not belong"_s);
    row("a table more", {u"CREATE TABLE more (x)"_s}, u"the table \"more\" does not belong"_s);
    row("a virtual table", {u"CREATE VIRTUAL TABLE v USING fts5 (x, content = 'article')"_s}, u"does not belong"_s);
    row("an index with another tokenizer",
        {u"DROP TABLE question_index"_s, u"CREATE VIRTUAL TABLE question_index USING fts5 (question, title)"_s},
        u"question_index"_s);
    row("a part without meaning", {u"UPDATE sqlite_schema SET sql = 'CREATE TABLE word (x' WHERE name = 'word'"_s},
        QString());
    row("a part twice", {u"INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'word'"_s}, QString());
    row("a root that is not there", {u"UPDATE sqlite_schema SET rootpage = 4000 WHERE name = 'article'"_s}, QString());
    row("the root of another table",
        {u"UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'article_index_data') "
         "WHERE name = 'article'"_s},
        QString());
    row("many parts",
        {u"INSERT INTO sqlite_schema WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n "
         "WHERE x < 2000) SELECT 'view', 'v' || x, 'v' || x, 0, 'CREATE VIEW v' || x || ' AS SELECT 1' FROM n"_s},
        u" is damaged"_s);
}

// The names of the tables alone are no library.
void HostileFileTest::strangeParts()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, problem);
    for (const QString &statement : statements) {
        QCOMPARE(m_file->run(statement), QString());
    }
    QString error;
    const auto library = m_file->open(error);
    if (library && problem.isEmpty()) { // what SQLite overlooks must still do no harm
        readEverything(*library);
        QVERIFY2(!library->errorText().isEmpty() || !library->findDamage().isEmpty(), "nobody says so");
        return;
    }
    QVERIFY(!library);
    QVERIFY2(error.startsWith(m_file->path() + u": "_s) && error.contains(problem), qPrintable(error));
    QVERIFY2(error.endsWith(u"place you trust"_s) || error.endsWith(u"copy it again"_s), qPrintable(error));
}

void HostileFileTest::sqlOfTheFileDoesNotRun_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("write") << u"DELETE FROM article"_s;
    QTest::newRow("attach") << u"ATTACH DATABASE 'FOLDER/other.db' AS other"_s;
    QTest::newRow("vacuum into") << u"VACUUM INTO 'FOLDER/other.db'"_s;
    QTest::newRow("extension") << u"SELECT load_extension('FOLDER/x.so')"_s;
    QTest::newRow("giant") << u"SELECT hex(zeroblob(100000000))"_s;
    QTest::newRow("without an end")
        << u"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"_s;
    QTest::newRow("schema") << u"UPDATE sqlite_schema SET sql = ''"_s;
}

// What a file could make SQLite do, should it ever get so far.
void HostileFileTest::sqlOfTheFileDoesNotRun()
{
    QFETCH(QString, statement);
    const QByteArray before = m_file->bytes();
    QString error;
    const auto library = m_file->open(error);
    QVERIFY2(library, qPrintable(error));
    QSqlQuery query = library->query();
    const QDir folder = QFileInfo(m_file->path()).dir();
    const QStringList files = folder.entryList(QDir::Files);
    query.exec(u"PRAGMA writable_schema = ON"_s);
    const qint64 memory = memoryNow();
    const bool done = query.exec(QString(statement).replace(u"FOLDER"_s, folder.path())) && query.next();
    QVERIFY(!done);
    QVERIFY(mostMemory() - memory < 50 * mebibyte);
    QCOMPARE(folder.entryList(QDir::Files), files);
    QCOMPARE(m_file->bytes(), before);
}

void HostileFileTest::nothingIsWritten()
{
    const QByteArray before = m_file->bytes();
    const QStringList names = QDir(QFileInfo(m_file->path()).path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    QString error;
    const auto library = m_file->open(error);
    QVERIFY2(library, qPrintable(error));
    readEverything(*library);
    QCOMPARE(library->errorText(), QString());
    QCOMPARE(library->findDamage(), QString());
    QCOMPARE(m_file->bytes(), before);
    QCOMPARE(QDir(QFileInfo(m_file->path()).path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), names);
}

void HostileFileTest::journalsBesideItAreNotPlayed()
{
    const QByteArray before = m_file->bytes();
    const QByteArray journal = QByteArray::fromHex("d9d505f920a163d7") + QByteArray(4096, '\1');
    for (const QString &ending : {u"-journal"_s, u"-wal"_s, u"-shm"_s}) {
        QVERIFY(samples::write(m_file->path() + ending, journal));
    }
    QString error;
    const auto library = m_file->open(error);
    QVERIFY2(library, qPrintable(error));
    readEverything(*library);
    QCOMPARE(library->errorText(), QString());
    QCOMPARE(m_file->bytes(), before);
    QCOMPARE(samples::read(m_file->path() + u"-journal"_s), journal);
}

void HostileFileTest::noFile_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("problem");
    const QString foreign = u"is not a Pamphlet library"_s;
    QTest::newRow("folder") << u"folder"_s << u"is not a file; give the name of a library file"_s;
    QTest::newRow("pipe") << u"pipe"_s << u"is not a file; give the name of a library file"_s;
    QTest::newRow("link to a folder") << u"/etc"_s << u"is not a file; give the name of a library file"_s;
    QTest::newRow("link to itself") << u"itself"_s << u"there is no such file"_s;
    QTest::newRow("link to nothing") << u"/nowhere"_s << u"there is no such file"_s;
    QTest::newRow("link to passwords") << u"/etc/passwd"_s << foreign;
    QTest::newRow("link to zeros") << u"/dev/zero"_s << u"is not a file; give the name of a library file"_s;
}

void HostileFileTest::noFile()
{
    QFETCH(QString, kind);
    QFETCH(QString, problem);
    const QString path = m_file->file(u"itself"_s);
    if (kind == u"folder"_s) {
        QVERIFY(QDir().mkpath(path));
    } else if (kind == u"pipe"_s) {
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    } else {
        QCOMPARE(::symlink(QFile::encodeName(kind).constData(), QFile::encodeName(path).constData()), 0);
    }
    QString error;
    QVERIFY(!Library::open(path, error));
    QCOMPARE(error, path + u": "_s + problem);
}

void HostileFileTest::linkToALibrary()
{
    const QString link = m_file->file(u"link.pamphlets"_s);
    QVERIFY(QFile::link(m_file->path(), link));
    QString error;
    const auto library = Library::open(link, error);
    QVERIFY2(library, qPrintable(error));
    QCOMPARE(library->articles().size(), 1);
}

void HostileFileTest::oddFileNames_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"a?mode=rwc&immutable=0"_s, u"a#b"_s, u"a%00b"_s, u"a%2e%2e%2fb"_s, u";QSQLITE_X=1"_s,
             u":memory:"_s, u"a\nb"_s, u"\u202Eteltemap"_s, u" "_s, u"'; DROP TABLE article; --"_s}) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

// A name is never read as anything else.
void HostileFileTest::oddFileNames()
{
    QFETCH(QString, name);
    const QString path = QFileInfo(m_file->path()).path() + u'/' + name;
    QVERIFY(QFile::copy(m_file->path(), path));
    QString error;
    const auto library = Library::open(path, error);
    QVERIFY2(library, qPrintable(error));
    QCOMPARE(library->articles().size(), 1);
    QCOMPARE(library->path(), path);
    QCOMPARE(m_file->bytes(), samples::read(path));
}

void HostileFileTest::unreadable()
{
    QVERIFY(QFile::setPermissions(m_file->path(), {}));
    const bool isRoot = ::geteuid() == 0; // who reads every file
    if (isRoot) {
        QCOMPARE(::chmod(QFile::encodeName(QFileInfo(m_file->path()).path()).constData(), 0755), 0);
        QCOMPARE(::seteuid(65534), 0);
    }
    QString error;
    const auto library = m_file->open(error);
    if (isRoot) {
        QCOMPARE(::seteuid(0), 0);
    }
    QVERIFY(!library);
    QVERIFY2(error.startsWith(m_file->path() + u": cannot be read: "_s), qPrintable(error));
}

// The index is in a form of its own that SQLite's checks do not know; a search in it must not crash or hang.
void HostileFileTest::flippedIndex()
{
    QRandomGenerator random(6);
    const QByteArray good = m_file->bytes();
    const QStringList columns{u"article_index_data"_s, u"question_index_data"_s};
    for (int i = 0; i < 120; ++i) {
        QVERIFY(m_file->setBytes(good));
        const QString table = columns[i % 2];
        QString error;
        QByteArray block;
        qint64 id = 0;
        {
            const auto library = m_file->open(error);
            QVERIFY2(library, qPrintable(error));
            QSqlQuery query = library->query();
            QVERIFY(query.exec(u"SELECT id, block FROM %1 ORDER BY id"_s.arg(table)));
            for (int skipped = random.bounded(3); query.next() && skipped >= 0; --skipped) {
                id = query.value(0).toLongLong();
                block = query.value(1).toByteArray();
            }
        }
        for (int flips = 1 + random.bounded(4); flips > 0 && !block.isEmpty(); --flips) {
            block[random.bounded(int(block.size()))] = char(random.bounded(256));
        }
        QCOMPARE(m_file->run(u"UPDATE %1 SET block = ? WHERE id = ?"_s.arg(table), {block, id}), QString());
        const auto library = m_file->open(error);
        if (library) {
            for (const QString &words : {u"neck"_s, u"stiff neck pain"_s, u"call h"_s, u"diary pane"_s}) {
                LibrarySearch(*library).search({words, english, 10});
            }
        }
        QVERIFY(library || error.startsWith(m_file->path()));
    }
}

QTEST_GUILESS_MAIN(HostileFileTest)
#include "tst_hostilefile.moc"
