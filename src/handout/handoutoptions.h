#pragma once

#include <QPageLayout>
#include <QPageSize>
#include <QString>

namespace pamphlet {

// How handouts of a clinic look on paper.
struct HandoutOptions {
    QPageSize::PageSizeId pageSize = usualPageSize();
    bool firstPage = true; // the page with note, contents and red flags
    bool pictures = true;
    bool largePrint = false; // 18 points and more
    bool inkSaving = false; // no coloured areas, pictures in grey
    bool twoSided = false; // each article begins on a sheet of its own

    bool operator==(const HandoutOptions &) const = default;

    // Margins for the footer included.
    QPageLayout layout() const;

    // As one line to remember; what fromText() does not understand stays as it is usual.
    QString toText() const;
    static HandoutOptions fromText(const QString &text);

    // Letter where Letter is used, else A4.
    static QPageSize::PageSizeId usualPageSize();
};

} // namespace pamphlet
