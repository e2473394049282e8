#include "library/picturereader.h"

#include "library/picturechecks.h"
#include "library/sourcefile.h"

#include <QFileInfo>

namespace pamphlet {

namespace {

const QString svgSuffix = QStringLiteral(".svg");
const QString poseSuffix = QStringLiteral(".pose.yaml");

bool isPlainFile(const QString &path)
{
    const QFileInfo info(path);
    return info.isFile() && !info.isSymLink();
}

// "bridge.svg" is made from "bridge.pose.yaml"; empty for what is no SVG.
QString posePath(const QString &folder, const QString &name)
{
    return name.endsWith(svgSuffix) ? folder + u'/' + name.chopped(svgSuffix.size()) + poseSuffix : QString();
}

bool hasPose(const QString &folder, const QString &name)
{
    const QString pose = posePath(folder, name);
    return !pose.isEmpty() && isPlainFile(pose);
}

} // namespace

QString PictureReader::pictureMadeFrom(const QString &file)
{
    return file.endsWith(poseSuffix) ? file.chopped(poseSuffix.size()) + svgSuffix : file;
}

bool PictureReader::exists(const QString &folder, const QString &name)
{
    return isPlainFile(folder + u'/' + name) || hasPose(folder, name);
}

QString PictureReader::sourcePath(const QString &folder, const QString &name)
{
    return hasPose(folder, name) ? posePath(folder, name) : folder + u'/' + name;
}

std::optional<QByteArray> PictureReader::read(
    const QString &folder, const QString &name, Diagnostics &diagnostics) const
{
    const QString file = folder + u'/' + name;
    if (!hasPose(folder, name)) {
        return readSourceFile(file, PictureChecks::maximumSize, diagnostics);
    }
    const QString pose = posePath(folder, name);
    if (isPlainFile(file)) {
        FileDiagnostics(pose, diagnostics)
            .error(1, 1, QStringLiteral("%1 is there too, and nobody knows which is meant: delete one").arg(name));
    }
    const std::optional<QByteArray> yaml = readSourceFile(pose, FigureCompiler::maximumSize, diagnostics);
    const QByteArray svg = yaml ? m_figures.compile(*yaml, pose, diagnostics) : QByteArray();
    return svg.isEmpty() ? std::nullopt : std::optional<QByteArray>(svg);
}

} // namespace pamphlet
