#pragma once

#include "clinic/askslip.h"

#include <optional>

namespace pamphlet {

// A slip as a text in a QR code, for a machine that shares no data with the tablet of the waiting room: it has the
// articles themselves, and the minute it was made in.
//
// A scanner that acts as a keyboard sends keys, and what they type depends on the keyboard layout that is set. So the
// text is spelled in the twenty letters that lie in the same place on QWERTY, QWERTZ and AZERTY, and in spaces:
// "TO DISCUSS", the code, the time, then each article.
namespace AskText {

QString of(const AskSlip &slip);
// Whether somebody seems to have scanned such a text, even if it did not come whole.
bool isOne(const QString &scanned);
// Nothing when it did not come whole. Capitals and small letters are alike.
std::optional<AskSlip> read(const QString &scanned);

} // namespace AskText

} // namespace pamphlet
