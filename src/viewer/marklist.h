#pragma once

#include "clinic/visit.h"
#include "viewer/viewerparts.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace pamphlet {

class MarkRow;
class MarkedArticles;

// The marked articles of a visit, in their order. Rows stay the same widgets as long as their marks do, so that a note
// being written is not disturbed.
class MarkList : public QWidget {
    Q_OBJECT

public:
    explicit MarkList(const ViewerParts &parts, QWidget *parent = nullptr);

    void showMarks(const QList<Mark> &marks);
    // The titles, as they are shown.
    QStringList titles();
    // Hands in the notes that were typed and not handed in yet.
    void saveNotes();
    const QList<MarkRow *> &rows() const { return m_rows; }

Q_SIGNALS:
    void moveRequested(int from, int to);
    void removeRequested(const QUuid &mark);
    void noteChanged(const QUuid &mark, const QString &note);
    void languageChosen(const QUuid &mark, const QString &lang);

private:
    MarkRow *rowFor(const Mark &mark);
    MarkRow *makeRow();
    void drag(MarkRow *row, int y);
    void drop(MarkRow *row);
    void showRows();
    void dropRows(const QList<MarkRow *> &kept);
    void relayout();

    ViewerParts m_parts;
    MarkedArticles *m_articles;
    QList<MarkRow *> m_rows;
    QVBoxLayout *m_layout;
};

} // namespace pamphlet
