#pragma once

#include <QPdfDocument>
#include <QTimer>
#include <QWidget>

#include <memory>

class QGestureEvent;
class QLabel;
class QPdfPageRenderer;

namespace Ui {
class HandoutPreview;
}

namespace pamphlet {

class Appearance;
class PageStrip;

// The pages of a finished PDF, in large and in small. A new PDF takes the place of the old one without a flicker, and
// at the page that was read.
class HandoutPreview : public QWidget {
    Q_OBJECT

public:
    explicit HandoutPreview(const Appearance &appearance, QWidget *parent = nullptr);
    ~HandoutPreview() override;

    // False when it cannot be read; what was shown stays.
    bool showPdf(const QByteArray &pdf);
    // Forgets every page.
    void clear();
    // Says quietly that other pages are being made.
    void setMaking(bool making);
    // The small pages lie above the large ones instead of standing beside them.
    void setUpright(bool upright);

    void zoomIn();
    void zoomOut();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Pages;

    void connectZoom();
    void showMaking(bool making);
    void colorSurroundings();
    void cover();
    void uncover();
    void showPage(int page);
    void goTo(int page);
    void zoomBy(double factor);
    void setWholePage(bool whole);
    double shownScale() const;
    bool pinch(QGestureEvent *event);
    void showAppearance();

    const Appearance &m_appearance;
    std::unique_ptr<Pages> m_pages; // null when none are shown
    std::unique_ptr<Ui::HandoutPreview> m_ui;
    PageStrip *m_strip;
    QLabel *m_cover; // the old pages, until the new ones are drawn
    QTimer m_uncoverTimer;
    QTimer m_makingTimer;
};

} // namespace pamphlet
