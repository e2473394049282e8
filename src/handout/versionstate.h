#pragma once

#include "clinic/handoutrecord.h"

namespace pamphlet {

class Library;

// How what was handed out stands to what the library has today.
enum class VersionState { Same, Changed, Gone };

// Reads as Library does, on its thread.
VersionState versionState(const Library &library, const RecordedItem &item);

} // namespace pamphlet
