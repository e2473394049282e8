#include "viewer/doorpage.h"

namespace pamphlet {

DoorPage::DoorPage(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
{
}

void DoorPage::begin()
{
}

} // namespace pamphlet
