#include "library/picturechecks.h"

#include "library/rastersize.h"
#include "library/unfoldedsvg.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace pamphlet {

namespace {

constexpr std::array allowedElements{"svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "path", "rect",
    "circle", "ellipse", "line", "polyline", "polygon", "linearGradient", "radialGradient", "stop", "clipPath", "mask",
    "pattern"};

bool isAllowedElement(QStringView name)
{
    return std::any_of(allowedElements.begin(), allowedElements.end(),
        [name](const char *allowed) { return name == QLatin1String(allowed); });
}

bool reachesOut(QStringView value)
{
    for (qsizetype at = value.indexOf(QLatin1String("url("), 0, Qt::CaseInsensitive); at >= 0;
         at = value.indexOf(QLatin1String("url("), at + 4, Qt::CaseInsensitive)) {
        if (!value.sliced(at + 4).trimmed().startsWith(u'#')) {
            return true;
        }
    }
    // A backslash may spell any of these words in a way that only CSS reads.
    return value.contains(QLatin1String("@import"), Qt::CaseInsensitive)
        || value.contains(QLatin1String("image-set("), Qt::CaseInsensitive) || value.contains(u'\\');
}

QString problemOf(const QXmlStreamAttribute &attribute)
{
    const QStringView name = attribute.name();
    if (name.startsWith(QLatin1String("on"), Qt::CaseInsensitive)) {
        return QStringLiteral("the attribute \"%1\" could run a script").arg(name);
    }
    if ((name == QLatin1String("href") || name == QLatin1String("base")) && !attribute.value().startsWith(u'#')) {
        return QStringLiteral("the picture points outside itself (\"%1\")").arg(attribute.value().left(60));
    }
    if (reachesOut(attribute.value())) {
        return QStringLiteral("the attribute \"%1\" points outside the picture").arg(name);
    }
    return {};
}

void checkSvg(const QByteArray &bytes, FileDiagnostics &report)
{
    QXmlStreamReader xml(bytes);
    UnfoldedSvg unfolded;
    bool sawRoot = false;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        const int line = int(xml.lineNumber());
        if (token == QXmlStreamReader::DTD) {
            report.fatal(line, 1, QStringLiteral("an SVG picture must not have a DOCTYPE"));
            return;
        }
        if (token == QXmlStreamReader::ProcessingInstruction) {
            report.fatal(line, 1, QStringLiteral("an SVG picture must not have processing instructions"));
        }
        if (token == QXmlStreamReader::EndElement) {
            unfolded.close();
        }
        if (token != QXmlStreamReader::StartElement) {
            continue;
        }
        unfolded.open(xml.attributes());
        if (!sawRoot && xml.name() != QLatin1String("svg")) {
            report.fatal(line, 1, QStringLiteral("not an SVG picture: it begins with <%1>").arg(xml.name()));
            return;
        }
        sawRoot = true;
        if (xml.name() == QLatin1String("text")) {
            report.fatal(line, 1,
                QStringLiteral("words in a picture cannot be translated or read aloud; put them into the caption"));
        } else if (!isAllowedElement(xml.name())) {
            report.fatal(line, 1, QStringLiteral("<%1> is not allowed in a picture").arg(xml.name()));
        }
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            if (const QString problem = problemOf(attribute); !problem.isEmpty()) {
                report.fatal(line, 1, problem);
            }
        }
    }
    if (xml.hasError()) {
        report.fatal(int(xml.lineNumber()), int(xml.columnNumber()),
            QStringLiteral("not a valid SVG picture: ") + xml.errorString());
    }
    if (unfolded.count(PictureChecks::maximumUnfolded) > PictureChecks::maximumUnfolded) {
        report.fatal(0, 0,
            QStringLiteral("its elements use each other so often that more than %1 would be drawn")
                .arg(PictureChecks::maximumUnfolded));
    }
    if (bytes.size() > PictureChecks::maximumSvgSize) {
        report.error(0, 0,
            QStringLiteral("%1 KiB; a drawn picture has at most %2 KiB")
                .arg(bytes.size() / 1024)
                .arg(PictureChecks::maximumSvgSize / 1024));
    }
}

bool isRaster(const QByteArray &mime, const QByteArray &bytes)
{
    if (mime == "image/png") {
        return bytes.startsWith("\x89PNG\r\n\x1a\n");
    }
    if (mime == "image/jpeg") {
        return bytes.startsWith("\xFF\xD8\xFF");
    }
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP";
}

} // namespace

QByteArray PictureChecks::mimeType(const QString &name)
{
    if (name.endsWith(QLatin1String(".svg"))) {
        return "image/svg+xml";
    }
    if (name.endsWith(QLatin1String(".png"))) {
        return "image/png";
    }
    return name.endsWith(QLatin1String(".webp")) ? "image/webp" : "image/jpeg";
}

void PictureChecks::check(const QString &file, const QByteArray &bytes, Diagnostics &diagnostics)
{
    FileDiagnostics report(file, diagnostics);
    if (bytes.size() > maximumSize) {
        report.fatal(0, 0,
            QStringLiteral("%1 MiB; a picture has at most %2 MiB")
                .arg(bytes.size() / 1024 / 1024)
                .arg(maximumSize / 1024 / 1024));
        return;
    }
    const QByteArray mime = mimeType(file);
    if (mime == "image/svg+xml") {
        checkSvg(bytes, report);
    } else if (!isRaster(mime, bytes)) {
        report.fatal(0, 0, QStringLiteral("not the kind of picture that its name says"));
    } else if (const QSize size = rasterSize(bytes); qint64(size.width()) * size.height() > maximumPoints) {
        report.fatal(0, 0,
            QStringLiteral("%1 by %2 points; a picture has at most %3 million")
                .arg(size.width())
                .arg(size.height())
                .arg(maximumPoints / 1'000'000));
    }
}

bool PictureChecks::isSafe(const QString &file, const QByteArray &bytes)
{
    Diagnostics found;
    check(file, bytes, found);
    return !found.hasFatal();
}

} // namespace pamphlet
