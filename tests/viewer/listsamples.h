#pragma once

#include "support/samples.h"
#include "viewer/libraryindex.h"

#include <QLocale>

// Articles for lists: a folder of a few that differ in everything lists show, and thousands made in memory.
namespace samples {

struct ListedArticle {
    QByteArray slug;
    QByteArray lang;
    QByteArray title;
    QByteArray topics;
    QByteArray regions;
    QByteArray written;
    QByteArray due;
    QByteArray codes;
    int sources;
};

inline QByteArray textOf(const ListedArticle &article)
{
    QByteArray sources;
    for (int i = 0; i < article.sources; ++i) {
        sources += "{id: s" + QByteArray::number(i) + ", title: A, year: 2020, doi: 10.1/x}, ";
    }
    return "---\ntitle: \"" + article.title + "\"\nsummary: About " + article.slug + ". And more.\ntopics: ["
        + article.topics + "]\nbody: [" + article.regions + "]\ncodes: {icd10cm: [" + article.codes
        + "]}\nwritten: " + article.written + "\nreview_due: " + article.due
        + "\nhero: {file: hero.svg, alt: A}\nsources: [" + sources + "]\n---\n" + redFlags + "## A\n\nText.\n\n" + faq;
}

inline const QList<ListedArticle> listedArticles{
    {"ankle", "en", "Ankle sprain", "back", "ankle-foot", "2026-03-02", "2028-03-02", "S93.401A", 2},
    {"anger", "en", "Ärger in the elbow", "neck", "elbow", "2026-01-05", "2029-01-05", "M77.10", 10},
    {"ten", "en", "10 tips", "back, neck", "low-back, neck", "2025-12-31", "2027-12-31", "", 1},
    {"migraine", "en", "Migraine", "neck", "head, neck", "2026-10-01", "2028-01-01", "G43.909, G44.209", 3},
    {"migraine", "es", "Migraña", "neck", "head, neck", "2026-10-02", "2028-01-02", "G43.909", 3},
    {"zest", "en", "zest", "back", "low-back", "2024-02-29", "2030-01-01", "M54.50", 0},
    {"only-spanish", "es", "Ñandú", "back", "knee", "2026-05-05", "2028-05-05", "", 1},
};

inline bool writeListedArticles(const QString &folder)
{
    bool ok = write(folder + QStringLiteral("/topics.yaml"), topics)
        && write(folder + QStringLiteral("/clinic.yaml"),
            "name: Hill Clinic\nteam: [{name: Ana Rivera, role: Physio}, {name: Bo Lee, role: Physio}]\n");
    for (const ListedArticle &article : listedArticles) {
        const QString own = folder + u'/' + QString::fromLatin1(article.slug) + u'/';
        ok = ok && write(own + QString::fromLatin1(article.lang) + QStringLiteral(".md"), textOf(article))
            && write(own + QStringLiteral("hero.svg"), svg);
    }
    return ok;
}

// As many as the largest library at hand: each third of topic "neck", each fifth of region "knee", each other Spanish.
inline pamphlet::LibraryIndex manyArticles(int count = 5486)
{
    QList<pamphlet::ArticleFacts> all;
    for (int i = 0; i < count; ++i) {
        pamphlet::ArticleFacts facts;
        const QString lang = i % 2 == 0 ? QStringLiteral("en") : QStringLiteral("es");
        const QString title = QStringLiteral("%1 article %2").arg(QChar(u'A' + i % 26)).arg(i);
        facts.summary = {QStringLiteral("article-%1").arg(i), lang, title, QStringLiteral("One. Two."),
            {i % 3 == 0 ? QStringLiteral("neck") : QStringLiteral("back")}, QDate(2020, 1, 1).addDays(i)};
        facts.regions = {i % 5 == 0 ? QStringLiteral("knee") : QStringLiteral("head")};
        facts.hash = QByteArray::number(i);
        facts.sources = i % 17;
        all.append(facts);
    }
    return pamphlet::LibraryIndex::of(all, QLocale(QStringLiteral("en")));
}

} // namespace samples
