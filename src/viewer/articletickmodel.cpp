#include "viewer/articletickmodel.h"

namespace pamphlet {

void ArticleTickModel::setArticles(const QList<ArticleFacts> &articles, bool namesLanguages)
{
    beginResetModel();
    m_articles = articles;
    m_ticked.clear();
    m_namesLanguages = namesLanguages;
    endResetModel();
}

QList<ArticleFacts> ArticleTickModel::ticked() const
{
    QList<ArticleFacts> articles;
    for (int row = 0; row < m_articles.size(); ++row) {
        if (m_ticked.contains(row)) {
            articles.append(m_articles.at(row));
        }
    }
    return articles;
}

int ArticleTickModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_articles.size());
}

QVariant ArticleTickModel::data(const QModelIndex &index, int role) const
{
    const ArticleSummary &article = m_articles.at(index.row()).summary;
    if (role == Qt::DisplayRole) {
        return m_namesLanguages ? tr("%1 (%2)").arg(article.title, article.lang.toUpper()) : article.title;
    }
    if (role == Qt::CheckStateRole) {
        return m_ticked.contains(index.row()) ? Qt::Checked : Qt::Unchecked;
    }
    return {};
}

bool ArticleTickModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole) {
        return false;
    }
    if (value.toInt() == Qt::Checked) {
        m_ticked.insert(index.row());
    } else {
        m_ticked.remove(index.row());
    }
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags ArticleTickModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

} // namespace pamphlet
