#include "viewer/handoutpreview.h"

#include "viewer/appearance.h"
#include "viewer/icons.h"
#include "viewer/pagestrip.h"
#include "viewer/touch.h"

#include "ui_handoutpreview.h"

#include <QBuffer>
#include <QLabel>
#include <QPdfPageNavigator>
#include <QPdfPageRenderer>
#include <QPinchGesture>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int longestCover = 600; // milliseconds
constexpr int drawnSoon = 40; // milliseconds after a page was drawn: others may follow it
constexpr int noticeAfter = 150; // milliseconds; what is quicker is not announced
constexpr double zoomStep = 1.25;
constexpr double smallestZoom = 0.25;
constexpr double largestZoom = 4;
constexpr double pointsPerInch = 72;

} // namespace

// A PDF in memory, open.
struct HandoutPreview::Pages {
    explicit Pages(const QByteArray &pdf)
    {
        buffer.setData(pdf);
        buffer.open(QIODevice::ReadOnly);
        document.load(&buffer);
    }

    QBuffer buffer;
    QPdfDocument document; // reads from the buffer as pages are drawn
};

HandoutPreview::HandoutPreview(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::HandoutPreview>())
{
    m_ui->setupUi(this);
    m_strip = new PageStrip(appearance, this);
    m_cover = new QLabel(m_ui->view->viewport());
    m_cover->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_cover->hide();
    m_ui->view->setPageMode(QPdfView::PageMode::MultiPage);
    m_ui->view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    makeTouchScrollable(m_ui->view);
    m_uncoverTimer.setSingleShot(true);
    m_makingTimer.setSingleShot(true);
    m_makingTimer.setInterval(noticeAfter);
    showMaking(false);
    connect(&m_uncoverTimer, &QTimer::timeout, this, &HandoutPreview::uncover);
    connect(&m_makingTimer, &QTimer::timeout, this, [this] { showMaking(true); });
    connect(m_strip, &PageStrip::chosen, this, &HandoutPreview::goTo);
    connect(m_ui->view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, &HandoutPreview::showPage);
    if (auto *renderer = m_ui->view->findChild<QPdfPageRenderer *>()) {
        connect(renderer, &QPdfPageRenderer::pageRendered, &m_uncoverTimer, [this] {
            if (m_cover->isVisible()) {
                m_uncoverTimer.start(drawnSoon);
            }
        });
    }
    connectZoom();
    connect(&m_appearance, &Appearance::changed, this, &HandoutPreview::showAppearance);
    showAppearance();
    setUpright(false);
}

HandoutPreview::~HandoutPreview()
{
    clear(); // before the views that still draw from them
}

void HandoutPreview::connectZoom()
{
    connect(m_ui->zoomInButton, &QToolButton::clicked, this, &HandoutPreview::zoomIn);
    connect(m_ui->zoomOutButton, &QToolButton::clicked, this, &HandoutPreview::zoomOut);
    connect(m_ui->fitWidthButton, &QToolButton::clicked, this, [this] { setWholePage(false); });
    connect(m_ui->fitPageButton, &QToolButton::clicked, this, [this] { setWholePage(true); });
    m_ui->view->viewport()->grabGesture(Qt::PinchGesture);
    m_ui->view->viewport()->installEventFilter(this);
    m_ui->view->installEventFilter(this);
}

bool HandoutPreview::showPdf(const QByteArray &pdf)
{
    auto pages = std::make_unique<Pages>(pdf);
    if (pages->document.status() != QPdfDocument::Status::Ready) {
        return false;
    }
    setMaking(false);
    cover();
    const QPoint place(m_ui->view->horizontalScrollBar()->value(), m_ui->view->verticalScrollBar()->value());
    m_strip->setDocument(&pages->document);
    m_ui->view->setDocument(&pages->document);
    m_pages = std::move(pages); // only now does the old document go: nothing draws from it any more
    m_ui->view->horizontalScrollBar()->setValue(place.x());
    m_ui->view->verticalScrollBar()->setValue(place.y());
    showPage(m_ui->view->pageNavigator()->currentPage());
    return true;
}

void HandoutPreview::clear()
{
    setMaking(false);
    uncover();
    m_strip->setDocument(nullptr);
    m_ui->view->setDocument(nullptr);
    m_pages.reset();
}

void HandoutPreview::setMaking(bool making)
{
    if (making) {
        m_makingTimer.start();
    } else {
        m_makingTimer.stop();
        showMaking(false);
    }
}

void HandoutPreview::showMaking(bool making)
{
    m_ui->makingLabel->setVisible(making);
    m_ui->pageLabel->setVisible(!making);
}

void HandoutPreview::setUpright(bool upright)
{
    m_strip->setLying(upright);
    m_ui->pagesLayout->removeWidget(m_strip);
    m_ui->pagesLayout->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_ui->pagesLayout->insertWidget(0, m_strip);
    setTabOrder(m_strip, m_ui->view);
}

