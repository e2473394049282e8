#pragma once

#include <QString>

namespace pamphlet {

// A diagnosis code of ICD-10-CM as the library keeps it: "G43.909" is "G43909".
QString plainCode(const QString &code);
// And back, as people write it.
QString writtenCode(const QString &plain);

// The same for what somebody typed, when it can be a code or the beginning of one ("m54", "G43.9"); else empty.
// Structure of codes: https://www.cdc.gov/nchs/icd/icd-10-cm/ (a letter, a digit, a digit or letter, a point, up to
// four more). At least the letter and both next signs are asked for, since "a1" is hardly meant as one.
QString codeFromWords(const QString &words);

} // namespace pamphlet
