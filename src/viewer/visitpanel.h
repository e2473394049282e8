#pragma once

#include "viewer/recentarticles.h"

#include <QFrame>
#include <QStringList>

#include <memory>

class QMenu;

namespace Ui {
class VisitPanel;
}

namespace pamphlet {

class Appearance;
class Library;
class MarkList;
class VisitSession;

// The clinician's side of the window: start a visit, mark what to hand out, order it, write notes, go on to the
// handout.
class VisitPanel : public QFrame {
    Q_OBJECT

public:
    // All must outlive this.
    VisitPanel(VisitSession &session, const Library &library, const Appearance &appearance, QWidget *parent = nullptr);
    ~VisitPanel() override;

    // The article that "Hand this out" is about; empty slug when none is shown.
    void setArticle(const QString &slug, const QString &lang);
    // Beside the page, or below it.
    void setBelow(bool below);
    void offerStart();
    // How high it wants to be below the page, in pixels.
    int heightBelow() const;

Q_SIGNALS:
    void previewRequested();
    void articleRequested(const QString &slug, const QString &lang);
    void cancelled();

private:
    void showVisit();
    void showTeachBack();
    void showAppearance();
    void startVisit();
    void toggleMark();
    void buildMenu();
    void addSetsTo(QMenu *menu);
    void forgetRecent();
    void showRecent();
    void markAll(const QStringList &slugs);
    void rename();
    QString proposedLabel() const;

    VisitSession &m_session;
    const Library &m_library;
    const Appearance &m_appearance;
    MarkList *m_marks;
    QString m_slug;
    QString m_lang;
    QString m_teachBack;
    RecentArticles m_recent;
    bool m_below = false;
    std::unique_ptr<Ui::VisitPanel> m_ui;
};

} // namespace pamphlet
