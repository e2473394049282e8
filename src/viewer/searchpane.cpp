#include "viewer/searchpane.h"

#include "viewer/appearance.h"
#include "viewer/card.h"
#include "viewer/icons.h"
#include "viewer/rowmarks.h"
#include "viewer/searchdelegate.h"
#include "viewer/searchkeys.h"
#include "viewer/touch.h"

#include "ui_searchpane.h"

#include <QAccessible>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int patience = 150; // milliseconds; what is faster needs no word
constexpr int announceAfter = 600; // milliseconds without a further letter
constexpr int rowsAtOnce = 7; // that are laid out before keys are looked at again; about a page
constexpr int quotedLength = 60; // characters of what was typed that are said again

QString quoted(const QString &words)
{
    const QString text = words.simplified();
    return text.size() <= quotedLength
        ? text
        : QString::fromUtf8(text.left(quotedLength).toUtf8()).trimmed() + QStringLiteral("…");
}

} // namespace

SearchPane::SearchPane(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_delegate(new SearchDelegate(appearance, this))
    , m_ui(std::make_unique<Ui::SearchPane>())
{
    m_ui->setupUi(this);
    m_rows.setSourceModel(&m_model);
    m_ui->results->setModel(&m_rows);
    m_ui->results->setItemDelegate(m_delegate);
    makeTouchList(m_ui->results);
    m_delegate->setMarks(new RowMarks(m_ui->results, m_rows, 0, m_appearance));
    m_ui->results->setLayoutMode(QListView::Batched); // what is seen first; a key may come in between
    m_ui->results->setBatchSize(rowsAtOnce);
    makeTouchScrollable(m_ui->nothingArea);
    makeTouchScrollable(m_ui->failureArea);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    m_announcement.setSingleShot(true);
    m_announcement.setInterval(announceAfter);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        tell(tr("Searching…"), tr("Searching…"));
        Q_EMIT waitingLong();
    });
    connect(&m_announcement, &QTimer::timeout, this, &SearchPane::announce);
    connect(m_ui->results, &QListView::clicked, this, &SearchPane::choose);
    connect(m_ui->suggestionButton, &QPushButton::clicked, this, [this] {
        m_ui->results->setFocus(); // the button goes; from the list one can choose and type on
        Q_EMIT suggestionChosen(m_suggestion);
    });
    connect(m_ui->allTopicsButton, &QPushButton::clicked, this, &SearchPane::allTopicsRequested);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &SearchPane::retryRequested);
    connect(&m_appearance, &Appearance::changed, this, &SearchPane::showAppearance);
    clear();
    showAppearance();
}

SearchPane::~SearchPane() = default;

void SearchPane::setField(QLineEdit *field)
{
    auto *keys = new SearchKeys(field, m_ui->results, this);
    connect(keys, &SearchKeys::chosen, this, &SearchPane::choose);
}

void SearchPane::setTopics(const QList<TopicCount> &topics, const QString &lang)
{
    m_topics = topics;
    m_topicLanguage = lang;
}

void SearchPane::expectResults()
{
    m_expecting = true;
    m_openFirst = false;
    m_announcement.stop();
    if (!m_patience.isActive()) { // somebody who types on waits no longer for a word
        m_patience.start();
    }
}

void SearchPane::stopWaiting()
{
    m_expecting = false;
    m_patience.stop();
}

void SearchPane::clear()
{
    stopWaiting();
    m_openFirst = false;
    m_announcement.stop();
    m_suggestion.clear();
    m_delegate->forgetLayouts();
    m_model.setResults({});
    m_ui->statusLabel->hide();
    m_ui->suggestionButton->hide();
    m_ui->pages->setCurrentWidget(m_ui->listPage);
}

void SearchPane::forget()
{
    clear();
    m_ui->nothingLabel->clear();
    m_ui->errorLabel->clear();
    m_ui->statusLabel->clear();
    m_ui->nearestGrid->setCards({});
    showSuggestion();
    setAccessibleName({});
}

