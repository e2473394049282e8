#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace pamphlet {

class ClinicShortcuts;
class ClinicStore;
class Library;
class SearchService;
struct SearchResults;

// Learns which words people look for and the library does not know. Anybody may type anything into a search, a name
// for instance: so words are counted in memory only, each once in a visit, and one is stored only when it has been
// looked for three times. Counts nothing while the clinic does not want it.
class MissedSearches : public QObject {
    Q_OBJECT

public:
    static constexpr int timesUntilStored = 3;

    // Milliseconds: how long words must stand to be meant, and after which time somebody else is searching.
    struct Waits {
        int pause = 2'000;
        int idle = 300'000;
    };

    // All must outlive this.
    MissedSearches(SearchService &search, const Library &library, ClinicStore &store, const ClinicShortcuts &shortcuts,
        QObject *parent = nullptr);

    void setWaits(const Waits &waits);
    // Somebody else is searching from now on.
    void beginAnew();
    // Forgets what is counted in memory.
    void forget();

private:
    void take(const QString &words, const SearchResults &results);
    void leave();
    void count();
    void countWord(const QString &word);
    bool isKnown(const QString &word) const;

    const Library &m_library;
    ClinicStore &m_store;
    const ClinicShortcuts &m_shortcuts;
    QString m_missed; // what was searched last, when nothing was found
    QTimer m_pause; // runs while m_missed may still be changed
    QTimer m_idle;
    QHash<QString, int> m_times;
    QSet<QString> m_counted; // since somebody began to search
};

} // namespace pamphlet
