#include "viewer/searchkeys.h"
#include "viewer/searchmodel.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// A search field and a list of two articles and an answer, worked by keys alone.
class TestSearchKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesByKeysBetweenFieldAndList();
    void typesOnFromTheList();
    void clearsOnEscapeOnce();

private:
    static SearchResults both();
    void press(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }

    SearchModel m_model;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
    SearchKeys *m_keys = nullptr;
};

SearchResults TestSearchKeys::both()
{
    const SearchHit neck{u"neck-pain"_s, u"en"_s, {u"Neck pain"_s, {}}, {}, {}, {}, 1};
    const SearchHit answer{u"whiplash"_s, u"en"_s, {u"Whiplash"_s, {}}, {u"Will it heal?"_s, {}}, u"heal"_s, {}, 1};
    SearchResults results;
    results.articles = {neck, neck};
    results.answers = {answer};
    return results;
}

void TestSearchKeys::init()
{
    m_model.setResults({});
    m_window = std::make_unique<QWidget>();
    m_field = new QLineEdit(m_window.get());
    m_list = new QListView(m_window.get());
    m_list->setModel(&m_model);
    m_keys = new SearchKeys(m_field, m_list, m_window.get());
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
}

void TestSearchKeys::cleanup()
{
    m_window.reset();
}

void TestSearchKeys::goesByKeysBetweenFieldAndList()
{
    press(Qt::Key_Down); // into nothing
    QVERIFY(m_field->hasFocus());
    m_model.setResults(both());
    press(Qt::Key_Down);
    QVERIFY(m_list->hasFocus());
    QCOMPARE(m_list->currentIndex().row(), 1); // not the heading
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(m_list->currentIndex().row(), 4); // over the heading
    QSignalSpy chosen(m_keys, &SearchKeys::chosen);
    press(Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toModelIndex().row(), 4);
    press(Qt::Key_Down); // there is no further one
    QCOMPARE(m_list->currentIndex().row(), 4);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(m_list->currentIndex().row(), 1);
    QVERIFY(m_list->hasFocus());
    press(Qt::Key_Up);
    QVERIFY(m_field->hasFocus());
}

void TestSearchKeys::typesOnFromTheList()
{
    m_field->setText(u"neck"_s);
    m_model.setResults(both());
    press(Qt::Key_Down);
    QTest::keyClicks(QApplication::focusWidget(), u" p"_s);
    QVERIFY(m_field->hasFocus());
    QCOMPARE(m_field->text(), u"neck p"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Backspace);
    QCOMPARE(m_field->text(), u"neck "_s);
    press(Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier); // a command, no letter
    QCOMPARE(m_field->text(), u"neck "_s);
}

void TestSearchKeys::clearsOnEscapeOnce()
{
    QTest::keyClicks(m_field, u"neck"_s);
    m_model.setResults(both());
    press(Qt::Key_Down);
    press(Qt::Key_Escape);
    QVERIFY(m_field->text().isEmpty());
    QVERIFY(m_field->hasFocus());
    QKeyEvent second(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(m_field, &second);
    QVERIFY(!second.isAccepted()); // the window goes back
}

QTEST_MAIN(TestSearchKeys)
#include "tst_searchkeys.moc"
