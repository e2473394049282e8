#pragma once

#include "clinic/review.h"
#include "library/articlefilter.h"
#include "viewer/libraryindex.h"

#include <QAbstractTableModel>

namespace pamphlet {

// What staff see of the library: one row for each article, its languages together. Sorting asks for SortRole, where
// numbers are numbers and dates are dates.
class ArticleTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        TitleColumn,
        LanguagesColumn,
        TopicsColumn,
        RegionsColumn,
        GradeColumn,
        SourcesColumn,
        WrittenColumn,
        DueColumn,
        CodesColumn,
        SignOffColumn,
        OpenedColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole, SignOffRole };

    // How many articles stand how.
    struct Figures {
        int articles = 0;
        int signedOff = 0;
        int notYet = 0;
        int toReadAgain = 0; // changed since, or overdue
    };

    explicit ArticleTableModel(QObject *parent = nullptr);

    // `topicTitles`: by id. Titles are those in `lang` where an article has it.
    void setIndex(const LibraryIndex &index, const QHash<QString, QString> &topicTitles, const QString &lang);
    void setReviews(const Reviews &reviews, const QDate &today);
    void setOpenings(const QHash<QString, int> &openings);

    // The article in each of its languages, the preferred one first.
    const QList<ArticleFacts> &versions(int row) const { return m_rows.at(row).versions; }
    SignOff state(int row) const { return m_rows.at(row).state; }
    bool passes(int row, const ArticleFilter &filter) const;
    // Whether each of the words stands in some column; `words` in lower case without accents, see folded().
    bool holdsAll(int row, const QStringList &words) const;
    static QString folded(const QString &text);
    Figures figures() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QList<ArticleFacts> versions;
        QStringList texts; // of the columns that never change
        QString searched; // all texts that are looked through
        SignOff state = SignOff::NotYet;
        QString signOffText;
        QDate signOffDue;
        int opened = 0;
    };

    void fillTexts(Row &row, const QHash<QString, QString> &topicTitles) const;
    void fillSignOff(Row &row) const;
    QVariant sortValue(const Row &row, int number, int column) const;
    QString text(const Row &row, int column) const;

    QList<Row> m_rows;
    Reviews m_reviews;
    QDate m_today;
    QHash<QString, int> m_openings;
};

} // namespace pamphlet
