#pragma once

#include "viewer/place.h"

#include <QWidget>

namespace pamphlet {

// The row of tabs at the top of each page that staff work with: which pages there are, and which one this is.
class DeskTabs : public QWidget {
    Q_OBJECT

public:
    // `current`: the kind of the page that these tabs stand on.
    explicit DeskTabs(Place::Kind current, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(pamphlet::Place::Kind kind); // another page than this one

private:
    void addTab(Place::Kind kind, const QString &name, const QString &title);

    const Place::Kind m_current;
};

} // namespace pamphlet
