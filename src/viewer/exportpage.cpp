#include "viewer/exportpage.h"

#include "library/library.h"
#include "reader/reader.h"
#include "viewer/appearance.h"
#include "viewer/articlechooser.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/desktabs.h"
#include "viewer/dialogs.h"
#include "viewer/handoutoptionsbox.h"
#include "viewer/libraryindexservice.h"
#include "viewer/touch.h"

#include "ui_exportpage.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>

namespace pamphlet {

namespace {

constexpr int skeletonDelay = 150; // milliseconds; what is faster needs no skeleton
constexpr int roomForHeading = 400; // pixels at the usual text size: a page as high has room for it
constexpr int wide = 860; // pixels at the usual text size: from here on the choices stand side by side

} // namespace

ExportPage::ExportPage(Reader &reader, LibraryIndexService &index, ClinicShortcuts &shortcuts, Dialogs &dialogs,
    const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_index(index)
    , m_shortcuts(shortcuts)
    , m_dialogs(dialogs)
    , m_appearance(appearance)
    , m_run(reader)
    , m_tabs(new DeskTabs(Place::Kind::Export, this))
    , m_chooser(new ArticleChooser(reader.library(), index, shortcuts, appearance, this))
    , m_paper(new HandoutOptionsBox(appearance, this))
    , m_ui(std::make_unique<Ui::ExportPage>())
{
    m_ui->setupUi(this);
    addParts();
    connectChoices();
    connectRun();
    connect(m_tabs, &DeskTabs::chosen, this, &ExportPage::deskChosen);
    connect(&m_index, &LibraryIndexService::ready, this, &ExportPage::takeIndex);
    connect(&m_index, &LibraryIndexService::failed, this, &ExportPage::showFailure);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &ExportPage::enter);
    connect(&m_appearance, &Appearance::changed, this, &ExportPage::fitToSize);
    showChoices();
}

ExportPage::~ExportPage() = default;

void ExportPage::addParts()
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_folder = documents.filePath(tr("Articles %1").arg(QDate::currentDate().toString(Qt::ISODate)));
    m_ui->layout->insertWidget(0, m_tabs);
    m_ui->whatLayout->addWidget(m_chooser);
    m_ui->paperLayout->addWidget(m_paper);
    m_paper->setOptions(m_shortcuts.handoutOptions());
    m_ui->problemList->setModel(&m_problems);
    makeTouchList(m_ui->problemList);
    makeTouchScrollable(m_ui->choiceArea);
    m_skeletonDelay.setSingleShot(true);
    m_skeletonDelay.setInterval(skeletonDelay);
    connect(&m_skeletonDelay, &QTimer::timeout, this, [this] { m_ui->loadingPage->setShapesShown(true); });
}

void ExportPage::connectChoices()
{
    for (QPushButton *button : {m_ui->pdfButton, m_ui->webPageButton, m_ui->eachButton, m_ui->bookButton}) {
        connect(button, &QPushButton::toggled, this, &ExportPage::showChoices);
    }
    connect(m_chooser, &ArticleChooser::changed, this, &ExportPage::showChoices);
    connect(m_ui->titleField, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_titleTyped = !text.trimmed().isEmpty();
        showChoices();
    });
    connect(m_ui->folderButton, &QPushButton::clicked, this, &ExportPage::chooseFolder);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &ExportPage::begin);
}

void ExportPage::connectRun()
{
    connect(&m_run, &ExportRun::progressed, this, &ExportPage::showProgress);
    connect(&m_run, &ExportRun::finished, this, &ExportPage::showSummary);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, [this] {
        m_ui->cancelButton->setEnabled(false);
        m_run.cancel();
    });
    connect(m_ui->openFolderButton, &QPushButton::clicked, this, &ExportPage::openFolder);
    connect(m_ui->againButton, &QPushButton::clicked, this, [this] { run(m_jobs); });
    connect(m_ui->newButton, &QPushButton::clicked, this, [this] {
        m_ui->pages->setCurrentWidget(m_ui->choicePage);
        m_ui->exportButton->setFocus();
    });
}

void ExportPage::enter()
{
    if (!m_filled) {
        m_ui->loadingPage->setShapesShown(false);
        m_ui->pages->setCurrentWidget(m_ui->loadingPage);
        m_skeletonDelay.start();
        m_index.request();
    }
}

void ExportPage::takeIndex()
{
    if (m_filled) {
        return;
    }
    m_filled = true;
    m_skeletonDelay.stop();
    m_chooser->takeIndex();
    m_ui->pages->setCurrentWidget(m_ui->choicePage);
}

void ExportPage::showFailure(const QString &message)
{
    if (!m_filled) {
        m_skeletonDelay.stop();
        m_ui->errorLabel->setText(message);
        m_ui->pages->setCurrentWidget(m_ui->errorPage);
    }
}

ExportForm ExportPage::form() const
{
    return m_ui->webPageButton->isChecked() ? ExportForm::WebPage : ExportForm::Pdf;
}

