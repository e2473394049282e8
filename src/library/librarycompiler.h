#pragma once

#include "article/article.h"
#include "article/articleset.h"
#include "article/topic.h"
#include "input/diagnostics.h"
#include "library/folderchecks.h"
#include "library/picturereader.h"

#include <QSet>
#include <QString>

#include <functional>

class QCryptographicHash;

namespace pamphlet {

class LibraryWriter;
class SourceFolder;
class ToolCompiler;
struct ReadArticle;

// Compiles a folder of articles. Every problem of every file is reported in one go.
class LibraryCompiler {
public:
    // What happens when a rule of the format is broken. What cannot be read at all is always an error.
    enum class Checks { Error, Warn, Off };

    explicit LibraryCompiler(QString folder, Checks checks = Checks::Error);

    // Asked before each article with the number done and the number of all; false cancels.
    void setProgress(std::function<bool(int, int)> progress) { m_progress = std::move(progress); }

    // Called with each article that can be read, its reading figures and its source text; what it finds joins the other
    // findings.
    using Inspector = std::function<void(
        const Article &, const Readability &, const ArticleFile &, const QByteArray &, Diagnostics &)>;
    void setInspector(Inspector inspector) { m_inspector = std::move(inspector); }
    // The day on which dates are judged; today unless set.
    void setToday(const QDate &today) { m_today = today; }

    // Reads and checks everything; writes it when there is a writer. True when the library is good to be used.
    // Problems of the target file are left in writer->errorText().
    bool compile(LibraryWriter *writer);

    const Diagnostics &diagnostics() const { return m_diagnostics; } // in order of file and line
    int articleCount() const { return m_articleCount; }
    const QList<ArticleFigures> &articles() const { return m_folderChecks.articles(); } // those that can be read
    bool wasCancelled() const { return m_cancelled; }

private:
    bool compileAll(LibraryWriter *writer);
    static QByteArray settings(const QString &path, Diagnostics &found);
    QList<ArticleSet> readSets(const SourceFolder &source, Diagnostics &found);
    bool compileSettings(const SourceFolder &source, LibraryWriter *writer);
    bool compileClinic(const SourceFolder &source, LibraryWriter *writer);
    bool compileTools(ToolCompiler &tools, LibraryWriter *writer);
    bool compileArticle(const ArticleFile &file, ReadArticle read, const SourceFolder &source, ToolCompiler &tools,
        LibraryWriter *writer);
    bool compilePictures(
        const Article &article, const ArticleFile &file, LibraryWriter *writer, QCryptographicHash &hash);
    void checkReferences(const Article &article, const QString &file, const SourceFolder &source);
    void report(Diagnostics found);

    QString m_folder;
    Checks m_checks;
    std::function<bool(int, int)> m_progress;
    Inspector m_inspector;
    QDate m_today = QDate::currentDate();
    FolderChecks m_folderChecks;
    Diagnostics m_diagnostics;
    PictureReader m_pictures;
    QSet<QString> m_topicIds;
    QSet<QString> m_reportedPictures;
    int m_articleCount = 0;
    bool m_cancelled = false;
};

} // namespace pamphlet
