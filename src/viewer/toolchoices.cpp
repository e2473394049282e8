#include "viewer/toolchoices.h"

#include "viewer/tickbox.h"

#include <QLabel>
#include <QVBoxLayout>

namespace pamphlet {

ToolChoices::ToolChoices(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_boxes(new QVBoxLayout(this))
{
    m_boxes->setContentsMargins({});
    m_boxes->setSpacing(0);
    auto *heading = new QLabel(tr("With it, to fill in"), this);
    heading->setProperty("role", QStringLiteral("strong"));
    m_boxes->addWidget(heading);
}

void ToolChoices::setTools(const QList<ToolSummary> &tools, const QUuid &visit)
{
    if (visit != m_visit) {
        m_leftOut.clear();
        m_visit = visit;
    }
    m_tools = tools;
    qDeleteAll(findChildren<TickBox *>());
    for (const ToolSummary &tool : tools) {
        addBox(tool);
    }
    setVisible(!tools.isEmpty());
}

void ToolChoices::addBox(const ToolSummary &tool)
{
    auto *box = new TickBox(tool.title, m_appearance, this);
    box->setObjectName(QStringLiteral("tool-") + tool.id);
    box->setChecked(!m_leftOut.contains(tool.id));
    m_boxes->addWidget(box);
    connect(box, &QCheckBox::toggled, this, [this, id = tool.id](bool wanted) {
        if (wanted) {
            m_leftOut.remove(id);
        } else {
            m_leftOut.insert(id);
        }
        Q_EMIT changed();
    });
}

QList<HandoutTool> ToolChoices::chosen() const
{
    QList<HandoutTool> tools;
    for (const ToolSummary &tool : m_tools) {
        if (!m_leftOut.contains(tool.id)) {
            tools.append({tool.id, tool.lang});
        }
    }
    return tools;
}

} // namespace pamphlet
