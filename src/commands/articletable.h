#pragma once

#include "library/folderchecks.h"

#include <QString>

namespace pamphlet {

// The page that lists the articles of `folder` with their figures, as Markdown: what articles/README.md holds.
QString articleTable(const QString &folder, const QList<ArticleFigures> &articles);

} // namespace pamphlet
