#include "article/toolpage.h"

#include "article/mustachedata.h"

#include <QLocale>

namespace pamphlet {

using kainjow::mustache::mustache;
using kainjow::mustache::partial;
using namespace templatedata;
using Type = ToolBlock::Type;

namespace {

// The style sheet's word for a number of 1 to 3.
const char *sizeWord(int number)
{
    return number >= 3 ? "three" : number == 2 ? "two" : "one";
}

Data columnsData(const QList<ToolBlock::Column> &columns)
{
    int all = 0;
    for (const ToolBlock::Column &column : columns) {
        all += column.width;
    }
    Data list = emptyList();
    for (const ToolBlock::Column &column : columns) {
        Data item;
        item.set("label", text(column.label));
        item.set("width", text(QString::number(100.0 * column.width / all, 'f', 2)));
        list.push_back(item);
    }
    return list;
}

Data tableData(const ToolBlock &block)
{
    Data rows = emptyList();
    for (const QString &label : block.rows) {
        Data row;
        row.set("label", optional(label));
        row.set("cells", listOf(QStringList(block.columns.size() - (label.isEmpty() ? 0 : 1)), "cell"));
        rows.push_back(row);
    }
    Data table;
    table.set("size", Data(sizeWord(block.lines)));
    table.set("columns", columnsData(block.columns));
    table.set("rows", rows);
    return table;
}

Data itemsData(const ToolBlock &block)
{
    Data data;
    data.set("across", Data(sizeWord(block.across)));
    data.set("items", listOf(block.items, "label"));
    return data;
}

Data scaleData(const ToolBlock &block)
{
    QStringList steps;
    for (int step = 0; step <= 10; ++step) {
        steps.append(QString::number(step));
    }
    Data data;
    data.set("steps", listOf(steps, "step"));
    data.set("low", text(block.low));
    data.set("high", text(block.high));
    return data;
}

Data linesData(const ToolBlock &block)
{
    Data data;
    data.set("each", listOf(QStringList(block.lines), "line"));
    return data;
}

Data blockData(const ToolBlock &block)
{
    const auto only = [&block](Type type, Data (*make)(const ToolBlock &)) {
        return block.type == type ? make(block) : Data(false);
    };
    Data data;
    data.set("heading", optional(block.heading));
    data.set("table", only(Type::Table, tableData));
    data.set("checklist", only(Type::Checklist, itemsData));
    data.set("fields", only(Type::Fields, itemsData));
    data.set("lines", only(Type::Lines, linesData));
    data.set("scale", only(Type::Scale, scaleData));
    data.set("text", optional(block.text));
    data.set("tone", Data(block.type == Type::Warning ? "red" : "leaf"));
    return data;
}

Data toolData(const Tool &tool)
{
    Data blocks = emptyList();
    for (const ToolBlock &block : tool.blocks) {
        blocks.push_back(blockData(block));
    }
    Data data;
    data.set("id", text(Tool::anchor(tool.id)));
    data.set("lang", text(tool.lang));
    data.set("title", text(tool.title));
    data.set("use", text(tool.use));
    data.set("blocks", blocks);
    return data;
}

} // namespace

struct ToolPage::Templates {
    mustache page{templateText(QStringLiteral("toolpage.mustache"))};
    mustache tool{templateText(QStringLiteral("tool.mustache"))};
    std::string toolText = templateText(QStringLiteral("tool.mustache"));
};

ToolPage::ToolPage()
    : m_templates(std::make_unique<Templates>())
{
}

ToolPage::~ToolPage() = default;

QString ToolPage::screenHtml(const Tool &tool, const QString &theme) const
{
    Data data = toolData(tool);
    data.set("dir", Data(QLocale(tool.lang).textDirection() == Qt::RightToLeft ? "rtl" : "ltr"));
    data.set("theme", text(theme));
    data.set("tool", Data(partial([this] { return m_templates->toolText; })));
    return QString::fromStdString(m_templates->page.render(data));
}

QString ToolPage::printHtml(const Tool &tool) const
{
    Data data = toolData(tool);
    return QString::fromStdString(m_templates->tool.render(data));
}

} // namespace pamphlet
