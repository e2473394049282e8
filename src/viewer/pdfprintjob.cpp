#include "viewer/pdfprintjob.h"

#include "handout/savefile.h"
#include "viewer/printcommand.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>
#include <QProcess>
#include <QtConcurrent>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int highestResolution = 300; // dots per inch; more is not seen on paper and takes memory

QString told(const char *words)
{
    return QCoreApplication::translate("pamphlet::PdfPrintJob", words);
}

void drawPage(QPdfDocument &document, int page, const QPrinter &printer, QPainter &painter)
{
    const QRectF paper = printer.paperRect(QPrinter::DevicePixel);
    const double scale = std::min(1.0, double(highestResolution) / printer.resolution());
    painter.drawImage(paper, document.render(page - 1, (paper.size() * scale).toSize()));
}

// In a thread of its own. The result is empty when all went well, else what did not.
void drawPages(QPromise<QString> &promise, QByteArray pdf, const std::shared_ptr<QPrinter> &printer)
{
    QBuffer buffer(&pdf);
    QPdfDocument document;
    buffer.open(QIODevice::ReadOnly);
    document.load(&buffer);
    printer->setFullPage(true);
    QPainter painter;
    if (!painter.begin(printer.get())) {
        promise.addResult(
            told("The printer could not be reached. Check that it is on, or save the PDF and print it later."));
        return;
    }
    const int pages = document.pageCount();
    const int last = printer->toPage() > 0 ? std::min(printer->toPage(), pages) : pages;
    const int first = std::max(1, printer->fromPage());
    promise.setProgressRange(first - 1, last);
    for (int page = first; page <= last && !promise.isCanceled(); ++page) {
        if (page > first && !printer->newPage()) {
            promise.addResult(told("The printer stopped at page %1. Print the rest again from there.").arg(page));
            return;
        }
        promise.setProgressValue(page);
        drawPage(document, page, *printer, painter);
    }
    if (promise.isCanceled()) {
        printer->abort();
    }
    promise.addResult(QString());
}

} // namespace

PdfPrintJob::PdfPrintJob(
    const QByteArray &pdf, std::unique_ptr<QPrinter> printer, const QString &queue, QObject *parent)
    : QObject(parent)
    , m_pdf(pdf)
    , m_printer(std::move(printer))
    , m_queue(queue)
{
    connect(&m_pictures, &QFutureWatcherBase::progressValueChanged, this,
        [this](int page) { Q_EMIT progressed(page, m_pictures.progressMaximum()); });
    connect(&m_pictures, &QFutureWatcherBase::finished, this, [this] {
        if (m_stopped) {
            Q_EMIT stopped();
        } else if (const QString problem = m_pictures.result(); !problem.isEmpty()) {
            Q_EMIT failed(problem);
        } else {
            Q_EMIT printed();
        }
    });
}

PdfPrintJob::~PdfPrintJob()
{
    m_pictures.cancel();
}

void PdfPrintJob::start()
{
    if (goesToFile()) {
        saveToFile();
    } else if (m_queue.isEmpty() || !sendToQueue()) {
        sendPictures();
    }
}

void PdfPrintJob::stop()
{
    m_stopped = true;
    if (m_process) {
        m_process->kill(); // the print system drops what did not come whole
    } else {
        m_pictures.cancel();
    }
}

// Only some pages of it would be another file.
bool PdfPrintJob::goesToFile() const
{
    return m_printer->outputFormat() == QPrinter::PdfFormat && !m_printer->outputFileName().isEmpty()
        && m_printer->printRange() == QPrinter::AllPages && m_queue.isEmpty();
}

void PdfPrintJob::saveToFile()
{
    if (const QString problem = saveFile(m_printer->outputFileName(), m_pdf); !problem.isEmpty()) {
        Q_EMIT failed(problem);
    } else {
        Q_EMIT printed();
    }
}

// False when the system has no program for it.
bool PdfPrintJob::sendToQueue()
{
    const PrintCommand command = PrintCommand::forQueue(m_queue, *m_printer);
    if (command.program.isEmpty()) {
        return false;
    }
    m_process = new QProcess(this);
    connect(m_process, &QProcess::finished, this,
        [this](int code, QProcess::ExitStatus status) { queueEnded(status == QProcess::NormalExit && code == 0); });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            queueEnded(false);
        }
    });
    connect(m_process, &QProcess::started, this, [this] {
        m_process->write(m_pdf);
        m_process->closeWriteChannel();
    });
    m_process->start(command.program, command.arguments);
    return true;
}

void PdfPrintJob::queueEnded(bool good)
{
    if (good) {
        Q_EMIT printed(); // also when it was stopped too late
        return;
    }
    if (m_stopped) {
        Q_EMIT stopped();
        return;
    }
    const QString said = QString::fromLocal8Bit(m_process->readAllStandardError()).simplified();
    const QString why = said.isEmpty() ? m_process->errorString() : said;
    Q_EMIT failed(tr("The printer “%1” did not take the pages (%2). Check that it is on, choose another one, or save "
                     "the PDF and print it later.")
                      .arg(m_queue, why));
}

void PdfPrintJob::sendPictures()
{
    m_pictures.setFuture(QtConcurrent::run(drawPages, m_pdf, m_printer));
}

} // namespace pamphlet
