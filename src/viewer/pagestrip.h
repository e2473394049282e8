#pragma once

#include <QListView>

class QPdfDocument;

namespace pamphlet {

class Appearance;
class PageThumbnails;

// The pages of a PDF in small, in a column or in a row. A tap or a key chooses the one to show.
class PageStrip : public QListView {
    Q_OBJECT

public:
    explicit PageStrip(const Appearance &appearance, QWidget *parent = nullptr);

    // As in PageThumbnails.
    void setDocument(QPdfDocument *document);
    // In a row instead of a column.
    void setLying(bool lying);
    // The page that is read now, from 0; chosen() does not follow.
    void setPage(int page);

Q_SIGNALS:
    void chosen(int page); // from 0

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void showAppearance();

    const Appearance &m_appearance;
    PageThumbnails *m_pages;
    bool m_following = false;
};

} // namespace pamphlet
