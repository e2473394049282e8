#pragma once

#include "input/diagnostics.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QStringList>

namespace pamphlet {

// The picture beside the title.
struct Hero {
    QString file;
    QString alt;
    QString caption;
};

// A reference that is printed under the article.
struct Source {
    QString id;
    QString authors;
    QString title;
    QString journal;
    int year = 0;
    QString doi;
    QString pmid;
    QString publisher;
    QString note; // such as what of this reference nobody could check
    QString url;
    int line = 0; // in the file
};

// What stands between the two `---` lines at the top of an article.
struct FrontMatter {
    QString title;
    QString summary;
    QStringList topics;
    QStringList bodyRegions;
    QStringList keywords;
    QStringList icd10cm; // for staff only, never shown to patients
    QDate written;
    QDate reviewDue;
    Hero hero;
    QStringList related; // slugs
    QStringList teachBack;
    QStringList tools; // ids of pages to fill in
    QList<Source> sources;

    // Of the summary: enough where space is short.
    QString firstSentence() const { return firstSentenceOf(summary); }
    static QString firstSentenceOf(const QString &summary);

    // Line of a key in the file (1-based), for checks that come later; 1 when the key is absent.
    QHash<QString, int> lines;
    int lineOf(const QString &key) const { return lines.value(key, 1); }

    // Reads the YAML text; `report` must already be set to the line it starts on.
    static FrontMatter fromYaml(const QByteArray &yaml, FileDiagnostics &report);
};

} // namespace pamphlet