// A view paints white paper until it has drawn a new document.
void HandoutPreview::cover()
{
    if (!m_pages || !isVisible()) {
        return;
    }
    QWidget *viewport = m_ui->view->viewport();
    if (!m_cover->isVisible()) { // else what is below may be white
        m_cover->setPixmap(viewport->grab());
    }
    m_cover->setGeometry(viewport->rect());
    m_cover->show();
    m_uncoverTimer.start(longestCover);
}

void HandoutPreview::uncover()
{
    m_uncoverTimer.stop();
    m_cover->hide();
    m_cover->setPixmap({});
}

void HandoutPreview::showPage(int page)
{
    m_strip->setPage(page);
    const int pages = m_pages ? m_pages->document.pageCount() : 0;
    m_ui->pageLabel->setText(pages > 0 ? tr("Page %1 of %2").arg(page + 1).arg(pages) : QString());
}

void HandoutPreview::goTo(int page)
{
    uncover();
    QPdfPageNavigator *navigator = m_ui->view->pageNavigator();
    const int pages = m_pages ? m_pages->document.pageCount() : 0;
    if (navigator->currentPage() == page && pages > 1) { // in the middle of it: the view moves to another page only
        navigator->jump(page == 0 ? 1 : 0, {});
    }
    navigator->jump(page, {});
    showPage(page); // the last pages may not reach the top
}

void HandoutPreview::zoomIn()
{
    zoomBy(zoomStep);
}

void HandoutPreview::zoomOut()
{
    zoomBy(1 / zoomStep);
}

// As it is on the screen now, also when the view has fitted the pages itself.
double HandoutPreview::shownScale() const
{
    const QPdfView &view = *m_ui->view;
    if (view.zoomMode() == QPdfView::ZoomMode::Custom || !m_pages) {
        return view.zoomFactor();
    }
    const QSizeF points = m_pages->document.pagePointSize(view.pageNavigator()->currentPage());
    const QSizeF full = points * view.logicalDpiX() / pointsPerInch;
    const QMargins margins = view.documentMargins();
    const QSize room = view.viewport()->size().shrunkBy(margins);
    const double wide = room.width() / full.width();
    const double high = (room.height() + margins.top() + margins.bottom() - view.pageSpacing()) / full.height();
    return view.zoomMode() == QPdfView::ZoomMode::FitToWidth ? wide : std::min(wide, high);
}

void HandoutPreview::zoomBy(double factor)
{
    uncover();
    const double scale = std::clamp(shownScale() * factor, smallestZoom, largestZoom);
    m_ui->view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_ui->view->setZoomFactor(scale);
    m_ui->fitWidthButton->setChecked(false);
    m_ui->fitPageButton->setChecked(false);
}

void HandoutPreview::setWholePage(bool whole)
{
    uncover();
    const int page = m_ui->view->pageNavigator()->currentPage();
    m_ui->view->setZoomMode(whole ? QPdfView::ZoomMode::FitInView : QPdfView::ZoomMode::FitToWidth);
    m_ui->fitWidthButton->setChecked(!whole);
    m_ui->fitPageButton->setChecked(whole);
    goTo(page);
}

bool HandoutPreview::pinch(QGestureEvent *event)
{
    auto *gesture = dynamic_cast<QPinchGesture *>(event->gesture(Qt::PinchGesture));
    if (!gesture) {
        return false;
    }
    if (gesture->changeFlags().testFlag(QPinchGesture::ScaleFactorChanged)) {
        zoomBy(gesture->scaleFactor());
    }
    event->accept(gesture);
    return true;
}

// What is around the pages is no matter of the style sheet, which sets the palette back.
void HandoutPreview::colorSurroundings()
{
    QPalette around = m_ui->view->palette();
    around.setColor(QPalette::Dark, m_appearance.theme().color(QStringLiteral("body-quiet")));
    m_ui->view->setPalette(around);
}

bool HandoutPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->view) {
        if (event->type() == QEvent::StyleChange) {
            colorSurroundings();
        }
        return false;
    }
    if (event->type() == QEvent::Gesture) {
        return pinch(static_cast<QGestureEvent *>(event));
    }
    if (event->type() == QEvent::Wheel) {
        auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers().testFlag(Qt::ControlModifier)) {
            zoomBy(wheel->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
            return true;
        }
        uncover();
    }
    if (event->type() == QEvent::Resize) {
        uncover();
    }
    return QWidget::eventFilter(watched, event);
}

void HandoutPreview::showAppearance()
{
    const QColor ink = m_appearance.theme().color(QStringLiteral("ink"));
    m_ui->zoomInButton->setIcon(Icons::control(QStringLiteral("zoom-in"), ink));
    m_ui->zoomOutButton->setIcon(Icons::control(QStringLiteral("zoom-out"), ink));
    m_ui->fitWidthButton->setIcon(Icons::control(QStringLiteral("fit-width"), ink));
    m_ui->fitPageButton->setIcon(Icons::control(QStringLiteral("fit-page"), ink));
}

} // namespace pamphlet
