#pragma once

#include <QAbstractButton>
#include <QByteArray>
#include <QPixmap>

namespace pamphlet {

class Appearance;

// One article, large: its picture, its title and what it is about in one sentence.
class AttractCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit AttractCard(QWidget *parent = nullptr);

    // Must outlive this, and be set before it is seen.
    void setAppearance(const Appearance &appearance);
    // Without a `picture` the words have the whole card.
    void setArticle(
        const QString &title, const QString &summary, const QString &pictureName, const QByteArray &picture);
    // Where the picture stands: above the words, else beside them, at the beginning or the end of the line.
    void setUpright(bool upright);
    void setPictureAtEnd(bool atEnd);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRect pictureFrame() const;
    QRect wordsFrame() const;
    QColor edgeColor() const;
    void drawPicture(QPainter &painter);
    void drawWords(QPainter &painter);
    qreal wordsScale(QSize room) const;
    int wordsHeight(int width, qreal scale) const;
    QFont titleFont(qreal scale) const;
    QFont summaryFont(qreal scale) const;

    const Appearance *m_appearance = nullptr;
    QString m_summary;
    QString m_pictureName;
    QByteArray m_picture;
    QPixmap m_drawn; // the picture, for a frame of
    QSize m_drawnFor;
    bool m_upright = false;
    bool m_atEnd = false;
};

} // namespace pamphlet
