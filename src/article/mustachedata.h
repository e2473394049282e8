#pragma once

#include <QString>
#include <QStringList>

#include <kainjow/mustache.hpp>

namespace pamphlet::templatedata {

using Data = kainjow::mustache::data;

Data text(const QString &value);
// False when empty: a name that is absent would be looked for further out.
Data optional(const QString &value);
Data emptyList();
// A list of items that have each value, unless it is empty, under `key`.
Data listOf(const QStringList &values, const char *key);

// The text of resources/templates/<name>, which is compiled into the program.
std::string templateText(const QString &name);

} // namespace pamphlet::templatedata
