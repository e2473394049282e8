#include "clinic/clinicstore.h"
#include "viewer/appearance.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/phrasebutton.h"
#include "viewer/phrasepopup.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// A note field with the clinic's phrases beside it.
class TestPhrases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutPhrasesItSaysHowToGetOne();
    void savesANoteOnce();
    void putsAPhraseIntoTheNote_data();
    void putsAPhraseIntoTheNote();
    void takesAPhraseBackInOneStep();
    void removesAPhraseAndBringsItBack();
    void worksByKeyboard();
    void staysInTheWindow();

private:
    void save(const QString &phrase);
    PhrasePopup *open();
    QAbstractButton *button(const QString &name) { return m_window->findChild<QAbstractButton *>(name); }
    void click(const QString &name) { QTest::mouseClick(button(name), Qt::LeftButton); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ClinicStore> m_store;
    std::unique_ptr<ClinicShortcuts> m_shortcuts;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<QWidget> m_window;
    QPlainTextEdit *m_field = nullptr;
};

void TestPhrases::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ClinicStore>(m_folder->path());
    m_shortcuts = std::make_unique<ClinicShortcuts>(*m_store);
    m_appearance = std::make_unique<Appearance>();
    m_window = std::make_unique<QWidget>();
    m_field = new QPlainTextEdit(m_window.get());
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_field);
    layout->addWidget(new PhraseButton(*m_shortcuts, m_field, *m_appearance, m_window.get()), 0, Qt::AlignRight);
    m_window->setStyleSheet(m_appearance->styleSheet());
    m_window->resize(600, 800);
    m_window->show();
}

void TestPhrases::cleanup()
{
    m_window.reset();
    m_shortcuts.reset();
    m_store.reset();
}

void TestPhrases::save(const QString &phrase)
{
    const auto before = m_shortcuts->phrases().size();
    m_shortcuts->savePhrase(phrase);
    QTRY_COMPARE(m_shortcuts->phrases().size(), before + 1);
}

PhrasePopup *TestPhrases::open()
{
    click(u"phraseButton"_s);
    return m_window->findChild<PhrasePopup *>();
}

void TestPhrases::withoutPhrasesItSaysHowToGetOne()
{
    PhrasePopup *popup = open();
    QVERIFY(popup && popup->isVisible());
    auto *label = popup->findChild<QLabel *>(u"noPhrasesLabel"_s);
    QVERIFY(label && label->isVisible());
    QCOMPARE(label->text(), u"No phrases yet. Write a note, then save it here."_s);
    QVERIFY(!button(u"savePhraseButton"_s)->isEnabled());
    QTest::keyClick(popup, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<PhrasePopup *>());
}

void TestPhrases::savesANoteOnce()
{
    m_field->setPlainText(u"  Walk twice a day.\n"_s);
    QSignalSpy saved(m_shortcuts.get(), &ClinicShortcuts::saved);
    QVERIFY(open());
    QVERIFY(button(u"savePhraseButton"_s)->isEnabled());
    click(u"savePhraseButton"_s);
    QTRY_COMPARE(m_shortcuts->phrases().size(), 1);
    QCOMPARE(m_shortcuts->phrases().first().text, u"Walk twice a day."_s);
    QCOMPARE(saved.count(), 1);
    QTRY_VERIFY(!m_window->findChild<PhrasePopup *>());

    QVERIFY(open());
    QVERIFY(!button(u"savePhraseButton"_s)->isEnabled());
    QCOMPARE(button(u"savePhraseButton"_s)->text(), u"This note is saved"_s);
    QCOMPARE(button(u"phrase-0"_s)->accessibleName(), u"Walk twice a day."_s);
}

