#pragma once

#include "library/articlescope.h"

#include <QObject>

namespace pamphlet {

class ClinicReviews;
class Library;
class WaitingRoom;

// Which articles may be seen here and now: all, but in the waiting room, where the clinic wants it so, only those that
// one of its clinicians has signed off as they are today. A sign-off whose day is past still counts: readers are told
// of it like of any other, and no article may vanish overnight without anybody deciding it.
class ShownArticles : public QObject {
    Q_OBJECT

public:
    // All must outlive this.
    ShownArticles(const Library &library, const ClinicReviews &reviews, const WaitingRoom &waitingRoom,
        QObject *parent = nullptr);

    bool contains(const QString &slug, const QString &lang) const { return m_scope.contains(slug, lang); }
    const ArticleScope &scope() const { return m_scope; }
    // Those that the clinic has signed off, wherever they are shown.
    ArticleScope signedOff() const;

Q_SIGNALS:
    void changed();

private:
    void update();

    const Library &m_library;
    const ClinicReviews &m_reviews;
    const WaitingRoom &m_waitingRoom;
    ArticleScope m_scope;
};

} // namespace pamphlet
