#pragma once

#include "clinic/handoutrecord.h"
#include "handout/handout.h"

namespace pamphlet {

// What was handed out then, to be printed again in those exact versions: with date, clinician and code of its record,
// and without note and name, which are not kept. `versions` by hash; an item whose version is not among them is left
// out.
Handout recordedHandout(
    const HandoutRecord &record, const QHash<QByteArray, KeptVersion> &versions, const HandoutOptions &options);

} // namespace pamphlet