void ExportPage::showChoices()
{
    const int articles = int(m_chooser->articles().size());
    const bool book = m_ui->bookButton->isChecked();
    if (!m_titleTyped) {
        m_ui->titleField->setText(m_chooser->title());
    }
    m_ui->titlePart->setVisible(book);
    m_ui->paperCard->setVisible(form() == ExportForm::Pdf);
    m_ui->folderLabel->setText(QDir::toNativeSeparators(m_folder));
    m_ui->exportButton->setText(articles == 0 ? tr("Export")
            : book                            ? tr("Export as one book")
                                              : tr("Export %n file(s)", nullptr, articles));
    m_ui->exportButton->setEnabled(articles > 0);
    m_ui->countLabel->setText(
        articles > 0 ? tr("%n article(s) chosen", nullptr, articles) : tr("Nothing is chosen yet."));
    fitToSize();
}

void ExportPage::chooseFolder()
{
    const QString folder = m_dialogs.folderPath(this, tr("Folder for the files"), m_folder);
    if (!folder.isEmpty()) {
        m_folder = folder;
        showChoices();
    }
}

void ExportPage::openFolder()
{
    if (!m_dialogs.openFolder(m_folder)) {
        Q_EMIT told(tr("The folder could not be opened. Open it yourself: %1").arg(QDir::toNativeSeparators(m_folder)));
    }
}

QList<ExportJob> ExportPage::jobs() const
{
    ExportChoice choice;
    choice.options = m_paper->options();
    const QList<ArticleKey> articles = m_chooser->articles();
    if (m_ui->bookButton->isChecked()) {
        return {oneBook(m_reader.library(), articles, m_ui->titleField->text().simplified(), choice)};
    }
    return oneFileEach(m_reader.library(), articles, choice);
}

void ExportPage::begin()
{
    m_form = form();
    m_written = 0;
    run(jobs());
}

void ExportPage::run(const QList<ExportJob> &jobs)
{
    m_jobs = jobs;
    m_ui->cancelButton->setEnabled(true);
    m_ui->progressBar->setRange(0, int(jobs.size()));
    m_ui->progressBar->setValue(0);
    m_ui->progressLabel->setText(tr("Getting ready…"));
    m_ui->pages->setCurrentWidget(m_ui->runPage);
    m_ui->cancelButton->setFocus();
    m_run.start(jobs, m_folder, m_form);
}

void ExportPage::showProgress(int done, int total, const QString &title)
{
    m_ui->progressBar->setValue(done);
    m_ui->progressLabel->setText(tr("%1 of %2: %3").arg(done).arg(total).arg(title));
}

void ExportPage::showSummary(const ExportSummary &summary)
{
    QSet<QString> written;
    for (const QString &file : summary.files) {
        written.insert(QFileInfo(file).completeBaseName());
    }
    erase_if(m_jobs, [&written](const ExportJob &job) { return written.contains(job.fileName); });
    m_written += summary.written;
    QStringList problems;
    for (const ExportProblem &problem : summary.problems) {
        problems.append(
            problem.error.contains(problem.title) ? problem.error : tr("%1: %2").arg(problem.title, problem.error));
    }
    m_problems.setStringList(problems);
    m_ui->summaryHeading->setText(
        m_written > 0 ? tr("%n file(s) written", nullptr, m_written) : tr("Nothing was written"));
    m_ui->summaryLabel->setText(m_jobs.isEmpty() ? QDir::toNativeSeparators(summary.folder)
            : summary.cancelled                  ? tr("Cancelled. %n file(s) not written.", nullptr, int(m_jobs.size()))
                                                 : tr("%n file(s) could not be written.", nullptr, int(m_jobs.size())));
    m_ui->problemCard->setVisible(!problems.isEmpty());
    m_ui->againButton->setVisible(!m_jobs.isEmpty());
    m_ui->againButton->setText(summary.cancelled ? tr("Go on with the rest") : tr("Try the failed ones again"));
    m_ui->openFolderButton->setVisible(m_written > 0);
    m_ui->pages->setCurrentWidget(m_ui->summaryPage);
    if (isVisible()) { // else it would take the keys from a page that is seen
        (m_written > 0 ? m_ui->openFolderButton : m_ui->newButton)->setFocus();
    }
    Q_EMIT finished(summary);
}

void ExportPage::fitToSize()
{
    const int margin = width() >= 720 ? 32 : 16;
    m_ui->layout->setContentsMargins(margin, 20, margin, 14);
    m_ui->heading->setVisible(height() >= m_appearance.scaled(roomForHeading)); // the tabs say it, too
    const bool beside = width() >= m_appearance.scaled(wide);
    const bool list = m_chooser->showsList(); // which takes all the room there is
    m_ui->columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_ui->columns->setStretch(0, beside || list ? 1 : 0);
    m_ui->columns->setStretch(1, beside || !list ? 1 : 0);
    m_ui->columns->setAlignment(m_ui->whatCard, beside && !list ? Qt::AlignTop : Qt::Alignment());
    m_ui->footLayout->setDirection(m_ui->columns->direction());
    m_ui->summaryButtons->setDirection(m_ui->columns->direction());
}

void ExportPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitToSize();
}

} // namespace pamphlet
