#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QImage>
#include <QPdfPageRenderer>

namespace pamphlet {

// The pages of a PDF as small pictures (Qt::DecorationRole), each drawn in another thread when it is first asked for.
// When the document is exchanged, the old pictures stay until the new ones are there.
class PageThumbnails : public QAbstractListModel {
    Q_OBJECT

public:
    explicit PageThumbnails(QObject *parent = nullptr);

    // `document` must outlive this or be exchanged before; null for none.
    void setDocument(QPdfDocument *document);
    // Pictures fit into `pixels` of the screen.
    void setSize(QSize pixels);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QSize sizeOf(int page) const;
    void request(int page) const;
    void take(int page, const QImage &image, quint64 number);
    void setRows(int rows);
    void refresh();

    // data() asks for pictures, which is no change of the model
    mutable QPdfPageRenderer m_renderer;
    mutable QHash<int, quint64> m_asked; // page -> number of the request; also of pictures that have come
    QHash<int, QImage> m_images;
    QSize m_size;
    int m_rows = 0;
};

} // namespace pamphlet
