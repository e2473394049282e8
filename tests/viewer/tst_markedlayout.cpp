#include "viewer/cardtext.h"
#include "viewer/markedlayout.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// Marked words in a few lines: how they are set off, and what is left out when there is no room.
class TestMarkedLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsMarksOff();
    void underlinesWithoutAGround();
    void hasNoHeightWithoutText();
    void keepsToItsLines();
    void bringsTheFirstMarkIntoSight();
    void shiftsMarksWithTheText();
    void cutsNoCharacterInTwo();
    void readsFromTheRight();
    void putsUpWithMarksBeyondTheText();
    void drawsEveryText_data();
    void drawsEveryText();
    void isQuickWithLongTexts();

private:
    static MarkedLayout::Style style();
    static MarkedText marked(const QString &text, const QString &word);
    static QString firstMark(const MarkedLayout &layout);
};

MarkedLayout::Style TestMarkedLayout::style()
{
    return {CardText::font(16, QFont::Normal), Qt::darkGray, Qt::black, QColor(u"#E3EFEC"_s)};
}

MarkedText TestMarkedLayout::marked(const QString &text, const QString &word)
{
    return {text, {{text.indexOf(word), word.size()}}};
}

QString TestMarkedLayout::firstMark(const MarkedLayout &layout)
{
    const auto formats = layout.formats();
    return formats.isEmpty() ? QString() : layout.text().mid(formats.first().start, formats.first().length);
}

void TestMarkedLayout::setsMarksOff()
{
    const MarkedLayout layout(marked(u"Dry needling for migraine"_s, u"migraine"_s), style(), 600, 1);
    QCOMPARE(layout.text(), u"Dry needling for migraine"_s);
    QCOMPARE(layout.formats().size(), 1);
    QCOMPARE(firstMark(layout), u"migraine"_s);
    const QTextCharFormat format = layout.formats().first().format;
    QCOMPARE(format.fontWeight(), int(QFont::Bold));
    QCOMPARE(format.background().color(), style().markGround);
    QVERIFY(!format.fontUnderline());
}

void TestMarkedLayout::underlinesWithoutAGround()
{
    MarkedLayout::Style plain = style();
    plain.markGround = QColor();
    const MarkedLayout layout(marked(u"Dry needling for migraine"_s, u"migraine"_s), plain, 600, 1);
    const QTextCharFormat format = layout.formats().first().format;
    QCOMPARE(format.fontWeight(), int(QFont::Bold));
    QVERIFY(format.fontUnderline());
    QCOMPARE(format.background().style(), Qt::NoBrush);
}

void TestMarkedLayout::hasNoHeightWithoutText()
{
    const MarkedLayout layout({}, style(), 600, 2);
    QVERIFY(layout.text().isEmpty());
    QVERIFY(layout.formats().isEmpty());
}

void TestMarkedLayout::keepsToItsLines()
{
    const QString text = u"The needle is thin, and most people feel little. "_s.repeated(8);
    const MarkedLayout one(MarkedText{text, {}}, style(), 300, 1);
    const MarkedLayout two(MarkedText{text, {}}, style(), 300, 2);
    QVERIFY(one.text().endsWith(u"…"_s));
    QVERIFY(two.text().endsWith(u"…"_s));
    QVERIFY(two.text().size() > one.text().size());
    QVERIFY(text.startsWith(QString(two.text()).chopped(1)));
    QVERIFY(qAbs(two.height() - 2 * one.height()) < 1);
    QCOMPARE(MarkedLayout({u"Short"_s, {}}, style(), 300, 2).height(), one.height()); // no empty line below
}

void TestMarkedLayout::bringsTheFirstMarkIntoSight()
{
    const QString text
        = u"The needle is thin, and most people feel little. "_s.repeated(6) + u"Some bruise a little."_s;
    const MarkedLayout layout(marked(text, u"bruise"_s), style(), 300, 1);
    QVERIFY(layout.text().startsWith(u"…"_s));
    QCOMPARE(firstMark(layout), u"bruise"_s);
    QVERIFY(layout.text().size() < 60);
}

