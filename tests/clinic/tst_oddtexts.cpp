#include "clinic/clinictest.h"
#include "clinic/shortcutrepository.h"
#include "clinic/visitrepository.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using namespace clinictest;

// What people type, paste and break comes back as it was.
class OddTextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comeBack_data();
    void comeBack();
};

void OddTextsTest::comeBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    same("5,000 signs", u"Drink. "_s.repeated(715).left(5000));
    same("100,000 signs", u"Walk — a little.\n"_s.repeated(5883).left(100'000));
    same("100,000 emoji", u"🦴"_s.repeated(100'000));
    same("emoji of many parts", u"👩🏽‍⚕️👨‍👩‍👧‍👦🏳️‍🌈🇲🇽"_s);
    same("right to left", u"\u202Bاشرب الماء مرتين\u202C (2×) שתה מים"_s);
    same("accents apart", u"Sen\u0303al e\u0301"_s);
    same("lines and tabs", u"\r\n\n\ta\u2028b\u0085c "_s);
    same("zero bytes", u"a\0b\0"_s);
    same("signs of control", u"\x01\x1b[31m\x7f"_s);
    same("byte order mark inside", u"a\uFEFFb"_s);
    same("quotes and SQL", u"'); DROP TABLE visit; -- \" ` % _ \\ ?1 :a"_s);
    same("spaces", u"   "_s);
    QTest::newRow("first half of an emoji") << u"a"_s + QChar(0xD83D) + u"b"_s << u"a\uFFFDb"_s;
    QTest::newRow("byte order mark first") << u"\uFEFFab"_s << u"ab"_s;
    QTest::newRow("no characters") << u"\uFFFEa\uFFFF"_s << u"\uFFFDa\uFFFD"_s;
    QTest::newRow("second half") << QChar(0xDC4D) + u"b"_s << u"\uFFFDb"_s;
    QTest::newRow("halves the wrong way") << u"a"_s + QChar(0xDC4D) + QChar(0xD83D) << u"a\uFFFD\uFFFD"_s;
    QTest::newRow("a half before a whole") << QChar(0xD83D) + u"👍"_s << u"\uFFFD👍"_s;
}

void OddTextsTest::comeBack()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    const QTemporaryDir folder;
    const QString file = folder.filePath(ClinicDatabase::fileName());
    QUuid visit;
    {
        ClinicDatabase database(file);
        VisitRepository visits(database);
        visit = visits.start(text).id;
        visits.setNote(visit, text);
        visits.setMarkNote(visits.addMark(visit, versionOf(u"neck"_s)).id, text);
        ShortcutRepository(database).setSetting(u"a"_s, text);
        if (!text.trimmed().isEmpty()) {
            ShortcutRepository(database).savePhrase({{}, text});
            ShortcutRepository(database).saveSet({{}, text, {}});
        }
    }
    ClinicDatabase database(file);
    const Visit stored = VisitRepository(database).load(visit);
    QCOMPARE(stored.label, read);
    QCOMPARE(stored.note, read);
    QCOMPARE(stored.marks.constFirst().note, read);
    const ShortcutRepository shortcuts(database);
    QCOMPARE(shortcuts.settings().value(u"a"_s), read);
    if (!text.trimmed().isEmpty()) {
        QCOMPARE(shortcuts.phrases().constFirst().text, read);
        QCOMPARE(shortcuts.sets().constFirst().title, read);
    }
}

QTEST_GUILESS_MAIN(OddTextsTest)
#include "tst_oddtexts.moc"
