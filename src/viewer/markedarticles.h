#pragma once

#include "clinic/visit.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace pamphlet {

class ClinicStore;
class Library;

// What the panel shows of a mark beyond what is stored with it.
struct MarkDetails {
    // How the marked version compares with the library of today.
    enum class State {
        Same,
        Changed, // the library has another version, which is handed out
        Kept, // the library lost the article; the version that was marked is handed out
        Lost, // the same, but no version was kept
    };

    QString title;
    QStringList languages; // in which the library has the article
    State state = State::Same;

    bool operator==(const MarkDetails &) const = default;
};

// Tells of marked articles what the library and the clinic's kept versions know. Asks for each only once, as a list is
// shown again after every change.
class MarkedArticles : public QObject {
    Q_OBJECT

public:
    // Both must outlive this.
    MarkedArticles(const Library &library, ClinicStore &store, QObject *parent = nullptr);

    // Of an article that left the library the title follows with changed().
    MarkDetails details(const Mark &mark);

Q_SIGNALS:
    void changed();

private:
    struct Known {
        QString title; // empty when the library has no such article
        QStringList languages;
        QByteArray hash;
    };

    const Known &known(const QString &slug, const QString &lang);
    MarkDetails keptDetails(const Mark &mark, const QStringList &languages);
    void askForVersion(const QByteArray &hash);

    const Library &m_library;
    ClinicStore &m_store;
    QHash<std::pair<QString, QString>, Known> m_known; // by slug and language
    QHash<QByteArray, QString> m_keptTitles; // by hash; null while asked for, empty when there is none
};

} // namespace pamphlet
