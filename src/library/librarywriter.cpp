#include "library/librarywriter.h"

#include "library/icdcode.h"
#include "library/librarydigest.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlError>
#include <QTemporaryFile>
#include <QVariant>

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace pamphlet {

namespace {

QString resource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("The program was built without %s", qPrintable(path));
    }
    return QString::fromUtf8(file.readAll());
}

// QVariant of a null QString would be SQL NULL.
QVariant text(const QString &value)
{
    return value.isNull() ? QVariant(QLatin1String("")) : QVariant(value);
}

QString jsonObject(const QHash<QString, QString> &values)
{
    QJsonObject object;
    for (auto it = values.begin(); it != values.end(); ++it) {
        object.insert(it.key(), it.value());
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool syncToDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return false;
    }
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
}

} // namespace

struct LibraryWriter::Statements {
    explicit Statements(const SqliteFile &file)
        : topic(file.query())
        , set(file.query())
        , setting(file.query())
        , article(file.query())
        , articleTopic(file.query())
        , articleRegion(file.query())
        , articleCode(file.query())
        , picture(file.query())
        , passage(file.query())
        , questionIndex(file.query())
        , articleIndex(file.query())
        , tool(file.query())
    {
        topic.prepare(QStringLiteral("INSERT INTO topic VALUES (?, ?, ?, ?)"));
        set.prepare(QStringLiteral("INSERT INTO article_set VALUES (?, ?, ?, ?)"));
        setting.prepare(QStringLiteral("INSERT INTO setting VALUES (?, ?)"));
        article.prepare(QStringLiteral("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        articleTopic.prepare(QStringLiteral("INSERT OR IGNORE INTO article_topic VALUES (?, ?)"));
        articleRegion.prepare(QStringLiteral("INSERT OR IGNORE INTO article_region VALUES (?, ?)"));
        articleCode.prepare(QStringLiteral("INSERT OR IGNORE INTO article_code VALUES (?, ?)"));
        picture.prepare(QStringLiteral("INSERT INTO picture VALUES (?, ?, ?)"));
        passage.prepare(QStringLiteral("INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?)"));
        questionIndex.prepare(QStringLiteral("INSERT INTO question_index (rowid, question, title) VALUES (?, ?, ?)"));
        articleIndex.prepare(QStringLiteral(
            "INSERT INTO article_index (rowid, title, keywords, headings, questions, body) VALUES (?, ?, ?, ?, ?, ?)"));
        tool.prepare(QStringLiteral("INSERT INTO tool VALUES (?, ?, ?, ?)"));
    }

    QSqlQuery topic;
    QSqlQuery set;
    QSqlQuery setting;
    QSqlQuery article;
    QSqlQuery articleTopic;
    QSqlQuery articleRegion;
    QSqlQuery articleCode;
    QSqlQuery picture;
    QSqlQuery passage;
    QSqlQuery questionIndex;
    QSqlQuery articleIndex;
    QSqlQuery tool;
};

LibraryWriter::LibraryWriter(const QString &target)
    : m_target(target)
{
}

LibraryWriter::~LibraryWriter()
{
    m_statements.reset();
    m_file.reset();
    if (!m_temporary.isEmpty()) {
        QFile::remove(m_temporary);
        QFile::remove(m_temporary + QStringLiteral("-journal"));
    }
}

bool LibraryWriter::fail(const QString &reason)
{
    m_error
        = QStringLiteral("%1: cannot write the library: %2. What was there before is untouched.").arg(m_target, reason);
    return false;
}

bool LibraryWriter::run(QSqlQuery &query)
{
    return query.exec() || fail(query.lastError().databaseText());
}

// Gathers the words of thousands of articles in memory before they are written: finish() then has little to merge.
// Readers do not care what is set here.
bool LibraryWriter::prepareIndexes()
{
    constexpr int memory = 64 * 1024 * 1024; // bytes
    for (const QString &index : {QStringLiteral("article_index"), QStringLiteral("question_index")}) {
        const QString set = QStringLiteral("INSERT INTO %1 (%1, rank) VALUES ('%2', %3)");
        if (!m_file->run(set.arg(index, QStringLiteral("hashsize")).arg(memory))
            || !m_file->run(set.arg(index, QStringLiteral("automerge")).arg(0))) {
            return false;
        }
    }
    return true;
}

bool LibraryWriter::begin()
{
    QTemporaryFile temporary(m_target + QStringLiteral(".XXXXXX.tmp"));
    temporary.setAutoRemove(false);
    if (!temporary.open()) {
        return fail(QStringLiteral("%1 (check that its folder exists and that you may write there)")
                        .arg(temporary.errorString()));
    }
    m_temporary = temporary.fileName();
    temporary.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    temporary.close();
    m_file = std::make_unique<SqliteFile>(m_temporary, SqliteFile::Mode::Create);
    // The file is thrown away on any failure, so SQLite need not be able to roll back; finish() makes it durable.
    const bool ready = m_file->isOpen() && m_file->run(QStringLiteral("PRAGMA journal_mode = OFF"))
        && m_file->run(QStringLiteral("PRAGMA synchronous = OFF")) && m_file->run(QStringLiteral("BEGIN"))
        && m_file->runScript(resource(QStringLiteral(":/pamphlet/library/schema.sql"))) && prepareIndexes();
    if (!ready) {
        return fail(m_file->errorText());
    }
    m_statements = std::make_unique<Statements>(*m_file);
    return true;
}

bool LibraryWriter::addTopics(const QList<Topic> &topics)
{
    for (qsizetype i = 0; i < topics.size(); ++i) {
        QSqlQuery &query = m_statements->topic;
        query.addBindValue(topics[i].id);
        query.addBindValue(i);
        query.addBindValue(jsonObject(topics[i].titles));
        query.addBindValue(text(topics[i].icon));
        if (!run(query)) {
            return false;
        }
    }
    return true;
}

bool LibraryWriter::addSets(const QList<ArticleSet> &sets)
{
    for (qsizetype i = 0; i < sets.size(); ++i) {
        QSqlQuery &query = m_statements->set;
        query.addBindValue(sets[i].id);
        query.addBindValue(i);
        query.addBindValue(jsonObject(sets[i].titles));
        query.addBindValue(sets[i].slugs.join(u' '));
        if (!run(query)) {
            return false;
        }
    }
    return true;
}

bool LibraryWriter::addSetting(const QString &name, const QByteArray &value)
{
    m_statements->setting.addBindValue(name);
    m_statements->setting.addBindValue(value);
    return run(m_statements->setting);
}

bool LibraryWriter::addPassage(const QString &anchor, const QString &heading, const QString &body, bool isQuestion)
{
    ++m_passageId;
    QSqlQuery &query = m_statements->passage;
    query.addBindValue(m_passageId);
    query.addBindValue(m_articleId);
    query.addBindValue(isQuestion);
    query.addBindValue(text(anchor));
    query.addBindValue(text(heading));
    query.addBindValue(text(body));
    return run(query);
}

bool LibraryWriter::addQuestion(const Question &question, const QString &title)
{
    QSqlQuery &index = m_statements->questionIndex;
    index.addBindValue(m_passageId + 1);
    index.addBindValue(text(m_words.stems(question.text)));
    index.addBindValue(text(m_words.stems(title)));
    return addPassage(question.id, question.text, question.plain, true) && run(index);
}

// What else an article is called.
QStringList LibraryWriter::namesOf(const Article &article) const
{
    QStringList headings;
    for (const Section &section : article.sections) {
        headings.append(section.heading);
    }
    const QString ours = article.meta.title + u'\n' + article.meta.keywords.join(u'\n') + u'\n' + headings.join(u'\n');
    return article.meta.keywords + m_synonyms.forText(ours, article.lang);
}

bool LibraryWriter::indexArticle(const Article &article, const QString &names, qint64 id)
{
    QStringList headings;
    QStringList questions;
    QStringList body{article.meta.summary};
    for (const RedFlagGroup &group : article.redFlags) {
        for (const RedFlag &flag : group.flags) {
            body.append(flag.plain);
        }
    }
    for (const Section &section : article.sections) {
        headings.append(section.heading);
        body.append(section.plain);
        for (const Question &question : section.questions) {
            questions.append(question.text);
            body.append(question.plain);
        }
    }
    QSqlQuery &query = m_statements->articleIndex;
    query.addBindValue(id);
    for (const QString &part :
        {article.meta.title, names, headings.join(u'\n'), questions.join(u'\n'), body.join(u'\n')}) {
        query.addBindValue(text(m_words.stems(part)));
    }
    return run(query);
}

bool LibraryWriter::addPlace(QSqlQuery &query, const QString &place, qint64 id)
{
    query.addBindValue(place);
    query.addBindValue(id);
    return run(query);
}

// Where the article is found when browsing, or by its code.
bool LibraryWriter::addPlacesOf(const Article &article, qint64 id)
{
    const FrontMatter &meta = article.meta;
    auto addAll = [this, id](QSqlQuery &query, const QStringList &places) {
        return std::all_of(
            places.begin(), places.end(), [&](const QString &place) { return addPlace(query, place, id); });
    };
    QStringList codes = meta.icd10cm;
    for (QString &code : codes) {
        code = plainCode(code);
    }
    return addAll(m_statements->articleTopic, meta.topics) && addAll(m_statements->articleRegion, meta.bodyRegions)
        && addAll(m_statements->articleCode, codes);
}

bool LibraryWriter::addArticle(
    const Article &article, const QByteArray &source, const QByteArray &hash, std::optional<double> grade)
{
    const qint64 id = ++m_articleId;
    const qint64 firstPassage = m_passageId + 1;
    m_words.beginArticle(article.lang);
    if (!addPassage(QString(), QString(), article.meta.summary, false)) {
        return false;
    }
    for (const Section &section : article.sections) {
        if (!section.plain.isEmpty() && !addPassage(section.id, section.heading, section.plain, false)) {
            return false;
        }
        for (const Question &question : section.questions) {
            if (!addQuestion(question, article.meta.title)) {
                return false;
            }
        }
    }
    const QString names = namesOf(article).join(u'\n');
    QSqlQuery &query = m_statements->article;
    query.addBindValue(id);
    query.addBindValue(article.slug);
    query.addBindValue(article.lang);
    query.addBindValue(article.meta.title);
    query.addBindValue(text(names));
    query.addBindValue(text(article.meta.summary));
    query.addBindValue(text(article.meta.written.toString(Qt::ISODate)));
    query.addBindValue(text(article.meta.reviewDue.toString(Qt::ISODate)));
    query.addBindValue(grade ? QVariant(*grade) : QVariant());
    query.addBindValue(article.meta.sources.size());
    query.addBindValue(QString::fromLatin1(hash));
    query.addBindValue(firstPassage);
    query.addBindValue(m_passageId);
    query.addBindValue(source);
    return run(query) && addPlacesOf(article, id) && indexArticle(article, names, id);
}

bool LibraryWriter::addPicture(const QString &slug, const QString &name, const QByteArray &bytes)
{
    const QString path = Article::path(slug, name);
    if (m_pictures.contains(path)) {
        return true; // the languages of an article share their pictures
    }
    m_pictures.insert(path);
    m_statements->picture.addBindValue(slug);
    m_statements->picture.addBindValue(name);
    m_statements->picture.addBindValue(bytes);
    return run(m_statements->picture);
}

bool LibraryWriter::addTool(const Tool &tool, const QByteArray &source)
{
    QSqlQuery &query = m_statements->tool;
    query.addBindValue(tool.id);
    query.addBindValue(tool.lang);
    query.addBindValue(tool.title);
    query.addBindValue(source);
    return run(query);
}

bool LibraryWriter::writeCounts()
{
    const QString count = QStringLiteral("INSERT INTO %1_count SELECT %1, lang, count(*) FROM article_%1 JOIN article "
                                         "ON article.id = article GROUP BY %1, lang");
    return m_file->run(count.arg(QStringLiteral("topic"))) && m_file->run(count.arg(QStringLiteral("region")));
}

bool LibraryWriter::writeWords()
{
    QSqlQuery query = m_file->query();
    query.prepare(QStringLiteral("INSERT INTO word VALUES (?, ?)"));
    for (const IndexWords::Count &count : m_words.counts()) {
        query.addBindValue(count.word);
        query.addBindValue(count.articles);
        if (!run(query)) {
            return false;
        }
    }
    return true;
}

bool LibraryWriter::finish()
{
    m_statements.reset();
    const bool written = writeCounts()
        && m_file->run(QStringLiteral("INSERT INTO article_index (article_index) VALUES ('optimize')"))
        && m_file->run(QStringLiteral("INSERT INTO question_index (question_index) VALUES ('optimize')"))
        && writeWords()
        && m_file->run(QStringLiteral("INSERT INTO setting VALUES ('digest', '%1')")
                           .arg(QString::fromLatin1(libraryDigest(*m_file))))
        && m_file->run(QStringLiteral("COMMIT"));
    if (!written) {
        return fail(m_file->errorText());
    }
    m_file.reset();
    if (!syncToDisk(m_temporary)) {
        return fail(QString::fromLocal8Bit(strerror(errno)));
    }
    if (std::rename(QFile::encodeName(m_temporary).constData(), QFile::encodeName(m_target).constData()) != 0) {
        return fail(QString::fromLocal8Bit(strerror(errno)));
    }
    m_temporary.clear();
    return true;
}

} // namespace pamphlet
