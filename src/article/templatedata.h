#pragma once

#include "article/article.h"
#include "article/articlepage.h"
#include "article/mustachedata.h"

namespace pamphlet::templatedata {

// What resources/templates/article.mustache fills in.
Data article(const Article &article, const PageContext &context, const PageStrings &strings, bool print);
// What resources/templates/page.mustache adds around it.
void addClinic(Data &data, const ClinicProfile &clinic, const PageStrings &strings);
void addRelated(Data &data, const QList<RelatedArticle> &related);
void addTools(Data &data, const QList<ToolSummary> &tools);
Data redFlags(const QList<RedFlagGroup> &groups);
Data strings(const PageStrings &strings);

} // namespace pamphlet::templatedata
