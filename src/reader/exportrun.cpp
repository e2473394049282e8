#include "reader/exportrun.h"

#include "handout/savefile.h"
#include "handout/webpage.h"
#include "library/library.h"
#include "reader/handoutprinter.h"
#include "reader/reader.h"

#include <QDir>
#include <QFutureWatcher>
#include <QtConcurrent>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr size_t jobsOfPress = 2; // one is printed while the other is finished and written

QString extension(ExportForm form)
{
    return form == ExportForm::Pdf ? QStringLiteral(".pdf") : QStringLiteral(".html");
}

} // namespace

ExportRun::ExportRun(Reader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
}

ExportRun::~ExportRun()
{
    if (m_cancelled) {
        *m_cancelled = true;
    }
}

void ExportRun::start(const QList<ExportJob> &jobs, const QString &folder, ExportForm form)
{
    if (m_isRunning) {
        return;
    }
    m_isRunning = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_jobs = jobs;
    m_form = form;
    m_next = 0;
    m_done = 0;
    m_summary = {};
    m_summary.folder = QDir(folder).absolutePath();
    if (!QDir().mkpath(m_summary.folder)) {
        const QString place = QDir::toNativeSeparators(m_summary.folder);
        m_summary.problems.append({place, tr("The folder %1 could not be made. Choose another place.").arg(place)});
        m_jobs.clear();
    }
    startSoon();
}

void ExportRun::startSoon()
{
    QMetaObject::invokeMethod(this, &ExportRun::goOn, Qt::QueuedConnection);
}

void ExportRun::goOn()
{
    if (!m_isRunning) {
        return;
    }
    const bool isMoreToDo = m_next < m_jobs.size() && !*m_cancelled;
    if (isMoreToDo && m_inTheMaking < m_presses.size() * jobsOfPress) {
        startJob(m_jobs[m_next++]);
        startSoon(); // after a look at what else there is to do
    } else if (!isMoreToDo && m_inTheMaking == 0) {
        finish();
    }
}

void ExportRun::startJob(const ExportJob &job)
{
    ++m_inTheMaking;
    const QString path = m_summary.folder + u'/' + job.fileName + extension(m_form);
    auto *watcher = new QFutureWatcher<Written>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, job] {
        watcher->deleteLater();
        take(job, watcher->result());
    });
    watcher->setFuture(m_form == ExportForm::Pdf ? makePdf(job, path) : makeWebPage(job, path));
}

ExportRun::Written ExportRun::write(const QByteArray &bytes, const Written &made, const std::atomic_bool &cancelled)
{
    Written written = made;
    if (!written.error.isEmpty() || cancelled) {
        written.path.clear();
        return written;
    }
    written.error = saveFile(written.path, bytes);
    if (!written.error.isEmpty()) {
        written.path.clear();
    }
    return written;
}

QFuture<ExportRun::Written> ExportRun::makePdf(const ExportJob &job, const QString &path)
{
    return freePress()
        .print(job.handout)
        .then(QtFuture::Launch::Async, [path, cancelled = m_cancelled](const HandoutPdf &pdf) {
            return write(pdf.bytes, {pdf.title, path, pdf.error}, *cancelled);
        });
}

QFuture<ExportRun::Written> ExportRun::makeWebPage(const ExportJob &job, const QString &path)
{
    const LibrarySource &source = m_reader.source();
    const HandoutFile page = handoutWebPage(m_reader.library(), source.clinic(), source.reviews(), job.handout);
    return QtConcurrent::run([page, path, cancelled = m_cancelled] {
        return write(page.bytes, {page.title, path, page.error}, *cancelled);
    });
}

// The printers take turns: of those that print about equally fast, each is then about equally busy.
HandoutPrinter &ExportRun::freePress()
{
    auto &press = m_presses.at(size_t(m_next) % m_presses.size());
    if (!press) {
        press = std::make_unique<HandoutPrinter>(m_reader.library(), m_reader.source(), m_reader.profile(), this);
    }
    return *press;
}

void ExportRun::take(const ExportJob &job, const Written &written)
{
    --m_inTheMaking;
    const QString title = written.title.isEmpty() ? job.fileName : written.title;
    if (!written.path.isEmpty()) {
        ++m_summary.written;
        m_summary.files.append(written.path);
    } else if (!*m_cancelled) {
        m_summary.problems.append({title, written.error});
    }
    if (!written.path.isEmpty() || !*m_cancelled) {
        Q_EMIT progressed(++m_done, int(m_jobs.size()), title);
    }
    startSoon();
}

void ExportRun::cancel()
{
    if (!m_isRunning || *m_cancelled) {
        return;
    }
    *m_cancelled = true;
    m_summary.cancelled = true;
    startSoon(); // what is printed comes to its end, unwritten: the engine may crash when its page goes meanwhile
}

void ExportRun::finish()
{
    m_presses = {};
    m_jobs.clear();
    m_isRunning = false;
    Q_EMIT finished(m_summary);
}

} // namespace pamphlet
