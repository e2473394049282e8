#pragma once

#include "library/library.h"

#include <optional>

namespace pamphlet {

// What staff want to know of an article.
struct ArticleFacts {
    ArticleSummary summary;
    QStringList regions; // ids
    QStringList codes; // ICD-10-CM, without points
    QByteArray hash; // of its text and pictures: what a sign-off is for
    QDate reviewDue;
    std::optional<double> grade; // Flesch-Kincaid; none when it was not counted or the article is not English
    int sources = 0;
};

// Every article with its facts, by title. Reads as Library does, on its thread.
QList<ArticleFacts> libraryFacts(const Library &library);

// The hash of one article; empty when there is no such article.
QByteArray articleHash(const Library &library, const QString &slug, const QString &lang);

} // namespace pamphlet
