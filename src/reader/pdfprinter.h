#pragma once

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QPageLayout>
#include <QPromise>
#include <QQueue>

namespace pamphlet {

class LibrarySource;
class PrintPage;
class ReaderProfile;

// Turns HTML documents into PDF bytes with the browser engine, one after the other. GUI thread.
class PdfPrinter : public QObject {
    Q_OBJECT

public:
    // Both must outlive this.
    PdfPrinter(ReaderProfile *profile, LibrarySource &source, QObject *parent = nullptr);
    ~PdfPrinter() override;

    // The bytes as Chromium prints them; empty when it could not. Arrives by the event loop.
    QFuture<QByteArray> print(const QString &html, const QPageLayout &layout);

private:
    struct Job {
        QString html;
        QPageLayout layout;
        std::shared_ptr<QPromise<QByteArray>> promise;
    };

    void startSoon();
    void startNext();
    void finish(const QByteArray &pdf);

    LibrarySource &m_source;
    PrintPage *m_page;
    QQueue<Job> m_jobs;
    int m_printCopy = 0; // of the job that runs; 0 when none does
};

} // namespace pamphlet
