#include "viewer/recordspage.h"

#include "clinic/clinicstore.h"
#include "clinic/handoutcode.h"
#include "handout/chartnote.h"
#include "handout/recordcsv.h"
#include "handout/savefile.h"
#include "reader/reader.h"
#include "viewer/appearance.h"
#include "viewer/desktabs.h"
#include "viewer/dialogs.h"
#include "viewer/flowlayout.h"
#include "viewer/recorddetails.h"
#include "viewer/recordfilterbar.h"
#include "viewer/recordtableview.h"
#include "viewer/reprintview.h"

#include "ui_recordspage.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>

#include <limits>

namespace pamphlet {

namespace {

constexpr int roomForHeading = 400; // pixels at the usual text size: a page as high has room for it
constexpr int skeletonDelay = 150; // milliseconds; what is faster needs no skeleton
constexpr int typingDelay = 200; // milliseconds after the last letter
constexpr int detailsWidth = 412; // pixels at the usual text size

QStringList cliniciansOf(const QList<HandoutRecord> &records)
{
    QSet<QString> names;
    for (const HandoutRecord &record : records) {
        names.insert(record.clinician);
    }
    QStringList sorted(names.begin(), names.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

} // namespace

RecordsPage::RecordsPage(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_tabs(new DeskTabs(Place::Kind::Records, this))
    , m_tools(new QWidget(this))
    , m_words(new QLineEdit(m_tools))
    , m_filterButton(new QPushButton(m_tools))
    , m_filters(new RecordFilterBar(parts.appearance, this))
    , m_table(new RecordTableView(parts.appearance, this))
    , m_details(new RecordDetails(parts.reader.library(), parts.appearance, this))
    , m_reprint(new ReprintView({parts.store, parts.shortcuts, parts.reader, parts.dialogs}, this))
    , m_ui(std::make_unique<Ui::RecordsPage>())
{
    m_ui->setupUi(this);
    m_ui->listLayout->insertWidget(1, m_filters);
    m_ui->listLayout->insertWidget(0, m_tabs);
    makeTools();
    makeTable();
    makeDetails();
    m_skeletonDelay.setSingleShot(true);
    m_skeletonDelay.setInterval(skeletonDelay);
    connect(&m_skeletonDelay, &QTimer::timeout, this, [this] { m_ui->loadingPage->setShapesShown(true); });
    connect(m_tabs, &DeskTabs::chosen, this, &RecordsPage::deskChosen);
    connect(m_ui->showAllButton, &QPushButton::clicked, this, &RecordsPage::showAll);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &RecordsPage::ask);
    connect(m_ui->csvButton, &QPushButton::clicked, this, &RecordsPage::saveCsv);
    connect(&parts.appearance, &Appearance::changed, this, &RecordsPage::showAppearance);
    showAppearance();
}

RecordsPage::~RecordsPage() = default;

void RecordsPage::makeTools()
{
    auto *layout = new FlowLayout(m_tools);
    m_words->setObjectName(QStringLiteral("wordsField"));
    m_words->setPlaceholderText(tr("Title, clinician or code…"));
    m_words->setAccessibleName(tr("Find records by words, or by a re-open code"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaxLength(400);
    m_filterButton->setObjectName(QStringLiteral("filterButton"));
    m_filterButton->setCheckable(true);
    m_filterButton->setProperty("role", QStringLiteral("toggle"));
    m_filterButton->setText(tr("Filter"));
    layout->addWidget(m_words);
    layout->addWidget(m_filterButton);
    m_ui->headLayout->addWidget(m_tools);
    m_filters->setObjectName(QStringLiteral("filterRow"));
    m_filters->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingDelay);
    connect(&m_typing, &QTimer::timeout, this, &RecordsPage::ask);
    connect(m_words, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_words, &QLineEdit::returnPressed, this, &RecordsPage::findCode);
    connect(m_filterButton, &QPushButton::toggled, m_filters, &QWidget::setVisible);
    connect(m_filters, &RecordFilterBar::changed, this, &RecordsPage::ask);
}

void RecordsPage::makeTable()
{
    m_sorted.setSourceModel(&m_records);
    m_sorted.setSortRole(RecordTableModel::SortRole);
    m_sorted.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("recordTable"));
    m_table->setAccessibleName(tr("Records"));
    m_table->setModel(&m_sorted);
    m_ui->tableLayout->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordsPage::showChosen);
}

void RecordsPage::makeDetails()
{
    m_details->setObjectName(QStringLiteral("recordDetails"));
    m_details->hide();
    m_ui->bodyLayout->addWidget(m_details);
    m_ui->views->addWidget(m_reprint);
    connect(m_details, &RecordDetails::closed, this, &RecordsPage::closeDetails);
    connect(m_details, &RecordDetails::copyRequested, this, &RecordsPage::copyNote);
    connect(m_details, &RecordDetails::printRequested, this, [this] {
        m_reprint->open(m_details->record());
        m_ui->views->setCurrentWidget(m_reprint);
    });
    connect(m_reprint, &ReprintView::closed, this, &RecordsPage::showList);
    connect(m_reprint, &ReprintView::told, this, &RecordsPage::told);
}

void RecordsPage::enter()
{
    if (!m_entered) {
        m_entered = true;
        m_filterButton->setChecked(height() >= m_parts.appearance.scaled(roomForHeading));
    }
    showList();
    if (!m_filled) {
        m_ui->loadingPage->setShapesShown(false);
        m_ui->pages->setCurrentWidget(m_ui->loadingPage);
        m_skeletonDelay.start();
    }
    ask();
}

void RecordsPage::showList()
{
    m_reprint->close();
    m_ui->views->setCurrentWidget(m_ui->listView);
}

RecordFilter RecordsPage::filter() const
{
    RecordFilter filter = m_filters->filter();
    filter.words = m_words->text();
    filter.limit = limit;
    return filter;
}

// One question at a time: who types fast is not answered for each letter.
void RecordsPage::ask()
{
    m_typing.stop();
    m_askAgain = m_asking;
    if (m_asking) {
        return;
    }
    m_asking = true;
    whenAnswered(
        m_parts.store.records(filter()), this, [this](const Outcome<QList<HandoutRecord>> &outcome) { take(outcome); });
}

void RecordsPage::take(const Outcome<QList<HandoutRecord>> &outcome)
{
    m_asking = false;
    if (m_askAgain) {
        ask();
        return;
    }
    m_skeletonDelay.stop();
    m_filled = outcome.ok();
    m_filters->addClinicians(cliniciansOf(outcome.value));
    if (outcome.value != m_records.records()) { // else the list stays where it is scrolled to
        m_records.setRecords(outcome.value);
    }
    chooseAgain();
    showState();
    if (!outcome.ok()) {
        m_ui->errorLabel->setText(outcome.error);
        m_ui->pages->setCurrentWidget(m_ui->errorPage);
    }
}

void RecordsPage::showAll()
{
    m_words->clear();
    m_filters->clear();
}

void RecordsPage::showState()
{
    QStringList chosen = m_filters->chosen();
    m_filterButton->setText(chosen.isEmpty() ? tr("Filter") : tr("Filter (%1)").arg(chosen.size()));
    if (const QString words = m_words->text().simplified(); !words.isEmpty()) {
        chosen.prepend(tr("“%1”").arg(words));
    }
    const bool any = m_records.rowCount() > 0;
    m_ui->emptyLabel->setText(chosen.isEmpty()
            ? tr("Nothing has been handed out yet.")
            : tr("Nothing that was handed out fits: %1.").arg(chosen.join(QStringLiteral(" · "))));
    m_ui->emptyHint->setVisible(chosen.isEmpty());
    m_ui->showAllButton->setVisible(!chosen.isEmpty());
    m_ui->csvButton->setEnabled(any);
    m_ui->pages->setCurrentWidget(any ? m_ui->tablePage : m_ui->emptyPage);
    showCount();
}

void RecordsPage::showCount()
{
    const int count = m_records.rowCount();
    m_ui->countLabel->setText(count == 0 ? QString()
            : count < limit
            ? tr("%n handout(s)", nullptr, count)
            : tr("The newest %n handout(s). Choose less to see older ones; the CSV has all.", nullptr, count));
}

// The same record is still chosen when the list was read again; it may have another teach-back result now.
void RecordsPage::chooseAgain()
{
    if (m_details->isHidden()) {
        return;
    }
    const int row = m_records.rowOf(m_details->record().id);
    if (row >= 0) {
        m_table->selectRow(m_sorted.mapFromSource(m_records.index(row, 0)).row());
    } else {
        m_details->hide();
        fit();
    }
}

void RecordsPage::showChosen()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (!rows.isEmpty()) {
        showDetails(m_records.records().at(m_sorted.mapToSource(rows.first()).row()));
    }
}

void RecordsPage::showDetails(const HandoutRecord &record)
{
    if (m_details->isHidden() || m_details->record() != record) {
        m_details->setRecord(record);
    }
    m_details->show();
    fit();
}

void RecordsPage::closeDetails()
{
    m_details->hide();
    m_table->clearSelection();
    m_table->setFocus();
    fit();
}

// A code that was typed or scanned leads to its handout, whatever else is filtered.
void RecordsPage::findCode()
{
    const QString code = HandoutCode::fromTyped(m_words->text());
    if (code.isEmpty()) {
        ask();
        return;
    }
    whenAnswered(m_parts.store.recordOfCode(code), this, [this](const Outcome<std::optional<HandoutRecord>> &outcome) {
        if (outcome.value) {
            showDetails(*outcome.value);
            m_filters->clear();
        } else {
            ask();
        }
    });
}

void RecordsPage::saveCsv()
{
    const QString name = QStringLiteral("records-%1.csv").arg(QDate::currentDate().toString(Qt::ISODate));
    const QString path = m_parts.dialogs.fileToSave(this, tr("Save the records"), name);
    if (path.isEmpty()) {
        return;
    }
    RecordFilter all = filter();
    all.limit = std::numeric_limits<int>::max();
    const Answer<Nothing> saved = m_parts.store.records(all).then(
        QtFuture::Launch::Async, [path](const Outcome<QList<HandoutRecord>> &found) -> Outcome<Nothing> {
            return {{}, found.ok() ? saveFile(path, recordCsv(found.value)) : found.error};
        });
    whenAnswered(saved, this, [this, path](const Outcome<Nothing> &outcome) {
        Q_EMIT told(outcome.ok() ? tr("Saved: %1").arg(QDir::toNativeSeparators(path)) : outcome.error);
    });
}

void RecordsPage::copyNote()
{
    QGuiApplication::clipboard()->setText(chartNote(m_details->record()));
    Q_EMIT told(tr("The chart note is copied. Paste it into your record system."));
}

void RecordsPage::showAppearance()
{
    m_words->setMinimumWidth(m_parts.appearance.scaled(270));
    fit();
}

// The details stand below the table on an upright page. On a low page with large text there is room for one of them
// only, and the tabs say which page this is.
void RecordsPage::fit()
{
    const bool below = height() > width();
    const bool roomy = height() >= m_parts.appearance.scaled(roomForHeading);
    const int beside = std::min(m_parts.appearance.scaled(detailsWidth), width() * 2 / 5);
    const int wanted = m_ui->heading->sizeHint().width() + m_tools->sizeHint().width() + 100;
    m_ui->heading->setVisible(roomy);
    m_ui->pages->setVisible(roomy || m_details->isHidden());
    m_ui->headLayout->setDirection(wanted <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_ui->bodyLayout->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_ui->bodyLayout->setStretch(0, 1);
    m_ui->bodyLayout->setStretch(1, below ? 1 : 0);
    m_details->setMinimumWidth(below || !roomy ? 0 : beside);
    m_details->setMaximumWidth(below || !roomy ? QWIDGETSIZE_MAX : beside);
}

void RecordsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace pamphlet