void SearchPane::showResults(const QString &typed, const SearchResults &results)
{
    const bool open = m_openFirst;
    clear();
    m_model.setResults(results);
    m_suggestion = results.suggestion;
    showSuggestion();
    m_ui->results->scrollToTop();
    if (results.isEmpty()) {
        showNothing(quoted(results.understood.isEmpty() ? typed : results.understood), results.nearestTopics);
        return;
    }
    QStringList counts;
    if (!results.articles.isEmpty()) {
        counts.append(tr("%n article(s)", nullptr, int(results.articles.size())));
    }
    if (!results.answers.isEmpty()) {
        counts.append(tr("%n answer(s)", nullptr, int(std::min(results.answers.size(), SearchModel::mostAnswers))));
    }
    const QString understood = results.understood.isEmpty()
        ? QString()
        : tr("Showing results for “%1”. You typed “%2”.").arg(quoted(results.understood), quoted(typed));
    tell(understood, (understood + u' ' + counts.join(QStringLiteral(", "))).trimmed());
    if (open) {
        choose(m_rows.mapFromSource(m_model.firstHit()));
    }
}

void SearchPane::showNothing(const QString &words, const QStringList &nearestTopics)
{
    QList<Card *> cards;
    for (const QString &id : nearestTopics) {
        const auto found = std::find_if(
            m_topics.begin(), m_topics.end(), [&id](const TopicCount &entry) { return entry.topic.id == id; });
        if (found != m_topics.end()) {
            auto *card = new Card(found->topic.title(m_topicLanguage), tr("%n article(s)", nullptr, found->articles),
                found->topic.icon, m_appearance);
            card->setObjectName(QStringLiteral("nearest-") + id);
            connect(card, &Card::clicked, this, [this, id] { Q_EMIT topicChosen(id); });
            cards.append(card);
        }
    }
    m_ui->nothingLabel->setText(tr("Nothing found for “%1”").arg(words));
    m_ui->nearestLabel->setVisible(!cards.isEmpty());
    m_ui->nearestGrid->setVisible(!cards.isEmpty());
    m_ui->nearestGrid->setCards(cards);
    m_ui->pages->setCurrentWidget(m_ui->nothingPage);
    tell({}, m_ui->nothingLabel->text());
}

void SearchPane::showFailure(const QString &error)
{
    clear();
    m_ui->errorLabel->setText(error);
    m_ui->pages->setCurrentWidget(m_ui->failurePage);
    tell({}, m_ui->failureLabel->text() + u' ' + error);
}

void SearchPane::openFirst()
{
    if (m_expecting) {
        m_openFirst = true; // what is shown answers an older search
    } else {
        choose(m_rows.mapFromSource(m_model.firstHit()));
    }
}

void SearchPane::choose(const QModelIndex &index)
{
    if (const SearchHit *hit = m_model.hit(m_rows.mapToSource(index))) {
        Q_EMIT articleChosen(hit->slug, hit->lang, hit->anchor);
    }
}

void SearchPane::tell(const QString &status, const QString &spoken)
{
    m_ui->statusLabel->setText(status);
    m_ui->statusLabel->setVisible(!status.isEmpty());
    setAccessibleName(spoken);
    m_announcement.start();
}

void SearchPane::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SearchPane::showSuggestion()
{
    QPushButton *button = m_ui->suggestionButton;
    const QString text = tr("Did you mean “%1”?").arg(quoted(m_suggestion));
    constexpr int paddings = 2 * 20;
    const QString fitting = button->fontMetrics().elidedText(text, Qt::ElideMiddle, std::max(width() - paddings, 48));
    button->setText(QString(fitting).replace(u'&', QStringLiteral("&&")));
    button->setAccessibleName(text);
    button->setVisible(!m_suggestion.isEmpty());
}

void SearchPane::showAppearance()
{
    m_ui->failureIcon->setPixmap(
        Icons::control(QStringLiteral("warning"), m_appearance.theme().color(QStringLiteral("amber-ink"))).pixmap(48));
    m_ui->nearestGrid->setMinimumCardWidth(m_appearance.scaled(220));
    m_delegate->forgetLayouts();
    m_ui->results->doItemsLayout();
    showSuggestion();
}

void SearchPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showSuggestion();
}

} // namespace pamphlet
