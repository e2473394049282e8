#include "viewer/numberspage.h"

#include "clinic/clinicstore.h"
#include "handout/savefile.h"
#include "library/library.h"
#include "viewer/appearance.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/countlist.h"
#include "viewer/desktabs.h"
#include "viewer/dialogs.h"
#include "viewer/flowlayout.h"
#include "viewer/numberscsv.h"
#include "viewer/tickbox.h"
#include "viewer/touch.h"
#include "viewer/weekchart.h"

#include "ui_numberspage.h"

#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <array>

namespace pamphlet {

namespace {

const QString language = QStringLiteral("en"); // of titles; a choice comes with the second language
constexpr std::array periods{4, 12, 26}; // weeks
constexpr int usualPeriod = 12;
constexpr qsizetype mostEntries = 10; // of each list
constexpr int skeletonDelay = 150; // milliseconds; what is faster needs no skeleton
constexpr int secondTapTime = 5'000; // milliseconds
constexpr int roomForHeading = 400; // pixels at the usual text size: a page as high has room for it
constexpr int wide = 860; // pixels at the usual text size: from here on the lists stand side by side

} // namespace

NumbersPage::NumbersPage(ClinicStore &store, ClinicShortcuts &shortcuts, const Library &library,
    const Appearance &appearance, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_shortcuts(shortcuts)
    , m_library(library)
    , m_appearance(appearance)
    , m_dialogs(dialogs)
    , m_weeks(usualPeriod)
    , m_tabs(new DeskTabs(Place::Kind::Numbers, this))
    , m_ui(std::make_unique<Ui::NumbersPage>())
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(0, m_tabs);
    connect(m_tabs, &DeskTabs::chosen, this, &NumbersPage::deskChosen);
    makeTouchScrollable(m_ui->numbersArea);
    makeTools();
    makeLegend();
    makeWeeks();
    makeLists();
    makeCounting();
    m_skeletonDelay.setSingleShot(true);
    m_skeletonDelay.setInterval(skeletonDelay);
    connect(&m_skeletonDelay, &QTimer::timeout, this, [this] { m_ui->loadingPage->setShapesShown(true); });
    connect(m_ui->retryButton, &QPushButton::clicked, this, &NumbersPage::enter);
    connect(&m_appearance, &Appearance::changed, this, &NumbersPage::showAppearance);
    showAppearance();
}

NumbersPage::~NumbersPage() = default;

void NumbersPage::makeTools()
{
    m_tools = new QWidget(this);
    auto *layout = new FlowLayout(m_tools);
    for (const int weeks : periods) {
        auto *button = new QPushButton(tr("%n week(s)", nullptr, weeks), m_tools);
        button->setObjectName(QStringLiteral("weeks-%1").arg(weeks));
        button->setProperty("role", QStringLiteral("toggle"));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setChecked(weeks == m_weeks);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, weeks] { choosePeriod(weeks); });
    }
    m_save = new QPushButton(tr("Save as CSV…"), m_tools);
    m_save->setObjectName(QStringLiteral("csvButton"));
    layout->addWidget(m_save);
    m_ui->headLayout->addWidget(m_tools);
    connect(m_save, &QPushButton::clicked, this, &NumbersPage::saveCsv);
}

void NumbersPage::makeLegend()
{
    auto *layout = new FlowLayout(m_ui->legend);
    const auto addEntry = [this, layout](QLabel *&swatch, QLabel *&total, const QString &name) {
        auto *entry = new QWidget(m_ui->legend);
        auto *row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, 12, 0);
        swatch = new QLabel(entry);
        total = new QLabel(entry);
        total->setObjectName(name);
        total->setProperty("role", QStringLiteral("strong"));
        row->addWidget(swatch);
        row->addWidget(total);
        entry->setMinimumHeight(48);
        layout->addWidget(entry);
    };
    addEntry(m_handedOutSwatch, m_handedOutTotal, QStringLiteral("handedOutTotal"));
    addEntry(m_readSwatch, m_readTotal, QStringLiteral("readTotal"));
    m_asTable = new QPushButton(tr("Show as table"), m_ui->legend);
    m_asTable->setObjectName(QStringLiteral("tableButton"));
    m_asTable->setProperty("role", QStringLiteral("toggle"));
    m_asTable->setCheckable(true);
    layout->addWidget(m_asTable);
    connect(m_asTable, &QPushButton::toggled, this, &NumbersPage::showWeeks);
}

