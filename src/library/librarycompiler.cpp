#include "library/librarycompiler.h"

#include "article/articlechecks.h"
#include "article/articleparser.h"
#include "article/clinicprofile.h"
#include "article/stylechecks.h"
#include "library/librarywriter.h"
#include "library/picturechecks.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace pamphlet {

namespace {

// The bytes of a file, or nothing after reporting why. Never reads more than `limit` bytes.
std::optional<QByteArray> readFile(const QString &path, qint64 limit, Diagnostics &found)
{
    QFile file(path);
    auto fatal = [&](const QString &message) { found.add({path, 0, 0, Diagnostic::Severity::Fatal, message}); };
    if (!file.open(QIODevice::ReadOnly)) {
        fatal(QStringLiteral("cannot be read: ") + file.errorString());
        return std::nullopt;
    }
    if (file.size() > limit) {
        FileDiagnostics(path, found)
            .fatal(1, 1, QStringLiteral("%1 KiB; the limit is %2 KiB").arg(file.size() / 1024).arg(limit / 1024));
        return std::nullopt;
    }
    return file.readAll();
}

} // namespace

LibraryCompiler::LibraryCompiler(QString folder, Checks checks)
    : m_folder(std::move(folder))
    , m_checks(checks)
{
}

void LibraryCompiler::report(Diagnostics found)
{
    if (m_checks == Checks::Warn) {
        found.downgradeErrors();
    } else if (m_checks == Checks::Off) {
        found.keepOnlyFatal();
    }
    m_diagnostics.append(found);
}

bool LibraryCompiler::compile(LibraryWriter *writer)
{
    m_diagnostics = {};
    m_topicIds.clear();
    m_reportedPictures.clear();
    m_folderChecks = {};
    m_articleCount = 0;
    m_cancelled = false;
    const bool done = compileAll(writer);
    m_diagnostics.sortByLine();
    return done && !m_diagnostics.hasErrors();
}

bool LibraryCompiler::compileAll(LibraryWriter *writer)
{
    Diagnostics names;
    const SourceFolder source(m_folder, names);
    report(names);
    if (source.articles().isEmpty() || !compileSettings(source, writer)) {
        return false;
    }
    const int total = int(source.articles().size());
    for (const ArticleFile &file : source.articles()) {
        m_cancelled = m_progress && !m_progress(m_articleCount, total);
        if (m_cancelled || !compileArticle(file, source, writer)) {
            return false;
        }
        ++m_articleCount;
    }
    Diagnostics found;
    m_folderChecks.check(m_folder, found);
    report(found);
    return true;
}

bool LibraryCompiler::compileSettings(const SourceFolder &source, LibraryWriter *writer)
{
    Diagnostics found;
    QList<Topic> topics;
    if (QFileInfo::exists(source.topicsFile())) {
        if (const auto yaml = readFile(source.topicsFile(), 1024 * 1024, found)) {
            topics = Topic::listFromYaml(*yaml, source.topicsFile(), found);
        }
    }
    QByteArray clinic;
    if (QFileInfo::exists(source.clinicFile())) {
        if (const auto yaml = readFile(source.clinicFile(), 1024 * 1024, found)) {
            clinic = *yaml;
            ClinicProfile::fromYaml(clinic, source.clinicFile(), found);
        }
    }
    report(found);
    for (const Topic &topic : std::as_const(topics)) {
        m_topicIds.insert(topic.id);
    }
    return !writer
        || (writer->addTopics(topics)
            && (clinic.isEmpty() || writer->addSetting(QStringLiteral("clinic.yaml"), clinic)));
}

bool LibraryCompiler::compileArticle(const ArticleFile &file, const SourceFolder &source, LibraryWriter *writer)
{
    Diagnostics found;
    const std::optional<QByteArray> text = readFile(file.path, ArticleParser::maximumSize, found);
    const Article article = text ? ArticleParser::parse(*text, file.slug, file.lang, file.path, found) : Article();
    if (found.hasFatal()) {
        m_folderChecks.addUnusable(file);
        report(found);
        return true;
    }
    if (m_checks != Checks::Off) {
        checkArticle(article, file, *text, found);
    }
    report(found);
    checkReferences(article, file.path, source);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(*text);
    return compilePictures(article, file, writer, hash)
        && (!writer || writer->addArticle(article, *text, hash.result().toHex()));
}

void LibraryCompiler::checkArticle(
    const Article &article, const ArticleFile &file, const QByteArray &source, Diagnostics &found)
{
    const Readability reading = Readability::of(article.prose, article.lang);
    ArticleChecks::check(article, file.path, m_today, found);
    StyleChecks::check(article, reading, file.path, found);
    m_folderChecks.add(article, reading, file);
    if (m_inspector) {
        m_inspector(article, file, source, found);
    }
}

void LibraryCompiler::checkReferences(const Article &article, const QString &file, const SourceFolder &source)
{
    Diagnostics found;
    FileDiagnostics diagnostics(file, found);
    for (const Reference &link : article.links) {
        if (!source.hasSlug(link.target)) {
            diagnostics.error(
                link.line, link.column, QStringLiteral("dead link: there is no article \"%1\"").arg(link.target));
        }
    }
    for (const QString &topic : article.meta.topics) {
        if (!m_topicIds.contains(topic)) {
            diagnostics.error(article.meta.lineOf(QStringLiteral("topics")), 1,
                QStringLiteral("topics.yaml has no topic \"%1\"").arg(topic));
        }
    }
    report(found);
}

bool LibraryCompiler::compilePictures(
    const Article &article, const ArticleFile &file, LibraryWriter *writer, QCryptographicHash &hash)
{
    QSet<QString> seen;
    for (const Reference &picture : article.pictures) {
        if (!Article::isPictureName(picture.target) || seen.contains(picture.target)) {
            continue; // a bad name is reported where it stands
        }
        seen.insert(picture.target);
        Diagnostics found;
        const QString path = file.folder + u'/' + picture.target;
        const QFileInfo info(path);
        if (!info.isFile() || info.isSymLink()) {
            found.add({file.path, picture.line, picture.column, Diagnostic::Severity::Error,
                QStringLiteral("missing picture: there is no %1 beside the article").arg(picture.target)});
            report(found);
            continue;
        }
        const std::optional<QByteArray> bytes = readFile(path, PictureChecks::maximumSize, found);
        if (bytes) {
            PictureChecks::check(path, *bytes, found);
            hash.addData(*bytes);
        }
        const bool usable = !found.hasFatal();
        if (!m_reportedPictures.contains(path)) { // the languages of an article share their pictures
            m_reportedPictures.insert(path);
            report(found);
        }
        if (usable && writer && !writer->addPicture(file.slug, picture.target, *bytes)) {
            return false;
        }
    }
    return true;
}

} // namespace pamphlet
