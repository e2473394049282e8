#include "viewer/homepage.h"

#include "viewer/appearance.h"
#include "viewer/articlechips.h"
#include "viewer/bodymap.h"
#include "viewer/bodymappanel.h"
#include "viewer/card.h"
#include "viewer/icons.h"
#include "viewer/regionpane.h"
#include "viewer/searchpane.h"
#include "viewer/shownarticles.h"
#include "viewer/touch.h"

#include "ui_homepage.h"

#include <QScrollBar>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int oftenReadCount = 3;
constexpr int gap = 28; // between the body map and the rest
constexpr int wide = 860; // pixels: from here on the search stands beside the body map, else above it
// Heights in pixels at the usual text size; on a lower page the body needs the room of these words more.
constexpr int lowestWithHeading = 460;
constexpr int lowestWithQuestion = 320;
const QString language = QStringLiteral("en"); // of the lists; a choice comes with the second language

} // namespace

HomePage::HomePage(const Library &library, const ShownArticles &shown, SearchService &search,
    const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_shown(shown)
    , m_search(search)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::HomePage>())
    , m_results(new SearchPane(appearance, this))
    , m_bodyPanel(new BodyMapPanel(appearance, this))
    , m_region(new RegionPane(library, shown, appearance, this))
    , m_oftenRead(new ArticleChips(appearance, this))
    , m_continue(new ArticleChips(appearance, this))
{
    m_ui->setupUi(this);
    m_ui->clearButton->hide();
    makeTouchScrollable(m_ui->scrollArea);
    addParts();
    connectParts();
    connectSearch();
    showTopics();
    showAppearance();
    setFocusProxy(m_ui->searchField);
}

HomePage::~HomePage() = default;

void HomePage::addParts()
{
    m_ui->pages->addWidget(m_results);
    m_ui->pages->addWidget(m_region);
    m_ui->contentLayout->insertWidget(1, m_oftenRead);
    m_ui->contentLayout->insertWidget(2, m_continue);
    m_oftenRead->wordsLabel()->setObjectName(QStringLiteral("readHeading"));
    m_continue->wordsLabel()->setObjectName(QStringLiteral("continueHeading"));
    m_continue->setLast(m_ui->allArticlesButton);
    setTabOrder(m_ui->searchField, m_ui->clearButton);
    setTabOrder(m_bodyPanel->setTabOrderAfter(m_ui->clearButton), m_ui->pages);
}

void HomePage::connectParts()
{
    connect(&m_appearance, &Appearance::changed, this, &HomePage::showAppearance);
    connect(&m_shown, &ShownArticles::changed, this, &HomePage::takeScope);
    connect(m_ui->allArticlesButton, &QPushButton::clicked, this, &HomePage::allArticlesRequested);
    connect(m_bodyPanel->map(), &BodyMap::chosenChanged, this, &HomePage::showRegion);
    connect(m_region, &RegionPane::articleChosen, this, &HomePage::articleChosen);
    connect(m_region, &RegionPane::closeRequested, this, &HomePage::stepBack);
    for (ArticleChips *chips : {m_oftenRead, m_continue}) {
        connect(chips, &ArticleChips::chosen, this,
            [this](const QString &slug, const QString &lang) { Q_EMIT articleChosen(slug, lang, QString()); });
    }
}

void HomePage::connectSearch()
{
    QLineEdit *field = m_ui->searchField;
    m_results->setField(field);
    connect(field, &QLineEdit::textChanged, this, &HomePage::searchFor);
    connect(field, &QLineEdit::returnPressed, m_results, &SearchPane::openFirst);
    connect(m_ui->clearButton, &QToolButton::clicked, field, &QLineEdit::clear);
    connect(m_results, &SearchPane::allTopicsRequested, this, &HomePage::reset);
    connect(m_results, &SearchPane::suggestionChosen, field, &QLineEdit::setText);
    connect(m_results, &SearchPane::retryRequested, this, [this, field] { searchFor(field->text()); });
    connect(m_results, &SearchPane::topicChosen, this, &HomePage::topicChosen);
    connect(m_results, &SearchPane::articleChosen, this, &HomePage::articleChosen);
    connect(m_results, &SearchPane::waitingLong, this, [this] { showPage(m_results); });
    connect(&m_search, &SearchService::found, this, [this](const QString &words, const SearchResults &results) {
        showPage(m_results); // first: rows are as high as the width of the list makes them
        m_results->showResults(words, results);
    });
    connect(&m_search, &SearchService::failed, this, [this](const QString &error) {
        m_results->showFailure(error);
        showPage(m_results);
    });
}

void HomePage::markFor(VisitSession &session)
{
    m_results->markFor(session);
    m_region->markFor(session);
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitToSize();
}

// Changes the layout only where it has to: this runs while the window is being laid out.
void HomePage::fitToSize()
{
    const bool beside = width() >= wide;
    if (beside != m_beside) {
        m_beside = beside;
        m_ui->layout->addWidget(m_ui->top, 0, beside ? 1 : 0, 1, beside ? 1 : 2);
        m_ui->layout->addWidget(m_bodyPanel, beside ? 0 : 1, 0, beside ? 2 : 1, 1, Qt::AlignTop);
    }
    const int margin = width() >= 720 ? 32 : 16;
    m_ui->layout->setContentsMargins(margin, 20, margin, 20);
    m_bodyPanel->setFixedWidth(beside ? 320 : std::clamp(width() * 2 / 5, 180, 340));
    const bool body
        = m_hasRegions && (beside || m_ui->pages->currentWidget() != m_results); // what is found needs the width
    m_bodyPanel->setVisible(body);
    m_ui->top->setVisible(!m_shown.scope().isEmpty());
    m_ui->layout->setHorizontalSpacing(body ? gap : 0);
    fitHint(width() - 2 * margin - (beside ? m_bodyPanel->width() + gap : 0));
    m_bodyPanel->setQuestionShown(height() >= m_appearance.scaled(lowestWithQuestion));
    m_ui->heading->setVisible(beside || height() >= m_appearance.scaled(lowestWithHeading));
}

