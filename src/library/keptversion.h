#pragma once

#include "article/article.h"
#include "article/tool.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace pamphlet {

class Library;

// One exact version of an article or of a page to fill in, complete enough to be printed again when the library has
// long changed. Pure data; any thread.
struct KeptVersion {
    enum class Kind { Article, Tool };

    Kind kind = Kind::Article;
    QString id; // slug, or id of the page to fill in
    QString lang;
    QString title;
    QByteArray hash; // of text and pictures, as Library has it: SHA-256 in hexadecimal digits
    QByteArray source;
    QMap<QString, QByteArray> pictures; // those it shows, by file name

    bool operator==(const KeptVersion &) const = default;

    // Nothing when `source` cannot be read any more.
    std::optional<Article> article() const;
    std::optional<Tool> tool() const;

    // Source and pictures as bytes to store, and back; unpack() tells whether they were whole and changes nothing when
    // they were not.
    QByteArray packed() const;
    bool unpack(const QByteArray &bytes);
};

// What the library has today; nothing when it has no such article, with the reason in its errorText().
std::optional<KeptVersion> articleVersion(const Library &library, const QString &slug, const QString &lang);
std::optional<KeptVersion> toolVersion(const Library &library, const QString &id, const QString &lang);

} // namespace pamphlet
