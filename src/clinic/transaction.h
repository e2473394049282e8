#pragma once

#include <QtGlobal>

namespace pamphlet {

class ClinicDatabase;

// All or nothing: what is executed while this lives is undone at its end, unless it was committed. Not to be nested.
class Transaction {
public:
    // Waits up to the busy timeout for another writer; throws ClinicError after that.
    explicit Transaction(ClinicDatabase &database);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    // Throws ClinicError when the changes could not be written to the disk; they are then undone.
    void commit();

private:
    ClinicDatabase &m_database;
    bool m_committed = false;
};

} // namespace pamphlet
