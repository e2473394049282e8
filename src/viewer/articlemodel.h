#pragma once

#include "library/library.h"

#include <QAbstractListModel>

namespace pamphlet {

// Articles as lists show them: title and summary.
class ArticleModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { SummaryRole = Qt::UserRole, SlugRole, LangRole };

    using QAbstractListModel::QAbstractListModel;

    void setArticles(const QList<ArticleSummary> &articles);
    const ArticleSummary &article(int row) const { return m_articles.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<ArticleSummary> m_articles;
};

} // namespace pamphlet
