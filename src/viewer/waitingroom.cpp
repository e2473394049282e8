#include "viewer/waitingroom.h"

#include "viewer/clinicshortcuts.h"
#include "viewer/visitsession.h"

#include <QDir>
#include <QFile>

namespace pamphlet {

namespace {

const QString optionsSetting = QStringLiteral("waitingRoom");
const QString onSetting = QStringLiteral("waitingRoomOn");
const QString markName = QStringLiteral("waiting-room-is-on");

} // namespace

WaitingRoom::WaitingRoom(ClinicShortcuts &shortcuts, VisitSession &session, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_shortcuts(shortcuts)
    , m_session(session)
    , m_mark(QDir(folder).filePath(markName))
{
    connect(&m_shortcuts, &ClinicShortcuts::changed, this, &WaitingRoom::optionsChanged);
    connect(&m_session, &VisitSession::switched, this, &WaitingRoom::hideVisit);
}

WaitingRoomOptions WaitingRoom::options() const
{
    return WaitingRoomOptions::fromText(m_shortcuts.setting(optionsSetting));
}

void WaitingRoom::setOptions(const WaitingRoomOptions &options)
{
    m_shortcuts.setSetting(optionsSetting, options.toText());
    Q_EMIT optionsChanged(); // at once; ClinicShortcuts tells it again when it is stored
}

bool WaitingRoom::isMarked() const
{
    return QFile::exists(m_mark);
}

// Where it cannot be written the store has it all the same.
void WaitingRoom::setMark(bool on)
{
    QFile file(m_mark);
    if (on) {
        static_cast<void>(file.open(QIODevice::WriteOnly));
    } else {
        file.remove();
    }
}

bool WaitingRoom::wasOn() const
{
    return m_shortcuts.setting(onSetting) == QLatin1String("on");
}

void WaitingRoom::enter()
{
    if (m_on) {
        return;
    }
    Q_EMIT entering();
    m_visit = m_session.isOpen() ? m_session.visit().id : QUuid();
    m_session.park(); // hands in what is still being typed for it
    m_on = true;
    setMark(true);
    m_shortcuts.setSetting(onSetting, QStringLiteral("on"));
    Q_EMIT changed();
    beginAnew();
}

// Also one that is taken up after a start, when its answer comes late.
void WaitingRoom::hideVisit()
{
    if (m_session.isOpen() && m_on) {
        m_visit = m_session.visit().id;
        m_session.park();
    }
}

void WaitingRoom::leave()
{
    if (!m_on) {
        return;
    }
    beginAnew(); // nobody of the staff sees what the patient read
    m_on = false;
    setMark(false);
    m_shortcuts.setSetting(onSetting, QStringLiteral("off"));
    m_session.switchTo(std::exchange(m_visit, QUuid()));
    Q_EMIT changed();
}

void WaitingRoom::beginAnew()
{
    Q_EMIT begunAnew();
}

} // namespace pamphlet
