#pragma once

#include "input/diagnostics.h"

#include <QHash>
#include <QList>
#include <QString>

namespace pamphlet {

// The text of one article in one language, as found in a folder.
struct ArticleFile {
    QString slug;
    QString lang;
    QString path;
    QString folder;
};

// A folder of articles as its authors keep it: <slug>/<lang>.md with pictures beside it (slugs may be grouped in
// further folders), topics.yaml, clinic.yaml and the folder of ToolCompiler at the top.
class SourceFolder {
public:
    // Looks at names only; wrong ones and slugs that appear twice are reported.
    SourceFolder(const QString &path, Diagnostics &diagnostics);

    const QList<ArticleFile> &articles() const { return m_articles; } // sorted by slug and language
    bool hasSlug(const QString &slug) const;
    QString topicsFile() const { return m_path + QStringLiteral("/topics.yaml"); }
    QString setsFile() const { return m_path + QStringLiteral("/sets.yaml"); }
    QString synonymsFile() const { return m_path + QStringLiteral("/synonyms.yaml"); }
    QString clinicFile() const { return m_path + QStringLiteral("/clinic.yaml"); }

private:
    void scan(const QString &path, int depth, Diagnostics &diagnostics);
    void addArticle(const QString &folder, const QString &name, Diagnostics &diagnostics);

    QString m_path;
    QList<ArticleFile> m_articles;
    QHash<QString, QString> m_folderOfSlug;
};

} // namespace pamphlet
