#include "article/clinicprofile.h"

#include "input/yamlreader.h"

#include <QRegularExpression>

namespace pamphlet {

namespace {

// Beside clinic.yaml, and of a kind that prints well at any size.
QString logoName(const YamlReader &reader, FileDiagnostics &report)
{
    static const QRegularExpression name(QStringLiteral("^[a-z0-9][a-z0-9-]*\\.(svg|png)$"));
    const QString file = reader.string("logo");
    if (file.isEmpty() || name.match(file).hasMatch()) {
        return file;
    }
    report.error(0, 0, QStringLiteral("logo \"%1\" is not the name of a picture beside it, like logo.svg or logo.png").arg(file));
    return {};
}

} // namespace

ClinicProfile ClinicProfile::fromYaml(const QByteArray &yaml, const QString &file, Diagnostics &diagnostics)
{
    FileDiagnostics report(file, diagnostics);
    ClinicProfile profile;
    const std::optional<YAML::Node> root = YamlReader::parse(yaml, report);
    if (!root) {
        return profile;
    }
    const YamlReader reader(*root, report);
    reader.refuseUnknownKeys({"name", "phone", "web", "about", "call_to_action", "team", "logo"});
    profile.name = reader.requiredString("name");
    profile.phone = reader.string("phone");
    profile.web = reader.string("web");
    profile.about = reader.string("about");
    profile.callToAction = reader.string("call_to_action");
    profile.logoFile = logoName(reader, report);
    for (const YAML::Node &node : reader.list("team")) {
        const YamlReader member(node, report);
        member.refuseUnknownKeys({"name", "role"});
        profile.team.append({member.requiredString("name"), member.string("role")});
    }
    return profile;
}

} // namespace pamphlet
