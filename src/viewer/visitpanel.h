#pragma once

#include "clinic/visit.h"
#include "viewer/recentarticles.h"
#include "viewer/viewerparts.h"

#include <QFrame>

#include <memory>

class QVBoxLayout;

namespace Ui {
class VisitPanel;
}

namespace pamphlet {

class CodeForm;
class HandoutNote;
class MarkList;
class SetForm;
class SetsMenu;
class TeachBackBox;

// The clinician's side of the window while a visit is in front: mark what to hand out, order it, write notes, go on to
// the handout.
class VisitPanel : public QFrame {
    Q_OBJECT

public:
    explicit VisitPanel(const ViewerParts &parts, QWidget *parent = nullptr);
    ~VisitPanel() override;

    // The article that "Hand this out" is about; empty slug when none is shown.
    void setArticle(const QString &slug, const QString &lang);
    // Beside the page, or below it.
    void setBelow(bool below);

Q_SIGNALS:
    void previewRequested();
    void articleRequested(const QString &slug, const QString &lang);

private:
    void buildList();
    void buildForms();
    void buildMenu();
    void connectSession();
    void openForm(QWidget *form);
    void closeForm();
    void beginVisit();
    void handInNotes();
    void showVisit();
    void showMarked();
    void showTeachBack();
    void placeTeachBack();
    void showAppearance();
    void toggleMark();
    void noteTeachBack(TeachBack result);
    void showRecent();
    int heightBelow() const;

    ViewerParts m_parts;
    MarkList *m_marks;
    HandoutNote *m_note;
    TeachBackBox *m_teachBack;
    QVBoxLayout *m_scrolled; // of what scrolls: the marks and what belongs to them
    SetsMenu *m_sets;
    SetForm *m_setForm;
    CodeForm *m_codeForm;
    QString m_slug;
    QString m_lang;
    RecentArticles m_recent;
    bool m_below = false;
    std::unique_ptr<Ui::VisitPanel> m_ui;
};

} // namespace pamphlet
