#include "clinic/recordrepository.h"

#include "clinic/clinicdatabase.h"
#include "clinic/handoutcode.h"
#include "clinic/numbersrepository.h"
#include "clinic/outcome.h"
#include "clinic/teachback.h"
#include "clinic/transaction.h"
#include "clinic/versionrepository.h"
#include "library/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace pamphlet {

namespace {

// In the order of HandoutForm.
constexpr std::array forms{QLatin1String("print"), QLatin1String("pdf"), QLatin1String("page")};

QString stored(HandoutForm form)
{
    return forms.at(size_t(form));
}

HandoutForm formFrom(const QString &text)
{
    const auto found = std::find(forms.begin(), forms.end(), text);
    return found == forms.end() ? HandoutForm::Pdf : HandoutForm(found - forms.begin());
}

[[noreturn]] void fail(const char *message, const QString &what)
{
    throw ClinicError(QCoreApplication::translate("pamphlet::RecordRepository", message).arg(what));
}

QString storedCode(const QString &code)
{
    const QString whole = HandoutCode::fromTyped(code);
    if (whole.isEmpty()) {
        fail(QT_TRANSLATE_NOOP("pamphlet::RecordRepository",
                 "“%1” is no code of a handout. Open the handout again, so that it gets a new one."),
            code);
    }
    return whole;
}

// What a search looks through, each on a line of its own; a code with and without its hyphen.
QString searchText(const HandoutRecord &record)
{
    QStringList texts{record.clinician, record.code, QString(record.code).remove(QLatin1Char('-'))};
    for (const RecordedItem &item : record.items) {
        texts += {item.title, item.id};
    }
    return fold(texts.join(QLatin1Char('\n')));
}

// A pattern for LIKE … ESCAPE '\'.
QString containing(const QString &word)
{
    constexpr int longest = 1000; // SQLite refuses patterns without end
    QString pattern = word.left(longest);
    for (const QLatin1Char sign : {QLatin1Char('\\'), QLatin1Char('%'), QLatin1Char('_')}) {
        pattern.replace(sign, QString(QLatin1Char('\\')) + sign);
    }
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

HandoutRecord recordFrom(const QSqlRecord &row)
{
    HandoutRecord record;
    record.id = QUuid(row.value(0).toString());
    record.visit = QUuid(row.value(1).toString());
    record.code = row.value(2).toString();
    record.handedOutAt = QDateTime::fromString(row.value(3).toString(), Qt::ISODateWithMs);
    record.clinician = row.value(4).toString();
    record.lang = row.value(5).toString();
    record.form = formFrom(row.value(6).toString());
    return record;
}

RecordedItem itemFrom(const QSqlRecord &row)
{
    return {
        .kind = kindFrom(row.value(7).toString()),
        .id = row.value(8).toString(),
        .lang = row.value(9).toString(),
        .title = row.value(10).toString(),
        .hash = row.value(11).toString().toLatin1(),
        .teachBack = teachBackFrom(row.value(12).toString()),
    };
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
    } while (!keepCode(code));
    return code;
}

bool RecordRepository::keepCode(const QString &code)
{
    return m_database.execute(
               QStringLiteral("INSERT INTO handout_code (code) VALUES (?) ON CONFLICT (code) DO NOTHING"), {code})
        > 0;
}

HandoutRecord RecordRepository::add(const HandoutRecord &record, const QList<KeptVersion> &versions)
{
    HandoutRecord added = record;
    added.id = QUuid::createUuid();
    added.code = storedCode(record.code);
    added.handedOutAt = m_clock();
    Transaction transaction(m_database);
    keepVersions(added, versions);
    keepCode(added.code);
    m_database.execute(
        QStringLiteral("INSERT INTO handout_record (id, visit, code, handed_out_at, week, clinician, lang, form, words)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {added.id, added.visit, added.code, added.handedOutAt,
            weekOf(added.handedOutAt.toLocalTime().date()).toString(Qt::ISODate), added.clinician, added.lang,
            stored(added.form), searchText(added)});
    insertItems(added);
    transaction.commit();
    return added;
}

void RecordRepository::keepVersions(const HandoutRecord &record, const QList<KeptVersion> &versions)
{
    VersionRepository kept(m_database);
    for (const KeptVersion &version : versions) {
        kept.keep(version);
    }
    for (const RecordedItem &item : record.items) {
        if (!kept.has(item.hash)) {
            fail(QT_TRANSLATE_NOOP("pamphlet::RecordRepository",
                     "The version of “%1” that was handed out is not kept, so nothing was recorded. Remove it from the "
                     "visit, mark it again, and hand it out again."),
                item.title);
        }
    }
}

void RecordRepository::insertItems(HandoutRecord &record)
{
    int position = 0;
    for (RecordedItem &item : record.items) {
        if (item.kind == KeptVersion::Kind::Article) {
            item.teachBack = notedTeachBack(record.visit, item);
        }
        m_database.execute(
            QStringLiteral("INSERT INTO handout_record_item (record, position, kind, item, lang, title, hash, "
                           "teach_back) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
            {record.id, position++, storedKind(item.kind), item.id, item.lang, item.title,
                QString::fromLatin1(item.hash), storedTeachBack(item.teachBack)});
    }
}

TeachBack RecordRepository::notedTeachBack(const QUuid &visit, const RecordedItem &item) const
{
    const auto marks
        = m_database.rows(QStringLiteral("SELECT teach_back FROM mark WHERE visit = ? AND slug = ?"), {visit, item.id});
    return marks.isEmpty() ? item.teachBack : teachBackFrom(marks.constFirst().value(0).toString());
}

QList<HandoutRecord> RecordRepository::find(const RecordFilter &filter) const
{
    QStringList conditions{QStringLiteral("1 = 1")};
    QVariantList values;
    const auto add = [&](const char *condition, const QVariant &value) {
        conditions.append(QLatin1String(condition));
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
    if (const QString code = HandoutCode::fromTyped(filter.words); !code.isEmpty()) {
        add("(code = ? OR words LIKE ? ESCAPE '\\')", code);
        values.append(containing(fold(filter.words).simplified()));
    } else {
        for (const QString &word : fold(filter.words).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            add("words LIKE ? ESCAPE '\\'", containing(word));
        }
    }
    return select(conditions.join(QStringLiteral(" AND ")), values, filter.limit);
}

std::optional<HandoutRecord> RecordRepository::findByCode(const QString &code) const
{
    const QList<HandoutRecord> found = select(QStringLiteral("code = ?"), {HandoutCode::fromTyped(code)}, 1);
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

QList<HandoutRecord> RecordRepository::select(const QString &condition, QVariantList values, int limit) const
{
    values.append(std::max(0, limit));
    const auto rows = m_database.rows(
        QStringLiteral("SELECT found.id, visit, code, handed_out_at, clinician, found.lang, form, "
                       "kind, item, part.lang, title, hash, teach_back "
                       "FROM (SELECT * FROM handout_record WHERE %1 ORDER BY handed_out_at DESC, id LIMIT ?) AS found "
                       "LEFT JOIN handout_record_item AS part ON part.record = found.id "
                       "ORDER BY handed_out_at DESC, found.id, position")
            .arg(condition),
        values);
    QList<HandoutRecord> records;
    QString last;
    for (const QSqlRecord &row : rows) {
        const QString id = row.value(0).toString();
        if (id != last) {
            records.append(recordFrom(row));
            last = id;
        }
        if (!row.isNull(7)) {
            records.last().items.append(itemFrom(row));
        }
    }
    return records;
}

void RecordRepository::setTeachBack(const QUuid &visit, const QString &slug, TeachBack result)
{
    m_database.execute(QStringLiteral("UPDATE handout_record_item SET teach_back = ? WHERE kind = 'article' "
                                      "AND item = ? AND record IN (SELECT id FROM handout_record WHERE visit = ?)"),
        {storedTeachBack(result), slug, visit});
}

} // namespace pamphlet
