#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QStackedLayout;

namespace Ui {
class ArticlePane;
}

namespace pamphlet {

class Appearance;
class Reader;
class ReaderView;
class Skeleton;

// Shows one article, or one page to fill in: the reader, and what stands in its place while it loads or when it fails.
class ArticlePane : public QWidget {
    Q_OBJECT

public:
    ArticlePane(Reader &reader, const Appearance &appearance, QWidget *parent = nullptr);
    ~ArticlePane() override;

    // Starts the browser engine ahead of the first article and has it draw one, unseen.
    void warm();
    void open(const QString &slug, const QString &lang, const QString &anchor);
    void openTool(const QString &id, const QString &lang);
    // Shows what is open anew, in the same place: what the page says of its sign-off has changed.
    void refresh();
    ReaderView *view() const { return m_view; } // null before warm()

Q_SIGNALS:
    void articleRequested(const QString &slug, const QString &lang, const QString &anchor);
    void toolRequested(const QString &id, const QString &lang);
    void shown();

private:
    void makeView();
    void showPage(std::function<void(ReaderView &)> page);
    void showAppearance();
    void showFailure(const QString &message);

    Reader &m_reader;
    const Appearance &m_appearance;
    // The view stays visible below its cover: the engine draws nothing into a hidden one, and would show the article
    // before for a moment.
    QStackedLayout *m_layers;
    Skeleton *m_cover;
    ReaderView *m_view = nullptr;
    QTimer m_skeletonDelay;
    std::function<void(ReaderView &)> m_wanted; // shows it, also again after a failure; none while only warming up
    std::unique_ptr<Ui::ArticlePane> m_ui;
};

} // namespace pamphlet
