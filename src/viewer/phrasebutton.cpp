#include "viewer/phrasebutton.h"

#include "viewer/appearance.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/icons.h"
#include "viewer/phrasepopup.h"

#include <QPlainTextEdit>
#include <QTextBlock>

namespace pamphlet {

namespace {

// What has to stand between a phrase and the words before it. A phrase of several lines begins on a line of its own.
QString gapBefore(const QTextCursor &cursor, const QString &phrase)
{
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    if (before.trimmed().isEmpty()) {
        return {};
    }
    if (phrase.contains(u'\n')) {
        return QStringLiteral("\n");
    }
    return before.back().isSpace() ? QString() : QStringLiteral(" ");
}

QString gapAfter(const QTextCursor &cursor, const QString &phrase)
{
    const QString after = cursor.block().text().mid(cursor.positionInBlock());
    if (after.trimmed().isEmpty()) {
        return {};
    }
    if (phrase.contains(u'\n')) {
        return QStringLiteral("\n");
    }
    return after.front().isSpace() ? QString() : QStringLiteral(" ");
}

} // namespace

PhraseButton::PhraseButton(
    ClinicShortcuts &shortcuts, QPlainTextEdit *field, const Appearance &appearance, QWidget *parent)
    : QToolButton(parent)
    , m_shortcuts(shortcuts)
    , m_field(field)
    , m_appearance(appearance)
{
    setObjectName(QStringLiteral("phraseButton"));
    setAccessibleName(tr("Phrases of this clinic"));
    setToolTip(tr("Phrases of this clinic"));
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::clicked, this, &PhraseButton::openPhrases);
    connect(&m_appearance, &Appearance::changed, this, &PhraseButton::showAppearance);
    showAppearance();
}

void PhraseButton::showAppearance()
{
    setIcon(Icons::control(QStringLiteral("phrases"), m_appearance.theme().color(QStringLiteral("teal"))));
}

void PhraseButton::openPhrases()
{
    auto *popup = new PhrasePopup(m_shortcuts.phrases(), m_field->toPlainText(), m_appearance, this);
    connect(popup, &PhrasePopup::chosen, this, &PhraseButton::insert);
    connect(popup, &PhrasePopup::saveRequested, this, [this] { m_shortcuts.savePhrase(m_field->toPlainText()); });
    connect(popup, &PhrasePopup::removeRequested, &m_shortcuts, &ClinicShortcuts::removePhrase);
    popup->openAt(*this);
}

void PhraseButton::insert(const QString &phrase)
{
    QTextCursor cursor = m_field->textCursor();
    cursor.setPosition(cursor.selectionEnd()); // what is selected stays
    cursor.beginEditBlock(); // a step of its own for the field's undo
    cursor.insertText(gapBefore(cursor, phrase) + phrase + gapAfter(cursor, phrase));
    cursor.endEditBlock();
    m_field->setTextCursor(cursor);
    m_field->setFocus(Qt::OtherFocusReason);
}

} // namespace pamphlet
