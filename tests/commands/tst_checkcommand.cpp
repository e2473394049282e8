#include "support/builtlibrary.h"
#include "support/program.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using samples::Program;
using samples::run;

// What `pamphlet check` says about articles beside their problems: figures, spelling, PEMAT-P, the table.
class CheckCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void figures();
    void spelling();
    void spellingIsNoPartOfBuild();
    void missingDictionaryIsANote();
    void pemat();
    void json();
    void today();
    void table();
    void tableOfOtherLanguages();
    void tableOfBadFolder();
    void repositoryReadmeIsUpToDate();
    void readmeIsNoArticle();
    void wrongUsage_data();
    void wrongUsage();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    // With a dictionary that knows nothing but "neck".
    Program check(const QStringList &arguments = {}) const
    {
        return run(QStringList{u"check"_s, path(u"in"_s), u"--today"_s, u"2026-11-22"_s} + arguments,
            {u"DICPATH="_s + path(u"words"_s)});
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void CheckCommandTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(samples::writeFolder(path(u"in"_s)));
    // Words of the good article, so that it has no unknown ones.
    QStringList words;
    static const QRegularExpression letters(u"[A-Za-z]+"_s);
    for (auto it = letters.globalMatch(QString::fromUtf8(samples::goodArticle())); it.hasNext();) {
        words.append(it.next().captured());
    }
    words.removeDuplicates();
    QVERIFY(samples::write(path(u"words/en_US.aff"_s), "SET UTF-8\nTRY abcdefghijklmnopqrstuvwxyz\n"));
    QVERIFY(samples::write(
        path(u"words/en_US.dic"_s), QByteArray::number(words.size()) + '\n' + words.join(u'\n').toUtf8() + '\n'));
}

void CheckCommandTest::figures()
{
    const Program program = check();
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QCOMPARE(program.err, QString());
    QCOMPARE(program.lines().size(), 3);
    static const QRegularExpression line(
        u": 6\\d\\d words, grade -?\\d\\.\\d, SMOG \\d\\.\\d, \\d\\d sentences, 1 picture, 1 source$"_s);
    QVERIFY2(program.lines().at(0).startsWith(path(u"in/neck-pain/en.md: "_s)), qPrintable(program.out));
    QVERIFY2(line.match(program.lines().at(0)).hasMatch(), qPrintable(program.out));
    QVERIFY2(program.lines().at(1).startsWith(u"median grade "_s), qPrintable(program.out));
    QCOMPARE(program.lines().at(2), u"1 article, no errors, no warnings"_s);
}

void CheckCommandTest::spelling()
{
    QVERIFY(samples::write(
        path(u"in/neck-pain/en.md"_s), samples::goodArticle().replace("Your neck is stiff", "Your nekc is stiff")));
    const Program program = check();
    QCOMPARE(program.exitCode, 0);
    const QString first = program.lines().first();
    QVERIFY2(first.startsWith(path(u"in/neck-pain/en.md:19:6: warning: unknown word \"nekc\"; perhaps neck"_s)),
        qPrintable(program.out));
    QVERIFY(program.lines().last() == u"1 article, no errors, 1 warning"_s);
}

void CheckCommandTest::spellingIsNoPartOfBuild()
{
    QVERIFY(samples::write(
        path(u"in/neck-pain/en.md"_s), samples::goodArticle().replace("Your neck is stiff", "Your nekc is stiff")));
    const Program program
        = run({u"build"_s, path(u"in"_s), u"-o"_s, path(u"a.pamphlets"_s)}, {u"DICPATH="_s + path(u"words"_s)});
    QCOMPARE(program.exitCode, 0);
    QVERIFY2(!program.all().contains(u"nekc"_s), qPrintable(program.all()));
}

