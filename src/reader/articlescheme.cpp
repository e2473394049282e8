#include "reader/articlescheme.h"

#include "article/article.h"
#include "article/tool.h"

#include <QBuffer>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace ArticleScheme {

void registerScheme()
{
    QWebEngineUrlScheme scheme(name);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // Secure only: not local, so files stay out of reach; no service workers, no cross-origin, CSP not ignored.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl page(const QString &slug, const QString &lang, const QString &anchor)
{
    QUrl url(u"article://library"_s + Article::path(slug, lang));
    if (!anchor.isEmpty()) {
        url.setFragment(anchor);
    }
    return url;
}

QUrl tool(const QString &id, const QString &lang)
{
    return QUrl(u"article://library"_s + Tool::path(id, lang));
}

QUrl printCopy(int number)
{
    return QUrl(u"article://print/"_s + QString::number(number));
}

bool isCanonical(const QUrl &url, QStringList &parts)
{
    const QUrl bare = url.adjusted(QUrl::RemoveFragment);
    const QString path = bare.path(QUrl::FullyEncoded);
    const QString expected = u"article://"_s + bare.host() + path;
    if (bare.scheme() != QLatin1String(name) || bare.toString(QUrl::FullyEncoded) != expected || path.contains(u'%')
        || path.contains(u"//"_s)) {
        return false;
    }
    parts = path.sliced(path.startsWith(u'/') ? 1 : 0).split(u'/');
    parts.prepend(bare.host());
    return std::none_of(
        parts.begin(), parts.end(), [](const QString &part) { return part.isEmpty() || part.startsWith(u'.'); });
}

std::optional<PageAddress> parsePage(const QUrl &url)
{
    QStringList parts;
    if (!isCanonical(url, parts) || parts.size() != 3 || parts[0] != u"library"_s || !Article::isSlug(parts[1])
        || !Article::isLanguage(parts[2])) {
        return std::nullopt;
    }
    return PageAddress{parts[1], parts[2], url.fragment()};
}

std::optional<ToolAddress> parseTool(const QUrl &url)
{
    QStringList parts;
    if (!isCanonical(url, parts) || parts.size() != 4 || parts[0] != u"library"_s || parts[1] != u"tools"_s
        || !Article::isSlug(parts[2]) || !Article::isLanguage(parts[3])) {
        return std::nullopt;
    }
    return ToolAddress{parts[2], parts[3]};
}

} // namespace ArticleScheme

ArticleSchemeHandler::ArticleSchemeHandler(ArticleSource &source, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
    , m_source(source)
{
}

void ArticleSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    const std::optional<ArticleResource> resource = m_source.resource(job->requestUrl());
    if (!resource) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    auto *buffer = new QBuffer(job); // the job reads from it until it is done
    buffer->setData(resource->bytes);
    job->reply(resource->mimeType, buffer);
}

} // namespace pamphlet
