#pragma once

#include "handout/exportplan.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <array>
#include <atomic>
#include <memory>

namespace pamphlet {

class HandoutPrinter;
class Reader;

enum class ExportForm { Pdf, WebPage };

// Why a file was not written, in words for people.
struct ExportProblem {
    QString title;
    QString error;
};

struct ExportSummary {
    int written = 0;
    QList<ExportProblem> problems;
    bool cancelled = false;
    QString folder;
    QStringList files; // that were written, with their folder
};

// Writes many files, several in the making at once, without holding up the event loop. A file that cannot be made does
// not stop the others, and replaces an older one only when it is whole. Prints with engine pages of its own, so that a
// handout for a patient does not wait behind it. GUI thread.
class ExportRun : public QObject {
    Q_OBJECT

public:
    // `reader` must outlive this.
    explicit ExportRun(Reader &reader, QObject *parent = nullptr);
    ~ExportRun() override;

    // Makes `folder` when it is missing. Does nothing while a run goes on. progressed() and finished() follow by the
    // event loop.
    void start(const QList<ExportJob> &jobs, const QString &folder, ExportForm form);
    // Begins no more files; what is being written to the disk is finished. finished() follows.
    void cancel();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    // `done` of `total` files are written or failed; `title` is that of the last.
    void progressed(int done, int total, const QString &title);
    void finished(const pamphlet::ExportSummary &summary);

private:
    // What became of a file: without a path it was not written.
    struct Written {
        QString title;
        QString path;
        QString error;
    };

    static Written write(const QByteArray &bytes, const Written &made, const std::atomic_bool &cancelled);
    void startSoon();
    void goOn();
    void startJob(const ExportJob &job);
    QFuture<Written> makePdf(const ExportJob &job, const QString &path);
    QFuture<Written> makeWebPage(const ExportJob &job, const QString &path);
    HandoutPrinter &freePress();
    void take(const ExportJob &job, const Written &written);
    void finish();

    Reader &m_reader;
    std::array<std::unique_ptr<HandoutPrinter>, 2> m_presses; // each with an engine page
    QList<ExportJob> m_jobs;
    qsizetype m_next = 0; // of the jobs
    size_t m_inTheMaking = 0;
    int m_done = 0;
    ExportForm m_form = ExportForm::Pdf;
    ExportSummary m_summary;
    bool m_isRunning = false;
    std::shared_ptr<std::atomic_bool> m_cancelled; // also read by the threads that write
};

} // namespace pamphlet