void NumbersPage::makeWeeks()
{
    m_chart = new WeekChart(m_appearance, m_ui->weeksCard);
    m_tableView = new QTableView(m_ui->weeksCard);
    m_tableView->setObjectName(QStringLiteral("weekTable"));
    m_tableView->setAccessibleName(tr("Week by week"));
    m_tableView->setModel(&m_table);
    m_tableView->setShowGrid(false);
    m_tableView->setFrameShape(QFrame::NoFrame);
    m_tableView->setTabKeyNavigation(false);
    m_tableView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tableView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the page scrolls
    m_tableView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tableView->verticalHeader()->hide();
    m_tableView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_tableView->horizontalHeader()->setHighlightSections(false);
    m_ui->weeksLayout->addWidget(m_chart);
    m_ui->weeksLayout->addWidget(m_tableView);
}

void NumbersPage::makeLists()
{
    m_handedOut = new CountList(tr("Handed out most"), m_appearance, m_ui->lists);
    m_handedOut->setObjectName(QStringLiteral("handedOutList"));
    m_read = new CountList(tr("Read most"), m_appearance, m_ui->lists);
    m_read->setObjectName(QStringLiteral("readList"));
    m_missed = new CountList(tr("Looked for, not found"), m_appearance, m_ui->lists);
    m_missed->setObjectName(QStringLiteral("missedList"));
    m_ui->listsLayout->setContentsMargins(0, 0, 0, 0);
    m_ui->listsLayout->setSpacing(14);
    for (CountList *list : {m_handedOut, m_read, m_missed}) {
        m_ui->listsLayout->addWidget(list, 1);
    }
}

void NumbersPage::makeCounting()
{
    m_counting = new TickBox(tr("Count what is read and looked for"), m_appearance, m_ui->countingCard);
    m_counting->setObjectName(QStringLiteral("countingBox"));
    m_ui->countingLayout->insertWidget(0, m_counting);
    m_secondTap.setSingleShot(true);
    m_secondTap.setInterval(secondTapTime);
    connect(m_counting, &QCheckBox::clicked, this, [this](bool on) { m_shortcuts.setCounting(on); });
    connect(&m_shortcuts, &ClinicShortcuts::changed, this, &NumbersPage::showCounting);
    connect(&m_secondTap, &QTimer::timeout, this, &NumbersPage::showCounting);
    connect(m_ui->forgetButton, &QPushButton::clicked, this, &NumbersPage::forget);
    showCounting();
}

void NumbersPage::enter()
{
    m_secondTap.stop();
    showCounting();
    if (!m_filled) {
        m_ui->loadingPage->setShapesShown(false);
        m_ui->pages->setCurrentWidget(m_ui->loadingPage);
        m_skeletonDelay.start();
    }
    read();
}

void NumbersPage::choosePeriod(int weeks)
{
    m_weeks = weeks;
    read();
}

QDate NumbersPage::firstDay() const
{
    return weekOf(m_today).addDays(-7 * (m_weeks - 1));
}

void NumbersPage::read()
{
    m_today = QDate::currentDate();
    whenAnswered(
        m_store.numbers(firstDay(), m_today), this, [this, weeks = m_weeks](const Outcome<ClinicNumbers> &outcome) {
            if (weeks != m_weeks) {
                return; // another period was chosen meanwhile
            }
            if (outcome.ok()) {
                take(outcome.value);
            } else {
                showFailure(outcome.error);
            }
        });
}

void NumbersPage::take(const ClinicNumbers &numbers)
{
    m_filled = true;
    m_skeletonDelay.stop();
    m_numbers = numbers;
    const QList<WeekTotals> weeks = totalsByWeek(numbers, firstDay(), m_today);
    m_table.setWeeks(weeks);
    m_chart->setWeeks(weeks);
    const bool any = numbers != ClinicNumbers();
    m_save->setEnabled(any);
    m_ui->emptyCard->setVisible(!any);
    m_ui->emptyLabel->setText(tr("No numbers from the last %n week(s).", nullptr, m_weeks));
    m_ui->weeksCard->setVisible(any);
    m_ui->lists->setVisible(any);
    showLegend();
    showLists();
    showWeeks();
    m_ui->pages->setCurrentWidget(m_ui->numbersArea);
}

