#include "viewer/waitingroompage.h"

#include "library/library.h"
#include "reader/reader.h"
#include "viewer/appearance.h"
#include "viewer/choicerow.h"
#include "viewer/clinicreviews.h"
#include "viewer/desktabs.h"
#include "viewer/doorkeys.h"
#include "viewer/doorkeysbox.h"
#include "viewer/shownarticles.h"
#include "viewer/touch.h"
#include "viewer/waitingroom.h"

#include "ui_waitingroompage.h"

namespace pamphlet {

using namespace std::chrono;

namespace {

constexpr int never = 0; // seconds
constexpr int roomForHeading = 400; // pixels at the usual text size: a page as high has room for it
constexpr int wide = 860; // pixels at the usual text size: from here on the choices stand side by side

} // namespace

WaitingRoomPage::WaitingRoomPage(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_tabs(new DeskTabs(Place::Kind::WaitingRoom, this))
    , m_keys(new DoorKeysBox(parts, this))
    , m_ui(std::make_unique<Ui::WaitingRoomPage>())
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(0, m_tabs);
    m_ui->keysLayout->addWidget(m_keys);
    makeTouchScrollable(m_ui->settingsArea);
    makeTimes();
    makeArticles();
    connect(m_tabs, &DeskTabs::chosen, this, &WaitingRoomPage::deskChosen);
    connect(m_ui->giveButton, &QPushButton::clicked, this, &WaitingRoomPage::lockRequested);
    connect(&parts.waitingRoom, &WaitingRoom::optionsChanged, this, &WaitingRoomPage::showOptions);
    connect(&parts.reviews, &ClinicReviews::changed, this, &WaitingRoomPage::showArticles);
    connect(&parts.keys, &DoorKeys::changed, this, &WaitingRoomPage::showDoor);
    connect(&parts.appearance, &Appearance::changed, this, &WaitingRoomPage::fitToSize);
    showOptions();
    showDoor();
}

WaitingRoomPage::~WaitingRoomPage() = default;

void WaitingRoomPage::enter()
{
    m_keys->begin();
}

void WaitingRoomPage::makeTimes()
{
    m_idle = addTime(
        tr("Ask “Still reading?” after"), QStringLiteral("idle"), {60, 90, 120, 180, 300}, &WaitingRoomOptions::idle);
    m_idle->setHint(tr("Counted from the last touch."));
    // WCAG 2.2.1 wants 20 seconds at least.
    m_countdown
        = addTime(tr("Wait for an answer"), QStringLiteral("countdown"), {20, 30, 60}, &WaitingRoomOptions::countdown);
    m_countdown->setHint(tr("One tap is enough to read on. Without it the tablet begins anew for the next patient."));
    m_visitLock = addTime(tr("Lock the clinician’s tablet after"), QStringLiteral("visitLock"),
        {never, 60, 180, 300, 600, 900}, &WaitingRoomOptions::visitLock);
}

ChoiceRow *WaitingRoomPage::addTime(
    const QString &question, const QString &name, const QList<int> &seconds, milliseconds WaitingRoomOptions::*option)
{
    auto *row = new ChoiceRow(question, this);
    for (const int time : seconds) {
        const QString text = time == never ? tr("Never")
            : time <= 60 && option == &WaitingRoomOptions::countdown
            ? tr("%1 seconds").arg(time)
            : tr("%1 min").arg(QLocale().toString(time / 60.0));
        row->addChoice(time, name + QString::number(time), text);
    }
    connect(row, &ChoiceRow::chosen, this, [this, option](int time) {
        change([option, time](WaitingRoomOptions &options) { options.*option = std::chrono::seconds(time); });
    });
    m_ui->timesLayout->addWidget(row);
    return row;
}

void WaitingRoomPage::makeArticles()
{
    m_articles = new ChoiceRow(tr("In the waiting room, show"), this);
    m_articles->addChoice(false, QStringLiteral("showAll"), tr("All articles"));
    m_articles->addChoice(true, QStringLiteral("showSignedOff"), tr("Only signed-off articles"));
    connect(m_articles, &ChoiceRow::chosen, this,
        [this](int only) { change([only](WaitingRoomOptions &options) { options.onlySignedOff = only; }); });
    m_ui->articlesLayout->insertWidget(1, m_articles);
}

void WaitingRoomPage::change(const std::function<void(WaitingRoomOptions &)> &how)
{
    WaitingRoomOptions options = m_parts.waitingRoom.options();
    how(options);
    m_parts.waitingRoom.setOptions(options);
}

void WaitingRoomPage::showOptions()
{
    const WaitingRoomOptions options = m_parts.waitingRoom.options();
    const auto inSeconds = [](milliseconds time) { return int(duration_cast<seconds>(time).count()); };
    m_idle->setValue(inSeconds(options.idle));
    m_countdown->setValue(inSeconds(options.countdown));
    m_visitLock->setValue(inSeconds(options.visitLock));
    m_articles->setValue(options.onlySignedOff);
    showArticles();
}

void WaitingRoomPage::showArticles()
{
    const qsizetype signedOff = m_parts.shown.signedOff().size();
    m_articles->setHint(tr("%1 of %2 articles are signed off as they stand today.")
                            .arg(signedOff)
                            .arg(m_parts.reader.library().articleCount()));
    m_ui->noneNotice->setVisible(signedOff == 0 && m_parts.waitingRoom.options().onlySignedOff);
}

void WaitingRoomPage::showDoor()
{
    const bool missing = m_parts.keys.isKnown() && !m_parts.keys.door().hasPin;
    m_ui->pinHint->setVisible(missing);
    m_visitLock->setHint(missing ? tr("Only a tablet with a PIN locks itself, and there is none yet.")
                                 : tr("The visit is kept, the tablet shows the waiting room, and the PIN leads back."));
}

void WaitingRoomPage::fitToSize()
{
    const int margin = width() >= 720 ? 32 : 16;
    m_ui->layout->setContentsMargins(margin, 20, margin, 0);
    m_ui->heading->setVisible(height() >= m_parts.appearance.scaled(roomForHeading)); // the tabs say it, too
    const bool beside = width() >= m_parts.appearance.scaled(wide);
    m_ui->columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_ui->giveLayout->setDirection(m_ui->columns->direction());
}

void WaitingRoomPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitToSize();
}

} // namespace pamphlet
