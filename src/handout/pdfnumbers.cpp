#include "handout/pdfnumbers.h"

#include "handout/pdfqpdf.h"

#include <QByteArrayView>
#include <QList>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace pamphlet {

namespace {

constexpr double tolerance = 0.02; // points, a fiftieth

// The last word of a line: in a content stream the operator comes after its numbers. Chromium (Skia) ends the line
// after each operator, and writes text in hexadecimal digits, so that a line is never part of a text.
QByteArrayView operatorOf(QByteArrayView line)
{
    return line.sliced(line.lastIndexOf(' ') + 1);
}

bool isOutline(QByteArrayView word)
{
    return word == "m" || word == "l" || word == "c" || word == "v" || word == "y" || word == "re";
}

double numberAt(const char *&at, const char *end)
{
    double value = 0;
    at = std::find_if(at, end, [](char c) { return c != ' '; });
    at = std::from_chars(at, end, value).ptr;
    return value;
}

// The largest scale that follows from "a b c d e f cm".
double scaleOf(QByteArrayView line)
{
    const char *at = line.begin();
    double sides[4];
    for (double &side : sides) {
        side = numberAt(at, line.end());
    }
    return std::max(std::hypot(sides[0], sides[1]), std::hypot(sides[2], sides[3]));
}

int digitsFor(double scale)
{
    return std::clamp(int(std::ceil(std::log10(scale / (2 * tolerance)))), 0, 6);
}

void appendNumber(QByteArray &result, double value, int digits)
{
    char text[32];
    const char *end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, digits).ptr;
    if (digits > 0) {
        while (end[-1] == '0') {
            --end;
        }
        end -= end[-1] == '.' ? 1 : 0;
    }
    const QByteArrayView written(text, end);
    result.append(written == "-0" ? QByteArrayView("0") : written);
}

void appendOutline(QByteArray &result, QByteArrayView line, QByteArrayView word, int digits)
{
    const char *at = line.begin();
    const char *const end = word.begin();
    while (at < end) {
        const double value = numberAt(at, end);
        appendNumber(result, value, digits);
        result += ' ';
        at = std::find_if(at, end, [](char c) { return c != ' '; });
    }
    result.append(word);
}

bool isPlain(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(),
        [](char c) { return (c >= '0' && c <= '9') || c == ' ' || c == '.' || c == '-' || (c >= 'a' && c <= 'z'); });
}

bool hasOneOperator(QByteArrayView line, QByteArrayView word)
{
    return std::none_of(line.begin(), word.begin(), [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

QByteArray withShortNumbers(const QByteArray &drawing)
{
    QByteArray result;
    result.reserve(drawing.size());
    QList<double> scales{1};
    for (qsizetype from = 0; from < drawing.size();) {
        const qsizetype found = drawing.indexOf('\n', from);
        const qsizetype end = found < 0 ? drawing.size() : found;
        const QByteArrayView line = QByteArrayView(drawing).sliced(from, end - from);
        const QByteArrayView word = operatorOf(line);
        if (word == "q") {
            scales.append(scales.constLast());
        } else if (word == "Q" && scales.size() > 1) {
            scales.removeLast();
        } else if (word == "cm") {
            scales.last() *= scaleOf(line);
        }
        if (isOutline(word) && isPlain(line) && hasOneOperator(line, word)) {
            appendOutline(result, line, word, digitsFor(scales.constLast()));
        } else {
            result.append(line);
        }
        if (found >= 0) {
            result += '\n';
        }
        from = end + 1;
    }
    return result;
}

void shortenPdfNumbers(QPDF &pdf)
{
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        QPDFObjectHandle contents = page.getObjectHandle().getKey("/Contents");
        if (!contents.isStream()) {
            continue; // several: none that Chromium has written
        }
        const std::shared_ptr<Buffer> data = contents.getStreamData();
        const QByteArray drawing(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        contents.replaceStreamData(withShortNumbers(drawing).toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
}

} // namespace pamphlet
