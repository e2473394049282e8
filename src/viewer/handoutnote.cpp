#include "viewer/handoutnote.h"

#include "viewer/appearance.h"
#include "viewer/elidedlabel.h"
#include "viewer/icons.h"
#include "viewer/notebox.h"
#include "viewer/notefield.h"
#include "viewer/visitsession.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace pamphlet {

HandoutNote::HandoutNote(const ViewerParts &parts, QWidget *parent)
    : QFrame(parent)
    , m_parts(parts)
    , m_begin(new ElidedLabel(this))
    , m_open(new QToolButton(this))
    , m_box(new NoteBox(tr("Stands on the first page, above all articles"), parts, this))
{
    build();
    connect(m_open, &QToolButton::toggled, this, [this](bool open) {
        m_box->setVisible(open);
        showAppearance();
        if (open) {
            m_box->field()->setFocus();
        }
    });
    connect(m_box->field(), &NoteField::noteChanged, &m_parts.session, &VisitSession::setNote);
    connect(&m_parts.appearance, &Appearance::changed, this, &HandoutNote::showAppearance);
    showAppearance();
}

void HandoutNote::build()
{
    auto *title = new QLabel(tr("Note for the whole handout"), this);
    title->setProperty("role", QStringLiteral("strong"));
    title->setWordWrap(true);
    m_begin->setObjectName(QStringLiteral("handoutNoteBegin"));
    m_begin->setProperty("role", QStringLiteral("small"));
    m_begin->setTextFormat(Qt::PlainText);
    m_open->setObjectName(QStringLiteral("handoutNoteButton"));
    m_open->setCheckable(true);
    m_open->setFocusPolicy(Qt::StrongFocus); // else hiding the field would send the focus into the page
    m_open->setAccessibleName(title->text());
    m_box->setObjectName(QStringLiteral("handoutNoteBox"));
    m_box->field()->setAccessibleName(title->text());
    m_box->setVisible(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->setContentsMargins(14, 8, 4, 8);
    words->addStretch();
    words->addWidget(title);
    words->addWidget(m_begin);
    words->addStretch();
    auto *head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(m_open);
    m_box->setContentsMargins(12, 0, 12, 12);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_box);
}

void HandoutNote::showNote()
{
    const Visit &visit = m_parts.session.visit();
    if (m_visit != visit.id) {
        m_visit = visit.id;
        m_box->field()->startWith(visit.note);
        m_open->setChecked(false);
    } else {
        m_box->field()->showNote(visit.note);
    }
    m_begin->setText(visit.note.simplified().left(200)); // it is one line
    m_begin->setVisible(!visit.note.isEmpty());
}

void HandoutNote::save()
{
    m_box->field()->save();
}

void HandoutNote::showAppearance()
{
    m_open->setIcon(Icons::control(m_open->isChecked() ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
        m_parts.appearance.theme().color(QStringLiteral("soft"))));
}

} // namespace pamphlet
