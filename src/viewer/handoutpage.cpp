#include "viewer/handoutpage.h"

#include "handout/handouttools.h"
#include "handout/savefile.h"
#include "reader/reader.h"
#include "viewer/appearance.h"
#include "viewer/dialogs.h"
#include "viewer/pdfprintjob.h"
#include "viewer/repolish.h"
#include "viewer/toolchoices.h"
#include "viewer/touch.h"
#include "viewer/visitsession.h"

#include "ui_handoutpage.h"

#include <QDate>
#include <QDir>
#include <QFutureWatcher>
#include <QPrinter>
#include <QStandardPaths>

namespace pamphlet {

namespace {

constexpr int makeDelay = 400; // milliseconds after the last letter
constexpr int optionsWidth = 340;

} // namespace

HandoutPage::HandoutPage(
    VisitSession &session, Reader &reader, Dialogs &dialogs, const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_reader(reader)
    , m_dialogs(dialogs)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::HandoutPage>())
{
    m_ui->setupUi(this);
    m_tools = new ToolChoices(m_appearance, m_ui->optionsContent);
    m_ui->optionsContentLayout->insertWidget(m_ui->optionsContentLayout->indexOf(m_ui->sizeLabel), m_tools);
    m_ui->preview->setDocument(&m_document);
    m_ui->preview->setPageMode(QPdfView::PageMode::MultiPage);
    m_ui->preview->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_ui->preview->setAccessibleName(tr("Preview of the handout"));
    makeTouchScrollable(m_ui->preview);
    makeTouchScrollable(m_ui->optionsArea);
    m_ui->patientLabel->setBuddy(m_ui->patientField);
    m_ui->clinicianLabel->setBuddy(m_ui->clinicianBox);
    m_ui->noteLabel->setBuddy(m_ui->noteField);
    m_ui->sizeLabel->setBuddy(m_ui->sizeBox);
    m_ui->sizeBox->addItem(tr("A4"), QPageSize::A4);
    m_ui->sizeBox->addItem(tr("Letter"), QPageSize::Letter);
    m_ui->sizeBox->setCurrentIndex(m_ui->sizeBox->findData(HandoutOptions::usualPageSize()));
    m_delay.setSingleShot(true);
    m_delay.setInterval(makeDelay);
    connect(&m_delay, &QTimer::timeout, this, &HandoutPage::make);
    connect(m_ui->patientField, &QLineEdit::textChanged, this, &HandoutPage::scheduleMake);
    connect(m_ui->noteField, &QPlainTextEdit::textChanged, this, &HandoutPage::scheduleMake);
    connect(m_ui->clinicianBox, &QComboBox::currentIndexChanged, this, &HandoutPage::scheduleMake);
    connect(m_tools, &ToolChoices::changed, this, &HandoutPage::scheduleMake);
    connect(m_ui->sizeBox, &QComboBox::currentIndexChanged, this, &HandoutPage::scheduleMake);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &HandoutPage::make);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &HandoutPage::save);
    connect(m_ui->printButton, &QPushButton::clicked, this, &HandoutPage::print);
    connect(&m_appearance, &Appearance::changed, this, &HandoutPage::showAppearance);
    showAppearance();
}

HandoutPage::~HandoutPage() = default;

void HandoutPage::showAppearance()
{
    m_ui->noteField->setFixedHeight(m_appearance.scaled(112));
}

void HandoutPage::fillChoices()
{
    const QSignalBlocker quietBox(m_ui->clinicianBox);
    const QString chosen = m_ui->clinicianBox->currentText();
    m_ui->clinicianBox->clear();
    m_ui->clinicianBox->addItem(tr("Nobody named"), QString());
    for (const TeamMember &member : m_reader.source().clinic().team) {
        m_ui->clinicianBox->addItem(
            member.name, member.role.isEmpty() ? member.name : member.name + QStringLiteral(", ") + member.role);
    }
    m_ui->clinicianBox->setCurrentIndex(std::max(0, m_ui->clinicianBox->findText(chosen)));
    const QSignalBlocker quietNote(m_ui->noteField);
    m_ui->noteField->setPlainText(m_session.visit().note);
    m_tools->setTools(toolsOf(m_reader.library(), items()), m_session.visit().id);
}

void HandoutPage::enter()
{
    fillChoices();
    m_ui->pages->setCurrentWidget(m_ui->waitingPage);
    m_ui->statusLabel->clear();
    make();
}

