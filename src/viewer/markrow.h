#pragma once

#include "clinic/visit.h"
#include "viewer/markedarticles.h"
#include "viewer/viewerparts.h"

#include <QFrame>

#include <memory>

namespace Ui {
class MarkRow;
}

namespace pamphlet {

class NoteBox;

// One marked article in the visit panel. The grip (its title) can be dragged to another place.
class MarkRow : public QFrame {
    Q_OBJECT

public:
    explicit MarkRow(const ViewerParts &parts, QWidget *parent = nullptr);
    ~MarkRow() override;

    // Costs next to nothing when all is as before.
    void showMark(const Mark &mark, const MarkDetails &details, bool first, bool last);
    const Mark &mark() const { return m_mark; }
    // Hands in what was typed and not handed in yet.
    void saveNote();
    // Forgets what was typed: the mark is gone, and its note with it.
    void dropNote();

Q_SIGNALS:
    void upRequested();
    void downRequested();
    void removeRequested();
    void noteChanged(const QString &note);
    void languageChosen(const QString &lang);
    void dragged(int y); // while the grip is held: where the pointer is, in the parent's coordinates
    void dropped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAppearance();
    void showMore(bool shown);
    void showWords();
    void showLanguages();

    ViewerParts m_parts;
    Mark m_mark;
    MarkDetails m_details;
    NoteBox *m_noteBox = nullptr; // made when it is first opened: most never are
    bool m_dragging = false;
    std::unique_ptr<Ui::MarkRow> m_ui;
};

} // namespace pamphlet
