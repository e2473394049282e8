#include "library/rastersize.h"

#include <QtEndian>

namespace pamphlet {

namespace {

quint8 byteAt(const QByteArray &bytes, qsizetype at)
{
    return quint8(bytes.at(at));
}

int littleEndian24(const QByteArray &bytes, qsizetype at)
{
    return byteAt(bytes, at) | byteAt(bytes, at + 1) << 8 | byteAt(bytes, at + 2) << 16;
}

int bigEndian16(const QByteArray &bytes, qsizetype at)
{
    return byteAt(bytes, at) << 8 | byteAt(bytes, at + 1);
}

QSize pngSize(const QByteArray &bytes)
{
    if (bytes.size() < 24) {
        return {};
    }
    const auto side
        = [&bytes](qsizetype at) { return int(qFromBigEndian<quint32>(bytes.constData() + at) & 0x7FFFFFFF); };
    return {side(16), side(20)};
}

bool isFrame(quint8 marker) // SOF0 to SOF15, but for three markers of other things between them
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

QSize jpegSize(const QByteArray &bytes)
{
    qsizetype at = 2;
    while (at + 9 <= bytes.size()) {
        if (byteAt(bytes, at) != 0xFF || byteAt(bytes, at + 1) == 0xFF) { // rubbish, or padding, between segments
            ++at;
        } else if (isFrame(byteAt(bytes, at + 1))) {
            return {bigEndian16(bytes, at + 7), bigEndian16(bytes, at + 5)};
        } else {
            at += 2 + bigEndian16(bytes, at + 2);
        }
    }
    return {};
}

QSize webpSize(const QByteArray &bytes)
{
    if (bytes.size() < 30) {
        return {};
    }
    const QByteArray kind = bytes.mid(12, 4);
    if (kind == "VP8X") {
        return {littleEndian24(bytes, 24) + 1, littleEndian24(bytes, 27) + 1};
    }
    if (kind == "VP8L") {
        const quint32 sides = qFromLittleEndian<quint32>(bytes.constData() + 21);
        return {int(sides & 0x3FFF) + 1, int(sides >> 14 & 0x3FFF) + 1};
    }
    return {littleEndian24(bytes, 26) & 0x3FFF, littleEndian24(bytes, 27) >> 8 & 0x3FFF};
}

} // namespace

QSize rasterSize(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG")) {
        return pngSize(bytes);
    }
    return bytes.startsWith("\xFF\xD8") ? jpegSize(bytes) : bytes.startsWith("RIFF") ? webpSize(bytes) : QSize();
}

} // namespace pamphlet
