#include "reader/readerprofile.h"

#include "reader/articlescheme.h"
#include "reader/printpage.h"
#include "reader/readersettings.h"
#include "reader/requestblocker.h"

#include <QPointer>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>

namespace pamphlet {

ReaderProfile::ReaderProfile(ArticleSource &source, QObject *parent)
    : QWebEngineProfile(parent) // without a storage name: off the record
    , m_blocker(new RequestBlocker(this))
{
    setHttpCacheType(QWebEngineProfile::NoCache);
    setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    setSpellCheckEnabled(false);
    setHttpUserAgent(QStringLiteral("Pamphlet")); // nothing about the machine, should anything ever ask
    setUrlRequestInterceptor(m_blocker);
    installUrlSchemeHandler(ArticleScheme::name, new ArticleSchemeHandler(source, this));
    cookieStore()->setCookieFilter([](const QWebEngineCookieStore::FilterRequest &) { return false; });
    connect(this, &QWebEngineProfile::downloadRequested, this,
        [](QWebEngineDownloadRequest *request) { request->cancel(); });
    for (const ReaderSetting &setting : readerSettings()) {
        settings()->setAttribute(setting.attribute, setting.on);
    }
    settings()->setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
}

ReaderProfile::~ReaderProfile()
{
    while (const QPointer<PrintPage> page = findChild<PrintPage *>(QString(), Qt::FindDirectChildrenOnly)) {
        page->waitUntilPrinted();
        delete page.data(); // before the profile that it belongs to
    }
}

} // namespace pamphlet
