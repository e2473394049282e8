#include "viewer/staffpage.h"

#include "clinic/clinicstore.h"
#include "library/library.h"
#include "reader/librarysource.h"
#include "viewer/appearance.h"
#include "viewer/articletableview.h"
#include "viewer/clinicreviews.h"
#include "viewer/desktabs.h"
#include "viewer/filterbar.h"
#include "viewer/flowlayout.h"
#include "viewer/libraryindexservice.h"
#include "viewer/signoffform.h"

#include "ui_staffpage.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace pamphlet {

namespace {

const QString language = QStringLiteral("en"); // of titles; a choice comes with the second language
constexpr int roomForFigures = 400; // pixels at the usual text size: a page as high has room for them
constexpr int skeletonDelay = 150; // milliseconds; what is faster needs no skeleton

} // namespace

StaffPage::StaffPage(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_shown(m_articles)
    , m_tabs(new DeskTabs(Place::Kind::Staff, this))
    , m_table(new ArticleTableView(parts.appearance, this))
    , m_form(new SignOffForm(parts.reviews, parts.appearance, this))
    , m_tools(new QWidget(this))
    , m_words(new QLineEdit(m_tools))
    , m_filterButton(new QPushButton(m_tools))
    , m_sortMenu(new QMenu(this))
    , m_columnMenu(new QMenu(this))
    , m_filters(new FilterBar(parts.library, language, this))
    , m_state(FilterBar::makeBox(QStringLiteral("stateBox"), tr("Sign-off"), m_filters))
    , m_ui(std::make_unique<Ui::StaffPage>())
{
    m_ui->setupUi(this);
    makeTools();
    makeFilters();
    makeTable();
    makeForm();
    m_ui->listLayout->insertWidget(0, m_tabs);
    m_skeletonDelay.setSingleShot(true);
    m_skeletonDelay.setInterval(skeletonDelay);
    connect(&m_skeletonDelay, &QTimer::timeout, this, [this] { m_ui->loadingPage->setShapesShown(true); });
    connect(m_tabs, &DeskTabs::chosen, this, &StaffPage::deskChosen);
    connect(m_ui->clearButton, &QPushButton::clicked, this, &StaffPage::clearFilter);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &StaffPage::enter);
    connect(&parts.index, &LibraryIndexService::ready, this, &StaffPage::takeIndex);
    connect(&parts.index, &LibraryIndexService::failed, this, &StaffPage::showFailure);
    connect(&parts.reviews, &ClinicReviews::changed, this, &StaffPage::takeReviews);
    connect(&parts.appearance, &Appearance::changed, this, &StaffPage::showAppearance);
    showAppearance();
    showChosen();
}

StaffPage::~StaffPage() = default;

