#include "viewer/contentslist.h"

#include "viewer/appearance.h"
#include "viewer/contentsdelegate.h"
#include "viewer/icons.h"
#include "viewer/touch.h"

#include "ui_contentslist.h"

namespace pamphlet {

namespace {

constexpr int usualWidth = 280;

} // namespace

ContentsList::ContentsList(const Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::ContentsList>())
{
    m_ui->setupUi(this);
    m_ui->contentsView->setModel(&m_model);
    m_ui->contentsView->setItemDelegate(new ContentsDelegate(m_appearance, this));
    makeTouchList(m_ui->contentsView);
    connect(m_ui->contentsView, &QListView::clicked, this, &ContentsList::choose);
    connect(m_ui->contentsView, &QListView::activated, this, &ContentsList::choose);
    connect(m_ui->findInListButton, &QPushButton::clicked, this, &ContentsList::findRequested);
    connect(m_ui->closeContentsButton, &QToolButton::clicked, this, &ContentsList::closeRequested);
    connect(&m_appearance, &Appearance::changed, this, &ContentsList::showAppearance);
    showAppearance();
    setInDrawer(false);
}

ContentsList::~ContentsList() = default;

void ContentsList::showAppearance()
{
    const QColor ink = m_appearance.theme().color(QStringLiteral("ink"));
    m_ui->findInListButton->setIcon(Icons::control(QStringLiteral("search"), ink));
    m_ui->closeContentsButton->setIcon(Icons::control(QStringLiteral("close"), ink));
    m_ui->contentsView->doItemsLayout(); // lines have other heights now
}

void ContentsList::setArticle(const Article &article)
{
    m_model.setArticle(article);
    m_ui->contentsView->scrollToTop();
}

void ContentsList::clear()
{
    m_model.clear();
}

void ContentsList::setBeingRead(const QString &anchor)
{
    m_model.setBeingRead(anchor);
    if (const QModelIndex index = m_model.beingRead(); index.isValid()) {
        m_ui->contentsView->scrollTo(index);
    }
}

void ContentsList::setInDrawer(bool inDrawer)
{
    m_ui->closeContentsButton->setVisible(inDrawer);
    m_ui->findInListButton->setVisible(!inDrawer);
    setMinimumWidth(inDrawer ? 0 : preferredWidth());
    setMaximumWidth(inDrawer ? QWIDGETSIZE_MAX : preferredWidth());
}

void ContentsList::takeFocus()
{
    const QModelIndex index = m_model.beingRead();
    m_ui->contentsView->setCurrentIndex(index.isValid() ? index : m_model.index(0));
    m_ui->contentsView->setFocus(Qt::TabFocusReason);
}

int ContentsList::preferredWidth() const
{
    return m_appearance.scaled(usualWidth);
}

void ContentsList::choose(const QModelIndex &index)
{
    if (index.isValid()) {
        Q_EMIT chosen(index.data(ContentsModel::AnchorRole).toString());
    }
}

} // namespace pamphlet
