#include "viewer/searchmodel.h"

namespace pamphlet {

namespace {

constexpr qsizetype articlesBeforeAnswers = 3; // so that the first answer is in sight, too

} // namespace

void SearchModel::setResults(const SearchResults &results)
{
    beginResetModel();
    m_rows.clear();
    const qsizetype best = results.answers.isEmpty() ? results.articles.size() : articlesBeforeAnswers;
    append(Kind::Article, tr("Articles"), results.articles.mid(0, best));
    append(Kind::Answer, tr("Answers"), results.answers.mid(0, mostAnswers));
    append(Kind::Article, tr("More articles"), results.articles.mid(best));
    endResetModel();
}

void SearchModel::append(Kind kind, const QString &heading, const QList<SearchHit> &hits)
{
    if (hits.isEmpty()) {
        return;
    }
    m_rows.append({Kind::Heading, {heading, {}}, {}, {}});
    for (const SearchHit &hit : hits) {
        const bool question = kind == Kind::Answer && !hit.section.text.isEmpty();
        m_rows.append({kind, question ? hit.section : hit.title, question ? hit.title : hit.section, hit});
    }
}

const SearchHit *SearchModel::hit(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || m_rows.at(index.row()).kind == Kind::Heading) {
        return nullptr;
    }
    return &m_rows.at(index.row()).hit;
}

QModelIndex SearchModel::firstHit() const
{
    return m_rows.isEmpty() ? QModelIndex() : index(1, 0); // below its heading
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString SearchModel::spoken(const Row &row)
{
    QStringList parts{row.title.text, row.place.text, row.hit.snippet.text};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title.text;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case KindRole:
        return int(row.kind);
    case TitleRole:
        return QVariant::fromValue(row.title);
    case PlaceRole:
        return QVariant::fromValue(row.place);
    case SnippetRole:
        return QVariant::fromValue(row.hit.snippet);
    case SlugRole:
        return row.hit.slug;
    case LangRole:
        return row.hit.lang;
    default:
        return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    return hit(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace pamphlet
