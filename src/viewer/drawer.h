#pragma once

#include <QWidget>

namespace pamphlet {

// Lies over a whole page and holds a panel at its leading side; what is below is dimmed. A tap beside the panel closes
// it, and so does Escape.
class Drawer : public QWidget {
    Q_OBJECT

public:
    // Hidden at first, and always as large as `page`.
    explicit Drawer(QWidget *page);

    // The panel becomes a child of the drawer until it is given another parent.
    void open(QWidget *panel, int width);
    void close();

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QWidget *m_panel = nullptr;
    int m_width = 0;
};

} // namespace pamphlet
