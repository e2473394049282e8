#include "figure/palette.h"

#include <QRegularExpression>

#include <span>

namespace pamphlet::palette {

namespace {

struct Colour {
    const char *name;
    const char *value;
};

constexpr Colour skins[] = {{"light", "#F0C5A2"}, {"fair", "#E8B48F"}, {"tan", "#C98B62"}, {"brown", "#A66E48"},
    {"dark", "#8A5A3C"}, {"deep", "#6B4430"}};
constexpr Colour hairs[]
    = {{"black", "#1F1A18"}, {"brown", "#3B2F2A"}, {"chestnut", "#6B4226"}, {"blond", "#C99A4B"}, {"red", "#A4532B"},
        {"grey", "#8A8580"}, {"white", "#D9D5CF"}, {"teal", "#3F7F79"}, {"plum", "#6D4A6B"}, {"navy", "#2F3F5A"}};
constexpr Colour cloths[] = {{"teal", "#6FA79F"}, {"sage", "#8FAE7E"}, {"rust", "#C9786A"}, {"ochre", "#D9A25F"},
    {"sky", "#9DB9DE"}, {"lilac", "#B9A9D0"}, {"cream", "#F1E8D8"}, {"white", "#FAF8F3"}, {"navy", "#2F3F5A"},
    {"slate", "#2F4F5A"}, {"plum", "#5B4A63"}, {"green", "#3C5A3F"}, {"grey", "#6E7B7E"}, {"brown", "#6B5644"},
    {"black", "#2B2F33"}, {"denim", "#4A6588"}};

QByteArray find(std::span<const Colour> colours, const QString &name)
{
    static const QRegularExpression hex(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
    if (hex.match(name).hasMatch()) {
        return name.toLatin1();
    }
    for (const Colour &colour : colours) {
        if (name == QLatin1String(colour.name)) {
            return colour.value;
        }
    }
    return {};
}

QStringList names(std::span<const Colour> colours)
{
    QStringList all;
    for (const Colour &colour : colours) {
        all.append(QLatin1String(colour.name));
    }
    return all;
}

} // namespace

QByteArray skin(const QString &name)
{
    return find(skins, name);
}
QByteArray hair(const QString &name)
{
    return find(hairs, name);
}
QByteArray cloth(const QString &name)
{
    return find(cloths, name);
}
QStringList skinNames()
{
    return names(skins);
}
QStringList hairNames()
{
    return names(hairs);
}
QStringList clothNames()
{
    return names(cloths);
}

} // namespace pamphlet::palette
