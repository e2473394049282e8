#pragma once

#include <QFont>
#include <QString>

// How texts stand on cards.
namespace pamphlet::CardText {

QFont font(int pixels, QFont::Weight weight);
// Height of `text` wrapped to `width`, of at most so many lines; 0 for no text. All in pixels.
int height(const QString &text, const QFont &font, int width, int maximumLines);
// `text` as it fits into so many lines, with an ellipsis where it ends early.
QString fitted(const QString &text, const QFont &font, int width, int maximumLines);

} // namespace pamphlet::CardText
