#include "handout/pdfdestinations.h"

#include "handout/pdfinput.h"
#include "handout/pdfqpdf.h"

#include <QUrl>

#include <algorithm>
#include <map>

namespace pamphlet {

namespace {

struct Page {
    int number = 0;
    double top = 0; // in PDF units, which count upwards
    double height = 0;
};

using Pages = std::map<QPDFObjGen, Page>;

Pages pagesOf(QPDF &pdf)
{
    Pages pages;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        QPDFObjectHandle box = page.getAttribute("/MediaBox", false);
        Page entry;
        entry.number = int(pages.size()) + 1;
        if (box.isRectangle()) {
            const QPDFObjectHandle::Rectangle r = box.getArrayAsRectangle();
            entry.top = r.ury;
            entry.height = r.ury - r.lly;
        }
        pages.emplace(page.getObjectHandle().getObjGen(), entry);
    }
    return pages;
}

// The index of the "top" number inside a destination array, by the kind of the destination.
int topIndex(const std::string &kind)
{
    if (kind == "/XYZ") {
        return 3;
    }
    return kind == "/FitH" || kind == "/FitBH" ? 2 : -1;
}

std::optional<PdfPosition> positionOf(QPDFObjectHandle destination, const Pages &pages)
{
    QPDFObjectHandle array = destination.isDictionary() ? destination.getKey("/D") : destination;
    if (!array.isArray() || array.getArrayNItems() < 1) {
        return std::nullopt;
    }
    const auto page = pages.find(array.getArrayItem(0).getObjGen());
    if (page == pages.end()) {
        return std::nullopt;
    }
    PdfPosition position{page->second.number, 0};
    const bool hasKind = array.getArrayNItems() > 1 && array.getArrayItem(1).isName();
    const int index = hasKind ? topIndex(array.getArrayItem(1).getName()) : -1;
    if (index > 0 && index < array.getArrayNItems() && array.getArrayItem(index).isNumber()) {
        const double top = page->second.top - array.getArrayItem(index).getNumericValue();
        position.top = std::clamp(top, 0.0, page->second.height);
    }
    return position;
}

QString idOf(const std::string &name)
{
    return QUrl::fromPercentEncoding(QByteArray::fromStdString(name));
}

} // namespace

PdfDestinations PdfDestinations::read(const QByteArray &pdf)
{
    PdfDestinations result;
    PdfInput input(pdf);
    result.m_error = input.error();
    if (!input.isOpen()) {
        return result;
    }
    try {
        result = read(input.pdf());
        if (input.pdf().anyWarnings()) {
            result = {};
            result.m_error = PdfInput::damaged();
        }
    } catch (const std::exception &) {
        result = {};
        result.m_error = PdfInput::damaged();
    }
    return result;
}

PdfDestinations PdfDestinations::read(QPDF &pdf)
{
    PdfDestinations result;
    const Pages pages = pagesOf(pdf);
    result.m_pageCount = int(pages.size());
    const auto add = [&](const std::string &name, const QPDFObjectHandle &destination) {
        if (const std::optional<PdfPosition> position = positionOf(destination, pages)) {
            result.m_positions.insert(idOf(name), *position);
        }
    };
    // Chromium (Skia) writes a dictionary, the form of PDF 1.1; everybody else a name tree.
    QPDFObjectHandle dictionary = pdf.getRoot().getKey("/Dests");
    if (dictionary.isDictionary()) {
        for (const auto &[name, destination] : dictionary.getDictAsMap()) {
            add(name.substr(1), destination);
        }
    }
    QPDFObjectHandle names = pdf.getRoot().getKey("/Names");
    QPDFObjectHandle tree = names.isDictionary() ? names.getKey("/Dests") : QPDFObjectHandle::newNull();
    if (tree.isDictionary()) {
        for (const auto &[name, destination] : QPDFNameTreeObjectHelper(tree, pdf, false).getAsMap()) {
            add(name, destination);
        }
    }
    return result;
}

std::optional<PdfPosition> PdfDestinations::find(const QString &id) const
{
    const auto it = m_positions.constFind(id);
    return it == m_positions.constEnd() ? std::nullopt : std::optional(*it);
}

} // namespace pamphlet
