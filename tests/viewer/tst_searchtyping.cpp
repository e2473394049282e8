#include "clinic/clinicstore.h"
#include "support/builtlibrary.h"
#include "viewer/appearance.h"
#include "viewer/clinicreviews.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/homepage.h"
#include "viewer/searchservice.h"
#include "viewer/shownarticles.h"
#include "viewer/visitsession.h"
#include "viewer/waitingroom.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// Typing at Home with an engine that answers when the test lets it.
class TestSearchTyping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsNoAnswerAfterClearing();
    void showsTheNewestOnly();
    void startsWithTheSecondLetter();
    void saysThatItSearches();
    void takesTheSuggestion();
    void goesBackToAllTopics();
    void searchesAgainAfterAFailure();
    void takesAPasteOfAnyLength();
    void keepsTheFieldInItsPlace();

private:
    // All articles are shown: nobody turns the waiting room on.
    struct Shown {
        Shown(const Library &library, const QString &folder)
            : store(folder)
            , reviews(store)
            , shortcuts(store)
            , session(store, library)
            , waitingRoom(shortcuts, session, folder)
            , articles(library, reviews, waitingRoom)
        {
        }

        ClinicStore store;
        ClinicReviews reviews;
        ClinicShortcuts shortcuts;
        VisitSession session;
        WaitingRoom waitingRoom;
        ShownArticles articles;
    };

    SearchResults answer(const SearchQuery &query, QString &error);
    QWidget *browsePage() const { return m_home->findChild<QWidget *>(u"browsePage"_s); }

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    QSemaphore m_answers; // the engine waits for one each
    std::atomic<int> m_asked = 0;
    QString m_error;
    std::unique_ptr<Shown> m_shown;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<SearchService> m_service;
    std::unique_ptr<HomePage> m_home;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
};

void TestSearchTyping::initTestCase()
{
    const QString path = m_folder.filePath(u"library.pamphlets"_s);
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), path), QString());
    QString error;
    m_library = Library::open(path, error);
    QVERIFY2(m_library, qPrintable(error));
}

SearchResults TestSearchTyping::answer(const SearchQuery &query, QString &error)
{
    ++m_asked;
    m_answers.acquire();
    SearchResults results;
    error = m_error;
    if (error.isEmpty() && !query.words.startsWith(u'z')) {
        results.articles.append({u"neck-pain"_s, u"en"_s, {query.words, {}}, {}, {}, {}, 1});
        results.suggestion = u"whiplash"_s;
    }
    return results;
}

void TestSearchTyping::init()
{
    m_asked = 0;
    m_error.clear();
    m_answers.acquire(m_answers.available());
    m_shown = std::make_unique<Shown>(*m_library, m_folder.filePath(u"data"_s));
    m_appearance = std::make_unique<Appearance>();
    m_service = std::make_unique<SearchService>([this](const SearchQuery &query, const LibrarySearch::Cancelled &,
                                                    QString &error) { return answer(query, error); });
    m_home = std::make_unique<HomePage>(*m_library, m_shown->articles, *m_service, *m_appearance);
    m_home->resize(1280, 728);
    m_home->setStyleSheet(m_appearance->styleSheet());
    m_home->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_home.get())); // laid out
    m_field = m_home->findChild<QLineEdit *>(u"searchField"_s);
    m_list = m_home->findChild<QListView *>(u"results"_s);
}

void TestSearchTyping::cleanup()
{
    m_answers.release(100);
    m_home.reset();
    m_service.reset();
}

void TestSearchTyping::showsNoAnswerAfterClearing()
{
    QSignalSpy found(m_service.get(), &SearchService::found);
    QTest::keyClicks(m_field, u"neck"_s);
    QTRY_VERIFY(m_asked > 0); // the engine is at it
    m_field->clear();
    QVERIFY(browsePage()->isVisible()); // at once
    m_answers.release(10);
    QTest::keyClicks(m_field, u"ba"_s);
    QVERIFY(found.wait());
    QCOMPARE(found.count(), 1);
    QCOMPARE(found.first().first().toString(), u"ba"_s);
    QCOMPARE(m_list->model()->index(1, 0).data().toString(), u"ba"_s);
    m_field->clear();
    QVERIFY(browsePage()->isVisible());
    QVERIFY(!found.wait(100));
    QCOMPARE(m_list->model()->rowCount(), 0);
}

