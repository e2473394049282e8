#pragma once

#include <QByteArray>
#include <QStringList>

namespace pamphlet {

// A printed PDF with empty pages put in, so that each of the elements begins on an odd page: printed on both sides,
// each has a sheet of its own. `anchors` are the ids of elements that begin a page (see PdfDestinations); one that is
// not in the document is passed over. Chromium (Qt 6.4) has no "break-before: right". Unchanged when nothing is to be
// done or the PDF cannot be read. Never throws; any thread.
QByteArray beginOnOddPages(const QByteArray &printed, const QStringList &anchors);

} // namespace pamphlet
