#include "library/sourcefolder.h"

#include "article/article.h"
#include "library/toolcompiler.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace pamphlet {

namespace {

constexpr int maximumFolderDepth = 8;

struct Names {
    QStringList articles;
    QStringList folders;
};

// In one go: there are thousands of folders. Links are not followed: an article folder must not reach out of itself.
Names namesIn(const QString &folder)
{
    Names names;
    QDirIterator it(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    while (it.hasNext()) {
        it.next();
        const QString name = it.fileName();
        if (it.fileInfo().isDir()) {
            names.folders.append(name);
        } else if (name.endsWith(QLatin1String(".md"), Qt::CaseInsensitive)) {
            names.articles.append(name);
        }
    }
    names.articles.sort();
    names.folders.sort();
    return names;
}

} // namespace

SourceFolder::SourceFolder(const QString &path, Diagnostics &diagnostics)
    : m_path(QDir::cleanPath(path))
{
    const QFileInfo info(m_path);
    if (!info.isDir()) {
        diagnostics.add({m_path, 0, 0, Diagnostic::Severity::Fatal,
            info.exists() ? QStringLiteral("is not a folder") : QStringLiteral("there is no such folder")});
        return;
    }
    if (!info.isReadable()) {
        diagnostics.add({m_path, 0, 0, Diagnostic::Severity::Fatal,
            QStringLiteral("the folder cannot be read; check its permissions")});
        return;
    }
    scan(m_path, 0, diagnostics);
    std::sort(m_articles.begin(), m_articles.end(),
        [](const ArticleFile &a, const ArticleFile &b) { return std::tie(a.slug, a.lang) < std::tie(b.slug, b.lang); });
    if (m_articles.isEmpty() && !diagnostics.hasErrors()) {
        diagnostics.add({m_path, 0, 0, Diagnostic::Severity::Fatal,
            QStringLiteral("holds no article; expected <slug>/<language>.md, such as back-pain/en.md")});
    }
}

bool SourceFolder::hasSlug(const QString &slug) const
{
    return m_folderOfSlug.contains(slug);
}

void SourceFolder::scan(const QString &path, int depth, Diagnostics &diagnostics)
{
    const Names names = namesIn(path);
    if (depth > 0) {
        for (const QString &name : names.articles) {
            addArticle(path, name, diagnostics);
        }
    }
    if (depth < maximumFolderDepth) {
        for (const QString &name : names.folders) {
            if (depth > 0 || name != ToolCompiler::folderName()) {
                scan(path + u'/' + name, depth + 1, diagnostics);
            }
        }
    }
}

void SourceFolder::addArticle(const QString &folder, const QString &name, Diagnostics &diagnostics)
{
    const QString slug = folder.section(u'/', -1);
    const QString lang = name.chopped(3);
    const QString path = folder + u'/' + name;
    auto fatal = [&](const QString &message) { diagnostics.add({path, 0, 0, Diagnostic::Severity::Fatal, message}); };
    if (!Article::isSlug(slug)) {
        fatal(QStringLiteral("the folder name \"%1\" must be lower case letters, digits and hyphens").arg(slug));
    } else if (!Article::isLanguage(lang)) {
        fatal(QStringLiteral("the file must be named by its language, such as en.md or es.md"));
    } else if (m_folderOfSlug.value(slug, folder) != folder) {
        fatal(QStringLiteral("duplicate slug \"%1\", also in %2").arg(slug, m_folderOfSlug.value(slug)));
    } else {
        m_folderOfSlug.insert(slug, folder);
        m_articles.append({slug, lang, path, folder});
    }
}

} // namespace pamphlet
