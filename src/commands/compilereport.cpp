#include "commands/compilereport.h"

#include "article/stylechecks.h"
#include "library/librarycompiler.h"

namespace pamphlet {

namespace {

QString counted(int count, const QString &thing)
{
    const QString number = count == 0 ? QStringLiteral("no") : QString::number(count);
    return number + u' ' + thing + (count == 1 ? QString() : QStringLiteral("s"));
}

} // namespace

void printDiagnostics(QTextStream &out, const Diagnostics &diagnostics)
{
    for (const Diagnostic &diagnostic : diagnostics.all()) {
        out << diagnostic.toString() << Qt::endl;
    }
}

QString compileSummary(const LibraryCompiler &compiler)
{
    const Diagnostics &found = compiler.diagnostics();
    const int warnings = found.count(Diagnostic::Severity::Warning);
    return QStringList{counted(compiler.articleCount(), QStringLiteral("article")),
        counted(int(found.all().size()) - warnings, QStringLiteral("error")),
        counted(warnings, QStringLiteral("warning"))}
        .join(QStringLiteral(", "));
}

QString figuresLine(const ArticleFigures &article)
{
    const Readability &reading = article.reading;
    QStringList parts{counted(reading.words, QStringLiteral("word"))};
    const QString lang = baseLanguage(article.file.lang);
    if (reading.sentences > 0 && lang == QLatin1String("en")) {
        parts << QStringLiteral("grade ") + tenths(reading.fleschKincaidGrade())
              << QStringLiteral("SMOG ") + tenths(reading.smog());
    } else if (reading.sentences > 0 && lang == QLatin1String("es")) {
        parts << QStringLiteral("INFLESZ ") + tenths(reading.inflesz())
              << QStringLiteral("Fernández Huerta ") + tenths(reading.fernandezHuerta());
    }
    parts << counted(reading.sentences, QStringLiteral("sentence"))
          << counted(article.pictures, QStringLiteral("picture")) << counted(article.sources, QStringLiteral("source"));
    return parts.join(QStringLiteral(", "));
}

QString folderLine(const FolderFigures &figures)
{
    QStringList parts;
    if (figures.medianGrade) {
        parts << QStringLiteral("median grade %1, worst %2")
                     .arg(tenths(*figures.medianGrade), tenths(*figures.worstGrade));
    }
    if (figures.medianInflesz) {
        parts << QStringLiteral("median INFLESZ %1, worst %2")
                     .arg(tenths(*figures.medianInflesz), tenths(*figures.worstInflesz));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace pamphlet
