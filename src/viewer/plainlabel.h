#pragma once

#include <QLabel>

namespace pamphlet {

// Words that may wrap and are never read as HTML; the style sheet knows `role`.
class PlainLabel : public QLabel {
    Q_OBJECT

public:
    PlainLabel(const QString &name, const QString &role, QWidget *parent = nullptr);

    // Lets a screen reader say the words at once, whatever it is saying.
    void announce();
};

} // namespace pamphlet
