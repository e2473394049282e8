#include "viewer/pagestrip.h"

#include "viewer/appearance.h"
#include "viewer/pagestripdelegate.h"
#include "viewer/pagethumbnails.h"
#include "viewer/touch.h"

#include <QPdfDocument>

namespace pamphlet {

PageStrip::PageStrip(const Appearance &appearance, QWidget *parent)
    : QListView(parent)
    , m_appearance(appearance)
    , m_pages(new PageThumbnails(this))
{
    setObjectName(QStringLiteral("pageStrip"));
    setAccessibleName(tr("Pages"));
    makeTouchList(this);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setUniformItemSizes(true);
    setItemDelegate(new PageStripDelegate(appearance, this));
    setModel(m_pages);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
    connect(&m_appearance, &Appearance::changed, this, &PageStrip::showAppearance);
    showAppearance();
    setLying(false);
}

void PageStrip::setDocument(QPdfDocument *document)
{
    m_pages->setDocument(document);
}

void PageStrip::setLying(bool lying)
{
    setFlow(lying ? QListView::LeftToRight : QListView::TopToBottom);
    const QSize item = PageStripDelegate::itemSize(m_appearance);
    constexpr int scrollBar = 16;
    setMinimumSize(0, 0);
    setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    if (lying) {
        setFixedHeight(item.height() + scrollBar);
    } else {
        setFixedWidth(item.width() + scrollBar);
    }
    setHorizontalScrollBarPolicy(lying ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(lying ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

void PageStrip::setPage(int page)
{
    m_following = true;
    setCurrentIndex(m_pages->index(page));
    m_following = false;
}

void PageStrip::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_following && current.isValid() && hasFocus()) { // by the keyboard; a tap says so itself
        Q_EMIT chosen(current.row());
    }
}

void PageStrip::showAppearance()
{
    m_pages->setSize(PageStripDelegate::pageSize() * devicePixelRatio());
    setLying(flow() == QListView::LeftToRight);
    doItemsLayout();
}

} // namespace pamphlet
