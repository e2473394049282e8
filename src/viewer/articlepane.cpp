#include "viewer/articlepane.h"

#include "library/library.h"
#include "reader/pagefinder.h"
#include "reader/reader.h"
#include "reader/readerpage.h"
#include "reader/readerview.h"
#include "reader/sectiontracker.h"
#include "viewer/appearance.h"
#include "viewer/askbar.h"
#include "viewer/contentslist.h"
#include "viewer/drawer.h"
#include "viewer/findbar.h"
#include "viewer/icons.h"
#include "viewer/skeleton.h"

#include "ui_articlepane.h"

#include <QShortcut>
#include <QStackedLayout>

namespace pamphlet {

namespace {

constexpr int skeletonDelay = 150; // milliseconds; what is faster needs no skeleton
constexpr int drawerWidth = 340;
constexpr int leastForText = 680; // pixels that the contents must leave to the article, to stand beside it

} // namespace

ArticlePane::ArticlePane(Reader &reader, const Appearance &appearance, AskList &list, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::ArticlePane>())
{
    m_ui->setupUi(this);
    m_layers = new QStackedLayout(m_ui->readerPage);
    m_layers->setStackingMode(QStackedLayout::StackAll);
    m_cover = new Skeleton(m_ui->readerPage);
    m_contents = new ContentsList(appearance, this);
    m_drawer = new Drawer(this);
    m_findBar = new FindBar(appearance, this);
    m_askBar = new AskBar(list, appearance, this);
    m_ui->column->insertWidget(1, m_findBar);
    m_ui->column->addWidget(m_askBar);
    m_ui->layout->insertWidget(0, m_contents);
    m_layers->addWidget(m_cover);
    m_skeletonDelay.setSingleShot(true);
    m_skeletonDelay.setInterval(skeletonDelay);
    connect(&m_skeletonDelay, &QTimer::timeout, this, [this] { m_cover->setShapesShown(true); });
    connect(m_ui->retryButton, &QPushButton::clicked, this, [this] { showPage(m_wanted); });
    connect(&m_appearance, &Appearance::changed, this, &ArticlePane::showAppearance);
    connectTools();
    showAppearance();
}

ArticlePane::~ArticlePane()
{
    m_findBar->setFinder(nullptr);
    delete m_view; // before the profile that its page belongs to
}

void ArticlePane::connectTools()
{
    connect(m_ui->contentsButton, &QPushButton::clicked, this, &ArticlePane::openDrawer);
    connect(m_ui->findButton, &QPushButton::clicked, this, &ArticlePane::find);
    connect(m_contents, &ContentsList::findRequested, this, &ArticlePane::find);
    connect(m_contents, &ContentsList::closeRequested, m_drawer, &Drawer::close);
    connect(m_contents, &ContentsList::chosen, this, &ArticlePane::goTo);
    connect(m_drawer, &Drawer::closed, this, &ArticlePane::putContentsBack);
    connect(m_findBar, &FindBar::closed, this, [this] {
        fitContents();
        if (isVisible()) {
            m_view->setFocus();
        }
    });
    auto shortcut = [this](QKeySequence::StandardKey keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    shortcut(QKeySequence::Find, [this] { find(); });
    shortcut(QKeySequence::FindNext, [this] { m_findBar->isHidden() ? find() : m_findBar->next(); });
    shortcut(QKeySequence::FindPrevious, [this] { m_findBar->isHidden() ? find() : m_findBar->previous(); });
}

void ArticlePane::warm()
{
    if (m_view) {
        return;
    }
    makeView();
    const QList<ArticleSummary> any = m_reader.library().firstArticles(QStringLiteral("en"), 1);
    if (!any.isEmpty()) {
        m_view->showArticle(any.first().slug, any.first().lang);
    }
}

void ArticlePane::makeView()
{
    m_view = new ReaderView(m_reader.profile(), this);
    m_layers->addWidget(m_view);
    m_layers->setCurrentWidget(m_cover);
    connect(m_view, &ReaderView::articleRequested, this, &ArticlePane::articleRequested);
    connect(m_view, &ReaderView::toolRequested, this, &ArticlePane::toolRequested);
    connect(m_view, &ReaderView::failed, this, &ArticlePane::showFailure);
    connect(m_view->sections(), &SectionTracker::currentChanged, m_contents, &ContentsList::setBeingRead);
    m_findBar->setFinder(m_view->finder());
    connect(m_view, &ReaderView::shown, this, [this] {
        if (!m_wanted) {
            return; // only warming up
        }
        m_skeletonDelay.stop();
        m_layers->setCurrentWidget(m_view);
        m_findBar->searchAgain();
        Q_EMIT shown();
    });
    showAppearance();
}

void ArticlePane::open(const QString &slug, const QString &lang, const QString &anchor, const Spot &spot)
{
    setContents(slug, lang);
    showPage([slug, lang, anchor, spot](ReaderView &view) { view.showArticle(slug, lang, anchor, spot); });
}

void ArticlePane::openTool(const QString &id, const QString &lang, const Spot &spot)
{
    setContents({}, {});
    showPage([id, lang, spot](ReaderView &view) { view.showTool(id, lang, spot); });
}

ArticlePane::Spot ArticlePane::spot() const
{
    return m_view ? m_view->spot() : Spot();
}

void ArticlePane::forgetWay()
{
    if (m_view) {
        m_view->forgetWay();
    }
}

void ArticlePane::forget()
{
    const bool read = m_wanted != nullptr; // else an article was at most drawn ahead
    m_wanted = nullptr;
    m_skeletonDelay.stop();
    m_cover->setShapesShown(false);
    m_layers->setCurrentWidget(m_cover);
    m_ui->pages->setCurrentWidget(m_ui->readerPage);
    setContents({}, {});
    if (m_view && read) {
        m_view->finder()->forget();
        m_view->sections()->setSections({});
        m_view->setZoomFactor(m_appearance.textScale()); // somebody may have turned the wheel with a key held down
        m_view->forget();
    }
}

void ArticlePane::setContents(const QString &slug, const QString &lang)
{
    m_drawer->close();
    m_findBar->forget();
    if (const std::optional<Article> article = m_reader.library().article(slug, lang)) {
        m_contents->setArticle(*article);
        m_askBar->setArticle(slug, article->lang);
    } else {
        m_contents->clear();
        m_askBar->setArticle({}, {});
    }
    fitContents();
}

bool ArticlePane::hasRoomForContents() const
{
    return width() >= m_contents->preferredWidth() + m_appearance.scaled(leastForText);
}

void ArticlePane::fitContents()
{
    const bool beside = hasRoomForContents();
    const bool any = !m_contents->isEmpty();
    if (beside) {
        m_drawer->close();
    }
    if (!m_drawer->isVisible()) {
        m_contents->setInDrawer(false);
        m_contents->setVisible(beside && any);
    }
    m_ui->toolRow->setVisible(!beside && any && m_findBar->isHidden());
}

void ArticlePane::openDrawer()
{
    m_contents->setInDrawer(true);
    m_drawer->open(m_contents, m_appearance.scaled(drawerWidth));
    m_contents->takeFocus();
}

void ArticlePane::putContentsBack()
{
    m_ui->layout->insertWidget(0, m_contents);
    m_contents->hide();
    fitContents();
    m_ui->contentsButton->setFocus();
}

void ArticlePane::goTo(const QString &anchor)
{
    if (m_drawer->isVisible()) {
        m_drawer->close();
        m_view->setFocus();
    }
    m_view->goTo(anchor);
}

void ArticlePane::find()
{
    if (!m_contents->isEmpty()) {
        m_drawer->close();
        m_findBar->open();
        fitContents();
    }
}

bool ArticlePane::closeExtras()
{
    const bool any = m_drawer->isVisible() || m_findBar->isVisible();
    m_drawer->close();
    m_findBar->close();
    return any;
}

void ArticlePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitContents();
}

void ArticlePane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (isHidden()) { // else only something lies over the window, and goes again
        closeExtras();
    }
}