void CheckCommandTest::missingDictionaryIsANote()
{
    QVERIFY(samples::write(path(u"in/neck-pain/xx.md"_s), samples::goodArticle()));
    const Program program = check();
    QCOMPARE(program.exitCode, 0);
    QVERIFY2(program.out.contains(u"\nnote: spelling of \"xx\" was not checked: no Hunspell dictionary"_s)
            || program.out.startsWith(u"note: spelling of \"xx\" was not checked: no Hunspell dictionary"_s),
        qPrintable(program.out));
    QCOMPARE(program.lines().last(), u"2 articles, no errors, no warnings"_s);
    QCOMPARE(check({u"--json"_s}).jsonObject().value(u"notes"_s).toArray().size(), 1);
}

void CheckCommandTest::pemat()
{
    const QStringList without = check().lines();
    const QStringList with = check({u"--pemat"_s}).lines();
    QCOMPARE(without.filter(u"PEMAT-P"_s), QStringList());
    const QStringList points = with.filter(u"PEMAT-P"_s);
    QCOMPARE(points.size(), 15);
    QVERIFY(points.contains(u"  PEMAT-P 23 yes: a tool to use (\"diary\")"_s));
    QVERIFY(points.contains(u"  PEMAT-P 26 NO: pictures that show how to act (0 beside the steps)"_s));
}

void CheckCommandTest::json()
{
    QVERIFY(samples::write(path(u"in/neck-pain/es.md"_s), "---\ntitle: Dolor\n---\n\nMuévase. Descanse un poco.\n"));
    const Program program = check({u"--json"_s});
    QCOMPARE(program.exitCode, 1);
    const QJsonObject all = program.jsonObject();
    QCOMPARE(all.keys(), (QStringList{u"articles"_s, u"diagnostics"_s, u"folder"_s, u"notes"_s}));
    const QJsonArray articles = all.value(u"articles"_s).toArray();
    QCOMPARE(articles.size(), 2);
    const QJsonObject english = articles.at(0).toObject();
    QCOMPARE(english.keys(),
        (QStringList{u"file"_s, u"grade"_s, u"lang"_s, u"pemat"_s, u"pictures"_s, u"sentences"_s, u"slug"_s, u"smog"_s,
            u"sources"_s, u"title"_s, u"words"_s, u"words_per_sentence"_s}));
    QCOMPARE(english.value(u"slug"_s).toString(), u"neck-pain"_s);
    QCOMPARE(english.value(u"pemat"_s).toArray().size(), 15);
    QCOMPARE(english.value(u"pemat"_s).toArray().at(0).toObject().keys(),
        (QStringList{u"found"_s, u"item"_s, u"point"_s, u"why"_s}));
    const QJsonObject spanish = articles.at(1).toObject();
    QCOMPARE(spanish.value(u"words"_s).toInt(), 4);
    QCOMPARE(spanish.value(u"sentences"_s).toInt(), 2);
    QCOMPARE(spanish.value(u"inflesz"_s).toDouble(), 64.7); // 206.835 - 62.3 * 9 / 4 - 2
    QVERIFY(spanish.contains(u"fernandez_huerta"_s) && !spanish.contains(u"grade"_s));
    const QJsonObject folder = all.value(u"folder"_s).toObject();
    QCOMPARE(folder.value(u"articles"_s).toInt(), 2);
    QCOMPARE(folder.value(u"median_grade"_s), english.value(u"grade"_s));
    QCOMPARE(folder.value(u"worst_inflesz"_s), spanish.value(u"inflesz"_s));
    QVERIFY(all.value(u"diagnostics"_s).toArray().size() > 5);
}

void CheckCommandTest::today()
{
    const QStringList later{u"check"_s, path(u"in"_s), u"--today"_s, u"2030-01-01"_s};
    const Program program = run(later, {u"DICPATH="_s + path(u"words"_s)});
    QCOMPARE(program.exitCode, 0);
    QCOMPARE(program.lines().first(), path(u"in/neck-pain/en.md:7:1: warning: the review was due on 2028-01-02"_s));
}

