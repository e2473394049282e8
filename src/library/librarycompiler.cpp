#include "library/librarycompiler.h"

#include "article/clinicprofile.h"
#include "library/articlereader.h"
#include "library/librarywriter.h"
#include "library/picturechecks.h"
#include "library/picturereader.h"
#include "library/sourcefile.h"
#include "library/sourcefolder.h"
#include "library/toolcompiler.h"

#include <QFileInfo>

namespace pamphlet {

namespace {

constexpr qint64 maximumSettingsSize = 1024 * 1024; // bytes
constexpr qint64 maximumLogoSize = 200 * 1024; // bytes: it is in every handout

std::optional<double> gradeOf(const Article &article, const Readability &reading)
{
    const bool counted = reading.sentences > 0 && baseLanguage(article.lang) == u"en";
    return counted ? std::optional(reading.fleschKincaidGrade()) : std::nullopt;
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
    ToolCompiler tools(m_folder, m_checks != Checks::Off);
    if (source.articles().isEmpty() || !compileSettings(source, writer) || !compileTools(tools, writer)) {
        return false;
    }
    const int total = int(source.articles().size());
    ArticleReader reader(source.articles(), m_checks == Checks::Off ? std::nullopt : std::optional(m_today));
    for (const ArticleFile &file : source.articles()) {
        m_cancelled = m_progress && !m_progress(m_articleCount, total);
        if (m_cancelled || !compileArticle(file, reader.next(), source, tools, writer)) {
            return false;
        }
        ++m_articleCount;
    }
    Diagnostics found;
    tools.reportUncalled(found);
    m_folderChecks.check(m_folder, found);
    report(found);
    return true;
}

bool LibraryCompiler::compileTools(ToolCompiler &tools, LibraryWriter *writer)
{
    Diagnostics found;
    const bool written = tools.compile(writer, found);
    report(found);
    return written;
}

// The text of a settings file, empty when the folder has none.
QByteArray LibraryCompiler::settings(const QString &path, Diagnostics &found)
{
    return QFileInfo::exists(path) ? readSourceFile(path, maximumSettingsSize, found).value_or(QByteArray())
                                   : QByteArray();
}

bool LibraryCompiler::compileSettings(const SourceFolder &source, LibraryWriter *writer)
{
    Diagnostics found;
    QList<Topic> topics;
    if (const QByteArray yaml = settings(source.topicsFile(), found); !yaml.isEmpty()) {
        topics = Topic::listFromYaml(yaml, source.topicsFile(), found);
    }
    const QList<ArticleSet> sets = readSets(source, found);
    Synonyms synonyms;
    if (const QByteArray yaml = settings(source.synonymsFile(), found); !yaml.isEmpty()) {
        synonyms = Synonyms::fromYaml(yaml, source.synonymsFile(), found);
    }
    report(found);
    for (const Topic &topic : std::as_const(topics)) {
        m_topicIds.insert(topic.id);
    }
    if (writer) {
        writer->setSynonyms(synonyms);
    }
    return (!writer || (writer->addTopics(topics) && writer->addSets(sets))) && compileClinic(source, writer);
}

bool LibraryCompiler::compileClinic(const SourceFolder &source, LibraryWriter *writer)
{
    Diagnostics found;
    const QByteArray yaml = settings(source.clinicFile(), found);
    const ClinicProfile clinic
        = yaml.isEmpty() ? ClinicProfile() : ClinicProfile::fromYaml(yaml, source.clinicFile(), found);
    std::optional<QByteArray> logo;
    if (!clinic.logoFile.isEmpty()) {
        const QString path = m_folder + u'/' + clinic.logoFile;
        logo = readSourceFile(path, maximumLogoSize, found);
        if (logo) {
            PictureChecks::check(path, *logo, found);
        }
    }
    const bool usable = !found.hasFatal();
    report(found);
    return !writer || yaml.isEmpty() || !usable
        || (writer->addSetting(QStringLiteral("clinic.yaml"), yaml)
            && (!logo || writer->addSetting(QStringLiteral("clinic.logo"), *logo)));
}

QList<ArticleSet> LibraryCompiler::readSets(const SourceFolder &source, Diagnostics &found)
{
    const QByteArray yaml = settings(source.setsFile(), found);
    if (yaml.isEmpty()) {
        return {};
    }
    const QList<ArticleSet> sets = ArticleSet::listFromYaml(yaml, source.setsFile(), found);
    FileDiagnostics diagnostics(source.setsFile(), found);
    for (const ArticleSet &set : sets) {
        for (const QString &slug : set.slugs) {
            if (!source.hasSlug(slug)) {
                diagnostics.error(
                    set.line, 1, QStringLiteral("set \"%1\": there is no article \"%2\"").arg(set.id, slug.left(80)));
            }
        }
    }
    return sets;
}

bool LibraryCompiler::compileArticle(
    const ArticleFile &file, ReadArticle read, const SourceFolder &source, ToolCompiler &tools, LibraryWriter *writer)
{
    const Article &article = read.article;
    if (read.found.hasFatal()) {
        m_folderChecks.addUnusable(file);
        report(read.found);
        return true;
    }
    std::optional<double> grade;
    if (m_checks != Checks::Off) {
        m_folderChecks.add(article, read.reading, file);
        if (m_inspector) {
            m_inspector(article, read.reading, file, read.source, read.found);
        }
        grade = gradeOf(article, read.reading);
    }
    tools.checkCalls(article, file.path, read.found);
    report(read.found);
    checkReferences(article, file.path, source);
    return compilePictures(article, file, writer, *read.hash)
        && (!writer || writer->addArticle(article, read.source, read.hash->result().toHex(), grade));
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
        if (!PictureReader::exists(file.folder, picture.target)) {
            found.add({file.path, picture.line, picture.column, Diagnostic::Severity::Error,
                QStringLiteral("missing picture: there is no %1 beside the article").arg(picture.target)});
            report(found);
            continue;
        }
        const QString path = PictureReader::sourcePath(file.folder, picture.target);
        const std::optional<QByteArray> bytes = m_pictures.read(file.folder, picture.target, found);
        if (bytes) {
            PictureChecks::check(file.folder + u'/' + picture.target, *bytes, found);
            hash.addData(*bytes);
        }
        const bool usable = bytes && !found.hasFatal();
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
