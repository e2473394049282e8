#pragma once

#include "clinic/handoutrecord.h"

#include <QByteArray>

namespace pamphlet {

// Records as a file for a spreadsheet: a line for each article and each page to fill in, with when, by whom and in
// which form it was handed out. Times are local, versions complete. Any thread.
QByteArray recordCsv(const QList<HandoutRecord> &records);

} // namespace pamphlet
