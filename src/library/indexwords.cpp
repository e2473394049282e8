#include "library/indexwords.h"

#include "library/words.h"

#include <QHash>

namespace pamphlet {

void IndexWords::beginArticle(const QString &lang)
{
    ++m_article;
    std::unique_ptr<Language> &language = m_languages[lang];
    if (!language) {
        language = std::make_unique<Language>(lang);
    }
    m_language = language.get();
}

QString IndexWords::stems(const QString &text)
{
    QString stems;
    stems.reserve(text.size());
    forEachWord(text, [&](qsizetype start, qsizetype length) {
        const std::u16string_view written(QStringView(text).mid(start, length).utf16(), size_t(length));
        auto found = m_language->known.find(written);
        if (found == m_language->known.end()) {
            const QString folded = fold(text.mid(start, length));
            found = m_language->known
                        .emplace(std::u16string(written), Known{folded, m_language->language.stem(folded), 0, 0})
                        .first;
        }
        Known &known = found->second;
        if (known.lastArticle != m_article) {
            known.lastArticle = m_article;
            ++known.articles;
        }
        if (!stems.isEmpty()) {
            stems.append(u' ');
        }
        stems.append(known.stem);
    });
    return stems;
}

QList<IndexWords::Count> IndexWords::counts() const
{
    // An article that has a word in several spellings is counted for each: near enough to tell rare from frequent.
    QHash<QString, int> articles;
    for (const auto &[name, language] : m_languages) {
        for (const auto &[written, known] : language->known) {
            articles[known.folded] += known.articles;
        }
    }
    QList<Count> counts;
    for (auto it = articles.begin(); it != articles.end(); ++it) {
        if (!it.key().isEmpty()) {
            counts.append({it.key(), std::min(it.value(), m_article)});
        }
    }
    std::sort(counts.begin(), counts.end(), [](const Count &a, const Count &b) { return a.word < b.word; });
    return counts;
}

} // namespace pamphlet
