#include "reader/readerview.h"

#include "article/article.h"
#include "reader/articlescheme.h"
#include "reader/pagefinder.h"
#include "reader/readerpage.h"
#include "reader/readerprofile.h"
#include "reader/sectiontracker.h"

#include <QDragEnterEvent>
#include <QPointer>
#include <QWebEngineHistory>
#include <QWebEngineLoadingInfo>
#include <QWebEngineScript>

#include <cmath>
#include <utility>

namespace pamphlet {

namespace {

constexpr qint64 quietTime = 60'000; // milliseconds
constexpr int loadingTime = 5000; // milliseconds; an article takes a tenth of a second
constexpr int settlingTime = 250; // milliseconds; a view that is hidden draws nothing and would be waited for in vain

QString plain(double number) // never 1e+06
{
    return QString::number(number, 'f', 2);
}

// An anchor as the program makes them; empty for anything else, which must not get into a script.
QString ours(const QString &anchor)
{
    return Article::isSlug(QString(anchor).replace(QStringLiteral("--"), QStringLiteral("-"))) ? anchor : QString();
}

} // namespace

ReaderView::ReaderView(ReaderProfile *profile, QWidget *parent)
    : QWebEngineView(parent)
    , m_page(new ReaderPage(profile, this))
    , m_sections(new SectionTracker(m_page))
    , m_finder(new PageFinder(m_page))
{
    setPage(m_page);
    setContextMenuPolicy(Qt::NoContextMenu);
    setAcceptDrops(false);
    connect(m_page, &ReaderPage::articleRequested, this, &ReaderView::articleRequested);
    connect(m_page, &ReaderPage::toolRequested, this, &ReaderView::toolRequested);
    // Not loadFinished: a load that another article took the place of would be told of as failed.
    connect(m_page, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo &info) {
        if (info.status() != QWebEngineLoadingInfo::LoadStartedStatus) {
            endLoading(info);
        }
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(loadingTime);
    connect(&m_patience, &QTimer::timeout, this, &ReaderView::loadAgain);
    m_settlingEnd.setSingleShot(true);
    m_settlingEnd.setInterval(settlingTime);
    connect(&m_settlingEnd, &QTimer::timeout, this, &ReaderView::tellShown);
    connect(m_page, &QWebEnginePage::scrollPositionChanged, this, &ReaderView::showWhenSettled);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
        [this](QWebEnginePage::RenderProcessTerminationStatus status) {
            if (status != QWebEnginePage::NormalTerminationStatus) {
                recover();
            }
        });
}

void ReaderView::showArticle(const QString &slug, const QString &lang, const QString &anchor, const Spot &spot)
{
    showPage(ArticleScheme::page(slug, lang, anchor), spot);
}

void ReaderView::showTool(const QString &id, const QString &lang, const Spot &spot)
{
    showPage(ArticleScheme::tool(id, lang), spot);
}

void ReaderView::showPage(const QUrl &url, const Spot &spot)
{
    const QUrl shownBefore = std::exchange(m_wanted, url);
    m_spot = spot;
    m_reloads = 0;
    if (m_loaded && shownBefore.matches(m_wanted, QUrl::RemoveFragment)) {
        // For another place in the same page the engine would load nothing and report nothing.
        finishLoading(true, false);
        return;
    }
    loadWanted();
}

ReaderView::Spot ReaderView::spot() const
{
    if (!m_loaded || m_settling) {
        return m_spot; // not there yet
    }
    return m_sections->spot();
}

void ReaderView::reloadInPlace()
{
    if (m_wanted.isEmpty()) {
        return;
    }
    m_spot = spot();
    loadWanted();
}

void ReaderView::forgetWay()
{
    m_page->history()->clear();
}

// An empty page in the place of the one that was read, which keeps what was unfolded and typed in it.
void ReaderView::forget()
{
    m_wanted.clear();
    m_spot.reset();
    m_reloads = 0;
    m_forgetting = true;
    loadWanted();
}

void ReaderView::endLoading(const QWebEngineLoadingInfo &info)
{
    const bool ok = info.status() == QWebEngineLoadingInfo::LoadSucceededStatus;
    m_isLoading = false;
    if (ok && info.url() == ReaderPage::emptyPage() && std::exchange(m_forgetting, false)) {
        forgetWay(); // not while another page is on its way, which would not arrive
    }
    if (m_isNextDue) {
        loadWanted();
    } else if (m_wanted.isEmpty()) {
        m_patience.stop();
    } else if (info.status() != QWebEngineLoadingInfo::LoadStoppedStatus
        && info.url().matches(m_wanted, QUrl::RemoveFragment)) {
        finishLoading(ok, true);
    }
}

void ReaderView::finishLoading(bool ok, bool atTop)
{
    if (m_hasCrashed) {
        return;
    }
    m_patience.stop();
    m_loaded = ok;
    m_settling.reset();
    if (!ok) {
        Q_EMIT failed(tr("This page could not be shown. Go back and choose it again."));
    } else if (atTop && !m_spot && m_wanted.fragment().isEmpty()) {
        tellShown();
    } else {
        m_settling = -1; // until the page tells how far it will go
        m_settlingEnd.start();
        scrollToPlace();
    }
}

// Scripts of the program in its own world; scripts of pages stay off.
QString ReaderView::anchorScript(const QString &anchor)
{
    return QStringLiteral(R"({
        const place = document.getElementById('%1');
        for (let fold = place; fold; fold = fold.parentElement) {
            if (fold.localName === 'details') fold.open = true;
        }
        place ? place.scrollIntoView() : scrollTo(0, 0);
    })")
        .arg(ours(anchor));
}

