#include "viewer/headerbar.h"

#include "viewer/appearance.h"
#include "viewer/icons.h"
#include "viewer/repolish.h"
#include "viewer/visitmenu.h"
#include "viewer/visitsession.h"
#include "viewer/visitwords.h"

#include "ui_headerbar.h"

#include <QEvent>

#include <algorithm>

namespace pamphlet {

namespace {

using Icons::besideIcon;

constexpr int leastForName = 60; // pixels that the label of a visit leaves to the clinic's name
constexpr int leastForLabel = 90;

} // namespace

HeaderBar::HeaderBar(Appearance &appearance, VisitSession &session, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_visits(new VisitMenu(session, this))
    , m_ui(std::make_unique<Ui::HeaderBar>())
{
    m_ui->setupUi(this);
    m_ui->mark->setPixmap(Icons::application().pixmap(34));
    m_ui->backButton->setAccessibleName(tr("Back"));
    m_ui->homeButton->setAccessibleName(tr("Home"));
    connect(m_ui->backButton, &QPushButton::clicked, this, &HeaderBar::backRequested);
    connect(m_ui->forwardButton, &QPushButton::clicked, this, &HeaderBar::forwardRequested);
    connect(m_ui->homeButton, &QPushButton::clicked, this, &HeaderBar::homeRequested);
    m_ui->staffButton->setAccessibleName(tr("Staff: the list of the library"));
    connect(m_ui->staffButton, &QPushButton::clicked, this, &HeaderBar::staffRequested);
    connect(m_ui->askListButton, &QPushButton::clicked, this, &HeaderBar::askListRequested);
    connect(m_ui->lockButton, &QPushButton::clicked, this, &HeaderBar::lockRequested);
    connect(m_ui->growButton, &QPushButton::clicked, &m_appearance, &Appearance::grow);
    connect(m_ui->shrinkButton, &QPushButton::clicked, &m_appearance, &Appearance::shrink);
    connect(m_ui->contrastButton, &QPushButton::clicked, &m_appearance, &Appearance::nextTheme);
    connect(&m_appearance, &Appearance::changed, this, &HeaderBar::showAppearance);
    connectVisits();
    setForwardVisible(false);
    showAppearance();
    showButtons();
}

HeaderBar::~HeaderBar() = default;

void HeaderBar::setClinicName(const QString &name)
{
    m_ui->clinicName->setText(name);
    fitToWidth();
}

void HeaderBar::setBackVisible(bool visible)
{
    m_ui->backButton->setVisible(visible);
    m_ui->homeButton->setVisible(visible);
    fitToWidth();
}

void HeaderBar::setForwardVisible(bool visible)
{
    m_ui->forwardButton->setVisible(visible);
    fitToWidth();
}

void HeaderBar::connectVisits()
{
    connect(m_ui->visitButton, &QPushButton::clicked, this, &HeaderBar::startOrOpenVisits);
    connect(m_ui->visitsButton, &QPushButton::clicked, m_visits, [this] { m_visits->openAt(*m_ui->visitsButton); });
    connect(&m_session, &VisitSession::changed, this, &HeaderBar::showVisits);
    connect(&m_session, &VisitSession::failed, this, &HeaderBar::showVisits);
}

void HeaderBar::startOrOpenVisits()
{
    if (m_session.isOpen()) {
        m_visits->openAt(*m_ui->visitButton);
        return;
    }
    m_ui->visitButton->setEnabled(false); // a double tap starts one visit, not two
    m_session.start(proposedVisitLabel(m_session.openVisits(), QDateTime::currentDateTime()));
}

void HeaderBar::showVisits()
{
    const bool open = m_session.isOpen();
    const qsizetype parked = open ? 0 : m_session.openVisits().size();
    m_ui->visitButton->setEnabled(true);
    m_ui->visitButton->setAccessibleName(
        open ? tr("Open visits; in front: %1").arg(m_session.visit().label) : tr("Start a visit"));
    m_ui->visitsButton->setAccessibleName(tr("Open visits: %1").arg(parked));
    m_ui->visitsButton->setToolTip(tr("Open visits"));
    m_ui->visitsButton->setVisible(parked > 0 && !m_public);
    fitToWidth();
}

// The label gets what the rest of the header leaves, and ends in "…" where that is too little.
QString HeaderBar::visitText(bool words) const
{
    if (!m_session.isOpen()) {
        return words ? tr("Start a visit") : tr("Visit");
    }
    const Visit &visit = m_session.visit();
    const QString count = QStringLiteral(" · %1").arg(visit.marks.size());
    m_ui->visitButton->setText(besideIcon(count));
    m_ui->layout->invalidate();
    const int room = width() - m_ui->layout->minimumSize().width() - leastForName;
    if (room < m_appearance.scaled(leastForLabel)) {
        return QString::number(visit.marks.size());
    }
    return m_ui->visitButton->fontMetrics().elidedText(visit.label, Qt::ElideRight, room) + count;
}

void HeaderBar::setStaffOffered(bool offered)
{
    m_staffOffered = offered;
    showButtons();
}

void HeaderBar::setPublic(bool on)
{
    m_public = on;
    showButtons();
}

void HeaderBar::setAskCount(qsizetype count)
{
    m_askCount = count;
    showButtons();
}

void HeaderBar::showButtons()
{
    m_ui->staffButton->setVisible(m_staffOffered && !m_public);
    m_ui->visitButton->setVisible(!m_public);
    m_ui->askListButton->setVisible(m_public && m_askCount > 0);
    m_ui->askListButton->setAccessibleName(tr("My list: %1").arg(m_askCount));
    m_ui->askListButton->setToolTip(tr("My list"));
    const QString words = m_public ? tr("For staff: open with the PIN") : tr("Lock: give the tablet to patients");
    m_ui->lockButton->setAccessibleName(words);
    m_ui->lockButton->setToolTip(words);
    showVisits();
}

void HeaderBar::showAppearance()
{
    const QColor ink = m_appearance.theme().color(QStringLiteral("ink"));
    const bool mirrored = isRightToLeft(); // back points to where reading begins
    m_ui->backButton->setIcon(Icons::control(mirrored ? QStringLiteral("forward") : QStringLiteral("back"), ink));
    m_ui->forwardButton->setIcon(Icons::control(mirrored ? QStringLiteral("back") : QStringLiteral("forward"), ink));
    m_ui->homeButton->setIcon(Icons::control(QStringLiteral("home"), ink));
    m_ui->shrinkButton->setIcon(Icons::control(QStringLiteral("text-smaller"), ink));
    m_ui->growButton->setIcon(Icons::control(QStringLiteral("text-larger"), ink));
    m_ui->contrastButton->setIcon(Icons::control(QStringLiteral("contrast"), ink));
    m_ui->visitButton->setIcon(Icons::control(QStringLiteral("visit"), ink));
    m_ui->visitsButton->setIcon(Icons::control(QStringLiteral("visits"), ink));
    m_ui->staffButton->setIcon(Icons::control(QStringLiteral("staff"), ink));
    m_ui->askListButton->setIcon(Icons::control(QStringLiteral("ask"), ink));
    m_ui->lockButton->setIcon(Icons::control(QStringLiteral("lock"), ink));
    m_ui->growButton->setEnabled(m_appearance.canGrow());
    m_ui->shrinkButton->setEnabled(m_appearance.canShrink());
    fitToWidth();
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitToWidth();
}

void HeaderBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        showAppearance();
    }
}

