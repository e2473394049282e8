#include "article/toolchecks.h"
#include "article/toolreader.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using Type = ToolBlock::Type;

namespace {

Tool read(const QByteArray &yaml, Diagnostics &found)
{
    return ToolReader::read(yaml, u"neck-diary"_s, u"en"_s, u"en.yaml"_s, found);
}

QStringList messages(const Diagnostics &found)
{
    QStringList lines;
    for (const Diagnostic &diagnostic : found.all()) {
        lines.append(diagnostic.toString());
    }
    return lines;
}

// A tool with one block, which begins on line 4, column 5.
QByteArray with(const QByteArray &block)
{
    return "title: T\nuse: U\nblocks:\n  - " + block + "\n";
}

} // namespace

class ToolReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyBlock();
    void findings_data();
    void findings();
    void fatal_data();
    void fatal();
    void goodBlocksStay();
    void hugeNumbersMakeNothingHuge();
    void controlCharacters();
    void hostileBytes();
    void rules_data();
    void rules();
    void namesOfOtherThings_data();
    void namesOfOtherThings();
    void heightGrows();
};

void ToolReaderTest::everyBlock()
{
    Diagnostics found;
    const Tool tool = read(samples::tool, found);
    QCOMPARE(messages(found), QStringList());
    QCOMPARE(tool.id, u"neck-diary"_s);
    QCOMPARE(tool.lang, u"en"_s);
    QCOMPARE(tool.title, u"Neck diary"_s);
    QCOMPARE(tool.use, u"One line a day."_s);
    QCOMPARE(tool.blocks.size(), 8);
    QCOMPARE(tool.blocks[0].rows, (QStringList{u"Mon"_s, u"Tue"_s}));
    QCOMPARE(tool.blocks[0].columns[0].width, 1);
    QCOMPARE(tool.blocks[0].columns[1].label, u"Pain"_s);
    QCOMPARE(tool.blocks[0].columns[1].width, 3);
    QCOMPARE(tool.blocks[1].rows, QStringList(3));
    QCOMPARE(tool.blocks[1].lines, 2);
    QCOMPARE(tool.blocks[2].type, Type::Checklist);
    QCOMPARE(tool.blocks[2].across, 2);
    QCOMPARE(tool.blocks[3].items, QStringList{u"From:"_s});
    QCOMPARE(tool.blocks[4].lines, 2);
    QCOMPARE(tool.blocks[5].high, u"Worst pain"_s);
    QCOMPARE(tool.blocks[6].heading, u"Good to know"_s);
    QCOMPARE(tool.blocks[7].type, Type::Warning);
    QCOMPARE(tool.blocks[7].line, 11);
}

