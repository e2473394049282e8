#pragma once

#include <QHash>
#include <QIdentityProxyModel>

namespace pamphlet {

class VisitSession;

// A list of articles together with what is marked of them for the visit that is open. Its rows are those of the source
// model.
class MarkedRows : public QIdentityProxyModel {
    Q_OBJECT

public:
    // NoArticle: a heading, or no visit is open.
    enum class State { NoArticle, NotMarked, Marked };
    // StateRole holds a State as int, as it is stored; WaitingRole is true while a change is on its way to the store.
    enum Role { StateRole = Qt::UserRole + 100, WaitingRole };

    // The roles in which the source model tells of each article; a row without slug is none.
    MarkedRows(int slugRole, int langRole, QObject *parent = nullptr);

    // Must outlive this; without one nothing can be marked.
    void setSession(VisitSession &session);
    bool isVisitOpen() const;
    State stateOf(const QModelIndex &index) const;
    // Marks the article, or takes the mark away. While that is not stored yet, a further call changes the wish.
    void toggle(const QModelIndex &index);

    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    // A visit began, or the last one ended.
    void visitOpenChanged();

private:
    struct Change {
        QString lang;
        bool asked; // of the store: to be marked or not
        bool wanted; // by now
    };

    bool isMarked(const QString &slug) const;
    void ask(const QString &slug, const QString &lang, bool marked);
    void takeVisit();
    void forgetChanges();
    void tellRows();

    const int m_slugRole;
    const int m_langRole;
    VisitSession *m_session = nullptr;
    bool m_visitOpen = false;
    QHash<QString, Change> m_changes; // on their way, by slug
};

} // namespace pamphlet
