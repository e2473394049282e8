#include "viewer/articletablemodel.h"

#include "article/stylechecks.h"
#include "library/icdcode.h"
#include "viewer/regiontitles.h"
#include "viewer/signofftext.h"

#include <algorithm>

namespace pamphlet {

namespace {

template <typename Titles> QString joined(const QList<ArticleFacts> &versions, Titles titlesOf)
{
    QStringList all;
    for (const ArticleFacts &facts : versions) {
        all += titlesOf(facts);
    }
    all.removeDuplicates();
    return all.join(QStringLiteral(", "));
}

QString languagesOf(const QList<ArticleFacts> &versions)
{
    QStringList languages;
    for (const ArticleFacts &facts : versions) {
        languages.append(facts.summary.lang.toUpper());
    }
    return languages.join(u' ');
}

// A number or date that is not there stands last.
template <typename T> QVariant orNothing(const T &value, bool there)
{
    return there ? QVariant(value) : QVariant();
}

} // namespace

ArticleTableModel::ArticleTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ArticleTableModel::setIndex(
    const LibraryIndex &index, const QHash<QString, QString> &topicTitles, const QString &lang)
{
    beginResetModel();
    m_rows.clear();
    QHash<QString, qsizetype> rowOf;
    for (const ArticleFacts &facts : index.articles) {
        const auto found = rowOf.constFind(facts.summary.slug);
        if (found == rowOf.constEnd()) {
            rowOf.insert(facts.summary.slug, m_rows.size());
            m_rows.append(Row{{facts}, {}, {}, SignOff::NotYet, {}, {}, 0});
        } else if (facts.summary.lang == lang) {
            m_rows[*found].versions.prepend(facts);
        } else {
            m_rows[*found].versions.append(facts);
        }
    }
    for (Row &row : m_rows) {
        fillTexts(row, topicTitles);
        fillSignOff(row);
        row.opened = m_openings.value(row.versions.first().summary.slug);
    }
    endResetModel();
}

void ArticleTableModel::setReviews(const Reviews &reviews, const QDate &today)
{
    m_reviews = reviews;
    m_today = today;
    for (Row &row : m_rows) {
        fillSignOff(row);
    }
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, SignOffColumn), index(rowCount() - 1, SignOffColumn));
    }
}

void ArticleTableModel::setOpenings(const QHash<QString, int> &openings)
{
    m_openings = openings;
    for (Row &row : m_rows) {
        row.opened = openings.value(row.versions.first().summary.slug);
    }
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, OpenedColumn), index(rowCount() - 1, OpenedColumn));
    }
}

void ArticleTableModel::fillTexts(Row &row, const QHash<QString, QString> &topicTitles) const
{
    const ArticleFacts &first = row.versions.first();
    row.texts.resize(ColumnCount);
    row.texts[TitleColumn] = first.summary.title;
    row.texts[LanguagesColumn] = languagesOf(row.versions);
    row.texts[TopicsColumn] = joined(row.versions, [&topicTitles](const ArticleFacts &facts) {
        QStringList titles;
        for (const QString &id : facts.summary.topics) {
            titles.append(topicTitles.value(id, id));
        }
        return titles;
    });
    row.texts[RegionsColumn] = joined(row.versions, [](const ArticleFacts &facts) {
        QStringList titles;
        for (const QString &id : facts.regions) {
            titles.append(regionTitle(id));
        }
        return titles;
    });
    row.texts[GradeColumn] = first.grade ? tenths(*first.grade) : QStringLiteral("–");
    row.texts[SourcesColumn] = QString::number(first.sources);
    row.texts[WrittenColumn] = shortDate(first.summary.written);
    row.texts[DueColumn] = shortDate(first.reviewDue);
    row.texts[CodesColumn] = joined(row.versions, [](const ArticleFacts &facts) {
        QStringList codes;
        for (const QString &code : facts.codes) {
            codes.append(writtenCode(code));
        }
        return codes;
    });
    row.searched = folded(row.texts.join(u'\n'));
}

// The state of an article is that of the version that needs a clinician most.
void ArticleTableModel::fillSignOff(Row &row) const
{
    QStringList languages; // of the versions in that state
    for (const ArticleFacts &facts : row.versions) {
        const Review review = m_reviews.value(reviewKey(facts.summary.slug, facts.summary.lang));
        const SignOff state = signOffState(review, facts.hash, m_today);
        if (languages.isEmpty() || state < row.state) {
            row.state = state;
            row.signOffDue = review.due;
            languages.clear();
        } else if (state > row.state) {
            continue;
        }
        languages.append(facts.summary.lang.toUpper());
        row.signOffDue = std::min(row.signOffDue, review.due);
    }
    row.signOffText = signOffText(row.state, row.signOffDue);
    if (languages.size() < row.versions.size()) {
        row.signOffText += QStringLiteral(" (%1)").arg(languages.join(u' '));
    }
}

bool ArticleTableModel::passes(int row, const ArticleFilter &filter) const
{
    const QList<ArticleFacts> &all = versions(row);
    return std::any_of(all.begin(), all.end(), [&filter](const ArticleFacts &facts) { return filter.passes(facts); });
}

QString ArticleTableModel::folded(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD).toLower();
    plain.removeIf([](QChar sign) { return sign.category() == QChar::Mark_NonSpacing; });
    return plain;
}

bool ArticleTableModel::holdsAll(int row, const QStringList &words) const
{
    const Row &article = m_rows.at(row);
    return std::all_of(words.begin(), words.end(), [&article](const QString &word) {
        return article.searched.contains(word) || folded(article.signOffText).contains(word);
    });
}

ArticleTableModel::Figures ArticleTableModel::figures() const
{
    Figures figures;
    figures.articles = rowCount();
    for (const Row &row : m_rows) {
        ++(row.state == SignOff::Done          ? figures.signedOff
                : row.state == SignOff::NotYet ? figures.notYet
                                               : figures.toReadAgain);
    }
    return figures;
}

int ArticleTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ArticleTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ArticleTableModel::text(const Row &row, int column) const
{
    switch (column) {
    case SignOffColumn:
        return row.signOffText;
    case OpenedColumn:
        return QString::number(row.opened);
    default:
        return row.texts.at(column);
    }
}

QVariant ArticleTableModel::sortValue(const Row &row, int number, int column) const
{
    const ArticleFacts &first = row.versions.first();
    switch (column) {
    case TitleColumn:
        return number; // the index is sorted as people expect it
    case GradeColumn:
        return orNothing(first.grade.value_or(0), first.grade.has_value());
    case SourcesColumn:
        return first.sources;
    case WrittenColumn:
        return orNothing(first.summary.written, first.summary.written.isValid());
    case DueColumn:
        return orNothing(first.reviewDue, first.reviewDue.isValid());
    case SignOffColumn: // by state, then by day
        return qint64(row.state) * 10'000'000 + (row.signOffDue.isValid() ? row.signOffDue.toJulianDay() : 0);
    case OpenedColumn:
        return row.opened;
    default:
        return orNothing(row.texts.at(column), !row.texts.at(column).isEmpty());
    }
}

QVariant ArticleTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case SortRole:
        return sortValue(row, index.row(), index.column());
    case SignOffRole:
        return QVariant::fromValue(row.state);
    default:
        return {};
    }
}

QVariant ArticleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) {
        return {};
    }
    const QStringList titles{tr("Article"), tr("Languages"), tr("Topics"), tr("Body regions"), tr("Reading grade"),
        tr("Sources"), tr("Written"), tr("Review due"), tr("Codes"), tr("Sign-off"), tr("Opened")};
    return titles.at(section);
}

} // namespace pamphlet
