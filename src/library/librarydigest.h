#pragma once

#include <QByteArray>

namespace pamphlet {

class SqliteFile;

// SHA-256 over all that a library stores but the digest itself, in hexadecimal; empty when something cannot be read.
// SQLite checks how its pages hang together, not what is in them: without this a flipped letter would go unnoticed.
QByteArray libraryDigest(const SqliteFile &file);

} // namespace pamphlet
