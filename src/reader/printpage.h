#pragma once

#include "reader/readerpage.h"

#include <QPageLayout>
#include <QTimer>
#include <QUrl>

namespace pamphlet {

// An engine page that prints, one document at a time. The engine crashes at times when its page is deleted while it
// prints: whoever needs the page no more retires it. GUI thread.
class PrintPage : public ReaderPage {
    Q_OBJECT

public:
    explicit PrintPage(ReaderProfile *profile, QObject *parent = nullptr);

    // printed() follows by the event loop. Not to be called before it came for the document before.
    void print(const QUrl &url, const QPageLayout &layout);
    // Deletes the page, now or when it has printed. Until then the profile owns it.
    void retire();
    // Comes back when nothing is printed any more, or the engine hangs.
    void waitUntilPrinted();

Q_SIGNALS:
    void printed(const QByteArray &pdf); // as Chromium prints it; empty when it could not

private:
    void loadDocument();
    void printAnswering();
    void startPrinting();
    bool isAwaited(int document) const { return m_isBusy && document == m_document; } // its engine may have died
    void finish(const QByteArray &pdf);

    ReaderProfile *m_profile;
    QUrl m_url;
    QPageLayout m_layout;
    int m_document = 0; // counts them
    int m_loads = 0; // of this one
    QTimer m_patience; // runs while it is loaded
    bool m_isBusy = false; // loading or printing
    bool m_isPrinting = false;
};

} // namespace pamphlet
