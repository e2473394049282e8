#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <optional>

class QWebEngineFindTextResult;
class QWebEnginePage;

namespace pamphlet {

// Finds words in the page that is shown. The engine unfolds what holds the place it has found; stop() folds it again,
// but for the place that was found last.
class PageFinder : public QObject {
    Q_OBJECT

public:
    explicit PageFinder(QWebEnginePage *page);

    // The first place with these words; none at all when they are empty.
    void find(const QString &words);
    void next();
    void previous();
    void stop();
    // The page is going, with all that was found.
    void forget();

Q_SIGNALS:
    // The number of the place that is shown, from 1, of how many; 0 of 0 when there is none.
    void found(int number, int count);

private:
    void search(bool backward);
    void tell(const QString &words, const QWebEngineFindTextResult &result);
    void foldAgain(const QList<int> &unfoldedBefore);

    QWebEnginePage *m_page;
    QString m_words;
    std::optional<QList<int>> m_unfoldedBefore; // known from the first search to the stop
};

} // namespace pamphlet
