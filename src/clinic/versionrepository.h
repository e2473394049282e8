#pragma once

#include "library/keptversion.h"

namespace pamphlet {

class ClinicDatabase;

// How a kind is stored: "article", "tool".
QString storedKind(KeptVersion::Kind kind);
KeptVersion::Kind kindFrom(const QString &stored);

// The exact versions of what was marked or handed out. Thread: that of the database. Errors are thrown as ClinicError.
class VersionRepository {
public:
    explicit VersionRepository(ClinicDatabase &database)
        : m_database(database)
    {
    }

    // No harm when it is kept already.
    void keep(const KeptVersion &version);
    bool has(const QByteArray &hash) const;
    // Nothing when no such version is kept; throws when it is damaged.
    std::optional<KeptVersion> find(const QByteArray &hash) const;
    // Forgets the versions that no mark and no record needs. A mark that was just removed, and may be restored, does
    // not count as a need: call it before anybody marks.
    void forgetUnused();

private:
    ClinicDatabase &m_database;
};

} // namespace pamphlet
