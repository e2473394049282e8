#pragma once

#include "viewer/viewerparts.h"

#include <QWidget>

class QHBoxLayout;

namespace pamphlet {

class NoteField;

// "Note for the patient": a heading and the field below it.
class NoteBox : public QWidget {
    Q_OBJECT

public:
    NoteBox(const QString &heading, const ViewerParts &parts, QWidget *parent = nullptr);

    NoteField *field() const { return m_field; }

private:
    void showAppearance();

    ViewerParts m_parts;
    QHBoxLayout *m_head;
    NoteField *m_field;
};

} // namespace pamphlet
