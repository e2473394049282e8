#include "viewer/marklist.h"

#include "reader/reader.h"
#include "viewer/markedarticles.h"
#include "viewer/markrow.h"

#include <QVBoxLayout>

#include <algorithm>

namespace pamphlet {

MarkList::MarkList(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_articles(new MarkedArticles(parts.reader.library(), parts.store, this))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
    connect(m_articles, &MarkedArticles::changed, this, &MarkList::showRows);
}

MarkRow *MarkList::makeRow()
{
    auto *row = new MarkRow(m_parts, this);
    auto shift = [this, row](int by) { Q_EMIT moveRequested(row->mark().position, row->mark().position + by); };
    connect(row, &MarkRow::upRequested, this, [shift] { shift(-1); });
    connect(row, &MarkRow::downRequested, this, [shift] { shift(1); });
    connect(row, &MarkRow::removeRequested, this, [this, row] { Q_EMIT removeRequested(row->mark().id); });
    connect(row, &MarkRow::noteChanged, this,
        [this, row](const QString &note) { Q_EMIT noteChanged(row->mark().id, note); });
    connect(row, &MarkRow::languageChosen, this,
        [this, row](const QString &lang) { Q_EMIT languageChosen(row->mark().id, lang); });
    connect(row, &MarkRow::dragged, this, [this, row](int y) { drag(row, y); });
    connect(row, &MarkRow::dropped, this, [this, row] { drop(row); });
    return row;
}

MarkRow *MarkList::rowFor(const Mark &mark)
{
    const auto found
        = std::find_if(m_rows.begin(), m_rows.end(), [&mark](const MarkRow *row) { return row->mark().id == mark.id; });
    return found == m_rows.end() ? makeRow() : *found;
}

void MarkList::showMarks(const QList<Mark> &marks)
{
    QList<MarkRow *> rows;
    for (const Mark &mark : marks) {
        MarkRow *row = rowFor(mark);
        row->showMark(mark, m_articles->details(mark), mark.position == 0, mark.position == marks.size() - 1);
        rows.append(row);
    }
    if (rows != m_rows) {
        dropRows(rows);
        m_rows = rows;
        relayout();
    }
}

// Again, since more is known of an article.
void MarkList::showRows()
{
    QList<Mark> marks;
    for (const MarkRow *row : std::as_const(m_rows)) {
        marks.append(row->mark());
    }
    showMarks(marks);
}

void MarkList::dropRows(const QList<MarkRow *> &kept)
{
    for (MarkRow *row : std::as_const(m_rows)) {
        if (!kept.contains(row)) {
            if (row->isAncestorOf(window()->focusWidget())) {
                setFocus(); // else it would go into the page, and scroll it
            }
            row->dropNote();
            row->hide();
            row->deleteLater();
        }
    }
}

void MarkList::relayout()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_layout->indexOf(m_rows[i]) != int(i)) {
            m_layout->removeWidget(m_rows[i]);
            m_layout->insertWidget(int(i), m_rows[i]);
            m_rows[i]->show();
        }
    }
}

QStringList MarkList::titles()
{
    QStringList titles;
    for (const MarkRow *row : std::as_const(m_rows)) {
        titles.append(m_articles->details(row->mark()).title);
    }
    return titles;
}

void MarkList::saveNotes()
{
    for (MarkRow *row : std::as_const(m_rows)) {
        row->saveNote();
    }
}

void MarkList::drag(MarkRow *row, int y)
{
    const auto over = std::find_if(m_rows.begin(), m_rows.end(),
        [y](const MarkRow *other) { return y >= other->geometry().top() && y <= other->geometry().bottom(); });
    const qsizetype from = m_rows.indexOf(row);
    const qsizetype to = over == m_rows.end() ? from : over - m_rows.begin();
    if (from != to) {
        m_rows.move(from, to);
        relayout();
    }
}

void MarkList::drop(MarkRow *row)
{
    const int to = int(m_rows.indexOf(row));
    if (to != row->mark().position) {
        Q_EMIT moveRequested(row->mark().position, to);
    }
}

} // namespace pamphlet
