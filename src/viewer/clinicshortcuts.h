#pragma once

#include "clinic/answer.h"
#include "clinic/clinicset.h"
#include "handout/handoutoptions.h"

#include <QHash>
#include <QObject>

namespace pamphlet {

class ClinicStore;

// What the clinic arranges for itself, as it is stored: its sets, its phrases, its settings. Every change is queued to
// the store; changed() follows when it is done, failed() when it could not be.
class ClinicShortcuts : public QObject {
    Q_OBJECT

public:
    explicit ClinicShortcuts(ClinicStore &store, QObject *parent = nullptr);

    // Empty until load() is answered.
    const QList<ClinicSet> &sets() const { return m_sets; }
    const QList<Phrase> &phrases() const { return m_phrases; }
    QString setting(const QString &name, const QString &otherwise = {}) const
    {
        return m_settings.value(name, otherwise);
    }
    // Whether it is counted what is read and looked for.
    bool isCounting() const;
    void setCounting(bool counting);
    // How its handouts look on paper.
    HandoutOptions handoutOptions() const;
    void setHandoutOptions(const HandoutOptions &options);

    void load();
    void saveSet(const QString &title, const QStringList &slugs);
    void removeSet(const QUuid &set);
    void savePhrase(const QString &text);
    void removePhrase(const QUuid &phrase);
    void setSetting(const QString &name, const QString &value);
    // Brings back the set or phrase that was removed last.
    void undo();

Q_SIGNALS:
    void changed();
    // Something was taken away that undo() brings back; `message` says what.
    void undoable(const QString &message);
    // Something was saved; `message` says what.
    void saved(const QString &message);
    void failed(const QString &message);

private:
    template <typename T, typename Handler> void handle(const Answer<T> &answer, Handler handler);

    ClinicStore &m_store;
    QList<ClinicSet> m_sets;
    QList<Phrase> m_phrases;
    QHash<QString, QString> m_settings;
    QHash<QString, QString> m_unsaved; // of them
    ClinicSet m_removedSet; // with a null id when there is none
    Phrase m_removedPhrase;
};

} // namespace pamphlet
