#include "reader/readerpage.h"

#include "reader/articlescheme.h"
#include "reader/readerprofile.h"

#include <QWebEngineCertificateError>
#include <QWebEngineFullScreenRequest>

namespace pamphlet {

ReaderPage::ReaderPage(ReaderProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
        [this](const QUrl &origin, Feature feature) { setFeaturePermission(origin, feature, PermissionDeniedByUser); });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
        [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::certificateError, this,
        [](QWebEngineCertificateError error) { error.rejectCertificate(); });
}

bool ReaderPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (!isMainFrame) {
        return false;
    }
    if (type == NavigationTypeTyped || type == NavigationTypeReload) { // what the program itself loads
        QStringList parts;
        const bool ours = ArticleScheme::isCanonical(url, parts)
            && (ArticleScheme::parsePage(url) || ArticleScheme::parseTool(url)
                || parts.first() == QLatin1String("print"));
        return ours || url == emptyPage();
    }
    if (type != NavigationTypeLinkClicked) {
        return false;
    }
    const auto address = ArticleScheme::parsePage(url);
    const QUrl here = this->url().adjusted(QUrl::RemoveFragment);
    if (address && url.adjusted(QUrl::RemoveFragment) == here) {
        return true; // a place in the article itself, such as a source
    }
    if (address) {
        Q_EMIT articleRequested(address->slug, address->lang, address->anchor);
    } else if (const auto tool = ArticleScheme::parseTool(url)) {
        Q_EMIT toolRequested(tool->id, tool->lang);
    }
    return false;
}

QWebEnginePage *ReaderPage::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList ReaderPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void ReaderPage::javaScriptAlert(const QUrl &, const QString &)
{
}

bool ReaderPage::javaScriptConfirm(const QUrl &, const QString &)
{
    return false;
}

bool ReaderPage::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *)
{
    return false;
}

void ReaderPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &)
{
}

} // namespace pamphlet
