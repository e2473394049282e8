#pragma once

#include "library/library.h"

#include <QLabel>
#include <QWidget>

namespace pamphlet {

class Appearance;
class FlowLayout;

// A few words and then articles to tap: "Often read here: (Low back pain) (Your first visit)".
class ArticleChips : public QWidget {
    Q_OBJECT

public:
    explicit ArticleChips(const Appearance &appearance, QWidget *parent = nullptr);

    // Each chip is named `prefix` and slug. Without articles there are no words either.
    void setArticles(const QString &words, const QList<ArticleSummary> &articles, const QString &prefix);
    QLabel *wordsLabel() const { return m_words; }
    // Keeps `button` behind the chips, also when there are none.
    void setLast(QWidget *button);

Q_SIGNALS:
    void chosen(const QString &slug, const QString &lang);

private:
    const Appearance &m_appearance;
    FlowLayout *m_layout;
    QLabel *m_words;
    QList<QWidget *> m_chips;
    QWidget *m_last = nullptr;
};

} // namespace pamphlet
