#pragma once

#include "figure/figurecompiler.h"
#include "figure/posefile.h"

#include <QStringList>

// Pose files as tests write them.
namespace samples {

inline QStringList lines(const pamphlet::Diagnostics &found) // "line:column: message"
{
    QStringList all;
    for (const pamphlet::Diagnostic &diagnostic : found.all()) {
        all.append(QStringLiteral("%1:%2: %3").arg(diagnostic.line).arg(diagnostic.column).arg(diagnostic.message));
    }
    return all;
}

struct ReadScene {
    pamphlet::Scene scene;
    QStringList messages;
};

inline ReadScene readScene(const QByteArray &yaml)
{
    pamphlet::Diagnostics found;
    pamphlet::FileDiagnostics report(QStringLiteral("a.pose.yaml"), found);
    const pamphlet::ReadyPoses poses(report);
    ReadScene result;
    result.scene = pamphlet::PoseFile(poses, report).read(yaml);
    result.messages = lines(found);
    return result;
}

} // namespace samples
