#pragma once

#include "library/articlefilter.h"

#include <QWidget>

class QComboBox;

namespace pamphlet {

class ArticleScope;
class Library;

// Chooses which articles a list shows: by topic, by region of the body, by language. A choice that a library has only
// one of is not offered.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    // `lang`: of the titles of topics.
    FilterBar(const Library &library, const QString &lang, QWidget *parent = nullptr);

    void setLanguages(const QStringList &languages);
    // Offers the topics and regions of these articles only.
    void setScope(const ArticleScope &scope);
    ArticleFilter filter() const;
    void setFilter(const ArticleFilter &filter);
    // Adds a choice of the page's own, behind the others.
    void addChoice(QWidget *choice);
    // A box that the choices of a filter fit in.
    static QComboBox *makeBox(const QString &name, const QString &accessibleName, QWidget *parent);

Q_SIGNALS:
    void changed();

private:
    const Library &m_library;
    const QString m_lang;
    QComboBox *m_topic;
    QComboBox *m_region;
    QComboBox *m_language;
};

} // namespace pamphlet
