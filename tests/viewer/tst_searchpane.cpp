#include "viewer/appearance.h"
#include "viewer/searchpane.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>

using namespace pamphlet;
using namespace Qt::StringLiterals;

namespace {

SearchHit hit(const QString &slug, const QString &title, const QString &section = {})
{
    return {slug, u"en"_s, {title, {}}, {section, {}}, section.isEmpty() ? QString() : slug + u"--place"_s,
        {u"A sentence of the text."_s, {{2, 8}}}, 1};
}

SearchResults both()
{
    SearchResults results;
    results.articles = {hit(u"neck-pain"_s, u"Neck pain"_s), hit(u"whiplash"_s, u"Whiplash"_s, u"What helps"_s)};
    results.answers = {hit(u"dry-needling"_s, u"Dry needling"_s, u"Is dry needling painful?"_s)};
    return results;
}

} // namespace

// The results of a search, made by hand.
class TestSearchPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void groupsArticlesAndAnswers();
    void leavesOutEmptyGroups();
    void lengthensNoHeading();
    void keepsMarksForTheScreen();
    void opensWhatIsTapped();
    void saysWhatWasUnderstood();
    void offersWhatMayHaveBeenMeant();
    void offersTopicsWhenNothingIsFound();
    void offersAllTopicsWithoutNearest();
    void showsTypedMarkupAsText();
    void saysWhichFileCannotBeSearched();
    void keepsOldResultsWhileWaiting();
    void opensTheNewestOnEnter();
    void goesByKeysBetweenFieldAndList();
    void tellsScreenReaders();
    void showsHitsOfAnyText();
    void showsAnswersBeforeTheOtherArticles();
    void fitsAtTwiceTheTextSize();

private:
    template <typename W> W *part(const QString &name) const { return m_pane->findChild<W *>(name); }
    void press(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }

    QTranslator m_plurals;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    SearchPane *m_pane = nullptr;
    QListView *m_list = nullptr;
};

