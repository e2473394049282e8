#include "article/toolchecks.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace pamphlet {

namespace {

using Type = ToolBlock::Type;

// Points, as resources/style/tool.css sets them at 10.5 points for one rem.
constexpr double pageWidth = 498; // of A4, the narrower paper
constexpr double letterWidth = 0.5; // of Noto Sans, as a share of its size
constexpr double textSize = 10.5;
constexpr double lineHeight = 14.7;
constexpr double partMargin = 11.6;
constexpr double headingHeight = 18.5;
constexpr double writingLine = 28.7;
constexpr double firstWritingLine = 23.6; // below a heading
constexpr double boxPadding = 16;
constexpr double boxSides = 26;

int linesOf(const QString &text, double width, double size = textSize)
{
    const double letters = std::max(1.0, width / (size * letterWidth));
    return int(std::ceil(double(text.size()) / letters));
}

double tableHeight(const ToolBlock &block)
{
    constexpr double headSize = 9.7;
    constexpr double headLine = 12.1;
    constexpr double cellSides = 9;
    int all = 0;
    for (const ToolBlock::Column &column : block.columns) {
        all += column.width;
    }
    int headLines = 1;
    for (const ToolBlock::Column &column : block.columns) {
        const double width = pageWidth * column.width / all - cellSides;
        headLines = std::max(headLines, linesOf(column.label, width, headSize));
    }
    const double row = block.lines == 1 ? writingLine : block.lines == 2 ? 44.1 : 63;
    return headLines * headLine + 10 + double(block.rows.size()) * row;
}

double checklistHeight(const ToolBlock &block)
{
    constexpr double tickBox = 30;
    constexpr double paddings = 8.9;
    const qsizetype inColumn = (block.items.size() + block.across - 1) / block.across;
    double highest = 0;
    for (qsizetype first = 0; first < block.items.size(); first += inColumn) {
        double height = 0;
        for (const QString &item : block.items.mid(first, inColumn)) {
            height += paddings + lineHeight * linesOf(item, pageWidth / block.across - tickBox);
        }
        highest = std::max(highest, height);
    }
    return highest;
}

double linesHeight(const ToolBlock &block)
{
    return (block.heading.isEmpty() ? writingLine : firstWritingLine) + (block.lines - 1) * writingLine;
}

double fieldsHeight(const ToolBlock &block)
{
    return writingLine * std::ceil(double(block.items.size()) / block.across);
}

double blockHeight(const ToolBlock &block)
{
    const double heading = block.heading.isEmpty() ? 0 : headingHeight;
    switch (block.type) {
    case Type::Table:
        return heading + tableHeight(block);
    case Type::Checklist:
        return heading + checklistHeight(block);
    case Type::Fields:
        return heading + fieldsHeight(block);
    case Type::Lines:
        return heading + linesHeight(block);
    case Type::Scale:
        return heading + 48;
    case Type::Note:
    case Type::Warning:
        break;
    }
    const int headingLines = block.heading.isEmpty() ? 0 : 1; // in the box, as high as its text
    return boxPadding + lineHeight * (headingLines + linesOf(block.text, pageWidth - boxSides));
}

QStringList labelsOf(const ToolBlock &block)
{
    QStringList labels = block.items + block.rows;
    for (const ToolBlock::Column &column : block.columns) {
        labels.append(column.label);
    }
    return labels;
}

// Who the patient is stands on the first page of a handout or nowhere.
bool asksWhoSomebodyIs(const QString &label)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(your |my |full |last |first |patient('s)? |patient’s )*(name|dob)\\W*$|\\b(birth "
                       "?da(te|y)|date of birth|born)\\b|"
                       "^(su |mi )?(nombre|apellidos?)( completo)?\\W*$|\\bnacimiento"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(label).hasMatch();
}

} // namespace

double ToolChecks::height(const Tool &tool)
{
    double height = 25.2 + 16 + lineHeight * linesOf(tool.use, pageWidth);
    for (const ToolBlock &block : tool.blocks) {
        height += partMargin + blockHeight(block);
    }
    return height;
}

void ToolChecks::check(const Tool &tool, const QString &file, Diagnostics &diagnostics)
{
    FileDiagnostics report(file, diagnostics);
    if (linesOf(tool.title, pageWidth, 21) > 1) {
        report.error(1, 1, QStringLiteral("\"title\" is too long for one line"));
    }
    if (const double needed = height(tool); needed > pageHeight) {
        report.error(1, 1,
            QStringLiteral("does not fit on one page: it is about %1 % too high; take some rows away")
                .arg(std::ceil((needed / pageHeight - 1) * 100)));
    }
    for (const ToolBlock &block : tool.blocks) {
        for (const QString &label : labelsOf(block)) {
            if (asksWhoSomebodyIs(label)) {
                report.error(
                    block.line, 1, QStringLiteral("\"%1\" asks who the patient is; leave it out").arg(label.left(40)));
            }
        }
    }
}

} // namespace pamphlet