void HeaderBar::fitToWidth()
{
    setTight(false);
    setWordsShown(true, false);
    const int missing = m_ui->layout->sizeHint().width() - width();
    if (missing > 0) { // the name may take two lines
        setWordsShown(missing < m_ui->clinicName->sizeHint().width() / 2, true);
    }
    if (!m_session.isOpen() && m_ui->layout->minimumSize().width() > width()) {
        m_ui->visitButton->setText(QString());
    }
    setTight(m_ui->layout->minimumSize().width() > width());
}

void HeaderBar::setTight(bool tight)
{
    if (std::exchange(m_tight, tight) == tight) {
        return;
    }
    for (QPushButton *button : findChildren<QPushButton *>()) {
        button->setProperty("tight", tight);
        repolish(button);
    }
    m_ui->clinicName->setMinimumWidth(tight ? 1 : 0); // the buttons are needed more
    m_ui->layout->invalidate();
}

// The words say what the count is of; of all words these go last.
void HeaderBar::showAskCount()
{
    if (m_ui->layout->sizeHint().width() > width()) {
        m_ui->askListButton->setText(besideIcon(QString::number(m_askCount)));
        m_ui->layout->invalidate();
    }
}

void HeaderBar::setWordsShown(bool words, bool narrowName)
{
    m_ui->backButton->setText(words ? besideIcon(tr("Back")) : QString());
    m_ui->homeButton->setText(words ? besideIcon(tr("Home")) : QString());
    m_ui->staffButton->setText(words ? besideIcon(tr("Staff")) : QString());
    const qsizetype parked = m_session.openVisits().size();
    m_ui->askListButton->setText(besideIcon(tr("My list · %1").arg(m_askCount)));
    m_ui->visitsButton->setText(besideIcon(words ? tr("%1 open").arg(parked) : QString::number(parked)));
    const int side = words ? 24 : 16;
    m_ui->layout->setContentsMargins(side, 11, side, 11);
    m_ui->layout->setSpacing(8);
    m_ui->clinicName->setMinimumHeight(m_appearance.scaled(46)); // room for two lines
    if (m_ui->clinicName->property("narrow").toBool() != narrowName) {
        m_ui->clinicName->setProperty("narrow", narrowName);
        repolish(m_ui->clinicName);
    }
    m_ui->visitButton->setText(besideIcon(visitText(words)));
    m_ui->layout->invalidate();
    if (!words) {
        showAskCount();
    }
}

} // namespace pamphlet
