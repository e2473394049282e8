#include "viewer/pinpage.h"

namespace pamphlet {

PinPage::PinPage(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
{
}

void PinPage::begin([[maybe_unused]] bool mayCancel)
{
}

} // namespace pamphlet
