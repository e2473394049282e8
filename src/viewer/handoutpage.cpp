#include "viewer/handoutpage.h"

#include "clinic/clinicstore.h"
#include "handout/chartnote.h"
#include "handout/handouttools.h"
#include "reader/reader.h"
#include "viewer/appearance.h"
#include "viewer/handoutactions.h"
#include "viewer/handoutdetails.h"
#include "viewer/handoutpreview.h"
#include "viewer/handoutrecorder.h"
#include "viewer/markeditems.h"
#include "viewer/repolish.h"
#include "viewer/touch.h"
#include "viewer/visitsession.h"

#include "ui_handoutpage.h"

#include <QClipboard>
#include <QDate>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QGuiApplication>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int makeDelay = 400; // milliseconds after the last letter
constexpr int optionsWidth = 372;

} // namespace

HandoutPage::HandoutPage(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_ui(std::make_unique<Ui::HandoutPage>())
    , m_preview(new HandoutPreview(parts.appearance, this))
    , m_details(new HandoutDetails(parts.shortcuts, parts.appearance, this))
    , m_actions(new HandoutActions(parts.appearance, this))
    , m_delivery(new HandoutDelivery(parts.dialogs, parts.reader, this))
    , m_recorder(new HandoutRecorder(parts.store, parts.reader.library(), this))
    , m_marked(new MarkedItems(parts.store, parts.reader.library(), this))
{
    m_ui->setupUi(this);
    m_ui->pages->insertWidget(1, m_preview);
    m_ui->optionsArea->setWidget(m_details);
    m_ui->optionsLayout->addWidget(m_actions);
    makeTouchScrollable(m_ui->optionsArea);
    m_delay.setSingleShot(true);
    m_delay.setInterval(makeDelay);
    connectForm();
    connectDelivery();
    connect(&m_parts.session, &VisitSession::changed, this, &HandoutPage::follow);
    connect(&m_parts.appearance, &Appearance::changed, this, &HandoutPage::showAppearance);
}

HandoutPage::~HandoutPage()
{
    keepNote();
}

void HandoutPage::connectForm()
{
    connect(&m_delay, &QTimer::timeout, this, &HandoutPage::make);
    connect(m_details, &HandoutDetails::changed, this, &HandoutPage::scheduleMake);
    connect(m_marked, &MarkedItems::loaded, this, &HandoutPage::showItems);
    connect(m_ui->retryButton, &QPushButton::clicked, this, [this] { m_marked->load(m_marks); });
    connect(m_recorder, &HandoutRecorder::coded, this, &HandoutPage::make);
    connect(m_recorder, &HandoutRecorder::recorded, this, &HandoutPage::recorded);
    connect(m_recorder, &HandoutRecorder::failed, this, &HandoutPage::failed);
}

void HandoutPage::connectDelivery()
{
    // Copies: the page may be left or made anew while a dialog is open.
    connect(m_actions, &HandoutActions::printRequested, this, [this] { m_delivery->print(takenOut()); });
    connect(m_actions, &HandoutActions::saveRequested, this, [this] { m_delivery->savePdf(takenOut()); });
    connect(m_actions, &HandoutActions::webPageRequested, this, [this] {
        FinishedHandout named = takenOut();
        m_details->fill(named.handout); // with the name; what is finished is what the form says
        m_delivery->saveWebPage(named);
    });
    connect(m_actions, &HandoutActions::chartNoteRequested, this, &HandoutPage::copyChartNote);
    connect(m_actions, &HandoutActions::folderRequested, m_delivery, &HandoutDelivery::openFolder);
    connect(m_actions, &HandoutActions::stopRequested, m_delivery, &HandoutDelivery::stop);
    connect(m_delivery, &HandoutDelivery::busy, m_actions, &HandoutActions::setBusy);
    connect(
        m_delivery, &HandoutDelivery::stopped, m_actions, [this](const QString &status) { m_actions->tell(status); });
    connect(m_delivery, &HandoutDelivery::handedOut, this, &HandoutPage::takeHandedOut);
    connect(m_delivery, &HandoutDelivery::failed, this, [this](const QString &status, const QString &problem) {
        m_actions->tell(status);
        Q_EMIT failed(problem);
    });
}

void HandoutPage::enter()
{
    m_visit = m_parts.session.visit().id;
    m_keptNote = m_parts.session.visit().note;
    m_details->begin(m_parts.session.visit(), m_parts.reader.source().clinic().team);
    m_recorder->forgetFailure();
    m_actions->clearStatus();
    m_actions->setReady(false);
    m_actions->setHandedOut(false);
    m_ui->pages->setCurrentWidget(m_ui->waitingPage);
    m_marks.clear();
    m_lastForm = HandoutForm::Print;
    m_details->setFocus();
    follow();
}

void HandoutPage::leave()
{
    keepNote();
    m_visit = {};
    m_marks.clear();
    ++m_number; // what is still being made is not shown any more
    m_delay.stop();
    m_details->wipeName();
    m_marked->clear();
    m_preview->clear();
    m_finished = {};
}

// An undone removal brings a mark back while the handout is seen; another visit brings its own.
void HandoutPage::follow()
{
    if (m_visit.isNull()) {
        return;
    }
    if (!m_parts.session.isOpen() || m_parts.session.visit().id != m_visit) {
        const bool other = m_parts.session.isOpen();
        leave();
        if (other) {
            enter();
        }
        return;
    }
    if (m_marks != m_parts.session.visit().marks) {
        m_marks = m_parts.session.visit().marks;
        m_marked->load(m_marks);
    }
}

void HandoutPage::showItems()
{
    m_details->setNotice(m_marked->notice());
    m_details->setTools(toolsOf(m_parts.reader.library(), m_marked->items()), m_visit);
    make();
}

// The visit may not be the open one any more; a finished one takes no note.
void HandoutPage::keepNote()
{
    const QString note = m_details->note();
    if (m_visit.isNull() || note == m_keptNote) {
        return;
    }
    m_keptNote = note;
    const QList<Visit> &open = m_parts.session.openVisits();
    if (m_parts.session.isOpen() && m_parts.session.visit().id == m_visit) {
        m_parts.session.setNote(note);
    } else if (std::any_of(open.begin(), open.end(), [this](const Visit &visit) { return visit.id == m_visit; })) {
        m_parts.store.setVisitNote(m_visit, note); // parked, or another one is in front
    } else {
        m_parts.store.reopenVisit(m_visit);
        m_parts.store.setVisitNote(m_visit, note);
        m_parts.store.finishVisit(m_visit);
    }
}

void HandoutPage::setBelow(bool below)
{
    m_below = below;
    m_ui->layout->removeWidget(m_ui->options);
    m_ui->layout->addWidget(m_ui->options, below ? 1 : 0, below ? 0 : 1);
    m_ui->layout->setRowStretch(0, 1);
    m_ui->layout->setRowStretch(1, below ? 1 : 0);
    m_ui->layout->setColumnStretch(0, 1);
    const Appearance &appearance = m_parts.appearance;
    const int beside = std::min(appearance.scaled(optionsWidth), std::max(optionsWidth, window()->width() * 2 / 5));
    m_ui->options->setMinimumWidth(below ? 0 : beside);
    m_ui->options->setMaximumWidth(below ? QWIDGETSIZE_MAX : beside);
    m_ui->options->setProperty("below", below);
    m_preview->setUpright(below);
    repolish(m_ui->options);
}

void HandoutPage::showAppearance()
{
    setBelow(m_below);
}

Handout HandoutPage::current() const
{
    Handout handout;
    m_details->fill(handout);
    handout.items = m_marked->items();
    handout.date = QDate::currentDate();
    handout.code = m_recorder->code();
    return handout;
}

void HandoutPage::scheduleMake()
{
    m_actions->setReady(false); // what would be handed out is no longer what is typed
    m_actions->clearStatus();
    m_delay.start();
}

void HandoutPage::make()
{
    if (m_visit.isNull() || m_marks.isEmpty()) {
        return;
    }
    ++m_number;
    m_delay.stop();
    m_actions->setReady(false);
    if (const QString problem = m_marked->problem(); !problem.isEmpty()) {
        showError(problem);
        return;
    }
    keepNote();
    m_preview->setMaking(true);
    const Handout handout = current();
    if (m_recorder->needsCode(m_visit, handout)) {
        m_recorder->reserveCode();
    } else {
        print(handout);
    }
}

void HandoutPage::print(const Handout &handout)
{
    auto *watcher = new QFutureWatcher<HandoutPdf>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, handout, number = m_number] {
        watcher->deleteLater();
        if (number == m_number) {
            showPdf(handout, watcher->result());
        }
    });
    watcher->setFuture(m_parts.reader.printer()->print(handout));
}

