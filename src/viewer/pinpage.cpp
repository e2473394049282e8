#include "viewer/pinpage.h"

#include "viewer/pinform.h"
#include "viewer/scrolledpage.h"

namespace pamphlet {

PinPage::PinPage(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_form(new PinForm(parts, this))
{
    makeScrolled(this, m_form);
    setFocusProxy(m_form);
    connect(m_form, &PinForm::done, this, &PinPage::done);
    connect(m_form, &PinForm::cancelled, this, &PinPage::cancelled);
}

void PinPage::begin(bool mayCancel)
{
    m_form->begin(mayCancel);
}

} // namespace pamphlet
