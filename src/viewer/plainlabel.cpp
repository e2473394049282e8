#include "viewer/plainlabel.h"

#include <QAccessible>

namespace pamphlet {

PlainLabel::PlainLabel(const QString &name, const QString &role, QWidget *parent)
    : QLabel(parent)
{
    setObjectName(name);
    setProperty("role", role);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
}

void PlainLabel::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace pamphlet
