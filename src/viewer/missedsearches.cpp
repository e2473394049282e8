#include "viewer/missedsearches.h"

#include "clinic/clinicstore.h"
#include "library/library.h"
#include "library/words.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/searchservice.h"

#include <QRegularExpression>
#include <QSqlQuery>

#include <utility>

namespace pamphlet {

namespace {

constexpr int shortest = 3; // letters
constexpr int longest = 30;
constexpr int mostWords = 1000; // that are counted in memory

// Words of letters only: with a digit, a point or an "@" in it, it may be a number or an address.
QStringList plainWords(const QString &text)
{
    static const QRegularExpression parts(QStringLiteral("[^\\s/\\-]+"));
    static const QRegularExpression plain(
        QStringLiteral("^[^\\w@]*([\\p{L}\\p{M}]{%1,%2})[^\\w@]*$").arg(shortest).arg(longest),
        QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (auto it = parts.globalMatch(text.normalized(QString::NormalizationForm_C)); it.hasNext();) {
        if (const auto match = plain.match(it.next().captured()); match.hasMatch()) {
            words.append(match.captured(1).toLower());
        }
    }
    return words;
}

} // namespace

MissedSearches::MissedSearches(SearchService &search, const Library &library, ClinicStore &store,
    const ClinicShortcuts &shortcuts, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_store(store)
    , m_shortcuts(shortcuts)
    , m_pause(this)
    , m_idle(this)
{
    m_pause.setObjectName(QStringLiteral("pause"));
    m_pause.setSingleShot(true);
    m_idle.setObjectName(QStringLiteral("idle"));
    m_idle.setSingleShot(true);
    setWaits({});
    connect(&m_pause, &QTimer::timeout, this, &MissedSearches::count);
    connect(&m_idle, &QTimer::timeout, this, &MissedSearches::beginAnew);
    connect(&search, &SearchService::found, this, &MissedSearches::take);
    connect(&search, &SearchService::cancelled, this, &MissedSearches::leave);
    connect(&shortcuts, &ClinicShortcuts::changed, this, [this] {
        if (!m_shortcuts.isCounting()) {
            forget();
        }
    });
}

void MissedSearches::setWaits(const Waits &waits)
{
    m_pause.setInterval(waits.pause);
    m_idle.setInterval(waits.idle);
}

void MissedSearches::beginAnew()
{
    leave();
    m_counted.clear();
}

void MissedSearches::forget()
{
    m_pause.stop();
    m_missed.clear();
    m_times.clear();
    m_counted.clear();
}

void MissedSearches::take(const QString &words, const SearchResults &results)
{
    m_idle.start();
    m_missed = results.isEmpty() ? words : QString();
    if (m_missed.isEmpty()) {
        m_pause.stop();
    } else {
        m_pause.start();
    }
}

void MissedSearches::leave()
{
    if (m_pause.isActive()) {
        count();
    }
}

void MissedSearches::count()
{
    m_pause.stop();
    const QString missed = std::exchange(m_missed, QString());
    if (m_shortcuts.isCounting()) {
        for (const QString &word : plainWords(missed)) {
            countWord(word);
        }
    }
}

void MissedSearches::countWord(const QString &word)
{
    if (m_counted.contains(word) || isKnown(word)) {
        return;
    }
    if (m_times.size() >= mostWords) {
        m_times.clear();
    }
    m_counted.insert(word);
    const int times = ++m_times[word];
    if (times >= timesUntilStored) {
        const int more = times == timesUntilStored ? times : 1;
        whenAnswered(m_store.countMissedWord(word, more), this,
            [](const Outcome<Nothing> &) {}); // a count that is lost does no harm
    }
}

bool MissedSearches::isKnown(const QString &word) const
{
    QSqlQuery query = m_library.query();
    query.prepare(QStringLiteral("SELECT 1 FROM word WHERE text = ?"));
    query.addBindValue(fold(word));
    return m_library.run(query) && query.next();
}

} // namespace pamphlet
