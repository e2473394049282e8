#include "clinic/transaction.h"

#include "clinic/clinicdatabase.h"

namespace pamphlet {

Transaction::Transaction(ClinicDatabase &database)
    : m_database(database)
{
    m_database.begin();
}

Transaction::~Transaction()
{
    if (!m_committed) {
        m_database.rollback();
    }
}

void Transaction::commit()
{
    m_database.commit();
    m_committed = true;
}

} // namespace pamphlet
