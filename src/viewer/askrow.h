#pragma once

#include <QFrame>

class QToolButton;

namespace pamphlet {

class Appearance;

// One article on a patient's list: its title opens it, a button takes it off.
class AskRow : public QFrame {
    Q_OBJECT

public:
    AskRow(const QString &title, const Appearance &appearance, QWidget *parent = nullptr);

    void focusRemove();

Q_SIGNALS:
    void opened();
    void removed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAppearance();

    const Appearance &m_appearance;
    QToolButton *m_remove;
};

} // namespace pamphlet
