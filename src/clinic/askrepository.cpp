#include "clinic/askrepository.h"

#include "clinic/askcode.h"
#include "clinic/clinicdatabase.h"
#include "clinic/transaction.h"

namespace pamphlet {

AskRepository::AskRepository(ClinicDatabase &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

AskSlip AskRepository::save(const QList<AskItem> &items, const QString &code)
{
    AskSlip slip{{}, m_clock(), items};
    Transaction transaction(m_database);
    const bool replaces = m_database.execute(QStringLiteral("DELETE FROM ask_list WHERE code = ?"), {code}) > 0;
    if (!items.isEmpty()) {
        slip.code = insertList(replaces ? code : AskCode::random(), slip.madeAt);
        insertItems(slip);
    }
    transaction.commit();
    return slip;
}

QString AskRepository::insertList(const QString &code, const QDateTime &now)
{
    QString tried = code;
    while (m_database.execute(
               QStringLiteral("INSERT INTO ask_list (code, made_at) VALUES (?, ?) ON CONFLICT (code) DO NOTHING"),
               {tried, now})
        == 0) {
        tried = AskCode::random();
    }
    return tried;
}

void AskRepository::insertItems(const AskSlip &slip)
{
    int position = 0;
    for (const AskItem &item : slip.items) {
        m_database.execute(QStringLiteral("INSERT INTO ask_item (code, position, slug, lang) VALUES (?, ?, ?, ?)"),
            {slip.code, position++, item.slug, item.lang});
    }
}

std::optional<AskSlip> AskRepository::find(const QString &code) const
{
    const auto rows = m_database.rows(
        QStringLiteral("SELECT code, made_at FROM ask_list WHERE code = ?"), {AskCode::fromTyped(code)});
    if (rows.isEmpty()) {
        return {};
    }
    AskSlip slip;
    slip.code = rows.constFirst().value(0).toString();
    slip.madeAt = QDateTime::fromString(rows.constFirst().value(1).toString(), Qt::ISODateWithMs);
    if (!slip.isAlive(m_clock())) {
        return {};
    }
    slip.items = items(slip.code);
    return slip;
}

QList<AskItem> AskRepository::items(const QString &code) const
{
    QList<AskItem> items;
    for (const QSqlRecord &row :
        m_database.rows(QStringLiteral("SELECT slug, lang FROM ask_item WHERE code = ? ORDER BY position"), {code})) {
        items.append({row.value(0).toString(), row.value(1).toString()});
    }
    return items;
}

// Also those from tomorrow: the clock was wrong when they were made, and they would live on for that long.
void AskRepository::forgetOld()
{
    const QDateTime now = m_clock();
    const int forgotten = m_database.execute(QStringLiteral("DELETE FROM ask_list WHERE made_at NOT BETWEEN ? AND ?"),
        {now.addSecs(-AskSlip::lifetime), now.addSecs(AskSlip::lifetime)});
    if (forgotten > 0) {
        m_database.clearLog();
    }
}

} // namespace pamphlet
