#include "viewer/markrow.h"

#include "article/pagestrings.h"
#include "viewer/appearance.h"
#include "viewer/icons.h"
#include "viewer/notebox.h"
#include "viewer/notefield.h"

#include "ui_markrow.h"

#include <QMouseEvent>

namespace pamphlet {

namespace {

QString languageName(const QString &lang)
{
    return PageStrings::forLanguage(lang)[QStringLiteral("language_name")];
}

QString teachBackWords(TeachBack result)
{
    switch (result) {
    case TeachBack::ExplainedInOwnWords:
        return MarkRow::tr("explained in own words");
    case TeachBack::GoOverAgain:
        return MarkRow::tr("go over again");
    case TeachBack::NotNoted:
        break;
    }
    return {};
}

QString stateWords(MarkDetails::State state)
{
    switch (state) {
    case MarkDetails::State::Changed:
        return MarkRow::tr("Changed since you marked it. The new version is handed out.");
    case MarkDetails::State::Kept:
        return MarkRow::tr("No longer in the library. The version you marked is handed out.");
    case MarkDetails::State::Lost:
        return MarkRow::tr("No longer in the library. It cannot be handed out any more.");
    case MarkDetails::State::Same:
        break;
    }
    return {};
}

} // namespace

MarkRow::MarkRow(const ViewerParts &parts, QWidget *parent)
    : QFrame(parent)
    , m_parts(parts)
    , m_ui(std::make_unique<Ui::MarkRow>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    m_ui->titleLabel->setTextFormat(Qt::PlainText);
    m_ui->grip->setCursor(Qt::OpenHandCursor);
    m_ui->grip->installEventFilter(this);
    connect(m_ui->upButton, &QToolButton::clicked, this, &MarkRow::upRequested);
    connect(m_ui->downButton, &QToolButton::clicked, this, &MarkRow::downRequested);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &MarkRow::removeRequested);
    connect(m_ui->moreButton, &QToolButton::toggled, this, &MarkRow::showMore);
    connect(m_ui->languageBox, &QComboBox::activated, this,
        [this](int index) { Q_EMIT languageChosen(m_ui->languageBox->itemData(index).toString()); });
    connect(&m_parts.appearance, &Appearance::changed, this, &MarkRow::showAppearance);
    showAppearance();
}

MarkRow::~MarkRow() = default;

void MarkRow::showAppearance()
{
    const QColor ink = m_parts.appearance.theme().color(QStringLiteral("soft"));
    m_ui->upButton->setIcon(Icons::control(QStringLiteral("arrow-up"), ink));
    m_ui->downButton->setIcon(Icons::control(QStringLiteral("arrow-down"), ink));
    m_ui->moreButton->setIcon(Icons::control(
        m_ui->moreButton->isChecked() ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"), ink));
    const bool large = m_parts.appearance.textScale() >= 1.5; // the title needs the width then
    m_ui->arrowLayout->setDirection(large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void MarkRow::showMore(bool shown)
{
    if (shown && !m_noteBox) {
        m_noteBox = new NoteBox(tr("Note for the patient"), m_parts, m_ui->more);
        m_ui->moreLayout->insertWidget(0, m_noteBox);
        m_noteBox->field()->startWith(m_mark.note);
        connect(m_noteBox->field(), &NoteField::noteChanged, this, &MarkRow::noteChanged);
    }
    m_ui->more->setVisible(shown);
    showAppearance();
}

void MarkRow::showMark(const Mark &mark, const MarkDetails &details, bool first, bool last)
{
    m_ui->upButton->setEnabled(!first);
    m_ui->downButton->setEnabled(!last);
    Mark before = std::exchange(m_mark, mark);
    before.position = mark.position; // not told by words
    if (mark == before && details == m_details) {
        return;
    }
    m_details = details;
    showWords();
    showLanguages();
    if (m_noteBox) {
        m_noteBox->field()->showNote(mark.note);
    }
}

void MarkRow::showWords()
{
    QStringList words{languageName(m_mark.lang)};
    if (!m_mark.note.isEmpty()) {
        words.append(tr("with your note"));
    }
    if (m_mark.teachBack != TeachBack::NotNoted) {
        words.append(teachBackWords(m_mark.teachBack));
    }
    m_ui->titleLabel->setText(m_details.title);
    m_ui->detailLabel->setText(words.join(QStringLiteral(" · ")));
    m_ui->stateLabel->setText(stateWords(m_details.state));
    m_ui->stateLabel->setVisible(m_details.state != MarkDetails::State::Same);
    for (QToolButton *button : {m_ui->upButton, m_ui->downButton, m_ui->moreButton}) {
        button->setAccessibleDescription(m_details.title);
    }
}

void MarkRow::showLanguages()
{
    m_ui->languageBox->clear();
    for (const QString &lang : std::as_const(m_details.languages)) {
        m_ui->languageBox->addItem(languageName(lang), lang);
    }
    const int index = m_ui->languageBox->findData(m_mark.lang);
    m_ui->languageBox->setCurrentIndex(index);
    m_ui->languageBox->setVisible(m_details.languages.size() > (index < 0 ? 0 : 1));
}

void MarkRow::saveNote()
{
    if (m_noteBox) {
        m_noteBox->field()->save();
    }
}

void MarkRow::dropNote()
{
    if (m_noteBox) {
        m_noteBox->field()->startWith(m_mark.note);
    }
}

bool MarkRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_ui->grip) {
        return false;
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_dragging = static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
        return true;
    case QEvent::MouseMove:
        if (m_dragging) {
            Q_EMIT dragged(
                parentWidget()->mapFromGlobal(static_cast<QMouseEvent *>(event)->globalPosition()).toPoint().y());
        }
        return true;
    case QEvent::MouseButtonRelease:
        if (std::exchange(m_dragging, false)) {
            Q_EMIT dropped();
        }
        return true;
    default:
        return false;
    }
}

} // namespace pamphlet
