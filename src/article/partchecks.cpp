#include "article/partchecks.h"

#include "article/pagestrings.h"
#include "article/readability.h"

#include <QRegularExpression>

#include <algorithm>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

// How a language words what every article has.
struct Wording {
    QRegularExpression whatItIs; // headings
    QRegularExpression howItShows;
    QRegularExpression evidence; // in the text
};

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(
        text, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

const Wording *wordingOf(const QString &lang)
{
    static const Wording english{pattern(u"^(what|why|about|understanding|how)\\b"_s),
        pattern(u"feel|symptom|sign|notice|expect|happen|look|know|who|when|why|cause|need|risk"_s),
        pattern(u"\\b(strong|good|some|little|no good|no clear|no) evidence\\b"_s)};
    static const Wording spanish{pattern(u"^(qué|por qué|acerca|sobre|cómo|entender|entienda)\\b"_s),
        pattern(
            u"siente|síntoma|señal|señales|nota|esperar|pasa|sucede|ocurre|reconoce|quién|cuándo|por qué|causa|sabe|"
            "necesita|riesgo"_s),
        pattern(u"\\b(evidencia|pruebas)\\b"_s)};
    const QString base = baseLanguage(lang);
    return base == u"en" ? &english : base == u"es" ? &spanish : nullptr;
}

bool isOwnPart(const Section &section)
{
    return section.isFaq || section.isNextStep;
}

void checkWording(const Article &article, const Wording &wording, FileDiagnostics &report)
{
    const auto begin = article.sections.begin();
    const auto end = article.sections.end();
    const auto first = std::find_if(begin, end, [&](const Section &section) {
        return !isOwnPart(section) && wording.whatItIs.match(section.heading).hasMatch();
    });
    if (first == end) {
        report.error(1, 1, u"the section that says what it is is missing, such as ## What it is"_s);
    }
    const bool shows = std::any_of(begin, end, [&](const Section &section) {
        return (first == end || &section != &*first) && !isOwnPart(section)
            && wording.howItShows.match(section.heading).hasMatch();
    });
    if (!shows) {
        report.error(1, 1, u"the section that says how it feels is missing, such as ## What it feels like"_s);
    }
    const bool evidence = std::any_of(article.prose.blocks.begin(), article.prose.blocks.end(),
        [&](const TextBlock &block) { return wording.evidence.match(block.text).hasMatch(); });
    if (!evidence) {
        report.error(1, 1, u"nothing says how sure we are: strong, some, little or no good evidence"_s);
    }
}

void checkQuestions(const Article &article, FileDiagnostics &report)
{
    const auto faq
        = std::find_if(article.sections.begin(), article.sections.end(), [](const Section &s) { return s.isFaq; });
    if (faq == article.sections.end() || faq->questions.isEmpty()) {
        report.error(1, 1, u"the section \"Questions people ask\" with ### questions is missing"_s);
    } else if (const qsizetype count = faq->questions.size();
               count < PartChecks::leastQuestions || count > PartChecks::mostQuestions) {
        report.error(faq->line, 1,
            u"%1 questions; an article answers %2 to %3"_s.arg(count)
                .arg(PartChecks::leastQuestions)
                .arg(PartChecks::mostQuestions));
    }
}

void checkRedFlags(const Article &article, FileDiagnostics &report)
{
    if (article.redFlags.isEmpty()) {
        report.error(1, 1, u"the red-flag box is missing: a block quote that begins **Get help now**"_s);
    } else if (!article.redFlagsComeFirst) {
        report.error(1, 1, u"the red-flag box must be the first thing in the text"_s);
    }
}

void checkSteps(const Article &article, FileDiagnostics &report)
{
    const bool steps = std::any_of(
        article.prose.lists.begin(), article.prose.lists.end(), [](const TextList &list) { return list.ordered; });
    if (!steps) {
        report.error(1, 1, u"the steps are missing: a numbered list of what to do"_s);
    }
}

void checkPictures(const Article &article, FileDiagnostics &report)
{
    if (article.prose.figures.isEmpty()) {
        report.error(1, 1, u"the text has no picture; it needs one at least besides the hero"_s);
    }
    for (const Figure &figure : article.prose.figures) {
        if (!figure.alt.isEmpty() && figure.alt == figure.caption) {
            report.warning(figure.place.line, figure.place.column,
                u"the description is the same as the caption; say what is to be seen in one, what it teaches in the other"_s);
        }
    }
}

} // namespace

void PartChecks::check(const Article &article, FileDiagnostics &report)
{
    checkRedFlags(article, report);
    if (const Wording *wording = wordingOf(article.lang)) {
        checkWording(article, *wording, report);
    }
    checkSteps(article, report);
    checkQuestions(article, report);
    const PageStrings words = PageStrings::forLanguage(article.lang);
    if (std::none_of(article.sections.begin(), article.sections.end(), [](const Section &s) { return s.isNextStep; })) {
        report.error(1, 1, u"the section \"%1\" is missing"_s.arg(words[u"talk_with_us"_s]));
    }
    checkPictures(article, report);
}

} // namespace pamphlet
