#pragma once

#include <QByteArray>
#include <QStringList>

namespace pamphlet {

// A table as comma-separated values (RFC 4180): UTF-8 with a byte order mark, so that Excel reads it as such, and lines
// that end in CR LF. A cell that a spreadsheet would take for a formula gets an apostrophe before it. Any thread.
class CsvText {
public:
    void addRow(const QStringList &cells);
    // Of all rows so far, to be written to a file.
    QByteArray bytes() const { return m_bytes; }

    // One cell as it stands in the file.
    static QString cell(const QString &text);

private:
    QByteArray m_bytes{"\xEF\xBB\xBF"};
};

} // namespace pamphlet
