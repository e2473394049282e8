#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace pamphlet {

// Plain text and where in it the words stand that were searched.
struct MarkedText {
    struct Range {
        qsizetype start = 0; // in characters (UTF-16 units) of `text`
        qsizetype length = 0;

        bool operator==(const Range &) const = default;
    };

    QString text;
    QList<Range> marks; // in order, apart from each other
};

// An article, or an answer in it, that a search found.
struct SearchHit {
    QString slug;
    QString lang;
    MarkedText title; // of the article
    MarkedText section; // heading or question; empty for the article as a whole
    QString anchor; // identifier of that place in the page; empty for its top
    MarkedText snippet; // text around the words found
    double score = 0; // larger is better; comparable within one list only
};

struct SearchResults {
    QList<SearchHit> articles; // best first; each article once, with the place in it that fits best
    QList<SearchHit> answers; // questions that articles answer, best first
    // What was searched in place of what was typed, such as "migraine" for "migrane"; empty when they are the same.
    QString understood;
    // Something else that may have been meant, worth offering as "Did you mean …?"; empty when there is nothing.
    QString suggestion;
    QStringList nearestTopics; // ids; only when nothing was found

    bool isEmpty() const { return articles.isEmpty() && answers.isEmpty(); }
};

} // namespace pamphlet
