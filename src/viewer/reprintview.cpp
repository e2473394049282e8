#include "viewer/reprintview.h"

#include "clinic/clinicstore.h"
#include "handout/recordedhandout.h"
#include "handout/savefile.h"
#include "reader/reader.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/dialogs.h"
#include "viewer/flowlayout.h"
#include "viewer/pdfprintjob.h"
#include "viewer/recordtablemodel.h"
#include "viewer/touch.h"

#include "ui_reprintview.h"

#include <QDir>
#include <QFutureWatcher>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>

namespace pamphlet {

namespace {

const QString optionsSetting = QStringLiteral("handout"); // what the clinic remembers of its handouts

} // namespace

// The versions of a record, as they come one by one.
struct ReprintView::Gathering {
    int number = 0;
    qsizetype awaited = 0;
    QHash<QByteArray, KeptVersion> versions;
    QString problem;
};

ReprintView::ReprintView(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_ui(std::make_unique<Ui::ReprintView>())
{
    m_ui->setupUi(this);
    auto *layout = new FlowLayout(m_ui->buttons);
    layout->setAlignment(Qt::AlignLeft);
    m_print = addButton(QStringLiteral("printPagesButton"), tr("Print"), QStringLiteral("main"));
    m_save = addButton(QStringLiteral("savePagesButton"), tr("Save as PDF…"), QStringLiteral("outline"));
    QPushButton *back
        = addButton(QStringLiteral("leaveReprintButton"), tr("Back to the records"), QStringLiteral("quiet"));
    m_ui->reprintPreview->setDocument(&m_document);
    m_ui->reprintPreview->setPageMode(QPdfView::PageMode::MultiPage);
    m_ui->reprintPreview->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    makeTouchScrollable(m_ui->reprintPreview);
    connect(m_print, &QPushButton::clicked, this, &ReprintView::print);
    connect(m_save, &QPushButton::clicked, this, &ReprintView::save);
    connect(back, &QPushButton::clicked, this, &ReprintView::closed);
    connect(m_ui->retryButton, &QPushButton::clicked, this, [this] { open(m_record); });
}

ReprintView::~ReprintView() = default;

QPushButton *ReprintView::addButton(const QString &name, const QString &text, const QString &role)
{
    auto *button = new QPushButton(text, m_ui->buttons);
    button->setObjectName(name);
    button->setProperty("role", role);
    m_ui->buttons->layout()->addWidget(button);
    return button;
}

void ReprintView::open(const HandoutRecord &record)
{
    close();
    m_record = record;
    m_ui->aboutLabel->setText(tr("As handed out %1, in those exact versions, without the note and the name. Code %2.")
                                  .arg(RecordTableModel::timeText(record.handedOutAt), record.code));
    m_ui->pages->setCurrentWidget(m_ui->waitingPage);
    gather();
}

void ReprintView::close()
{
    ++m_number;
    m_print->setEnabled(false);
    m_save->setEnabled(false);
    m_document.close();
    m_buffer.close();
    m_buffer.setData(QByteArray());
    m_pdf = {};
}

void ReprintView::gather()
{
    auto gathering = std::make_shared<Gathering>();
    gathering->number = m_number;
    gathering->awaited = m_record.items.size();
    for (const RecordedItem &item : m_record.items) {
        whenAnswered(m_parts.store.version(item.hash), this,
            [this, gathering, item](const Outcome<std::optional<KeptVersion>> &outcome) {
                if (!outcome.ok()) {
                    gathering->problem = outcome.error;
                } else if (!outcome.value) {
                    gathering->problem = tr("The version of “%1” is not kept.").arg(item.title);
                }
                take(gathering, item.hash, outcome.value);
            });
    }
}

void ReprintView::take(
    const std::shared_ptr<Gathering> &gathering, const QByteArray &hash, std::optional<KeptVersion> version)
{
    if (version) {
        gathering->versions.insert(hash, *version);
    }
    if (--gathering->awaited > 0 || gathering->number != m_number) {
        return;
    }
    if (!gathering->problem.isEmpty()) { // nothing is left out silently
        showError(gathering->problem);
        return;
    }
    make(recordedHandout(m_record, gathering->versions, options()));
}

HandoutOptions ReprintView::options() const
{
    return HandoutOptions::fromText(m_parts.shortcuts.setting(optionsSetting));
}

void ReprintView::make(const Handout &handout)
{
    Q_EMIT composed(handout);
    auto *watcher = new QFutureWatcher<HandoutPdf>(this);
    connect(watcher, &QFutureWatcher<HandoutPdf>::finished, this, [this, watcher, number = m_number] {
        watcher->deleteLater();
        if (number == m_number) {
            showPdf(watcher->result());
        }
    });
    watcher->setFuture(m_parts.reader.printer()->print(handout));
}

void ReprintView::showPdf(const HandoutPdf &pdf)
{
    if (!pdf.error.isEmpty()) {
        showError(pdf.error);
        return;
    }
    m_pdf = pdf;
    m_buffer.setData(pdf.bytes);
    m_buffer.open(QIODevice::ReadOnly);
    m_document.load(&m_buffer);
    m_print->setText(tr("Print %n page(s)", nullptr, pdf.pages));
    m_print->setEnabled(true);
    m_save->setEnabled(true);
    m_ui->pages->setCurrentWidget(m_ui->reprintPreview);
}

void ReprintView::showError(const QString &message)
{
    m_ui->errorLabel->setText(message);
    m_ui->pages->setCurrentWidget(m_ui->errorPage);
}

void ReprintView::save()
{
    const QString name = QStringLiteral("handout-%1.pdf").arg(m_record.code);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString path = m_parts.dialogs.savePath(this, tr("Save the handout"), QDir(folder).filePath(name));
    if (path.isEmpty()) {
        return;
    }
    if (!path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        path += QStringLiteral(".pdf");
    }
    const QString problem = saveFile(path, m_pdf.bytes);
    Q_EMIT told(problem.isEmpty() ? tr("Saved: %1").arg(QDir::toNativeSeparators(path)) : problem);
}

void ReprintView::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageLayout(options().layout());
    printer.setDocName(tr("Handout"));
    if (m_parts.dialogs.choosePrinter(this, printer)) {
        const QString problem = printPdf(m_document, printer);
        Q_EMIT told(problem.isEmpty() ? tr("Sent to the printer.") : problem);
    }
}

} // namespace pamphlet
