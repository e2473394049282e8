#include "viewer/undobar.h"

#include "viewer/appearance.h"
#include "viewer/icons.h"

#include "ui_undobar.h"

#include <QEvent>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int shownFor = 12'000; // milliseconds; it can be closed at once

} // namespace

UndoBar::UndoBar(const Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::UndoBar>())
{
    m_ui->setupUi(this);
    m_ui->messageLabel->setWordWrap(true);
    hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownFor);
    parent->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_ui->undoButton, &QPushButton::clicked, this, [this] {
        hide();
        m_undo();
    });
}

UndoBar::~UndoBar() = default;

void UndoBar::offerUndo(const QString &message, std::function<void()> undo)
{
    m_undo = std::move(undo);
    appear(message);
}

void UndoBar::tell(const QString &message)
{
    m_undo = {};
    appear(message);
}

void UndoBar::turnPage()
{
    if (!m_undo) {
        hide();
    }
}

void UndoBar::dismiss()
{
    m_undo = {};
    m_ui->messageLabel->clear();
    hide();
}

void UndoBar::appear(const QString &message)
{
    m_ui->messageLabel->setText(message);
    m_ui->undoButton->setVisible(bool(m_undo));
    m_ui->closeButton->setIcon(
        Icons::control(QStringLiteral("close"), m_appearance.theme().color(QStringLiteral("paper"))));
    m_timer.start();
    show();
    place();
    raise();
}

void UndoBar::place()
{
    constexpr int margin = 20;
    const int available = parentWidget()->width() - 2 * margin;
    const int width = std::min(available, std::max(sizeHint().width() + 40, m_appearance.scaled(360)));
    const int height = std::max(heightForWidth(width), sizeHint().height());
    setGeometry(margin, parentWidget()->height() - height - margin, width, height);
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace pamphlet