void TestSearchPane::initTestCase()
{
    QVERIFY(m_plurals.load(u":/pamphlet/translations/pamphlet_en.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(&m_plurals));
}

void TestSearchPane::init()
{
    m_appearance = std::make_unique<Appearance>();
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_field = new QLineEdit(m_window.get());
    m_pane = new SearchPane(*m_appearance, m_window.get());
    m_list = part<QListView>(u"results"_s);
    layout->addWidget(m_field);
    layout->addWidget(m_pane, 1);
    m_pane->setField(m_field);
    const Topic sleep{u"sleep"_s, {{u"en"_s, u"Sleep"_s}}, u"body/head"_s, {}};
    m_pane->setTopics({{sleep, 4}}, u"en"_s);
    m_window->setStyleSheet(m_appearance->styleSheet());
    m_window->resize(1000, 700);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
}

void TestSearchPane::cleanup()
{
    m_window.reset();
    m_appearance.reset();
}

void TestSearchPane::groupsArticlesAndAnswers()
{
    m_pane->showResults(u"needle"_s, both());
    QStringList titles;
    for (int row = 0; row < m_list->model()->rowCount(); ++row) {
        titles.append(m_list->model()->index(row, 0).data().toString());
    }
    QCOMPARE(titles,
        QStringList({u"Articles"_s, u"Neck pain"_s, u"Whiplash"_s, u"Answers"_s, u"Is dry needling painful?"_s}));
    const QModelIndex article = m_list->model()->index(2, 0);
    const QModelIndex answer = m_list->model()->index(4, 0);
    QCOMPARE(article.data(SearchModel::PlaceRole).value<MarkedText>().text, u"What helps"_s);
    QCOMPARE(answer.data(SearchModel::PlaceRole).value<MarkedText>().text, u"Dry needling"_s);
    QCOMPARE(answer.data(Qt::AccessibleTextRole).toString(),
        u"Is dry needling painful?. Dry needling. A sentence of the text."_s);
    QVERIFY(!part<QLabel>(u"statusLabel"_s)->isVisible()); // nothing to explain
}

void TestSearchPane::leavesOutEmptyGroups()
{
    SearchResults results = both();
    results.articles.clear();
    m_pane->showResults(u"needle"_s, results);
    QCOMPARE(m_list->model()->rowCount(), 2);
    QCOMPARE(m_list->model()->index(0, 0).data().toString(), u"Answers"_s);
}

void TestSearchPane::lengthensNoHeading()
{
    m_pane->showResults(u"needle"_s, both());
    for (const int row : {0, 3}) {
        const QModelIndex heading = m_list->model()->index(row, 0);
        QVERIFY(!(heading.flags() & (Qt::ItemIsSelectable | Qt::ItemIsEnabled)));
        QVERIFY(m_list->visualRect(heading).height() < m_list->visualRect(heading.siblingAtRow(1)).height());
    }
    QSignalSpy chosen(m_pane, &SearchPane::articleChosen);
    QTest::mouseClick(
        m_list->viewport(), Qt::LeftButton, {}, m_list->visualRect(m_list->model()->index(0, 0)).center());
    QCOMPARE(chosen.count(), 0);
    QVERIFY(m_list->visualRect(m_list->model()->index(1, 0)).height() >= 48); // a row is large enough for a finger
}

void TestSearchPane::keepsMarksForTheScreen()
{
    m_pane->showResults(u"sentence"_s, both());
    const auto snippet = m_list->model()->index(1, 0).data(SearchModel::SnippetRole).value<MarkedText>();
    QCOMPARE(snippet.text.mid(snippet.marks.first().start, snippet.marks.first().length), u"sentence"_s);
}

void TestSearchPane::opensWhatIsTapped()
{
    m_pane->showResults(u"needle"_s, both());
    QSignalSpy chosen(m_pane, &SearchPane::articleChosen);
    QTest::mouseClick(
        m_list->viewport(), Qt::LeftButton, {}, m_list->visualRect(m_list->model()->index(4, 0)).center());
    QCOMPARE(chosen.count(), 1);
    const QList<QVariant> answer{u"dry-needling"_s, u"en"_s, u"dry-needling--place"_s};
    QCOMPARE(chosen.first(), answer);
}

void TestSearchPane::saysWhatWasUnderstood()
{
    SearchResults results = both();
    results.understood = u"migraine"_s;
    m_pane->showResults(u" migrane"_s, results);
    QCOMPARE(part<QLabel>(u"statusLabel"_s)->text(), u"Showing results for “migraine”. You typed “migrane”."_s);
    m_pane->showResults(u"neck"_s, both());
    QVERIFY(!part<QLabel>(u"statusLabel"_s)->isVisible());
}

void TestSearchPane::offersWhatMayHaveBeenMeant()
{
    auto *button = part<QAbstractButton>(u"suggestionButton"_s);
    QVERIFY(!button->isVisible());
    SearchResults results = both();
    results.suggestion = u"neck & shoulder"_s;
    m_pane->showResults(u"nekc"_s, results);
    QVERIFY(button->isVisible());
    QVERIFY(button->height() >= 48);
    QCOMPARE(button->accessibleName(), u"Did you mean “neck & shoulder”?"_s);
    QSignalSpy suggested(m_pane, &SearchPane::suggestionChosen);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(suggested.count(), 1);
    QCOMPARE(suggested.first().first().toString(), u"neck & shoulder"_s);
    m_pane->showResults(u"neck"_s, both());
    QVERIFY(!button->isVisible());
}

void TestSearchPane::offersTopicsWhenNothingIsFound()
{
    SearchResults results;
    results.understood = u"insomnia"_s;
    results.nearestTopics = {u"sleep"_s, u"left-the-library"_s};
    m_pane->showResults(u"insomnya"_s, results);
    QCOMPARE(part<QLabel>(u"nothingLabel"_s)->text(), u"Nothing found for “insomnia”"_s);
    QVERIFY(part<QLabel>(u"tipsLabel"_s)->isVisible());
    QVERIFY(!m_list->isVisible());
    QSignalSpy topic(m_pane, &SearchPane::topicChosen);
    auto *card = part<QAbstractButton>(u"nearest-sleep"_s);
    QVERIFY(card && card->isVisible());
    QTest::mouseClick(card, Qt::LeftButton);
    QCOMPARE(topic.count(), 1);
    QCOMPARE(topic.first().first().toString(), u"sleep"_s);
    QVERIFY(!part<QAbstractButton>(u"nearest-left-the-library"_s));
    m_pane->showResults(u"neck"_s, both());
    QVERIFY(m_list->isVisible());
}

void TestSearchPane::offersAllTopicsWithoutNearest()
{
    m_pane->showResults(u"zzxqwv"_s, {});
    QVERIFY(part<QLabel>(u"nothingLabel"_s)->text().contains(u"zzxqwv"_s));
    QVERIFY(!part<QLabel>(u"nearestLabel"_s)->isVisible());
    QSignalSpy cleared(m_pane, &SearchPane::allTopicsRequested);
    QTest::mouseClick(part<QAbstractButton>(u"allTopicsButton"_s), Qt::LeftButton);
    QCOMPARE(cleared.count(), 1);
}

void TestSearchPane::showsTypedMarkupAsText()
{
    m_pane->showResults(u"<img src=x><b>&amp;"_s, {});
    const auto *label = part<QLabel>(u"nothingLabel"_s);
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(label->text().contains(u"<img src=x><b>&amp;"_s));
    m_pane->showResults(QString(400, u'x'), {});
    QVERIFY(label->text().size() < 120);
}

void TestSearchPane::saysWhichFileCannotBeSearched()
{
    m_pane->showFailure(u"/media/library.pamphlets: there is no such file"_s);
    QVERIFY(part<QLabel>(u"errorLabel"_s)->isVisible());
    QVERIFY(part<QLabel>(u"errorLabel"_s)->text().contains(u"library.pamphlets"_s));
    QVERIFY(part<QLabel>(u"helpLabel"_s)->isVisible());
    QSignalSpy retry(m_pane, &SearchPane::retryRequested);
    QTest::mouseClick(part<QAbstractButton>(u"retryButton"_s), Qt::LeftButton);
    QCOMPARE(retry.count(), 1);
    m_pane->showResults(u"neck"_s, both());
    QVERIFY(m_list->isVisible());
}

void TestSearchPane::keepsOldResultsWhileWaiting()
{
    QSignalSpy waiting(m_pane, &SearchPane::waitingLong);
    m_pane->showResults(u"neck"_s, both());
    m_pane->expectResults();
    QCOMPARE(m_list->model()->rowCount(), 5);
    QVERIFY(waiting.wait());
    QCOMPARE(part<QLabel>(u"statusLabel"_s)->text(), u"Searching…"_s);
    QCOMPARE(m_list->model()->rowCount(), 5);
    m_pane->showResults(u"neck pain"_s, both());
    QVERIFY(!part<QLabel>(u"statusLabel"_s)->isVisible());
    m_pane->expectResults();
    m_pane->clear(); // nothing is awaited any more
    QVERIFY(!waiting.wait(400));
}

void TestSearchPane::opensTheNewestOnEnter()
{
    QSignalSpy chosen(m_pane, &SearchPane::articleChosen);
    m_pane->openFirst(); // of nothing
    QCOMPARE(chosen.count(), 0);
    m_pane->showResults(u"neck"_s, both());
    m_pane->openFirst();
    QCOMPARE(chosen.takeFirst().first().toString(), u"neck-pain"_s);

    m_pane->expectResults();
    m_pane->openFirst(); // somebody who types faster than the search
    QCOMPARE(chosen.count(), 0);
    SearchResults newer;
    newer.answers = both().answers;
    m_pane->showResults(u"needle"_s, newer);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.takeFirst().first().toString(), u"dry-needling"_s);

    m_pane->openFirst();
    m_pane->expectResults(); // typed on after Enter
    m_pane->showResults(u"needle"_s, both());
    QCOMPARE(chosen.count(), 1);
}

void TestSearchPane::goesByKeysBetweenFieldAndList()
{
    m_pane->showResults(u"needle"_s, both());
    press(Qt::Key_Down);
    QVERIFY(m_list->hasFocus());
    QSignalSpy chosen(m_pane, &SearchPane::articleChosen);
    press(Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), u"neck-pain"_s);
    press(Qt::Key_Up);
    QVERIFY(m_field->hasFocus());
}

