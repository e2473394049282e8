#include "figure/joints.h"

#include "input/yamlreader.h"

namespace pamphlet {

namespace {

struct Range {
    const char *name;
    double least;
    double most;
    bool paired; // one at each side of the body
};

constexpr std::array<Range, Joints::Count> ranges{{
    {"lean", -180, 180, false},
    {"roll", -180, 180, false},
    {"spine", -35, 90, false},
    {"side_bend", -40, 40, false},
    {"twist", -50, 50, false},
    {"neck", -50, 60, false},
    {"head", -30, 30, false},
    {"head_turn", -90, 90, false},
    {"shoulder", -60, 180, true},
    {"shoulder_out", -45, 180, true},
    {"shoulder_turn", -90, 95, true},
    {"elbow", 0, 150, true},
    {"wrist", -80, 80, true},
    {"hip", -30, 130, true},
    {"hip_out", -30, 60, true},
    {"hip_turn", -60, 50, true},
    {"knee", 0, 150, true},
    {"ankle", -55, 40, true},
    {"toes", -40, 80, true},
}};

} // namespace

QStringList Joints::names()
{
    QStringList all;
    for (const Range &range : ranges) {
        all.append(QLatin1String(range.name));
        if (range.paired) {
            all.append(QStringLiteral("left_") + QLatin1String(range.name));
            all.append(QStringLiteral("right_") + QLatin1String(range.name));
        }
    }
    return all;
}

void Joints::read(const YamlReader &yaml, const QStringList &otherKeys)
{
    auto take = [&yaml](const QString &key, const Range &range, double &angle) {
        const std::optional<double> given = yaml.number(key.toLatin1().constData());
        if (!given) {
            return;
        }
        if (*given < range.least || *given > range.most) {
            yaml.errorAt(key.toLatin1().constData(),
                QStringLiteral("no body can do this: \"%1\" goes from %2 to %3 degrees")
                    .arg(key)
                    .arg(range.least)
                    .arg(range.most));
        }
        angle = qBound(range.least, *given, range.most);
    };
    yaml.refuseUnknownKeys(names() + otherKeys);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const QString name = QLatin1String(ranges[i].name);
        double both = m_angles[i][Left];
        if (yaml.node(ranges[i].name).IsDefined()) {
            take(name, ranges[i], both);
            m_angles[i] = {both, both};
        }
        if (ranges[i].paired) {
            take(QStringLiteral("left_") + name, ranges[i], m_angles[i][Left]);
            take(QStringLiteral("right_") + name, ranges[i], m_angles[i][Right]);
        }
    }
}

} // namespace pamphlet
