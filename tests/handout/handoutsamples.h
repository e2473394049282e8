#pragma once

#include "handout/handoutcomposer.h"
#include "library/library.h"
#include "library/pagecontext.h"
#include "support/builtlibrary.h"

// Handouts of the articles in the repository.
namespace handoutsamples {

using pamphlet::Handout;
using pamphlet::HandoutDocument;

inline const QString english = QStringLiteral("en");
inline const QStringList repository{QStringLiteral("tension-type-headache"),
    QStringLiteral("dry-needling-for-migraine"), QStringLiteral("dry-needling-what-to-expect")};

inline Handout handoutOf(const QStringList &slugs, bool firstPage = true)
{
    Handout handout;
    for (const QString &slug : slugs) {
        handout.items.append({slug, english, {}});
    }
    handout.date = QDate(2026, 11, 22);
    handout.options.firstPage = firstPage;
    return handout;
}

inline qsizetype countOf(const QString &text, const QString &part)
{
    return text.count(part);
}

// Empty when it cannot be composed.
inline HandoutDocument composed(const pamphlet::Library &library, const Handout &handout)
{
    QString error;
    const auto document = pamphlet::HandoutComposer(library, bundledClinic(library)).compose(handout, error);
    return document && error.isEmpty() ? *document : HandoutDocument();
}

} // namespace handoutsamples
