#include "viewer/visitpanel.h"

#include "library/library.h"
#include "viewer/appearance.h"
#include "viewer/icons.h"
#include "viewer/marklist.h"
#include "viewer/repolish.h"
#include "viewer/touch.h"
#include "viewer/visitsession.h"

#include "ui_visitpanel.h"

#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QTime>

namespace pamphlet {

namespace {

constexpr int widthBeside = 360;

} // namespace

VisitPanel::VisitPanel(VisitSession &session, const Library &library, const Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_library(library)
    , m_appearance(appearance)
    , m_marks(new MarkList(library, appearance))
    , m_ui(std::make_unique<Ui::VisitPanel>())
{
    m_ui->setupUi(this);
    m_ui->marksArea->setWidget(m_marks);
    makeTouchScrollable(m_ui->marksArea);
    buildMenu();
    connect(m_ui->startButton, &QPushButton::clicked, this, &VisitPanel::startVisit);
    connect(m_ui->labelField, &QLineEdit::returnPressed, this, &VisitPanel::startVisit);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &VisitPanel::cancelled);
    connect(m_ui->handOutButton, &QPushButton::clicked, this, &VisitPanel::toggleMark);
    connect(m_ui->previewButton, &QPushButton::clicked, this, &VisitPanel::previewRequested);
    connect(m_marks, &MarkList::moveRequested, &m_session, &VisitSession::move);
    connect(m_marks, &MarkList::removeRequested, &m_session, &VisitSession::unmark);
    connect(m_marks, &MarkList::noteChanged, &m_session, &VisitSession::setMarkNote);
    connect(m_marks, &MarkList::languageChosen, &m_session, &VisitSession::setMarkLanguage);
    connect(&m_session, &VisitSession::switched, this, &VisitPanel::forgetRecent);
    connect(&m_session, &VisitSession::changed, this, &VisitPanel::showVisit);
    connect(&m_appearance, &Appearance::changed, this, &VisitPanel::showAppearance);
    showAppearance();
    showVisit();
    setBelow(false);
}

VisitPanel::~VisitPanel() = default;

void VisitPanel::buildMenu()
{
    auto *menu = new QMenu(this);
    addSetsTo(menu);
    menu->addAction(tr("Rename visit…"), this, &VisitPanel::rename);
    menu->addAction(tr("Finish visit"), &m_session, &VisitSession::finish)
        ->setObjectName(QStringLiteral("finishAction"));
    m_ui->moreButton->setMenu(menu);
    m_ui->recentButton->setMenu(new QMenu(this));
}

// What the patient before has read is nobody's business.
void VisitPanel::forgetRecent()
{
    m_recent.clear();
    if (m_session.isOpen() && !m_slug.isEmpty()) {
        m_recent.add(m_slug, m_lang);
    }
    showRecent();
}

void VisitPanel::showRecent()
{
    QMenu *menu = m_ui->recentButton->menu();
    menu->clear();
    menu->addAction(tr("Recently read"))->setEnabled(false); // a heading
    bool any = false;
    for (const RecentArticles::Entry &entry : m_recent.entries()) {
        const std::optional<ArticleSummary> article = m_library.summary(entry.slug, entry.lang);
        if (!article || entry.slug == m_slug) {
            continue; // that one is being read
        }
        menu->addAction(article->title, this, [this, entry] { Q_EMIT articleRequested(entry.slug, entry.lang); })
            ->setObjectName(QStringLiteral("recent-") + entry.slug);
        any = true;
    }
    m_ui->recentButton->setVisible(any);
}

void VisitPanel::addSetsTo(QMenu *menu)
{
    const QList<ArticleSet> sets = m_library.sets();
    if (sets.isEmpty()) {
        return;
    }
    QMenu *submenu = menu->addMenu(tr("Add a set of articles"));
    for (const ArticleSet &set : sets) {
        submenu->addAction(set.title(m_lang), this, [this, slugs = set.slugs] { markAll(slugs); })
            ->setObjectName(QStringLiteral("set-") + set.id);
    }
}

// In their order; what is marked already stays as it is.
void VisitPanel::markAll(const QStringList &slugs)
{
    for (const QString &slug : slugs) {
        const QString lang = m_library.bestLanguage(slug, m_lang);
        if (!lang.isEmpty() && !m_session.markOf(slug)) {
            m_session.mark(slug, lang);
        }
    }
}

void VisitPanel::showAppearance()
{
    const QColor ink = m_appearance.theme().color(QStringLiteral("ink"));
    m_ui->moreButton->setIcon(Icons::control(QStringLiteral("more"), ink));
    m_ui->recentButton->setIcon(Icons::control(QStringLiteral("recent"), ink));
    showVisit();
    setBelow(m_below);
}

void VisitPanel::setArticle(const QString &slug, const QString &lang)
{
    m_slug = slug;
    m_lang = lang;
    const std::optional<Article> article = slug.isEmpty() ? std::nullopt : m_library.article(slug, lang);
    m_teachBack = article ? article->meta.teachBack.value(0) : QString();
    if (article && m_session.isOpen()) {
        m_recent.add(slug, lang);
    }
    showRecent();
    showVisit();
}

void VisitPanel::showTeachBack()
{
    m_ui->checkText->setText(tr("“%1”").arg(m_teachBack));
    m_ui->checkBox->setVisible(!m_teachBack.isEmpty() && !m_below);
}

void VisitPanel::showVisit()
{
    const bool open = m_session.isOpen();
    m_ui->pages->setCurrentWidget(open ? m_ui->openPage : m_ui->closedPage);
    showTeachBack();
    if (!open) {
        return;
    }
    const Visit &visit = m_session.visit();
    const bool marked = m_session.markOf(m_slug) != nullptr;
    const Theme &theme = m_appearance.theme();
    m_ui->visitLabel->setText(visit.label);
    m_ui->handOutButton->setVisible(!m_slug.isEmpty());
    m_ui->handOutButton->setText(marked ? tr(" Marked to hand out") : tr(" Hand this out"));
    m_ui->handOutButton->setIcon(Icons::control(marked ? QStringLiteral("check") : QStringLiteral("plus"),
        theme.color(marked ? QStringLiteral("teal") : QStringLiteral("on-teal"))));
    m_ui->handOutButton->setProperty("marked", marked);
    m_ui->handOutButton->setAccessibleDescription(marked ? tr("Tap to take it off the list") : QString());
    repolish(m_ui->handOutButton); // its look depends on "marked"
    m_ui->countLabel->setText(visit.marks.isEmpty()
            ? tr("Nothing to take home yet. Open an article and choose “Hand this out”.")
            : tr("To take home (%1)").arg(visit.marks.size()));
    m_ui->countLabel->setWordWrap(true);
    m_ui->previewButton->setEnabled(!visit.marks.isEmpty());
    m_marks->showMarks(visit.marks);
}

void VisitPanel::setBelow(bool below)
{
    m_below = below;
    QGridLayout *grid = m_ui->openLayout;
    for (QWidget *box : {m_ui->headBox, m_ui->marksBox, m_ui->footBox}) {
        grid->removeWidget(box);
    }
    grid->addWidget(m_ui->headBox, 0, 0);
    grid->addWidget(m_ui->marksBox, below ? 0 : 1, below ? 1 : 0, below ? 2 : 1, 1);
    grid->addWidget(m_ui->footBox, below ? 1 : 2, 0);
    grid->setColumnMinimumWidth(0, below ? std::min(m_ui->headBox->sizeHint().width(), window()->width() * 3 / 5) : 0);
    grid->setColumnStretch(0, below ? 2 : 1);
    grid->setColumnStretch(1, below ? 3 : 0);
    grid->setRowStretch(0, 0);
    grid->setRowStretch(1, 1);
    m_ui->closedSpacer->changeSize(0, 0, QSizePolicy::Minimum, below ? QSizePolicy::Minimum : QSizePolicy::Expanding);
    setProperty("below", below);
    const int beside = std::min(m_appearance.scaled(widthBeside), std::max(widthBeside, window()->width() * 2 / 5));
    setMinimumWidth(below ? 0 : beside);
    setMaximumWidth(below ? QWIDGETSIZE_MAX : beside);
    setMinimumHeight(0);
    setMaximumHeight(below ? heightBelow() : QWIDGETSIZE_MAX);
    repolish(this);
    showTeachBack();
}

int VisitPanel::heightBelow() const
{
    return m_session.isOpen() ? std::min(m_appearance.scaled(260), window()->height() * 2 / 5)
                              : m_ui->closedPage->sizeHint().height();
}

void VisitPanel::offerStart()
{
    m_ui->labelField->setText(proposedLabel());
    m_ui->labelField->selectAll();
    m_ui->labelField->setFocus();
}

QString VisitPanel::proposedLabel() const
{
    return tr("Visit, %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat));
}

void VisitPanel::startVisit()
{
    const QString label = m_ui->labelField->text().trimmed();
    m_session.start(label.isEmpty() ? proposedLabel() : label);
}

void VisitPanel::rename()
{
    bool accepted = false;
    const QString label = QInputDialog::getText(
        this, tr("Rename visit"), tr("Label (never a name)"), QLineEdit::Normal, m_session.visit().label, &accepted);
    if (accepted && !label.trimmed().isEmpty()) {
        m_session.rename(label.trimmed());
    }
}

void VisitPanel::toggleMark()
{
    if (const Mark *mark = m_session.markOf(m_slug)) {
        m_session.unmark(mark->id);
    } else {
        m_session.mark(m_slug, m_lang);
    }
}

} // namespace pamphlet
