#pragma once

#include "article/tool.h"
#include "handout/handout.h"

#include <QSet>
#include <QUuid>
#include <QWidget>

class QVBoxLayout;

namespace pamphlet {

class Appearance;

// The pages to fill in that go with a handout, each with a box to leave it out. What was left out is remembered for the
// handout of the same visit, and not stored.
class ToolChoices : public QWidget {
    Q_OBJECT

public:
    explicit ToolChoices(const Appearance &appearance, QWidget *parent = nullptr);

    // Hidden when there are none.
    void setTools(const QList<ToolSummary> &tools, const QUuid &visit);
    QList<HandoutTool> chosen() const;

Q_SIGNALS:
    void changed();

private:
    void addBox(const ToolSummary &tool);

    const Appearance &m_appearance;
    QVBoxLayout *m_boxes;
    QList<ToolSummary> m_tools;
    QSet<QString> m_leftOut;
    QUuid m_visit;
};

} // namespace pamphlet
