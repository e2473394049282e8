#include "viewer/attractpage.h"

namespace pamphlet {

AttractPage::AttractPage(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
{
}

void AttractPage::begin()
{
}

} // namespace pamphlet
