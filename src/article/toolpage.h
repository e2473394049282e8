#pragma once

#include "article/tool.h"

#include <memory>

namespace pamphlet {

// HTML of a page to fill in, made from the templates in resources/templates. Not for use by several threads at once.
class ToolPage {
public:
    ToolPage();
    ~ToolPage();

    // The whole page for the screen: the sheet as it prints, in the colours of a theme.
    QString screenHtml(const Tool &tool, const QString &theme) const;
    // The <article> element for a print copy.
    QString printHtml(const Tool &tool) const;

private:
    struct Templates;
    std::unique_ptr<Templates> m_templates;
};

} // namespace pamphlet
