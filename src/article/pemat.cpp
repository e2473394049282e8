#include "article/pemat.h"

#include "article/actionverbs.h"
#include "article/medicalwords.h"
#include "article/passivevoice.h"
#include "article/sentences.h"
#include "article/stylechecks.h"

#include <QRegularExpression>

#include <algorithm>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWordsUnderHeading = 250; // "short sections": about a minute

bool isEnglish(const Article &article)
{
    return baseLanguage(article.lang) == u"en";
}

QSet<QString> longWords(const QString &text)
{
    QSet<QString> words;
    for (const Word &word : splitWords(text)) {
        if (word.length > 3) {
            words.insert(word.in(text).toString().toLower());
        }
    }
    return words;
}

PematPoint purpose(const Article &article)
{
    QString first = article.meta.summary;
    for (const TextBlock &block : article.prose.blocks) {
        first += u' ' + block.text;
        if (first.size() > 1500) {
            break;
        }
    }
    const bool named = longWords(article.meta.title).intersects(longWords(first));
    return {1, u"purpose clear at once"_s, named && !article.meta.summary.isEmpty(),
        named ? u"title and beginning speak of the same"_s : u"no word of the title comes again at the beginning"_s};
}

PematPoint commonWords(const Article &article, const Readability &figures)
{
    if (isEnglish(article)) {
        const double grade = toTenth(figures.fleschKincaidGrade());
        return {3, u"common, everyday words"_s, figures.sentences > 0 && grade <= StyleChecks::highestGrade,
            u"grade %1"_s.arg(tenths(grade))};
    }
    const double ease = toTenth(figures.inflesz());
    return {3, u"common, everyday words"_s, figures.sentences > 0 && ease >= StyleChecks::lowestInflesz,
        u"INFLESZ %1"_s.arg(tenths(ease))};
}

PematPoint medicalWords(const Article &article)
{
    QStringList terms;
    for (const MedicalWords::Finding &finding : MedicalWords(article.lang).unexplained(article.prose)) {
        terms.append(finding.term);
    }
    return {4, u"medical words explained"_s, terms.isEmpty(),
        terms.isEmpty() ? u"no listed word stands unexplained"_s : u"not explained: "_s + terms.join(u", "_s)};
}

PematPoint activeVoice(const Article &article, const Readability &figures)
{
    const PassiveVoice voice(article.lang);
    int passives = 0;
    for (const TextBlock &block : article.prose.blocks) {
        if (!block.isHeading()) {
            const QList<Sentence> sentences = splitSentences(block.text);
            passives += int(std::count_if(sentences.begin(), sentences.end(),
                [&](const Sentence &sentence) { return voice.find(block.text, sentence).has_value(); }));
        }
    }
    return {5, u"active voice"_s, figures.sentences > 0 && passives <= StyleChecks::mostPassive * figures.sentences,
        u"%1 of %2 sentences are passive"_s.arg(passives).arg(figures.sentences)};
}

PematPoint shortSections(const Article &article)
{
    int longest = 0;
    int current = 0;
    for (const TextBlock &block : article.prose.blocks) {
        current = block.isHeading() ? 0 : current + int(splitWords(block.text).size());
        longest = std::max(longest, current);
    }
    return {8, u"short sections"_s, longest > 0 && longest <= mostWordsUnderHeading,
        u"at most %1 words under a heading"_s.arg(longest)};
}

PematPoint headings(const Article &article)
{
    const qsizetype telling = std::count_if(article.sections.begin(), article.sections.end(),
        [](const Section &section) { return section.heading.contains(u' '); });
    return {9, u"headings that speak"_s, telling >= 3, u"%1 headings of two words or more"_s.arg(telling)};
}

PematPoint summary(const Article &article)
{
    return {11, u"a summary"_s, !article.meta.summary.isEmpty(),
        article.meta.summary.isEmpty() ? u"none"_s : u"\"In short\""_s};
}

PematPoint cues(const Article &article)
{
    return {12, u"boxes and lists draw the eye"_s, !article.redFlags.isEmpty() && !article.prose.lists.isEmpty(),
        u"%1 red-flag groups, %2 lists"_s.arg(article.redFlags.size()).arg(article.prose.lists.size())};
}

PematPoint pictures(const Article &article)
{
    return {15, u"pictures that help to understand"_s, !article.prose.figures.isEmpty(),
        u"%1 in the text"_s.arg(article.prose.figures.size())};
}

