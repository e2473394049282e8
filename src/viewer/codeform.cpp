#include "viewer/codeform.h"

#include "clinic/askcode.h"
#include "clinic/asktext.h"
#include "clinic/clinicstore.h"
#include "clinic/handoutcode.h"
#include "library/library.h"
#include "reader/reader.h"
#include "viewer/visitsession.h"
#include "viewer/visitwords.h"

#include "ui_codeform.h"

#include <QKeyEvent>
#include <QLocale>

namespace pamphlet {

namespace {

constexpr int longestShown = 24; // characters of what is no code

QString timeWords(const QDateTime &time)
{
    return CodeForm::tr("%1 at %2")
        .arg(QLocale().toString(time.toLocalTime().date(), QStringLiteral("d MMMM")), timeOfDay(time));
}

} // namespace

CodeForm::CodeForm(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_ui(std::make_unique<Ui::CodeForm>())
{
    m_ui->setupUi(this);
    connect(m_ui->codeField, &QLineEdit::returnPressed, this, &CodeForm::find);
    connect(m_ui->codeField, &QLineEdit::textEdited, this, &CodeForm::showNothing);
    connect(m_ui->findCodeButton, &QPushButton::clicked, this, &CodeForm::find);
    connect(m_ui->addFoundButton, &QPushButton::clicked, this, &CodeForm::add);
    connect(m_ui->leaveCodeButton, &QPushButton::clicked, this, &CodeForm::done);
}

CodeForm::~CodeForm() = default;

void CodeForm::begin()
{
    m_ui->codeField->clear();
    m_ui->codeField->setFocus();
    showNothing();
}

void CodeForm::showNothing()
{
    ++m_search;
    m_awaited = 0;
    m_articles.clear();
    m_missing.clear();
    m_kept.clear();
    m_ui->codeProblem->hide();
    m_ui->foundBox->hide();
}

void CodeForm::showProblem(const QString &problem)
{
    m_ui->codeProblem->setText(problem);
    m_ui->codeProblem->show();
    m_ui->codeField->selectAll(); // the scanner writes over it
    m_ui->codeField->setFocus();
}

void CodeForm::find()
{
    const QString typed = m_ui->codeField->text().simplified().toUpper();
    const QString handoutCode = HandoutCode::fromTyped(typed);
    const QString askCode = AskCode::fromTyped(typed);
    showNothing();
    if (typed.isEmpty()) {
        m_ui->codeField->setFocus();
    } else if (AskText::isOne(typed)) {
        readScanned(typed);
    } else if (!askCode.isEmpty()) {
        findList(askCode);
    } else if (!handoutCode.isEmpty()) {
        findHandout(handoutCode);
    } else {
        showProblem(tr("“%1” is no code. The code of a handout has five letters and digits, that of a patient’s list "
                       "four.")
                        .arg(typed.left(longestShown)));
    }
}

void CodeForm::findHandout(const QString &code)
{
    whenAnswered(m_parts.store.recordOfCode(code), this,
        [this, code, search = m_search](const Outcome<std::optional<HandoutRecord>> &outcome) {
            if (search != m_search) {
                return;
            }
            if (outcome.ok() && outcome.value) {
                showRecord(*outcome.value);
            } else {
                showProblem(outcome.ok() ? tr("No handout has the code %1. Check the letters and digits.").arg(code)
                                         : outcome.error);
            }
        });
}

void CodeForm::findList(const QString &code)
{
    whenAnswered(m_parts.store.askListOfCode(code), this,
        [this, code, search = m_search](const Outcome<std::optional<AskSlip>> &outcome) {
            if (search != m_search) {
                return;
            }
            if (outcome.ok() && outcome.value) {
                showList(*outcome.value);
            } else {
                showProblem(outcome.ok()
                        ? tr("No list has the code %1. Check the letters and digits. A code works for one day and "
                             "on the tablet that showed it; on another one, scan the QR code.")
                              .arg(code)
                        : outcome.error);
            }
        });
}

void CodeForm::readScanned(const QString &text)
{
    const std::optional<AskSlip> slip = AskText::read(text);
    m_ui->codeField->setText(slip ? slip->code : QString()); // nobody can read the rest
    if (!slip) {
        showProblem(
            tr("The QR code could not be read as a whole. Scan it again, or type the four letters and digits."));
    } else if (!slip->isAlive(QDateTime::currentDateTimeUtc())) {
        showProblem(tr("This list is from %1. A list can be read for one day.").arg(timeWords(slip->madeAt)));
    } else {
        showList(*slip);
    }
}

void CodeForm::showList(const AskSlip &slip)
{
    m_ui->dateLabel->setText(tr("%1, a patient’s list from %2").arg(slip.code, timeWords(slip.madeAt)));
    const Library &library = m_parts.reader.library();
    for (const AskItem &item : slip.items) {
        const QString lang = library.bestLanguage(item.slug, item.lang);
        const auto summary = lang.isEmpty() ? std::nullopt : library.summary(item.slug, lang);
        if (summary) {
            m_articles.append({.id = item.slug, .lang = lang, .title = summary->title, .hash = {}});
        } else {
            m_missing.append(wordsOfSlug(item.slug));
        }
    }
    showFound();
}

void CodeForm::showRecord(const HandoutRecord &record)
{
    const QDate day = record.handedOutAt.toLocalTime().date();
    m_ui->dateLabel->setText(tr("%1, handed out on %2").arg(record.code, QLocale().toString(day, QLocale::LongFormat)));
    for (const RecordedItem &item : record.items) {
        if (item.kind == KeptVersion::Kind::Article) { // pages to fill in come with their articles
            m_articles.append(item);
        }
    }
    for (const RecordedItem &item : std::as_const(m_articles)) {
        if (!m_parts.reader.library().languages(item.id).contains(item.lang)) {
            askForVersion(item);
        }
    }
    showFound();
}

void CodeForm::askForVersion(const RecordedItem &item)
{
    ++m_awaited;
    whenAnswered(m_parts.store.version(item.hash), this,
        [this, search = m_search](const Outcome<std::optional<KeptVersion>> &outcome) {
            if (search != m_search) {
                return;
            }
            --m_awaited;
            if (!outcome.ok()) {
                showProblem(outcome.error);
            } else if (outcome.value) {
                m_kept.insert(outcome.value->hash, *outcome.value);
            }
            showFound();
        });
}

void CodeForm::showFound()
{
    QStringList titles;
    for (const RecordedItem &item : std::as_const(m_articles)) {
        titles.append(item.title);
    }
    m_ui->titlesLabel->setText(titles.join(QLatin1Char('\n')));
    m_ui->keptLabel->setText(remark());
    m_ui->keptLabel->setVisible(!m_kept.isEmpty() || !m_missing.isEmpty());
    m_ui->addFoundButton->setText(tr("Add %n article(s)", nullptr, int(m_articles.size())));
    m_ui->addFoundButton->setEnabled(m_awaited == 0 && !m_articles.isEmpty());
    m_ui->codeField->selectAll(); // the next code is written over it
    m_ui->foundBox->show();
}

QString CodeForm::remark() const
{
    return m_missing.isEmpty()
        ? tr("%n article(s) left the library since. The version from then is added.", nullptr, int(m_kept.size()))
        : tr("Not in this library, and left out: %1").arg(m_missing.join(QStringLiteral(", ")));
}

void CodeForm::add()
{
    QList<KeptVersion> versions;
    for (const RecordedItem &item : std::as_const(m_articles)) {
        if (const auto kept = m_kept.constFind(item.hash); kept != m_kept.constEnd()) {
            versions.append(*kept);
        } else if (const auto version = articleVersion(m_parts.reader.library(), item.id, item.lang)) {
            versions.append(*version);
        }
    }
    m_parts.session.markAll(versions);
    Q_EMIT done();
}

void CodeForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT done();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace pamphlet
