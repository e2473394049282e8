#pragma once

#include "figure/scene.h"

#include <vector>

namespace YAML {
class Node;
}

namespace pamphlet {

class FileDiagnostics;
class ReadyPoses;
class YamlReader;

// Reads a pose file (YAML). Whatever is wrong is reported with its place; the format is told in docs/poses.md.
class PoseFile {
public:
    // Most people, frames, things, spots or arrows that a list may hold.
    static constexpr int maximumCount = 24;

    PoseFile(const ReadyPoses &poses, FileDiagnostics &report)
        : m_poses(poses)
        , m_report(report)
    {
    }

    // Usable only when nothing was reported as fatal.
    Scene read(const QByteArray &yaml);

private:
    Frame readFrame(const YamlReader &top, const YamlReader *own);
    void readPerson(const YamlReader &yaml, Person &person);
    void readLook(const YamlReader &yaml, Person &person);
    void readHair(const YamlReader &yaml, Person &person);
    void readThings(const YamlReader &yaml, Frame &frame);
    void readMarks(const YamlReader &yaml, Frame &frame);
    Anchor readAnchor(const YamlReader &yaml, const char *key, const Frame &frame);
    QPointF readWay(const YamlReader &yaml, const char *key);
    std::vector<YAML::Node> limited(const YamlReader &yaml, const char *key);

    const ReadyPoses &m_poses;
    FileDiagnostics &m_report;
};

} // namespace pamphlet
