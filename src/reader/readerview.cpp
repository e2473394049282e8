#include "reader/readerview.h"

#include "article/article.h"
#include "reader/articlescheme.h"
#include "reader/readerpage.h"
#include "reader/readerprofile.h"

#include <QDragEnterEvent>
#include <QWebEngineLoadingInfo>
#include <QWebEngineScript>

#include <utility>

namespace pamphlet {

namespace {

constexpr qint64 quietTime = 60'000; // milliseconds

} // namespace

ReaderView::ReaderView(ReaderProfile *profile, QWidget *parent)
    : QWebEngineView(parent)
    , m_page(new ReaderPage(profile, this))
{
    setPage(m_page);
    setContextMenuPolicy(Qt::NoContextMenu);
    setAcceptDrops(false);
    connect(m_page, &ReaderPage::articleRequested, this, &ReaderView::articleRequested);
    connect(m_page, &ReaderPage::toolRequested, this, &ReaderView::toolRequested);
    // Not loadFinished: a load that another article took the place of would be told of as failed.
    connect(m_page, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo &info) {
        const bool ended = info.status() == QWebEngineLoadingInfo::LoadSucceededStatus
            || info.status() == QWebEngineLoadingInfo::LoadFailedStatus;
        if (ended && info.url().matches(m_wanted, QUrl::RemoveFragment)) {
            finishLoading(info.status() == QWebEngineLoadingInfo::LoadSucceededStatus);
        }
    });
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
        [this](QWebEnginePage::RenderProcessTerminationStatus status) {
            if (status != QWebEnginePage::NormalTerminationStatus) {
                recover();
            }
        });
}

void ReaderView::showArticle(const QString &slug, const QString &lang, const QString &anchor)
{
    showPage(ArticleScheme::page(slug, lang, anchor));
}

void ReaderView::showTool(const QString &id, const QString &lang)
{
    showPage(ArticleScheme::tool(id, lang));
}

void ReaderView::showPage(const QUrl &url)
{
    const QUrl shownBefore = std::exchange(m_wanted, url);
    m_scroll = {};
    m_reloads = 0;
    if (m_loaded && shownBefore.matches(m_wanted, QUrl::RemoveFragment)) {
        // For another place in the same page the engine would load nothing and report nothing.
        m_page->runJavaScript(QStringLiteral("window.scrollTo(0, 0)"), QWebEngineScript::ApplicationWorld);
        finishLoading(true);
        return;
    }
    loadWanted();
}

void ReaderView::reloadInPlace()
{
    if (m_wanted.isEmpty()) {
        return;
    }
    m_scroll = m_page->scrollPosition();
    m_page->triggerAction(QWebEnginePage::Reload);
}

void ReaderView::finishLoading(bool ok)
{
    if (m_hasCrashed) {
        return;
    }
    m_loaded = ok;
    if (!ok) {
        Q_EMIT failed(tr("This page could not be shown. Go back and choose it again."));
        return;
    }
    unfold(m_wanted.fragment());
    restoreScroll();
    Q_EMIT shown();
}

void ReaderView::unfold(const QString &anchor)
{
    if (!Article::isSlug(QString(anchor).replace(QStringLiteral("--"), QStringLiteral("-")))) {
        return; // not one of ours
    }
    // Script of the program in its own world; scripts of pages stay off.
    m_page->runJavaScript(QStringLiteral("{ const place = document.getElementById('%1'); if (place) { "
                                         "const fold = place.closest('details'); if (fold) { fold.open = true; } "
                                         "place.scrollIntoView(); } }")
                              .arg(anchor),
        QWebEngineScript::ApplicationWorld);
}

void ReaderView::restoreScroll()
{
    if (!m_scroll.isNull()) {
        const QString script = QStringLiteral("window.scrollTo(%1, %2)").arg(m_scroll.x()).arg(m_scroll.y());
        m_page->runJavaScript(script, QWebEngineScript::ApplicationWorld); // ours; page scripts stay off
        m_scroll = {};
    }
}

void ReaderView::recover()
{
    if (m_lastCrash.isValid() && m_lastCrash.elapsed() > quietTime) {
        m_reloads = 0;
    }
    m_lastCrash.start();
    m_loaded = false;
    m_hasCrashed = true;
    // By the event loop: the engine is not done with the crash, and may not survive a load that starts before.
    QMetaObject::invokeMethod(this, &ReaderView::reloadAfterCrash, Qt::QueuedConnection);
}

void ReaderView::reloadAfterCrash()
{
    if (!m_hasCrashed) {
        return; // another article was chosen meanwhile
    }
    if (++m_reloads > maximumReloads) {
        Q_EMIT failed(
            tr("This article stopped again and again. Go back and choose another one; nothing you marked is lost."));
        return;
    }
    loadWanted();
}

void ReaderView::loadWanted()
{
    m_loaded = false;
    load(m_wanted);
    m_hasCrashed = false; // only now: the engine first tells that the load before, which crashed, has failed
}

void ReaderView::dragEnterEvent(QDragEnterEvent *event)
{
    event->ignore();
}

} // namespace pamphlet
