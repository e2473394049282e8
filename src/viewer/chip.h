#pragma once

#include <QAbstractButton>

namespace pamphlet {

class Appearance;

// A round button for one article; a title that is too long for one line takes more.
class Chip : public QAbstractButton {
    Q_OBJECT

public:
    Chip(const QString &title, const Appearance &appearance, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont titleFont() const;

    const Appearance &m_appearance;
};

} // namespace pamphlet
