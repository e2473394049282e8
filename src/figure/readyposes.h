#pragma once

#include "figure/camera.h"
#include "figure/joints.h"

#include <QHash>

#include <optional>

namespace pamphlet {

class FileDiagnostics;

struct ReadyPose {
    Joints joints;
    std::optional<Camera::View> view; // the side from which it is best seen
};

// The poses that come with the program, by name: "standing", "sitting", "bridge"…
class ReadyPoses {
public:
    // Reads the poses compiled into the program; their own mistakes are reported too.
    explicit ReadyPoses(FileDiagnostics &report);

    bool contains(const QString &name) const { return m_poses.contains(name); }
    ReadyPose pose(const QString &name) const { return m_poses.value(name); }
    QStringList names() const { return m_names; } // in the order of the file

private:
    QHash<QString, ReadyPose> m_poses;
    QStringList m_names;
};

} // namespace pamphlet
