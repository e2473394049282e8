#include "article/sentences.h"

#include <algorithm>
#include <array>

namespace pamphlet {

namespace {

// Words whose full stop never ends a sentence, because a name or a number follows.
constexpr std::array neverLast{u"dr", u"dra", u"mr", u"mrs", u"ms", u"sr", u"sra", u"srta", u"prof", u"vs", u"approx",
    u"aprox", u"fig", u"no", u"núm", u"ud", u"uds", u"p", u"ej", u"ee", u"e.g", u"i.e", u"st"};

bool isWordLetter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

bool isApostropheOrHyphen(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'-' || c == QChar(0x2011) || c == QChar(0x00AD);
}

bool isDottedLetter(QStringView text, qsizetype from, qsizetype dot)
{
    // "a.m": every letter before the stop stands alone.
    return dot + 1 < text.size() && text[dot - 1].isLetter() && text[dot + 1].isLetter()
        && (dot - 1 == from || text[dot - 2] == u'.') && (dot + 2 >= text.size() || !text[dot + 2].isLetter());
}

Word wordAt(QStringView text, qsizetype from)
{
    qsizetype at = from;
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool inside = at > from && at + 1 < text.size() && isWordLetter(text[at + 1]);
        if (isWordLetter(c) || (inside && isApostropheOrHyphen(c))) {
            continue;
        }
        const bool inNumber = inside && (c == u'.' || c == u',') && text[at - 1].isDigit() && text[at + 1].isDigit();
        if (!inNumber && !(inside && c == u'.' && isDottedLetter(text, from, at))) {
            break;
        }
    }
    return {from, at - from};
}

bool isCloser(QChar c)
{
    return c == u'"' || c == u'”' || c == u'’' || c == u'\'' || c == u')' || c == u']' || c == u'»';
}

bool isOpener(QChar c)
{
    return c == u'"' || c == u'“' || c == u'‘' || c == u'\'' || c == u'(' || c == u'[' || c == u'«' || c == u'¿'
        || c == u'¡';
}

bool isAbbreviation(QStringView word, QChar next)
{
    if (word.compare(u"no", Qt::CaseInsensitive) == 0) {
        return next.isDigit(); // "No. 5", but "No. Call us."
    }
    return std::any_of(neverLast.begin(), neverLast.end(),
        [word](const char16_t *known) { return word.compare(QStringView(known), Qt::CaseInsensitive) == 0; });
}

// The first character of what comes after the blanks and opening marks behind `at`; null at the end of the text, and
// also when no blank follows, which `blank` tells.
QChar nextLetter(QStringView text, qsizetype at, bool &blank)
{
    const qsizetype from = at;
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
    blank = at > from || at == text.size();
    while (at < text.size() && (isOpener(text[at]) || text[at].isSpace())) {
        ++at;
    }
    return at < text.size() ? text[at] : QChar();
}

// Whether a sentence ends between a word and the next one.
bool endsSentence(QStringView text, const Word &last)
{
    qsizetype at = last.end();
    while (at < text.size() && isCloser(text[at])) {
        ++at;
    }
    if (at == text.size()) {
        return true;
    }
    const QChar mark = text[at];
    if (mark != u'.' && mark != u'!' && mark != u'?' && mark != u'…' && mark != u':') {
        return false;
    }
    const bool alone = at + 1 == text.size() || (text[at + 1] != u'.' && text[at + 1] != u'!' && text[at + 1] != u'?');
    while (at < text.size() && (QStringView(u".!?…:").contains(text[at]) || isCloser(text[at]))) {
        ++at;
    }
    bool blank = false;
    const QChar next = nextLetter(text, at, blank);
    if (!blank || next.isLower()) {
        return false;
    }
    if (mark == u':') {
        return next.isNull() || next.isUpper();
    }
    return mark != u'.' || !alone || !isAbbreviation(last.in(text), next);
}

} // namespace

QList<Word> splitWords(QStringView text)
{
    QList<Word> words;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isLetterOrNumber()) {
            const Word word = wordAt(text, at);
            words.append(word);
            at = word.end();
        } else {
            ++at;
        }
    }
    return words;
}

QList<Sentence> splitSentences(QStringView text)
{
    QList<Sentence> sentences;
    Sentence current;
    for (const Word &word : splitWords(text)) {
        current.words.append(word);
        if (endsSentence(text, word)) {
            sentences.append(current);
            current.words.clear();
        }
    }
    if (!current.words.isEmpty()) {
        sentences.append(current);
    }
    return sentences;
}

} // namespace pamphlet
