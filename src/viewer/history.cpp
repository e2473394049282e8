#include "viewer/history.h"

#include <algorithm>
#include <utility>

namespace pamphlet {

void History::go(const Place &place)
{
    m_behind.append(std::exchange(m_here, {place, {}}));
    m_ahead.clear();
    if (m_behind.size() > limit) {
        m_behind.removeFirst();
    }
}

bool History::back(const Exists &exists)
{
    while (!m_behind.isEmpty() && !exists(m_behind.last().place)) {
        m_behind.removeLast();
    }
    if (m_behind.isEmpty() && m_here.place == Place()) {
        return false;
    }
    m_ahead.append(std::exchange(m_here, m_behind.isEmpty() ? Step() : m_behind.takeLast()));
    return true;
}

bool History::forward(const Exists &exists)
{
    while (!m_ahead.isEmpty() && !exists(m_ahead.last().place)) {
        m_ahead.removeLast();
    }
    if (m_ahead.isEmpty()) {
        return false;
    }
    m_behind.append(std::exchange(m_here, m_ahead.takeLast()));
    return true;
}

bool History::hasForward(const Exists &exists) const
{
    return std::any_of(m_ahead.begin(), m_ahead.end(), [&exists](const Step &step) { return exists(step.place); });
}

void History::forget()
{
    m_behind.clear();
    m_ahead.clear();
}

void History::reset()
{
    forget();
    m_here = {};
}

} // namespace pamphlet
