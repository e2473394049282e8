#include "library/words.h"

#include <QStringList>

#include <algorithm>

namespace pamphlet {

namespace {

// Signs of a word: letters and digits of the tokenizer, and the accents above them.
bool belongsToWord(char32_t sign)
{
    return QChar::isLetterOrNumber(sign) || QChar::isMark(sign);
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// Reads one character, which may be two units, and moves `at` behind it.
char32_t nextSign(const QString &text, qsizetype &at)
{
    const QChar first = text.at(at++);
    if (first.isHighSurrogate() && at < text.size() && text.at(at).isLowSurrogate()) {
        return QChar::surrogateToUcs4(first, text.at(at++));
    }
    return first.unicode();
}

} // namespace

QString fold(const QString &text)
{
    if (isAscii(text)) {
        return text.toLower();
    }
    QString folded;
    const QString parts = text.normalized(QString::NormalizationForm_D);
    for (qsizetype at = 0; at < parts.size();) {
        const qsizetype start = at;
        if (!QChar::isMark(nextSign(parts, at))) {
            folded.append(QStringView(parts).mid(start, at - start));
        }
    }
    return folded.toLower();
}

void forEachWord(const QString &text, const std::function<void(qsizetype, qsizetype)> &use)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        qsizetype end = at;
        while (at < text.size() && belongsToWord(nextSign(text, at))) {
            end = at;
        }
        if (end > start) {
            use(start, end - start);
        }
    }
}

QList<TextWord> wordsOf(const QString &text)
{
    QList<TextWord> words;
    forEachWord(text, [&](qsizetype start, qsizetype length) {
        TextWord word{fold(text.mid(start, length)), start, length};
        if (!word.folded.isEmpty()) {
            words.append(std::move(word));
        }
    });
    return words;
}

QStringList foldedWords(const QString &text)
{
    QStringList folded;
    for (const TextWord &word : wordsOf(text)) {
        folded.append(word.folded);
    }
    return folded;
}

} // namespace pamphlet
