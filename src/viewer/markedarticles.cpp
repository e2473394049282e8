#include "viewer/markedarticles.h"

#include "clinic/clinicstore.h"
#include "library/library.h"
#include "library/libraryfacts.h"
#include "viewer/visitwords.h"

namespace pamphlet {

MarkedArticles::MarkedArticles(const Library &library, ClinicStore &store, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_store(store)
{
}

const MarkedArticles::Known &MarkedArticles::known(const QString &slug, const QString &lang)
{
    const std::pair key(slug, lang);
    const auto found = m_known.constFind(key);
    if (found != m_known.constEnd()) {
        return *found;
    }
    Known known;
    known.languages = m_library.languages(slug);
    if (const auto summary = m_library.summary(slug, lang)) {
        known.title = summary->title;
        known.hash = articleHash(m_library, slug, lang);
    }
    return *m_known.insert(key, known);
}

MarkDetails MarkedArticles::details(const Mark &mark)
{
    const Known &article = known(mark.slug, mark.lang);
    if (article.title.isEmpty()) {
        return keptDetails(mark, article.languages);
    }
    const bool changed = !mark.hash.isEmpty() && mark.hash != article.hash;
    return {article.title, article.languages, changed ? MarkDetails::State::Changed : MarkDetails::State::Same};
}

MarkDetails MarkedArticles::keptDetails(const Mark &mark, const QStringList &languages)
{
    if (!mark.hash.isEmpty() && !m_keptTitles.contains(mark.hash)) {
        askForVersion(mark.hash);
    }
    const QString title = m_keptTitles.value(mark.hash);
    const bool lost = mark.hash.isEmpty() || (title.isEmpty() && !title.isNull());
    return {title.isEmpty() ? wordsOfSlug(mark.slug) : title, languages,
        lost ? MarkDetails::State::Lost : MarkDetails::State::Kept};
}

void MarkedArticles::askForVersion(const QByteArray &hash)
{
    m_keptTitles.insert(hash, QString());
    whenAnswered(m_store.version(hash), this, [this, hash](const Outcome<std::optional<KeptVersion>> &outcome) {
        m_keptTitles.insert(hash, outcome.ok() && outcome.value ? outcome.value->title : QStringLiteral(""));
        Q_EMIT changed();
    });
}

} // namespace pamphlet
