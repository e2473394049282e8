#pragma once

#include "viewer/articletablemodel.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace pamphlet {

// The rows of an ArticleTableModel that pass the staff's filter, in the order of any column.
class ArticleTableProxy : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ArticleTableProxy(ArticleTableModel &model, QObject *parent = nullptr);

    // Words are looked for in all columns.
    void setWords(const QString &words);
    void setFilter(const ArticleFilter &filter, std::optional<SignOff> state);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    ArticleTableModel &m_model;
    QStringList m_words;
    ArticleFilter m_filter;
    std::optional<SignOff> m_state;
};

} // namespace pamphlet
