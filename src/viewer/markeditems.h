#pragma once

#include "clinic/visit.h"
#include "handout/handout.h"

#include <QObject>

namespace pamphlet {

class ClinicStore;
class Library;

// The marks of a visit as the articles of a handout. An article that the library has no more comes as it was when it
// was marked.
class MarkedItems : public QObject {
    Q_OBJECT

public:
    // Both must outlive this.
    MarkedItems(ClinicStore &store, const Library &library, QObject *parent = nullptr);

    // loaded() follows; at once when the library has them all.
    void load(const QList<Mark> &marks);
    void clear();

    // As loaded last.
    const QList<HandoutItem> &items() const { return m_items; }
    // What must be said about them; empty when the library has them all.
    QString notice() const;
    // What keeps them from being handed out; empty when nothing does.
    QString problem() const;

Q_SIGNALS:
    void loaded();

private:
    void loadVersion(qsizetype index, const QByteArray &hash);
    void settle();

    ClinicStore &m_store;
    const Library &m_library;
    QList<HandoutItem> m_items;
    QString m_storeError;
    int m_open = 0; // versions that are still being loaded
    int m_number = 0; // of the load; answers to older ones are dropped
};

} // namespace pamphlet