PematPoint captions(const Article &article)
{
    qsizetype without = std::count_if(article.prose.figures.begin(), article.prose.figures.end(),
        [](const Figure &figure) { return figure.caption.isEmpty(); });
    without += !article.meta.hero.file.isEmpty() && article.meta.hero.caption.isEmpty();
    const bool any = !article.prose.figures.isEmpty() || !article.meta.hero.file.isEmpty();
    return {17, u"pictures have captions"_s, any && without == 0,
        any ? u"%1 without a caption"_s.arg(without) : u"no picture"_s};
}

// The steps of the numbered lists.
QStringList steps(const Prose &prose)
{
    QStringList found;
    for (const TextBlock &block : prose.blocks) {
        if (block.list >= 0 && prose.lists[block.list].ordered) {
            found.append(block.text);
        }
    }
    return found;
}

PematPoint actions(const Article &article)
{
    const ActionVerbs verbs(article.lang);
    const QStringList all = steps(article.prose);
    const qsizetype telling
        = std::count_if(all.begin(), all.end(), [&verbs](const QString &step) { return verbs.tells(step); });
    return {
        20, u"at least one action"_s, telling > 0, u"%1 of %2 steps begin with a verb"_s.arg(telling).arg(all.size())};
}

PematPoint speaksToReader(const Article &article)
{
    static const QRegularExpression english(u"\\b(you|your)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression spanish(
        u"\\b(usted|ustedes|su|sus|le|se)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpression &words = isEnglish(article) ? english : spanish;
    const qsizetype direct = std::count_if(article.prose.blocks.begin(), article.prose.blocks.end(),
        [&words](const TextBlock &block) { return words.match(block.text).hasMatch(); });
    return {21, u"speaks to the reader"_s, 5 * direct >= article.prose.blocks.size() && direct > 0,
        u"%1 of %2 blocks say \"you\""_s.arg(direct).arg(article.prose.blocks.size())};
}

PematPoint manageableSteps(const Article &article)
{
    int lists = 0;
    int longest = 0;
    for (const TextList &list : article.prose.lists) {
        lists += list.ordered;
        longest = std::max(longest, list.ordered ? list.items : 0);
    }
    return {22, u"small, explicit steps"_s, longest >= 2 && longest <= StyleChecks::mostItems,
        u"%1 numbered lists, the longest of %2"_s.arg(lists).arg(longest)};
}

PematPoint tool(const Article &article)
{
    static const QRegularExpression words(
        u"\\b(diary|diaries|log|checklist|tracker|journal|plan|calendar|list of|diario|registro|lista|calendario)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const TextBlock &block : article.prose.blocks) {
        if (const auto match = words.match(block.text); match.hasMatch()) {
            return {23, u"a tool to use"_s, true, u"\"%1\""_s.arg(match.captured())};
        }
    }
    return {23, u"a tool to use"_s, false, u"no diary, plan, log or checklist is named"_s};
}

PematPoint picturesOfSteps(const Article &article)
{
    // A picture under the same heading as a numbered list.
    QSet<QString> parts;
    for (qsizetype i = 0; i < article.prose.blocks.size(); ++i) {
        const TextBlock &block = article.prose.blocks[i];
        if (block.list >= 0 && article.prose.lists[block.list].ordered) {
            parts.insert(article.prose.headingAbove(i));
            while (i + 1 < article.prose.blocks.size() && article.prose.blocks[i + 1].list == block.list) {
                ++i;
            }
        }
    }
    const qsizetype near = std::count_if(article.prose.figures.begin(), article.prose.figures.end(),
        [&](const Figure &figure) { return parts.contains(article.prose.headingAbove(figure.block)); });
    return {26, u"pictures that show how to act"_s, near > 0, u"%1 beside the steps"_s.arg(near)};
}

} // namespace

QList<PematPoint> Pemat::look(const Article &article, const Readability &figures)
{
    QList<PematPoint> points{purpose(article), shortSections(article), headings(article), summary(article),
        cues(article), pictures(article), captions(article), manageableSteps(article), picturesOfSteps(article)};
    if (ActionVerbs(article.lang).isKnownLanguage()) { // what else needs the words of the language
        points << commonWords(article, figures) << medicalWords(article) << activeVoice(article, figures)
               << actions(article) << speaksToReader(article) << tool(article);
    }
    std::sort(points.begin(), points.end(), [](const PematPoint &a, const PematPoint &b) { return a.item < b.item; });
    return points;
}

} // namespace pamphlet
