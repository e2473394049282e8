#pragma once

#include "clinic/handoutrecord.h"

#include <QVariantList>

#include <functional>

namespace pamphlet {

class ClinicDatabase;

// The stored records of what was handed out. Thread: that of the database. Errors are thrown as ClinicError.
class RecordRepository {
public:
    using Clock = std::function<QDateTime()>;

    explicit RecordRepository(ClinicDatabase &database, Clock clock = &QDateTime::currentDateTimeUtc);

    // A code that was never given away, to be printed: "K7-4Q2".
    QString reserveCode();
    // Stores that something was handed out now, together with its versions; id and time are set here. The results of
    // teach-back are those that are noted at the marks of its visit.
    HandoutRecord add(const HandoutRecord &record, const QList<KeptVersion> &versions);
    // The newest first.
    QList<HandoutRecord> find(const RecordFilter &filter) const;
    // The newest with that code, however it is typed; nothing when there is none.
    std::optional<HandoutRecord> findByCode(const QString &code) const;
    // Notes the result in what was handed out at that visit, too.
    void setTeachBack(const QUuid &visit, const QString &slug, TeachBack result);

private:
    QList<HandoutRecord> newest(const QString &condition, const QVariantList &values, int limit) const;

    ClinicDatabase &m_database;
    Clock m_clock;
};

} // namespace pamphlet
