#include "handout/handoutdocument.h"

#include "article/pagestrings.h"

#include <QLocale>
#include <QRectF>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr double millimetresPerPoint = 25.4 / 72;

// How numbers and footers are set, to suit resources/style/paper.css and largeprint.css.
struct Setting {
    double numberSize; // points, as all here
    double numberBaseline; // below the top of its line in the contents
    double footerSize;
};

constexpr Setting usual{11.5, 12.2, 9};
constexpr Setting large{18, 19.1, 18};

const Setting &settingOf(const HandoutDocument &document)
{
    return document.largePrint ? large : usual;
}

// The pages of an entry: up to where the next one begins.
PdfFooterText footerOf(const HandoutDocument::Entry &entry, int firstPage)
{
    PdfFooterText footer;
    footer.text = entry.title;
    footer.firstPage = firstPage;
    if (entry.written.isValid()) {
        const PageStrings words = PageStrings::forLanguage(entry.lang);
        footer.ending = words[u"version_of"_s].arg(words.date(entry.written));
    }
    return footer;
}

PdfStamp numberOf(int number, const PdfPosition &slot, const QPageLayout &page, const HandoutDocument &document)
{
    const bool mirrored = QLocale(document.lang).textDirection() == Qt::RightToLeft;
    const QMarginsF margins = page.margins(QPageLayout::Millimeter);
    const double right = page.fullRect(QPageLayout::Millimeter).width() - margins.right();
    PdfStamp stamp;
    stamp.page = slot.page;
    stamp.x = mirrored ? margins.left() : right;
    stamp.y = (slot.top + settingOf(document).numberBaseline) * millimetresPerPoint;
    stamp.text = QString::number(number);
    stamp.alignment = mirrored ? Qt::AlignLeft : Qt::AlignRight;
    stamp.pointSize = settingOf(document).numberSize;
    return stamp;
}

} // namespace

QStringList HandoutDocument::anchors() const
{
    QStringList anchors;
    for (const Entry &entry : entries) {
        anchors.append(entry.anchor);
    }
    return anchors;
}

PdfMetadata HandoutDocument::metadata(const PdfDestinations &places, const QPageLayout &page) const
{
    const PageStrings words = PageStrings::forLanguage(lang);
    PdfMetadata metadata;
    metadata.title = title;
    metadata.author = author;
    metadata.language = lang;
    metadata.margins = page.margins(QPageLayout::Millimeter);
    metadata.footer.pageFormat = words[u"page_of"_s];
    metadata.footer.direction = QLocale(lang).textDirection();
    metadata.footer.pointSize = settingOf(*this).footerSize;
    metadata.footer.texts.append({.text = words[u"footer"_s]});
    for (const Entry &entry : entries) {
        metadata.bookmarks.append({entry.title, entry.anchor, 1});
        for (const auto &section : entry.sections) {
            metadata.bookmarks.append({section.first, section.second, 2});
        }
        const auto start = places.find(entry.anchor);
        if (!start) {
            continue;
        }
        metadata.footer.texts.append(footerOf(entry, start->page));
        if (const auto slot = places.find(entry.slot)) {
            metadata.stamps.append(numberOf(start->page, *slot, page, *this));
        }
    }
    return metadata;
}

} // namespace pamphlet
