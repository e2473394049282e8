#pragma once

#include "clinic/askslip.h"

#include <QObject>

#include <functional>
#include <optional>

namespace pamphlet {

class ClinicStore;
class WaitingRoom;

// What the patient in the waiting room wants to ask about. It lives in memory, until the next person has the tablet;
// what is stored is the copy under a code that the patient asked for. Once there is a code it stays the same, and each
// change of the list is stored under it: a code that was noted on paper always stands for the list as it is now.
class AskList : public QObject {
    Q_OBJECT

public:
    static constexpr int limit = 8; // what can be talked about in one visit, and a QR code can be read of

    // Both must outlive this.
    AskList(ClinicStore &store, WaitingRoom &room, QObject *parent = nullptr);

    // Patients have it in the waiting room only.
    bool isOffered() const;
    const QList<AskItem> &items() const { return m_items; }
    bool contains(const QString &slug) const;
    // The list as it is stored under its code; nothing before there is one.
    const std::optional<AskSlip> &slip() const { return m_slip; }

    // Beyond the limit it tells so instead.
    void add(const QString &slug, const QString &lang);
    void remove(const QString &slug);
    // Puts back what was removed last, where it was.
    void undo();
    void requestCode();

Q_SIGNALS:
    void changed(); // what it has, its code or isOffered()
    void undoable(const QString &message); // something was done that undo() takes back
    void told(const QString &message);
    void failed(const QString &message); // there is no code

private:
    void insert(qsizetype position, const AskItem &item);
    void handleChange();
    void save();
    void handleSaved(const AskSlip &slip, const QString &error);
    void forget();

    ClinicStore &m_store;
    WaitingRoom &m_room;
    QList<AskItem> m_items;
    std::optional<AskSlip> m_slip;
    QString m_code; // of the list, also while it stands for an older one because the store failed
    std::function<void()> m_undo;
    int m_patient = 0; // counts, so that the answer for the one before is dropped
    bool m_saving = false;
    bool m_saveAgain = false; // it was changed meanwhile
};

} // namespace pamphlet
