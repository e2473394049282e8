#include "clinic/clinicrepository.h"

#include "clinic/clinicdatabase.h"
#include "clinic/transaction.h"

namespace pamphlet {

std::optional<ClinicProfile> ClinicRepository::profile() const
{
    const auto rows = m_database.rows(QStringLiteral("SELECT name, phone, web, about, call_to_action, logo_file, logo FROM clinic"));
    if (rows.isEmpty()) {
        return std::nullopt;
    }
    const QSqlRecord &row = rows.constFirst();
    return ClinicProfile{
        .name = row.value(QStringLiteral("name")).toString(),
        .phone = row.value(QStringLiteral("phone")).toString(),
        .web = row.value(QStringLiteral("web")).toString(),
        .about = row.value(QStringLiteral("about")).toString(),
        .callToAction = row.value(QStringLiteral("call_to_action")).toString(),
        .team = team(),
        .logoFile = row.value(QStringLiteral("logo_file")).toString(),
        .logo = QByteArray::fromBase64(row.value(QStringLiteral("logo")).toByteArray()),
    };
}

void ClinicRepository::saveProfile(const ClinicProfile &profile)
{
    Transaction transaction(m_database);
    m_database.execute(QStringLiteral("DELETE FROM clinic"));
    m_database.execute(
        QStringLiteral("INSERT INTO clinic (id, name, phone, web, about, call_to_action, logo_file, logo) "
                       "VALUES (1, ?, ?, ?, ?, ?, ?, ?)"),
        {profile.name, profile.phone, profile.web, profile.about, profile.callToAction, profile.logoFile,
            QString::fromLatin1(profile.logo.toBase64())});
    m_database.execute(QStringLiteral("DELETE FROM team_member"));
    int position = 0;
    for (const TeamMember &member : profile.team) {
        m_database.execute(QStringLiteral("INSERT INTO team_member (position, name, role) VALUES (?, ?, ?)"),
            {position++, member.name, member.role});
    }
    transaction.commit();
}

QList<TeamMember> ClinicRepository::team() const
{
    QList<TeamMember> team;
    for (const QSqlRecord &row :
        m_database.rows(QStringLiteral("SELECT name, role FROM team_member ORDER BY position"))) {
        team.append({row.value(QStringLiteral("name")).toString(), row.value(QStringLiteral("role")).toString()});
    }
    return team;
}

} // namespace pamphlet
