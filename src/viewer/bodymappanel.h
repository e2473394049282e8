#pragma once

#include "viewer/bodyoutline.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace pamphlet {

class Appearance;
class BodyMap;

// The body map with its question above and the buttons that turn it below.
class BodyMapPanel : public QFrame {
    Q_OBJECT

public:
    explicit BodyMapPanel(const Appearance &appearance, QWidget *parent = nullptr);

    BodyMap *map() const { return m_map; }
    // On a low page the body needs the room of the question more.
    void setQuestionShown(bool shown);
    // Where the tab key goes on from `before`: the map, then its buttons. The last of them.
    QWidget *setTabOrderAfter(QWidget *before);

private:
    QPushButton *sideButton(const QString &name, const QString &text, BodySide side);

    QLabel *m_heading;
    BodyMap *m_map;
    QPushButton *m_front;
    QPushButton *m_back;
};

} // namespace pamphlet
