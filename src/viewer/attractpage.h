#pragma once

#include "library/library.h"
#include "viewer/viewerparts.h"

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <memory>

namespace Ui {
class AttractPage;
}

namespace pamphlet {

// What a tablet shows that nobody uses: the clinic, and articles in turn. Nothing slides or fades; the first touch or
// key ends it.
class AttractPage : public QWidget {
    Q_OBJECT

public:
    explicit AttractPage(const ViewerParts &parts, QWidget *parent = nullptr);
    ~AttractPage() override;

    // Begins with another article than last time.
    void begin();
    // How long an article stays.
    void setTurn(std::chrono::milliseconds turn);

Q_SIGNALS:
    void left();
    void articleChosen(const QString &slug, const QString &lang);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showClinic();
    void showNext();
    void showArticle(const ArticleSummary &article);
    void showAppearance();
    void fitToSize();
    void leave();

    ViewerParts m_parts;
    QList<ArticleSummary> m_articles;
    qsizetype m_next = 0;
    ArticleSummary m_shown;
    QTimer m_turn;
    std::unique_ptr<Ui::AttractPage> m_ui;
};

} // namespace pamphlet
