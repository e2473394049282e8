#pragma once

#include <QString>

class QPdfDocument;
class QPrinter;

namespace pamphlet {

// Prints the pages that the user chose in the printer's dialog. Empty when done, else what went wrong.
QString printPdf(QPdfDocument &document, QPrinter &printer);

} // namespace pamphlet
