#include "clinic/recordrepository.h"

#include "clinic/clinicdatabase.h"
#include "clinic/handoutcode.h"
#include "clinic/teachback.h"
#include "clinic/transaction.h"
#include "clinic/versionrepository.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <limits>

namespace pamphlet {

namespace {

constexpr std::array forms{
    QLatin1String("print"), QLatin1String("pdf"), QLatin1String("page")}; // in the order of HandoutForm

QString stored(HandoutForm form)
{
    return forms.at(size_t(form));
}

HandoutForm formFrom(const QString &text)
{
    const auto found = std::find(forms.begin(), forms.end(), text);
    return found == forms.end() ? HandoutForm::Pdf : HandoutForm(found - forms.begin());
}

HandoutRecord recordFrom(const QSqlRecord &row)
{
    HandoutRecord record;
    record.id = QUuid(row.value(QStringLiteral("id")).toString());
    record.visit = QUuid(row.value(QStringLiteral("visit")).toString());
    record.code = row.value(QStringLiteral("code")).toString();
    record.handedOutAt
        = QDateTime::fromString(row.value(QStringLiteral("handed_out_at")).toString(), Qt::ISODateWithMs);
    record.clinician = row.value(QStringLiteral("clinician")).toString();
    record.lang = row.value(QStringLiteral("lang")).toString();
    record.form = formFrom(row.value(QStringLiteral("form")).toString());
    return record;
}

RecordedItem itemFrom(const QSqlRecord &row)
{
    const bool tool = row.value(QStringLiteral("kind")).toString() == QLatin1String("tool");
    return {
        .kind = tool ? KeptVersion::Kind::Tool : KeptVersion::Kind::Article,
        .id = row.value(QStringLiteral("item")).toString(),
        .lang = row.value(QStringLiteral("lang")).toString(),
        .title = row.value(QStringLiteral("title")).toString(),
        .hash = row.value(QStringLiteral("hash")).toString().toLatin1(),
        .teachBack = teachBackFrom(row.value(QStringLiteral("teach_back")).toString()),
    };
}

// What a filter asks the database for.
struct Condition {
    QString sql;
    QVariantList values;
};

Condition conditionOf(const RecordFilter &filter)
{
    QStringList parts{QStringLiteral("1 = 1")};
    QVariantList values;
    const auto add = [&](const char *part, const QVariant &value) {
        parts.append(QLatin1String(part));
        values.append(value);
    };
    if (filter.from.isValid()) {
        add("handed_out_at >= ?", filter.from.startOfDay());
    }
    if (filter.to.isValid()) {
        add("handed_out_at < ?", filter.to.addDays(1).startOfDay());
    }
    if (!filter.clinician.isEmpty()) {
        add("clinician = ?", filter.clinician);
    }
    if (filter.form) {
        add("form = ?", stored(*filter.form));
    }
    return {parts.join(QStringLiteral(" AND ")), values};
}

bool admits(const RecordFilter &filter, const HandoutRecord &record)
{
    if (!record.code.isEmpty() && record.code == HandoutCode::fromTyped(filter.words)) {
        return true;
    }
    QStringList texts{record.clinician, record.code};
    for (const RecordedItem &item : record.items) {
        texts += {item.title, item.id};
    }
    const QString all = texts.join(QLatin1Char('\n'));
    const QStringList words = filter.words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(
        words.begin(), words.end(), [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace

RecordRepository::RecordRepository(ClinicDatabase &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

QString RecordRepository::reserveCode()
{
    QString code;
    do {
        code = HandoutCode::random();
    } while (m_database.execute(
                 QStringLiteral("INSERT INTO handout_code (code) VALUES (?) ON CONFLICT (code) DO NOTHING"), {code})
        == 0);
    return code;
}

HandoutRecord RecordRepository::add(const HandoutRecord &record, const QList<KeptVersion> &versions)
{
    Transaction transaction(m_database);
    VersionRepository kept(m_database);
    for (const KeptVersion &version : versions) {
        kept.keep(version);
    }
    HandoutRecord added = record;
    added.id = QUuid::createUuid();
    added.handedOutAt = m_clock();
    m_database.execute(
        QStringLiteral("INSERT INTO handout_code (code) VALUES (?) ON CONFLICT (code) DO NOTHING"), {added.code});
    m_database.execute(
        QStringLiteral("INSERT INTO handout_record (id, visit, code, handed_out_at, clinician, lang, form) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {added.id, added.visit, added.code, added.handedOutAt, added.clinician, added.lang, stored(added.form)});
    int position = 0;
    for (RecordedItem &item : added.items) {
        const auto marks = m_database.rows(
            QStringLiteral("SELECT teach_back FROM mark WHERE visit = ? AND slug = ?"), {added.visit, item.id});
        if (item.kind == KeptVersion::Kind::Article && !marks.isEmpty()) {
            item.teachBack = teachBackFrom(marks.constFirst().value(0).toString());
        }
        m_database.execute(QStringLiteral("INSERT INTO handout_record_item (record, position, hash, teach_back) "
                                          "VALUES (?, ?, ?, ?)"),
            {added.id, position++, QString::fromLatin1(item.hash), storedTeachBack(item.teachBack)});
    }
    transaction.commit();
    return added;
}

QList<HandoutRecord> RecordRepository::find(const RecordFilter &filter) const
{
    const Condition condition = conditionOf(filter);
    const int limit = std::max(0, filter.limit);
    if (filter.words.trimmed().isEmpty()) {
        return newest(condition.sql, condition.values, limit);
    }
    QList<HandoutRecord> records = newest(condition.sql, condition.values, std::numeric_limits<int>::max());
    records.removeIf([&filter](const HandoutRecord &record) { return !admits(filter, record); });
    return records.first(std::min(records.size(), qsizetype(limit)));
}

std::optional<HandoutRecord> RecordRepository::findByCode(const QString &code) const
{
    const QList<HandoutRecord> found = newest(QStringLiteral("code = ?"), {HandoutCode::fromTyped(code)}, 1);
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

// Two statements, however many records there are.
QList<HandoutRecord> RecordRepository::newest(const QString &condition, const QVariantList &values, int limit) const
{
    const QString wanted = QStringLiteral("FROM handout_record WHERE %1 ORDER BY handed_out_at DESC, id LIMIT %2")
                               .arg(condition)
                               .arg(limit);
    QList<HandoutRecord> records;
    QHash<QString, qsizetype> place;
    for (const QSqlRecord &row : m_database.rows(QStringLiteral("SELECT * ") + wanted, values)) {
        place.insert(row.value(QStringLiteral("id")).toString(), records.size());
        records.append(recordFrom(row));
    }
    const auto items = m_database.rows(
        QStringLiteral("SELECT kind, item, lang, title, version.hash, teach_back, record FROM handout_record_item "
                       "JOIN version ON version.hash = handout_record_item.hash "
                       "WHERE record IN (SELECT id %1) ORDER BY record, position")
            .arg(wanted),
        values);
    for (const QSqlRecord &row : items) {
        records[place.value(row.value(QStringLiteral("record")).toString())].items.append(itemFrom(row));
    }
    return records;
}

void RecordRepository::setTeachBack(const QUuid &visit, const QString &slug, TeachBack result)
{
    m_database.execute(QStringLiteral("UPDATE handout_record_item SET teach_back = ? "
                                      "WHERE record IN (SELECT id FROM handout_record WHERE visit = ?) "
                                      "AND hash IN (SELECT hash FROM version WHERE kind = 'article' AND item = ?)"),
        {storedTeachBack(result), visit, slug});
}

} // namespace pamphlet
