#include "viewer/contentsmodel.h"

#include "article/article.h"

namespace pamphlet {

QList<ContentsModel::Row> ContentsModel::rowsOf(const Article &article)
{
    QList<Row> rows;
    if (!article.redFlags.isEmpty()) {
        rows.append({Article::getHelpAnchor(article.slug), article.redFlags.first().heading, Kind::GetHelp});
    }
    for (const Section &section : article.sections) {
        if (!section.heading.isEmpty()) {
            rows.append({section.id, section.heading, Kind::Section});
        }
        for (const Question &question : section.questions) {
            rows.append({question.id, question.text, Kind::Question});
        }
    }
    return rows;
}

void ContentsModel::setArticle(const Article &article)
{
    setRows(rowsOf(article));
}

void ContentsModel::clear()
{
    setRows({});
}

void ContentsModel::setRows(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    m_beingRead.clear();
    endResetModel();
}

QStringList ContentsModel::anchors() const
{
    QStringList anchors;
    for (const Row &row : m_rows) {
        anchors.append(row.anchor);
    }
    return anchors;
}

void ContentsModel::setBeingRead(const QString &anchor)
{
    const QModelIndex before = beingRead();
    m_beingRead = anchor;
    announce(before);
    announce(beingRead());
}

QModelIndex ContentsModel::beingRead() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).anchor == m_beingRead) {
            return index(row);
        }
    }
    return {};
}

void ContentsModel::announce(const QModelIndex &index)
{
    if (index.isValid()) {
        Q_EMIT dataChanged(index, index, {BeingReadRole, Qt::AccessibleDescriptionRole});
    }
}

int ContentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ContentsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const bool beingRead = row.anchor == m_beingRead;
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleDescriptionRole:
        return beingRead ? tr("You are reading this") : QString();
    case AnchorRole:
        return row.anchor;
    case KindRole:
        return QVariant::fromValue(row.kind);
    case BeingReadRole:
        return beingRead;
    default:
        return {};
    }
}

} // namespace pamphlet
