#pragma once

#include <QString>
#include <QTextStream>

namespace pamphlet {

class Diagnostics;
class LibraryCompiler;
struct ArticleFigures;
struct FolderFigures;

void printDiagnostics(QTextStream &out, const Diagnostics &diagnostics);
// "3 articles, no errors, 1 warning"
QString compileSummary(const LibraryCompiler &compiler);
// "744 words, grade 3.6, SMOG 7.1, 77 sentences, 4 pictures, 7 sources"
QString figuresLine(const ArticleFigures &article);
// "median grade 3.6, worst 4.1"; empty when no article has a figure
QString folderLine(const FolderFigures &figures);

} // namespace pamphlet
