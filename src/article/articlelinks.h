#pragma once

#include <QString>

#include <functional>

namespace pamphlet {

// A link in the HTML of an article to another article.
struct ArticleLink {
    QString html; // the whole of it
    QString slug;
    QString lang;
    QString text; // HTML, what stands in it
};

// The HTML with each of these links as `changed` answers it.
QString withLinksChanged(const QString &html, const std::function<QString(const ArticleLink &)> &changed);

} // namespace pamphlet
