#pragma once

#include <QElapsedTimer>
#include <QUrl>
#include <QWebEngineView>

namespace pamphlet {

class ReaderPage;
class ReaderProfile;

// Shows one article, or one page to fill in. When the engine's process for the page dies, the article is loaded again;
// when that happens too often, failed() says so and nothing more is tried until the next one is shown.
class ReaderView : public QWebEngineView {
    Q_OBJECT

public:
    static constexpr int maximumReloads = 3; // in a row, without a quiet minute between

    explicit ReaderView(ReaderProfile *profile, QWidget *parent = nullptr);

    void showArticle(const QString &slug, const QString &lang, const QString &anchor = {});
    void showTool(const QString &id, const QString &lang);
    // Loads the article that is shown once more, at the place where it was scrolled to.
    void reloadInPlace();
    ReaderPage *readerPage() const { return m_page; }

Q_SIGNALS:
    void articleRequested(const QString &slug, const QString &lang, const QString &anchor);
    void toolRequested(const QString &id, const QString &lang);
    void shown();
    void failed(const QString &message);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;

private:
    void showPage(const QUrl &url);
    void finishLoading(bool ok);
    void recover();
    void reloadAfterCrash();
    void loadWanted();
    void unfold(const QString &anchor);
    void restoreScroll();

    ReaderPage *m_page;
    QUrl m_wanted;
    bool m_loaded = false;
    QPointF m_scroll;
    int m_reloads = 0;
    bool m_hasCrashed = false; // and the next load has not begun
    QElapsedTimer m_lastCrash;
};

} // namespace pamphlet
