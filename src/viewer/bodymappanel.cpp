#include "viewer/bodymappanel.h"

#include "viewer/bodymap.h"
#include "viewer/flowlayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pamphlet {

BodyMapPanel::BodyMapPanel(const Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel(tr("Where does it hurt?"), this))
    , m_map(new BodyMap(appearance, this))
    , m_front(sideButton(QStringLiteral("frontButton"), tr("Front"), BodySide::Front))
    , m_back(sideButton(QStringLiteral("backSideButton"), tr("Back"), BodySide::Back))
{
    m_heading->setProperty("role", QStringLiteral("h3"));
    m_heading->setWordWrap(true);
    m_heading->setAlignment(Qt::AlignCenter);
    m_map->setObjectName(QStringLiteral("bodyMap"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 18, 16, 20);
    layout->setSpacing(14);
    layout->addWidget(m_heading);
    layout->addWidget(m_map, 1);
    auto *buttons = new FlowLayout;
    buttons->setAlignment(Qt::AlignHCenter);
    buttons->addWidget(m_front);
    buttons->addWidget(m_back);
    layout->addLayout(buttons);
}

void BodyMapPanel::setQuestionShown(bool shown)
{
    m_heading->setVisible(shown);
}

QPushButton *BodyMapPanel::sideButton(const QString &name, const QString &text, BodySide side)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setProperty("role", QStringLiteral("toggle"));
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setChecked(m_map->side() == side);
    connect(button, &QPushButton::clicked, m_map, [this, side] { m_map->setSide(side); });
    connect(
        m_map, &BodyMap::sideChanged, button, [button, side](BodySide shown) { button->setChecked(shown == side); });
    return button;
}

QWidget *BodyMapPanel::setTabOrderAfter(QWidget *before)
{
    setTabOrder(before, m_map);
    setTabOrder(m_map, m_front);
    setTabOrder(m_front, m_back);
    return m_back;
}

} // namespace pamphlet