void HandoutPage::showPdf(const Handout &handout, const HandoutPdf &pdf)
{
    if (!pdf.error.isEmpty() || !m_preview->showPdf(pdf.bytes)) {
        showError(pdf.error.isEmpty() ? tr("The pages cannot be shown. Try again; nothing is lost.") : pdf.error);
        return;
    }
    m_finished = {m_visit, handout, pdf};
    m_finished.handout.patient.clear(); // the form has it
    m_actions->setPages(pdf.pages);
    m_actions->setHandedOut(m_recorder->wasHandedOut(m_visit, handout));
    m_actions->setReady(true);
    m_ui->pages->setCurrentWidget(m_preview);
    Q_EMIT ready();
}

void HandoutPage::showError(const QString &message)
{
    m_preview->setMaking(false);
    m_ui->errorLabel->setText(message);
    m_ui->pages->setCurrentWidget(m_ui->errorPage);
}

FinishedHandout HandoutPage::takenOut()
{
    m_recorder->begin(m_finished.visit, m_finished.handout);
    return m_finished;
}

void HandoutPage::takeHandedOut(
    const QUuid &visit, const Handout &handout, HandoutForm form, const QString &status, const QString &path)
{
    m_actions->tell(status, path.isEmpty() ? QString() : QFileInfo(path).absolutePath());
    m_lastForm = form;
    m_recorder->record(visit, handout, form);
    m_actions->setHandedOut(m_recorder->wasHandedOut(m_finished.visit, m_finished.handout));
    if (!path.isEmpty()) {
        Q_EMIT saved(path);
    }
}

void HandoutPage::copyChartNote()
{
    HandoutRecord record = m_recorder->draft(m_finished.visit, m_finished.handout, m_lastForm);
    for (RecordedItem &item : record.items) {
        const Mark *mark = m_parts.session.markOf(item.id);
        item.teachBack = mark && item.kind == KeptVersion::Kind::Article ? mark->teachBack : TeachBack::NotNoted;
    }
    QGuiApplication::clipboard()->setText(chartNote(record));
    m_actions->tell(tr("Chart note copied. Paste it into the record of the patient."));
}

} // namespace pamphlet
