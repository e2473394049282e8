#pragma once

#include "viewer/viewerparts.h"

#include <QWidget>

namespace pamphlet {

// What a tablet shows that nobody uses: the clinic, and articles in turn.
class AttractPage : public QWidget {
    Q_OBJECT

public:
    explicit AttractPage(const ViewerParts &parts, QWidget *parent = nullptr);

    void begin();

Q_SIGNALS:
    void left();
    void articleChosen(const QString &slug, const QString &lang);

private:
    ViewerParts m_parts;
};

} // namespace pamphlet