void TestSearchTyping::showsTheNewestOnly()
{
    QTest::keyClicks(m_field, u"neck pain"_s);
    m_answers.release(20);
    QTRY_VERIFY(m_list->isVisible());
    QCOMPARE(m_list->model()->index(1, 0).data().toString(), u"neck pain"_s);
    QVERIFY(m_asked <= 2); // what was typed meanwhile was never searched
}

void TestSearchTyping::startsWithTheSecondLetter()
{
    m_answers.release(20);
    for (const QString &text : {u"n"_s, u"  n  "_s, u"?!"_s, u"😀😀"_s}) {
        m_field->setText(text);
        QVERIFY2(browsePage()->isVisible(), qPrintable(text));
    }
    QCOMPARE(m_asked, 0);
    for (const QString &text : {u"ne"_s, u"頭"_s, u"M5"_s}) {
        m_field->setText(text);
        QTRY_VERIFY2(m_list->isVisible(), qPrintable(text));
        m_field->clear();
    }
}

void TestSearchTyping::saysThatItSearches()
{
    QTest::keyClicks(m_field, u"ne"_s);
    QVERIFY(browsePage()->isVisible()); // nothing flickers for a search that is quick
    auto *status = m_home->findChild<QLabel *>(u"statusLabel"_s);
    QTRY_COMPARE(status->text(), u"Searching…"_s);
    QVERIFY(status->isVisible());
    m_answers.release();
    QTRY_COMPARE(m_list->model()->rowCount(), 2);
    QVERIFY(!status->isVisible());
}

void TestSearchTyping::takesTheSuggestion()
{
    m_answers.release(20);
    m_field->setText(u"wiplash"_s);
    auto *button = m_home->findChild<QAbstractButton *>(u"suggestionButton"_s);
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_field->text(), u"whiplash"_s);
    QTRY_COMPARE(m_list->model()->index(1, 0).data().toString(), u"whiplash"_s);
}

void TestSearchTyping::goesBackToAllTopics()
{
    m_answers.release(20);
    m_field->setText(u"zzxqwv"_s);
    auto *button = m_home->findChild<QAbstractButton *>(u"allTopicsButton"_s);
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_field->text().isEmpty());
    QVERIFY(browsePage()->isVisible());
}

void TestSearchTyping::searchesAgainAfterAFailure()
{
    m_answers.release(20);
    m_error = u"/media/library.pamphlets: there is no such file"_s;
    m_field->setText(u"neck"_s);
    auto *button = m_home->findChild<QAbstractButton *>(u"retryButton"_s);
    QTRY_VERIFY(button->isVisible());
    QVERIFY(m_home->findChild<QLabel *>(u"errorLabel"_s)->text().contains(u"library.pamphlets"_s));
    m_error.clear(); // the file is back
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(m_list->isVisible());
    QCOMPARE(m_list->model()->index(1, 0).data().toString(), u"neck"_s);
}

void TestSearchTyping::takesAPasteOfAnyLength()
{
    m_answers.release(20);
    for (const QString &piece : {u"x"_s, u"\""_s, u"NEAR("_s, u"😀"_s, u"الصداع "_s, u"'; DROP TABLE article; --"_s}) {
        m_field->clear();
        m_field->insert(piece.repeated(10'000 / piece.size()));
        QVERIFY(m_field->text().size() <= m_field->maxLength());
        QTRY_VERIFY2(m_list->isVisible() || !SearchService::isLongEnough(m_field->text()), qPrintable(piece));
        QVERIFY(!m_home->grab().isNull());
    }
}

void TestSearchTyping::keepsTheFieldInItsPlace()
{
    const QPoint before = m_field->mapTo(m_home.get(), QPoint());
    const int width = m_field->parentWidget()->width();
    m_answers.release(20);
    m_field->setText(u"neck"_s);
    QTRY_VERIFY(m_list->isVisible());
    QTRY_VERIFY(m_list->viewport()->width() >= width - 20); // the whole width
    QCOMPARE(m_field->mapTo(m_home.get(), QPoint()), before);
    QVERIFY(m_home->rect().contains(QRect(m_list->mapTo(m_home.get(), QPoint()), m_list->size())));
    m_field->clear();
    QCOMPARE(m_field->mapTo(m_home.get(), QPoint()), before);
}

QTEST_MAIN(TestSearchTyping)
#include "tst_searchtyping.moc"
