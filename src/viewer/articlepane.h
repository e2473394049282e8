#pragma once

#include "reader/readingspot.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QStackedLayout;

namespace Ui {
class ArticlePane;
}

namespace pamphlet {

class Appearance;
class AskBar;
class AskList;
class ContentsList;
class Drawer;
class FindBar;
class Reader;
class ReaderView;
class Skeleton;

// Shows one article, or one page to fill in: the reader, and what stands in its place while it loads or when it fails;
// with an article its contents, and finding words in it.
class ArticlePane : public QWidget {
    Q_OBJECT

public:
    using Spot = std::optional<ReadingSpot>;

    // The `list` is a patient's, which the article can be put on while that is offered. All must outlive this.
    ArticlePane(Reader &reader, const Appearance &appearance, AskList &list, QWidget *parent = nullptr);
    ~ArticlePane() override;

    // Starts the browser engine ahead of the first article and has it draw one, unseen.
    void warm();
    // At `spot`, where it was left; without one at `anchor`, or at its top.
    void open(const QString &slug, const QString &lang, const QString &anchor, const Spot &spot = {});
    void openTool(const QString &id, const QString &lang, const Spot &spot = {});
    // Where the page is read now.
    Spot spot() const;
    // Closes what lies over the page; false when nothing does.
    bool closeExtras();
    // Forgets what was read before.
    void forgetWay();
    // Forgets also what is open; not while it is seen.
    void forget();
    // Shows what is open anew, in the same place: what the page says of its sign-off has changed.
    void refresh();
    ReaderView *view() const { return m_view; } // null before warm()

Q_SIGNALS:
    void articleRequested(const QString &slug, const QString &lang, const QString &anchor);
    void toolRequested(const QString &id, const QString &lang);
    void shown();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectTools();
    void makeView();
    void setContents(const QString &slug, const QString &lang);
    bool hasRoomForContents() const;
    void fitContents();
    void openDrawer();
    void putContentsBack();
    void goTo(const QString &anchor);
    void find();
    void showPage(std::function<void(ReaderView &)> page);
    void showAppearance();
    void showFailure(const QString &message);

    Reader &m_reader;
    const Appearance &m_appearance;
    // The view stays visible below its cover: the engine draws nothing into a hidden one, and would show the article
    // before for a moment.
    QStackedLayout *m_layers;
    Skeleton *m_cover;
    ContentsList *m_contents; // beside the page, or in the drawer while that is open
    Drawer *m_drawer;
    FindBar *m_findBar;
    AskBar *m_askBar;
    ReaderView *m_view = nullptr;
    QTimer m_skeletonDelay;
    std::function<void(ReaderView &)> m_wanted; // shows it, also again after a failure; none while only warming up
    std::unique_ptr<Ui::ArticlePane> m_ui;
};

} // namespace pamphlet
