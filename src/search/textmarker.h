#pragma once

#include "library/words.h"
#include "search/searchresults.h"
#include "search/searchterms.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace pamphlet {

// Finds the words of a query in texts, in whatever form they stand there.
class TextMarker {
public:
    // `articles`: how many the library has; rare words weigh more.
    TextMarker(const SearchTerms &terms, int articles);

    MarkedText marked(const QString &text) const;
    // The stretch of the text that has most of the query, near a place that read() told; with "…" where it was cut.
    MarkedText snippet(const QString &text, qsizetype place) const;

    struct Reading {
        quint32 terms = 0; // that stand in the text, a bit each
        double closest = 0; // share of the query that stands within a few words of each other
        qsizetype place = 0; // of the first of these words
    };
    Reading read(const QString &text) const;
    // Share of the query that these terms are, by their weights: 0 to 1.
    double share(quint32 terms) const;
    // Share of a text's words that are words of the query: 0 to 1.
    double density(const QString &text) const;

private:
    struct Form {
        QStringList words;
        qsizetype letters = 0; // with the spaces between
        int term = 0;
    };
    struct Find {
        qsizetype firstWord = 0;
        qsizetype words = 0;
        int term = 0;
    };

    QList<Find> finds(const QList<TextWord> &words) const;
    QList<MarkedText::Range> ranges(const QList<TextWord> &words, const QList<Find> &finds) const;
    bool mayBeginForm(QChar letter) const;

    QHash<QString, QList<Form>> m_forms; // by their first word
    QSet<QChar> m_firstLetters;
    QList<double> m_weights;
    double m_all = 0;
};

} // namespace pamphlet
