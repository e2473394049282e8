#include "viewer/browsemodel.h"

#include "article/frontmatter.h"

namespace pamphlet {

void BrowseModel::setIndex(const LibraryIndex &index)
{
    m_index = index;
    m_longestTitle = 0;
    for (const ArticleFacts &facts : m_index.articles) {
        m_longestTitle = std::max(m_longestTitle, int(facts.summary.title.size()));
    }
    fill();
}

void BrowseModel::setReviews(const Reviews &reviews)
{
    m_reviews = reviews;
    fill();
}

void BrowseModel::setScope(const ArticleScope &scope)
{
    m_scope = scope;
    fill();
}

QStringList BrowseModel::languages() const
{
    QStringList languages;
    for (const ArticleFacts &facts : m_index.articles) {
        if (isInScope(facts) && !languages.contains(facts.summary.lang)) {
            languages.append(facts.summary.lang);
        }
    }
    languages.sort();
    return languages;
}

void BrowseModel::setFilter(const ArticleFilter &filter, bool signedOffOnly)
{
    if (filter == m_filter && signedOffOnly == m_signedOffOnly) {
        return;
    }
    m_filter = filter;
    m_signedOffOnly = signedOffOnly;
    fill();
}

void BrowseModel::fill()
{
    beginResetModel();
    m_rows.clear();
    m_letters.clear();
    m_rowOfLetter.clear();
    for (qsizetype i = 0; i < m_index.articles.size(); ++i) {
        const ArticleFacts &facts = m_index.articles.at(i);
        if (!isInScope(facts) || !m_filter.passes(facts) || (m_signedOffOnly && !isSignedOff(facts))) {
            continue;
        }
        const QString &letter = m_index.letters.at(i);
        if (m_letters.isEmpty() || m_letters.last() != letter) {
            m_letters.append(letter);
            m_rowOfLetter.insert(letter, int(m_rows.size()));
            m_rows.append({i, true});
        }
        m_rows.append({i, false});
    }
    endResetModel();
}

bool BrowseModel::isInScope(const ArticleFacts &facts) const
{
    return m_scope.contains(facts.summary.slug, facts.summary.lang);
}

bool BrowseModel::isSignedOff(const ArticleFacts &facts) const
{
    return m_reviews.value(reviewKey(facts.summary.slug, facts.summary.lang)).isFor(facts.hash);
}

int BrowseModel::rowOfLetter(const QString &letter) const
{
    return m_rowOfLetter.value(letter, -1);
}

int BrowseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags BrowseModel::flags(const QModelIndex &index) const
{
    // A heading cannot be chosen, and the arrow keys pass it.
    const bool article = index.isValid() && !m_rows.at(index.row()).heading;
    return article ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QVariant BrowseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const Row row = m_rows.at(index.row());
    return row.heading ? headingData(m_index.letters.at(row.article), role)
                       : articleData(m_index.articles.at(row.article), role);
}

QVariant BrowseModel::headingData(const QString &letter, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return letter;
    case HeadingRole:
        return true;
    default:
        return {};
    }
}

QVariant BrowseModel::articleData(const ArticleFacts &facts, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return facts.summary.title;
    case Qt::AccessibleTextRole: {
        QStringList texts{facts.summary.title, FrontMatter::firstSentenceOf(facts.summary.summary)};
        texts.append(articleData(facts, BadgeRole).toString());
        texts.removeAll(QString());
        return texts.join(QStringLiteral(". "));
    }
    case HeadingRole:
        return false;
    case SlugRole:
        return facts.summary.slug;
    case LangRole:
        return facts.summary.lang;
    case DetailRole:
        return FrontMatter::firstSentenceOf(facts.summary.summary);
    case BadgeRole:
        return isSignedOff(facts) ? tr("Signed off") : QString();
    default:
        return {};
    }
}

} // namespace pamphlet
