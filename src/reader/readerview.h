#pragma once

#include "reader/readingspot.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QUrl>
#include <QWebEngineView>

#include <functional>
#include <optional>

class QWebEngineLoadingInfo;

namespace pamphlet {

class PageFinder;
class ReaderPage;
class ReaderProfile;
class SectionTracker;

// Shows one article, or one page to fill in. When the engine's process for the page dies, the article is loaded again;
// when that happens too often, failed() says so and nothing more is tried until the next one is shown. One page is
// loaded at a time, and once more when the engine tells nothing of it.
class ReaderView : public QWebEngineView {
    Q_OBJECT

public:
    using Spot = std::optional<ReadingSpot>;
    static constexpr int maximumReloads = 3; // in a row, without a quiet minute between

    explicit ReaderView(ReaderProfile *profile, QWidget *parent = nullptr);

    // At `spot`, where somebody left it; without one at `anchor`, or at its top.
    void showArticle(const QString &slug, const QString &lang, const QString &anchor = {}, const Spot &spot = {});
    void showTool(const QString &id, const QString &lang, const Spot &spot = {});
    // Scrolls to a place in the page that is shown, and unfolds it.
    void goTo(const QString &anchor);
    // Where the page is read now, for showing it there again.
    Spot spot() const;
    // Loads the article that is shown once more, at the place where it was scrolled to.
    void reloadInPlace();
    // Forgets which pages were shown before this one.
    void forgetWay();
    // As forgetWay(), and shows nothing any more.
    void forget();
    ReaderPage *readerPage() const { return m_page; }
    SectionTracker *sections() const { return m_sections; }
    PageFinder *finder() const { return m_finder; }

Q_SIGNALS:
    void articleRequested(const QString &slug, const QString &lang, const QString &anchor);
    void toolRequested(const QString &id, const QString &lang);
    void shown(); // and scrolled to its place
    void failed(const QString &message);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;

private:
    void showPage(const QUrl &url, const Spot &spot);
    void finishLoading(bool ok, bool atTop);
    void endLoading(const QWebEngineLoadingInfo &info);
    void loadAgain();
    void recover();
    void reloadAfterCrash();
    void loadWanted();
    static QString anchorScript(const QString &anchor);
    static QString spotScript(const ReadingSpot &spot);
    void runPlaceScript(const QString &script, const std::function<void(double)> &arrived);
    void scrollToPlace();
    void showWhenSettled();
    void tellShown();

    ReaderPage *m_page;
    SectionTracker *m_sections;
    PageFinder *m_finder;
    QUrl m_wanted;
    bool m_loaded = false;
    bool m_forgetting = false; // what was shown before, as soon as another page is there
    bool m_isLoading = false; // the engine, whatever it is
    bool m_isNextDue = false; // when that has ended
    QTimer m_patience;
    Spot m_spot; // to go to when the page has loaded
    std::optional<double> m_settling; // the page has loaded, and is on its way to this height
    QTimer m_settlingEnd;
    int m_reloads = 0; // in a row
    bool m_hasCrashed = false; // and the next load has not begun
    QElapsedTimer m_lastCrash;
};

} // namespace pamphlet