void ArticlePane::showPage(std::function<void(ReaderView &)> page)
{
    m_wanted = std::move(page);
    m_cover->setShapesShown(false);
    m_layers->setCurrentWidget(m_cover);
    m_ui->pages->setCurrentWidget(m_ui->readerPage);
    m_skeletonDelay.start();
    if (!m_view) {
        makeView();
    }
    m_view->finder()->forget();
    m_view->sections()->setSections(m_contents->anchors());
    m_wanted(*m_view);
}

void ArticlePane::showAppearance()
{
    const Theme &theme = m_appearance.theme();
    m_ui->errorIcon->setPixmap(
        Icons::control(QStringLiteral("warning"), theme.color(QStringLiteral("amber-ink"))).pixmap(48));
    m_ui->contentsButton->setIcon(Icons::control(QStringLiteral("contents"), theme.color(QStringLiteral("ink"))));
    m_ui->findButton->setIcon(Icons::control(QStringLiteral("search"), theme.color(QStringLiteral("ink"))));
    m_reader.source().setTheme(theme.name());
    fitContents();
    if (!m_view) {
        return;
    }
    m_view->page()->setBackgroundColor(theme.color(QStringLiteral("paper")));
    refresh();
    m_view->setZoomFactor(m_appearance.textScale()); // only now: the place to come back to is told in the old size
}

void ArticlePane::refresh()
{
    if (m_view) {
        m_view->reloadInPlace(); // also what was only drawn ahead, not yet opened
    }
}

void ArticlePane::showFailure(const QString &message)
{
    m_skeletonDelay.stop();
    m_ui->errorLabel->setText(message);
    m_ui->pages->setCurrentWidget(m_ui->errorPage);
}

} // namespace pamphlet
