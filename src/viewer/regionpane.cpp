#include "viewer/regionpane.h"

#include "library/library.h"
#include "viewer/appearance.h"
#include "viewer/articledelegate.h"
#include "viewer/flowlayout.h"
#include "viewer/icons.h"
#include "viewer/regiontitles.h"
#include "viewer/rowmarks.h"
#include "viewer/shownarticles.h"
#include "viewer/touch.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace pamphlet {

RegionPane::RegionPane(
    const Library &library, const ShownArticles &shown, const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_shown(shown)
    , m_appearance(appearance)
    , m_heading(new QLabel(this))
    , m_count(new QLabel(this))
    , m_back(new QPushButton(Icons::besideIcon(tr("All topics")), this))
    , m_list(new QListView(this))
{
    m_heading->setObjectName(QStringLiteral("regionHeading"));
    m_heading->setWordWrap(true);
    m_heading->setProperty("role", QStringLiteral("h2"));
    m_count->setProperty("role", QStringLiteral("soft"));
    m_back->setAccessibleName(tr("All topics"));
    m_back->setObjectName(QStringLiteral("leaveRegionButton"));
    m_list->setObjectName(QStringLiteral("regionArticles"));
    m_rows.setSourceModel(&m_articles);
    m_list->setModel(&m_rows);
    auto *delegate = new ArticleDelegate(m_appearance, this);
    m_list->setItemDelegate(delegate);
    makeTouchList(m_list);
    delegate->setMarks(new RowMarks(m_list, m_rows, ArticleDelegate::gap, m_appearance));
    layOut();
    connect(m_back, &QPushButton::clicked, this, &RegionPane::closeRequested);
    connect(m_list, &QListView::clicked, this, &RegionPane::choose);
    connect(m_list, &QListView::activated, this, &RegionPane::choose);
    connect(&m_appearance, &Appearance::changed, this, &RegionPane::showAppearance);
    showAppearance();
}

void RegionPane::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *head = new FlowLayout;
    head->setSpacing(16);
    for (QWidget *part : std::initializer_list<QWidget *>{m_heading, m_count, m_back}) {
        head->addWidget(part);
    }
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
}

void RegionPane::showAppearance()
{
    m_back->setIcon(Icons::control(QStringLiteral("back"), m_appearance.theme().color(QStringLiteral("ink"))));
    showRegion(m_region, m_lang); // rows have other heights now
}

void RegionPane::showRegion(const QString &region, const QString &lang)
{
    m_region = region;
    m_lang = lang;
    m_articles.setArticles(m_library.articlesOfRegion(region, lang, m_shown.scope()));
    m_heading->setText(regionTitle(region));
    m_count->setText(tr("%n article(s)", nullptr, m_articles.rowCount()));
    m_list->setAccessibleName(regionTitle(region));
    m_list->scrollToTop();
}

void RegionPane::forget()
{
    showRegion({}, m_lang);
}

void RegionPane::choose(const QModelIndex &index)
{
    if (index.isValid()) {
        const ArticleSummary &article = m_articles.article(index.row());
        Q_EMIT articleChosen(article.slug, article.lang, QString());
    }
}

} // namespace pamphlet
