#pragma once

#include "library/libraryfacts.h"

#include <QLocale>

namespace pamphlet {

// Every article of a library from A to Z: what the lists for readers and for staff are made from.
struct LibraryIndex {
    QList<ArticleFacts> articles;
    QStringList letters; // for each article, the heading it stands under
    QStringList languages; // that articles are in

    // Sorted as people of `locale` expect it.
    static LibraryIndex of(QList<ArticleFacts> articles, const QLocale &locale);
    // "A" for "Ärger" and for "‘A’ is for ankle", "0–9" for a digit, "#" when there is neither.
    static QString letterOf(const QString &title);
};

} // namespace pamphlet
