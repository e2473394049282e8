#pragma once

#include "clinic/numbersrepository.h"

#include <QByteArray>

#include <functional>

namespace pamphlet {

// The numbers as a table for a spreadsheet (CsvText): week, kind, article or word, count.
// `titleOf` tells what the article of a slug is called.
QByteArray numbersCsv(const ClinicNumbers &numbers, const std::function<QString(const QString &slug)> &titleOf);

} // namespace pamphlet
