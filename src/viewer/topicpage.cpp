#include "viewer/topicpage.h"

#include "library/library.h"
#include "viewer/appearance.h"
#include "viewer/articledelegate.h"
#include "viewer/icons.h"
#include "viewer/rowmarks.h"
#include "viewer/shownarticles.h"
#include "viewer/touch.h"

#include "ui_topicpage.h"

#include <algorithm>

namespace pamphlet {

TopicPage::TopicPage(const Library &library, const ShownArticles &shown, const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_shown(shown)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::TopicPage>())
{
    m_ui->setupUi(this);
    m_rows.setSourceModel(&m_articles);
    m_ui->articles->setModel(&m_rows);
    auto *delegate = new ArticleDelegate(m_appearance, this);
    m_ui->articles->setItemDelegate(delegate);
    makeTouchList(m_ui->articles);
    delegate->setMarks(new RowMarks(m_ui->articles, m_rows, ArticleDelegate::gap, m_appearance));
    connect(m_ui->articles, &QListView::clicked, this, &TopicPage::choose);
    connect(m_ui->articles, &QListView::activated, this, &TopicPage::choose);
    connect(&m_appearance, &Appearance::changed, this, [this] { showTopic(m_topic, m_lang); });
    connect(&m_shown, &ShownArticles::changed, this, [this] { showTopic(m_topic, m_lang); });
}

TopicPage::~TopicPage() = default;

void TopicPage::showTopic(const QString &topic, const QString &lang)
{
    m_topic = topic;
    m_lang = lang;
    const QList<TopicCount> topics = m_library.topics(lang, m_shown.scope());
    const auto found = std::find_if(
        topics.begin(), topics.end(), [&topic](const TopicCount &entry) { return entry.topic.id == topic; });
    if (found == topics.end()) {
        m_articles.setArticles({});
        return;
    }
    const int side = m_appearance.scaled(44);
    m_ui->icon->setPixmap(Icons::topic(
        found->topic.icon, m_appearance.theme().color(QStringLiteral("teal")), {side, side}, devicePixelRatioF()));
    m_ui->heading->setText(found->topic.title(lang));
    m_ui->countLabel->setText(tr("%n article(s)", nullptr, found->articles));
    m_articles.setArticles(m_library.articlesOfTopic(topic, lang, m_shown.scope()));
}

void TopicPage::forget()
{
    m_topic.clear();
    m_ui->heading->clear();
    m_ui->countLabel->clear();
    m_articles.setArticles({});
}

void TopicPage::choose(const QModelIndex &index)
{
    if (index.isValid()) {
        const ArticleSummary &article = m_articles.article(index.row());
        Q_EMIT articleChosen(article.slug, article.lang, QString());
    }
}

} // namespace pamphlet
