#include "reader/librarysource.h"

#include "article/articlelinks.h"
#include "handout/signedoff.h"
#include "library/library.h"
#include "library/librarytools.h"
#include "library/pagecontext.h"
#include "library/picturechecks.h"

#include <QFile>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

ArticleResource html(const QByteArray &bytes)
{
    return {bytes, "text/html;charset=utf-8"};
}

ArticleResource css(const QByteArray &bytes)
{
    return {bytes, "text/css;charset=utf-8"};
}

} // namespace

LibrarySource::LibrarySource(const Library &library)
    : m_library(library)
    , m_clinic(bundledClinic(library))
{
}

int LibrarySource::addPrintCopy(const QString &html)
{
    m_printCopies.insert(++m_lastPrintCopy, html.toUtf8());
    return m_lastPrintCopy;
}

std::optional<ArticleResource> LibrarySource::resource(const QUrl &url)
{
    QStringList parts;
    if (!ArticleScheme::isCanonical(url, parts)) {
        return std::nullopt;
    }
    const QString host = parts.takeFirst();
    if (host == u"style"_s && parts.size() == 1) {
        return styleSheet(parts[0]);
    }
    if (host == u"print"_s && parts.size() == 1) {
        return printCopy(parts[0]);
    }
    if (const auto address = ArticleScheme::parseTool(url)) {
        return tool(address->id, address->lang);
    }
    if ((host != u"library"_s && host != u"print"_s) || parts.size() != 2 || !Article::isSlug(parts[0])) {
        return std::nullopt;
    }
    if (Article::isPictureName(parts[1])) {
        return picture(parts[0], parts[1]);
    }
    return host == u"library"_s && Article::isLanguage(parts[1]) ? page(parts[0], parts[1]) : std::nullopt;
}

std::optional<ArticleResource> LibrarySource::page(const QString &slug, const QString &lang)
{
    const std::optional<Article> article = m_library.article(slug, lang);
    if (!article) {
        return std::nullopt;
    }
    PageContext context = pageContext(m_library, *article, m_clinic, m_scope);
    addSignOff(context, m_reviews, m_library, *article);
    context.theme = m_theme;
    return html(withoutDeadLinks(m_page.screenHtml(*article, context)).toUtf8());
}

// A link to an article that is not shown becomes plain text.
QString LibrarySource::withoutDeadLinks(const QString &html) const
{
    if (m_scope.isAll()) {
        return html;
    }
    return withLinksChanged(html, [this](const ArticleLink &link) {
        return m_library.bestLanguage(link.slug, link.lang, m_scope).isEmpty() ? link.text : link.html;
    });
}

std::optional<ArticleResource> LibrarySource::tool(const QString &id, const QString &lang) const
{
    const std::optional<Tool> tool = LibraryTools(m_library).tool(id, lang);
    return tool ? std::optional(html(m_toolPage.screenHtml(*tool, m_theme).toUtf8())) : std::nullopt;
}

std::optional<ArticleResource> LibrarySource::picture(const QString &slug, const QString &name) const
{
    const QByteArray bytes = m_library.picture(slug, name);
    return bytes.isEmpty() ? std::nullopt : std::optional(ArticleResource{bytes, PictureChecks::mimeType(name)});
}

std::optional<ArticleResource> LibrarySource::styleSheet(const QString &name) const
{
    if (!name.endsWith(u".css"_s)) {
        return std::nullopt;
    }
    // Each theme has an address of its own: the engine would show an old one again from its memory.
    if (const QString theme = name.chopped(4); Theme::names().contains(theme)) {
        return css(Theme::named(theme).css().toUtf8());
    }
    QFile file(u":/pamphlet/style/"_s + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    return css(file.readAll());
}

std::optional<ArticleResource> LibrarySource::printCopy(const QString &number) const
{
    const auto found = m_printCopies.constFind(number.toInt());
    const bool exists = found != m_printCopies.constEnd() && number == QString::number(found.key()); // not "01" for 1
    return exists ? std::optional(html(*found)) : std::nullopt;
}

} // namespace pamphlet
