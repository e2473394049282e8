#include "article/frontmatter.h"

#include "input/yamlreader.h"

namespace pamphlet {

namespace {

Hero readHero(const YAML::Node &node, FileDiagnostics &report)
{
    if (!node.IsDefined() || node.IsNull()) {
        return {};
    }
    const YamlReader reader(node, report);
    reader.refuseUnknownKeys({"file", "alt", "caption"});
    return {reader.requiredString("file"), reader.string("alt"), reader.string("caption")};
}

Source readSource(const YAML::Node &node, FileDiagnostics &report)
{
    const YamlReader reader(node, report);
    reader.refuseUnknownKeys({"id", "authors", "title", "journal", "year", "doi", "pmid", "publisher", "url", "note"});
    Source source;
    source.id = reader.requiredString("id");
    source.authors = reader.string("authors");
    source.title = reader.requiredString("title");
    source.journal = reader.string("journal");
    source.year = reader.integer("year");
    source.doi = reader.string("doi");
    source.pmid = reader.string("pmid");
    source.publisher = reader.string("publisher");
    source.note = reader.string("note");
    source.url = reader.string("url");
    source.line = report.fileLine(node.Mark().line + 1);
    return source;
}

QStringList readCodes(const YAML::Node &node, FileDiagnostics &report)
{
    if (!node.IsDefined() || node.IsNull()) {
        return {};
    }
    const YamlReader reader(node, report);
    reader.refuseUnknownKeys({"icd10cm"});
    return reader.strings("icd10cm");
}

QHash<QString, int> keyLines(const YAML::Node &root, const int firstLine)
{
    QHash<QString, int> lines;
    for (const auto &entry : root) {
        lines.insert(QString::fromStdString(entry.first.Scalar()), entry.first.Mark().line + firstLine);
    }
    return lines;
}

} // namespace

QString FrontMatter::firstSentenceOf(const QString &summary)
{
    const qsizetype end = summary.indexOf(QStringLiteral(". "));
    return end < 0 ? summary : summary.left(end + 1);
}

FrontMatter FrontMatter::fromYaml(const QByteArray &yaml, FileDiagnostics &report)
{
    FrontMatter meta;
    const std::optional<YAML::Node> root = YamlReader::parse(yaml, report);
    if (!root) {
        return meta;
    }
    if (!root->IsMap()) {
        report.fatal(1, 1, QStringLiteral("the front matter must be \"key: value\" lines"));
        return meta;
    }
    const YamlReader reader(*root, report);
    reader.refuseUnknownKeys({"title", "summary", "topics", "body", "keywords", "codes", "written", "review_due",
        "sources", "hero", "related", "teach_back", "tools"});
    meta.title = reader.string("title");
    meta.summary = reader.string("summary");
    meta.topics = reader.strings("topics");
    meta.bodyRegions = reader.strings("body");
    meta.keywords = reader.strings("keywords");
    meta.icd10cm = readCodes(reader.node("codes"), report);
    meta.written = reader.date("written");
    meta.reviewDue = reader.date("review_due");
    meta.hero = readHero(reader.node("hero"), report);
    meta.related = reader.strings("related");
    meta.teachBack = reader.strings("teach_back");
    meta.tools = reader.strings("tools");
    for (const YAML::Node &node : reader.list("sources")) {
        meta.sources.append(readSource(node, report));
    }
    meta.lines = keyLines(*root, 2); // the YAML begins on the second line of the file
    return meta;
}

} // namespace pamphlet
