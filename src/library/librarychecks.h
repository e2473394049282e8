#pragma once

#include <QString>

namespace pamphlet {

class SqliteFile;

// What is wrong with a library file, before anything in it is believed: words that go on after its name and a colon;
// empty when nothing is. Any thread.
namespace LibraryChecks {

// As far as the first bytes tell: missing, no file, no library, of another format, cut short.
QString headerProblem(const QString &path);

// A library has the tables of resources/library/schema.sql exactly as they stand there, and nothing else.
QString schemaProblem(const SqliteFile &file);

} // namespace LibraryChecks

} // namespace pamphlet
