#include "viewer/findbar.h"

#include "reader/pagefinder.h"
#include "viewer/appearance.h"
#include "viewer/icons.h"

#include "ui_findbar.h"

#include <QKeyEvent>

namespace pamphlet {

FindBar::FindBar(const Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::FindBar>())
{
    m_ui->setupUi(this);
    m_ui->findField->installEventFilter(this);
    connect(m_ui->findField, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_ui->findNextButton, &QToolButton::clicked, this, &FindBar::next);
    connect(m_ui->findPreviousButton, &QToolButton::clicked, this, &FindBar::previous);
    connect(m_ui->findCloseButton, &QToolButton::clicked, this, &FindBar::close);
    connect(&m_appearance, &Appearance::changed, this, &FindBar::showAppearance);
    showAppearance();
    showFound(0, 0);
    hide();
}

FindBar::~FindBar() = default;

void FindBar::showAppearance()
{
    const QColor ink = m_appearance.theme().color(QStringLiteral("ink"));
    m_ui->findPreviousButton->setIcon(Icons::control(QStringLiteral("chevron-up"), ink));
    m_ui->findNextButton->setIcon(Icons::control(QStringLiteral("chevron-down"), ink));
    m_ui->findCloseButton->setIcon(Icons::control(QStringLiteral("close"), ink));
}

void FindBar::setFinder(PageFinder *finder)
{
    m_finder = finder;
    if (m_finder) {
        connect(m_finder, &PageFinder::found, this, &FindBar::showFound);
    }
}

bool FindBar::hasWords() const
{
    return m_finder && !m_ui->findField->text().trimmed().isEmpty();
}

void FindBar::open()
{
    show();
    m_ui->findField->setFocus(Qt::ShortcutFocusReason);
    m_ui->findField->selectAll();
}

void FindBar::close()
{
    if (isHidden()) {
        return;
    }
    forget();
    Q_EMIT closed(); // first: a page that gets the focus after its search has ended scrolls away from what was found
    if (m_finder) {
        m_finder->stop();
    }
}

void FindBar::forget()
{
    hide();
    const QSignalBlocker quiet(m_ui->findField);
    m_ui->findField->setText(QString()); // unlike clear(), this cannot be undone
    showFound(0, 0);
}

void FindBar::searchAgain()
{
    if (!isHidden() && hasWords()) {
        m_finder->forget();
        search();
    }
}

void FindBar::search()
{
    if (hasWords()) {
        m_finder->find(m_ui->findField->text().trimmed());
        return;
    }
    showFound(0, 0);
    if (m_finder) {
        m_finder->find(QString());
    }
}

void FindBar::next()
{
    if (hasWords()) {
        m_finder->next();
    }
}

void FindBar::previous()
{
    if (hasWords()) {
        m_finder->previous();
    }
}

void FindBar::showFound(int number, int count)
{
    const QString nothing = hasWords() ? tr("Not on this page") : QString();
    m_ui->foundLabel->setText(count > 0 ? tr("%1 of %2").arg(number).arg(count) : nothing);
    m_ui->findNextButton->setEnabled(count > 0);
    m_ui->findPreviousButton->setEnabled(count > 0);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->findField && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            key->modifiers() & Qt::ShiftModifier ? previous() : next();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace pamphlet