void TestPhrases::putsAPhraseIntoTheNote_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<int>("cursor");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("result");
    QTest::newRow("empty") << QString() << 0 << u"Rest."_s << u"Rest."_s;
    QTest::newRow("after words") << u"Walk."_s << 5 << u"Rest."_s << u"Walk. Rest."_s;
    QTest::newRow("after a space") << u"Walk. "_s << 6 << u"Rest."_s << u"Walk. Rest."_s;
    QTest::newRow("on a new line") << u"Walk.\n"_s << 6 << u"Rest."_s << u"Walk.\nRest."_s;
    QTest::newRow("before words") << u"Walk."_s << 0 << u"Rest."_s << u"Rest. Walk."_s;
    QTest::newRow("lines on lines of their own") << u"AB"_s << 1 << u"1\n2"_s << u"A\n1\n2\nB"_s;
    QTest::newRow("from right to left") << u"شكرا"_s << 4 << u"مع السلامة"_s << u"شكرا مع السلامة"_s;
}

void TestPhrases::putsAPhraseIntoTheNote()
{
    QFETCH(QString, note);
    QFETCH(int, cursor);
    QFETCH(QString, phrase);
    QFETCH(QString, result);
    save(phrase);
    m_field->setPlainText(note);
    QTextCursor at = m_field->textCursor();
    at.setPosition(cursor);
    m_field->setTextCursor(at);
    QVERIFY(open());
    click(u"phrase-0"_s);
    QCOMPARE(m_field->toPlainText(), result);
    QTRY_VERIFY(!m_window->findChild<PhrasePopup *>());
}

void TestPhrases::takesAPhraseBackInOneStep()
{
    save(u"Rest."_s);
    QTest::keyClicks(m_field, u"Walk."_s);
    QVERIFY(open());
    click(u"phrase-0"_s);
    QCOMPARE(m_field->toPlainText(), u"Walk. Rest."_s);
    m_field->undo();
    QCOMPARE(m_field->toPlainText(), u"Walk."_s);
}

void TestPhrases::removesAPhraseAndBringsItBack()
{
    save(u"Rest."_s);
    save(u"Walk."_s);
    QSignalSpy undoable(m_shortcuts.get(), &ClinicShortcuts::undoable);
    QVERIFY(open());
    const QString removed = button(u"phrase-0"_s)->text();
    click(u"removePhrase-0"_s);
    QTRY_COMPARE(m_shortcuts->phrases().size(), 1);
    QVERIFY(m_shortcuts->phrases().first().text != removed);
    QCOMPARE(undoable.count(), 1);
    QVERIFY(m_field->toPlainText().isEmpty());
    m_shortcuts->undo();
    QTRY_COMPARE(m_shortcuts->phrases().size(), 2);
}

void TestPhrases::worksByKeyboard()
{
    save(u"Rest."_s);
    button(u"phraseButton"_s)->setFocus();
    QTest::keyClick(button(u"phraseButton"_s), Qt::Key_Space);
    auto *popup = m_window->findChild<PhrasePopup *>();
    QVERIFY(popup);
    QCOMPARE(popup->focusWidget(), button(u"phrase-0"_s));
    QTest::keyClick(popup->focusWidget(), Qt::Key_Space);
    QCOMPARE(m_field->toPlainText(), u"Rest."_s);
    QTRY_VERIFY(!m_window->findChild<PhrasePopup *>());
    QCOMPARE(m_window->focusWidget(), m_field);
}

void TestPhrases::staysInTheWindow()
{
    for (int i = 0; i < 30; ++i) {
        save(u"Phrase %1: "_s.arg(i) + u"drink a glass of water before each meal. "_s.repeated(i % 8));
    }
    for (int i = 0; i < 10; ++i) {
        m_appearance->grow();
    }
    m_window->setStyleSheet(m_appearance->styleSheet());
    PhrasePopup *popup = open();
    QVERIFY(popup);
    const QRect window(m_window->mapToGlobal(QPoint(0, 0)), m_window->size());
    QVERIFY(window.contains(popup->geometry()));
    for (const QAbstractButton *each : popup->findChildren<QAbstractButton *>()) {
        QVERIFY2(each->width() >= 48 && each->height() >= 48, qUtf8Printable(each->objectName()));
        QVERIFY2(each->width() <= popup->width(), qUtf8Printable(each->objectName()));
    }
    if (const QString folder = qEnvironmentVariable("PHRASES_LOOK"); !folder.isEmpty()) {
        popup->grab().save(folder + u"/phrases.png"_s);
    }
}

QTEST_MAIN(TestPhrases)
#include "tst_phrases.moc"