void NumbersPage::showLegend()
{
    const WeekTotals sum = sumOf(totalsByWeek(m_numbers, firstDay(), m_today));
    m_handedOutTotal->setText(tr("Handed out: %1").arg(sum.handedOut));
    m_readTotal->setText(tr("Read: %1").arg(sum.read));
}

void NumbersPage::showWeeks()
{
    const bool table = m_asTable->isChecked();
    m_chart->setVisible(!table);
    m_tableView->setVisible(table);
    const int row = std::max(m_appearance.scaled(40), 40);
    m_tableView->verticalHeader()->setDefaultSectionSize(row);
    m_tableView->horizontalHeader()->setFixedHeight(row);
    m_tableView->setFixedHeight(row * (m_table.rowCount() + 1) + 2);
}

void NumbersPage::showLists()
{
    const auto named = [this](const QList<WeekNumber> &numbers) {
        QList<Frequency> list = mostFrequent(numbers, mostEntries);
        for (Frequency &entry : list) {
            entry.what = titleOf(entry.what);
        }
        return list;
    };
    m_handedOut->setCounts(named(m_numbers.handedOut), tr("Nothing was handed out in this time."));
    m_read->setCounts(named(m_numbers.read), tr("Nothing was read in this time."));
    m_missed->setCounts(
        mostFrequent(m_numbers.missedWords, mostEntries), tr("No word was looked for in vain three times or more."));
}

void NumbersPage::showCounting()
{
    m_counting->setChecked(m_shortcuts.isCounting());
    m_ui->offCard->setVisible(!m_shortcuts.isCounting());
    m_ui->emptyHint->setVisible(m_shortcuts.isCounting());
    m_ui->forgetButton->setText(m_secondTap.isActive() ? tr("Tap again to delete") : tr("Delete what was counted"));
}

void NumbersPage::showFailure(const QString &message)
{
    m_filled = false;
    m_skeletonDelay.stop();
    m_ui->errorLabel->setText(message);
    m_ui->pages->setCurrentWidget(m_ui->errorPage);
}

// What is deleted here cannot be brought back, so one tap is not enough.
void NumbersPage::forget()
{
    if (!m_secondTap.isActive()) {
        m_secondTap.start();
        showCounting();
        return;
    }
    m_secondTap.stop();
    showCounting();
    Q_EMIT forgotten();
    whenAnswered(m_store.forgetNumbers(), this, [this](const Outcome<Nothing> &outcome) {
        Q_EMIT told(outcome.ok() ? tr("Deleted what was counted") : outcome.error);
        read();
    });
}

void NumbersPage::saveCsv()
{
    const QString name = tr("numbers-%1").arg(m_today.toString(Qt::ISODate)) + QStringLiteral(".csv");
    const QString path = m_dialogs.fileToSave(this, tr("Save the numbers"), name);
    if (path.isEmpty()) {
        return;
    }
    const QString problem
        = saveFile(path, numbersCsv(m_numbers, [this](const QString &slug) { return titleOf(slug); }));
    Q_EMIT told(problem.isEmpty() ? tr("Saved: %1").arg(QDir::toNativeSeparators(path)) : problem);
}

// An article that the library lost is known by its slug.
QString NumbersPage::titleOf(const QString &slug) const
{
    const auto article = m_library.summary(slug, m_library.bestLanguage(slug, language));
    return article ? article->title : slug;
}

void NumbersPage::showAppearance()
{
    m_handedOutSwatch->setPixmap(m_chart->swatch(WeekChart::Bars::HandedOut));
    m_readSwatch->setPixmap(m_chart->swatch(WeekChart::Bars::Read));
    showWeeks();
    fitToSize();
}

void NumbersPage::fitToSize()
{
    const int margin = width() >= 720 ? 32 : 16;
    m_ui->layout->setContentsMargins(margin, 20, margin, 0);
    const bool beside = width() >= m_appearance.scaled(wide);
    m_ui->listsLayout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_ui->heading->setVisible(height() >= m_appearance.scaled(roomForHeading)); // the tabs say it, too
    const int wanted = m_ui->heading->sizeHint().width() + m_tools->sizeHint().width() + 100;
    m_ui->headLayout->setDirection(wanted <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void NumbersPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitToSize();
}

} // namespace pamphlet
