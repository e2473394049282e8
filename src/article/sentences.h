#pragma once

#include <QList>
#include <QString>

namespace pamphlet {

// Words and sentences of a paragraph, as offsets into its text.
struct Word {
    qsizetype offset = 0;
    qsizetype length = 0;

    QStringView in(QStringView text) const { return text.sliced(offset, length); }
    qsizetype end() const { return offset + length; }
};

struct Sentence {
    QList<Word> words; // never empty
};

// Splits a paragraph. A word is letters with inner apostrophes and hyphens ("don't", "follow-up"), or a number
// ("3.5", "1,000"). A sentence ends with . ! ? or … before a blank, unless the stop belongs to an abbreviation ("Dr.",
// "e.g.", "p. ej.") or a small letter follows ("at 9 a.m. on Monday"); and with a colon before a capital letter, since
// what follows then stands alone (so Flesch counted, in "How to write plain English", 1979). The end of the paragraph
// ends its last sentence. Linear in the length of the text.
QList<Sentence> splitSentences(QStringView text);

// The words alone.
QList<Word> splitWords(QStringView text);

} // namespace pamphlet
