#pragma once

#include <QAbstractButton>
#include <QByteArray>

namespace pamphlet {

class Appearance;

// A large button with a picture, a title and a line or two about it: a topic, or an article.
class Card : public QAbstractButton {
    Q_OBJECT

public:
    enum class Kind {
        Topic, // a small icon above the title
        Article, // a wide picture above the title
    };

    // The picture is an SVG text for an article, the name of a Health Icon for a topic.
    Card(Kind kind, const QString &title, const QString &detail, const QByteArray &picture,
        const Appearance &appearance, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont titleFont() const;
    QFont detailFont() const;
    int pictureHeight(int width) const;
    void paintPicture(QPainter &painter);

    Kind m_kind;
    QString m_detail;
    QByteArray m_picture;
    const Appearance &m_appearance;
    QPixmap m_pixmap; // drawn when first painted, and again at another size
};

} // namespace pamphlet
