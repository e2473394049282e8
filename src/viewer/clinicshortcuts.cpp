#include "viewer/clinicshortcuts.h"

#include "clinic/clinicstore.h"

#include <algorithm>

namespace pamphlet {

namespace {

const QString numbersSetting = QStringLiteral("numbers");
const QString handoutSetting = QStringLiteral("handout");
const QString on = QStringLiteral("on");
const QString off = QStringLiteral("off");

template <typename T> T withId(const QList<T> &list, const QUuid &id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&id](const T &item) { return item.id == id; });
    return found == list.end() ? T() : *found;
}

} // namespace

ClinicShortcuts::ClinicShortcuts(ClinicStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

template <typename T, typename Handler> void ClinicShortcuts::handle(const Answer<T> &answer, Handler handler)
{
    whenAnswered(answer, this, [this, handler](const Outcome<T> &outcome) {
        if (outcome.ok()) {
            handler(outcome.value);
        } else {
            Q_EMIT failed(outcome.error);
        }
    });
}

void ClinicShortcuts::load()
{
    handle(m_store.sets(), [this](const QList<ClinicSet> &sets) { m_sets = sets; });
    handle(m_store.phrases(), [this](const QList<Phrase> &phrases) { m_phrases = phrases; });
    handle(m_store.settings(), [this](const QHash<QString, QString> &settings) {
        m_settings = settings;
        m_settings.insert(m_unsaved); // changed while it was asked
        Q_EMIT changed();
    });
}

void ClinicShortcuts::saveSet(const QString &title, const QStringList &slugs)
{
    handle(m_store.saveSet({QUuid(), title, slugs}), [this](const ClinicSet &set) {
        load();
        Q_EMIT saved(tr("Set saved: %1").arg(set.title));
    });
}

void ClinicShortcuts::removeSet(const QUuid &set)
{
    handle(m_store.removeSet(set), [this, removed = withId(m_sets, set)](const Nothing &) {
        m_removedSet = removed;
        m_removedPhrase = {};
        load();
        Q_EMIT undoable(tr("Set removed: %1").arg(removed.title));
    });
}

void ClinicShortcuts::savePhrase(const QString &text)
{
    const QString phrase = text.trimmed();
    if (phrase.isEmpty()) {
        return;
    }
    handle(m_store.savePhrase({QUuid(), phrase}), [this](const Phrase &) {
        load();
        Q_EMIT saved(tr("Phrase saved"));
    });
}

void ClinicShortcuts::removePhrase(const QUuid &phrase)
{
    handle(m_store.removePhrase(phrase), [this, removed = withId(m_phrases, phrase)](const Nothing &) {
        m_removedPhrase = removed;
        m_removedSet = {};
        load();
        Q_EMIT undoable(tr("Phrase removed"));
    });
}

void ClinicShortcuts::setSetting(const QString &name, const QString &value)
{
    if (setting(name) == value) {
        return;
    }
    m_settings.insert(name, value); // at once, so that the next page is made with it
    m_unsaved.insert(name, value);
    handle(m_store.setSetting(name, value), [this, name, value](const Nothing &) {
        if (m_unsaved.value(name) == value) {
            m_unsaved.remove(name);
        }
        Q_EMIT changed();
    });
}

bool ClinicShortcuts::isCounting() const
{
    return setting(numbersSetting) != off;
}

void ClinicShortcuts::setCounting(bool counting)
{
    setSetting(numbersSetting, counting ? on : off);
}

HandoutOptions ClinicShortcuts::handoutOptions() const
{
    return HandoutOptions::fromText(setting(handoutSetting));
}

void ClinicShortcuts::setHandoutOptions(const HandoutOptions &options)
{
    setSetting(handoutSetting, options.toText());
}

void ClinicShortcuts::undo()
{
    if (!m_removedSet.id.isNull()) {
        handle(m_store.saveSet(std::exchange(m_removedSet, {})), [this](const ClinicSet &) { load(); });
    } else if (!m_removedPhrase.id.isNull()) {
        handle(m_store.savePhrase(std::exchange(m_removedPhrase, {})), [this](const Phrase &) { load(); });
    }
}

} // namespace pamphlet