// The event that has it read out needs a platform with a screen reader; what it reads is the name of the pane.
void TestSearchPane::tellsScreenReaders()
{
    m_pane->showResults(u"neck"_s, both());
    QCOMPARE(m_pane->accessibleName(), u"2 articles, 1 answer"_s);
    SearchResults results = both();
    results.understood = u"migraine"_s;
    m_pane->showResults(u"migrane"_s, results);
    QCOMPARE(m_pane->accessibleName(), u"Showing results for “migraine”. You typed “migrane”. 2 articles, 1 answer"_s);
    m_pane->showResults(u"zzxqwv"_s, {});
    QCOMPARE(m_pane->accessibleName(), u"Nothing found for “zzxqwv”"_s);
    m_pane->showFailure(u"/media/library.pamphlets: there is no such file"_s);
    QVERIFY(m_pane->accessibleName().contains(u"library.pamphlets"_s));
}

void TestSearchPane::showsHitsOfAnyText()
{
    SearchResults results;
    for (const QString &text : {QString(), u"😀"_s, u"ما هو الصداع النصفي؟"_s, QString(9000, u'x'), u"a\nb\u0000c"_s}) {
        SearchHit any = hit(u"slug"_s, text, text);
        any.snippet = {text, {{0, 1}, {5, 100'000}}};
        results.articles.append(any);
        results.answers.append(any);
    }
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        m_window->setLayoutDirection(direction);
        m_pane->showResults(QString(10'000, u'"'), results);
        QVERIFY(!m_pane->grab().isNull());
        QCOMPARE(m_list->model()->rowCount(), 13); // three headings
    }
}

void TestSearchPane::showsAnswersBeforeTheOtherArticles()
{
    SearchResults many;
    for (int i = 0; i < 30; ++i) {
        SearchHit any = hit(u"article-%1"_s.arg(i), u"Article %1"_s.arg(i), u"What helps"_s);
        any.snippet.text = u"The needle is thin, and most people feel little. "_s.repeated(4);
        many.articles.append(any);
        many.answers.append(any);
    }
    for (int letter = 0; letter < 20; ++letter) {
        m_pane->showResults(u"needle"_s, many);
        QCoreApplication::sendPostedEvents();
    }
    // The first articles, some answers, then the other articles.
    QCOMPARE(m_list->model()->index(0, 0).data().toString(), u"Articles"_s);
    QCOMPARE(m_list->model()->index(4, 0).data().toString(), u"Answers"_s);
    QCOMPARE(m_list->model()->index(15, 0).data().toString(), u"More articles"_s);
    QCOMPARE(m_list->model()->rowCount(), 43);
    const QModelIndex last = m_list->model()->index(42, 0);
    QTRY_VERIFY(m_list->visualRect(last).height() > 48);
    press(Qt::Key_Down);
    QCOMPARE(m_list->currentIndex().row(), 1);
    press(Qt::Key_End);
    QCOMPARE(m_list->currentIndex(), last);
    QVERIFY(m_list->viewport()->rect().contains(m_list->visualRect(last).center()));
    m_pane->showResults(u"needle"_s, many);
    QTRY_VERIFY(m_list->visualRect(last).height() > 48);
    QCOMPARE(m_list->visualRect(m_list->model()->index(0, 0)).top(), 0); // from the beginning again
}

void TestSearchPane::fitsAtTwiceTheTextSize()
{
    SearchResults results = both();
    results.suggestion = u"dry needling for migraine and the neck"_s;
    m_window->resize(480, 700);
    m_pane->showResults(u"needle"_s, results);
    const int before = m_list->visualRect(m_list->model()->index(1, 0)).height();
    while (m_appearance->canGrow()) {
        m_appearance->grow();
    }
    m_window->setStyleSheet(m_appearance->styleSheet());
    QTRY_VERIFY(m_list->visualRect(m_list->model()->index(1, 0)).height() > before + 20);
    QCOMPARE(m_window->width(), 480); // nothing pushed it wider
    const auto *button = part<QAbstractButton>(u"suggestionButton"_s);
    QTRY_VERIFY(button->fontMetrics().horizontalAdvance(button->text()) < button->width());
}

QTEST_MAIN(TestSearchPane)
#include "tst_searchpane.moc"
