#include "support/builtlibrary.h"
#include "support/htmlscan.h"
#include "support/program.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using samples::Program;
using samples::run;

// The commands that read a library, as somebody at a terminal meets them.
class CommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void list();
    void listJson();
    void listSets();
    void search();
    void searchJson();
    void searchLimitAndLanguage();
    void searchFindsNothing();
    void searchUnderstandsTypingErrors();
    void searchAnswers();
    void searchAnyText_data();
    void searchAnyText();
    void showText();
    void showHtml();
    void showProblems_data();
    void showProblems();
    void badLibrary_data();
    void badLibrary();
    void wrongUsage_data();
    void wrongUsage();
    void help();
    void helpOfEachCommand();
    void version();
    void doctor();
    void doctorFindsProblems_data();
    void doctorFindsProblems();

private:
    Program with(const QStringList &arguments) const { return run(QStringList{u"--library"_s, m_library} + arguments); }
    static QStringList commands()
    {
        return {u"list"_s, u"search"_s, u"show"_s, u"check"_s, u"build"_s, u"draw"_s, u"forget-pin"_s, u"doctor"_s};
    }
    static QStringList keysOf(const QJsonValue &value);
    static QJsonArray articlesOf(const Program &search) { return search.jsonObject().value(u"articles"_s).toArray(); }

    QTemporaryDir m_dir;
    QString m_library;
};

QStringList CommandsTest::keysOf(const QJsonValue &value)
{
    QStringList keys = value.toObject().keys();
    keys.sort();
    return keys;
}

void CommandsTest::initTestCase()
{
    m_library = m_dir.filePath(u"a.pamphlets"_s);
    const QString folder = m_dir.filePath(u"in"_s);
    QVERIFY(samples::writeFolder(folder));
    QVERIFY(samples::write(folder + u"/neck-pain/es.md"_s,
        QByteArray(samples::article()).replace("title: Neck pain", "title: Dolor de cuello \u00f1")));
    QVERIFY(samples::write(folder + u"/back-pain/en.md"_s,
        QByteArray(samples::article("## A\n\nNot the neck. A pillow.\n\n"))
            .replace("title: Neck pain", "title: Back <pain>")
            .replace("[neck]", "[neck, back]")));
    QVERIFY(samples::write(folder + u"/back-pain/hero.svg"_s, samples::svg));
    QVERIFY(samples::write(
        folder + u"/sets.yaml"_s, "- {id: sore, title: {en: Sore back}, articles: [neck-pain, back-pain]}\n"));
    QCOMPARE(samples::buildLibrary(folder, m_library, pamphlet::LibraryCompiler::Checks::Off), QString());
}

void CommandsTest::list()
{
    const Program program = with({u"list"_s});
    QCOMPARE(program.exitCode, 0);
    QCOMPARE(program.err, QString());
    QCOMPARE(program.lines(),
        (QStringList{
            u"back-pain  en  Back <pain>"_s, u"neck-pain  es  Dolor de cuello ñ"_s, u"neck-pain  en  Neck pain"_s}));
}

void CommandsTest::listJson()
{
    const Program program = with({u"list"_s, u"--json"_s});
    QCOMPARE(program.exitCode, 0);
    const QJsonArray array = program.json();
    QCOMPARE(array.size(), 3);
    for (const QJsonValue &value : array) {
        QCOMPARE(keysOf(value),
            (QStringList{u"codes"_s, u"lang"_s, u"regions"_s, u"review_due"_s, u"slug"_s, u"sources"_s, u"summary"_s,
                u"title"_s, u"topics"_s, u"written"_s}));
    }
    const QJsonObject back = array.at(0).toObject();
    QCOMPARE(back.value(u"title"_s).toString(), u"Back <pain>"_s);
    QCOMPARE(back.value(u"written"_s).toString(), u"2026-01-02"_s);
    QCOMPARE(back.value(u"topics"_s).toArray(), (QJsonArray{u"back"_s, u"neck"_s}));
    QCOMPARE(array.at(1).toObject().value(u"title"_s).toString(), u"Dolor de cuello ñ"_s);
}

