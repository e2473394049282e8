#include "viewer/articletabledelegate.h"

#include "viewer/articletablemodel.h"
#include "viewer/tablecell.h"

#include <QPainter>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

TableCell::PillColors colorsOf(SignOff state)
{
    switch (state) {
    case SignOff::Done:
        return {u"leaf"_s, u"leaf-line"_s, u"ink"_s};
    case SignOff::NotYet:
        return {u"amber"_s, u"amber-ink"_s, u"amber-ink"_s};
    case SignOff::Changed:
    case SignOff::Overdue:
        break;
    }
    return {u"red"_s, u"red-line"_s, u"red-ink"_s};
}

} // namespace

ArticleTableDelegate::ArticleTableDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

void ArticleTableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    TableCell::paintGround(*painter, option, m_appearance);
    if (index.column() == ArticleTableModel::SignOffColumn) {
        const auto state = index.data(ArticleTableModel::SignOffRole).value<SignOff>();
        TableCell::paintPill(*painter, option, text, colorsOf(state), m_appearance);
    } else {
        const bool title = index.column() == ArticleTableModel::TitleColumn;
        TableCell::paintText(*painter, option, text, title ? QFont::DemiBold : QFont::Normal, m_appearance);
    }
    painter->restore();
}

} // namespace pamphlet
