#include "viewer/articletableproxy.h"

namespace pamphlet {

ArticleTableProxy::ArticleTableProxy(ArticleTableModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setSortRole(ArticleTableModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void ArticleTableProxy::setWords(const QString &words)
{
    m_words = ArticleTableModel::folded(words).simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void ArticleTableProxy::setFilter(const ArticleFilter &filter, std::optional<SignOff> state)
{
    m_filter = filter;
    m_state = state;
    invalidateFilter();
}

bool ArticleTableProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    return (!m_state || m_model.state(row) == *m_state) && m_model.passes(row, m_filter)
        && m_model.holdsAll(row, m_words);
}

} // namespace pamphlet
