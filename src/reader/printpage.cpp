#include "reader/printpage.h"

#include "reader/readerprofile.h"

#include <QEventLoop>
#include <QPointer>
#include <QTimer>
#include <QWebEngineLoadingInfo>
#include <QWebEngineScript>

#include <utility>

namespace pamphlet {

namespace {

// Milliseconds; an article takes less than a tenth of a second.
constexpr int patience = 20'000;
constexpr int loadingTime = 10'000;
constexpr int maximumLoads = 3; // of a document of which the engine tells nothing

} // namespace

PrintPage::PrintPage(ReaderProfile *profile, QObject *parent)
    : ReaderPage(profile, parent)
    , m_profile(profile)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(loadingTime);
    connect(&m_patience, &QTimer::timeout, this, &PrintPage::loadDocument);
    // Not loadFinished: after a crash that of the document before may still come.
    connect(this, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo &info) {
        const bool loaded = info.status() == QWebEngineLoadingInfo::LoadSucceededStatus;
        if (m_isBusy && info.url() == m_url && (loaded || info.status() == QWebEngineLoadingInfo::LoadFailedStatus)) {
            loaded ? printAnswering() : finish({});
        }
    });
    connect(this, &QWebEnginePage::renderProcessTerminated, this,
        [this](QWebEnginePage::RenderProcessTerminationStatus status) {
            if (status != QWebEnginePage::NormalTerminationStatus) {
                finish({});
            }
        });
}

void PrintPage::print(const QUrl &url, const QPageLayout &layout)
{
    m_isBusy = true;
    m_url = url;
    m_layout = layout;
    ++m_document;
    m_loads = 0;
    loadDocument();
}

void PrintPage::loadDocument()
{
    if (++m_loads > maximumLoads) {
        finish({});
        return;
    }
    m_patience.start();
    load(m_url);
}

// Prints in the answer of the page, which proves that its process lives. The engine tells that a page is loaded a
// moment later; when the process has died meanwhile, it does not survive being asked to print.
void PrintPage::printAnswering()
{
    runJavaScript(QStringLiteral("1"), QWebEngineScript::ApplicationWorld,
        [self = QPointer(this), document = m_document](const QVariant &answer) {
            if (self && self->isAwaited(document) && !self->m_isPrinting && answer.toInt() == 1) {
                self->startPrinting();
            }
        });
}

void PrintPage::startPrinting()
{
    m_isPrinting = true;
    m_patience.stop();
    printToPdf(
        [this, document = m_document](const QByteArray &pdf) {
            if (isAwaited(document)) {
                finish(pdf);
            }
        },
        m_layout);
}

void PrintPage::finish(const QByteArray &pdf)
{
    m_isPrinting = false;
    m_patience.stop();
    if (std::exchange(m_isBusy, false)) {
        Q_EMIT printed(pdf);
    }
}

void PrintPage::retire()
{
    if (!m_isPrinting) {
        delete this;
        return;
    }
    setParent(m_profile);
    connect(this, &PrintPage::printed, this, &QObject::deleteLater);
}

void PrintPage::waitUntilPrinted()
{
    if (!m_isPrinting) {
        return;
    }
    QEventLoop loop;
    connect(this, &PrintPage::printed, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

} // namespace pamphlet
