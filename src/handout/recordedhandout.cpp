#include "handout/recordedhandout.h"

namespace pamphlet {

namespace {

void append(Handout &handout, const RecordedItem &item, const KeptVersion &version)
{
    // Two articles that are alike in every byte share a version: which of them it was, the record knows.
    KeptVersion own = version;
    own.kind = item.kind;
    own.id = item.id;
    own.lang = item.lang;
    own.title = item.title;
    const auto kept = std::make_shared<const KeptVersion>(std::move(own));
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
