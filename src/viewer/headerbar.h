#pragma once

#include <QFrame>

#include <memory>

namespace Ui {
class HeaderBar;
}

namespace pamphlet {

class Appearance;
class VisitMenu;
class VisitSession;

// The line at the top of the window: whose program this is, the way back, what makes reading comfortable, and the
// visit: one tap starts one, and shows those that are open.
class HeaderBar : public QFrame {
    Q_OBJECT

public:
    // Both must outlive this.
    HeaderBar(Appearance &appearance, VisitSession &session, QWidget *parent = nullptr);
    ~HeaderBar() override;

    void setClinicName(const QString &name);
    void setBackVisible(bool visible);
    void setForwardVisible(bool visible);
    void setStaffOffered(bool offered);
    // In the waiting room there are no visits and no staff, only the door to them.
    void setPublic(bool on);
    // How many articles the patient wants to ask about; without any, and outside the waiting room, there is no button.
    void setAskCount(qsizetype count);

Q_SIGNALS:
    void backRequested();
    void forwardRequested();
    void homeRequested();
    void staffRequested();
    void askListRequested();
    void lockRequested(); // gives the tablet to patients, or opens the staff door

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showAppearance();
    void showButtons();
    // Words on the buttons where they fit, else their icons only.
    void fitToWidth();
    void setWordsShown(bool words, bool narrowName);
    void showAskCount();
    // Buttons with less air, where the icons alone are too wide, too: many of them upright with large text.
    void setTight(bool tight);
    void connectVisits();
    void startOrOpenVisits();
    void showVisits();
    QString visitText(bool words) const;

    Appearance &m_appearance;
    VisitSession &m_session;
    VisitMenu *m_visits;
    bool m_public = false;
    bool m_staffOffered = false;
    bool m_tight = false;
    qsizetype m_askCount = 0;
    std::unique_ptr<Ui::HeaderBar> m_ui;
};

} // namespace pamphlet
