#include "figure/figurecompiler.h"

#include "figure/posefile.h"
#include "figure/scenepainter.h"

namespace pamphlet {

namespace {

ReadyPoses load(Diagnostics &findings)
{
    FileDiagnostics report(QStringLiteral("poses.yaml"), findings);
    return ReadyPoses(report);
}

} // namespace

FigureCompiler::FigureCompiler()
    : m_poses(load(m_ownFindings))
{
}

QByteArray FigureCompiler::compile(const QByteArray &yaml, const QString &file, Diagnostics &diagnostics) const
{
    FileDiagnostics report(file, diagnostics);
    const Scene scene = PoseFile(m_poses, report).read(yaml);
    return report.hasFatal() ? QByteArray() : ScenePainter(scene).svg();
}

QByteArray FigureCompiler::sheet() const
{
    constexpr int columns = 6;
    constexpr int cellWidth = 220;
    constexpr int cellHeight = 196;
    const QStringList names = m_poses.names();
    const qsizetype rows = (names.size() + columns - 1) / columns;
    QByteArray cells;
    for (qsizetype i = 0; i < names.size(); ++i) {
        Diagnostics none;
        QByteArray picture = compile("size: hero\nperson: {pose: " + names[i].toUtf8() + "}\n", names[i], none);
        const QByteArray x = QByteArray::number(i % columns * cellWidth + 5);
        const QByteArray y = QByteArray::number(i / columns * cellHeight + 5);
        picture.replace("<svg ", "<svg x=\"" + x + "\" y=\"" + y + "\" width=\"210\" height=\"150\" ");
        cells += picture + "<text x=\"" + QByteArray::number(i % columns * cellWidth + cellWidth / 2) + "\" y=\""
            + QByteArray::number(i / columns * cellHeight + 178) + "\" text-anchor=\"middle\">" + names[i].toUtf8()
            + "</text>\n";
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + QByteArray::number(columns * cellWidth) + ' '
        + QByteArray::number(rows * cellHeight)
        + "\" font-family=\"sans-serif\" font-size=\"15\">\n<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n"
        + cells + "</svg>\n";
}

} // namespace pamphlet
