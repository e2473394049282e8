#include "article/articleparser.h"

#include "article/bodybuilder.h"
#include "input/utf8text.h"

namespace pamphlet {

namespace {

struct SourceParts {
    QByteArray frontMatter;
    QByteArrayView body;
    int bodyLine = 0; // lines before the body
};

bool isFence(QByteArrayView line)
{
    return line.trimmed() == QByteArrayView("---") && line.startsWith("---");
}

std::optional<SourceParts> splitSource(const QByteArray &source, FileDiagnostics &report)
{
    int number = 0;
    qsizetype yamlStart = 0;
    for (qsizetype start = source.startsWith("\xEF\xBB\xBF") ? 3 : 0; start < source.size();) {
        qsizetype end = source.indexOf('\n', start);
        end = end < 0 ? source.size() : end;
        const bool fence = isFence(QByteArrayView(source).sliced(start, end - start));
        ++number;
        if (number == 1 && !fence) {
            break;
        }
        if (number == 1) {
            yamlStart = end + 1;
        } else if (fence) {
            const qsizetype bodyStart = std::min(end + 1, source.size());
            return SourceParts{
                source.mid(yamlStart, start - yamlStart), QByteArrayView(source).sliced(bodyStart), number};
        }
        start = end + 1;
    }
    report.fatal(1, 1,
        yamlStart > 0 ? QStringLiteral("the front matter has no closing --- line")
                      : QStringLiteral("the file must begin with a --- line and front matter"));
    return std::nullopt;
}

} // namespace

Article ArticleParser::parse(
    const QByteArray &source, const QString &slug, const QString &lang, const QString &file, Diagnostics &diagnostics)
{
    Article article;
    article.slug = slug;
    article.lang = lang;
    FileDiagnostics report(file, diagnostics);
    if (source.size() > maximumSize) {
        report.fatal(1, 1,
            QStringLiteral("%1 KiB of text; the limit for an article is %2 KiB")
                .arg(source.size() / 1024)
                .arg(maximumSize / 1024));
        return article;
    }
    if (const int bad = firstLineNotUtf8(source)) {
        report.fatal(bad, 1, QStringLiteral("this line is not UTF-8 text; save the file as UTF-8"));
        return article;
    }
    const std::optional<SourceParts> parts = splitSource(source, report);
    if (!parts) {
        return article;
    }
    report.setLineOffset(1);
    article.meta = FrontMatter::fromYaml(parts->frontMatter, report);
    report.setLineOffset(0);
    if (!report.hasFatal() && article.meta.title.isEmpty()) {
        report.fatal(article.meta.lineOf(QStringLiteral("title")), 1, QStringLiteral("\"title\" is missing"));
    }
    if (report.hasFatal()) {
        return article;
    }
    for (const QString &slugOfRelated : std::as_const(article.meta.related)) {
        article.links.append({slugOfRelated, article.meta.lineOf(QStringLiteral("related")), 1});
    }
    if (!article.meta.hero.file.isEmpty()) {
        article.pictures.append({article.meta.hero.file, article.meta.lineOf(QStringLiteral("hero")), 1});
    }
    report.setLineOffset(parts->bodyLine);
    BodyBuilder(article, report).build(parts->body);
    return article;
}

} // namespace pamphlet
