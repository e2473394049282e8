#pragma once

#include <QWebEnginePage>

namespace pamphlet {

class ReaderProfile;

// A page that goes nowhere but to articles and pages to fill in. Links to these are handed to the viewer, which keeps
// the history.
class ReaderPage : public QWebEnginePage {
    Q_OBJECT

public:
    explicit ReaderPage(ReaderProfile *profile, QObject *parent = nullptr);

    static QUrl emptyPage() { return QUrl(QStringLiteral("about:blank")); }

Q_SIGNALS:
    void articleRequested(const QString &slug, const QString &lang, const QString &anchor);
    void toolRequested(const QString &id, const QString &lang);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(
        FileSelectionMode mode, const QStringList &oldFiles, const QStringList &acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl &origin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &message) override;
    bool javaScriptPrompt(
        const QUrl &origin, const QString &message, const QString &defaultValue, QString *result) override;
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel level, const QString &message, int line, const QString &source) override;
};

} // namespace pamphlet
