#include "handout/handoutpictures.h"

#include "handout/handoutoptions.h"
#include "handout/inlinepictures.h"
#include "library/keptversion.h"
#include "library/library.h"
#include "library/picturechecks.h"

#include <QBuffer>
#include <QColor>
#include <QImage>
#include <QRegularExpression>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr int nearlyWhite = 225; // of 255: the pale grounds of drawings, which only cost ink

QString greyName(const QColor &color)
{
    const int grey = qGray(color.rgb());
    return grey >= nearlyWhite ? u"#ffffff"_s : QColor(grey, grey, grey).name();
}

// Colours as attributes and style rules write them; "url(#fade)" and "#fade" as an address are none.
QByteArray greySvg(const QByteArray &svg)
{
    static const QRegularExpression color(
        u"(?<!url\\()(?<!href=[\"'])(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})\\b|rgb\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*(\\d+)"
        u"\\s*\\)"
        "|(?<=fill=[\"'])[a-z]+|(?<=stroke=[\"'])[a-z]+|(?<=stop-color=[\"'])[a-z]+"_s);
    const QString text = QString::fromUtf8(svg);
    QString result;
    qsizetype copied = 0;
    for (auto matches = color.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QColor found = match.capturedLength(2) > 0 ? QColor(qMin(255, match.captured(2).toInt()),
                                 qMin(255, match.captured(3).toInt()), qMin(255, match.captured(4).toInt()))
                                                         : QColor::fromString(match.captured());
        if (!found.isValid() || found.alpha() == 0) {
            continue; // "none"
        }
        result.append(QStringView(text).sliced(copied, match.capturedStart() - copied));
        result += greyName(found);
        copied = match.capturedEnd();
    }
    return result.append(QStringView(text).sliced(copied)).toUtf8();
}

QByteArray greyRaster(const QString &name, const QByteArray &bytes)
{
    const QImage image = QImage::fromData(bytes);
    const bool clear = image.hasAlphaChannel();
    QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    if (clear) {
        QImage whole = grey.convertToFormat(QImage::Format_ARGB32);
        whole.setAlphaChannel(image.convertToFormat(QImage::Format_Alpha8));
        grey = whole;
    }
    QByteArray result;
    QBuffer buffer(&result);
    buffer.open(QIODevice::WriteOnly);
    const bool jpeg = PictureChecks::mimeType(name) == "image/jpeg";
    const bool written = grey.save(&buffer, jpeg ? "JPG" : name.endsWith(u".png"_s) ? "PNG" : "WEBP", jpeg ? 85 : -1);
    return written ? result : bytes;
}

} // namespace

QByteArray greyPicture(const QString &name, const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        return bytes;
    }
    return name.endsWith(u".svg"_s) ? greySvg(bytes) : greyRaster(name, bytes);
}

QString withPicturesAs(
    const HandoutOptions &options, const Library &library, const KeptVersion *version, const QString &html)
{
    static const QRegularExpression figure(u"<figure.*?</figure>"_s, QRegularExpression::DotMatchesEverythingOption);
    if (!options.pictures) {
        return QString(html).remove(figure);
    }
    if (!version && !options.inkSaving) {
        return html;
    }
    return inlinePictures(html, [&](const QString &slug, const QString &name) {
        const QByteArray bytes = version ? version->pictures.value(name) : library.picture(slug, name);
        return options.inkSaving ? greyPicture(name, bytes) : bytes;
    });
}

} // namespace pamphlet
