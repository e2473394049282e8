#include "reader/pagefinder.h"

#include <QPointer>
#include <QWebEngineFindTextResult>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include <utility>

namespace pamphlet {

namespace {

const QString unfoldedScript
    = QStringLiteral("[...document.querySelectorAll('details')].map((e, i) => e.open ? i : -1).filter(i => i >= 0)");

// What was found last is selected once the search has ended.
const QString foldScript = QStringLiteral(R"({
    const unfolded = new Set([%1]);
    const chosen = getSelection().anchorNode;
    document.querySelectorAll('details').forEach((fold, index) => {
        fold.open = unfolded.has(index) || (chosen !== null && fold.contains(chosen));
    });
    chosen?.parentElement?.scrollIntoView({block: 'nearest'});
    getSelection().removeAllRanges();
})");

} // namespace

PageFinder::PageFinder(QWebEnginePage *page)
    : QObject(page)
    , m_page(page)
{
}

void PageFinder::find(const QString &words)
{
    m_words = words;
    if (m_unfoldedBefore || words.isEmpty()) {
        search(false);
        return;
    }
    m_page->runJavaScript(
        unfoldedScript, QWebEngineScript::ApplicationWorld, [self = QPointer(this)](const QVariant &answer) {
            if (!self || self->m_unfoldedBefore || self->m_words.isEmpty()) {
                return; // stopped meanwhile
            }
            self->m_unfoldedBefore.emplace();
            for (const QVariant &index : answer.toList()) {
                self->m_unfoldedBefore->append(index.toInt());
            }
            self->search(false);
        });
}

void PageFinder::next()
{
    search(false);
}

void PageFinder::previous()
{
    search(true);
}

void PageFinder::search(bool backward)
{
    m_page->findText(m_words, backward ? QWebEnginePage::FindBackward : QWebEnginePage::FindFlags(),
        [self = QPointer(this), words = m_words](const QWebEngineFindTextResult &result) {
            if (self) {
                self->tell(words, result);
            }
        });
}

void PageFinder::tell(const QString &words, const QWebEngineFindTextResult &result)
{
    if (words == m_words) { // else a newer search is on its way
        Q_EMIT found(result.activeMatch(), result.numberOfMatches());
    }
}

void PageFinder::stop()
{
    m_words.clear();
    const std::optional<QList<int>> unfoldedBefore = std::exchange(m_unfoldedBefore, std::nullopt);
    m_page->findText(QString());
    if (unfoldedBefore) {
        foldAgain(*unfoldedBefore);
    }
}

void PageFinder::foldAgain(const QList<int> &unfoldedBefore)
{
    QStringList indices;
    for (const int index : unfoldedBefore) {
        indices.append(QString::number(index));
    }
    m_page->runJavaScript(foldScript.arg(indices.join(u',')), QWebEngineScript::ApplicationWorld);
}

void PageFinder::forget()
{
    m_words.clear();
    m_unfoldedBefore.reset();
    m_page->findText(QString());
}

} // namespace pamphlet
