#include "library/toolcompiler.h"

#include "article/toolchecks.h"
#include "article/toolreader.h"
#include "input/yamlreader.h"
#include "library/librarywriter.h"
#include "library/sourcefile.h"

#include <QDir>

namespace pamphlet {

ToolCompiler::ToolCompiler(const QString &folder, bool strict)
    : m_folder(QDir::cleanPath(folder) + u'/' + folderName())
    , m_strict(strict)
{
}

bool ToolCompiler::compile(LibraryWriter *writer, Diagnostics &found)
{
    // Links are not followed, as with articles.
    for (const QString &id :
        QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
        if (!Article::isSlug(id)) {
            found.add({m_folder + u'/' + id, 0, 0, Diagnostic::Severity::Fatal,
                QStringLiteral("the folder name must be lower case letters, digits and hyphens")});
        } else if (!compileFolder(id, writer, found)) {
            return false;
        }
    }
    return true;
}

bool ToolCompiler::compileFolder(const QString &id, LibraryWriter *writer, Diagnostics &found)
{
    const QDir dir(m_folder + u'/' + id);
    const QStringList patterns{QStringLiteral("*.yaml"), QStringLiteral("*.md")};
    for (const QString &name : dir.entryList(patterns, QDir::Files | QDir::NoSymLinks, QDir::Name)) {
        const QString lang = name.section(u'.', 0, -2);
        const QString path = dir.filePath(name);
        if (name.endsWith(QLatin1String(".md"))) {
            found.add({path, 0, 0, Diagnostic::Severity::Fatal,
                QStringLiteral("no article can stand here: \"tools\" holds pages to fill in, such as en.yaml")});
        } else if (!Article::isLanguage(lang)) {
            found.add({path, 0, 0, Diagnostic::Severity::Fatal,
                QStringLiteral("the file must be named by its language, such as en.yaml or es.yaml")});
        } else if (!compileFile(id, lang, path, writer, found)) {
            return false;
        }
    }
    return true;
}

bool ToolCompiler::compileFile(
    const QString &id, const QString &lang, const QString &path, LibraryWriter *writer, Diagnostics &found)
{
    m_languages[id].append(lang); // there, even if it is wrong: that is reported once, not with each article
    Diagnostics here;
    const std::optional<QByteArray> yaml = readSourceFile(path, YamlReader::maximumSize, here);
    const Tool tool = yaml ? ToolReader::read(*yaml, id, lang, path, here) : Tool();
    if (m_strict && !here.hasFatal()) {
        ToolChecks::check(tool, path, here);
    }
    found.append(here);
    return here.hasFatal() || !writer || writer->addTool(tool, *yaml);
}

void ToolCompiler::checkCalls(const Article &article, const QString &file, Diagnostics &found)
{
    const int line = article.meta.lineOf(QStringLiteral("tools"));
    FileDiagnostics report(file, found);
    for (const QString &id : article.meta.tools) {
        m_called.insert(id);
        const QStringList languages = m_languages.value(id);
        if (languages.isEmpty()) {
            report.error(line, 1, QStringLiteral("there is no page to fill in \"%1\"").arg(id.left(80)));
        } else if (!languages.contains(article.lang)) {
            report.warning(line, 1,
                QStringLiteral("the page to fill in \"%1\" is not there in \"%2\", only in: %3")
                    .arg(id, article.lang, languages.join(QStringLiteral(", "))));
        }
    }
}

void ToolCompiler::reportUncalled(Diagnostics &found) const
{
    for (auto it = m_languages.begin(); it != m_languages.end(); ++it) {
        if (!m_called.contains(it.key())) {
            found.add({m_folder + u'/' + it.key(), 0, 0, Diagnostic::Severity::Warning,
                QStringLiteral("no article calls for this page to fill in")});
        }
    }
}

} // namespace pamphlet
