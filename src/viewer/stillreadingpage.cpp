#include "viewer/stillreadingpage.h"

namespace pamphlet {

StillReadingPage::StillReadingPage(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
{
}

void StillReadingPage::begin([[maybe_unused]] std::chrono::milliseconds countdown)
{
}

} // namespace pamphlet
