#pragma once

#include "article/clinicprofile.h"

#include <optional>

namespace pamphlet {

class ClinicDatabase;

// The stored profile of the clinic. Thread: that of the database. Errors are thrown as ClinicError.
class ClinicRepository {
public:
    explicit ClinicRepository(ClinicDatabase &database)
        : m_database(database)
    {
    }

    // Nothing at the first start, before a profile was ever saved.
    std::optional<ClinicProfile> profile() const;
    // Replaces the whole profile, team included.
    void saveProfile(const ClinicProfile &profile);

private:
    QList<TeamMember> team() const;

    ClinicDatabase &m_database;
};

} // namespace pamphlet
