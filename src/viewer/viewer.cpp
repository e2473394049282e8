#include "viewer/viewer.h"

#include <QTimer>

#include <malloc.h>

namespace pamphlet {

namespace {

constexpr int idleBeforeWarming = 150; // milliseconds; the window is usable before the browser engine starts

} // namespace

Viewer::Viewer(std::unique_ptr<Library> library, const QString &dataFolder, Dialogs &dialogs)
    : m_library(std::move(library))
    , m_reader(*m_library)
    , m_store(dataFolder)
    , m_search(m_library->path())
    , m_index(m_library->path())
    , m_reviews(m_store)
    , m_shortcuts(m_store)
    , m_session(m_store, *m_library)
    , m_keys(m_store)
    , m_waitingRoom(m_shortcuts, m_session, dataFolder)
    , m_askList(m_store, m_waitingRoom)
    , m_shown(*m_library, m_reviews, m_waitingRoom)
{
    connect(&m_shown, &ShownArticles::changed, this, &Viewer::setScope); // before the pages ask anew
    const ViewerParts parts{m_reader, m_store, m_search, m_index, m_reviews, m_shortcuts, m_session, m_keys,
        m_waitingRoom, m_askList, m_shown, m_appearance, dialogs};
    m_window = std::make_unique<MainWindow>(parts);
    m_kiosk = std::make_unique<Kiosk>(parts, *m_window);
    connect(m_window.get(), &MainWindow::firstPainted, this,
        [this] { QTimer::singleShot(idleBeforeWarming, m_window.get(), &MainWindow::warmReader); });
    connect(&m_waitingRoom, &WaitingRoom::begunAnew, this, &Viewer::giveMemoryBack, Qt::QueuedConnection);
    setClinic(m_reader.source().clinic()); // at once; what is stored follows
    loadClinic();
    m_session.resume();
    m_reviews.load();
    m_shortcuts.load();
    m_keys.load();
}

// Of what the person before has read: it lies between what is still needed, all day.
void Viewer::giveMemoryBack()
{
    ::malloc_trim(0);
}

void Viewer::loadClinic()
{
    whenAnswered(m_store.profile(), this, [this](const Outcome<std::optional<ClinicProfile>> &outcome) {
        if (!outcome.ok()) {
            m_window->tellStaff(outcome.error);
        } else if (outcome.value) {
            setClinic(*outcome.value);
        } else if (const ClinicProfile &bundled = m_reader.source().clinic(); !bundled.name.isEmpty()) {
            m_store.saveProfile(bundled); // first start
        }
    });
}

void Viewer::setScope()
{
    m_search.setScope(m_shown.scope());
    m_reader.source().setScope(m_shown.scope());
}

void Viewer::setClinic(const ClinicProfile &profile)
{
    m_reader.source().setClinic(profile);
    m_window->setClinicName(profile.name);
}

} // namespace pamphlet