void CommandsTest::listSets()
{
    const Program text = with({u"list"_s, u"--sets"_s});
    QCOMPARE(text.exitCode, 0);
    QCOMPARE(text.lines(), QStringList{u"sore  Sore back  neck-pain back-pain"_s});
    const QJsonArray array = with({u"list"_s, u"--sets"_s, u"--json"_s}).json();
    QCOMPARE(array.size(), 1);
    QCOMPARE(keysOf(array.first()), (QStringList{u"articles"_s, u"id"_s, u"title"_s}));
    QCOMPARE(array.first().toObject().value(u"articles"_s).toArray(), (QJsonArray{u"neck-pain"_s, u"back-pain"_s}));
}

void CommandsTest::search()
{
    const Program program = with({u"search"_s, u"pillow"_s});
    QCOMPARE(program.exitCode, 0);
    QCOMPARE(program.lines(), (QStringList{u"back-pain  en  Back <pain> › A"_s, u"    Not the neck. A pillow."_s}));
}

void CommandsTest::searchJson()
{
    const Program program = with({u"search"_s, u"neck"_s, u"--json"_s});
    QCOMPARE(program.exitCode, 0);
    QCOMPARE(keysOf(program.jsonObject()),
        (QStringList{u"answers"_s, u"articles"_s, u"nearest_topics"_s, u"suggestion"_s, u"understood"_s}));
    const QJsonArray array = articlesOf(program);
    QCOMPARE(array.size(), 3);
    double last = array.first().toObject().value(u"score"_s).toDouble();
    for (const QJsonValue &value : array) {
        QCOMPARE(keysOf(value),
            (QStringList{u"anchor"_s, u"lang"_s, u"score"_s, u"section"_s, u"slug"_s, u"snippet"_s, u"title"_s}));
        QVERIFY(value.toObject().value(u"score"_s).toDouble() <= last);
        last = value.toObject().value(u"score"_s).toDouble();
    }
    QCOMPARE(array.first().toObject().value(u"title"_s).toString(), u"Neck pain"_s);
}

void CommandsTest::searchLimitAndLanguage()
{
    QCOMPARE(articlesOf(with({u"search"_s, u"neck"_s, u"--json"_s, u"--limit"_s, u"1"_s})).size(), 1);
    const QJsonArray spanish = articlesOf(with({u"search"_s, u"neck"_s, u"--json"_s, u"--lang"_s, u"es"_s}));
    QCOMPARE(spanish.size(), 1);
    QCOMPARE(spanish.first().toObject().value(u"lang"_s).toString(), u"es"_s);
    QCOMPARE(with({u"search"_s, u"the"_s, u"pillow"_s}).lines(), with({u"search"_s, u"the pillow"_s}).lines());
}

void CommandsTest::searchFindsNothing()
{
    const Program text = with({u"search"_s, u"xylophone"_s});
    QCOMPARE(text.exitCode, 0);
    QCOMPARE(text.out, QString());
    QVERIFY(text.err.contains(u"xylophone"_s));
    const Program json = with({u"search"_s, u"xylophone"_s, u"--json"_s});
    QCOMPARE(json.exitCode, 0);
    QVERIFY(json.jsonObject().contains(u"articles"_s));
    QCOMPARE(articlesOf(json).size(), 0);
}

void CommandsTest::searchUnderstandsTypingErrors()
{
    const Program program = with({u"search"_s, u"pilow"_s});
    QCOMPARE(program.lines(), with({u"search"_s, u"pillow"_s}).lines());
    QVERIFY2(program.err.contains(u"Searched for: pillow"_s), qPrintable(program.err));
}

void CommandsTest::searchAnswers()
{
    const Program all = with({u"search"_s, u"scan"_s, u"--json"_s});
    const QJsonArray answers = all.jsonObject().value(u"answers"_s).toArray();
    const Program program = with({u"search"_s, u"scan"_s, u"--answers"_s});
    QVERIFY2(!answers.isEmpty(), qPrintable(all.out));
    const QString question = answers.first().toObject().value(u"section"_s).toString();
    QVERIFY2(program.lines().first().endsWith(question), qPrintable(program.out));
    QCOMPARE(program.lines().size(), 2 * answers.size());
}

void CommandsTest::searchAnyText_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"\"", "neck AND", "NEAR(", "*", "'; DROP TABLE article; --", "\xF0\x9F\xA6\xB4", ""}) {
        QTest::newRow(qPrintable(u"\u00bb"_s + QString::fromUtf8(words))) << QString::fromUtf8(words);
    }
    QTest::newRow("10,000 letters") << QString(10'000, u'a');
}

