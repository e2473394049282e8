#include "clinic/versionrepository.h"

#include "clinic/clinicdatabase.h"
#include "clinic/outcome.h"

#include <QCoreApplication>

namespace pamphlet {

namespace {

QString storedKind(KeptVersion::Kind kind)
{
    return kind == KeptVersion::Kind::Tool ? QStringLiteral("tool") : QStringLiteral("article");
}

[[noreturn]] void failDamaged(const QString &title)
{
    throw ClinicError(QCoreApplication::translate(
        "pamphlet::VersionRepository", "The version of “%1” that was kept is damaged. Put back a backup copy.")
                          .arg(title));
}

} // namespace

void VersionRepository::keep(const KeptVersion &version)
{
    const auto known
        = m_database.rows(QStringLiteral("SELECT 1 FROM version WHERE hash = ?"), {QString::fromLatin1(version.hash)});
    if (known.isEmpty()) {
        m_database.execute(
            QStringLiteral("INSERT INTO version (hash, kind, item, lang, title, content) VALUES (?, ?, ?, ?, ?, ?)"),
            {QString::fromLatin1(version.hash), storedKind(version.kind), version.id, version.lang, version.title,
                QString::fromLatin1(version.packed().toBase64())});
    }
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
    version.kind = row.value(0).toString() == storedKind(KeptVersion::Kind::Tool) ? KeptVersion::Kind::Tool
                                                                                  : KeptVersion::Kind::Article;
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
