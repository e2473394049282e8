#pragma once

#include "article/tool.h"
#include "input/diagnostics.h"
#include "library/folderchecks.h"
#include "library/libraryfacts.h"
#include "search/librarysearch.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

namespace pamphlet::json {

QJsonObject facts(const ArticleFacts &facts);
QJsonObject tool(const ToolSummary &tool);
QJsonObject hit(const SearchHit &hit);
QJsonObject results(const SearchResults &results);
QJsonObject diagnostic(const Diagnostic &diagnostic);
// Figures are rounded to one decimal; those of another language than the article's are left out.
QJsonObject figures(const ArticleFigures &article);
QJsonObject folder(const FolderFigures &figures);
void print(QTextStream &out, const QJsonArray &array);
void print(QTextStream &out, const QJsonObject &object);

} // namespace pamphlet::json
