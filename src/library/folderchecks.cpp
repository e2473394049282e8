#include "library/folderchecks.h"

#include "article/stylechecks.h"
#include "library/picturereader.h"

#include <QDir>

#include <algorithm>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

// The middle value, or the mean of the two in the middle.
double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

void fill(QList<double> values, bool highIsWorse, std::optional<double> &middle, std::optional<double> &worst)
{
    if (values.isEmpty()) {
        return;
    }
    middle = median(values);
    worst = highIsWorse ? *std::max_element(values.begin(), values.end())
                        : *std::min_element(values.begin(), values.end());
}

} // namespace

FolderFigures FolderFigures::of(const QList<ArticleFigures> &articles)
{
    FolderFigures figures;
    QList<double> grades;
    QList<double> inflesz;
    for (const ArticleFigures &article : articles) {
        ++figures.articles;
        const QString lang = baseLanguage(article.file.lang);
        if (article.reading.sentences > 0 && lang == u"en") {
            grades.append(article.reading.fleschKincaidGrade());
        } else if (article.reading.sentences > 0 && lang == u"es") {
            inflesz.append(article.reading.inflesz());
        }
    }
    fill(grades, true, figures.medianGrade, figures.worstGrade);
    fill(inflesz, false, figures.medianInflesz, figures.worstInflesz);
    return figures;
}

void FolderChecks::add(const Article &article, const Readability &reading, const ArticleFile &file)
{
    QSet<QString> &used = m_usedPictures[file.folder];
    QSet<QString> pictures;
    for (const Reference &picture : article.pictures) {
        pictures.insert(picture.target);
    }
    used.unite(pictures);
    m_articles.append({file, article.meta.title, reading, int(pictures.size()), int(article.meta.sources.size())});
}

void FolderChecks::addUnusable(const ArticleFile &file)
{
    m_unknownFolders.insert(file.folder);
}

void FolderChecks::check(const QString &folder, Diagnostics &diagnostics) const
{
    checkMedians(folder, diagnostics);
    checkUnusedPictures(diagnostics);
}

void FolderChecks::checkMedians(const QString &folder, Diagnostics &diagnostics) const
{
    FileDiagnostics report(folder, diagnostics);
    const FolderFigures figures = FolderFigures::of(m_articles);
    if (figures.medianGrade && toTenth(*figures.medianGrade) > highestMedianGrade) {
        report.error(0, 0,
            u"the median of the Flesch-Kincaid grades is %1; the limit is %2"_s.arg(
                tenths(*figures.medianGrade), tenths(highestMedianGrade)));
    }
    if (figures.medianInflesz && toTenth(*figures.medianInflesz) < lowestMedianInflesz) {
        report.error(0, 0,
            u"the median of the INFLESZ figures is %1; it must be %2 or more"_s.arg(
                tenths(*figures.medianInflesz), tenths(lowestMedianInflesz)));
    }
}

void FolderChecks::checkUnusedPictures(Diagnostics &diagnostics) const
{
    for (auto it = m_usedPictures.begin(); it != m_usedPictures.end(); ++it) {
        if (m_unknownFolders.contains(it.key())) {
            continue;
        }
        for (const QString &name : QDir(it.key()).entryList(QDir::Files | QDir::NoSymLinks, QDir::Name)) {
            if (Article::isPictureName(PictureReader::pictureMadeFrom(name))
                && !it.value().contains(PictureReader::pictureMadeFrom(name))) {
                FileDiagnostics(it.key() + u'/' + name, diagnostics).warning(0, 0, u"no article uses this picture"_s);
            }
        }
    }
}

} // namespace pamphlet
