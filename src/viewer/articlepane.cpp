#include "viewer/articlepane.h"

#include "library/library.h"
#include "reader/reader.h"
#include "reader/readerpage.h"
#include "reader/readerview.h"
#include "viewer/appearance.h"
#include "viewer/icons.h"
#include "viewer/skeleton.h"

#include "ui_articlepane.h"

#include <QStackedLayout>

namespace pamphlet {

namespace {

constexpr int skeletonDelay = 150; // milliseconds; what is faster needs no skeleton

} // namespace

ArticlePane::ArticlePane(Reader &reader, const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::ArticlePane>())
{
    m_ui->setupUi(this);
    m_layers = new QStackedLayout(m_ui->readerPage);
    m_layers->setStackingMode(QStackedLayout::StackAll);
    m_cover = new Skeleton(m_ui->readerPage);
    m_layers->addWidget(m_cover);
    m_skeletonDelay.setSingleShot(true);
    m_skeletonDelay.setInterval(skeletonDelay);
    connect(&m_skeletonDelay, &QTimer::timeout, this, [this] { m_cover->setShapesShown(true); });
    connect(m_ui->retryButton, &QPushButton::clicked, this, [this] { showPage(m_wanted); });
    connect(&m_appearance, &Appearance::changed, this, &ArticlePane::showAppearance);
    showAppearance();
}

ArticlePane::~ArticlePane()
{
    delete m_view; // before the profile that its page belongs to
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
    connect(m_view, &ReaderView::shown, this, [this] {
        if (!m_wanted) {
            return; // only warming up
        }
        m_skeletonDelay.stop();
        m_layers->setCurrentWidget(m_view);
        Q_EMIT shown();
    });
    showAppearance();
}

void ArticlePane::open(const QString &slug, const QString &lang, const QString &anchor)
{
    showPage([slug, lang, anchor](ReaderView &view) { view.showArticle(slug, lang, anchor); });
}

void ArticlePane::openTool(const QString &id, const QString &lang)
{
    showPage([id, lang](ReaderView &view) { view.showTool(id, lang); });
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
    m_wanted(*m_view);
}

void ArticlePane::showAppearance()
{
    const Theme &theme = m_appearance.theme();
    m_ui->errorIcon->setPixmap(
        Icons::control(QStringLiteral("warning"), theme.color(QStringLiteral("amber-ink"))).pixmap(48));
    m_reader.source().setTheme(theme.name());
    if (!m_view) {
        return;
    }
    m_view->page()->setBackgroundColor(theme.color(QStringLiteral("paper")));
    m_view->setZoomFactor(m_appearance.textScale());
    refresh();
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
