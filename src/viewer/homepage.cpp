#include "viewer/homepage.h"

#include "library/library.h"
#include "viewer/appearance.h"
#include "viewer/articledelegate.h"
#include "viewer/card.h"
#include "viewer/icons.h"
#include "viewer/touch.h"

#include "ui_homepage.h"

namespace pamphlet {

namespace {

constexpr int shortestSearch = 2; // letters
constexpr int oftenReadCards = 3;
const QString language = QStringLiteral("en"); // of the lists; a choice comes with the second language

} // namespace

HomePage::HomePage(const Library &library, SearchService &search, const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_search(search)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::HomePage>())
{
    m_ui->setupUi(this);
    m_ui->clearButton->hide();
    m_ui->results->setModel(&m_results);
    m_ui->results->setItemDelegate(new ArticleDelegate(m_appearance, this));
    makeTouchList(m_ui->results);
    makeTouchScrollable(m_ui->scrollArea);
    connect(m_ui->searchField, &QLineEdit::textChanged, this, &HomePage::searchFor);
    connect(m_ui->clearButton, &QToolButton::clicked, m_ui->searchField, &QLineEdit::clear);
    connect(m_ui->searchField, &QLineEdit::returnPressed, this, [this] { choose(m_results.index(0, 0)); });
    connect(m_ui->results, &QListView::clicked, this, &HomePage::choose);
    connect(m_ui->results, &QListView::activated, this, &HomePage::choose);
    connect(&m_search, &SearchService::found, this, &HomePage::showHits);
    connect(&m_search, &SearchService::failed, m_ui->resultsLabel, &QLabel::setText);
    connect(&m_appearance, &Appearance::changed, this, &HomePage::showAppearance);
    showTopics();
    showAppearance();
}

HomePage::~HomePage() = default;

void HomePage::showAppearance()
{
    const QColor soft = m_appearance.theme().color(QStringLiteral("soft"));
    m_ui->searchIcon->setPixmap(Icons::control(QStringLiteral("search"), soft).pixmap(m_appearance.scaled(26)));
    m_ui->clearButton->setIcon(Icons::control(QStringLiteral("close"), soft));
    m_ui->topicGrid->setMinimumCardWidth(m_appearance.scaled(220));
    m_ui->readGrid->setMinimumCardWidth(m_appearance.scaled(220));
    m_results.setRows(QList<ArticleRow>()); // rows have other heights now
    searchFor(m_ui->searchField->text());
}

void HomePage::showTopics()
{
    QList<Card *> cards;
    for (const TopicCount &entry : m_library.topics(language)) {
        auto *card = new Card(Card::Kind::Topic, entry.topic.title(language),
            tr("%n article(s)", nullptr, entry.articles), entry.topic.icon.toUtf8(), m_appearance);
        card->setObjectName(QStringLiteral("topic-") + entry.topic.id);
        connect(card, &Card::clicked, this, [this, id = entry.topic.id] { Q_EMIT topicChosen(id); });
        cards.append(card);
    }
    m_ui->topicGrid->setCards(cards);
}

Card *HomePage::articleCard(const QString &slug, const QString &lang)
{
    const std::optional<Article> article = m_library.article(slug, lang);
    if (!article) {
        return nullptr; // it left the library since it was read
    }
    const QByteArray picture = m_library.picture(slug, article->meta.hero.file);
    auto *card
        = new Card(Card::Kind::Article, article->meta.title, article->meta.firstSentence(), picture, m_appearance);
    card->setObjectName(QStringLiteral("article-") + slug);
    connect(card, &Card::clicked, this, [this, slug, lang] { Q_EMIT articleChosen(slug, lang, QString()); });
    return card;
}

void HomePage::setOftenRead(const QStringList &slugs)
{
    QList<Card *> cards;
    for (const QString &slug : slugs) {
        Card *card
            = cards.size() < oftenReadCards ? articleCard(slug, m_library.bestLanguage(slug, language)) : nullptr;
        if (card) {
            cards.append(card);
        }
    }
    m_ui->readHeading->setText(cards.isEmpty() ? tr("Start here") : tr("Often read here"));
    if (cards.isEmpty()) {
        for (const ArticleSummary &summary : m_library.firstArticles(language, oftenReadCards)) {
            if (Card *card = articleCard(summary.slug, summary.lang)) {
                cards.append(card);
            }
        }
    }
    m_ui->readHeading->setVisible(!cards.isEmpty());
    m_ui->readGrid->setCards(cards);
}

void HomePage::clearSearch()
{
    m_ui->searchField->clear();
}

void HomePage::searchFor(const QString &text)
{
    const QString words = text.trimmed();
    m_ui->clearButton->setVisible(!text.isEmpty());
    if (words.size() < shortestSearch) {
        m_search.cancel();
        m_ui->pages->setCurrentWidget(m_ui->browsePage);
        return;
    }
    m_search.search(text, language);
}

void HomePage::showHits(const QString &words, const SearchResults &results)
{
    QList<ArticleRow> rows;
    for (const SearchHit &hit : results.articles) {
        rows.append({hit.slug, hit.lang, hit.anchor, hit.title.text, hit.snippet.text, hit.section.text});
    }
    m_results.setRows(rows);
    m_ui->resultsLabel->setText(results.isEmpty()
            ? tr("Nothing found for “%1”. Try another word, or go back to the topics by clearing the search.")
                  .arg(words.trimmed())
            : tr("%n article(s) found", nullptr, int(results.articles.size())));
    m_ui->pages->setCurrentWidget(m_ui->resultsPage);
}

void HomePage::choose(const QModelIndex &index)
{
    if (index.isValid() && m_ui->pages->currentWidget() == m_ui->resultsPage) {
        const ArticleRow row = m_results.row(index.row());
        Q_EMIT articleChosen(row.slug, row.lang, row.anchor);
    }
}

} // namespace pamphlet
