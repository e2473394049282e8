#pragma once

#include "article/article.h"
#include "article/readability.h"
#include "library/sourcefolder.h"

#include <QList>
#include <QSet>

#include <optional>

namespace pamphlet {

// What is known of an article once it was checked: for summaries and tables.
struct ArticleFigures {
    ArticleFile file;
    QString title;
    Readability reading;
    int pictures = 0; // the hero among them
    int sources = 0;
};

// Median and worst of the articles of a language; nothing without articles that have sentences.
struct FolderFigures {
    int articles = 0;
    std::optional<double> medianGrade; // Flesch-Kincaid, English
    std::optional<double> worstGrade;
    std::optional<double> medianInflesz; // Spanish
    std::optional<double> worstInflesz;

    static FolderFigures of(const QList<ArticleFigures> &articles);
};

// What only all articles of a folder together show: the median of their reading figures, and pictures that none uses.
class FolderChecks {
public:
    static constexpr double highestMedianGrade = 6.0;
    static constexpr double lowestMedianInflesz = 65;

    void add(const Article &article, const Readability &reading, const ArticleFile &file);
    // Call for a file that could not be read: nobody knows which pictures it uses.
    void addUnusable(const ArticleFile &file);

    const QList<ArticleFigures> &articles() const { return m_articles; }
    // Findings about the folder itself, whose path is `folder`, and about picture files.
    void check(const QString &folder, Diagnostics &diagnostics) const;

private:
    void checkMedians(const QString &folder, Diagnostics &diagnostics) const;
    void checkUnusedPictures(Diagnostics &diagnostics) const;

    QList<ArticleFigures> m_articles;
    QHash<QString, QSet<QString>> m_usedPictures; // by folder of the article
    QSet<QString> m_unknownFolders;
};

} // namespace pamphlet
