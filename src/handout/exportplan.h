#pragma once

#include "handout/handout.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace pamphlet {

class Library;

// One article in one language.
struct ArticleKey {
    QString slug;
    QString lang;

    bool operator==(const ArticleKey &) const = default;
};

// One file to write.
struct ExportJob {
    QString fileName; // without folder and extension
    Handout handout;
};

// What every file of an export has in common.
struct ExportChoice {
    HandoutOptions options;
    QString note; // for the first page of each file
    QDate date = QDate::currentDate();
};

// A file for each article, with the pages to fill in that it calls for. A file has a first page only for a note. Files
// are named after the articles: "neck-pain", "neck-pain-es" in languages other than English. Pages to fill in that the
// library does not have are left out, and named in `missing`, each once.
QList<ExportJob> oneFileEach(const Library &library, const QList<ArticleKey> &articles, const ExportChoice &choice,
    QStringList *missing = nullptr);

// All articles in one file, named after its title, with the pages to fill in at its end.
ExportJob oneBook(const Library &library, const QList<ArticleKey> &articles, const QString &title,
    const ExportChoice &choice, QStringList *missing = nullptr);

// `title` as the name of a file, on every system.
QString fileNameFor(const QString &title);

} // namespace pamphlet
