#pragma once

#include "handout/exportplan.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace pamphlet {

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
// not stop the others, and replaces an older one only when it is whole. GUI thread.
class ExportRun : public QObject {
    Q_OBJECT

public:
    // `reader` must outlive this.
    explicit ExportRun(Reader &reader, QObject *parent = nullptr);
    ~ExportRun() override;

    // Makes `folder` when it is missing. Only when nothing runs. progressed() and finished() follow by the event loop.
    void start(const QList<ExportJob> &jobs, const QString &folder, ExportForm form);
    // Writes nothing more than what is being written; finished() follows.
    void cancel();
    bool isRunning() const;

Q_SIGNALS:
    // `done` of `total` files are written or failed; `title` is that of the last.
    void progressed(int done, int total, const QString &title);
    void finished(const pamphlet::ExportSummary &summary);

private:
    struct Work;
    std::unique_ptr<Work> m_work;
    Reader &m_reader;
};

} // namespace pamphlet
