#include "viewer/phrasepopup.h"

#include "viewer/appearance.h"
#include "viewer/icons.h"
#include "viewer/phraserow.h"
#include "viewer/touch.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int widest = 460; // pixels at the usual text size
constexpr int margin = 8; // around the list, and between the popup and the edge of the window

bool isSaved(const QList<Phrase> &phrases, const QString &note)
{
    return std::any_of(phrases.begin(), phrases.end(), [&note](const Phrase &phrase) { return phrase.text == note; });
}

} // namespace

PhrasePopup::PhrasePopup(
    const QList<Phrase> &phrases, const QString &note, const Appearance &appearance, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_phrases(phrases)
    , m_appearance(appearance)
    , m_area(new QScrollArea(this))
    , m_save(makeSaveButton(note.trimmed()))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_NoMouseReplay); // a tap on the button that opened it closes it
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Phrases of this clinic"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(makeList());
    makeTouchScrollable(m_area);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_save);
}

QWidget *PhrasePopup::makeList()
{
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins({});
    layout->setSpacing(margin);
    if (m_phrases.isEmpty()) {
        auto *empty = new QLabel(tr("No phrases yet. Write a note, then save it here."), list);
        empty->setObjectName(QStringLiteral("noPhrasesLabel"));
        empty->setProperty("role", QStringLiteral("soft"));
        empty->setWordWrap(true);
        empty->setMargin(margin);
        layout->addWidget(empty);
    }
    for (int i = 0; i < m_phrases.size(); ++i) {
        addPhrase(*layout, m_phrases.at(i), i);
    }
    layout->addStretch();
    return list;
}

void PhrasePopup::addPhrase(QVBoxLayout &layout, const Phrase &phrase, int number)
{
    auto *choose = new PhraseRow(phrase.text, m_appearance);
    choose->setObjectName(QStringLiteral("phrase-%1").arg(number));
    auto *remove = new QToolButton;
    remove->setObjectName(QStringLiteral("removePhrase-%1").arg(number));
    remove->setIcon(Icons::control(QStringLiteral("close"), m_appearance.theme().color(QStringLiteral("soft"))));
    remove->setToolTip(tr("Remove this phrase"));
    remove->setAccessibleName(tr("Remove this phrase"));
    remove->setAccessibleDescription(phrase.text);
    auto *row = new QHBoxLayout;
    row->setSpacing(margin);
    row->addWidget(choose, 1);
    row->addWidget(remove, 0, Qt::AlignTop);
    layout.addLayout(row);
    connect(choose, &QAbstractButton::clicked, this, [this, text = phrase.text] {
        close();
        Q_EMIT chosen(text);
    });
    connect(remove, &QAbstractButton::clicked, this, [this, id = phrase.id] {
        close(); // "Phrase removed · Undo" is below
        Q_EMIT removeRequested(id);
    });
}

QPushButton *PhrasePopup::makeSaveButton(const QString &note)
{
    const bool saved = isSaved(m_phrases, note);
    auto *button = new QPushButton(saved ? tr("This note is saved") : tr("Save this note as a phrase"), this);
    button->setObjectName(QStringLiteral("savePhraseButton"));
    button->setEnabled(!note.isEmpty() && !saved);
    connect(button, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT saveRequested();
    });
    return button;
}

QSize PhrasePopup::fittedSize(const QRect &room)
{
    ensurePolished();
    const int wanted = std::max(m_appearance.scaled(widest), m_save->sizeHint().width() + 2 * margin);
    const int width = std::min(wanted, room.width());
    const QMargins frame = contentsMargins() + QMargins(margin, margin, margin, margin);
    const int across = width - frame.left() - frame.right() - m_area->verticalScrollBar()->sizeHint().width();
    const int list = m_area->widget()->layout()->heightForWidth(across);
    const int height = list + m_save->sizeHint().height() + margin + frame.top() + frame.bottom();
    return {width, std::min(height, room.height())};
}

void PhrasePopup::openAt(const QWidget &button)
{
    const QRect page(button.window()->mapToGlobal(QPoint(0, 0)), button.window()->size());
    const QRect room = page.marginsRemoved({margin, margin, margin, margin});
    const QRect from(button.mapToGlobal(QPoint(0, 0)), button.size());
    const int below = room.bottom() - from.bottom();
    const int above = from.top() - room.top();
    QRect frame(QPoint(), fittedSize(room));
    const bool down = frame.height() <= below || below >= above;
    frame.setHeight(std::min(frame.height(), std::max(below, above)));
    const int left = isRightToLeft() ? from.left() : from.right() + 1 - frame.width();
    frame.moveTo(std::clamp(left, room.left(), std::max(room.left(), room.right() + 1 - frame.width())),
        down ? from.bottom() + 1 : from.top() - frame.height());
    setGeometry(frame);
    show();
    m_area->widget()->setFocus();
    focusNextPrevChild(true); // the first phrase
}

} // namespace pamphlet
