#pragma once

#include <QList>
#include <QString>

namespace pamphlet {

// The articles opened in this visit, newest first. They live in memory only.
class RecentArticles {
public:
    static constexpr int limit = 8;

    struct Entry {
        QString slug;
        QString lang;
        bool operator==(const Entry &) const = default;
    };

    void add(const QString &slug, const QString &lang);
    void clear() { m_entries.clear(); }
    const QList<Entry> &entries() const { return m_entries; }

private:
    QList<Entry> m_entries;
};

} // namespace pamphlet
