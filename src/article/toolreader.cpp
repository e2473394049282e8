#include "article/toolreader.h"

#include "input/cleantext.h"
#include "input/utf8text.h"
#include "input/yamlreader.h"

#include <optional>

namespace pamphlet {

namespace {

using Type = ToolBlock::Type;

constexpr int maximumAcross = 3;
constexpr int maximumRowLines = 3;
constexpr int maximumWidth = 20;
constexpr qsizetype maximumText = 400; // letters

QString cleaned(const QString &text)
{
    return cleanText(text).simplified();
}

// Reads one block. Every finding makes the block unusable, so that no half of it is printed.
class BlockReader {
public:
    BlockReader(const YAML::Node &node, FileDiagnostics &report)
        : m_node(node)
        , m_report(report)
        , m_yaml(node, report)
    {
    }

    std::optional<ToolBlock> read();

private:
    void readType(const QString &name);
    void readTable();
    void readColumn(const YAML::Node &node);
    void readRows();
    void readItems(const char *key);
    QString text(const char *key);
    QString required(const char *key);
    int number(const char *key, int least, int most, int otherwise);
    void refuse(const YAML::Node &at, const QString &message);
    void allow(std::initializer_list<const char *> keys);

    const YAML::Node m_node;
    FileDiagnostics &m_report;
    YamlReader m_yaml;
    ToolBlock m_block;
    bool m_good = true;
};

void BlockReader::refuse(const YAML::Node &at, const QString &message)
{
    m_yaml.error(at, message);
    m_good = false;
}

void BlockReader::allow(std::initializer_list<const char *> keys)
{
    m_yaml.refuseUnknownKeys(keys);
}

QString BlockReader::text(const char *key)
{
    QString value = cleaned(m_yaml.string(key));
    if (value.size() > maximumText) {
        refuse(m_yaml.node(key), QStringLiteral("\"%1\" is too long for a page to fill in").arg(QLatin1String(key)));
    }
    return value;
}

QString BlockReader::required(const char *key)
{
    QString value = text(key);
    if (value.isEmpty()) {
        refuse(m_node, QStringLiteral("\"%1\" is missing").arg(QLatin1String(key)));
    }
    return value;
}

int BlockReader::number(const char *key, int least, int most, int otherwise)
{
    const YAML::Node node = m_yaml.node(key);
    if (!node.IsDefined() || node.IsNull()) {
        if (otherwise == 0) {
            refuse(m_node, QStringLiteral("\"%1\" is missing").arg(QLatin1String(key)));
        }
        return otherwise;
    }
    bool ok = false;
    const int value = node.IsScalar() ? QString::fromStdString(node.Scalar()).toInt(&ok) : 0;
    if (!ok || value < least || value > most) {
        refuse(node,
            QStringLiteral("\"%1\" must be a whole number from %2 to %3").arg(QLatin1String(key)).arg(least).arg(most));
        return least;
    }
    return value;
}

void BlockReader::readColumn(const YAML::Node &node)
{
    ToolBlock::Column column;
    if (node.IsScalar()) {
        column.label = cleaned(QString::fromStdString(node.Scalar()));
    } else {
        BlockReader reader(node, m_report);
        reader.allow({"label", "width"});
        column.label = reader.required("label");
        column.width = reader.number("width", 1, maximumWidth, 1);
        m_good = m_good && reader.m_good;
    }
    m_block.columns.append(column);
}

void BlockReader::readRows()
{
    const YAML::Node rows = m_yaml.node("rows");
    if (!rows.IsDefined() || !rows.IsSequence()) {
        m_block.rows = QStringList(number("rows", 1, ToolReader::maximumRows, 0));
        return;
    }
    m_block.rows = m_yaml.strings("rows");
    for (QString &label : m_block.rows) {
        label = cleaned(label);
    }
    if (m_block.rows.isEmpty() || m_block.rows.size() > ToolReader::maximumRows) {
        refuse(rows, QStringLiteral("\"rows\" must name 1 to %1 rows").arg(ToolReader::maximumRows));
    }
}

void BlockReader::readTable()
{
    allow({"type", "heading", "columns", "rows", "row_lines"});
    for (const YAML::Node &node : m_yaml.list("columns")) {
        readColumn(node);
    }
    if (m_block.columns.isEmpty() || m_block.columns.size() > ToolReader::maximumColumns) {
        refuse(m_node, QStringLiteral("a table needs 1 to %1 \"columns\"").arg(ToolReader::maximumColumns));
    }
    readRows();
    m_block.lines = number("row_lines", 1, maximumRowLines, 1);
}

void BlockReader::readItems(const char *key)
{
    allow({"type", "heading", key, "across"});
    m_block.items = m_yaml.strings(key);
    for (QString &item : m_block.items) {
        item = cleaned(item);
    }
    if (m_block.items.isEmpty() || m_block.items.size() > ToolReader::maximumRows) {
        refuse(m_node,
            QStringLiteral("\"%1\" must list 1 to %2 texts").arg(QLatin1String(key)).arg(ToolReader::maximumRows));
    }
    m_block.across = number("across", 1, maximumAcross, 1);
}

void BlockReader::readType(const QString &name)
{
    if (name == QLatin1String("table")) {
        m_block.type = Type::Table;
        readTable();
    } else if (name == QLatin1String("checklist")) {
        m_block.type = Type::Checklist;
        readItems("items");
    } else if (name == QLatin1String("fields")) {
        m_block.type = Type::Fields;
        readItems("labels");
    } else if (name == QLatin1String("lines")) {
        m_block.type = Type::Lines;
        allow({"type", "heading", "count"});
        m_block.lines = number("count", 1, ToolReader::maximumRows, 0);
    } else if (name == QLatin1String("scale")) {
        m_block.type = Type::Scale;
        allow({"type", "heading", "low", "high"});
        m_block.low = required("low");
        m_block.high = required("high");
    } else if (name == QLatin1String("note") || name == QLatin1String("warning")) {
        m_block.type = name == QLatin1String("note") ? Type::Note : Type::Warning;
        allow({"type", "heading", "text"});
        m_block.text = required("text");
    } else {
        refuse(m_yaml.node("type"),
            QStringLiteral("there is no block \"%1\"; there are: table, checklist, fields, lines, scale, note, warning")
                .arg(name.left(40)));
    }
}

std::optional<ToolBlock> BlockReader::read()
{
    if (!m_yaml.isMap()) {
        return std::nullopt; // already reported
    }
    m_block.line = m_node.Mark().line + 1;
    m_block.heading = text("heading");
    const QString type = required("type");
    if (!type.isEmpty()) {
        readType(type);
    }
    return m_good ? std::optional(m_block) : std::nullopt;
}

} // namespace

Tool ToolReader::read(
    const QByteArray &yaml, const QString &id, const QString &lang, const QString &file, Diagnostics &diagnostics)
{
    Tool tool;
    tool.id = id;
    tool.lang = lang;
    FileDiagnostics report(file, diagnostics);
    if (const int bad = firstLineNotUtf8(yaml)) {
        report.fatal(bad, 1, QStringLiteral("this line is not UTF-8 text; save the file as UTF-8"));
        return tool;
    }
    const std::optional<YAML::Node> root = YamlReader::parse(yaml, report);
    if (!root) {
        return tool;
    }
    const YamlReader reader(*root, report);
    reader.refuseUnknownKeys({"title", "use", "blocks"});
    tool.title = cleaned(reader.string("title"));
    tool.use = cleaned(reader.requiredString("use"));
    if (tool.title.isEmpty()) {
        report.fatal(1, 1, QStringLiteral("\"title\" is missing"));
    }
    const std::vector<YAML::Node> blocks = reader.list("blocks");
    if (blocks.empty() || blocks.size() > size_t(maximumBlocks)) {
        reader.error(reader.node("blocks"), QStringLiteral("a page needs 1 to %1 \"blocks\"").arg(maximumBlocks));
    }
    for (size_t i = 0; i < std::min(blocks.size(), size_t(maximumBlocks)); ++i) {
        if (const std::optional<ToolBlock> block = BlockReader(blocks[i], report).read()) {
            tool.blocks.append(*block);
        }
    }
    return tool;
}

} // namespace pamphlet
