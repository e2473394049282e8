#include "viewer/visitpanel.h"

#include "library/library.h"
#include "reader/reader.h"
#include "viewer/appearance.h"
#include "viewer/codeform.h"
#include "viewer/handoutnote.h"
#include "viewer/icons.h"
#include "viewer/marklist.h"
#include "viewer/menutext.h"
#include "viewer/repolish.h"
#include "viewer/setform.h"
#include "viewer/setsmenu.h"
#include "viewer/teachbackbox.h"
#include "viewer/touch.h"
#include "viewer/visitsession.h"

#include "ui_visitpanel.h"

#include <QMenu>
#include <QScrollArea>

namespace pamphlet {

namespace {

constexpr int widthBeside = 360;

} // namespace

VisitPanel::VisitPanel(const ViewerParts &parts, QWidget *parent)
    : QFrame(parent)
    , m_parts(parts)
    , m_ui(std::make_unique<Ui::VisitPanel>())
{
    m_ui->setupUi(this);
    buildList();
    buildForms();
    buildMenu();
    connect(m_ui->handOutButton, &QPushButton::clicked, this, &VisitPanel::toggleMark);
    connect(m_ui->previewButton, &QPushButton::clicked, this, [this] {
        handInNotes();
        Q_EMIT previewRequested();
    });
    connectSession();
    connect(&m_parts.appearance, &Appearance::changed, this, &VisitPanel::showAppearance);
    showAppearance();
    showVisit();
}

VisitPanel::~VisitPanel() = default;

void VisitPanel::buildList()
{
    auto *content = new QWidget;
    m_marks = new MarkList(m_parts, content);
    m_note = new HandoutNote(m_parts, content);
    m_teachBack = new TeachBackBox(content);
    m_scrolled = new QVBoxLayout(content);
    m_scrolled->setContentsMargins({});
    m_scrolled->setSpacing(10);
    m_scrolled->addWidget(m_marks);
    m_scrolled->addWidget(m_note);
    m_scrolled->addStretch(1);
    m_ui->marksArea->setWidget(content);
    makeTouchScrollable(m_ui->marksArea);
    VisitSession *session = &m_parts.session;
    connect(m_marks, &MarkList::moveRequested, session, &VisitSession::move);
    connect(m_marks, &MarkList::removeRequested, session, &VisitSession::unmark);
    connect(m_marks, &MarkList::noteChanged, session, &VisitSession::setMarkNote);
    connect(m_marks, &MarkList::languageChosen, session, &VisitSession::setMarkLanguage);
    connect(m_teachBack, &TeachBackBox::resultChosen, this, &VisitPanel::noteTeachBack);
}

void VisitPanel::buildForms()
{
    m_setForm = new SetForm(m_parts);
    m_codeForm = new CodeForm(m_parts);
    for (QWidget *form : std::initializer_list<QWidget *>{m_setForm, m_codeForm}) {
        auto *area = new QScrollArea(this);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setWidget(form);
        makeTouchScrollable(area);
        m_ui->pages->addWidget(area);
    }
    connect(m_setForm, &SetForm::done, this, &VisitPanel::closeForm);
    connect(m_codeForm, &CodeForm::done, this, &VisitPanel::closeForm);
}

void VisitPanel::buildMenu()
{
    auto *menu = new QMenu(this);
    m_sets = new SetsMenu(m_parts, menu);
    menu->addMenu(m_sets);
    menu->addAction(tr("Add from a code…"), this,
            [this] {
                openForm(m_codeForm);
                m_codeForm->begin();
            })
        ->setObjectName(QStringLiteral("codeAction"));
    QAction *save = menu->addAction(tr("Save these articles as a set…"), this, [this] {
        openForm(m_setForm);
        m_setForm->begin(m_marks->titles());
    });
    save->setObjectName(QStringLiteral("saveSetAction"));
    menu->addSeparator();
    menu->addAction(tr("Rename this visit"), m_ui->labelEditor, &EditableLabel::edit)
        ->setObjectName(QStringLiteral("renameAction"));
    menu->addAction(tr("Park this visit"), &m_parts.session, &VisitSession::park)
        ->setObjectName(QStringLiteral("parkAction"));
    menu->addAction(tr("Finish this visit"), &m_parts.session, &VisitSession::finish)
        ->setObjectName(QStringLiteral("finishAction"));
    connect(
        menu, &QMenu::aboutToShow, save, [this, save] { save->setEnabled(!m_parts.session.visit().marks.isEmpty()); });
    m_ui->moreButton->setMenu(menu);
    m_ui->recentButton->setMenu(new QMenu(this));
}

void VisitPanel::connectSession()
{
    VisitSession *session = &m_parts.session;
    connect(m_ui->labelEditor, &EditableLabel::edited, session, &VisitSession::rename);
    connect(session, &VisitSession::leaving, this, &VisitPanel::handInNotes);
    connect(session, &VisitSession::switched, this, &VisitPanel::beginVisit);
    connect(session, &VisitSession::changed, this, &VisitPanel::showVisit);
}

void VisitPanel::openForm(QWidget *form)
{
    setFocus(); // hiding what has it would send it into the page
    for (int i = 0; i < m_ui->pages->count(); ++i) {
        if (m_ui->pages->widget(i)->isAncestorOf(form)) {
            m_ui->pages->setCurrentIndex(i);
        }
    }
    setBelow(m_below); // a form may want another height
}

void VisitPanel::closeForm()
{
    if (m_ui->pages->currentWidget() == m_ui->openPage) {
        return;
    }
    setFocus();
    m_ui->pages->setCurrentWidget(m_ui->openPage);
    setBelow(m_below);
}

void VisitPanel::handInNotes()
{
    m_ui->labelEditor->keep();
    m_marks->saveNotes();
    m_note->save();
}

// What the patient before has read is nobody's business.
void VisitPanel::beginVisit()
{
    m_recent.clear();
    if (m_parts.session.isOpen() && !m_slug.isEmpty()) {
        m_recent.add(m_slug, m_lang);
    }
    showRecent();
    closeForm();
    m_ui->marksArea->ensureVisible(0, 0);
}

void VisitPanel::showRecent()
{
    QMenu *menu = m_ui->recentButton->menu();
    menu->clear();
    menu->addAction(tr("Recently read"))->setEnabled(false); // a heading
    bool any = false;
    for (const RecentArticles::Entry &entry : m_recent.entries()) {
        const std::optional<ArticleSummary> article = m_parts.reader.library().summary(entry.slug, entry.lang);
        if (!article || entry.slug == m_slug) {
            continue; // that one is being read
        }
        menu->addAction(
                menuText(article->title), this, [this, entry] { Q_EMIT articleRequested(entry.slug, entry.lang); })
            ->setObjectName(QStringLiteral("recent-") + entry.slug);
        any = true;
    }
    m_ui->recentButton->setVisible(any);
}

void VisitPanel::showAppearance()
{
    const QColor ink = m_parts.appearance.theme().color(QStringLiteral("ink"));
    m_ui->moreButton->setIcon(Icons::control(QStringLiteral("more"), ink));
    m_ui->recentButton->setIcon(Icons::control(QStringLiteral("recent"), ink));
    showMarked();
    setBelow(m_below);
}

void VisitPanel::setArticle(const QString &slug, const QString &lang)
{
    m_slug = slug;
    m_lang = lang;
    m_sets->setLanguage(lang);
    const auto article = slug.isEmpty() ? std::nullopt : m_parts.reader.library().article(slug, lang);
    m_teachBack->setQuestion(article ? article->meta.teachBack.value(0) : QString());
    if (article && m_parts.session.isOpen()) {
        m_recent.add(slug, lang);
    }
    showRecent();
    showMarked();
}

void VisitPanel::showVisit()
{
    if (!m_parts.session.isOpen()) {
        m_marks->showMarks({});
        return;
    }
    const Visit &visit = m_parts.session.visit();
    m_ui->labelEditor->setText(visit.label);
    m_ui->countLabel->setText(visit.marks.isEmpty()
            ? tr("Nothing to take home yet. Open an article and choose “Hand this out”.")
            : tr("To take home (%1)").arg(visit.marks.size()));
    m_ui->countLabel->setWordWrap(true);
    m_ui->previewButton->setEnabled(!visit.marks.isEmpty());
    m_marks->showMarks(visit.marks);
    m_marks->setVisible(!visit.marks.isEmpty());
    m_note->showNote();
    showMarked();
}

void VisitPanel::showMarked()
{
    const bool marked = m_parts.session.markOf(m_slug) != nullptr;
    const Theme &theme = m_parts.appearance.theme();
    m_teachBack->showResult(m_parts.session.markOf(m_slug));
    m_ui->handOutButton->setVisible(!m_slug.isEmpty());
    m_ui->handOutButton->setText(marked ? tr(" Marked to hand out") : tr(" Hand this out"));
    m_ui->handOutButton->setIcon(Icons::control(marked ? QStringLiteral("check") : QStringLiteral("plus"),
        theme.color(marked ? QStringLiteral("teal") : QStringLiteral("on-teal"))));
    m_ui->handOutButton->setAccessibleDescription(marked ? tr("Tap to take it off the list") : QString());
    if (m_ui->handOutButton->property("marked").toBool() != marked) {
        m_ui->handOutButton->setProperty("marked", marked);
        repolish(m_ui->handOutButton); // its look depends on "marked"
    }
}

// Below the marks' list it stays in sight; where that would leave no room for the list, it scrolls with it.
void VisitPanel::placeTeachBack()
{
    const bool scrolls = m_below || m_parts.appearance.textScale() >= 1.5;
    m_scrolled->removeWidget(m_teachBack);
    m_ui->footLayout->removeWidget(m_teachBack);
    (scrolls ? m_scrolled : m_ui->footLayout)->insertWidget(0, m_teachBack);
}

void VisitPanel::setBelow(bool below)
{
    m_below = below;
    QGridLayout *grid = m_ui->openLayout;
    for (QWidget *box : {m_ui->headBox, m_ui->marksBox, m_ui->footBox}) {
        grid->removeWidget(box);
    }
    const bool columns = below && m_parts.appearance.textScale() < 1.5;
    grid->addWidget(m_ui->headBox, 0, 0);
    grid->addWidget(m_ui->marksBox, columns ? 0 : 1, columns ? 1 : 0, columns ? 2 : 1, 1);
    grid->addWidget(m_ui->footBox, columns ? 1 : 2, 0, columns ? Qt::AlignTop : Qt::Alignment());
    grid->setColumnMinimumWidth(
        0, columns ? std::min(m_ui->headBox->sizeHint().width(), window()->width() * 3 / 5) : 0);
    grid->setColumnStretch(0, columns ? 2 : 1);
    grid->setColumnStretch(1, columns ? 3 : 0);
    grid->setRowStretch(0, 0);
    grid->setRowStretch(1, 1);
    placeTeachBack();
    setProperty("below", below);
    const int beside
        = std::min(m_parts.appearance.scaled(widthBeside), std::max(widthBeside, window()->width() * 2 / 5));
    setMinimumWidth(below ? 0 : beside);
    setMaximumWidth(below ? QWIDGETSIZE_MAX : beside);
    setMinimumHeight(below ? heightBelow() : 0); // always the same: the page does not jump with a mark
    setMaximumHeight(below ? heightBelow() : QWIDGETSIZE_MAX);
    repolish(this);
}

int VisitPanel::heightBelow() const
{
    const bool form = m_ui->pages->currentWidget() != m_ui->openPage;
    return std::min(m_parts.appearance.scaled(form ? 400 : 360), window()->height() * 9 / 20);
}

void VisitPanel::toggleMark()
{
    if (const Mark *mark = m_parts.session.markOf(m_slug)) {
        m_parts.session.unmark(mark->id);
    } else {
        m_parts.session.mark(m_slug, m_lang);
    }
}

void VisitPanel::noteTeachBack(TeachBack result)
{
    if (const Mark *mark = m_parts.session.markOf(m_slug)) {
        m_parts.session.setTeachBack(mark->id, result);
    }
}

} // namespace pamphlet
