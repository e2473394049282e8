#include "viewer/articlechips.h"

#include "viewer/chip.h"
#include "viewer/flowlayout.h"

namespace pamphlet {

ArticleChips::ArticleChips(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_layout(new FlowLayout(this))
    , m_words(new QLabel(this))
{
    m_words->setProperty("role", QStringLiteral("soft"));
    m_words->hide();
    m_layout->addWidget(m_words);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ArticleChips::setArticles(const QString &words, const QList<ArticleSummary> &articles, const QString &prefix)
{
    qDeleteAll(std::exchange(m_chips, {}));
    for (const ArticleSummary &article : articles) {
        auto *chip = new Chip(article.title, m_appearance, this);
        chip->setObjectName(prefix + article.slug);
        connect(chip, &Chip::clicked, this,
            [this, slug = article.slug, lang = article.lang] { Q_EMIT chosen(slug, lang); });
        m_layout->addWidget(chip);
        m_chips.append(chip);
        chip->show();
    }
    m_words->setText(words);
    m_words->setVisible(!articles.isEmpty());
    if (m_last) {
        setLast(m_last);
    }
    setVisible(m_last || !articles.isEmpty());
}

void ArticleChips::setLast(QWidget *button)
{
    m_last = button;
    m_layout->removeWidget(button);
    m_layout->addWidget(button);
    setVisible(true);
    for (QWidget *before = m_words; QWidget * chip : m_chips + QWidgetList{button}) {
        QWidget::setTabOrder(before, chip);
        before = chip;
    }
}

} // namespace pamphlet
