#include "viewer/signoffform.h"

#include "article/pagestrings.h"
#include "viewer/clinicreviews.h"
#include "viewer/signofftext.h"
#include "viewer/tickbox.h"
#include "viewer/touch.h"

#include "ui_signoffform.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>

namespace pamphlet {

namespace {

constexpr int usualMonths = 24; // until the article is read again

} // namespace

SignOffForm::SignOffForm(ClinicReviews &reviews, const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_reviews(reviews)
    , m_statement(new TickBox(tr("I have read this version and it may be given to patients."), appearance, this))
    , m_ui(std::make_unique<Ui::SignOffForm>())
{
    m_ui->setupUi(this);
    m_statement->setObjectName(QStringLiteral("statementBox"));
    m_ui->formLayout->insertWidget(m_ui->formLayout->indexOf(m_ui->buttonRow), m_statement);
    makeTouchScrollable(m_ui->scrollArea);
    for (QComboBox *box : {m_ui->versionBox, m_ui->clinicianBox, m_ui->dueBox}) {
        box->setItemDelegate(new QStyledItemDelegate(box)); // its rows are as high as the style sheet says
    }
    m_ui->clinicianBox->lineEdit()->setPlaceholderText(tr("Choose or type a name"));
    m_ui->clinicianBox->lineEdit()->setMaxLength(120);
    m_ui->clinicianBox->completer()->setCompletionMode(QCompleter::PopupCompletion); // nobody signs for a namesake
    connect(m_ui->versionBox, &QComboBox::currentIndexChanged, this, &SignOffForm::showVersion);
    connect(m_ui->clinicianBox, &QComboBox::editTextChanged, this, &SignOffForm::allowSigning);
    connect(m_statement, &QCheckBox::toggled, this, &SignOffForm::allowSigning);
    connect(m_ui->signButton, &QPushButton::clicked, this, &SignOffForm::signOff);
    connect(m_ui->withdrawButton, &QPushButton::clicked, this, &SignOffForm::withdraw);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &SignOffForm::closed);
    connect(m_ui->readButton, &QPushButton::clicked, this,
        [this] { Q_EMIT articleRequested(version().summary.slug, version().summary.lang); });
}

SignOffForm::~SignOffForm() = default;

void SignOffForm::open(const QList<ArticleFacts> &versions, const QList<TeamMember> &team)
{
    m_versions = versions;
    fillChoices(team);
    m_ui->clinicianBox->setCurrentIndex(-1);
    m_ui->clinicianBox->clearEditText();
    showVersion();
    m_ui->clinicianBox->setFocus();
}

void SignOffForm::fillChoices(const QList<TeamMember> &team)
{
    const QSignalBlocker silent(m_ui->versionBox);
    m_ui->versionBox->clear();
    for (const ArticleFacts &facts : std::as_const(m_versions)) {
        m_ui->versionBox->addItem(
            PageStrings::forLanguage(facts.summary.lang)[QStringLiteral("language_name")], facts.summary.lang);
    }
    m_ui->versionRow->setVisible(m_versions.size() > 1);
    m_ui->clinicianBox->clear();
    for (const TeamMember &member : team) {
        m_ui->clinicianBox->addItem(member.name);
    }
    const QDate today = QDate::currentDate();
    m_ui->dueBox->clear();
    for (const auto &[months, text] : {std::pair(6, tr("In six months")), std::pair(12, tr("In one year")),
             std::pair(usualMonths, tr("In two years")), std::pair(36, tr("In three years"))}) {
        const QDate due = today.addMonths(months);
        m_ui->dueBox->addItem(text + QStringLiteral(" · ") + shortDate(due), due);
    }
    m_ui->dueBox->setCurrentIndex(m_ui->dueBox->findData(today.addMonths(usualMonths)));
}

const ArticleFacts &SignOffForm::version() const
{
    return m_versions.at(qMax(0, m_ui->versionBox->currentIndex()));
}

// What was ticked was said of another version.
void SignOffForm::showVersion()
{
    if (m_versions.isEmpty()) {
        return;
    }
    const ArticleFacts &facts = version();
    const Review review = m_reviews.of(facts.summary.slug, facts.summary.lang);
    const SignOff state = signOffState(review, facts.hash, QDate::currentDate());
    const QString by
        = tr("%1 signed it off on %2").arg(review.reviewer, shortDate(review.signedAt.toLocalTime().date()));
    m_ui->heading->setText(tr("Sign off “%1”").arg(facts.summary.title));
    m_ui->stateLabel->setText(state == SignOff::NotYet ? tr("No clinician has signed this article off yet.")
            : state == SignOff::Changed
            ? by + tr(". The text or a picture has changed since, so patients do not see that it was signed off.")
            : state == SignOff::Overdue ? by + tr(". It should have been read again by %1.").arg(shortDate(review.due))
                                        : by + tr(". It is to be read again by %1.").arg(shortDate(review.due)));
    m_ui->withdrawButton->setVisible(state != SignOff::NotYet);
    m_statement->setChecked(false);
    allowSigning();
}

void SignOffForm::allowSigning()
{
    m_ui->signButton->setEnabled(
        m_statement->isChecked() && !m_ui->clinicianBox->currentText().trimmed().isEmpty() && !m_versions.isEmpty());
}

void SignOffForm::signOff()
{
    const ArticleFacts &facts = version();
    m_reviews.signOff(facts.summary.slug, facts.summary.lang, facts.hash, m_ui->clinicianBox->currentText(),
        m_ui->dueBox->currentData().toDate());
    Q_EMIT closed();
}

void SignOffForm::withdraw()
{
    m_reviews.withdraw(version().summary.slug, version().summary.lang);
    Q_EMIT closed();
}

void SignOffForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace pamphlet