void ToolReaderTest::findings_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("finding");
    auto row = [](const char *name, const QByteArray &block, const QString &finding) {
        QTest::newRow(name) << with(block) << u"en.yaml:"_s + finding;
    };
    const QString rows = u" error: \"rows\" must be a whole number from 1 to 24"_s;
    row("unknown type", "{type: chart}",
        u"4:12: error: there is no block \"chart\"; there are: table, checklist, fields, lines, scale, note, warning"_s);
    row("no type", "{heading: A}", u"4:5: error: \"type\" is missing"_s);
    row("not a block", "table", u"4:5: error: expected \"key: value\" lines here"_s);
    row("no rows", "{type: table, columns: [A], rows: 0}", u"4:39:"_s + rows);
    row("5000 rows", "{type: table, columns: [A], rows: 5000}", u"4:39:"_s + rows);
    row("rows below none", "{type: table, columns: [A], rows: -3}", u"4:39:"_s + rows);
    row("rows in words", "{type: table, columns: [A], rows: many}", u"4:39:"_s + rows);
    row("rows as a mapping", "{type: table, columns: [A], rows: {a: b}}", u"4:39:"_s + rows);
    row("a number that is none", "{type: table, columns: [A], rows: 99999999999999}", u"4:39:"_s + rows);
    row("rows are missing", "{type: table, columns: [A]}", u"4:5: error: \"rows\" is missing"_s);
    row("no names of rows", "{type: table, columns: [A], rows: []}", u"4:39: error: \"rows\" must name 1 to 24 rows"_s);
    row("no columns", "{type: table, rows: 3}", u"4:5: error: a table needs 1 to 10 \"columns\""_s);
    row("width", "{type: table, columns: [{label: A, width: 0}], rows: 1}",
        u"4:47: error: \"width\" must be a whole number from 1 to 20"_s);
    row("column without a label", "{type: table, columns: [{width: 2}], rows: 1}",
        u"4:29: error: \"label\" is missing"_s);
    row("key of another block", "{type: lines, count: 2, rows: 1}", u"4:29: error: unknown key \"rows\""_s);
    row("unknown key", "{type: note, text: A, colour: red}", u"4:27: error: unknown key \"colour\""_s);
    row("no items", "{type: checklist}", u"4:5: error: \"items\" must list 1 to 24 texts"_s);
    row("across", "{type: fields, labels: [A], across: 4}",
        u"4:41: error: \"across\" must be a whole number from 1 to 3"_s);
    row("lines", "{type: lines, count: 25}", u"4:26: error: \"count\" must be a whole number from 1 to 24"_s);
    row("half a scale", "{type: scale, low: A}", u"4:5: error: \"high\" is missing"_s);
    row("empty note", "{type: note}", u"4:5: error: \"text\" is missing"_s);
    row("endless note", "{type: note, text: " + QByteArray(401, 'x') + "}",
        u"4:24: error: \"text\" is too long for a page to fill in"_s);
    QTest::newRow("unknown key of the page") << with("{type: note, text: A}") + "name: x\n"
                                             << u"en.yaml:5:1: error: unknown key \"name\""_s;
    QTest::newRow("no use") << QByteArray("title: T\nblocks: [{type: note, text: A}]\n")
                            << u"en.yaml:1:1: error: \"use\" is missing"_s;
    QTest::newRow("no blocks") << QByteArray("title: T\nuse: U\n")
                               << u"en.yaml:1:1: error: a page needs 1 to 16 \"blocks\""_s;
}

void ToolReaderTest::findings()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, finding);
    Diagnostics found;
    read(yaml, found);
    QCOMPARE(messages(found), QStringList{finding});
    QVERIFY(!found.hasFatal());
}

void ToolReaderTest::fatal_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("finding");
    QTest::newRow("no title") << QByteArray("use: U\nblocks: [{type: note, text: A}]\n")
                              << u"en.yaml:1:1: error: \"title\" is missing"_s;
    QTest::newRow("broken YAML") << QByteArray("title: T\nuse: [U\n") << u"en.yaml:2:1: error: not valid YAML"_s;
    QTest::newRow("not UTF-8") << QByteArray("title: T\nuse: \xff\n")
                               << u"en.yaml:2:1: error: this line is not UTF-8"_s;
    QTest::newRow("NUL") << QByteArray("title: T\nuse: a\0b\n", 17) << u"en.yaml:2:1: error: this line is not UTF-8"_s;
    QTest::newRow("alias") << QByteArray("title: &a T\nuse: *a\n") << u"en.yaml:2:6: error: "_s;
    QTest::newRow("too large") << QByteArray(300 * 1024, 'x') << u"en.yaml:1:1: error: 300 KiB of YAML"_s;
    QTest::newRow("a list") << QByteArray("- a\n") << u"en.yaml:1:1: error: "_s;
    QTest::newRow("empty") << QByteArray() << u"en.yaml:1:1: error: "_s;
}

void ToolReaderTest::fatal()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, finding);
    Diagnostics found;
    read(yaml, found);
    QVERIFY(found.hasFatal());
    QVERIFY2(messages(found).first().startsWith(finding), qPrintable(messages(found).join(u'\n')));
}

void ToolReaderTest::goodBlocksStay()
{
    Diagnostics found;
    const Tool tool = read(with("{type: chart}\n  - {type: lines, count: 2}"), found);
    QCOMPARE(found.all().size(), 1);
    QCOMPARE(tool.blocks.size(), 1);
    QCOMPARE(tool.blocks[0].type, Type::Lines);
}

void ToolReaderTest::hugeNumbersMakeNothingHuge()
{
    QByteArray yaml = "title: T\nuse: U\nblocks:\n";
    for (int i = 0; i < 2000; ++i) {
        yaml += "  - {type: table, columns: [A], rows: 24}\n";
    }
    Diagnostics found;
    QCOMPARE(read(yaml, found).blocks.size(), ToolReader::maximumBlocks);
    QCOMPARE(messages(found), QStringList{u"en.yaml:4:3: error: a page needs 1 to 16 \"blocks\""_s});
    const QByteArray items = QByteArray("a, ").repeated(5000) + "a";
    QVERIFY(read(with("{type: checklist, items: [" + items + "]}"), found).blocks.isEmpty());
    QVERIFY(read(with("{type: table, rows: 1, columns: [" + items + "]}"), found).blocks.isEmpty());
}