// A hint that would be cut off gives fewer examples.
void HomePage::fitHint(int room)
{
    const QString hint = tr("Try “headache”, “needle”, “what to expect”");
    const int beside = m_appearance.scaled(26) + 3 * 16; // the icon, and the air around it
    const bool fits = m_ui->searchField->fontMetrics().horizontalAdvance(hint) + beside <= room;
    m_ui->searchField->setPlaceholderText(fits ? hint : tr("Try “headache”"));
}

void HomePage::showPage(QWidget *page)
{
    m_ui->pages->setCurrentWidget(m_shown.scope().isEmpty() ? m_ui->nothingPage : page);
    fitToSize();
    m_ui->layout->activate(); // the page has its width before it is filled
}

void HomePage::showAppearance()
{
    const QColor soft = m_appearance.theme().color(QStringLiteral("soft"));
    m_ui->searchIcon->setPixmap(Icons::control(QStringLiteral("search"), soft).pixmap(m_appearance.scaled(26)));
    m_ui->clearButton->setIcon(Icons::control(QStringLiteral("close"), soft));
    m_ui->topicGrid->setMinimumCardWidth(m_appearance.scaled(170));
    fitToSize();
}

void HomePage::showTopics()
{
    QList<Card *> cards;
    const QList<TopicCount> topics = m_library.topics(language, m_shown.scope());
    m_results->setTopics(topics, language);
    for (const TopicCount &entry : topics) {
        auto *card = new Card(
            entry.topic.title(language), tr("%n article(s)", nullptr, entry.articles), entry.topic.icon, m_appearance);
        card->setObjectName(QStringLiteral("topic-") + entry.topic.id);
        connect(card, &Card::clicked, this, [this, id = entry.topic.id] { Q_EMIT topicChosen(id); });
        cards.append(card);
    }
    m_ui->topicGrid->setCards(cards);
    const QList<RegionCount> regions = m_library.regions(language, m_shown.scope());
    m_bodyPanel->map()->setRegions(regions);
    m_hasRegions = !regions.isEmpty();
}

void HomePage::takeScope()
{
    BodyMap *map = m_bodyPanel->map();
    showTopics();
    turnBody();
    if (map->articles(map->chosen()) == 0) {
        map->setChosen({});
    }
    if (!map->chosen().isEmpty()) {
        m_region->showRegion(map->chosen(), language);
    }
    showOftenRead();
    showContinueReading();
    searchFor(m_ui->searchField->text());
    fitToSize();
}

void HomePage::setOftenRead(const QStringList &slugs)
{
    m_mostOpened = slugs;
    showOftenRead();
}

void HomePage::showOftenRead()
{
    QList<ArticleSummary> articles;
    for (const QString &slug : std::as_const(m_mostOpened)) {
        const auto found = m_library.summary(slug, m_library.bestLanguage(slug, language, m_shown.scope()));
        if (found && articles.size() < oftenReadCount) { // it may have left the library since it was read
            articles.append(*found);
        }
    }
    const QString words = articles.isEmpty() ? tr("Start here:") : tr("Often read here:");
    if (articles.isEmpty()) {
        articles = m_library.firstArticles(language, oftenReadCount, m_shown.scope());
    }
    m_oftenRead->setArticles(words, articles, QStringLiteral("article-"));
}

void HomePage::setContinueReading(const QString &slug, const QString &lang)
{
    m_lastRead = m_library.summary(slug, lang).value_or(ArticleSummary());
    showContinueReading();
}

void HomePage::showContinueReading()
{
    const bool any = !m_lastRead.slug.isEmpty() && m_shown.contains(m_lastRead.slug, m_lastRead.lang);
    m_continue->setArticles(tr("Continue reading:"), any ? QList<ArticleSummary>{m_lastRead} : QList<ArticleSummary>(),
        QStringLiteral("continue-"));
}

void HomePage::showRegion(const QString &region)
{
    m_ui->searchField->clear();
    if (!region.isEmpty()) {
        m_region->showRegion(region, language);
    }
    showBrowsing();
}

void HomePage::showBrowsing()
{
    const bool region = !m_bodyPanel->map()->chosen().isEmpty();
    showPage(region ? static_cast<QWidget *>(m_region) : m_ui->browsePage);
}

void HomePage::reset()
{
    m_ui->searchField->setText(QString()); // unlike clear(), this cannot be undone
    m_search.cancel();
    m_results->forget();
    m_region->forget();
    m_bodyPanel->map()->setChosen({});
    turnBody();
    m_ui->scrollArea->verticalScrollBar()->setValue(0);
    showBrowsing();
    setFocus(); // it may have been on what somebody tapped
}

// The front, unless nothing can be chosen there.
void HomePage::turnBody()
{
    BodyMap *map = m_bodyPanel->map();
    map->setSide(BodySide::Front);
    if (map->regions().isEmpty()) {
        map->setSide(BodySide::Back);
    }
}

void HomePage::stepBack()
{
    if (m_ui->searchField->text().isEmpty()) {
        m_bodyPanel->map()->setChosen({});
    }
    m_ui->searchField->clear();
    showBrowsing();
}

void HomePage::searchFor(const QString &text)
{
    m_ui->clearButton->setVisible(!text.isEmpty());
    if (!SearchService::isLongEnough(text)) {
        m_search.cancel();
        m_results->clear();
        showBrowsing();
        return;
    }
    m_results->expectResults();
    m_search.search(text, language);
}

} // namespace pamphlet
