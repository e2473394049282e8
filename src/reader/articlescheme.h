#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

#include <optional>

namespace pamphlet {

// The scheme and its addresses:
//   article://library/<slug>/<lang>   the page of an article
//   article://library/<slug>/<file>   a picture of it
//   article://library/tools/<id>/<lang>   a page to fill in
//   article://style/<file>            a style sheet
//   article://print/<number>          a print copy; its pictures as above, on the host "print"
// Anything that is not written exactly so, without query or user, does not exist.
namespace ArticleScheme {

inline constexpr char name[] = "article";

// Once, before the application object is made.
void registerScheme();

QUrl page(const QString &slug, const QString &lang, const QString &anchor = {});
QUrl tool(const QString &id, const QString &lang);
QUrl printCopy(int number);

struct PageAddress {
    QString slug;
    QString lang;
    QString anchor;
};
std::optional<PageAddress> parsePage(const QUrl &url);

struct ToolAddress {
    QString id;
    QString lang;
};
std::optional<ToolAddress> parseTool(const QUrl &url);

// True for an address that is written exactly as above. `parts` gets host and path, part by part.
bool isCanonical(const QUrl &url, QStringList &parts);

} // namespace ArticleScheme

// What answers an address.
struct ArticleResource {
    QByteArray bytes;
    QByteArray mimeType;
};

// Where the bytes come from. Called on the GUI thread for each request of a page.
class ArticleSource {
public:
    virtual ~ArticleSource() = default;
    // Nothing when there is no such thing.
    virtual std::optional<ArticleResource> resource(const QUrl &url) = 0;

protected:
    ArticleSource() = default;
    Q_DISABLE_COPY_MOVE(ArticleSource)
};

// Answers article:// requests, GET only.
class ArticleSchemeHandler : public QWebEngineUrlSchemeHandler {
    Q_OBJECT

public:
    explicit ArticleSchemeHandler(ArticleSource &source, QObject *parent = nullptr);
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    ArticleSource &m_source;
};

} // namespace pamphlet
