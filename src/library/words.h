#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace pamphlet {

// A word of a text as the search sees it.
struct TextWord {
    QString folded; // lower case, without accents
    qsizetype start = 0; // in the text, in UTF-16 units
    qsizetype length = 0;
};

// Lower case, without accents and other marks: "Señal" and "senal" are the same word.
QString fold(const QString &text);

// Letters and digits that stand together, as the tokenizer of the index cuts them
// (https://www.sqlite.org/fts5.html#unicode61_tokenizer).
QList<TextWord> wordsOf(const QString &text);
void forEachWord(const QString &text, const std::function<void(qsizetype start, qsizetype length)> &use);
QStringList foldedWords(const QString &text);

} // namespace pamphlet
