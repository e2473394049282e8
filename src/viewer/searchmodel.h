#pragma once

#include "search/searchresults.h"

#include <QAbstractListModel>

namespace pamphlet {

// What a search found, as one list: the best articles, the answers, more articles, each with a
// heading. Headings cannot be chosen.
class SearchModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr qsizetype mostAnswers = 10; // that are shown

    enum class Kind { Heading, Article, Answer };
    // KindRole holds a Kind as int; the others a MarkedText. An answer is titled by its question, its place is the
    // article; the place of an article is the heading under which the words stand.
    enum Role { KindRole = Qt::UserRole, TitleRole, PlaceRole, SnippetRole, SlugRole, LangRole };

    using QAbstractListModel::QAbstractListModel;

    void setResults(const SearchResults &results);
    // Null for a heading.
    const SearchHit *hit(const QModelIndex &index) const;
    QModelIndex firstHit() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        Kind kind;
        MarkedText title;
        MarkedText place;
        SearchHit hit;
    };

    void append(Kind kind, const QString &heading, const QList<SearchHit> &hits);
    static QString spoken(const Row &row);

    QList<Row> m_rows;
};

} // namespace pamphlet
