#include "viewer/pagethumbnails.h"

#include <QPainter>
#include <QPdfDocument>

namespace pamphlet {

PageThumbnails::PageThumbnails(QObject *parent)
    : QAbstractListModel(parent)
{
    m_renderer.setRenderMode(QPdfPageRenderer::RenderMode::MultiThreaded);
    connect(&m_renderer, &QPdfPageRenderer::pageRendered, this,
        [this](int page, QSize, const QImage &image, QPdfDocumentRenderOptions, quint64 number) {
            take(page, image, number);
        });
}

void PageThumbnails::setDocument(QPdfDocument *document)
{
    m_renderer.setDocument(document);
    setRows(document ? document->pageCount() : 0);
    refresh();
}

void PageThumbnails::setSize(QSize pixels)
{
    if (m_size != pixels) {
        m_size = pixels;
        refresh();
    }
}

// Not a reset: the list stays where it was scrolled to.
void PageThumbnails::setRows(int rows)
{
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        m_images.removeIf([rows](const auto &entry) { return entry.key() >= rows; });
        endRemoveRows();
    }
}

void PageThumbnails::refresh()
{
    m_asked.clear();
    if (m_rows > 0) {
        Q_EMIT dataChanged(index(0), index(m_rows - 1));
    }
}

int PageThumbnails::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant PageThumbnails::data(const QModelIndex &index, int role) const
{
    const int page = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(page + 1);
    case Qt::AccessibleTextRole:
        return tr("Page %1 of %2").arg(page + 1).arg(m_rows);
    case Qt::DecorationRole:
        request(page);
        return m_images.value(page);
    default:
        return {};
    }
}

QSize PageThumbnails::sizeOf(int page) const
{
    const QSizeF points = m_renderer.document()->pagePointSize(page);
    return points.isEmpty() ? QSize() : points.scaled(m_size, Qt::KeepAspectRatio).toSize();
}

void PageThumbnails::request(int page) const
{
    if (m_renderer.document() && !m_asked.contains(page)) {
        if (const QSize size = sizeOf(page); !size.isEmpty()) {
            m_asked.insert(page, m_renderer.requestPage(page, size));
        }
    }
}

void PageThumbnails::take(int page, const QImage &image, quint64 number)
{
    if (m_asked.value(page) != number || page >= m_rows) {
        return; // of a document that is shown no more
    }
    QImage picture(image.size(), QImage::Format_RGB32);
    picture.fill(Qt::white); // a page may be drawn with nothing behind it
    QPainter(&picture).drawImage(0, 0, image);
    m_images.insert(page, picture);
    Q_EMIT dataChanged(index(page), index(page), {Qt::DecorationRole});
}

} // namespace pamphlet
