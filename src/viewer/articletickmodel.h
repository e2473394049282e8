#pragma once

#include "library/libraryfacts.h"

#include <QAbstractListModel>
#include <QSet>

namespace pamphlet {

// Articles to tick, each in each of its languages.
class ArticleTickModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    // With more than one language each title says which one it is.
    void setArticles(const QList<ArticleFacts> &articles, bool namesLanguages);
    // In the order of the list.
    QList<ArticleFacts> ticked() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<ArticleFacts> m_articles;
    QSet<int> m_ticked; // rows
    bool m_namesLanguages = false;
};

} // namespace pamphlet
