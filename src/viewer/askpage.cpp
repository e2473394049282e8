#include "viewer/askpage.h"

#include "clinic/asktext.h"
#include "library/library.h"
#include "reader/reader.h"
#include "viewer/appearance.h"
#include "viewer/asklist.h"
#include "viewer/askrow.h"
#include "viewer/touch.h"
#include "viewer/visitwords.h"

#include "ui_askpage.h"

#include <algorithm>

namespace pamphlet {

namespace {

// Pixels for the code, and for the list beside it; less than twice as many when the text is twice as large.
constexpr int codeWidth = 280;
constexpr int listWidth = 300;
constexpr int forLargerText = 120;
constexpr int margins = 96;
constexpr int widestList = 760;

QString lifetimeWords(const AskSlip &slip, const QDate &today)
{
    const QDateTime end = slip.endsAt().toLocalTime();
    const QString time = timeOfDay(end);
    const QString until = end.date() == today ? AskPage::tr("The code works until %1 today.").arg(time)
                                              : AskPage::tr("The code works until %1 tomorrow.").arg(time);
    return until + QLatin1Char(' ') + AskPage::tr("It says which articles, and nothing about you.");
}

// Read aloud sign by sign.
QString spaced(const QString &code)
{
    QStringList signs;
    for (const QChar sign : code) {
        signs.append(sign);
    }
    return signs.join(QLatin1Char(' '));
}

} // namespace

AskPage::AskPage(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_ui(std::make_unique<Ui::AskPage>())
{
    m_ui->setupUi(this);
    m_ui->codeBox->setAttribute(Qt::WA_StyledBackground);
    makeTouchScrollable(m_ui->scrollArea);
    AskList *list = &m_parts.askList;
    connect(m_ui->showCodeButton, &QPushButton::clicked, list, &AskList::requestCode);
    connect(m_ui->lookButton, &QPushButton::clicked, this, &AskPage::homeRequested);
    connect(list, &AskList::changed, this, &AskPage::showList);
    connect(list, &AskList::failed, this, &AskPage::showProblem);
    connect(&m_parts.appearance, &Appearance::changed, this, &AskPage::fitToWidth);
    showList();
}

AskPage::~AskPage() = default;

void AskPage::enter()
{
    showList(); // "tomorrow" may have become today
}

void AskPage::showList()
{
    const bool any = !m_parts.askList.items().isEmpty();
    m_ui->listBox->setVisible(any);
    m_ui->emptyBox->setVisible(!any);
    m_ui->askProblem->hide();
    showRows();
    showCode();
    fitToWidth();
}

void AskPage::showRows()
{
    const QList<AskItem> &items = m_parts.askList.items();
    if (items == m_items) {
        return; // the focus stays where it is
    }
    m_items = items;
    qDeleteAll(std::exchange(m_rows, {}));
    for (qsizetype i = 0; i < items.size(); ++i) {
        addRow(i);
    }
}

void AskPage::addRow(qsizetype index)
{
    const AskItem item = m_items.at(index);
    const auto summary = m_parts.reader.library().summary(item.slug, item.lang);
    auto *row = new AskRow(summary ? summary->title : item.slug, m_parts.appearance, m_ui->listBox);
    m_rows.append(row);
    m_ui->rowsLayout->addWidget(row);
    row->show(); // at once, so that it can take the focus
    connect(row, &AskRow::opened, this, [this, item] { Q_EMIT articleChosen(item.slug, item.lang, {}); });
    connect(
        row, &AskRow::removed, this, [this, index] { removeRow(index); }, Qt::QueuedConnection); // it deletes the row
}

void AskPage::removeRow(qsizetype index)
{
    if (index >= m_rows.size()) {
        return; // tapped twice
    }
    m_parts.askList.remove(m_items.at(index).slug);
    if (!m_rows.isEmpty()) {
        m_rows.at(std::min(index, m_rows.size() - 1))->focusRemove();
    }
}

void AskPage::showCode()
{
    const auto &slip = m_parts.askList.slip();
    m_ui->hintLabel->setText(slip ? tr("You can still change the list. The code stays the same.")
                                  : tr("The articles you want to ask about. A code takes them to your clinician."));
    m_ui->codeBox->setVisible(slip.has_value());
    if (slip && m_ui->showCodeButton->hasFocus()) {
        m_ui->codeLabel->setFocus(); // the button goes, and who cannot see it hears the code
    }
    m_ui->showCodeButton->setVisible(!slip);
    const QString code = slip ? slip->code : QString();
    m_ui->codeLabel->setText(code);
    m_ui->codeLabel->setAccessibleName(spaced(code));
    m_ui->qrView->setText(slip ? AskText::of(*slip) : QString());
    m_ui->codeHint->setText(slip ? lifetimeWords(*slip, QDate::currentDate()) : QString());
}

void AskPage::showProblem(const QString &problem)
{
    m_ui->askProblem->setText(problem);
    m_ui->askProblem->show();
}

void AskPage::fitToWidth()
{
    const int more = m_parts.appearance.scaled(forLargerText);
    const int code = codeWidth + more;
    const bool beside = width() >= code + listWidth + more + margins;
    m_ui->listBox->setMaximumWidth(m_parts.appearance.scaled(widestList));
    m_ui->bodyLayout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    m_ui->codeBox->setMaximumWidth(beside ? code : QWIDGETSIZE_MAX);
    m_ui->codeBox->setMinimumWidth(beside ? code : 0);
}

void AskPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitToWidth();
}

} // namespace pamphlet
