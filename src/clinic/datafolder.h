#pragma once

#include <QString>

namespace pamphlet {

// Where this program keeps what it stores.
namespace DataFolder {

// $PAMPHLET_HOME/data when that variable is set, else the usual place of this user (QStandardPaths::AppDataLocation).
QString path();

// Creates `folder` when it is missing and takes every right on it from everybody but its owner.
// Throws ClinicError when it cannot be created. Any thread.
void create(const QString &folder);

} // namespace DataFolder

} // namespace pamphlet
