#include "reader/requestblocker.h"

#include "reader/articlescheme.h"

namespace pamphlet {

void RequestBlocker::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const bool allowed
        = info.requestUrl().scheme() == QLatin1String(ArticleScheme::name) && info.requestMethod() == "GET";
    info.block(!allowed);
    if (!allowed) {
        Q_EMIT blocked(info.requestUrl());
    }
}

} // namespace pamphlet