void TestMarkedLayout::shiftsMarksWithTheText()
{
    const QString text
        = u"The needle is thin, and most people feel little. "_s.repeated(6) + u"Some bruise, few bruise badly."_s;
    const MarkedText two{text, {{text.indexOf(u"bruise"_s), 6}, {text.lastIndexOf(u"bruise"_s), 6}}};
    const MarkedLayout layout(two, style(), 500, 1);
    QCOMPARE(layout.formats().size(), 2);
    for (const auto &range : layout.formats()) {
        QCOMPARE(layout.text().mid(range.start, range.length), u"bruise"_s);
    }
}

void TestMarkedLayout::cutsNoCharacterInTwo()
{
    const QString family = u"👩‍👩‍👧"_s;
    for (int width = 20; width < 200; width += 7) {
        const MarkedLayout layout({family.repeated(30), {}}, style(), width, 1);
        const QString kept = QString(layout.text()).chopped(1);
        QCOMPARE(kept, family.repeated(kept.size() / family.size()));
    }
}

void TestMarkedLayout::readsFromTheRight()
{
    const QString text = u"ما هو الصداع النصفي؟"_s;
    const MarkedLayout layout(marked(text, u"الصداع"_s), style(), 400, 1);
    QCOMPARE(firstMark(layout), u"الصداع"_s);
    QImage image(400, int(layout.height()) + 1, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    layout.draw(painter, {});
    painter.end();
    QCOMPARE(image.copy(0, 0, 100, image.height()).pixelColor(50, image.height() / 2), QColor(Qt::white));
    const QImage right = image.copy(200, 0, 200, image.height());
    QImage blank = right;
    blank.fill(Qt::white);
    QVERIFY(right != blank); // it begins at the right edge
}

void TestMarkedLayout::putsUpWithMarksBeyondTheText()
{
    const MarkedLayout layout({u"Neck pain"_s, {{-3, 5}, {5, 400}, {90, 2}, {2, -1}}}, style(), 300, 1);
    QCOMPARE(layout.text(), u"Neck pain"_s);
    for (const auto &range : layout.formats()) {
        QVERIFY(range.start >= 0 && range.length > 0 && range.start + range.length <= layout.text().size());
    }
}

void TestMarkedLayout::drawsEveryText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("emoji") << u"😀😀😀"_s;
    QTest::newRow("half a character") << QString(QChar(0xD83D)).repeated(50);
    QTest::newRow("one long word") << QString(5000, u'x');
    QTest::newRow("lines") << u"one\ntwo\r\n\tthree\u2028four"_s;
    QTest::newRow("markup") << u"<b>bold</b> &amp; <img src=x>"_s;
    QTest::newRow("mixed directions") << u"Neck نص pain עברית 50 %"_s;
    QTest::newRow("nothing but spaces") << QString(2000, u' ');
}

void TestMarkedLayout::drawsEveryText()
{
    QFETCH(QString, text);
    QImage image(300, 60, QImage::Format_RGB32);
    QPainter painter(&image);
    for (const qreal width : {0.0, 5.0, 280.0}) {
        const MarkedLayout layout({text, {{0, 2}, {3, 400}}}, style(), width, 2);
        layout.draw(painter, {10, 10});
        QVERIFY(layout.height() < 100);
        QVERIFY(!layout.text().contains(u'\n'));
    }
}

void TestMarkedLayout::isQuickWithLongTexts()
{
    const QString text = u"The needle is thin, and most people feel little. "_s.repeated(5000);
    QElapsedTimer timer;
    timer.start();
    const MarkedLayout layout({text, {{200'000, 6}}}, style(), 300, 2);
    QVERIFY(timer.elapsed() < 200);
    QVERIFY(layout.text().size() < 200);
}

QTEST_MAIN(TestMarkedLayout)
#include "tst_markedlayout.moc"
