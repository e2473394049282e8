#include "viewer/handoutrecorder.h"

#include "clinic/clinicstore.h"
#include "library/library.h"

#include <algorithm>
#include <utility>

namespace pamphlet {

namespace {

template <typename Part> bool sameVersion(const Part &one, const Part &other)
{
    const QByteArray oneHash = one.version ? one.version->hash : QByteArray();
    const QByteArray otherHash = other.version ? other.version->hash : QByteArray();
    return one.lang == other.lang && oneHash == otherHash;
}

bool sameItem(const HandoutItem &one, const HandoutItem &other)
{
    return one.slug == other.slug && one.note == other.note && sameVersion(one, other);
}

bool sameTool(const HandoutTool &one, const HandoutTool &other)
{
    return one.id == other.id && sameVersion(one, other);
}

// The name on it and the look of the paper are not the content.
bool sameContent(const Handout &one, const Handout &other)
{
    return one.clinician == other.clinician && one.note == other.note && one.lang == other.lang
        && std::equal(one.items.begin(), one.items.end(), other.items.begin(), other.items.end(), sameItem)
        && std::equal(one.tools.begin(), one.tools.end(), other.tools.begin(), other.tools.end(), sameTool);
}

HandoutRecord draftOf(const QUuid &visit, const Handout &handout, HandoutForm form, const QList<KeptVersion> &versions)
{
    HandoutRecord record;
    record.visit = visit;
    record.code = handout.code;
    record.handedOutAt = QDateTime::currentDateTimeUtc();
    record.clinician = handout.clinician;
    record.lang = handout.lang;
    record.form = form;
    for (const KeptVersion &version : versions) {
        record.items.append({version.kind, version.id, version.lang, version.title, version.hash});
    }
    return record;
}

} // namespace

HandoutRecorder::HandoutRecorder(ClinicStore &store, const Library &library, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_library(library)
{
}

bool HandoutRecorder::needsCode(const QUuid &visit, const Handout &handout) const
{
    if (m_code.isEmpty()) {
        return m_codeError.isEmpty();
    }
    return !m_visit.isNull() && !isTaken(visit, handout);
}

bool HandoutRecorder::isTaken(const QUuid &visit, const Handout &handout) const
{
    return !m_visit.isNull() && m_visit == visit && sameContent(m_content, handout);
}

void HandoutRecorder::begin(const QUuid &visit, const Handout &handout)
{
    m_handedOut = m_handedOut && isTaken(visit, handout);
    m_visit = visit;
    m_content = handout;
    m_content.patient.clear(); // not needed here, so not kept
}

bool HandoutRecorder::wasHandedOut(const QUuid &visit, const Handout &handout) const
{
    return m_handedOut && isTaken(visit, handout);
}

void HandoutRecorder::reserveCode()
{
    if (std::exchange(m_reserving, true)) {
        return;
    }
    whenAnswered(m_store.reserveCode(), this, [this](const Outcome<QString> &outcome) {
        m_reserving = false;
        m_code = outcome.value;
        m_codeError = outcome.error;
        m_visit = {};
        m_content = {};
        m_handedOut = false;
        if (!outcome.ok()) {
            Q_EMIT failed(tr("The handout has no code by which it is found again. %1").arg(outcome.error));
        }
        Q_EMIT coded();
    });
}

QList<KeptVersion> HandoutRecorder::versionsOf(const Handout &handout) const
{
    QList<KeptVersion> versions;
    const auto add = [&versions](const std::optional<KeptVersion> &version) {
        if (version) {
            versions.append(*version);
        }
    };
    for (const HandoutItem &item : handout.items) {
        add(item.version ? *item.version : articleVersion(m_library, item.slug, item.lang));
    }
    for (const HandoutTool &tool : handout.tools) {
        add(tool.version ? *tool.version : toolVersion(m_library, tool.id, tool.lang));
    }
    return versions;
}

HandoutRecord HandoutRecorder::draft(const QUuid &visit, const Handout &handout, HandoutForm form) const
{
    return draftOf(visit, handout, form, versionsOf(handout));
}

void HandoutRecorder::record(const QUuid &visit, const Handout &handout, HandoutForm form)
{
    if (handout.code == m_code) { // else another one is being looked at meanwhile
        begin(visit, handout);
        m_handedOut = true;
    }
    const auto tell = [this](const QString &why) {
        Q_EMIT failed(tr("It was handed out, but could not be noted in the records. %1").arg(why));
    };
    if (handout.code.isEmpty()) {
        tell(m_codeError);
        return;
    }
    const QList<KeptVersion> versions = versionsOf(handout);
    if (versions.size() < handout.items.size() + handout.tools.size()) { // a part of it would be no record of it
        tell(m_library.errorText());
        return;
    }
    whenAnswered(m_store.recordHandout(draftOf(visit, handout, form, versions), versions), this,
        [this, tell](const Outcome<HandoutRecord> &outcome) {
            if (outcome.ok()) {
                Q_EMIT recorded();
            } else {
                tell(outcome.error);
            }
        });
}

} // namespace pamphlet
