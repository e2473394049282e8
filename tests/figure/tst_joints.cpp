#include "figure/joints.h"
#include "input/yamlreader.h"
#include "support/figures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

struct Read {
    Joints joints;
    QStringList messages;
};

Read read(const QByteArray &yaml)
{
    Diagnostics found;
    FileDiagnostics report(u"a.pose.yaml"_s, found);
    Read result;
    const auto node = YamlReader::parse(yaml, report);
    result.joints.read(YamlReader(*node, report));
    result.messages = samples::lines(found);
    return result;
}

} // namespace

class JointsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameWithoutSideMeansBoth();
    void aSideGoesBeforeBoth();
    void whatNoBodyCanDoIsAnError_data();
    void whatNoBodyCanDoIsAnError();
    void unknownJoints();
    void noNumber_data();
    void noNumber();
};

void JointsTest::aNameWithoutSideMeansBoth()
{
    const Read r = read("{knee: 90, lean: -90}");
    QCOMPARE(r.messages, QStringList());
    QCOMPARE(r.joints.of(Joints::Knee, Joints::Left), 90);
    QCOMPARE(r.joints.of(Joints::Knee, Joints::Right), 90);
    QCOMPARE(r.joints.of(Joints::Lean), -90);
    QCOMPARE(r.joints.of(Joints::Hip, Joints::Left), 0);
}

void JointsTest::aSideGoesBeforeBoth()
{
    const Read r = read("{left_hip: 20, hip: 60}"); // whatever their order
    QCOMPARE(r.joints.of(Joints::Hip, Joints::Left), 20);
    QCOMPARE(r.joints.of(Joints::Hip, Joints::Right), 60);
}

void JointsTest::whatNoBodyCanDoIsAnError_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");
    QTest::newRow("knee forward") << QByteArray("{knee: -5}")
                                  << u"1:8: no body can do this: \"knee\" goes from 0 to 150 degrees"_s;
    QTest::newRow("elbow back") << QByteArray("{right_elbow: -1}")
                                << u"1:15: no body can do this: \"right_elbow\" goes from 0 to 150 degrees"_s;
    QTest::newRow("neck too far") << QByteArray("{lean: 0,\n neck: 61}")
                                  << u"2:8: no body can do this: \"neck\" goes from -50 to 60 degrees"_s;
    QTest::newRow("hip too far") << QByteArray("{hip: 131}")
                                 << u"1:7: no body can do this: \"hip\" goes from -30 to 130 degrees"_s;
    QTest::newRow("ankle") << QByteArray("{ankle: -56}")
                           << u"1:9: no body can do this: \"ankle\" goes from -55 to 40 degrees"_s;
}

void JointsTest::whatNoBodyCanDoIsAnError()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, message);
    QCOMPARE(read(yaml).messages, QStringList(message));
}

void JointsTest::unknownJoints()
{
    QCOMPARE(read("{knees: 90}").messages, QStringList(u"1:2: unknown key \"knees\""_s));
    QCOMPARE(read("{left_spine: 10}").messages, QStringList(u"1:2: unknown key \"left_spine\""_s));
}

void JointsTest::noNumber_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"much", "1e999", "nan", "inf", "90°"}) {
        QTest::newRow(value) << QByteArray(value);
    }
}

void JointsTest::noNumber()
{
    QFETCH(QByteArray, value);
    const Read r = read("{knee: " + value + "}");
    QCOMPARE(r.messages, QStringList(u"1:8: \"knee\" must be a number, not \"%1\""_s.arg(QString::fromUtf8(value))));
    QCOMPARE(r.joints.of(Joints::Knee), 0);
}

QTEST_APPLESS_MAIN(JointsTest)
#include "tst_joints.moc"
