#pragma once

#include <QPair>
#include <QSet>
#include <QString>

namespace pamphlet {

// Which articles of a library may be seen: all of them, or some, each language of an article for itself.
class ArticleScope {
public:
    ArticleScope() = default; // all
    static ArticleScope none();
    void add(const QString &slug, const QString &lang);

    bool isAll() const { return m_all; }
    bool isEmpty() const { return !m_all && m_some.isEmpty(); }
    qsizetype size() const { return m_some.size(); } // of some; all are not counted
    bool contains(const QString &slug, const QString &lang) const { return m_all || m_some.contains({slug, lang}); }

    // What an SQL statement adds to its conditions, with a leading AND, where `id` is the column with the number of the
    // article. It takes one value more: values(). Empty when all may be seen.
    QString condition(const QString &id = QStringLiteral("article.id")) const;
    QString values() const;

    bool operator==(const ArticleScope &) const = default;

private:
    bool m_all = true;
    QSet<QPair<QString, QString>> m_some;
};

} // namespace pamphlet
