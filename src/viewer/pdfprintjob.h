#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <memory>

class QPrinter;
class QProcess;

namespace pamphlet {

// Brings a finished PDF to a printer: as it is where the print system takes it or it goes to a file, else page by page
// as pictures. Nothing of it is written to the disk but the file that was chosen. Answers with exactly one of
// printed(), failed() and stopped().
class PdfPrintJob : public QObject {
    Q_OBJECT

public:
    // `queue` is the print system's name of the printer, if it has one.
    PdfPrintJob(
        const QByteArray &pdf, std::unique_ptr<QPrinter> printer, const QString &queue, QObject *parent = nullptr);
    ~PdfPrintJob() override;

    void start();
    void stop();

Q_SIGNALS:
    void progressed(int page, int pages); // as pictures only
    void printed();
    void failed(const QString &problem); // in words for people
    void stopped();

private:
    bool goesToFile() const;
    void saveToFile();
    bool sendToQueue();
    void queueEnded(bool good);
    void sendPictures();

    QByteArray m_pdf;
    std::shared_ptr<QPrinter> m_printer; // shared with the thread that draws the pages
    QString m_queue;
    QProcess *m_process = nullptr;
    QFutureWatcher<QString> m_pictures;
    bool m_stopped = false;
};

} // namespace pamphlet
