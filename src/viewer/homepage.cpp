#include "viewer/homepage.h"

#include "library/library.h"
#include "viewer/appearance.h"
#include "viewer/card.h"
#include "viewer/icons.h"
#include "viewer/searchpane.h"
#include "viewer/touch.h"

#include "ui_homepage.h"

namespace pamphlet {

namespace {

constexpr int oftenReadCards = 3;
const QString language = QStringLiteral("en"); // of the lists; a choice comes with the second language

} // namespace

HomePage::HomePage(const Library &library, SearchService &search, const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_search(search)
    , m_appearance(appearance)
    , m_results(new SearchPane(appearance, this))
    , m_ui(std::make_unique<Ui::HomePage>())
{
    m_ui->setupUi(this);
    m_ui->clearButton->hide();
    m_ui->pages->addWidget(m_results);
    makeTouchScrollable(m_ui->scrollArea);
    connectSearch();
    connect(&m_appearance, &Appearance::changed, this, &HomePage::showAppearance);
    showTopics();
    showAppearance();
}

HomePage::~HomePage() = default;

void HomePage::connectSearch()
{
    QLineEdit *field = m_ui->searchField;
    m_results->setField(field);
    connect(field, &QLineEdit::textChanged, this, &HomePage::searchFor);
    connect(field, &QLineEdit::returnPressed, m_results, &SearchPane::openFirst);
    connect(m_ui->clearButton, &QToolButton::clicked, field, &QLineEdit::clear);
    connect(m_results, &SearchPane::clearRequested, field, &QLineEdit::clear);
    connect(m_results, &SearchPane::suggestionChosen, field, &QLineEdit::setText);
    connect(m_results, &SearchPane::retryRequested, this, [this, field] { searchFor(field->text()); });
    connect(m_results, &SearchPane::topicChosen, this, &HomePage::topicChosen);
    connect(m_results, &SearchPane::articleChosen, this, &HomePage::articleChosen);
    connect(m_results, &SearchPane::waitingLong, this, [this] { turnTo(m_results); });
    connect(&m_search, &SearchService::found, this, [this](const QString &words, const SearchResults &results) {
        m_results->showResults(words, results);
        turnTo(m_results);
    });
    connect(&m_search, &SearchService::failed, this, [this](const QString &error) {
        m_results->showFailure(error);
        turnTo(m_results);
    });
}

void HomePage::showAppearance()
{
    const QColor soft = m_appearance.theme().color(QStringLiteral("soft"));
    m_ui->searchIcon->setPixmap(Icons::control(QStringLiteral("search"), soft).pixmap(m_appearance.scaled(26)));
    m_ui->clearButton->setIcon(Icons::control(QStringLiteral("close"), soft));
    m_ui->topicGrid->setMinimumCardWidth(m_appearance.scaled(220));
    m_ui->readGrid->setMinimumCardWidth(m_appearance.scaled(220));
}

void HomePage::showTopics()
{
    QList<Card *> cards;
    const QList<TopicCount> topics = m_library.topics(language);
    m_results->setTopics(topics, language);
    for (const TopicCount &entry : topics) {
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
    m_ui->clearButton->setVisible(!text.isEmpty());
    if (!SearchService::isLongEnough(text)) {
        m_search.cancel();
        m_results->clear();
        turnTo(m_ui->browsePage);
        return;
    }
    m_results->expectResults();
    m_search.search(text, language);
}

// Results scroll by themselves, below the field: the long page that is hidden then must not make this one long.
void HomePage::turnTo(QWidget *page)
{
    const bool browsing = page == m_ui->browsePage;
    m_ui->browsePage->setSizePolicy(QSizePolicy::Preferred, browsing ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_ui->pages->setCurrentWidget(page);
}

} // namespace pamphlet
