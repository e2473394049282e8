#include "handout/versionstate.h"

#include "library/libraryfacts.h"

namespace pamphlet {

namespace {

QByteArray hashToday(const Library &library, const RecordedItem &item)
{
    if (item.kind == KeptVersion::Kind::Article) {
        return articleHash(library, item.id, item.lang);
    }
    const std::optional<KeptVersion> version = toolVersion(library, item.id, item.lang);
    return version ? version->hash : QByteArray();
}

} // namespace

VersionState versionState(const Library &library, const RecordedItem &item)
{
    const QByteArray today = hashToday(library, item);
    if (today.isEmpty()) {
        return VersionState::Gone;
    }
    return today == item.hash ? VersionState::Same : VersionState::Changed;
}

} // namespace pamphlet
