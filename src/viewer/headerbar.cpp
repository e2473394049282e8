#include "viewer/headerbar.h"

#include "viewer/appearance.h"
#include "viewer/icons.h"
#include "viewer/repolish.h"

#include "ui_headerbar.h"

#include <QEvent>

namespace pamphlet {

namespace {

using Icons::besideIcon;

} // namespace

HeaderBar::HeaderBar(Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::HeaderBar>())
{
    m_ui->setupUi(this);
    m_ui->mark->setPixmap(Icons::application().pixmap(34));
    m_ui->backButton->setAccessibleName(tr("Back"));
    m_ui->homeButton->setAccessibleName(tr("Home"));
    m_ui->visitButton->setAccessibleName(tr("Start a visit"));
    connect(m_ui->backButton, &QPushButton::clicked, this, &HeaderBar::backRequested);
    connect(m_ui->forwardButton, &QPushButton::clicked, this, &HeaderBar::forwardRequested);
    connect(m_ui->homeButton, &QPushButton::clicked, this, &HeaderBar::homeRequested);
    connect(m_ui->visitButton, &QPushButton::clicked, this, &HeaderBar::visitRequested);
    m_ui->staffButton->setAccessibleName(tr("Staff: the list of the library"));
    connect(m_ui->staffButton, &QPushButton::clicked, this, &HeaderBar::staffRequested);
    connect(m_ui->growButton, &QPushButton::clicked, &m_appearance, &Appearance::grow);
    connect(m_ui->shrinkButton, &QPushButton::clicked, &m_appearance, &Appearance::shrink);
    connect(m_ui->contrastButton, &QPushButton::clicked, &m_appearance, &Appearance::nextTheme);
    connect(&m_appearance, &Appearance::changed, this, &HeaderBar::showAppearance);
    setForwardVisible(false);
    showAppearance();
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

void HeaderBar::setVisitOffered(bool offered)
{
    m_ui->visitButton->setVisible(offered);
    fitToWidth();
}

void HeaderBar::setStaffOffered(bool offered)
{
    m_ui->staffButton->setVisible(offered);
    fitToWidth();
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
    m_ui->staffButton->setIcon(Icons::control(QStringLiteral("staff"), ink));
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
    setWordsShown(true);
    if (m_ui->layout->sizeHint().width() > width()) {
        setWordsShown(false);
    }
}

void HeaderBar::setWordsShown(bool words)
{
    m_ui->backButton->setText(words ? besideIcon(tr("Back")) : QString());
    m_ui->homeButton->setText(words ? besideIcon(tr("Home")) : QString());
    m_ui->visitButton->setText(besideIcon(words ? tr("Start a visit") : tr("Visit")));
    m_ui->staffButton->setText(words ? besideIcon(tr("Staff")) : QString());
    const int side = words ? 24 : 16;
    m_ui->layout->setContentsMargins(side, 11, side, 11);
    m_ui->layout->setSpacing(8);
    m_ui->clinicName->setMinimumHeight(m_appearance.scaled(46)); // room for two lines
    if (m_ui->clinicName->property("narrow").toBool() == words) {
        m_ui->clinicName->setProperty("narrow", !words);
        repolish(m_ui->clinicName);
    }
    m_ui->layout->invalidate();
}

} // namespace pamphlet
