#include "viewer/recordtabledelegate.h"

#include "viewer/recordtablemodel.h"
#include "viewer/tablecell.h"

#include <QPainter>

namespace pamphlet {

using namespace Qt::StringLiterals;

RecordTableDelegate::RecordTableDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

void RecordTableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const auto result = index.column() == RecordTableModel::TeachBackColumn
        ? index.data(RecordTableModel::TeachBackRole).value<TeachBack>()
        : TeachBack::NotNoted;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    TableCell::paintGround(*painter, option, m_appearance);
    if (result == TeachBack::ExplainedInOwnWords) {
        TableCell::paintPill(*painter, option, text, {u"leaf"_s, u"leaf-line"_s, u"ink"_s}, m_appearance);
    } else if (result == TeachBack::GoOverAgain) {
        TableCell::paintPill(*painter, option, text, {u"amber"_s, u"amber-ink"_s, u"amber-ink"_s}, m_appearance);
    } else {
        const bool titles = index.column() == RecordTableModel::TitlesColumn;
        TableCell::paintText(*painter, option, text, titles ? QFont::DemiBold : QFont::Normal, m_appearance);
    }
    painter->restore();
}

} // namespace pamphlet
