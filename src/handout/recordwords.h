#pragma once

#include "clinic/handoutrecord.h"

#include <QString>

namespace pamphlet {

// What a record of a handout is called on the screen, in a chart note and in a table: the same words everywhere.
// Any thread.
namespace RecordWords {

QString form(HandoutForm form); // "Printed"
QString kind(KeptVersion::Kind kind); // "Article"
QString teachBack(TeachBack result); // "Explained in own words"; empty when none is noted
QString language(const QString &lang); // "English"; the code itself when it is none that is known
QString version(const QByteArray &hash); // short, but still telling versions apart: "1a2b3c4d"
// In local time: "2026-11-22 10:52".
QString time(const QDateTime &moment);

} // namespace RecordWords

} // namespace pamphlet
