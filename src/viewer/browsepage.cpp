#include "viewer/browsepage.h"

#include "viewer/appearance.h"
#include "viewer/browsedelegate.h"
#include "viewer/clinicreviews.h"
#include "viewer/filterbar.h"
#include "viewer/icons.h"
#include "viewer/letterstrip.h"
#include "viewer/libraryindexservice.h"
#include "viewer/rowmarks.h"
#include "viewer/shownarticles.h"
#include "viewer/touch.h"

#include "ui_browsepage.h"

#include <QPushButton>

namespace pamphlet {

namespace {

const QString language = QStringLiteral("en"); // of the lists; a choice comes with the second language
constexpr int roomForLetters = 400; // pixels at the usual text size: a page as high has room for them
constexpr int skeletonDelay = 150; // milliseconds; what is faster needs no skeleton

} // namespace

BrowsePage::BrowsePage(const Library &library, LibraryIndexService &index, const ClinicReviews &reviews,
    const ShownArticles &shown, const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_index(index)
    , m_reviews(reviews)
    , m_shown(shown)
    , m_appearance(appearance)
    , m_delegate(new BrowseDelegate(appearance, this))
    , m_filters(new FilterBar(library, language, this))
    , m_signedOff(new QPushButton(tr("Signed off by this clinic"), this))
    , m_clear(new QPushButton(tr("Clear filters"), this))
    , m_letters(new LetterStrip(this))
    , m_ui(std::make_unique<Ui::BrowsePage>())
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(1, m_filters);
    m_ui->layout->insertWidget(2, m_letters);
    m_rows.setSourceModel(&m_articles);
    m_ui->articles->setModel(&m_rows);
    m_ui->articles->setItemDelegate(m_delegate);
    makeTouchList(m_ui->articles);
    m_delegate->setMarks(new RowMarks(m_ui->articles, m_rows, BrowseDelegate::gap, m_appearance));
    makeFilters();
    m_skeletonDelay.setSingleShot(true);
    m_skeletonDelay.setInterval(skeletonDelay);
    connect(&m_skeletonDelay, &QTimer::timeout, this, [this] { m_ui->loadingPage->setShapesShown(true); });
    connect(m_letters, &LetterStrip::chosen, this, &BrowsePage::jumpTo);
    connect(m_ui->articles, &QListView::clicked, this, &BrowsePage::choose);
    connect(m_ui->articles, &QListView::activated, this, &BrowsePage::choose);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &BrowsePage::enter);
    connect(m_ui->showAllButton, &QPushButton::clicked, this, &BrowsePage::clearFilter);
    connect(&m_index, &LibraryIndexService::ready, this, &BrowsePage::takeIndex);
    connect(&m_index, &LibraryIndexService::failed, this, &BrowsePage::showFailure);
    connect(&m_reviews, &ClinicReviews::changed, this, [this] {
        m_articles.setReviews(m_reviews.all());
        showList();
    });
    connect(&m_shown, &ShownArticles::changed, this, [this] {
        takeScope();
        applyFilter();
    });
    connect(&m_appearance, &Appearance::changed, this, &BrowsePage::showAppearance);
    showAppearance();
}

BrowsePage::~BrowsePage() = default;

void BrowsePage::makeFilters()
{
    m_signedOff->setObjectName(QStringLiteral("signedOffButton"));
    m_signedOff->setCheckable(true);
    m_signedOff->setProperty("role", QStringLiteral("toggle"));
    m_clear->setObjectName(QStringLiteral("clearFiltersButton"));
    m_clear->setProperty("role", QStringLiteral("quiet"));
    m_clear->hide();
    m_filters->addChoice(m_signedOff);
    m_filters->addChoice(m_clear);
    connect(m_filters, &FilterBar::changed, this, &BrowsePage::applyFilter);
    connect(m_signedOff, &QAbstractButton::toggled, this, &BrowsePage::applyFilter);
    connect(m_clear, &QAbstractButton::clicked, this, &BrowsePage::clearFilter);
}

