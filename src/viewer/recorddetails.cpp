#include "viewer/recorddetails.h"

#include "handout/recordwords.h"
#include "handout/versionstate.h"
#include "viewer/appearance.h"
#include "viewer/flowlayout.h"
#include "viewer/icons.h"
#include "viewer/plainlabel.h"
#include "viewer/recordtablemodel.h"
#include "viewer/touch.h"

#include "ui_recorddetails.h"

#include <QPushButton>
#include <QScrollBar>

namespace pamphlet {

namespace {

constexpr int groupOfDigits = 8; // of a version, so that its lines can break

QString inGroups(const QByteArray &hash)
{
    QStringList groups;
    for (qsizetype i = 0; i < hash.size(); i += groupOfDigits) {
        groups.append(QString::fromLatin1(hash.mid(i, groupOfDigits)));
    }
    return groups.join(u' ');
}

QLabel *addLabel(QWidget *parent, const QString &text, const char *role)
{
    auto *label = new PlainLabel({}, QLatin1String(role), parent);
    label->setText(text);
    parent->layout()->addWidget(label);
    return label;
}

const char *stateName(VersionState state)
{
    switch (state) {
    case VersionState::Changed:
        return "changed";
    case VersionState::Gone:
        return "gone";
    case VersionState::Same:
        break;
    }
    return "same";
}

QString stateText(VersionState state)
{
    switch (state) {
    case VersionState::Changed:
        return RecordDetails::tr("Changed since");
    case VersionState::Gone:
        return RecordDetails::tr("No longer in the library");
    case VersionState::Same:
        break;
    }
    return RecordDetails::tr("Same as today");
}

} // namespace

RecordDetails::RecordDetails(const Library &library, const Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_library(library)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::RecordDetails>())
{
    m_ui->setupUi(this);
    auto *layout = new QVBoxLayout(m_ui->items);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addStretch(1);
    makeTouchScrollable(m_ui->scrollArea);
    makeButtons();
    connect(m_ui->closeDetailsButton, &QToolButton::clicked, this, &RecordDetails::closed);
    connect(&m_appearance, &Appearance::changed, this, &RecordDetails::showAppearance);
    showAppearance();
}

RecordDetails::~RecordDetails() = default;

void RecordDetails::makeButtons()
{
    auto *layout = new FlowLayout(m_ui->buttons);
    auto *print = new QPushButton(tr("Print it again…"), m_ui->buttons);
    print->setObjectName(QStringLiteral("printAgainButton"));
    print->setProperty("role", QStringLiteral("main"));
    auto *copy = new QPushButton(tr("Copy chart note"), m_ui->buttons);
    copy->setObjectName(QStringLiteral("copyNoteButton"));
    copy->setProperty("role", QStringLiteral("outline"));
    layout->addWidget(print);
    layout->addWidget(copy);
    connect(print, &QPushButton::clicked, this, &RecordDetails::printRequested);
    connect(copy, &QPushButton::clicked, this, &RecordDetails::copyRequested);
}

void RecordDetails::showAppearance()
{
    const QColor ink = m_appearance.theme().color(QStringLiteral("ink"));
    m_ui->closeDetailsButton->setIcon(Icons::control(QStringLiteral("close"), ink));
}

void RecordDetails::setRecord(const HandoutRecord &record)
{
    m_record = record;
    m_ui->timeLabel->setText(RecordTableModel::timeText(record.handedOutAt));
    QStringList summary{RecordWords::form(record.form), RecordWords::language(record.lang)};
    if (!record.clinician.isEmpty()) {
        summary.prepend(record.clinician);
    }
    m_ui->summaryLabel->setText(summary.join(QStringLiteral(" · ")));
    m_ui->codeLabel->setText(tr("Re-open code %1").arg(record.code));
    fillItems();
    m_ui->scrollArea->verticalScrollBar()->setValue(0);
}

void RecordDetails::fillItems()
{
    delete m_items;
    m_items = new QWidget;
    auto *layout = new QVBoxLayout(m_items);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(18);
    for (const RecordedItem &item : m_record.items) {
        layout->addWidget(makeItem(item));
    }
    static_cast<QVBoxLayout *>(m_ui->items->layout())->insertWidget(0, m_items);
}

QWidget *RecordDetails::makeItem(const RecordedItem &item)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    addLabel(box, item.title, "strong");
    addLabel(box, RecordWords::kind(item.kind) + QStringLiteral(" · ") + RecordWords::language(item.lang), "small");
    if (item.teachBack != TeachBack::NotNoted) {
        addLabel(box, tr("Teach-back: %1").arg(RecordWords::teachBack(item.teachBack)), "small");
    }
    const VersionState state = versionState(m_library, item);
    QLabel *pill = addLabel(box, stateText(state), "pill");
    pill->setProperty("state", QLatin1String(stateName(state)));
    layout->setAlignment(pill, Qt::AlignLeft);
    QLabel *version = addLabel(box, tr("Version %1").arg(inGroups(item.hash)), "small");
    version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return box;
}

} // namespace pamphlet
