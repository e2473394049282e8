#pragma once

#include <QRegularExpression>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebEnginePage>

// Notices what a page must never do. Its tests show that it notices when a page may do it.
namespace sentinel {

// A web server of this machine. Whoever calls it got out.
class Server : public QTcpServer {
public:
    Server() { listen(QHostAddress::LocalHost); }

    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(serverPort()); }
    // The same attack, aimed at this server instead of somebody else's.
    QByteArray aimed(const QByteArray &attack) const
    {
        static const QRegularExpression host(
            QStringLiteral("(?<=//)(?!www\\.w3\\.org)[A-Za-z0-9][A-Za-z0-9.-]*\\.[A-Za-z0-9]+(:[0-9]+)?"));
        return QString::fromUtf8(attack).replace(host, address()).toUtf8();
    }
    int calls = 0;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        ++calls;
        QTcpSocket socket;
        socket.setSocketDescriptor(descriptor); // and closed at once
    }
};

// What a page did, in words. `Page` is ReaderPage, or QWebEnginePage where everything is allowed.
template <typename Page> class Watched : public Page {
public:
    template <typename... Arguments>
    explicit Watched(Arguments &&...arguments)
        : Page(std::forward<Arguments>(arguments)...)
    {
        QObject::connect(
            this, &QWebEnginePage::renderProcessTerminated, this, [this] { noticed.append(QStringLiteral("crash")); });
        QObject::connect(
            this, &QWebEnginePage::titleChanged, this, [this](const QString &title) { titles.append(title); });
        QObject::connect(
            this, &QWebEnginePage::windowCloseRequested, this, [this] { noticed.append(QStringLiteral("close")); });
    }

    QStringList noticed;
    QStringList titles;

protected:
    void javaScriptAlert(const QUrl &, const QString &text) override
    {
        noticed.append(QStringLiteral("alert ") + text);
    }
    bool javaScriptConfirm(const QUrl &, const QString &text) override
    {
        noticed.append(QStringLiteral("confirm ") + text);
        return false;
    }
    bool javaScriptPrompt(const QUrl &, const QString &text, const QString &, QString *) override
    {
        noticed.append(QStringLiteral("prompt ") + text);
        return false;
    }
    void javaScriptConsoleMessage(
        QWebEnginePage::JavaScriptConsoleMessageLevel, const QString &message, int, const QString &) override
    {
        noticed.append(QStringLiteral("console ") + message);
    }
    QWebEnginePage *createWindow(QWebEnginePage::WebWindowType) override
    {
        noticed.append(QStringLiteral("window"));
        return nullptr;
    }
    bool acceptNavigationRequest(const QUrl &url, QWebEnginePage::NavigationType type, bool isMainFrame) override
    {
        if (type != QWebEnginePage::NavigationTypeTyped || !isMainFrame) {
            noticed.append(QStringLiteral("navigation ") + url.toString().left(80));
        }
        return Page::acceptNavigationRequest(url, type, isMainFrame);
    }
};

// What stands in a page that only script, or an author's own HTML, could have put there; a list of texts.
inline QString strangeParts()
{
    return QStringLiteral(R"({
        const strange = [...document.querySelectorAll('script, iframe, frame, object, embed, applet, form, input, button, base, svg, math, style, video, audio, [srcset], meta[http-equiv=refresh]')].map(e => e.localName);
        for (const element of document.querySelectorAll('*')) {
            for (const {name, value} of element.attributes) {
                if (name.startsWith('on') || name === 'srcdoc' || name === 'style') strange.push(element.localName + ' ' + name);
                if (['src', 'href', 'action', 'data', 'background', 'xlink:href'].includes(name)
                    && !(value.startsWith('/') && !value.startsWith('//')) && !value.startsWith('#') && !value.startsWith('article://style/')
                    && !/^data:image\/svg\+xml;base64,[A-Za-z0-9+\/=]*$/.test(value) && value !== 'data:,') strange.push(element.localName + ' ' + name + '=' + value);
            }
        }
        strange.slice(0, 20) })");
}

} // namespace sentinel
