#pragma once

#include "figure/readyposes.h"
#include "input/diagnostics.h"

#include <QByteArray>

namespace pamphlet {

// Compiles pose files to pictures. One instance serves many files.
class FigureCompiler {
public:
    static constexpr qint64 maximumSize = 64 * 1024; // bytes of a pose file

    FigureCompiler();

    // The picture as SVG text, or nothing after a fatal finding. Other findings still give a picture.
    QByteArray compile(const QByteArray &yaml, const QString &file, Diagnostics &diagnostics) const;
    // SVG text with all ready poses and their names, in the order of the file: what an author chooses from.
    QByteArray sheet() const;

private:
    Diagnostics m_ownFindings;
    ReadyPoses m_poses;
};

} // namespace pamphlet
