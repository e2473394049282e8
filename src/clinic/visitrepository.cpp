#include "clinic/visitrepository.h"

#include "clinic/clinicdatabase.h"
#include "clinic/outcome.h"
#include "clinic/recordrepository.h"
#include "clinic/teachback.h"
#include "clinic/transaction.h"
#include "clinic/versionrepository.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <limits>

namespace pamphlet {

namespace {

[[noreturn]] void fail(const char *message)
{
    throw ClinicError(QCoreApplication::translate("pamphlet::VisitRepository", message));
}

[[noreturn]] void failGone()
{
    fail(QT_TRANSLATE_NOOP(
        "pamphlet::VisitRepository", "This visit or article is no longer in the list. Open the visit again."));
}

[[noreturn]] void failFinished()
{
    fail(QT_TRANSLATE_NOOP("pamphlet::VisitRepository", "This visit is finished. Reopen it to change it."));
}

QString text(const QSqlRecord &row, const char *column)
{
    return row.value(QLatin1String(column)).toString();
}

QDateTime time(const QSqlRecord &row, const char *column)
{
    return QDateTime::fromString(text(row, column), Qt::ISODateWithMs);
}

Mark markFrom(const QSqlRecord &row)
{
    return {
        .id = QUuid(text(row, "id")),
        .slug = text(row, "slug"),
        .lang = text(row, "lang"),
        .note = text(row, "note"),
        .position = row.value(QStringLiteral("position")).toInt(),
        .markedAt = time(row, "marked_at"),
        .hash = text(row, "hash").toLatin1(),
        .teachBack = teachBackFrom(text(row, "teach_back")),
    };
}

Visit visitFrom(const QSqlRecord &row)
{
    return {
        .id = QUuid(text(row, "id")),
        .label = text(row, "label"),
        .note = text(row, "note"),
        .startedAt = time(row, "started_at"),
        .finishedAt = time(row, "finished_at"),
        .marks = {},
    };
}

} // namespace

VisitRepository::VisitRepository(ClinicDatabase &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

Visit VisitRepository::start(const QString &label)
{
    Visit visit;
    visit.id = QUuid::createUuid();
    visit.label = label;
    visit.startedAt = m_clock();
    m_database.execute(QStringLiteral("INSERT INTO visit (id, label, note, started_at) VALUES (?, ?, ?, ?)"),
        {visit.id, visit.label, visit.note, visit.startedAt});
    return visit;
}

QList<Visit> VisitRepository::openVisits() const
{
    QList<Visit> visits;
    const auto rows
        = m_database.rows(QStringLiteral("SELECT * FROM visit WHERE finished_at IS NULL ORDER BY started_at DESC, id"));
    for (const QSqlRecord &row : rows) {
        visits.append(visitFrom(row));
        visits.last().marks = marks(visits.last().id);
    }
    return visits;
}

Visit VisitRepository::load(const QUuid &visit) const
{
    const auto rows = m_database.rows(QStringLiteral("SELECT * FROM visit WHERE id = ?"), {visit});
    if (rows.isEmpty()) {
        failGone();
    }
    Visit found = visitFrom(rows.constFirst());
    found.marks = marks(visit);
    return found;
}

void VisitRepository::rename(const QUuid &visit, const QString &label)
{
    Transaction transaction(m_database);
    requireOpen(visit);
    m_database.execute(QStringLiteral("UPDATE visit SET label = ? WHERE id = ?"), {label, visit});
    transaction.commit();
}

void VisitRepository::setNote(const QUuid &visit, const QString &note)
{
    Transaction transaction(m_database);
    requireOpen(visit);
    m_database.execute(QStringLiteral("UPDATE visit SET note = ? WHERE id = ?"), {note, visit});
    transaction.commit();
}

void VisitRepository::finish(const QUuid &visit)
{
    const QString sql = QStringLiteral("UPDATE visit SET finished_at = COALESCE(finished_at, ?) WHERE id = ?");
    if (m_database.execute(sql, {m_clock(), visit}) == 0) {
        failGone();
    }
}

void VisitRepository::reopen(const QUuid &visit)
{
    if (m_database.execute(QStringLiteral("UPDATE visit SET finished_at = NULL WHERE id = ?"), {visit}) == 0) {
        failGone();
    }
}

void VisitRepository::forgetOldTexts()
{
    const QDateTime before = m_clock().addDays(-1);
    Transaction transaction(m_database);
    int forgotten = m_database.execute(QStringLiteral("UPDATE mark SET note = '' WHERE note <> '' "
                                                      "AND visit IN (SELECT id FROM visit WHERE finished_at < ?)"),
        {before});
    forgotten += m_database.execute(
        QStringLiteral("UPDATE visit SET label = '', note = '' WHERE finished_at < ? AND (label <> '' OR note <> '')"),
        {before});
    transaction.commit();
    if (forgotten > 0) {
        m_database.clearLog();
    }
}

Mark VisitRepository::addMark(const QUuid &visit, const KeptVersion &version)
{
    Mark mark;
    mark.id = QUuid::createUuid();
    mark.slug = version.id;
    mark.lang = version.lang;
    mark.position = std::numeric_limits<int>::max(); // at the end
    mark.markedAt = m_clock();
    mark.hash = version.hash;
    Transaction transaction(m_database);
    VersionRepository(m_database).keep(version);
    const Mark added = put(visit, mark);
    transaction.commit();
    return added;
}

Mark VisitRepository::restoreMark(const QUuid &visit, const Mark &mark)
{
    Transaction transaction(m_database);
    const Mark restored = put(visit, mark);
    transaction.commit();
    return restored;
}

Mark VisitRepository::put(const QUuid &visit, const Mark &mark)
{
    QList<Mark> list = requireOpen(visit);
    const auto marked
        = std::find_if(list.cbegin(), list.cend(), [&](const Mark &other) { return other.slug == mark.slug; });
    if (marked != list.cend()) {
        return *marked;
    }
    Mark restored = mark;
    restored.position = qBound(0, mark.position, static_cast<int>(list.size()));
    insert(visit, restored);
    list.insert(restored.position, restored);
    renumber(list);
    return restored;
}

Mark VisitRepository::removeMark(const QUuid &mark)
{
    Transaction transaction(m_database);
    QList<Mark> list = requireOpen(visitOf(mark));
    const auto isIt = [&mark](const Mark &other) { return other.id == mark; };
    Mark removed = list.takeAt(std::distance(list.cbegin(), std::find_if(list.cbegin(), list.cend(), isIt)));
    m_database.execute(QStringLiteral("DELETE FROM mark WHERE id = ?"), {mark});
    renumber(list);
    transaction.commit();
    return removed;
}

void VisitRepository::moveMark(const QUuid &visit, int from, int to)
{
    Transaction transaction(m_database);
    QList<Mark> list = requireOpen(visit);
    if (qMin(from, to) < 0 || qMax(from, to) >= list.size()) {
        failGone();
    }
    list.move(from, to);
    renumber(list);
    transaction.commit();
}

void VisitRepository::setMarkNote(const QUuid &mark, const QString &note)
{
    Transaction transaction(m_database);
    requireOpen(visitOf(mark));
    m_database.execute(QStringLiteral("UPDATE mark SET note = ? WHERE id = ?"), {note, mark});
    transaction.commit();
}

void VisitRepository::setMarkLanguage(const QUuid &mark, const KeptVersion &version)
{
    Transaction transaction(m_database);
    requireOpen(visitOf(mark));
    VersionRepository(m_database).keep(version);
    m_database.execute(QStringLiteral("UPDATE mark SET lang = ?, hash = ? WHERE id = ?"),
        {version.lang, QString::fromLatin1(version.hash), mark});
    transaction.commit();
}

void VisitRepository::setTeachBack(const QUuid &mark, TeachBack result)
{
    Transaction transaction(m_database);
    const QUuid visit = visitOf(mark);
    const QList<Mark> list = requireOpen(visit);
    const auto marked = std::find_if(list.cbegin(), list.cend(), [&](const Mark &other) { return other.id == mark; });
    m_database.execute(QStringLiteral("UPDATE mark SET teach_back = ? WHERE id = ?"), {storedTeachBack(result), mark});
    RecordRepository(m_database).setTeachBack(visit, marked->slug, result);
    transaction.commit();
}

QList<Mark> VisitRepository::marks(const QUuid &visit) const
{
    QList<Mark> marks;
    for (const QSqlRecord &row :
        m_database.rows(QStringLiteral("SELECT * FROM mark WHERE visit = ? ORDER BY position"), {visit})) {
        marks.append(markFrom(row));
    }
    return marks;
}

QList<Mark> VisitRepository::requireOpen(const QUuid &visit) const
{
    const Visit found = load(visit);
    if (!found.isOpen()) {
        failFinished();
    }
    return found.marks;
}

QUuid VisitRepository::visitOf(const QUuid &mark) const
{
    const auto rows = m_database.rows(QStringLiteral("SELECT visit FROM mark WHERE id = ?"), {mark});
    if (rows.isEmpty()) {
        failGone();
    }
    return QUuid(text(rows.constFirst(), "visit"));
}

void VisitRepository::insert(const QUuid &visit, const Mark &mark)
{
    m_database.execute(QStringLiteral("INSERT INTO mark (id, visit, slug, lang, position, note, marked_at, hash, "
                                      "teach_back) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {mark.id, visit, mark.slug, mark.lang, mark.position, mark.note, mark.markedAt, QString::fromLatin1(mark.hash),
            storedTeachBack(mark.teachBack)});
}

void VisitRepository::renumber(const QList<Mark> &list)
{
    for (int position = 0; position < list.size(); ++position) {
        if (list.at(position).position != position) {
            m_database.execute(
                QStringLiteral("UPDATE mark SET position = ? WHERE id = ?"), {position, list.at(position).id});
        }
    }
}

} // namespace pamphlet
