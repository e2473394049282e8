#pragma once

#include <QByteArray>

namespace pamphlet {

// Line (1-based) with the first byte that is not UTF-8, or with a NUL; 0 when there is none.
int firstLineNotUtf8(const QByteArray &source);

} // namespace pamphlet
