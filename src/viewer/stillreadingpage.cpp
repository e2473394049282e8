#include "viewer/stillreadingpage.h"

#include "viewer/countdownring.h"

#include "ui_stillreadingpage.h"

#include <QAccessible>
#include <QKeyEvent>

namespace pamphlet {

namespace {

constexpr int secondsToSayAgain = 10; // when a screen reader is told once more

} // namespace

StillReadingPage::StillReadingPage(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::StillReadingPage>())
{
    m_ui->setupUi(this);
    m_ui->countdown->setAppearance(parts.appearance);
    m_ui->goOnButton->installEventFilter(this);
    setFocusProxy(m_ui->goOnButton);
    m_end.setSingleShot(true);
    m_end.setTimerType(Qt::PreciseTimer); // no answer comes too late while the question stands there
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &StillReadingPage::showLeft);
    connect(&m_end, &QTimer::timeout, this, [this] {
        stop();
        Q_EMIT timedOut();
    });
    // Not clicked: a finger that slides off the button has answered, too.
    connect(m_ui->goOnButton, &QPushButton::released, this, &StillReadingPage::answer);
}

StillReadingPage::~StillReadingPage() = default;

void StillReadingPage::begin(std::chrono::milliseconds countdown)
{
    m_deadline = QDeadlineTimer(countdown);
    m_end.start(countdown);
    m_second.start();
    m_ui->countdown->setWhole(int(std::chrono::ceil<std::chrono::seconds>(countdown).count()));
    showLeft();
    announce();
}

void StillReadingPage::showLeft()
{
    const int left = int((m_deadline.remainingTime() + 999) / 1000);
    m_ui->countdown->setLeft(left);
    m_ui->wordsLabel->setText(
        tr("If nobody answers in %n second(s), this page closes for the next person.", nullptr, left));
    setAccessibleName(m_ui->heading->text() + u' ' + m_ui->wordsLabel->text());
    if (left == secondsToSayAgain) {
        announce();
    }
}

void StillReadingPage::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StillReadingPage::answer()
{
    if (m_end.isActive()) {
        stop();
        Q_EMIT goOn();
    }
}

void StillReadingPage::stop()
{
    m_end.stop();
    m_second.stop();
}

void StillReadingPage::mouseReleaseEvent(QMouseEvent *)
{
    answer();
}

void StillReadingPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous()) {
        stop();
    }
}

bool StillReadingPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !static_cast<QKeyEvent *>(event)->isAutoRepeat()) {
        answer();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pamphlet
