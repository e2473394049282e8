#pragma once

#include "viewer/viewerparts.h"

#include <QFrame>
#include <QUuid>

class QToolButton;

namespace pamphlet {

class ElidedLabel;
class NoteBox;

// The note for the whole handout, in the visit panel: a row that says how it begins, and opens the field below it.
class HandoutNote : public QFrame {
    Q_OBJECT

public:
    explicit HandoutNote(const ViewerParts &parts, QWidget *parent = nullptr);

    // The note of the visit in front; only while there is one.
    void showNote();
    // Hands in what was typed and not handed in yet.
    void save();

private:
    void build();
    void showAppearance();

    ViewerParts m_parts;
    QUuid m_visit; // whose note it is
    ElidedLabel *m_begin;
    QToolButton *m_open;
    NoteBox *m_box;
};

} // namespace pamphlet
