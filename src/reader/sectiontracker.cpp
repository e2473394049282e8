#include "reader/sectiontracker.h"

#include <QPointF>
#include <QPointer>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include <cmath>

namespace pamphlet {

namespace {

constexpr double headline = 60; // a section is being read once it is so near to the upper edge

} // namespace

SectionTracker::SectionTracker(QWebEnginePage *page)
    : QObject(page)
    , m_page(page)
{
    connect(m_page, &QWebEnginePage::contentsSizeChanged, this, &SectionTracker::measure);
    connect(m_page, &QWebEnginePage::scrollPositionChanged, this, [this](const QPointF &position) {
        m_scroll = position / m_page->zoomFactor();
        follow();
    });
}

void SectionTracker::setSections(const QStringList &ids)
{
    m_ids = ids;
    update();
}

void SectionTracker::reset()
{
    m_tops.clear();
    m_unfolded.clear();
    m_height = 0;
    m_scroll = {};
    m_chosen.clear();
    update();
}

// Of elements that can be seen: what is folded has no place.
QString SectionTracker::measuringScript()
{
    return QStringLiteral(R"((() => {
    const seen = [...document.querySelectorAll('[id]')].filter(e => !e.parentElement?.closest('details:not([open])'));
    const folds = [...document.querySelectorAll('details')];
    return [
        seen.map(e => [e.id, e.getBoundingClientRect().top + scrollY]),
        folds.flatMap((fold, index) => fold.open ? [index] : []),
        document.documentElement.scrollHeight,
        innerHeight,
        scrollX,
        scrollY
    ];
})())");
}

void SectionTracker::measure()
{
    m_page->runJavaScript(measuringScript(), QWebEngineScript::ApplicationWorld,
        [self = QPointer(this), url = m_page->url()](const QVariant &answer) {
            if (self && self->m_page->url() == url) {
                self->take(answer);
            }
        });
}

void SectionTracker::take(const QVariant &answer)
{
    const QVariantList parts = answer.toList();
    if (parts.size() != 6) {
        return; // the page is gone
    }
    m_tops.clear();
    for (const QVariant &entry : parts[0].toList()) {
        m_tops.insert(entry.toList().value(0).toString(), entry.toList().value(1).toDouble());
    }
    m_unfolded.clear();
    for (const QVariant &index : parts[1].toList()) {
        m_unfolded.append(index.toInt());
    }
    m_height = parts[2].toDouble();
    m_viewHeight = parts[3].toDouble();
    m_scroll = QPointF(parts[4].toDouble(), parts[5].toDouble());
    update();
}

void SectionTracker::choose(const QString &id, double y)
{
    m_chosen = id;
    m_chosenAt = y;
    update();
}

void SectionTracker::follow()
{
    constexpr double still = 2;
    if (std::abs(m_scroll.y() - m_chosenAt) > still) {
        m_chosen.clear();
    }
    update();
}

void SectionTracker::update()
{
    const QString current = m_chosen.isEmpty() ? idAt(m_scroll.y()) : m_chosen;
    if (current != m_current) {
        m_current = current;
        Q_EMIT currentChanged(current);
    }
}

ReadingSpot SectionTracker::spot() const
{
    ReadingSpot spot{m_scroll, m_unfolded, m_height, {}, 0};
    double nearest = -1;
    for (auto it = m_tops.begin(); it != m_tops.end(); ++it) {
        if (*it > nearest && *it <= spot.scroll.y() + headline) {
            nearest = *it;
            spot.nearest = it.key();
            spot.below = spot.scroll.y() - nearest;
        }
    }
    return spot;
}

QString SectionTracker::idAt(double y) const
{
    const bool atEnd = y > 0 && y + m_viewHeight >= m_height - 1;
    QString found;
    for (const QString &id : m_ids) {
        const auto top = m_tops.constFind(id);
        if (top != m_tops.constEnd() && (atEnd || *top <= y + headline)) {
            found = id;
        }
    }
    return found;
}

} // namespace pamphlet
