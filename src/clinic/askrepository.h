#pragma once

#include "clinic/askslip.h"

#include <functional>
#include <optional>

namespace pamphlet {

class ClinicDatabase;

// The stored lists of what patients want to ask about; each is found by its code for a day. Thread: that of the
// database. Errors are thrown as ClinicError.
class AskRepository {
public:
    using Clock = std::function<QDateTime()>;

    explicit AskRepository(ClinicDatabase &database, Clock clock = &QDateTime::currentDateTimeUtc);

    // Stores a list under a code that no other one has, or in place of the list that has `code`; its day begins now.
    // Without items that list is forgotten, and the answer has no code.
    AskSlip save(const QList<AskItem> &items, const QString &code = {});
    // However the code is typed; nothing when there is none, or its day is over.
    std::optional<AskSlip> find(const QString &code) const;
    // Wipes those whose day is over from the file.
    void forgetOld();

private:
    QString insertList(const QString &code, const QDateTime &now);
    void insertItems(const AskSlip &slip);
    QList<AskItem> items(const QString &code) const;

    ClinicDatabase &m_database;
    Clock m_clock;
};

} // namespace pamphlet
