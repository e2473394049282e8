#pragma once

#include "library/library.h"
#include "viewer/bodypainter.h"
#include "viewer/bodytargets.h"

#include <QWidget>

namespace pamphlet {

class Appearance;

// A person to point at: where does it hurt? One tap on a region chooses it, another tap lets it go.
// Arrow keys go to the next region, Home and End to the first and last, Page Up and Page Down turn front and back.
class BodyMap : public QWidget {
    Q_OBJECT

public:
    explicit BodyMap(const Appearance &appearance, QWidget *parent = nullptr);

    // Only these can be chosen; the others are shown, but quiet.
    void setRegions(const QList<RegionCount> &regions);
    void setSide(BodySide side);
    BodySide side() const { return m_side; }
    // Empty: none. Tells nobody.
    void setChosen(const QString &region);
    QString chosen() const { return m_look.chosen; }

    // What can be chosen on this side, from head to foot.
    QStringList regions() const { return m_targets.regions(); }
    int articles(const QString &region) const { return m_articles.value(region); }
    QRect regionRect(const QString &region) const;
    QString regionAt(const QPointF &point) const { return m_targets.at(point); }
    QString currentRegion() const; // of the arrow keys
    void setCurrentRegion(const QString &region);
    // As if it was tapped.
    void tap(const QString &region);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(const QString &region); // empty when it was let go
    void sideChanged(pamphlet::BodySide side);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void layOut();
    void pointAt(const QString &region);
    void moveTo(int piece);
    void showRing(bool shown);
    bool moveByKey(int key);
    int pointedPiece() const;

    const Appearance &m_appearance;
    BodySide m_side = BodySide::Front;
    BodyOutline m_body;
    BodyLook m_look;
    BodyTargets m_targets;
    QHash<QString, int> m_articles;
    QTransform m_place; // from bodySize to this widget
    QPointF m_pointer;
    int m_current = -1; // piece
};

} // namespace pamphlet
