#include "handout/pdfoverlay.h"

#include "handout/pdfmetadata.h"
#include "handout/pdfqpdf.h"
#include "handout/pdftext.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

namespace pamphlet {

namespace {

constexpr int resolution = 1200; // dots per inch: fine enough that letters keep their natural widths
constexpr double dotsPerMillimetre = resolution / 25.4;
constexpr double dotsPerPoint = resolution / 72.0;

constexpr double largeFooter = 12; // points: from here on two lines
constexpr double ruleBelowContent = 4; // millimetres, as are all below
constexpr double ruleFromEdge = 12; // at least, so that office printers do not cut the text off
constexpr double baselineBelowRule = 6.3;
constexpr double ruleWidth = 0.25;
constexpr double gapBetweenTexts = 6;

const QColor softInk(0x52, 0x62, 0x5F);
const QColor ruleColor(0xDD, 0xD8, 0xCE);

QFont fontOf(double pointSize, bool bold)
{
    QFont font(QStringLiteral("Noto Sans")); // as in resources/style/paper.css
    font.setPointSizeF(pointSize);
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

PdfFooterText footerText(const PdfFooter &footer, int page)
{
    PdfFooterText text;
    for (const PdfFooterText &range : footer.texts) {
        if (page >= range.firstPage && (page <= range.lastPage || range.lastPage == 0)) {
            text = range;
        }
    }
    return {.text = pdfLine(text.text), .ending = pdfLine(text.ending)};
}

QString pageText(const PdfFooter &footer, int page, qsizetype count)
{
    QString text = footer.pageFormat;
    return text.replace(QStringLiteral("%1"), QString::number(page))
        .replace(QStringLiteral("%2"), QString::number(count));
}

bool hasFooter(const PdfFooter &footer)
{
    return !footer.texts.isEmpty() || !footer.pageFormat.isEmpty();
}

class Drawing {
public:
    Drawing(QPainter &painter, const PdfMetadata &metadata)
        : m_painter(painter)
        , m_metadata(metadata)
    {
    }

    void footer(int page, qsizetype count, QSizeF size); // the size in points
    void stamps(int page);

private:
    double widthOf(const QString &text) const
    {
        return QFontMetricsF(m_painter.font(), m_painter.device()).horizontalAdvance(text);
    }
    QString elided(const QString &text, double room) const
    {
        return QFontMetricsF(m_painter.font(), m_painter.device()).elidedText(text, Qt::ElideRight, room);
    }
    QString oneLine(const PdfFooterText &text, double room) const;
    std::pair<QString, QString> twoLines(const PdfFooterText &text, double room, double width) const;
    void textAt(double x, double y, const QString &text, Qt::Alignment alignment);

    QPainter &m_painter;
    const PdfMetadata &m_metadata;
};

void Drawing::footer(int page, qsizetype count, QSizeF size)
{
    const QMarginsF margins = m_metadata.margins * dotsPerMillimetre;
    const double left = margins.left();
    const double right = size.width() * dotsPerPoint - margins.right();
    const double bottom = size.height() * dotsPerPoint;
    const double rule
        = bottom - qMax(margins.bottom() - ruleBelowContent * dotsPerMillimetre, ruleFromEdge * dotsPerMillimetre);
    m_painter.fillRect(QRectF(left, rule, right - left, ruleWidth * dotsPerMillimetre), ruleColor);

    m_painter.setFont(fontOf(m_metadata.footer.pointSize, false));
    m_painter.setPen(softInk);
    const bool mirrored = m_metadata.footer.direction == Qt::RightToLeft;
    const bool large = m_metadata.footer.pointSize >= largeFooter;
    const double line = m_metadata.footer.pointSize * dotsPerPoint;
    const double baseline = rule + (large ? 1.1 * line : baselineBelowRule * dotsPerMillimetre);
    const QString number = pageText(m_metadata.footer, page, count);
    const double room = right - left - widthOf(number) - gapBetweenTexts * dotsPerMillimetre;
    const auto draw = [&](double y, const QString &text, bool atStart) {
        const bool atLeft = atStart != mirrored;
        textAt(atLeft ? left : right, y, text, atLeft ? Qt::AlignLeft : Qt::AlignRight);
    };
    const PdfFooterText text = footerText(m_metadata.footer, page);
    draw(baseline, number, false);
    if (large) {
        const auto [first, second] = twoLines(text, room, right - left);
        draw(baseline, first, true);
        draw(baseline + 1.25 * line, second, true);
    } else {
        draw(baseline, oneLine(text, room), true);
    }
}

QString Drawing::oneLine(const PdfFooterText &text, double room) const
{
    if (text.ending.isEmpty()) {
        return elided(text.text, room);
    }
    const QString ending = QStringLiteral(" · ") + text.ending;
    return elided(text.text, room - widthOf(ending)) + ending;
}

// The ending has the second line; a text without one goes on there.
std::pair<QString, QString> Drawing::twoLines(const PdfFooterText &text, double room, double width) const
{
    if (!text.ending.isEmpty() || widthOf(text.text) <= room) {
        return {elided(text.text, room), text.ending};
    }
    qsizetype fits = text.text.lastIndexOf(u' ');
    while (fits > 0 && widthOf(text.text.first(fits)) > room) {
        fits = text.text.lastIndexOf(u' ', fits - 1);
    }
    return fits > 0 ? std::pair(text.text.first(fits), elided(text.text.sliced(fits + 1), width))
                    : std::pair(elided(text.text, room), QString());
}

void Drawing::stamps(int page)
{
    for (const PdfStamp &stamp : m_metadata.stamps) {
        if (stamp.page == page) {
            m_painter.setFont(fontOf(stamp.pointSize, stamp.bold));
            m_painter.setPen(stamp.color);
            textAt(stamp.x * dotsPerMillimetre, stamp.y * dotsPerMillimetre, pdfLine(stamp.text), stamp.alignment);
        }
    }
}

void Drawing::textAt(double x, double y, const QString &text, Qt::Alignment alignment)
{
    if (text.isEmpty()) {
        return;
    }
    const double width = widthOf(text);
    if (alignment.testFlag(Qt::AlignRight)) {
        x -= width;
    } else if (alignment.testFlag(Qt::AlignHCenter)) {
        x -= width / 2;
    }
    m_painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    m_painter.drawText(QPointF(x, y), text);
}

void preparePage(QPdfWriter &writer, QSizeF size)
{
    writer.setPageSize(QPageSize(size, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
}

// The drawing of one overlay page, moved so that its upper left corner is that of the page. Marked as an artifact:
// a footer is not part of the text that a screen reader should speak.
std::string placement(const std::string &name, const QPDFObjectHandle::Rectangle &page, QPDFObjectHandle form)
{
    const QPDFObjectHandle::Rectangle box = form.getDict().getKey("/BBox").getArrayAsRectangle();
    const QByteArray x = QByteArray::number(page.llx - box.llx, 'f', 3);
    const QByteArray y = QByteArray::number(page.ury - box.ury, 'f', 3);
    return "\nQ\n/Artifact <</Type /Pagination>> BDC q 1 0 0 1 " + x.toStdString() + ' ' + y.toStdString() + " cm "
        + name + " Do Q EMC\n";
}

// Qt embeds only the letters that it drew, but does not say so: a font that holds a part of its letters is named by six
// capitals and a plus sign.
void nameAsSubsets(QPDF &overlay)
{
    constexpr std::string_view tag = "OVERLY+";
    for (QPDFObjectHandle object : overlay.getAllObjects()) {
        for (const char *key : {"/BaseFont", "/FontName"}) {
            if (object.isDictionary() && object.getKey(key).isName()) {
                const std::string name = object.getKey(key).getName().substr(1);
                object.replaceKey(key, QPDFObjectHandle::newName('/' + std::string(tag) + name));
            }
        }
    }
}

} // namespace

QByteArray drawPdfOverlay(const QList<QSizeF> &pages, const PdfMetadata &metadata)
{
    const bool drawFooter = hasFooter(metadata.footer);
    if (pages.isEmpty() || (!drawFooter && metadata.stamps.isEmpty())) {
        return {};
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    preparePage(writer, pages.first());
    QPainter painter(&writer);
    Drawing drawing(painter, metadata);
    for (int i = 0; i < pages.size(); ++i) {
        if (i > 0) {
            preparePage(writer, pages.at(i));
            writer.newPage();
        }
        if (drawFooter) {
            drawing.footer(i + 1, pages.size(), pages.at(i));
        }
        drawing.stamps(i + 1);
    }
    painter.end();
    return buffer.data();
}

void placePdfOverlay(QPDF &pdf, QPDF &overlay)
{
    nameAsSubsets(overlay);
    std::vector<QPDFPageObjectHelper> drawings = QPDFPageDocumentHelper(overlay).getAllPages();
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    QPDFObjectHandle save = QPDFObjectHandle::newStream(&pdf, "q\n");
    for (size_t i = 0; i < pages.size() && i < drawings.size(); ++i) {
        QPDFObjectHandle form = pdf.copyForeignObject(drawings[i].getFormXObjectForPage());
        QPDFObjectHandle resources = pages[i].getAttribute("/Resources", true);
        QPDFObjectHandle wrapper = QPDFObjectHandle::parse("<< /XObject << >> >>");
        int suffix = 1;
        const std::string name = resources.getUniqueResourceName("/Overlay", suffix);
        wrapper.getKey("/XObject").replaceKey(name, form);
        resources.mergeResources(wrapper);
        const QPDFObjectHandle::Rectangle box = pages[i].getAttribute("/MediaBox", false).getArrayAsRectangle();
        // Chromium leaves its own scale behind at the end of a page, so its drawing is enclosed.
        pages[i].addPageContents(save, true);
        pages[i].addPageContents(QPDFObjectHandle::newStream(&pdf, placement(name, box, form)), false);
    }
}

} // namespace pamphlet
