#include "viewer/markrow.h"

#include "article/pagestrings.h"
#include "viewer/appearance.h"
#include "viewer/icons.h"

#include "ui_markrow.h"

#include <QMouseEvent>

namespace pamphlet {

namespace {

constexpr int noteDelay = 600; // milliseconds after the last letter

QString languageName(const QString &lang)
{
    return PageStrings::forLanguage(lang)[QStringLiteral("language_name")];
}

} // namespace

MarkRow::MarkRow(const Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::MarkRow>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    m_ui->grip->setCursor(Qt::OpenHandCursor);
    m_ui->grip->installEventFilter(this);
    m_noteDelay.setSingleShot(true);
    m_noteDelay.setInterval(noteDelay);
    connect(m_ui->upButton, &QToolButton::clicked, this, &MarkRow::upRequested);
    connect(m_ui->downButton, &QToolButton::clicked, this, &MarkRow::downRequested);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &MarkRow::removeRequested);
    connect(m_ui->moreButton, &QToolButton::toggled, m_ui->more, &QWidget::setVisible);
    connect(m_ui->moreButton, &QToolButton::toggled, this, &MarkRow::showAppearance);
    connect(m_ui->noteField, &QPlainTextEdit::textChanged, &m_noteDelay, qOverload<>(&QTimer::start));
    connect(&m_noteDelay, &QTimer::timeout, this, &MarkRow::saveNote);
    m_ui->noteField->installEventFilter(this);
    connect(m_ui->languageBox, &QComboBox::activated, this,
        [this](int index) { Q_EMIT languageChosen(m_ui->languageBox->itemData(index).toString()); });
    connect(&m_appearance, &Appearance::changed, this, &MarkRow::showAppearance);
    showAppearance();
}

MarkRow::~MarkRow() = default;

void MarkRow::hideEvent(QHideEvent *event)
{
    saveNote(); // the window may be closing
    QFrame::hideEvent(event);
}

void MarkRow::showAppearance()
{
    const QColor ink = m_appearance.theme().color(QStringLiteral("soft"));
    m_ui->upButton->setIcon(Icons::control(QStringLiteral("arrow-up"), ink));
    m_ui->downButton->setIcon(Icons::control(QStringLiteral("arrow-down"), ink));
    m_ui->moreButton->setIcon(Icons::control(
        m_ui->moreButton->isChecked() ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"), ink));
    const bool large = m_appearance.textScale() >= 1.5; // the title needs the width then
    m_ui->arrowLayout->setDirection(large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_ui->noteField->setFixedHeight(m_appearance.scaled(88));
}

void MarkRow::showMark(const Mark &mark, const MarkDetails &details, bool first, bool last)
{
    m_mark = mark;
    m_ui->titleLabel->setText(details.title);
    m_ui->detailLabel->setText(languageName(mark.lang) + (mark.note.isEmpty() ? QString() : tr(" · with your note")));
    m_ui->upButton->setEnabled(!first);
    m_ui->downButton->setEnabled(!last);
    m_ui->upButton->setAccessibleDescription(details.title);
    m_ui->downButton->setAccessibleDescription(details.title);
    m_ui->moreButton->setAccessibleDescription(details.title);
    if (!m_ui->noteField->hasFocus() && !m_noteDelay.isActive() && m_ui->noteField->toPlainText() != mark.note) {
        const QSignalBlocker quiet(m_ui->noteField);
        m_ui->noteField->setPlainText(mark.note);
    }
    m_ui->languageBox->clear();
    for (const QString &lang : details.languages) {
        m_ui->languageBox->addItem(languageName(lang), lang);
    }
    m_ui->languageBox->setCurrentIndex(m_ui->languageBox->findData(mark.lang));
    m_ui->languageBox->setVisible(details.languages.size() > 1);
}

void MarkRow::saveNote()
{
    m_noteDelay.stop();
    const QString note = m_ui->noteField->toPlainText();
    if (note != m_mark.note) {
        m_mark.note = note;
        Q_EMIT noteChanged(note);
    }
}

bool MarkRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->noteField && event->type() == QEvent::FocusOut) {
        saveNote();
    }
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
