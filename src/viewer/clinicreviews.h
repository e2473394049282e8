#pragma once

#include "clinic/answer.h"
#include "clinic/review.h"

#include <QObject>

namespace pamphlet {

class ClinicStore;

// The clinic's sign-offs as they are stored: nothing shows as signed off before it is safe on the disk. Every change is
// queued to the store; changed() follows when it is done, failed() when it could not be.
class ClinicReviews : public QObject {
    Q_OBJECT

public:
    explicit ClinicReviews(ClinicStore &store, QObject *parent = nullptr);

    const Reviews &all() const { return m_reviews; }
    // Without a hash when there is none.
    Review of(const QString &slug, const QString &lang) const { return m_reviews.value(reviewKey(slug, lang)); }

    void load();
    void signOff(
        const QString &slug, const QString &lang, const QByteArray &hash, const QString &reviewer, const QDate &due);
    void withdraw(const QString &slug, const QString &lang);
    // Takes back the last of the two.
    void undo();

Q_SIGNALS:
    void changed();
    // Something was done that undo() takes back; `message` says what.
    void undoable(const QString &message);
    void failed(const QString &message);

private:
    template <typename T> void follow(const Answer<T> &answer, const Review &before, const QString &message);

    ClinicStore &m_store;
    Reviews m_reviews;
    Review m_before; // what undo() brings back; without a hash the article had no review
};

} // namespace pamphlet