void CommandsTest::searchAnyText()
{
    QFETCH(QString, words);
    const Program program = with({u"search"_s, u"--json"_s, words});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QVERIFY2(!program.err.contains(u"cannot"_s), qPrintable(program.err));
}

void CommandsTest::showText()
{
    const Program program = with({u"show"_s, u"neck-pain"_s});
    QCOMPARE(program.exitCode, 0);
    QCOMPARE(program.out, samples::parse(samples::goodArticle()).article.plainText());
    QCOMPARE(with({u"show"_s, u"neck-pain"_s, u"--text"_s}).out, program.out);
    QVERIFY(with({u"show"_s, u"neck-pain"_s, u"--lang"_s, u"es"_s}).out.startsWith(u"Dolor de cuello ñ\n"_s));
}

void CommandsTest::showHtml()
{
    const Program program = with({u"show"_s, u"back-pain"_s, u"--html"_s});
    QCOMPARE(program.exitCode, 0);
    const HtmlScan scan(program.out);
    QCOMPARE(scan.problem, QString());
    QCOMPARE(scan.one(u"h1"_s).text, u"Back <pain>"_s);
    QCOMPARE(scan.one(u"p"_s, u"topics"_s).text, u"Back · Neck"_s);
}

void CommandsTest::showProblems_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("no such article") << QStringList{u"show"_s, u"jaw"_s}
                                     << u"There is no article \"jaw\"; `pamphlet list` shows all.\n"_s;
    QTest::newRow("other language") << QStringList{u"show"_s, u"neck-pain"_s, u"--lang"_s, u"fr"_s}
                                    << u"\"neck-pain\" is not there in \"fr\", only in: en, es\n"_s;
    QTest::newRow("hostile slug") << QStringList{u"show"_s, u"' OR 1=1 --"_s}
                                  << u"There is no article \"' OR 1=1 --\"; `pamphlet list` shows all.\n"_s;
    QTest::newRow("path") << QStringList{u"show"_s, u"../../etc/passwd"_s}
                          << u"There is no article \"../../etc/passwd\"; `pamphlet list` shows all.\n"_s;
}

void CommandsTest::showProblems()
{
    QFETCH(QStringList, arguments);
    const Program program = with(arguments);
    QCOMPARE(program.exitCode, 1);
    QCOMPARE(program.out, QString());
    QTEST(program.err, "message");
}

void CommandsTest::badLibrary_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const QByteArray good = samples::read(m_library);
    QTest::newRow("missing") << QByteArray() << u"there is no such file"_s;
    QTest::newRow("foreign") << QByteArray("hello") << u"is not a Pamphlet library"_s;
    QTest::newRow("cut") << good.left(good.size() / 2) << u"is damaged"_s;
    QTest::newRow("newer") << QByteArray(good).replace(60, 4, "\0\0\0\4", 4) << u"newer Pamphlet"_s;
}

void CommandsTest::badLibrary()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const QString path = m_dir.filePath(u"bad.pamphlets"_s);
    QFile::remove(path);
    QVERIFY(bytes.isEmpty() || samples::write(path, bytes));
    for (const QStringList &command : {QStringList{u"list"_s}, {u"list"_s, u"--json"_s}, {u"search"_s, u"neck"_s},
             {u"show"_s, u"neck-pain"_s}, {u"doctor"_s}}) {
        const Program program = run(QStringList{u"--library"_s, path} + command);
        QVERIFY2(program.exitCode == 1, qPrintable(program.all()));
        const QString said = command.first() == u"doctor"_s ? program.out : program.err;
        QVERIFY2(said.contains(path + u": "_s) && said.contains(message), qPrintable(program.all()));
        QVERIFY(command.first() == u"doctor"_s || program.out.isEmpty());
    }
}

void CommandsTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown command") << QStringList{u"lisst"_s};
    QTest::newRow("unknown option") << QStringList{u"list"_s, u"--jason"_s};
    QTest::newRow("unknown global option") << QStringList{u"--verbos"_s, u"list"_s};
    QTest::newRow("two commands") << QStringList{u"list"_s, u"doctor"_s};
    QTest::newRow("search for nothing") << QStringList{u"search"_s};
    QTest::newRow("limit of 0") << QStringList{u"search"_s, u"a"_s, u"--limit"_s, u"0"_s};
    QTest::newRow("limit of many") << QStringList{u"search"_s, u"a"_s, u"--limit"_s, u"1001"_s};
    QTest::newRow("limit of a word") << QStringList{u"search"_s, u"a"_s, u"--limit"_s, u"many"_s};
    QTest::newRow("show what") << QStringList{u"show"_s};
    QTest::newRow("show both ways") << QStringList{u"show"_s, u"a"_s, u"--text"_s, u"--html"_s};
    QTest::newRow("check what") << QStringList{u"check"_s};
    QTest::newRow("build what") << QStringList{u"build"_s};
    QTest::newRow("build where") << QStringList{u"build"_s, u"in"_s};
    QTest::newRow("unknown checks") << QStringList{u"build"_s, u"in"_s, u"-o"_s, u"x"_s, u"--checks"_s, u"maybe"_s};
    QTest::newRow("library without a name") << QStringList{u"list"_s, u"--library"_s};
}

void CommandsTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Program program = run(arguments);
    QVERIFY2(program.exitCode == 2, qPrintable(program.all()));
    QCOMPARE(program.out, QString());
    QVERIFY(!program.err.isEmpty());
}

void CommandsTest::help()
{
    const Program program = run({u"--help"_s});
    QCOMPARE(program.exitCode, 0);
    QCOMPARE(program.err, QString());
    for (const QString &command : commands()) {
        const QRegularExpression line(
            u"^ +%1 +\\S"_s.arg(command), QRegularExpression::MultilineOption); // with what it does
        QVERIFY2(program.out.contains(line), qPrintable(command));
    }
    QVERIFY(program.out.contains(u"--library"_s));
    QVERIFY(program.out.contains(u"Exit code"_s));
}

void CommandsTest::helpOfEachCommand()
{
    for (const QString &command : commands()) {
        const Program program = run({command, u"--help"_s});
        QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
        QVERIFY2(program.out.contains(command), qPrintable(program.all()));
    }
}

void CommandsTest::version()
{
    const Program program = run({u"--version"_s});
    QCOMPARE(program.exitCode, 0);
    QCOMPARE(program.out, QStringLiteral("pamphlet " PAMPHLET_VERSION "\n"));
}

void CommandsTest::doctor()
{
    const Program program
        = run({u"--library"_s, m_library, u"doctor"_s}, {u"PAMPHLET_HOME="_s + m_dir.filePath(u"home/of/this"_s)});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QVERIFY(program.out.contains(u"ok      library: %1, 3 articles"_s.arg(m_library)));
    QVERIFY(program.out.contains(u"display: none"_s));
    QVERIFY(program.out.contains(u"network: "_s));
    QVERIFY(!program.out.contains(u"PROBLEM"_s));
    QVERIFY(!QFile::exists(m_dir.filePath(u"home"_s))); // looks, and changes nothing
}

void CommandsTest::doctorFindsProblems_data()
{
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<bool>("damage");
    QTest::addColumn<QString>("message");
    QTest::newRow("home below a file") << QStringList{u"PAMPHLET_HOME=%1/x"_s.arg(m_library)} << false
                                       << u"PROBLEM data: "_s;
    QTest::newRow("a screen elsewhere") << QStringList{u"DISPLAY=localhost:10.0"_s} << false << u"PROBLEM display: "_s;
    QTest::newRow("a flipped letter") << QStringList() << true << u"PROBLEM library: "_s;
}

void CommandsTest::doctorFindsProblems()
{
    QFETCH(QStringList, environment);
    QFETCH(bool, damage);
    QFETCH(QString, message);
    QByteArray bytes = samples::read(m_library);
    const qsizetype at = bytes.indexOf("You lose feeling");
    QVERIFY(at > 0);
    bytes[at] = damage ? 'y' : 'Y';
    const QString path = m_dir.filePath(u"flipped.pamphlets"_s);
    QVERIFY(samples::write(path, bytes));
    const Program program = run({u"--library"_s, path, u"doctor"_s}, environment);
    QVERIFY2(program.exitCode == 1, qPrintable(program.all()));
    QVERIFY2(program.out.contains(message), qPrintable(program.all()));
    QCOMPARE(program.out.count(u"PROBLEM"_s), 1);
}

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
