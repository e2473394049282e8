#pragma once

#include <QFrame>

#include <memory>

namespace Ui {
class HeaderBar;
}

namespace pamphlet {

class Appearance;

// The line at the top of the window: whose program this is, the way back, and what makes reading comfortable.
class HeaderBar : public QFrame {
    Q_OBJECT

public:
    explicit HeaderBar(Appearance &appearance, QWidget *parent = nullptr);
    ~HeaderBar() override;

    void setClinicName(const QString &name);
    void setBackVisible(bool visible);
    void setForwardVisible(bool visible);
    void setVisitOffered(bool offered);
    void setStaffOffered(bool offered);

Q_SIGNALS:
    void backRequested();
    void forwardRequested();
    void homeRequested();
    void visitRequested();
    void staffRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showAppearance();
    // Words on the buttons where they fit, else their icons only.
    void fitToWidth();
    void setWordsShown(bool words);

    Appearance &m_appearance;
    std::unique_ptr<Ui::HeaderBar> m_ui;
};

} // namespace pamphlet
