#include "viewer/handoutdetails.h"

#include "viewer/appearance.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/handoutoptionsbox.h"
#include "viewer/phrasebutton.h"
#include "viewer/toolchoices.h"
#include "viewer/touch.h"

#include "ui_handoutdetails.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStyledItemDelegate>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int noteHeight = 96;
const QString clinicianSetting = QStringLiteral("handout-clinician");

// A person may have copied a part of it.
void wipeFromClipboard(const QString &name)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        const QString copied = name.isEmpty() ? QString() : clipboard->text(mode);
        if (!copied.isEmpty() && (name.contains(copied) || copied.contains(name))) {
            clipboard->clear(mode);
        }
    }
}

} // namespace

HandoutDetails::HandoutDetails(ClinicShortcuts &shortcuts, const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_shortcuts(shortcuts)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::HandoutDetails>())
    , m_tools(new ToolChoices(appearance, this))
    , m_options(new HandoutOptionsBox(appearance, this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    const int foot = m_ui->layout->count() - 1;
    m_ui->layout->insertWidget(foot, m_tools);
    m_ui->layout->insertWidget(foot + 1, m_options);
    m_ui->noteHeader->addWidget(new PhraseButton(shortcuts, m_ui->noteField, appearance, this));
    m_ui->clinicianBox->setItemDelegate(new QStyledItemDelegate(m_ui->clinicianBox));
    makeTouchScrollable(m_ui->noteField);
    setFocusProxy(m_ui->patientField);
    setNotice({});
    connect(m_ui->patientField, &QLineEdit::textChanged, this, &HandoutDetails::changed);
    connect(m_ui->noteField, &QPlainTextEdit::textChanged, this, &HandoutDetails::changed);
    connect(m_tools, &ToolChoices::changed, this, &HandoutDetails::changed);
    connect(m_ui->clinicianBox, &QComboBox::currentIndexChanged, this, &HandoutDetails::rememberClinician);
    connect(m_options, &HandoutOptionsBox::changed, this, &HandoutDetails::rememberOptions);
    connect(&m_appearance, &Appearance::changed, this, &HandoutDetails::showAppearance);
    showAppearance();
}

HandoutDetails::~HandoutDetails() = default;

void HandoutDetails::begin(const Visit &visit, const QList<TeamMember> &team)
{
    fillTeam(team);
    const QSignalBlocker quietNote(m_ui->noteField);
    m_ui->noteField->setPlainText(visit.note);
    m_options->setOptions(m_shortcuts.handoutOptions());
}

void HandoutDetails::fillTeam(const QList<TeamMember> &team)
{
    const QSignalBlocker quiet(m_ui->clinicianBox);
    m_ui->clinicianBox->clear();
    m_ui->clinicianBox->addItem(tr("Nobody named"), QString());
    for (const TeamMember &member : team) {
        m_ui->clinicianBox->addItem(
            member.name, member.role.isEmpty() ? member.name : member.name + QStringLiteral(", ") + member.role);
    }
    m_ui->clinicianBox->setCurrentIndex(
        std::max(0, m_ui->clinicianBox->findData(m_shortcuts.setting(clinicianSetting))));
}

void HandoutDetails::setTools(const QList<ToolSummary> &tools, const QUuid &visit)
{
    m_tools->setTools(tools, visit);
}

void HandoutDetails::setNotice(const QString &notice)
{
    m_ui->noticeLabel->setText(notice);
    m_ui->noticeFrame->setVisible(!notice.isEmpty());
}

void HandoutDetails::fill(Handout &handout) const
{
    handout.tools = m_tools->chosen();
    handout.note = note();
    handout.clinician = m_ui->clinicianBox->currentData().toString();
    handout.patient = m_ui->patientField->text().trimmed();
    handout.options = m_options->options();
}

QString HandoutDetails::note() const
{
    return m_ui->noteField->toPlainText();
}

void HandoutDetails::wipeName()
{
    wipeFromClipboard(m_ui->patientField->text());
    const QSignalBlocker quiet(m_ui->patientField);
    m_ui->patientField->setText({}); // unlike clear(), this cannot be undone
}

void HandoutDetails::rememberClinician()
{
    m_shortcuts.setSetting(clinicianSetting, m_ui->clinicianBox->currentData().toString());
    Q_EMIT changed();
}

void HandoutDetails::rememberOptions()
{
    m_shortcuts.setHandoutOptions(m_options->options());
    Q_EMIT changed();
}

void HandoutDetails::showAppearance()
{
    m_ui->noteField->setFixedHeight(m_appearance.scaled(noteHeight));
}

} // namespace pamphlet
