#include "commands/articletable.h"

#include "article/stylechecks.h"

#include <QDir>
#include <QFileInfo>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { English, Spanish, Other };

Kind kindOf(const ArticleFigures &article)
{
    const QString lang = baseLanguage(article.file.lang);
    return lang == u"en" ? Kind::English : lang == u"es" ? Kind::Spanish : Kind::Other;
}

QString row(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

// The two figures of a language; a dash where there is nothing to count.
QStringList figuresOf(const ArticleFigures &article)
{
    const Readability &reading = article.reading;
    if (reading.sentences == 0 || kindOf(article) == Kind::Other) {
        return {u"–"_s, u"–"_s};
    }
    return kindOf(article) == Kind::English ? QStringList{tenths(reading.fleschKincaidGrade()), tenths(reading.smog())}
                                            : QStringList{tenths(reading.inflesz()), tenths(reading.fernandezHuerta())};
}

QString tableOf(const QDir &folder, const QList<ArticleFigures> &articles, Kind kind)
{
    const QStringList names
        = kind == Kind::Spanish ? QStringList{u"INFLESZ"_s, u"Fernández Huerta"_s} : QStringList{u"grade"_s, u"SMOG"_s};
    QString rows;
    for (const ArticleFigures &article : articles) {
        if (kindOf(article) != kind) {
            continue;
        }
        const QString title = QString(article.title).replace(u'|', u"\\|"_s).replace(u'\n', u' ');
        const QStringList figures = figuresOf(article);
        rows += row({u"[%1](%2)"_s.arg(title, folder.relativeFilePath(QFileInfo(article.file.path).absoluteFilePath())),
            QString::number(article.reading.words), figures[0], figures[1], QString::number(article.reading.sentences),
            tenths(article.reading.wordsPerSentence()), QString::number(article.pictures),
            QString::number(article.sources)});
    }
    if (rows.isEmpty()) {
        return {};
    }
    return u'\n'
        + row({u"article"_s, u"words"_s, names[0], names[1], u"sentences"_s, u"words per sentence"_s, u"pictures"_s,
            u"sources"_s})
        + row({u"---"_s, u"---:"_s, u"---:"_s, u"---:"_s, u"---:"_s, u"---:"_s, u"---:"_s, u"---:"_s}) + rows;
}

} // namespace

QString articleTable(const QString &folder, const QList<ArticleFigures> &articles)
{
    const FolderFigures figures = FolderFigures::of(articles);
    QString text = u"# The articles\n\nWritten by `pamphlet check articles --table`; a test compares the two.\n"_s;
    for (const Kind kind : {Kind::English, Kind::Spanish, Kind::Other}) {
        text += tableOf(QDir(QFileInfo(folder).absoluteFilePath()), articles, kind);
    }
    if (figures.medianGrade) {
        text
            += u"\nMedian grade %1, worst grade %2.\n"_s.arg(tenths(*figures.medianGrade), tenths(*figures.worstGrade));
    }
    if (figures.medianInflesz) {
        text += u"\nMedian INFLESZ %1, worst INFLESZ %2.\n"_s.arg(
            tenths(*figures.medianInflesz), tenths(*figures.worstInflesz));
    }
    return text
        + u"\nThe figures say how long the words and sentences are: the grade is Flesch-Kincaid's, and SMOG's is "
          u"higher "
          "because it asks\nfor full understanding. They do not say whether a text is true, complete or clear to the "
          "people it is for: only these\npeople can tell.\n"_s;
}

} // namespace pamphlet
