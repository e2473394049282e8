#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace pamphlet {

// Lets article:// through and blocks every other request, whatever made it.
class RequestBlocker : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

Q_SIGNALS:
    void blocked(const QUrl &url);
};

} // namespace pamphlet
