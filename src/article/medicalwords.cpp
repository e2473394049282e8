#include "article/medicalwords.h"

#include "article/readability.h"
#include "article/sentences.h"

#include <QFile>
#include <QRegularExpression>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nearBracket = 30; // characters: "tendons in your heel (cords …)"

// Without the -s of a plural, so that "tendons" is looked up as "tendon".
QString singular(const QString &word)
{
    return word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss") && !word.endsWith(u"is")
            && !word.endsWith(u"us")
        ? word.chopped(1)
        : word;
}

bool bracketFollows(QStringView text, qsizetype to)
{
    const QStringView after = text.sliced(to, std::min(nearBracket, text.size() - to));
    const qsizetype bracket = after.indexOf(u'(');
    return bracket >= 0 && !after.first(bracket).contains(u'.');
}

bool standsInBracket(QStringView text, qsizetype from)
{
    const qsizetype opened = text.first(from).lastIndexOf(u'(');
    return opened > 0 && !text.sliced(opened, from - opened).contains(u')');
}

// "A tendon is a cord …", "tendinopathy, a worn tendon", "whiplash means …"
bool definitionFollows(QStringView text, qsizetype to)
{
    static const QRegularExpression start(u"^[\"”»]?((,| –| —|:) (a|an|the|or|which|un|una|el|la|o|que)| "
                                          u"(is|are|es|son) (a|an|the|one|when|how|what|un|una|"
                                          "el|la|los|las|cuando))\\b"_s);
    return start.match(text.sliced(to, std::min<qsizetype>(24, text.size() - to)).toString()).hasMatch();
}

// "Osteoarthritis is …", "Aerobic exercise makes …"
bool isSubject(QStringView after)
{
    static const QRegularExpression verb(u"^( \\w+)? (is|are|makes?|es|son|hace) "_s);
    return verb.match(after.first(std::min<qsizetype>(24, after.size())).toString()).hasMatch();
}

// "The cause is a herniated disc. This means …"
bool isExplainedNext(QStringView text, qsizetype sentenceEnd)
{
    static const QRegularExpression start(
        u"^[.?!]? (This|That|It) means |^[.?!]? (Esto|Eso) (significa|quiere decir) "_s);
    return start.match(text.sliced(sentenceEnd, std::min<qsizetype>(24, text.size() - sentenceEnd)).toString())
        .hasMatch();
}

} // namespace

MedicalWords::MedicalWords(const QString &lang)
{
    const QString base = baseLanguage(lang);
    QFile file(u":/pamphlet/reading/medical-%1.txt"_s.arg(base));
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    const QString text = QString::fromUtf8(file.readAll());
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#')) {
            const QStringList words = line.section(u'=', 0, 0).trimmed().split(u' ');
            m_terms[words.first()].append({words, line.section(u'=', 1).trimmed()});
        }
    }
    m_defining = base == u"es" ? QStringList{u"llama"_s, u"llaman"_s, u"llamado"_s, u"llamada"_s, u"significa"_s,
                     u"quiere decir"_s, u"es decir"_s, u"palabra médica"_s, u"nombre médico"_s}
                               : QStringList{u"call"_s, u"mean"_s, u"known as"_s, u"stands for"_s, u"that is"_s,
                                   u"medical word"_s, u"medical name"_s};
}

QList<MedicalWords::Finding> MedicalWords::unexplained(const Prose &prose) const
{
    QList<Finding> findings;
    QSet<const Term *> seen;
    for (const TextBlock &block : prose.blocks) {
        if (block.isHeading() || m_terms.isEmpty()) {
            continue;
        }
        for (const Sentence &sentence : splitSentences(block.text)) {
            findings += unexplainedIn(block, sentence, seen);
        }
    }
    return findings;
}

QList<MedicalWords::Finding> MedicalWords::unexplainedIn(
    const TextBlock &block, const Sentence &sentence, QSet<const Term *> &seen) const
{
    QList<Finding> findings;
    QStringList words;
    for (const Word &word : sentence.words) {
        words.append(word.in(block.text).toString().toLower());
    }
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Term *term = termAt(words, i, words[i]);
        term = term ? term : termAt(words, i, singular(words[i]));
        if (!term) {
            continue;
        }
        const qsizetype from = sentence.words[i].offset;
        i += term->words.size() - 1;
        const qsizetype to = sentence.words[i].end();
        if (!seen.contains(term) && !isExplained(block.text, from, to, sentence)) {
            findings.append({block.text.sliced(from, to - from), term->plain, block.placeOf(from)});
        }
        seen.insert(term);
    }
    return findings;
}

const MedicalWords::Term *MedicalWords::termAt(const QStringList &words, qsizetype index, const QString &base) const
{
    const auto terms = m_terms.constFind(base);
    if (terms == m_terms.constEnd()) {
        return nullptr;
    }
    const Term *longest = nullptr;
    for (const Term &term : *terms) {
        bool fits = index + term.words.size() <= words.size();
        for (qsizetype k = 1; fits && k < term.words.size(); ++k) {
            fits = words[index + k] == term.words[k] || singular(words[index + k]) == term.words[k];
        }
        if (fits && (!longest || term.words.size() > longest->words.size())) {
            longest = &term;
        }
    }
    return longest;
}

bool MedicalWords::isExplained(QStringView text, qsizetype from, qsizetype to, const Sentence &sentence) const
{
    const qsizetype start = sentence.words.first().offset;
    const QStringView whole = text.sliced(start, sentence.words.last().end() - start);
    const bool defined = std::any_of(m_defining.begin(), m_defining.end(),
        [whole](const QString &word) { return whole.contains(word, Qt::CaseInsensitive); });
    const bool subject = from == start && isSubject(text.sliced(to));
    return defined || subject || isExplainedNext(text, sentence.words.last().end()) || bracketFollows(text, to)
        || standsInBracket(text, from) || definitionFollows(text, to);
}

} // namespace pamphlet
