#include "handout/exportplan.h"

#include "handout/handouttools.h"
#include "library/library.h"

#include <QRegularExpression>
#include <QSet>

namespace pamphlet {

namespace {

constexpr QLatin1String english("en");

Handout handoutOf(
    const Library &library, const QList<ArticleKey> &articles, const ExportChoice &choice, QStringList *missing)
{
    Handout handout;
    handout.lang = articles.isEmpty() ? QString(english) : articles.first().lang;
    handout.note = choice.note;
    handout.date = choice.date;
    handout.options = choice.options;
    for (const ArticleKey &article : articles) {
        handout.items.append({article.slug, article.lang, {}});
    }
    for (const ToolSummary &tool : toolsOf(library, handout.items, missing)) {
        handout.tools.append({tool.id, tool.lang});
    }
    if (missing) {
        missing->removeDuplicates();
    }
    return handout;
}

QString nameOf(const ArticleKey &article)
{
    return article.lang == english ? article.slug : article.slug + u'-' + article.lang;
}

QString unused(const QString &name, QSet<QString> &used)
{
    QString result = name;
    for (int i = 2; used.contains(result); ++i) {
        result = name + u'-' + QString::number(i);
    }
    used.insert(result);
    return result;
}

} // namespace

QList<ExportJob> oneFileEach(
    const Library &library, const QList<ArticleKey> &articles, const ExportChoice &choice, QStringList *missing)
{
    QList<ExportJob> jobs;
    QSet<QString> used;
    for (const ArticleKey &article : articles) {
        Handout handout = handoutOf(library, {article}, choice, missing);
        handout.options.firstPage = choice.options.firstPage && !choice.note.trimmed().isEmpty();
        jobs.append({unused(nameOf(article), used), handout});
    }
    return jobs;
}

ExportJob oneBook(const Library &library, const QList<ArticleKey> &articles, const QString &title,
    const ExportChoice &choice, QStringList *missing)
{
    Handout handout = handoutOf(library, articles, choice, missing);
    handout.bookTitle = title;
    return {fileNameFor(title), handout};
}

QString fileNameFor(const QString &title)
{
    static const QRegularExpression strange(QStringLiteral("[\\x00-\\x1f\\x7f/\\\\:*?\"<>|]+"));
    QString name = QString(title).replace(strange, QStringLiteral(" ")).simplified();
    static const QRegularExpression ends(QStringLiteral("^[-. ]+|[. ]+$")); // hidden, an option, or not on Windows
    name.truncate(80); // a character may take three bytes, and a name has room for 255
    if (!name.isEmpty() && name.back().isHighSurrogate()) {
        name.chop(1);
    }
    name.remove(ends);
    return name.isEmpty() ? QStringLiteral("articles") : name;
}

} // namespace pamphlet
