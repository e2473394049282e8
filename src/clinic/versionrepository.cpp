#include "clinic/versionrepository.h"

#include "clinic/clinicdatabase.h"
#include "clinic/outcome.h"

#include <QCoreApplication>

namespace pamphlet {

namespace {

[[noreturn]] void failDamaged(const QString &title)
{
    throw ClinicError(QCoreApplication::translate("pamphlet::VersionRepository",
        "The version of “%1” that was kept is damaged. Put back a backup copy, or "
        "hand out what the library has today.")
                          .arg(title));
}

} // namespace

QString storedKind(KeptVersion::Kind kind)
{
    return kind == KeptVersion::Kind::Tool ? QStringLiteral("tool") : QStringLiteral("article");
}

KeptVersion::Kind kindFrom(const QString &stored)
{
    return stored == storedKind(KeptVersion::Kind::Tool) ? KeptVersion::Kind::Tool : KeptVersion::Kind::Article;
}

void VersionRepository::keep(const KeptVersion &version)
{
    if (!has(version.hash)) {
        // Another program may keep it between the two statements.
        m_database.execute(QStringLiteral("INSERT INTO version (hash, kind, item, lang, title, content) "
                                          "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING"),
            {QString::fromLatin1(version.hash), storedKind(version.kind), version.id, version.lang, version.title,
                QString::fromLatin1(version.packed().toBase64())});
    }
}

bool VersionRepository::has(const QByteArray &hash) const
{
    return !m_database.rows(QStringLiteral("SELECT 1 FROM version WHERE hash = ?"), {QString::fromLatin1(hash)})
                .isEmpty();
}

void VersionRepository::forgetUnused()
{
    m_database.execute(QStringLiteral("DELETE FROM version WHERE hash NOT IN (SELECT hash FROM mark) "
                                      "AND hash NOT IN (SELECT hash FROM handout_record_item)"));
}

std::optional<KeptVersion> VersionRepository::find(const QByteArray &hash) const
{
    const auto rows
        = m_database.rows(QStringLiteral("SELECT kind, item, lang, title, content FROM version WHERE hash = ?"),
            {QString::fromLatin1(hash)});
    if (rows.isEmpty()) {
        return std::nullopt;
    }
    const QSqlRecord &row = rows.constFirst();
    KeptVersion version;
    version.kind = kindFrom(row.value(0).toString());
    version.id = row.value(1).toString();
    version.lang = row.value(2).toString();
    version.title = row.value(3).toString();
    version.hash = hash;
    if (!version.unpack(QByteArray::fromBase64(row.value(4).toString().toLatin1()))) {
        failDamaged(version.title);
    }
    return version;
}

} // namespace pamphlet
