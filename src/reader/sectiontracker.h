#pragma once

#include "reader/readingspot.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>

class QWebEnginePage;

namespace pamphlet {

// Knows where the sections of a page are and which of them is being read. The page is measured when it is loaded and
// when its size changes, never by asking again and again.
class SectionTracker : public QObject {
    Q_OBJECT

public:
    explicit SectionTracker(QWebEnginePage *page);

    // The ids of what is followed, from the top of the page.
    void setSections(const QStringList &ids);
    // The section being read; empty above the first.
    QString current() const { return m_current; }
    // `id` was chosen and the page scrolled to `y` for it. It counts as read until somebody scrolls on: near the end of
    // a page it cannot reach the top.
    void choose(const QString &id, double y);
    // Forgets the page, which is about to go.
    void reset();
    void measure();
    // A script whose value take() takes, for measuring at once with something else.
    static QString measuringScript();
    void take(const QVariant &answer);

    // Where the page is scrolled to.
    ReadingSpot spot() const;

Q_SIGNALS:
    void currentChanged(const QString &id);

private:
    void follow();
    void update();
    QString idAt(double y) const;

    QWebEnginePage *m_page;
    QStringList m_ids;
    QHash<QString, double> m_tops; // in the page's own pixels
    QList<int> m_unfolded;
    double m_height = 0;
    QPointF m_scroll; // told by the engine, and by measuring: the engine tells nothing of some scripts' scrolling
    double m_viewHeight = 0;
    QString m_current;
    QString m_chosen;
    double m_chosenAt = -1;
};

} // namespace pamphlet
