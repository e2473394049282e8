#pragma once

#include "clinic/review.h"
#include "library/articlefilter.h"
#include "viewer/libraryindex.h"

#include <QAbstractListModel>

namespace pamphlet {

// The articles that pass a filter, from A to Z, each letter with its heading as a row of its own.
class BrowseModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { HeadingRole = Qt::UserRole, SlugRole, LangRole, DetailRole, BadgeRole };

    using QAbstractListModel::QAbstractListModel;

    void setIndex(const LibraryIndex &index);
    void setReviews(const Reviews &reviews);
    // Shows, and knows of, these only.
    void setScope(const ArticleScope &scope);
    void setFilter(const ArticleFilter &filter, bool signedOffOnly);

    int articleCount() const { return int(m_rows.size() - m_letters.size()); }
    int longestTitle() const { return m_longestTitle; } // in letters, of all articles
    QStringList languages() const; // that articles are in, filtered out or not
    // Those with articles, in their order.
    QStringList letters() const { return m_letters; }
    // Row of the heading; -1 when there is none.
    int rowOfLetter(const QString &letter) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        qsizetype article; // of a heading, the first one below it
        bool heading;
    };

    void fill();
    bool isInScope(const ArticleFacts &facts) const;
    bool isSignedOff(const ArticleFacts &facts) const;
    QVariant headingData(const QString &letter, int role) const;
    QVariant articleData(const ArticleFacts &facts, int role) const;

    LibraryIndex m_index;
    Reviews m_reviews;
    ArticleScope m_scope;
    ArticleFilter m_filter;
    bool m_signedOffOnly = false;
    int m_longestTitle = 0;
    QList<Row> m_rows;
    QStringList m_letters;
    QHash<QString, int> m_rowOfLetter;
};

} // namespace pamphlet
