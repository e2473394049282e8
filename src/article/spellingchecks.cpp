#include "article/spellingchecks.h"

#include "article/readability.h"
#include "article/sentences.h"
#include "article/sourcetext.h"

#include <QSet>

#include <algorithm>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

// Numbers, capitals such as "TMD" and "ACLs", "p.m." and single letters are no words to spell.
bool isToBeSpelled(QStringView word)
{
    const bool digits = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    const bool capitals = word.size() > 1 && word[0].isUpper() && word[1].isUpper();
    return !digits && !capitals && !word.contains(u'.') && word.size() > 1;
}

// The spelling a dictionary has: plain apostrophes and hyphens, no soft ones.
QString normal(QStringView word)
{
    QString result = word.toString();
    result.replace(u'’', u'\'').replace(QChar(0x2011), u'-').remove(QChar(0x00AD));
    return result;
}

} // namespace

// The unknown words of one article.
class SpellingChecks::Words {
public:
    Words(SpellChecker &checker, FileDiagnostics &report)
        : m_checker(checker)
        , m_report(report)
    {
    }

    // `placeOf` tells where a word of the text stands.
    template <typename PlaceOf> void check(const QString &text, const PlaceOf &placeOf)
    {
        for (const Word &word : splitWords(text)) {
            const QString spelled = normal(word.in(text));
            const bool unknown = isToBeSpelled(word.in(text)) && !m_seen.contains(spelled) && !m_checker.knows(spelled);
            const SourcePlace place = placeOf(word); // asked for each word: places are found one after the other
            if (unknown) {
                m_seen.insert(spelled);
                report(spelled, place);
            }
        }
    }

private:
    void report(const QString &word, const SourcePlace &place)
    {
        const QStringList suggestions = m_checker.suggestions(word);
        m_report.warning(place.line, place.column,
            u"unknown word \"%1\""_s.arg(word.left(60))
                + (suggestions.isEmpty() ? QString() : u"; perhaps "_s + suggestions.join(u", "_s)));
    }

    SpellChecker &m_checker;
    FileDiagnostics &m_report;
    QSet<QString> m_seen;
};

SpellingChecks::SpellingChecks(QStringList dictionaryFolders)
    : m_folders(std::move(dictionaryFolders))
{
}

void SpellingChecks::check(
    const Article &article, const QByteArray &source, const QString &file, Diagnostics &diagnostics)
{
    SpellChecker &checker = checkerFor(article.lang);
    if (!checker.isReady()) {
        return;
    }
    FileDiagnostics report(file, diagnostics);
    Words words(checker, report);
    SourceText text(source);
    auto checkFrom = [&](int line, const QString &value) {
        text.goToLine(line);
        words.check(value, [&](const Word &word) { return text.find(word.in(value)); });
    };
    const FrontMatter &meta = article.meta;
    checkFrom(meta.lineOf(u"title"_s), meta.title);
    checkFrom(meta.lineOf(u"summary"_s), meta.summary);
    checkFrom(meta.lineOf(u"hero"_s), meta.hero.alt);
    checkFrom(meta.lineOf(u"hero"_s), meta.hero.caption);
    checkFrom(meta.lineOf(u"teach_back"_s), meta.teachBack.join(u' '));
    for (const TextBlock &block : article.prose.blocks) {
        words.check(block.text, [&](const Word &word) { return block.placeOf(word.offset); });
    }
    for (const Figure &figure : article.prose.figures) {
        checkFrom(figure.place.line, figure.alt);
        checkFrom(figure.place.line, figure.caption);
    }
}

SpellChecker &SpellingChecks::checkerFor(const QString &lang)
{
    std::unique_ptr<SpellChecker> &checker = m_checkers[lang];
    if (!checker) {
        checker = std::make_unique<SpellChecker>(lang, m_folders);
        if (!checker->isReady()) {
            m_notes.append(
                u"spelling of \"%1\" was not checked: no Hunspell dictionary, such as Debian's hunspell-%2, is installed"_s
                    .arg(lang, baseLanguage(lang) == u"en" ? u"en-us"_s : baseLanguage(lang)));
        }
    }
    return *checker;
}

} // namespace pamphlet
