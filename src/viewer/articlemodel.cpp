#include "viewer/articlemodel.h"

namespace pamphlet {

void ArticleModel::setArticles(const QList<ArticleSummary> &articles)
{
    beginResetModel();
    m_articles = articles;
    endResetModel();
}

int ArticleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_articles.size());
}

QVariant ArticleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_articles.size()) {
        return {};
    }
    const ArticleSummary &article = m_articles.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return article.title;
    case Qt::AccessibleTextRole:
        return QStringList{article.title, article.summary}.join(QStringLiteral(". "));
    case SummaryRole:
        return article.summary;
    case SlugRole:
        return article.slug;
    case LangRole:
        return article.lang;
    default:
        return {};
    }
}

} // namespace pamphlet
