#pragma once

#include "clinic/clinicset.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <functional>

namespace pamphlet {

class ClinicDatabase;

// What a clinic arranges for itself to be quicker: sets, phrases, settings. Thread: that of the database. Errors are
// thrown as ClinicError.
class ShortcutRepository {
public:
    using Clock = std::function<QDateTime()>;

    explicit ShortcutRepository(ClinicDatabase &database, Clock clock = &QDateTime::currentDateTimeUtc);

    // By title, case aside.
    QList<ClinicSet> sets() const;
    // Stores it anew, or in the place of the set with its id; a null id gets one. An article is in it once.
    ClinicSet saveSet(const ClinicSet &set);
    void removeSet(const QUuid &set);

    // The newest first.
    QList<Phrase> phrases() const;
    // As with saveSet(). A text that is there already is not stored twice: that phrase is returned.
    Phrase savePhrase(const Phrase &phrase);
    void removePhrase(const QUuid &phrase);

    QHash<QString, QString> settings() const;
    void setSetting(const QString &name, const QString &value);

private:
    QStringList slugs(const QUuid &set) const;

    ClinicDatabase &m_database;
    Clock m_clock;
};

} // namespace pamphlet
