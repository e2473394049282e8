#include "viewer/articlemodel.h"

namespace pamphlet {

void ArticleModel::setRows(const QList<ArticleRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ArticleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ArticleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const ArticleRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return QStringList{row.title, row.section, row.detail}.join(QStringLiteral(". "));
    case SlugRole:
        return row.slug;
    case LangRole:
        return row.lang;
    case AnchorRole:
        return row.anchor;
    case DetailRole:
        return row.detail;
    case SectionRole:
        return row.section;
    default:
        return {};
    }
}

} // namespace pamphlet