void ToolReaderTest::controlCharacters()
{
    Diagnostics found;
    const Tool tool = read("title: \"a\\0b\\e\\tc\"\nuse: U\nblocks: [{type: note, text: \"x\\ny\"}]\n", found);
    QCOMPARE(messages(found), QStringList());
    QCOMPARE(tool.title, u"ab c"_s);
    QCOMPARE(tool.blocks[0].text, u"x y"_s);
}

void ToolReaderTest::hostileBytes()
{
    for (int i = 0; i < samples::tool.size(); ++i) {
        for (const char c : {'\0', '\xff', '[', '"', '\n', '&', ':'}) {
            QByteArray yaml = samples::tool;
            yaml[i] = c;
            Diagnostics found;
            const Tool tool = read(yaml, found); // must end, and say so when it is unusable
            QVERIFY(found.hasFatal() || !tool.title.isEmpty());
        }
    }
}

void ToolReaderTest::rules_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("finding");
    const auto asks = [](const char *label) {
        return u"en.yaml:4:1: error: \"%1\" asks who the patient is; leave it out"_s.arg(QString::fromUtf8(label));
    };
    for (const char *label : {"Name", "name:", "Your name:", "Patient’s full name", "Date of birth", "Birthday",
             "I was born on", "DOB", "Nombre completo:", "Fecha de nacimiento"}) {
        QTest::newRow(label) << with("{type: fields, labels: [\"" + QByteArray(label) + "\"]}") << asks(label);
    }
    QTest::newRow("column") << with("{type: table, columns: [Name, B], rows: 2}") << asks("Name");
    QTest::newRow("row") << with("{type: table, columns: [A, B], rows: [Name]}") << asks("Name");
    QTest::newRow("too high") << with("{type: lines, count: 24}\n  - {type: lines, count: 10}")
                              << u"en.yaml:1:1: error: does not fit on one page: it is about 53 % too high; take some "
                                 u"rows away"_s;
    QTest::newRow("long title") << QByteArray("title: ") + QByteArray(80, 'x')
            + "\nuse: U\nblocks: [{type: note, text: A}]\n"
                                << u"en.yaml:1:1: error: \"title\" is too long for one line"_s;
}

void ToolReaderTest::rules()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, finding);
    Diagnostics found;
    const Tool tool = read(yaml, found);
    QCOMPARE(messages(found), QStringList());
    ToolChecks::check(tool, u"en.yaml"_s, found);
    QCOMPARE(messages(found), QStringList{finding});
}

void ToolReaderTest::namesOfOtherThings_data()
{
    QTest::addColumn<QByteArray>("label");
    for (const char *label : {"Name of the medicine", "Medicine", "What I name it", "Since I gave birth", "Days"}) {
        QTest::newRow(label) << QByteArray(label);
    }
}

void ToolReaderTest::namesOfOtherThings()
{
    QFETCH(QByteArray, label);
    Diagnostics found;
    const Tool tool = read(with("{type: fields, labels: [\"" + label + "\"]}"), found);
    ToolChecks::check(tool, u"en.yaml"_s, found);
    QCOMPARE(messages(found), QStringList());
}

void ToolReaderTest::heightGrows()
{
    const auto height = [](const QByteArray &block) {
        Diagnostics found;
        return ToolChecks::height(read(with(block), found));
    };
    for (const QByteArray &table : {QByteArray("{type: table, columns: [A], row_lines: 1, rows: "),
             QByteArray("{type: table, columns: [A], row_lines: 3, rows: ")}) {
        QVERIFY(height(table + "4}") > height(table + "3}") + 25.5); // points: 9 mm
    }
    QVERIFY(
        height("{type: note, text: " + QByteArray("word ").repeated(60) + "}") > height("{type: note, text: A}") + 40);
    QVERIFY(
        height("{type: checklist, across: 2, items: [A, B, C, D]}") < height("{type: checklist, items: [A, B, C, D]}"));
    QVERIFY(height("{type: scale, low: A, high: B}") > height("{type: note, text: A}"));
}

QTEST_APPLESS_MAIN(ToolReaderTest)
#include "tst_toolreader.moc"
