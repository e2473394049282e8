#pragma once

#include "library/keptversion.h"

namespace pamphlet {

class ClinicDatabase;

// The exact versions of what was marked or handed out. Thread: that of the database. Errors are thrown as ClinicError.
class VersionRepository {
public:
    explicit VersionRepository(ClinicDatabase &database)
        : m_database(database)
    {
    }

    // No harm when it is kept already.
    void keep(const KeptVersion &version);
    // Nothing when no such version is kept; throws when it is damaged.
    std::optional<KeptVersion> find(const QByteArray &hash) const;

private:
    ClinicDatabase &m_database;
};

} // namespace pamphlet
