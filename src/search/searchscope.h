#pragma once

#include "library/articlescope.h"

#include <QSet>
#include <QString>

namespace pamphlet {

class Library;

// Which articles a search may find, by their numbers.
class SearchScope {
public:
    SearchScope(const Library &library, const ArticleScope &scope);

    bool isAll() const { return m_all; }
    bool contains(int article) const { return m_all || m_articles.contains(article); }
    // What an SQL statement adds to its conditions, with a leading AND, where `id` is the column with the number of the
    // article; of an FTS5 table with a "+" before it, so that its words are looked for first.
    QString condition(const QString &id) const;

private:
    bool m_all;
    QSet<int> m_articles;
};

} // namespace pamphlet
