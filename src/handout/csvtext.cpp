#include "handout/csvtext.h"

#include <algorithm>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView formulaSigns = u"=+-@\t\r";
constexpr QStringView quotedSigns = u"\",\r\n";

bool holdsAny(const QString &text, QStringView signs)
{
    return std::any_of(text.begin(), text.end(), [signs](QChar sign) { return signs.contains(sign); });
}

} // namespace

QString CsvText::cell(const QString &text)
{
    QString safe = !text.isEmpty() && formulaSigns.contains(text.front()) ? u'\'' + text : text;
    if (!holdsAny(safe, quotedSigns)) {
        return safe;
    }
    safe.replace(u'"', u"\"\""_s);
    return u'"' + safe + u'"';
}

void CsvText::addRow(const QStringList &cells)
{
    QStringList written;
    std::transform(cells.begin(), cells.end(), std::back_inserter(written), &CsvText::cell);
    m_bytes += written.join(u',').toUtf8() + "\r\n";
}

} // namespace pamphlet
