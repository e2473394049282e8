#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace pamphlet {

// The colours of every picture, "#RRGGBB". Authors choose them by name; "#RRGGBB" itself is understood too.
namespace palette {

inline constexpr char panel[] = "#E3EFEC";
inline constexpr char darkPanel[] = "#B9CCCB";
inline constexpr char furniture[] = "#9DB8B2";
inline constexpr char furnitureLight[] = "#BFD3CE";
inline constexpr char furnitureDark[] = "#7F9F99";
inline constexpr char linen[] = "#F6F2EA";
inline constexpr char movement[] = "#0E5A57";
inline constexpr char here[] = "#E58A5C";
inline constexpr char right[] = "#4F7E33";
inline constexpr char rightPale[] = "#EAF1E2";
inline constexpr char wrong[] = "#A62B1F";
inline constexpr char wrongPale[] = "#FCEDEA";

QByteArray skin(const QString &name); // empty: no such colour; the same for the others
QByteArray hair(const QString &name);
QByteArray cloth(const QString &name);
QStringList skinNames();
QStringList hairNames();
QStringList clothNames();

} // namespace palette

} // namespace pamphlet
