#pragma once

#include <QAbstractListModel>
#include <QString>

namespace pamphlet {

// A place to read, as lists show it: an article, or a passage of it that a search found.
struct ArticleRow {
    QString slug;
    QString lang;
    QString anchor;
    QString title;
    QString detail; // summary, or the words around what was found
    QString section; // heading or question of a passage; empty otherwise
};

class ArticleModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { SlugRole = Qt::UserRole, LangRole, AnchorRole, DetailRole, SectionRole };

    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<ArticleRow> &rows);
    const ArticleRow &row(int index) const { return m_rows.at(index); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<ArticleRow> m_rows;
};

} // namespace pamphlet