void CheckCommandTest::table()
{
    QVERIFY(samples::write(path(u"in/a-b/en.md"_s),
        samples::goodArticle().replace("title: Neck pain", "title: \"This | that\"").replace("in days", "soon")));
    QVERIFY(samples::write(path(u"in/a-b/hero.svg"_s), samples::svg));
    const Program program = check({u"--table"_s});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    const QStringList lines = program.out.split(u'\n');
    QCOMPARE(lines.at(0), u"# The articles"_s);
    QCOMPARE(
        lines.at(4), u"| article | words | grade | SMOG | sentences | words per sentence | pictures | sources |"_s);
    QCOMPARE(lines.at(5), u"| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"_s);
    QVERIFY2(lines.at(6).startsWith(u"| [This \\| that](a-b/en.md) | 6"_s), qPrintable(lines.at(6)));
    QVERIFY2(lines.at(7).startsWith(u"| [Neck pain](neck-pain/en.md) | 6"_s), qPrintable(lines.at(7)));
    QVERIFY2(lines.at(9).startsWith(u"Median grade "_s), qPrintable(lines.at(9)));
    QVERIFY(program.out.contains(u"They do not say whether a text is true"_s));
    // The folder may be named in any way.
    QCOMPARE(run({u"check"_s, path(u"in/../in/"_s), u"--table"_s}).out, program.out);
}

void CheckCommandTest::tableOfOtherLanguages()
{
    QVERIFY(samples::write(path(u"in/neck-pain/es.md"_s), "---\ntitle: Dolor\n---\n\nMuévase un poco.\n"));
    QVERIFY(samples::write(path(u"in/neck-pain/fr.md"_s), "---\ntitle: Mal\n---\n\nBougez.\n"));
    QVERIFY(samples::write(path(u"in/back-pain/es.md"_s), "---\ntitle: Nada\n---\n"));
    const Program program = check({u"--table"_s});
    QCOMPARE(program.exitCode, 1);
    QVERIFY(program.out.contains(u"| article | words | INFLESZ | Fernández Huerta | sentences |"_s));
    QVERIFY(program.out.contains(u"| [Nada](back-pain/es.md) | 0 | – | – | 0 | 0.0 | 0 | 0 |"_s));
    QVERIFY(program.out.contains(u"| [Mal](neck-pain/fr.md) | 1 | – | – | 1 | 1.0 | 0 | 0 |"_s));
    QVERIFY(program.out.contains(u"\nMedian INFLESZ "_s));
}

void CheckCommandTest::tableOfBadFolder()
{
    const Program program = run({u"check"_s, path(u"gone"_s), u"--table"_s});
    QCOMPARE(program.exitCode, 1);
    QVERIFY(program.err.contains(u"there is no such folder"_s));
}

void CheckCommandTest::repositoryReadmeIsUpToDate()
{
    const Program program = run({u"check"_s, samples::repositoryArticles(), u"--table"_s});
    QVERIFY2(program.exitCode == 0, qPrintable(program.all()));
    QCOMPARE(program.out.toUtf8(), samples::read(samples::repositoryArticles() + u"/README.md"_s));
}

void CheckCommandTest::readmeIsNoArticle()
{
    const QString before = check().out;
    QVERIFY(samples::write(path(u"in/README.md"_s), "# About\n"));
    QCOMPARE(check().out, before);
}

void CheckCommandTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("date that is none") << QStringList{u"--today"_s, u"soon"_s};
    QTest::newRow("no such day") << QStringList{u"--today"_s, u"2026-02-30"_s};
    QTest::newRow("two forms") << QStringList{u"--json"_s, u"--table"_s};
}

void CheckCommandTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Program program = run(QStringList{u"check"_s, path(u"in"_s)} + arguments);
    QVERIFY2(program.exitCode == 2, qPrintable(program.all()));
    QCOMPARE(program.out, QString());
    QVERIFY(!program.err.isEmpty());
}

QTEST_GUILESS_MAIN(CheckCommandTest)
#include "tst_checkcommand.moc"
