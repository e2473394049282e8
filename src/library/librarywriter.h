#pragma once

#include "article/article.h"
#include "article/articleset.h"
#include "article/synonyms.h"
#include "article/tool.h"
#include "article/topic.h"
#include "library/indexwords.h"
#include "library/sqlitefile.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

namespace pamphlet {

// Writes a library file. Everything goes to a temporary file beside the target, which takes the target's place in
// one step on finish(); until then, and whenever something fails, an older file at the target stays as it was.
class LibraryWriter {
public:
    explicit LibraryWriter(const QString &target);
    ~LibraryWriter(); // without finish(), leaves nothing behind
    Q_DISABLE_COPY_MOVE(LibraryWriter)

    bool begin();
    bool addTopics(const QList<Topic> &topics);
    bool addSets(const QList<ArticleSet> &sets);
    // What articles that are added from now on are found by, too.
    void setSynonyms(const Synonyms &synonyms) { m_synonyms = synonyms; }
    bool addSetting(const QString &name, const QByteArray &value);
    // `grade`: the Flesch-Kincaid grade, when it was counted.
    bool addArticle(const Article &article, const QByteArray &source, const QByteArray &hash,
        std::optional<double> grade = std::nullopt);
    bool addPicture(const QString &slug, const QString &name, const QByteArray &bytes);
    bool addTool(const Tool &tool, const QByteArray &source);
    bool finish();

    // Why the last call returned false, naming the file and what to do.
    QString errorText() const { return m_error; }

private:
    struct Statements;

    bool prepareIndexes();
    bool addPassage(const QString &anchor, const QString &heading, const QString &body, bool isQuestion);
    bool addQuestion(const Question &question, const QString &title);
    QStringList namesOf(const Article &article) const;
    bool addPlacesOf(const Article &article, qint64 id);
    bool addPlace(QSqlQuery &query, const QString &place, qint64 id);
    bool indexArticle(const Article &article, const QString &names, qint64 id);
    bool writeCounts();
    bool writeWords();
    bool run(QSqlQuery &query);
    bool fail(const QString &reason);

    QString m_target;
    QString m_temporary;
    QString m_error;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<Statements> m_statements;
    qint64 m_articleId = 0;
    qint64 m_passageId = 0;
    QSet<QString> m_pictures;
    Synonyms m_synonyms;
    IndexWords m_words;
};

} // namespace pamphlet
