#include "handout/pdfoutline.h"

#include "handout/pdfdestinations.h"
#include "handout/pdfmetadata.h"
#include "handout/pdfqpdf.h"
#include "handout/pdftext.h"

#include <algorithm>
#include <vector>

namespace pamphlet {

namespace {

struct Item {
    QPDFObjectHandle object;
    int level = 0;
    std::vector<size_t> children;
};

// The items by their order; the first one is the root of the outline.
using Items = std::vector<Item>;

QPDFObjectHandle destinationObject(const QPDFObjectHandle &page, const PdfPosition &position)
{
    QPDFObjectHandle box = QPDFPageObjectHelper(page).getAttribute("/MediaBox", false);
    const double top = (box.isRectangle() ? box.getArrayAsRectangle().ury : 0) - position.top;
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    array.appendItem(page);
    array.appendItem(QPDFObjectHandle::newName("/XYZ"));
    array.appendItem(QPDFObjectHandle::newNull()); // null keeps what the reader has: the column and the zoom
    array.appendItem(QPDFObjectHandle::newReal(top, 2));
    array.appendItem(QPDFObjectHandle::newNull());
    return array;
}

QPDFObjectHandle itemObject(QPDF &pdf, const PdfBookmark &bookmark, const PdfPosition &position)
{
    QPDFObjectHandle item = QPDFObjectHandle::newDictionary();
    item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(pdfLine(bookmark.title).toStdString()));
    item.replaceKey("/Dest", destinationObject(pdf.getAllPages().at(size_t(position.page - 1)), position));
    return pdf.makeIndirectObject(item);
}

// Files an item under the last item before it that is of a lower level.
void append(Items &items, std::vector<size_t> &path, const QPDFObjectHandle &object, int level)
{
    while (path.size() > 1 && items[path.back()].level >= level) {
        path.pop_back();
    }
    items[path.back()].children.push_back(items.size());
    path.push_back(items.size());
    items.push_back({object, level, {}});
}

void linkChildren(Items &items, size_t parent)
{
    const std::vector<size_t> &children = items[parent].children;
    for (size_t i = 0; i < children.size(); ++i) {
        QPDFObjectHandle child = items[children[i]].object;
        child.replaceKey("/Parent", items[parent].object);
        if (i > 0) {
            child.replaceKey("/Prev", items[children[i - 1]].object);
        }
        if (i + 1 < children.size()) {
            child.replaceKey("/Next", items[children[i + 1]].object);
        }
    }
    if (!children.empty()) {
        items[parent].object.replaceKey("/First", items[children.front()].object);
        items[parent].object.replaceKey("/Last", items[children.back()].object);
    }
}

// One article is shown with its sections, also when pages without any come after it; of several, only their names, to
// keep the list short. A positive count means unfolded; a negative one is what would appear when it is unfolded.
void writeCounts(Items &items)
{
    const std::vector<size_t> &outermost = items[0].children;
    const bool unfolded = std::none_of(
        outermost.begin() + 1, outermost.end(), [&items](size_t child) { return !items[child].children.empty(); });
    auto shown = qint64(items[0].children.size());
    for (size_t i = 1; i < items.size(); ++i) {
        const auto count = qint64(items[i].children.size());
        const bool open = unfolded && i == items[0].children.front();
        shown += open ? count : 0;
        if (count > 0) {
            items[i].object.replaceKey("/Count", QPDFObjectHandle::newInteger(open ? count : -count));
        }
    }
    items[0].object.replaceKey("/Count", QPDFObjectHandle::newInteger(shown));
}

} // namespace

QStringList writePdfOutline(QPDF &pdf, const PdfMetadata &metadata, const PdfDestinations &destinations)
{
    QStringList warnings;
    Items items{{pdf.makeIndirectObject(QPDFObjectHandle::newDictionary()), 0, {}}};
    std::vector<size_t> path{0};
    for (const PdfBookmark &bookmark : metadata.bookmarks) {
        if (const auto position = destinations.find(bookmark.destination)) {
            append(items, path, itemObject(pdf, bookmark, *position), qMax(1, bookmark.level));
        } else {
            warnings += QStringLiteral("The bookmark \"%1\" is left out: the document has no place \"%2\".")
                            .arg(bookmark.title, bookmark.destination);
        }
    }
    if (items.size() == 1) {
        return warnings;
    }
    items[0].object.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    for (size_t i = 0; i < items.size(); ++i) {
        linkChildren(items, i);
    }
    writeCounts(items);
    pdf.getRoot().replaceKey("/Outlines", items[0].object);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    return warnings;
}

} // namespace pamphlet
