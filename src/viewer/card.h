#pragma once

#include <QAbstractButton>
#include <QPixmap>

namespace pamphlet {

class Appearance;

// A large button for a topic: an icon, a title and how much there is.
class Card : public QAbstractButton {
    Q_OBJECT

public:
    // `icon` is the name of a Health Icon.
    Card(const QString &title, const QString &detail, const QString &icon, const Appearance &appearance,
        QWidget *parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont titleFont() const;
    QFont detailFont() const;
    int iconSize() const;
    int textTop() const;
    void paintIcon(QPainter &painter);

    QString m_detail;
    QString m_icon;
    const Appearance &m_appearance;
    QPixmap m_pixmap; // drawn when first painted
};

} // namespace pamphlet
