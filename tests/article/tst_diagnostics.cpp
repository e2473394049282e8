#include "input/diagnostics.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using Severity = Diagnostic::Severity;

class DiagnosticsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void sortsByFileLineColumn();
    void relaxedChecksKeepFatal();
    void lineOffset();
};

void DiagnosticsTest::text_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<QString>("text");
    QTest::newRow("place") << 14 << 3 << Severity::Error << u"a/en.md:14:3: error: why"_s;
    QTest::newRow("fatal is an error") << 1 << 1 << Severity::Fatal << u"a/en.md:1:1: error: why"_s;
    QTest::newRow("warning") << 1 << 1 << Severity::Warning << u"a/en.md:1:1: warning: why"_s;
    QTest::newRow("column unknown") << 14 << 0 << Severity::Error << u"a/en.md:14: error: why"_s;
    QTest::newRow("whole file") << 0 << 0 << Severity::Error << u"a/en.md: error: why"_s;
    QTest::newRow("column without a line") << 0 << 3 << Severity::Error << u"a/en.md: error: why"_s;
}

void DiagnosticsTest::text()
{
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(Severity, severity);
    QTEST((Diagnostic{u"a/en.md"_s, line, column, severity, u"why"_s}.toString()), "text");
}

void DiagnosticsTest::sortsByFileLineColumn()
{
    Diagnostics found;
    found.add({u"b"_s, 1, 1, Severity::Error, u"4"_s});
    found.add({u"a"_s, 10, 1, Severity::Error, u"3"_s});
    found.add({u"a"_s, 9, 2, Severity::Error, u"1"_s});
    found.add({u"a"_s, 9, 2, Severity::Fatal, u"2"_s});
    found.add({u"a"_s, 9, 1, Severity::Error, u"0"_s});
    found.sortByLine();
    QString order;
    for (const Diagnostic &diagnostic : found.all()) {
        order += diagnostic.message;
    }
    QCOMPARE(order, u"01234"_s); // equal places keep the order in which they were found
}

void DiagnosticsTest::relaxedChecksKeepFatal()
{
    Diagnostics found;
    found.add({u"a"_s, 1, 1, Severity::Error, u"rule"_s});
    found.add({u"a"_s, 1, 1, Severity::Warning, u"hint"_s});
    QVERIFY(found.hasErrors());
    QVERIFY(!found.hasFatal());
    found.downgradeErrors();
    QVERIFY(!found.hasErrors());
    QCOMPARE(found.count(Severity::Warning), 2);
    found.add({u"a"_s, 1, 1, Severity::Fatal, u"broken"_s});
    found.downgradeErrors();
    QVERIFY(found.hasErrors());
    QVERIFY(found.hasFatal());
    found.keepOnlyFatal();
    QCOMPARE(found.all().size(), 1);
    QCOMPARE(found.all().first().message, u"broken"_s);
}

void DiagnosticsTest::lineOffset()
{
    Diagnostics found;
    FileDiagnostics report(u"a"_s, found);
    report.setLineOffset(7);
    report.error(2, 5, u"x"_s);
    report.error(0, 0, u"about the whole file"_s);
    QCOMPARE(found.all().at(0).line, 9);
    QCOMPARE(found.all().at(0).column, 5);
    QCOMPARE(found.all().at(1).line, 0);
    QVERIFY(!report.hasFatal());
    report.fatal(1, 1, u"y"_s);
    QVERIFY(report.hasFatal());
}

QTEST_APPLESS_MAIN(DiagnosticsTest)
#include "tst_diagnostics.moc"
