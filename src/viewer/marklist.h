#pragma once

#include "clinic/visit.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace pamphlet {

class Appearance;
class Library;
class MarkRow;

// The marked articles of a visit, in their order. Rows stay the same widgets as long as their marks do, so that a note
// being written is not disturbed.
class MarkList : public QWidget {
    Q_OBJECT

public:
    MarkList(const Library &library, const Appearance &appearance, QWidget *parent = nullptr);

    void showMarks(const QList<Mark> &marks);
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
    void relayout();

    const Library &m_library;
    const Appearance &m_appearance;
    QList<MarkRow *> m_rows;
    QVBoxLayout *m_layout;
};

} // namespace pamphlet
