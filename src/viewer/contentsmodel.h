#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QStringList>

namespace pamphlet {

struct Article;

// The places of one article that its contents list: when to get help, its sections, its questions.
class ContentsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Section, Question, GetHelp };
    enum Role { AnchorRole = Qt::UserRole, KindRole, BeingReadRole };

    using QAbstractListModel::QAbstractListModel;

    void setArticle(const Article &article);
    void clear();
    // In the order of the article.
    QStringList anchors() const;
    void setBeingRead(const QString &anchor);
    QModelIndex beingRead() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        QString anchor;
        QString title;
        Kind kind;
    };

    void setRows(const QList<Row> &rows);
    static QList<Row> rowsOf(const Article &article);
    void announce(const QModelIndex &index);

    QList<Row> m_rows;
    QString m_beingRead;
};

} // namespace pamphlet