void BrowsePage::enter()
{
    if (!m_filled) {
        m_ui->loadingPage->setShapesShown(false);
        m_ui->pages->setCurrentWidget(m_ui->loadingPage);
        m_skeletonDelay.start();
        m_index.request();
    }
}

void BrowsePage::takeIndex()
{
    if (m_filled) {
        return;
    }
    m_filled = true;
    m_skeletonDelay.stop();
    m_articles.setReviews(m_reviews.all());
    m_articles.setIndex(m_index.index());
    m_delegate->setLongestTitle(m_articles.longestTitle());
    takeScope();
    clearFilter();
}

// Where only signed-off articles are shown, nobody need choose them.
void BrowsePage::takeScope()
{
    const bool all = m_shown.scope().isAll();
    m_articles.setScope(m_shown.scope());
    m_filters->setScope(m_shown.scope());
    m_filters->setLanguages(m_articles.languages());
    m_signedOff->setVisible(all);
    m_signedOff->setChecked(all && m_signedOff->isChecked());
}

// The reader's language stays chosen: that is what she reads.
void BrowsePage::clearFilter()
{
    m_signedOff->setChecked(false);
    m_filters->setFilter({{}, {}, m_articles.languages().contains(language) ? language : QString()});
}

void BrowsePage::forget()
{
    clearFilter();
    m_ui->articles->setCurrentIndex({});
    m_ui->articles->scrollToTop();
}

void BrowsePage::applyFilter()
{
    m_articles.setFilter(m_filters->filter(), m_signedOff->isChecked());
    m_ui->articles->scrollToTop();
    showList();
}

void BrowsePage::showList()
{
    if (!m_filled) {
        return;
    }
    const ArticleFilter filter = m_filters->filter();
    const bool filtered = !filter.topic.isEmpty() || !filter.region.isEmpty() || m_signedOff->isChecked();
    m_clear->setVisible(filtered);
    m_letters->setLetters(m_articles.letters());
    fitLetters();
    m_ui->countLabel->setText(tr("%n article(s)", nullptr, m_articles.articleCount()));
    m_ui->emptyLabel->setText(m_signedOff->isChecked()
            ? tr("No article that fits was signed off by this clinic. Choose less, or show all articles.")
            : tr("No article fits all that you chose. Choose less, or show all articles."));
    m_ui->showAllButton->setVisible(filtered);
    m_ui->pages->setCurrentWidget(m_articles.articleCount() > 0 ? m_ui->listPage : m_ui->emptyPage);
}

void BrowsePage::showFailure(const QString &message)
{
    if (!m_filled) {
        m_skeletonDelay.stop();
        m_ui->errorLabel->setText(message);
        m_ui->pages->setCurrentWidget(m_ui->errorPage);
    }
}

void BrowsePage::showAppearance()
{
    const QColor ink = m_appearance.theme().color(QStringLiteral("ink"));
    m_clear->setIcon(Icons::control(QStringLiteral("close"), ink));
    fitLetters();
    m_ui->articles->doItemsLayout(); // rows have other heights now
}

// On a low page with large text the articles need the room.
void BrowsePage::fitLetters()
{
    m_letters->setVisible(m_articles.letters().size() > 1 && height() >= m_appearance.scaled(roomForLetters));
}

void BrowsePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLetters();
}

void BrowsePage::jumpTo(const QString &letter)
{
    const int row = m_articles.rowOfLetter(letter);
    if (row >= 0) {
        m_ui->articles->scrollTo(m_rows.index(row, 0), QAbstractItemView::PositionAtTop);
        m_ui->articles->setCurrentIndex(m_rows.index(row + 1, 0));
    }
}

void BrowsePage::choose(const QModelIndex &index)
{
    const QString slug = index.data(BrowseModel::SlugRole).toString();
    if (!slug.isEmpty()) {
        Q_EMIT articleChosen(slug, index.data(BrowseModel::LangRole).toString(), QString());
    }
}

} // namespace pamphlet
