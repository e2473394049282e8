#include "viewer/handoutactions.h"

#include "viewer/appearance.h"
#include "viewer/flowlayout.h"
#include "viewer/icons.h"

#include "ui_handoutactions.h"

#include <QEvent>
#include <QPushButton>

namespace pamphlet {

HandoutActions::HandoutActions(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::HandoutActions>())
{
    m_ui->setupUi(this);
    auto *row = new FlowLayout(m_ui->furtherRow);
    row->setSpacing(8);
    m_saveButton = addButton(QStringLiteral("saveButton"), tr("Save as PDF"));
    m_webPageButton = addButton(QStringLiteral("webPageButton"), tr("Save web page"));
    m_chartNoteButton = addButton(QStringLiteral("chartNoteButton"), tr("Copy chart note"));
    m_folderButton = addButton(QStringLiteral("folderButton"), tr("Open folder"));
    m_stopButton = addButton(QStringLiteral("stopButton"), tr("Stop"));
    connect(m_ui->printButton, &QPushButton::clicked, this, &HandoutActions::printRequested);
    connect(m_saveButton, &QPushButton::clicked, this, &HandoutActions::saveRequested);
    connect(m_webPageButton, &QPushButton::clicked, this, &HandoutActions::webPageRequested);
    connect(m_chartNoteButton, &QPushButton::clicked, this, &HandoutActions::chartNoteRequested);
    connect(m_folderButton, &QPushButton::clicked, this, [this] { Q_EMIT folderRequested(m_folder); });
    connect(m_stopButton, &QPushButton::clicked, this, &HandoutActions::stopRequested);
    connect(&m_appearance, &Appearance::changed, this, &HandoutActions::showAppearance);
    tell({});
    showAppearance();
}

HandoutActions::~HandoutActions() = default;

QPushButton *HandoutActions::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, m_ui->furtherRow);
    button->setObjectName(name);
    m_ui->furtherRow->layout()->addWidget(button);
    return button;
}

void HandoutActions::setPages(int pages)
{
    m_ui->printButton->setText(Icons::besideIcon(tr("Print %n page(s)", nullptr, pages)));
}

void HandoutActions::setReady(bool ready)
{
    m_ready = ready;
    showState();
}

void HandoutActions::setBusy(const QString &status)
{
    m_busy = true;
    m_ui->statusLabel->setText(status);
    showState();
}

void HandoutActions::tell(const QString &status, const QString &folder)
{
    m_busy = false;
    m_folder = folder;
    m_ui->statusLabel->setText(status);
    m_ui->statusLabel->setVisible(!status.isEmpty());
    showState();
}

void HandoutActions::clearStatus()
{
    if (!m_busy) {
        tell({});
    }
}

void HandoutActions::setHandedOut(bool handedOut)
{
    m_handedOut = handedOut;
    showState();
}

void HandoutActions::showState()
{
    for (QPushButton *button : {m_ui->printButton, m_saveButton, m_webPageButton, m_chartNoteButton}) {
        button->setEnabled(m_ready && !m_busy);
    }
    m_chartNoteButton->setVisible(m_handedOut);
    m_folderButton->setVisible(!m_busy && !m_folder.isEmpty());
    m_stopButton->setVisible(m_busy);
    m_ui->statusLabel->setVisible(!m_ui->statusLabel->text().isEmpty());
}

void HandoutActions::fitHeight()
{
    setFixedHeight(layout()->heightForWidth(width()));
}

void HandoutActions::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

bool HandoutActions::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        fitHeight();
    }
    return done;
}

void HandoutActions::showAppearance()
{
    m_ui->printButton->setIcon(
        Icons::control(QStringLiteral("print"), m_appearance.theme().color(QStringLiteral("on-teal"))));
}

} // namespace pamphlet
