#include "library/unfoldedsvg.h"

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int deepest = 100; // elements in each other, by use or by place

} // namespace

void UnfoldedSvg::open(const QXmlStreamAttributes &attributes)
{
    const size_t index = m_elements.size();
    Element element;
    for (const QXmlStreamAttribute &attribute : attributes) {
        const QStringView value = attribute.value();
        if (attribute.name() == QLatin1String("id") && !m_ids.contains(value.toString())) {
            m_ids.insert(value.toString(), index);
        } else if (attribute.name() == QLatin1String("href") && value.startsWith(u'#')) {
            element.used.push_back(value.sliced(1).toString());
        } else {
            addUsed(element, value);
        }
    }
    if (!m_path.empty()) {
        m_elements[m_path.back()].children.push_back(index);
    }
    m_elements.push_back(std::move(element));
    m_path.push_back(index);
}

// Each "url(#id)" of an attribute.
void UnfoldedSvg::addUsed(Element &element, QStringView value)
{
    for (qsizetype at = value.indexOf(QLatin1String("url("), 0, Qt::CaseInsensitive); at >= 0;
         at = value.indexOf(QLatin1String("url("), at + 4, Qt::CaseInsensitive)) {
        const QStringView address = value.sliced(at + 4).trimmed();
        const qsizetype end = address.indexOf(u')');
        if (address.startsWith(u'#')) {
            element.used.push_back(address.sliced(1, (end < 0 ? address.size() : end) - 1).trimmed().toString());
        }
    }
}

qint64 UnfoldedSvg::count(qint64 limit)
{
    return m_elements.empty() ? 0 : countOf(0, 0, limit);
}

qint64 UnfoldedSvg::countOf(size_t index, int depth, qint64 limit)
{
    if (depth > deepest) { // also what uses itself comes here
        return limit + 1;
    }
    if (m_elements[index].count > 0) {
        return m_elements[index].count;
    }
    qint64 count = 1;
    for (const size_t child : m_elements[index].children) {
        count = std::min(limit + 1, count + countOf(child, depth + 1, limit));
    }
    for (const QString &id : m_elements[index].used) {
        if (const auto target = m_ids.constFind(id); target != m_ids.constEnd()) {
            count = std::min(limit + 1, count + countOf(*target, depth + 1, limit));
        }
    }
    return m_elements[index].count = count;
}

} // namespace pamphlet
