#pragma once

#include <QStackedWidget>

class QLineEdit;

namespace pamphlet {

class ElidedLabel;

// A heading that becomes a field when it is tapped, to be changed in its place: Enter or leaving it keeps what was
// typed, Escape does not.
class EditableLabel : public QStackedWidget {
    Q_OBJECT

public:
    explicit EditableLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    // As beginning to change it by a tap.
    void edit();
    // Ends that, and keeps what was typed.
    void keep();

Q_SIGNALS:
    void edited(const QString &text); // never empty

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void close();

    ElidedLabel *m_label;
    QLineEdit *m_field;
};

} // namespace pamphlet