void HandoutPage::leave()
{
    if (m_session.isOpen()) {
        m_session.setNote(m_ui->noteField->toPlainText());
    }
    ++m_number; // what is still being made is not shown any more
    m_delay.stop();
    const QSignalBlocker quiet(m_ui->patientField);
    m_ui->patientField->clear();
    m_document.close();
    m_buffer.close();
    m_buffer.setData(QByteArray());
    m_pdf = {};
}

void HandoutPage::setBelow(bool below)
{
    m_ui->layout->removeWidget(m_ui->options);
    m_ui->layout->addWidget(m_ui->options, below ? 1 : 0, below ? 0 : 1);
    m_ui->layout->setRowStretch(0, 3);
    m_ui->layout->setRowStretch(1, below ? 2 : 0);
    m_ui->layout->setColumnStretch(0, 1);
    const int beside = std::min(m_appearance.scaled(optionsWidth), std::max(optionsWidth, window()->width() * 2 / 5));
    m_ui->options->setMinimumWidth(below ? 0 : beside);
    m_ui->options->setMaximumWidth(below ? QWIDGETSIZE_MAX : beside);
    m_ui->options->setProperty("below", below);
    repolish(m_ui->options);
}

QList<HandoutItem> HandoutPage::items() const
{
    QList<HandoutItem> items;
    for (const Mark &mark : m_session.visit().marks) {
        items.append({mark.slug, mark.lang, mark.note});
    }
    return items;
}

Handout HandoutPage::handout() const
{
    Handout handout;
    handout.items = items();
    handout.tools = m_tools->chosen();
    handout.note = m_ui->noteField->toPlainText();
    handout.clinician = m_ui->clinicianBox->currentData().toString();
    handout.patient = m_ui->patientField->text().trimmed();
    handout.date = QDate::currentDate();
    handout.options.pageSize = QPageSize::PageSizeId(m_ui->sizeBox->currentData().toInt());
    return handout;
}

void HandoutPage::scheduleMake()
{
    m_ui->saveButton->setEnabled(false); // what would be saved is no longer what is typed
    m_ui->printButton->setEnabled(false);
    m_delay.start();
}

void HandoutPage::make()
{
    if (!m_session.isOpen()) {
        return;
    }
    const int number = ++m_number;
    auto *watcher = new QFutureWatcher<HandoutPdf>(this);
    connect(watcher, &QFutureWatcher<HandoutPdf>::finished, this, [this, watcher, number] {
        watcher->deleteLater();
        if (number == m_number) {
            showPdf(watcher->result());
        }
    });
    watcher->setFuture(m_reader.printer()->print(handout()));
}

void HandoutPage::showPdf(const HandoutPdf &pdf)
{
    m_pdf = pdf;
    const bool good = pdf.error.isEmpty();
    m_ui->saveButton->setEnabled(good);
    m_ui->printButton->setEnabled(good);
    if (!good) {
        m_ui->errorLabel->setText(pdf.error);
        m_ui->pages->setCurrentWidget(m_ui->errorPage);
        return;
    }
    m_document.close();
    m_buffer.close();
    m_buffer.setData(pdf.bytes);
    m_buffer.open(QIODevice::ReadOnly);
    m_document.load(&m_buffer);
    m_ui->pagesLabel->setText(tr("%n page(s)", nullptr, pdf.pages));
    m_ui->printButton->setText(tr("Print %n page(s)", nullptr, pdf.pages));
    m_ui->pages->setCurrentWidget(m_ui->preview);
    Q_EMIT ready();
}

void HandoutPage::save()
{
    const QString name = QStringLiteral("handout-%1.pdf").arg(QDate::currentDate().toString(Qt::ISODate));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString path = m_dialogs.savePath(this, tr("Save the handout"), QDir(folder).filePath(name));
    if (path.isEmpty()) {
        return;
    }
    if (!path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        path += QStringLiteral(".pdf");
    }
    if (const QString problem = saveFile(path, m_pdf.bytes); !problem.isEmpty()) {
        Q_EMIT failed(problem);
        return;
    }
    m_ui->statusLabel->setText(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    Q_EMIT saved(path);
}

void HandoutPage::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageLayout(handout().options.layout());
    printer.setDocName(tr("Handout")); // shown in printer queues: nothing about the patient
    if (!m_dialogs.choosePrinter(this, printer)) {
        return;
    }
    if (const QString problem = printPdf(m_document, printer); !problem.isEmpty()) {
        Q_EMIT failed(problem);
        return;
    }
    m_ui->statusLabel->setText(tr("Sent to the printer."));
}

} // namespace pamphlet
