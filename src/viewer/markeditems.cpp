#include "viewer/markeditems.h"

#include "clinic/clinicstore.h"
#include "library/library.h"

namespace pamphlet {

MarkedItems::MarkedItems(ClinicStore &store, const Library &library, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_library(library)
{
}

void MarkedItems::load(const QList<Mark> &marks)
{
    clear();
    m_open = 1;
    for (const Mark &mark : marks) {
        m_items.append({mark.slug, mark.lang, mark.note});
        if (!m_library.summary(mark.slug, mark.lang) && !mark.hash.isEmpty()) {
            ++m_open;
            loadVersion(m_items.size() - 1, mark.hash);
        }
    }
    settle();
}

void MarkedItems::clear()
{
    ++m_number;
    m_items.clear();
    m_storeError.clear();
}

void MarkedItems::loadVersion(qsizetype index, const QByteArray &hash)
{
    whenAnswered(m_store.version(hash), this,
        [this, index, number = m_number](const Outcome<std::optional<KeptVersion>> &outcome) {
            if (number != m_number) {
                return;
            }
            if (outcome.value) {
                m_items[index].version = std::make_shared<const KeptVersion>(*outcome.value);
            } else {
                m_storeError = outcome.error;
            }
            settle();
        });
}

void MarkedItems::settle()
{
    if (--m_open == 0) {
        Q_EMIT loaded();
    }
}

QString MarkedItems::notice() const
{
    QStringList titles;
    for (const HandoutItem &item : m_items) {
        if (item.version) {
            titles.append(tr("“%1”").arg(item.version->title));
        }
    }
    return titles.isEmpty() ? QString()
                            : tr("No longer in the library: %1. Handed out as it was when it was marked.")
                                  .arg(titles.join(QStringLiteral(", ")));
}

QString MarkedItems::problem() const
{
    for (const HandoutItem &item : m_items) {
        if (!item.version && !m_library.summary(item.slug, item.lang)) {
            const QString lost
                = tr("The article “%1” is no longer in the library, and no version of it was kept. Go back "
                     "and remove it from the visit to hand out the others.")
                      .arg(item.slug);
            return m_storeError.isEmpty() ? lost : lost + QLatin1Char(' ') + m_storeError;
        }
    }
    return {};
}

} // namespace pamphlet
