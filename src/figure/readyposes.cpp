#include "figure/readyposes.h"

#include "input/yamlreader.h"

#include <QFile>

namespace pamphlet {

ReadyPoses::ReadyPoses(FileDiagnostics &report)
{
    QFile file(QStringLiteral(":/pamphlet/figures/poses.yaml"));
    if (!file.open(QIODevice::ReadOnly)) {
        return; // compiled in
    }
    const std::optional<YAML::Node> root = YamlReader::parse(file.readAll(), report);
    if (!root || !root->IsMap()) {
        return;
    }
    for (const auto &entry : *root) {
        const QString name = QString::fromStdString(entry.first.Scalar());
        const YamlReader yaml(entry.second, report);
        ReadyPose pose;
        pose.joints.read(yaml, {QStringLiteral("view")});
        const auto view = Camera::viewNames().indexOf(yaml.string("view"));
        if (view >= 0) {
            pose.view = Camera::View(view);
        }
        m_poses.insert(name, pose);
        m_names.append(name);
    }
}

} // namespace pamphlet
