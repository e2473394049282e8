#pragma once

#include <QFont>
#include <QString>
#include <QStyleOptionViewItem>

class QPainter;

namespace pamphlet {

class Appearance;

// What the cells of a table for staff are made of.
namespace TableCell {

// A pill's three colours, by their names in a theme.
struct PillColors {
    QString ground;
    QString line;
    QString ink;
};

// The ground with a hairline below; of a chosen row with lines that do not tell it by the colour alone.
void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const Appearance &appearance);
void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QString &text, QFont::Weight weight,
    const Appearance &appearance);
void paintPill(QPainter &painter, const QStyleOptionViewItem &option, const QString &text, const PillColors &colors,
    const Appearance &appearance);

} // namespace TableCell

} // namespace pamphlet
