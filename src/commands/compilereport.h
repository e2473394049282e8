#pragma once

#include <QString>
#include <QTextStream>

namespace pamphlet {

class Diagnostics;
class LibraryCompiler;

void printDiagnostics(QTextStream &out, const Diagnostics &diagnostics);
// "3 articles, no errors, 1 warning"
QString compileSummary(const LibraryCompiler &compiler);

} // namespace pamphlet
