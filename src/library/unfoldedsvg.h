#pragma once

#include <QHash>
#include <QString>
#include <QXmlStreamAttributes>

#include <vector>

namespace pamphlet {

// Counts what an SVG picture has to draw when each use of an element counts as that element again: a few lines that use
// each other twice make millions.
class UnfoldedSvg {
public:
    // For each element, in the order of the text.
    void open(const QXmlStreamAttributes &attributes);
    void close() { m_path.pop_back(); }

    // How many elements are drawn; no more than one above `limit` are counted. An element that uses itself, or lies
    // absurdly deep, counts as above it.
    qint64 count(qint64 limit);

private:
    struct Element {
        std::vector<size_t> children;
        std::vector<QString> used; // ids
        qint64 count = 0; // 0: not known yet
    };

    void addUsed(Element &element, QStringView value);
    qint64 countOf(size_t index, int depth, qint64 limit);

    std::vector<Element> m_elements;
    std::vector<size_t> m_path; // from the root to the one that is open
    QHash<QString, size_t> m_ids;
};

} // namespace pamphlet
