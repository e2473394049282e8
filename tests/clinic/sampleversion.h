#pragma once

#include "library/keptversion.h"

#include <QCryptographicHash>

namespace clinictest {

// A version of an article as a library would have it; each slug has another hash.
inline pamphlet::KeptVersion versionOf(const QString &slug, const QString &lang = QStringLiteral("en"))
{
    pamphlet::KeptVersion version;
    version.id = slug;
    version.lang = lang;
    version.title = slug;
    version.source = "---\ntitle: " + slug.toUtf8() + "\n---\nText in " + lang.toUtf8() + "\n";
    version.hash = QCryptographicHash::hash(version.source, QCryptographicHash::Sha256).toHex();
    return version;
}

} // namespace clinictest
