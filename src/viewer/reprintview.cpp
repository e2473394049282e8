#include "viewer/reprintview.h"

#include "clinic/clinicstore.h"
#include "handout/recordedhandout.h"
#include "reader/reader.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/flowlayout.h"
#include "viewer/recordtablemodel.h"
#include "viewer/touch.h"

#include "ui_reprintview.h"

#include <QFutureWatcher>
#include <QPushButton>

namespace pamphlet {

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
    , m_delivery(new HandoutDelivery(parts.dialogs, parts.reader, this))
    , m_ui(std::make_unique<Ui::ReprintView>())
{
    m_ui->setupUi(this);
    auto *layout = new FlowLayout(m_ui->buttons);
    layout->setAlignment(Qt::AlignLeft);
    m_print = addButton(QStringLiteral("printPagesButton"), tr("Print"), QStringLiteral("main"));
    m_save = addButton(QStringLiteral("savePagesButton"), tr("Save as PDF…"), QStringLiteral("outline"));
    QPushButton *back
        = addButton(QStringLiteral("leaveReprintButton"), tr("Back to the records"), QStringLiteral("quiet"));
    m_ui->reprintPreview->setPageMode(QPdfView::PageMode::MultiPage);
    m_ui->reprintPreview->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    makeTouchScrollable(m_ui->reprintPreview);
    connectDelivery();
    connect(back, &QPushButton::clicked, this, &ReprintView::closed);
    connect(m_ui->retryButton, &QPushButton::clicked, this, [this] { open(m_record); });
}

ReprintView::~ReprintView()
{
    close(); // while the view is there that still draws
}

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
    m_ui->reprintPreview->setDocument(nullptr); // it draws in a thread of its own
    m_document.close();
    m_buffer.close();
    m_buffer.setData(QByteArray());
    m_finished = {};
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
    return m_parts.shortcuts.handoutOptions();
}

void ReprintView::make(const Handout &handout)
{
    m_finished.handout = handout;
    m_finished.visit = m_record.visit;
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
    m_finished.pdf = pdf;
    m_buffer.setData(pdf.bytes);
    m_buffer.open(QIODevice::ReadOnly);
    m_document.load(&m_buffer);
    m_ui->reprintPreview->setDocument(&m_document);
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

// What is handed out once more is told, but is no record of its own: the code leads to the first one.
void ReprintView::connectDelivery()
{
    connect(m_print, &QPushButton::clicked, this, [this] { m_delivery->print(m_finished); });
    connect(m_save, &QPushButton::clicked, this, [this] { m_delivery->savePdf(m_finished); });
    connect(m_delivery, &HandoutDelivery::busy, this, &ReprintView::told);
    connect(m_delivery, &HandoutDelivery::handedOut, this,
        [this](const QUuid &, const Handout &, HandoutForm, const QString &status) { Q_EMIT told(status); });
    connect(m_delivery, &HandoutDelivery::failed, this,
        [this](const QString &, const QString &problem) { Q_EMIT told(problem); });
    connect(m_delivery, &HandoutDelivery::stopped, this, &ReprintView::told);
}

} // namespace pamphlet
