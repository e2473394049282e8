#include "article/clinicprofile.h"

#include "input/yamlreader.h"

namespace pamphlet {

ClinicProfile ClinicProfile::fromYaml(const QByteArray &yaml, const QString &file, Diagnostics &diagnostics)
{
    FileDiagnostics report(file, diagnostics);
    ClinicProfile profile;
    const std::optional<YAML::Node> root = YamlReader::parse(yaml, report);
    if (!root) {
        return profile;
    }
    const YamlReader reader(*root, report);
    reader.refuseUnknownKeys({"name", "phone", "web", "about", "call_to_action", "team"});
    profile.name = reader.requiredString("name");
    profile.phone = reader.string("phone");
    profile.web = reader.string("web");
    profile.about = reader.string("about");
    profile.callToAction = reader.string("call_to_action");
    for (const YAML::Node &node : reader.list("team")) {
        const YamlReader member(node, report);
        member.refuseUnknownKeys({"name", "role"});
        profile.team.append({member.requiredString("name"), member.string("role")});
    }
    return profile;
}

} // namespace pamphlet
