#include "article/articlepage.h"

#include "article/mustachedata.h"
#include "article/templatedata.h"

#include <QLocale>

namespace pamphlet {

using kainjow::mustache::mustache;
using kainjow::mustache::partial;
using templatedata::Data;
using templatedata::templateText;

struct ArticlePage::Templates {
    mustache page{templateText(QStringLiteral("page.mustache"))};
    mustache article{templateText(QStringLiteral("article.mustache"))};
    std::string articleText = templateText(QStringLiteral("article.mustache"));
    std::string questionText = templateText(QStringLiteral("question.mustache"));

    void addPartials(Data &data) const
    {
        data.set("article", Data(partial([this] { return articleText; })));
        data.set("question", Data(partial([this] { return questionText; })));
    }
};

ArticlePage::ArticlePage()
    : m_templates(std::make_unique<Templates>())
{
}

ArticlePage::~ArticlePage() = default;

QString ArticlePage::screenHtml(const Article &article, const PageContext &context) const
{
    const PageStrings words = PageStrings::forLanguage(article.lang);
    Data data = templatedata::article(article, context, words, false);
    data.set("dir", Data(QLocale(article.lang).textDirection() == Qt::RightToLeft ? "rtl" : "ltr"));
    data.set("theme", Data(context.theme.toStdString()));
    templatedata::addClinic(data, context.clinic, words);
    templatedata::addRelated(data, context.related);
    templatedata::addTools(data, context.tools);
    m_templates->addPartials(data);
    return QString::fromStdString(m_templates->page.render(data));
}

QString ArticlePage::printHtml(const Article &article, const PageContext &context) const
{
    Data data = templatedata::article(article, context, PageStrings::forLanguage(article.lang), true);
    m_templates->addPartials(data);
    return QString::fromStdString(m_templates->article.render(data));
}

} // namespace pamphlet
