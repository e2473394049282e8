#include "viewer/asklist.h"

#include "clinic/clinicstore.h"
#include "viewer/waitingroom.h"

#include <algorithm>

namespace pamphlet {

namespace {

auto isOf(const QString &slug)
{
    return [slug](const AskItem &item) { return item.slug == slug; };
}

} // namespace

AskList::AskList(ClinicStore &store, WaitingRoom &room, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_room(room)
{
    connect(&room, &WaitingRoom::begunAnew, this, &AskList::forget);
    connect(&room, &WaitingRoom::changed, this, &AskList::changed);
}

bool AskList::isOffered() const
{
    return m_room.isOn();
}

bool AskList::contains(const QString &slug) const
{
    return std::any_of(m_items.begin(), m_items.end(), isOf(slug));
}

void AskList::add(const QString &slug, const QString &lang)
{
    insert(m_items.size(), {slug, lang});
}

void AskList::insert(qsizetype position, const AskItem &item)
{
    if (!isOffered() || contains(item.slug)) {
        return;
    }
    if (m_items.size() >= limit) {
        Q_EMIT told(
            tr("Your list has %1 articles. That is plenty for one visit: remove one to add another.").arg(limit));
        return;
    }
    m_items.insert(std::min(position, m_items.size()), item);
    handleChange();
}

void AskList::remove(const QString &slug)
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), isOf(slug));
    if (found == m_items.end()) {
        return;
    }
    m_undo = [this, position = found - m_items.begin(), item = *found] { insert(position, item); };
    m_items.erase(found);
    handleChange();
    Q_EMIT undoable(tr("Removed"));
}

void AskList::undo()
{
    if (const auto undo = std::exchange(m_undo, {})) {
        undo();
    }
}

void AskList::requestCode()
{
    if (!m_items.isEmpty()) {
        save();
    }
}

void AskList::handleChange()
{
    if (!m_code.isEmpty() || m_saving) {
        save();
    }
    Q_EMIT changed();
}

// One at a time: the next one needs the code that the first one gets.
void AskList::save()
{
    m_saveAgain = m_saving;
    if (std::exchange(m_saving, true)) {
        return;
    }
    whenAnswered(
        m_store.saveAskList(m_items, m_code), this, [this, patient = m_patient](const Outcome<AskSlip> &outcome) {
            if (patient == m_patient) {
                handleSaved(outcome.value, outcome.error);
            }
        });
}

void AskList::handleSaved(const AskSlip &slip, const QString &error)
{
    m_saving = false;
    m_slip = slip.code.isEmpty() ? std::nullopt : std::optional(slip);
    if (error.isEmpty()) {
        m_code = slip.code;
    }
    if (error.isEmpty() && std::exchange(m_saveAgain, false)) {
        save();
        return;
    }
    Q_EMIT changed();
    if (!error.isEmpty()) {
        Q_EMIT failed(error);
    }
}

void AskList::forget()
{
    ++m_patient;
    m_items.clear();
    m_slip.reset();
    m_code.clear();
    m_undo = {};
    m_saving = false;
    m_saveAgain = false;
    Q_EMIT changed();
}

} // namespace pamphlet
