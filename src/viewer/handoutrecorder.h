#pragma once

#include "clinic/handoutrecord.h"
#include "handout/handout.h"

#include <QObject>

namespace pamphlet {

class ClinicStore;
class Library;

// Gives handouts their codes and records each act of handing out. A code stands for one content: once something is on
// its way out with it, another content gets another code.
class HandoutRecorder : public QObject {
    Q_OBJECT

public:
    // Both must outlive this.
    HandoutRecorder(ClinicStore &store, const Library &library, QObject *parent = nullptr);

    // Of what is printed next; empty when there is none (see needsCode()), or none could be had.
    const QString &code() const { return m_code; }
    // Another code is needed before `handout` is made.
    bool needsCode(const QUuid &visit, const Handout &handout) const;
    // It is on its way to a printer or into a file: from now on the code stands for its content only. record() follows
    // when it has arrived, which may be much later.
    void begin(const QUuid &visit, const Handout &handout);
    // It was handed out with the code; nothing of its content has changed since.
    bool wasHandedOut(const QUuid &visit, const Handout &handout) const;
    // coded() follows, also when none could be had.
    void reserveCode();
    // Try again to have one.
    void forgetFailure() { m_codeError.clear(); }

    // What record() would store of it. Neither notes nor the patient's name are in it.
    HandoutRecord draft(const QUuid &visit, const Handout &handout, HandoutForm form) const;
    void record(const QUuid &visit, const Handout &handout, HandoutForm form);

Q_SIGNALS:
    void coded();
    void recorded();
    void failed(const QString &message);

private:
    bool isTaken(const QUuid &visit, const Handout &handout) const;
    QList<KeptVersion> versionsOf(const Handout &handout) const;

    ClinicStore &m_store;
    const Library &m_library;
    QString m_code;
    QString m_codeError; // why there is no code
    bool m_reserving = false;
    QUuid m_visit; // for which the code is taken; null before that
    Handout m_content; // for which it is taken then
    bool m_handedOut = false; // with the code
};

} // namespace pamphlet
