#pragma once

#include "handout/exportplan.h"
#include "viewer/articletickmodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QListView;

namespace pamphlet {

class Appearance;
class ClinicShortcuts;
class Library;
class LibraryIndexService;

// Chooses many articles at once: all, those of a topic or a set, or those that are ticked in a list.
class ArticleChooser : public QWidget {
    Q_OBJECT

public:
    // All must outlive this.
    ArticleChooser(const Library &library, const LibraryIndexService &index, const ClinicShortcuts &shortcuts,
        const Appearance &appearance, QWidget *parent = nullptr);

    // Call when the index is ready.
    void takeIndex();

    // In the order of the set, else from A to Z.
    QList<ArticleKey> articles() const;
    // What they are called together.
    QString title() const;
    // Whether there is a list to tick.
    bool showsList() const { return kind() == Kind::Ticked; }

Q_SIGNALS:
    void changed();

private:
    enum class Kind { All, Topic, Set, Ticked };

    void makeKinds();
    void makeBoxes();
    void makeList();
    void fillSets();
    void fillList();
    void showKind();
    Kind kind() const;
    QString lang() const; // empty for all
    QList<ArticleFacts> passing(const QString &topic) const;
    QList<ArticleFacts> articlesOfSet() const;

    const Library &m_library;
    const LibraryIndexService &m_index;
    const ClinicShortcuts &m_shortcuts;
    const Appearance &m_appearance;
    QButtonGroup *m_kinds;
    QComboBox *m_topic;
    QComboBox *m_set;
    QComboBox *m_language;
    QLineEdit *m_words;
    QListView *m_list;
    ArticleTickModel m_articles;
    QSortFilterProxyModel m_shown;
};

} // namespace pamphlet
