#include "article/topic.h"

#include "input/yamlreader.h"

#include <QSet>

namespace pamphlet {

QString Topic::title(const QString &lang) const
{
    return titles.value(lang, titles.value(QStringLiteral("en"), id));
}

QList<Topic> Topic::listFromYaml(const QByteArray &yaml, const QString &file, Diagnostics &diagnostics)
{
    FileDiagnostics report(file, diagnostics);
    QList<Topic> topics;
    const std::optional<YAML::Node> root = YamlReader::parse(yaml, report);
    if (!root) {
        return topics;
    }
    if (!root->IsSequence()) {
        report.error(1, 1, QStringLiteral("expected a list of topics"));
        return topics;
    }
    QSet<QString> seen;
    for (const YAML::Node &node : *root) {
        const YamlReader reader(node, report);
        reader.refuseUnknownKeys({"id", "title", "icon", "body"});
        Topic topic{reader.requiredString("id"), reader.texts("title"), reader.string("icon"), reader.strings("body")};
        if (topic.titles.isEmpty()) {
            reader.error(
                node, QStringLiteral("\"title\" must name the topic in at least one language, like {en: Back}"));
        }
        if (seen.contains(topic.id)) {
            reader.errorAt("id", QStringLiteral("topic \"%1\" is listed twice").arg(topic.id));
        } else if (!topic.id.isEmpty()) {
            seen.insert(topic.id);
            topics.append(topic);
        }
    }
    return topics;
}

} // namespace pamphlet
