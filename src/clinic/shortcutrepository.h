#pragma once

#include "clinic/clinicset.h"

#include <QHash>
#include <QList>

namespace pamphlet {

class ClinicDatabase;

// What a clinic arranges for itself to be quicker: sets, phrases, settings. Thread: that of the database. Errors are
// thrown as ClinicError.
class ShortcutRepository {
public:
    explicit ShortcutRepository(ClinicDatabase &database)
        : m_database(database)
    {
    }

    // By title, case aside.
    QList<ClinicSet> sets() const;
    // Stores it anew, or in the place of the set with its id; a null id gets one.
    ClinicSet saveSet(const ClinicSet &set);
    void removeSet(const QUuid &set);

    // The newest first.
    QList<Phrase> phrases() const;
    // As with saveSet(). A text that is there already is not stored twice.
    Phrase savePhrase(const Phrase &phrase);
    void removePhrase(const QUuid &phrase);

    QHash<QString, QString> settings() const;
    void setSetting(const QString &name, const QString &value);

private:
    QStringList slugs(const QUuid &set) const;

    ClinicDatabase &m_database;
};

} // namespace pamphlet
