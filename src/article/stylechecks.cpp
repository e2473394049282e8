#include "article/stylechecks.h"

#include "article/medicalwords.h"
#include "article/passivevoice.h"
#include "article/sentences.h"

#include <cmath>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

QString beginning(QStringView text)
{
    constexpr qsizetype shown = 40;
    return text.size() <= shown ? text.toString() : text.first(shown).trimmed().toString() + u'…';
}

// Everything that looks at one sentence after the other.
class SentenceChecks {
public:
    SentenceChecks(const QString &lang, FileDiagnostics &report)
        : m_voice(lang)
        , m_report(report)
    {
    }

    void check(const TextBlock &block)
    {
        int words = 0;
        for (const Sentence &sentence : splitSentences(block.text)) {
            words += int(sentence.words.size());
            ++m_sentences;
            checkLength(block, sentence);
            if (const std::optional<Word> passive = m_voice.find(block.text, sentence)) {
                if (m_passives++ == 0) {
                    m_firstPassive = passive->in(block.text).toString();
                    m_passivePlace = block.placeOf(passive->offset);
                }
            }
        }
        if (words > StyleChecks::mostWordsPerParagraph) {
            const SourcePlace place = block.placeOf(0);
            m_report.error(place.line, place.column,
                u"paragraph of %1 words; the limit is %2"_s.arg(words).arg(StyleChecks::mostWordsPerParagraph));
        }
    }

    void finish()
    {
        const double share = m_sentences > 0 ? double(m_passives) / m_sentences : 0;
        if (share > StyleChecks::mostPassive) {
            m_report.warning(m_passivePlace.line, m_passivePlace.column,
                u"%1 of %2 sentences are passive, more than %3 %; the first: \"%4\""_s.arg(m_passives)
                    .arg(m_sentences)
                    .arg(100 * StyleChecks::mostPassive)
                    .arg(m_firstPassive));
        }
    }

private:
    void checkLength(const TextBlock &block, const Sentence &sentence)
    {
        if (sentence.words.size() <= StyleChecks::longSentence) {
            return;
        }
        const qsizetype from = sentence.words.first().offset;
        const SourcePlace place = block.placeOf(from);
        m_report.warning(place.line, place.column,
            u"sentence of %1 words, more than %2: \"%3\""_s.arg(sentence.words.size())
                .arg(StyleChecks::longSentence)
                .arg(beginning(QStringView(block.text).sliced(from))));
    }

    PassiveVoice m_voice;
    FileDiagnostics &m_report;
    int m_sentences = 0;
    int m_passives = 0;
    QString m_firstPassive;
    SourcePlace m_passivePlace;
};

void checkExclamations(const TextBlock &block, FileDiagnostics &report)
{
    if (const qsizetype at = block.text.indexOf(u'!'); at >= 0) {
        const SourcePlace place = block.placeOf(at);
        report.warning(place.line, place.column, u"exclamation mark; say it calmly"_s);
    }
}

void checkLists(const Prose &prose, FileDiagnostics &report)
{
    for (const TextList &list : prose.lists) {
        if (list.items > StyleChecks::mostItems) {
            report.error(list.place.line, list.place.column,
                u"list of %1; the limit is %2"_s.arg(list.items).arg(StyleChecks::mostItems));
        }
    }
}

void checkMedicalWords(const Article &article, FileDiagnostics &report)
{
    for (const MedicalWords::Finding &finding : MedicalWords(article.lang).unexplained(article.prose)) {
        report.warning(finding.place.line, finding.place.column,
            u"medical word \"%1\" is not explained at its first use; perhaps: %1 (%2)"_s.arg(
                finding.term, finding.plain));
    }
}

void checkLength(const Readability &figures, FileDiagnostics &report)
{
    if (figures.words < StyleChecks::leastWords || figures.words > StyleChecks::mostWords) {
        report.error(1, 1,
            u"%1 words in the text; an article has %2 to %3"_s.arg(figures.words)
                .arg(StyleChecks::leastWords)
                .arg(StyleChecks::mostWords));
    }
    if (std::lround(figures.wordsPerSentence()) > StyleChecks::mostWordsPerSentence) {
        report.error(1, 1,
            u"%1 words in a sentence on average; the limit is %2"_s.arg(tenths(figures.wordsPerSentence()))
                .arg(StyleChecks::mostWordsPerSentence));
    }
}

void checkGrade(const QString &lang, const Readability &figures, FileDiagnostics &report)
{
    if (figures.sentences == 0) {
        return;
    }
    const QString base = baseLanguage(lang);
    if (base == u"en" && toTenth(figures.fleschKincaidGrade()) > StyleChecks::highestGrade) {
        report.error(1, 1,
            u"Flesch-Kincaid grade %1; the limit is %2"_s.arg(
                tenths(figures.fleschKincaidGrade()), tenths(StyleChecks::highestGrade)));
    } else if (base == u"es" && toTenth(figures.inflesz()) < StyleChecks::lowestInflesz) {
        report.error(1, 1,
            u"INFLESZ %1; an article has %2 or more"_s.arg(
                tenths(figures.inflesz()), tenths(StyleChecks::lowestInflesz)));
    }
}

} // namespace

void StyleChecks::check(
    const Article &article, const Readability &figures, const QString &file, Diagnostics &diagnostics)
{
    FileDiagnostics report(file, diagnostics);
    checkLength(figures, report);
    checkGrade(article.lang, figures, report);
    SentenceChecks sentences(article.lang, report);
    for (const TextBlock &block : article.prose.blocks) {
        checkExclamations(block, report);
        if (!block.isHeading()) {
            sentences.check(block);
        }
    }
    sentences.finish();
    checkLists(article.prose, report);
    checkMedicalWords(article, report);
    if (article.meta.title.contains(u'!') || article.meta.summary.contains(u'!')) {
        report.warning(article.meta.lineOf(article.meta.title.contains(u'!') ? u"title"_s : u"summary"_s), 1,
            u"exclamation mark; say it calmly"_s);
    }
}

double toTenth(double value)
{
    return std::round(value * 10) / 10;
}

QString tenths(double value)
{
    return QString::number(toTenth(value), 'f', 1);
}

} // namespace pamphlet
