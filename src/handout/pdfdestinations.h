#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

class QPDF;

namespace pamphlet {

// A place in a PDF.
struct PdfPosition {
    int page = 0; // 1-based
    double top = 0; // points from the top edge of the page, 0 when the destination names only the page

    bool operator==(const PdfPosition &other) const { return page == other.page && top == other.top; }
};

// Where the named destinations of a printed PDF are. Chromium writes one for every element whose id is linked from
// the same page; see PdfFinisher for the HTML. Immutable; may be made and used in any thread.
class PdfDestinations {
public:
    // Reads a printed PDF. Never throws: what cannot be read gives isValid() == false and an error sentence.
    // Single destinations that lead nowhere are left out.
    static PdfDestinations read(const QByteArray &pdf);
    // The same for a file that is already open; may throw std::exception.
    static PdfDestinations read(QPDF &pdf);

    bool isValid() const { return m_error.isEmpty(); }
    const QString &error() const { return m_error; } // one sentence for people, without a file name
    int pageCount() const { return m_pageCount; } // 0 when not valid

    // The key is the id of the HTML element. Chromium percent-encodes ids beyond ASCII; this is undone here.
    const QHash<QString, PdfPosition> &all() const { return m_positions; }
    std::optional<PdfPosition> find(const QString &id) const;

private:
    QHash<QString, PdfPosition> m_positions;
    int m_pageCount = 0;
    QString m_error;
};

} // namespace pamphlet