QString ReaderView::spotScript(const ReadingSpot &spot)
{
    QStringList unfolded;
    for (const int index : spot.unfolded) {
        unfolded.append(QString::number(index));
    }
    return QStringLiteral(R"({
        const unfolded = new Set([%1]);
        document.querySelectorAll('details').forEach((fold, index) => { fold.open = unfolded.has(index); });
        const grown = %4 > 0 ? document.documentElement.scrollHeight / %4 : 1;
        const nearest = document.getElementById('%5');
        scrollTo(%2, nearest ? nearest.getBoundingClientRect().top + scrollY + %6 * grown : %3 * grown);
    })")
        .arg(unfolded.join(u','), plain(spot.scroll.x()), plain(spot.scroll.y()), plain(spot.height),
            ours(spot.nearest), plain(spot.below));
}

void ReaderView::scrollToPlace()
{
    const QString anchor = m_wanted.fragment();
    const QString script = m_spot ? spotScript(*m_spot) : anchorScript(anchor);
    runPlaceScript(script, [this, anchor, url = m_wanted, toSpot = m_spot.has_value()](double y) {
        if (url != m_wanted || !m_settling) {
            return; // another page was chosen meanwhile
        }
        if (!toSpot) {
            m_sections->choose(anchor, y);
        }
        m_settling = y;
        showWhenSettled();
    });
}

void ReaderView::goTo(const QString &anchor)
{
    runPlaceScript(anchorScript(anchor), [this, anchor](double y) { m_sections->choose(anchor, y); });
}

void ReaderView::runPlaceScript(const QString &script, const std::function<void(double)> &arrived)
{
    m_page->runJavaScript(script + QStringLiteral("; [scrollY, ") + SectionTracker::measuringScript() + u']',
        QWebEngineScript::ApplicationWorld, [self = QPointer(this), arrived](const QVariant &answer) {
            const QVariantList parts = answer.toList();
            if (self && parts.size() == 2) {
                self->m_sections->take(parts[1]);
                arrived(parts[0].toDouble());
            }
        });
}

// The page may be seen once it is drawn where it was scrolled to.
void ReaderView::showWhenSettled()
{
    if (m_settling && std::abs(m_page->scrollPosition().y() / m_page->zoomFactor() - *m_settling) < 1) {
        tellShown();
    }
}

void ReaderView::tellShown()
{
    m_settlingEnd.stop();
    m_settling.reset();
    m_spot.reset();
    if (std::exchange(m_forgetting, false)) {
        forgetWay(); // the empty page was overtaken
    }
    m_sections->measure();
    Q_EMIT shown();
}

void ReaderView::recover()
{
    if (m_lastCrash.isValid() && m_lastCrash.elapsed() > quietTime) {
        m_reloads = 0;
    }
    m_lastCrash.start();
    m_loaded = false;
    m_settling.reset();
    m_settlingEnd.stop();
    m_patience.stop();
    m_isLoading = false;
    m_isNextDue = false;
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

void ReaderView::loadAgain()
{
    m_isLoading = false;
    if (++m_reloads > maximumReloads && !m_wanted.isEmpty()) {
        Q_EMIT failed(tr("This page could not be shown. Go back and choose it again."));
        return;
    }
    loadWanted();
}

void ReaderView::loadWanted()
{
    m_loaded = false;
    m_settling.reset();
    m_settlingEnd.stop();
    m_sections->reset();
    m_isNextDue = m_isLoading; // the engine gets stuck when one follows while another one is on its way
    if (!m_isLoading) {
        m_isLoading = true;
        m_patience.start();
        // Without the fragment: with it, the engine may load nothing and tell nothing.
        load(m_wanted.isEmpty() ? ReaderPage::emptyPage() : m_wanted.adjusted(QUrl::RemoveFragment));
    }
    m_hasCrashed = false; // only now: the engine first tells that the load before, which crashed, has failed
}

void ReaderView::dragEnterEvent(QDragEnterEvent *event)
{
    event->ignore();
}

} // namespace pamphlet
