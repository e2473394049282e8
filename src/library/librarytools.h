#pragma once

#include "article/article.h"
#include "article/tool.h"

#include <QList>
#include <QString>

#include <optional>

namespace pamphlet {

class Library;

// The pages to fill in of a library. Reads as Library does, on its thread; a read that fails answers empty and says why
// in the library's errorText().
class LibraryTools {
public:
    explicit LibraryTools(const Library &library)
        : m_library(library)
    {
    }

    QList<ToolSummary> all() const; // by title
    // Those that an article calls for, in its order, each in the article's language, else in English, else in any.
    // What the library does not have is left out, and named in `missing`.
    QList<ToolSummary> ofArticle(const Article &article, QStringList *missing = nullptr) const;
    // `lang` when the tool exists in it, else English, else any; empty when there is no such tool.
    QString bestLanguage(const QString &id, const QString &lang) const;
    std::optional<Tool> tool(const QString &id, const QString &lang) const;

private:
    QList<ToolSummary> find(const QString &condition, const QStringList &values) const;
    std::optional<ToolSummary> best(const QString &id, const QString &lang) const;

    const Library &m_library;
};

} // namespace pamphlet
