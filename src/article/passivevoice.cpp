#include "article/passivevoice.h"

#include "article/readability.h"

#include <QSet>

#include <algorithm>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype farthest = 2; // words between auxiliary and participle: "is not often seen"

QSet<QString> wordSet(const QString &list)
{
    const QStringList words = list.split(u' ');
    return {words.begin(), words.end()};
}

bool contains(const QSet<QString> &set, const QString &word)
{
    return set.contains(word);
}

bool isEnglishParticiple(const QString &word)
{
    static const QSet<QString> irregular = wordSet(
        u"done made given taken found shown known seen held kept put cut hurt torn worn broken built caught "
        "brought sent told left lost bitten begun chosen driven drawn eaten grown hidden meant paid read said "
        "sold spent stuck struck taught thought thrown understood written"_s);
    static const QSet<QString> adjectives
        = wordSet(u"need indeed red bed tired worried scared interested relaxed bored pleased excited embarrassed "
                  "frightened concerned advanced experienced swollen limited unlimited supposed used allowed married "
                  "retired crooked naked aged gifted sacred exhausted motivated complicated"_s);
    return contains(irregular, word)
        || (word.size() > 3 && word.endsWith(u"ed") && !word.endsWith(u"eed") && !contains(adjectives, word));
}

bool isSpanishParticiple(const QString &word)
{
    static const QSet<QString> irregular
        = wordSet(u"hecho visto dicho puesto escrito abierto cubierto roto vuelto resuelto descrito"_s);
    QString singular = word.endsWith(u's') ? word.chopped(1) : word;
    if (singular.endsWith(u'a')) {
        singular.back() = u'o';
    }
    return contains(irregular, singular)
        || (singular.size() > 4 && (singular.endsWith(u"ado") || singular.endsWith(u"ido")));
}

} // namespace

PassiveVoice::PassiveVoice(const QString &lang)
    : m_language(baseLanguage(lang) == u"en" ? Language::English
            : baseLanguage(lang) == u"es"    ? Language::Spanish
                                             : Language::Other)
{
}

std::optional<Word> PassiveVoice::find(QStringView text, const Sentence &sentence) const
{
    if (m_language == Language::Other) {
        return std::nullopt;
    }
    qsizetype auxiliary = -1;
    for (qsizetype i = 0; i < sentence.words.size(); ++i) {
        const QString word = sentence.words[i].in(text).toString().toLower();
        if (isAuxiliary(word)) {
            auxiliary = i;
        } else if (auxiliary >= 0 && isParticiple(word)) {
            const qsizetype from = sentence.words[auxiliary].offset;
            return Word{from, sentence.words[i].end() - from};
        } else if (!isBetween(word) || i - auxiliary > farthest) {
            auxiliary = -1;
        }
    }
    return std::nullopt;
}

bool PassiveVoice::isAuxiliary(const QString &word) const
{
    static const QSet<QString> english = wordSet(
        u"is are was were be been being get gets got getting isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t"_s);
    static const QSet<QString> spanish
        = wordSet(u"es son fue fueron era eran ser sido siendo será serán sería serían sea sean"_s);
    return contains(m_language == Language::English ? english : spanish, word);
}

bool PassiveVoice::isBetween(const QString &word) const
{
    static const QSet<QString> english = wordSet(u"not often never always also only still now first then just"_s);
    static const QSet<QString> spanish = wordSet(u"no siempre nunca también solo muy ya"_s);
    return m_language == Language::English ? contains(english, word) || word.endsWith(u"ly")
                                           : contains(spanish, word) || word.endsWith(u"mente");
}

bool PassiveVoice::isParticiple(const QString &word) const
{
    return m_language == Language::English ? isEnglishParticiple(word) : isSpanishParticiple(word);
}

} // namespace pamphlet
