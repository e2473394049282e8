#include "clinic/shortcutrepository.h"

#include "clinic/clinicdatabase.h"
#include "clinic/transaction.h"

#include <QDateTime>

#include <algorithm>

namespace pamphlet {

QList<ClinicSet> ShortcutRepository::sets() const
{
    QList<ClinicSet> sets;
    for (const QSqlRecord &row : m_database.rows(QStringLiteral("SELECT id, title FROM clinic_set"))) {
        const QUuid id(row.value(0).toString());
        sets.append({id, row.value(1).toString(), slugs(id)});
    }
    std::sort(sets.begin(), sets.end(),
        [](const ClinicSet &a, const ClinicSet &b) { return a.title.compare(b.title, Qt::CaseInsensitive) < 0; });
    return sets;
}

QStringList ShortcutRepository::slugs(const QUuid &set) const
{
    QStringList slugs;
    for (const QSqlRecord &row : m_database.rows(
             QStringLiteral("SELECT slug FROM clinic_set_item WHERE clinic_set = ? ORDER BY position"), {set})) {
        slugs.append(row.value(0).toString());
    }
    return slugs;
}

ClinicSet ShortcutRepository::saveSet(const ClinicSet &set)
{
    ClinicSet saved = set;
    saved.id = set.id.isNull() ? QUuid::createUuid() : set.id;
    Transaction transaction(m_database);
    m_database.execute(QStringLiteral("DELETE FROM clinic_set WHERE id = ?"), {saved.id});
    m_database.execute(QStringLiteral("INSERT INTO clinic_set (id, title, saved_at) VALUES (?, ?, ?)"),
        {saved.id, saved.title, QDateTime::currentDateTimeUtc()});
    int position = 0;
    for (const QString &slug : saved.slugs) {
        m_database.execute(QStringLiteral("INSERT INTO clinic_set_item (clinic_set, position, slug) VALUES (?, ?, ?)"),
            {saved.id, position++, slug});
    }
    transaction.commit();
    return saved;
}

void ShortcutRepository::removeSet(const QUuid &set)
{
    m_database.execute(QStringLiteral("DELETE FROM clinic_set WHERE id = ?"), {set});
}

QList<Phrase> ShortcutRepository::phrases() const
{
    QList<Phrase> phrases;
    for (const QSqlRecord &row :
        m_database.rows(QStringLiteral("SELECT id, text FROM phrase ORDER BY saved_at DESC, id"))) {
        phrases.append({QUuid(row.value(0).toString()), row.value(1).toString()});
    }
    return phrases;
}

Phrase ShortcutRepository::savePhrase(const Phrase &phrase)
{
    Transaction transaction(m_database);
    const auto same = m_database.rows(QStringLiteral("SELECT id FROM phrase WHERE text = ?"), {phrase.text});
    if (!same.isEmpty()) {
        return {QUuid(same.constFirst().value(0).toString()), phrase.text};
    }
    const Phrase saved{phrase.id.isNull() ? QUuid::createUuid() : phrase.id, phrase.text};
    m_database.execute(QStringLiteral("DELETE FROM phrase WHERE id = ?"), {saved.id});
    m_database.execute(QStringLiteral("INSERT INTO phrase (id, text, saved_at) VALUES (?, ?, ?)"),
        {saved.id, saved.text, QDateTime::currentDateTimeUtc()});
    transaction.commit();
    return saved;
}

void ShortcutRepository::removePhrase(const QUuid &phrase)
{
    m_database.execute(QStringLiteral("DELETE FROM phrase WHERE id = ?"), {phrase});
}

QHash<QString, QString> ShortcutRepository::settings() const
{
    QHash<QString, QString> settings;
    for (const QSqlRecord &row : m_database.rows(QStringLiteral("SELECT name, value FROM setting"))) {
        settings.insert(row.value(0).toString(), row.value(1).toString());
    }
    return settings;
}

void ShortcutRepository::setSetting(const QString &name, const QString &value)
{
    m_database.execute(QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?) "
                                      "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
        {name, value});
}

} // namespace pamphlet
