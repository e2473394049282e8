#include "clinic/shortcutrepository.h"

#include "clinic/clinicdatabase.h"
#include "clinic/outcome.h"
#include "clinic/transaction.h"

#include <QCoreApplication>

#include <algorithm>

namespace pamphlet {

namespace {

void requireText(const QString &text, const char *otherwise)
{
    if (text.trimmed().isEmpty()) {
        throw ClinicError(QCoreApplication::translate("pamphlet::ShortcutRepository", otherwise));
    }
}

} // namespace

ShortcutRepository::ShortcutRepository(ClinicDatabase &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

QList<ClinicSet> ShortcutRepository::sets() const
{
    QList<ClinicSet> sets;
    for (const QSqlRecord &row : m_database.rows(QStringLiteral("SELECT id, title FROM clinic_set ORDER BY id"))) {
        const QUuid id(row.value(0).toString());
        sets.append({id, row.value(1).toString(), slugs(id)});
    }
    std::stable_sort(sets.begin(), sets.end(),
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
    requireText(set.title, QT_TRANSLATE_NOOP("pamphlet::ShortcutRepository", "This set has no name. Give it one."));
    ClinicSet saved = set;
    saved.id = set.id.isNull() ? QUuid::createUuid() : set.id;
    saved.slugs.removeDuplicates();
    Transaction transaction(m_database);
    m_database.execute(QStringLiteral("DELETE FROM clinic_set WHERE id = ?"), {saved.id});
    m_database.execute(QStringLiteral("INSERT INTO clinic_set (id, title, saved_at) VALUES (?, ?, ?)"),
        {saved.id, saved.title, m_clock()});
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
    requireText(phrase.text,
        QT_TRANSLATE_NOOP("pamphlet::ShortcutRepository", "This phrase is empty. Write what it shall say."));
    Phrase saved{phrase.id.isNull() ? QUuid::createUuid() : phrase.id, phrase.text};
    Transaction transaction(m_database);
    const auto same = m_database.rows(QStringLiteral("SELECT id FROM phrase WHERE text = ?"), {phrase.text});
    if (!same.isEmpty()) {
        saved.id = QUuid(same.constFirst().value(0).toString());
        m_database.execute(
            QStringLiteral("DELETE FROM phrase WHERE id = ? AND id <> ?"), {phrase.id, saved.id}); // now said twice
    } else {
        m_database.execute(QStringLiteral("DELETE FROM phrase WHERE id = ?"), {saved.id});
        m_database.execute(QStringLiteral("INSERT INTO phrase (id, text, saved_at) VALUES (?, ?, ?)"),
            {saved.id, saved.text, m_clock()});
    }
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
