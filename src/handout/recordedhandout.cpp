#include "handout/recordedhandout.h"

namespace pamphlet {

namespace {

void append(Handout &handout, const RecordedItem &item, const KeptVersion &version)
{
    const auto kept = std::make_shared<const KeptVersion>(version);
    if (item.kind == KeptVersion::Kind::Article) {
        handout.items.append({.slug = item.id, .lang = item.lang, .note = {}, .version = kept});
    } else {
        handout.tools.append({.id = item.id, .lang = item.lang, .version = kept});
    }
}

} // namespace

Handout recordedHandout(
    const HandoutRecord &record, const QHash<QByteArray, KeptVersion> &versions, const HandoutOptions &options)
{
    Handout handout;
    for (const RecordedItem &item : record.items) {
        if (const auto version = versions.constFind(item.hash); version != versions.constEnd()) {
            append(handout, item, *version);
        }
    }
    handout.lang = record.lang;
    handout.clinician = record.clinician;
    handout.date = record.handedOutAt.toLocalTime().date();
    handout.code = record.code;
    handout.options = options;
    return handout;
}

} // namespace pamphlet