void StaffPage::makeTools()
{
    auto *layout = new FlowLayout(m_tools);
    m_words->setObjectName(QStringLiteral("wordsField"));
    m_words->setPlaceholderText(tr("Filter: title, topic, code…"));
    m_words->setAccessibleName(tr("Filter the articles by words of any column"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaxLength(400);
    m_filterButton->setObjectName(QStringLiteral("filterButton"));
    m_filterButton->setCheckable(true);
    m_filterButton->setProperty("role", QStringLiteral("toggle"));
    layout->addWidget(m_words);
    layout->addWidget(m_filterButton);
    for (const auto &[name, text, menu] :
        {std::tuple("sortButton", tr("Sort"), m_sortMenu), std::tuple("columnsButton", tr("Columns"), m_columnMenu)}) {
        auto *button = new QPushButton(text, m_tools);
        button->setObjectName(QLatin1String(name));
        button->setMenu(menu);
        layout->addWidget(button);
    }
    m_ui->headLayout->addWidget(m_tools);
    connect(m_words, &QLineEdit::textChanged, this, &StaffPage::applyFilter);
    connect(m_filterButton, &QPushButton::toggled, m_filters, &QWidget::setVisible);
    connect(m_sortMenu, &QMenu::aboutToShow, this, &StaffPage::fillSortMenu);
    connect(m_columnMenu, &QMenu::aboutToShow, this, &StaffPage::fillColumnMenu);
}

void StaffPage::makeFilters()
{
    m_state->addItem(tr("Any sign-off"));
    m_state->addItem(tr("Signed off"), QVariant::fromValue(SignOff::Done));
    m_state->addItem(tr("Not yet signed off"), QVariant::fromValue(SignOff::NotYet));
    m_state->addItem(tr("Changed since sign-off"), QVariant::fromValue(SignOff::Changed));
    m_state->addItem(tr("Overdue"), QVariant::fromValue(SignOff::Overdue));
    m_filters->setObjectName(QStringLiteral("filterRow"));
    m_filters->addChoice(m_state);
    m_filters->hide();
    m_ui->listLayout->insertWidget(1, m_filters);
    connect(m_filters, &FilterBar::changed, this, &StaffPage::applyFilter);
    connect(m_state, &QComboBox::currentIndexChanged, this, &StaffPage::applyFilter);
}

void StaffPage::makeTable()
{
    m_table->setObjectName(QStringLiteral("articleTable"));
    m_table->setAccessibleName(tr("Articles"));
    m_table->setModel(&m_shown);
    m_ui->tableLayout->addWidget(m_table);
    connect(m_table, &QTableView::activated, this, &StaffPage::openChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StaffPage::showChosen);
    connect(m_ui->openButton, &QPushButton::clicked, this, &StaffPage::openChosen);
    connect(m_ui->signOffButton, &QPushButton::clicked, this, &StaffPage::openForm);
}

void StaffPage::makeForm()
{
    m_ui->views->addWidget(m_form);
    connect(m_form, &SignOffForm::closed, this, [this] {
        m_ui->views->setCurrentWidget(m_ui->listView);
        m_table->setFocus();
    });
    connect(m_form, &SignOffForm::articleRequested, this,
        [this](const QString &slug, const QString &lang) { Q_EMIT articleChosen(slug, lang, QString()); });
}

void StaffPage::fillSortMenu()
{
    m_sortMenu->clear();
    const QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < ArticleTableModel::ColumnCount; ++column) {
        const QString title = m_articles.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const bool sorted = header->sortIndicatorSection() == column;
        const bool upwards = header->sortIndicatorOrder() == Qt::AscendingOrder;
        QAction *action = m_sortMenu->addAction(!sorted ? title
                : upwards                               ? tr("%1, upwards").arg(title)
                                                        : tr("%1, downwards").arg(title));
        action->setCheckable(true);
        action->setChecked(sorted);
        connect(action, &QAction::triggered, m_table, [this, column, sorted, upwards] {
            m_table->sortByColumn(column, sorted && upwards ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
}

void StaffPage::fillColumnMenu()
{
    m_columnMenu->clear();
    for (int column = 1; column < ArticleTableModel::ColumnCount; ++column) { // the title always stays
        QAction *action
            = m_columnMenu->addAction(m_articles.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(m_table->isColumnShown(column));
        connect(action, &QAction::triggered, m_table,
            [this, column](bool shown) { m_table->showColumnOrNot(column, shown); });
    }
    m_columnMenu->addSeparator();
    m_columnMenu->addAction(tr("Those that fit"), m_table, &ArticleTableView::showFittingColumns);
}

void StaffPage::enter()
{
    m_ui->views->setCurrentWidget(m_ui->listView);
    whenAnswered(m_parts.store.openings(), this, [this](const Outcome<QHash<QString, int>> &outcome) {
        if (outcome.ok()) {
            m_articles.setOpenings(outcome.value);
        }
    });
    if (!m_filled) {
        m_ui->loadingPage->setShapesShown(false);
        m_ui->pages->setCurrentWidget(m_ui->loadingPage);
        m_skeletonDelay.start();
        m_parts.index.request();
    } else {
        takeReviews(); // a day may have passed
    }
}

void StaffPage::takeIndex()
{
    if (m_filled) {
        return;
    }
    m_filled = true;
    m_skeletonDelay.stop();
    QHash<QString, QString> titles;
    for (const TopicCount &entry : m_parts.library.topics(language)) {
        titles.insert(entry.topic.id, entry.topic.title(language));
    }
    m_articles.setIndex(m_parts.index.index(), titles, language);
    m_filters->setLanguages(m_parts.index.index().languages);
    takeReviews();
}

void StaffPage::takeReviews()
{
    m_articles.setReviews(m_parts.reviews.all(), QDate::currentDate());
    applyFilter();
}

void StaffPage::applyFilter()
{
    const QVariant state = m_state->currentData();
    m_shown.setFilter(
        m_filters->filter(), state.isValid() ? std::optional(state.value<SignOff>()) : std::optional<SignOff>());
    m_shown.setWords(m_words->text());
    showState();
}

void StaffPage::clearFilter()
{
    m_state->setCurrentIndex(0);
    m_filters->setFilter({});
    m_words->clear();
}

void StaffPage::showState()
{
    const ArticleFilter filter = m_filters->filter();
    const int chosen
        = !filter.topic.isEmpty() + !filter.region.isEmpty() + !filter.lang.isEmpty() + (m_state->currentIndex() > 0);
    m_filterButton->setText(chosen > 0 ? tr("Filter (%1)").arg(chosen) : tr("Filter"));
    const ArticleTableModel::Figures figures = m_articles.figures();
    m_ui->articlesFigure->setNum(figures.articles);
    m_ui->signedOffFigure->setNum(figures.signedOff);
    m_ui->notYetFigure->setNum(figures.notYet);
    m_ui->againFigure->setNum(figures.toReadAgain);
    m_ui->emptyLabel->setText(figures.articles == 0
            ? tr("This library has no articles.")
            : tr("None of the %n article(s) fits the filter. Choose less, or clear it.", nullptr, figures.articles));
    m_ui->clearButton->setVisible(figures.articles > 0);
    if (m_filled) {
        m_ui->pages->setCurrentWidget(m_shown.rowCount() > 0 ? m_ui->tablePage : m_ui->emptyPage);
    }
    showChosen();
}

int StaffPage::chosenRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : m_shown.mapToSource(rows.first()).row();
}

void StaffPage::showChosen()
{
    const int row = chosenRow();
    m_ui->openButton->setEnabled(row >= 0);
    m_ui->signOffButton->setEnabled(row >= 0);
    m_ui->chosenLabel->setText(row < 0 ? tr("Choose an article to open it or to sign it off.")
                                       : m_articles.versions(row).first().summary.title);
}

void StaffPage::showFailure(const QString &message)
{
    if (!m_filled) {
        m_skeletonDelay.stop();
        m_ui->errorLabel->setText(message);
        m_ui->pages->setCurrentWidget(m_ui->errorPage);
    }
}

void StaffPage::showAppearance()
{
    m_words->setMinimumWidth(m_parts.appearance.scaled(270));
    fitHead();
}

// The tools stand beside the heading where both fit; on a low page with large text the table needs the room, and the
// tabs say which page this is.
void StaffPage::fitHead()
{
    const int wanted = m_ui->heading->sizeHint().width() + m_tools->sizeHint().width() + 100;
    const bool roomy = height() >= m_parts.appearance.scaled(roomForFigures);
    m_ui->figures->setVisible(roomy);
    m_ui->heading->setVisible(roomy);
    m_ui->headLayout->setDirection(wanted <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void StaffPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHead();
}

void StaffPage::openChosen()
{
    if (const int row = chosenRow(); row >= 0) {
        const ArticleSummary &summary = m_articles.versions(row).first().summary;
        Q_EMIT articleChosen(summary.slug, summary.lang, QString());
    }
}

void StaffPage::openForm()
{
    if (const int row = chosenRow(); row >= 0) {
        m_form->open(m_articles.versions(row), m_parts.source.clinic().team);
        m_ui->views->setCurrentWidget(m_form);
    }
}

} // namespace pamphlet
