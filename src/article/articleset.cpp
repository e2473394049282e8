#include "article/articleset.h"

#include "article/article.h"
#include "input/yamlreader.h"

#include <QSet>

namespace pamphlet {

namespace {

ArticleSet readSet(const YAML::Node &node, FileDiagnostics &report)
{
    const YamlReader yaml(node, report);
    yaml.refuseUnknownKeys({"id", "title", "articles"});
    ArticleSet set{yaml.requiredString("id"), yaml.texts("title"), yaml.strings("articles"), node.Mark().line + 1};
    if (!set.id.isEmpty() && !Article::isSlug(set.id)) {
        yaml.errorAt("id", QStringLiteral("\"%1\": use lower-case letters, digits and hyphens").arg(set.id.left(40)));
    }
    if (set.titles.isEmpty()) {
        yaml.error(
            node, QStringLiteral("\"title\" must name the set in at least one language, like {en: Low back pain}"));
    }
    if (set.slugs.isEmpty()) {
        yaml.error(node, QStringLiteral("\"articles\" must name at least one article"));
    }
    return set;
}

} // namespace

QString ArticleSet::title(const QString &lang) const
{
    return titles.value(lang, titles.value(QStringLiteral("en"), id));
}

QList<ArticleSet> ArticleSet::listFromYaml(const QByteArray &yaml, const QString &file, Diagnostics &diagnostics)
{
    FileDiagnostics report(file, diagnostics);
    QList<ArticleSet> sets;
    const std::optional<YAML::Node> root = YamlReader::parse(yaml, report);
    if (!root || root->IsNull()) {
        return sets;
    }
    if (!root->IsSequence()) {
        report.error(1, 1, QStringLiteral("expected a list of sets"));
        return sets;
    }
    QSet<QString> seen;
    for (const YAML::Node &node : *root) {
        const ArticleSet set = readSet(node, report);
        if (seen.contains(set.id)) {
            report.error(set.line, 1, QStringLiteral("set \"%1\" is listed twice").arg(set.id));
        } else if (!set.id.isEmpty()) {
            seen.insert(set.id);
            sets.append(set);
        }
    }
    return sets;
}

} // namespace pamphlet
