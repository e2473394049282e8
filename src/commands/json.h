#pragma once

#include "article/tool.h"
#include "input/diagnostics.h"
#include "library/library.h"
#include "library/librarysearch.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

namespace pamphlet::json {

QJsonObject article(const ArticleSummary &summary);
QJsonObject tool(const ToolSummary &tool);
QJsonObject hit(const SearchHit &hit);
QJsonObject diagnostic(const Diagnostic &diagnostic);
void print(QTextStream &out, const QJsonArray &array);

} // namespace pamphlet::json
