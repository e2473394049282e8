#pragma once

#include "article/frontmatter.h"
#include "article/prose.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace pamphlet {

// One reason to seek help; equal plain texts are the same reason, in whichever article they stand.
struct RedFlag {
    QString html;
    QString plain;
};

// "Get help now: call 911" with its reasons.
struct RedFlagGroup {
    QString heading;
    QList<RedFlag> flags;
};

// A question of the FAQ section; `id` is unique within the library.
struct Question {
    QString id;
    QString text;
    QString html;
    QString plain;
};

// What stands under one second-level heading. The FAQ section has questions; the text before the first heading has no
// heading.
struct Section {
    QString id;
    QString heading;
    QString lead; // HTML of the first block, which paper keeps together with the heading
    QString rest; // HTML of the other blocks
    QString plain;
    QList<Question> questions;
    bool isFaq = false;
    bool isNextStep = false; // "Talk with us": the clinic's own box follows it
    int line = 0; // of the heading
};

// Where the text names another file: a picture beside the article, or another article.
struct Reference {
    QString target; // file name, or slug
    int line = 0;
    int column = 0;
};

// One subject in one language, ready to be shown. All HTML in it is safe: raw HTML of the author never gets here.
struct Article {
    QString slug;
    QString lang;
    FrontMatter meta;
    QList<RedFlagGroup> redFlags;
    QList<Section> sections;
    QList<Reference> pictures; // named by the hero and by the text
    QList<Reference> links; // to other articles, from the text and from `related`
    Prose prose; // the text again, with places, for checks and figures
    bool redFlagsComeFirst = false;
    int words = 0;

    // Identifier of an element of this article, unique in a document that holds several articles.
    static QString anchor(const QString &slug, const QString &id) { return slug + QStringLiteral("--") + id; }
    // Identifier of the box that says when to get help.
    static QString getHelpAnchor(const QString &slug) { return anchor(slug, QStringLiteral("get-help")); }
    // A word for addresses: lower case letters, digits and single hyphens.
    static QString slugify(const QString &text);
    static bool isSlug(const QString &text);
    static bool isPictureName(const QString &text);
    static bool isLanguage(const QString &text);
    // Address of an article, of a picture of it, relative to the library: "/slug/en", "/slug/hero.svg".
    static QString path(const QString &slug, const QString &name) { return u'/' + slug + u'/' + name; }

    QString plainText() const;
};

} // namespace pamphlet
