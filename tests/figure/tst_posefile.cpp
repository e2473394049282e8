#include "support/figures.h"

#include "figure/palette.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

class PoseFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onePerson();
    void framesAddToWhatStandsAbove();
    void severalPeople();
    void whatIsWrongIsToldWithItsPlace_data();
    void whatIsWrongIsToldWithItsPlace();
    void longLists();
    void everyReadyPoseIsUsable();
};

void PoseFileTest::onePerson()
{
    const auto [scene, messages] = samples::readScene("size: hero\n"
                                                      "focus: [crown, near_hand]\n"
                                                      "person: {pose: sitting, hair: bun grey, skin: deep, view: left, "
                                                      "joints: {left_knee: 10}, legs: short, shoes: none}\n"
                                                      "things: [chair]\n"
                                                      "spots: [{at: near_knee, size: 12}]\n");
    QCOMPARE(messages, QStringList());
    QCOMPARE(scene.size, Scene::Size::Hero);
    QCOMPARE(scene.frames.size(), 1);
    const Frame &frame = scene.frames.first();
    QCOMPARE(frame.people.size(), 1);
    const Person &person = frame.people.first();
    QCOMPARE(person.joints.of(Joints::Hip, Joints::Right), 90);
    QCOMPARE(person.joints.of(Joints::Knee, Joints::Left), 10);
    QCOMPARE(person.joints.of(Joints::Knee, Joints::Right), 90);
    QCOMPARE(person.hair, Person::Hair::Bun);
    QCOMPARE(person.skin, palette::skin(u"deep"_s));
    QCOMPARE(person.view, Camera::View::Left);
    QVERIFY(person.shorts && person.shoes.isEmpty());
    QCOMPARE(frame.things.first().kind, u"chair"_s);
    QCOMPARE(frame.spots.first().radius, 12);
}

void PoseFileTest::framesAddToWhatStandsAbove()
{
    const auto [scene, messages] = samples::readScene("person: {shirt: rust, pose: standing}\n"
                                                      "things: [wall]\n"
                                                      "frames:\n"
                                                      "  - {}\n"
                                                      "  - person: {pose: squat, joints: {neck: 0}}\n"
                                                      "    things: [mat]\n"
                                                      "    arrows: [{at: pelvis, by: [0, -20]}]\n"
                                                      "    verdict: wrong\n");
    QCOMPARE(messages, QStringList());
    QCOMPARE(scene.frames.size(), 2);
    QCOMPARE(scene.frames[0].people.first().shirt, palette::cloth(u"rust"_s));
    QCOMPARE(scene.frames[1].people.first().shirt, palette::cloth(u"rust"_s));
    QVERIFY(scene.frames[1].people.first().joints.of(Joints::Knee) > 80);
    QCOMPARE(scene.frames[0].things.size(), 1);
    QCOMPARE(scene.frames[1].things.size(), 2);
    QCOMPARE(scene.frames[1].arrows.first().by, QPointF(0, -20));
    QCOMPARE(scene.frames[1].verdict, Frame::Verdict::Wrong);
}

void PoseFileTest::severalPeople()
{
    const auto [scene, messages]
        = samples::readScene("people:\n  - {pose: standing, view: left, x: 60}\n  - {pose: sitting, shirt: sky}\n"
                             "spots: [{at: {part: left_shoulder, of: 2, by: [1, 2]}}]\n");
    QCOMPARE(messages, QStringList());
    const Frame &frame = scene.frames.first();
    QCOMPARE(frame.people.size(), 2);
    QCOMPARE(frame.people[0].across, 60);
    QCOMPARE(frame.spots.first().at.person, 1);
    QCOMPARE(frame.spots.first().at.by, QPointF(1, 2));
}

void PoseFileTest::whatIsWrongIsToldWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("begins");
    auto row = [](const char *name, const char *yaml, const QString &begins) {
        QTest::newRow(name) << QByteArray(yaml) << begins;
    };
    row("not YAML", "person: [", u"1:1: not valid YAML"_s);
    row("empty", "", u"1:1: expected \"key: value\" lines here"_s);
    row("a list", "- a", u"1:1: expected \"key: value\" lines here"_s);
    row("unknown key", "persn: {}", u"1:1: unknown key \"persn\""_s);
    row("unknown pose", "person:\n  pose: flying",
        u"2:9: there is no ready pose \"flying\"; choose one of: standing"_s);
    row("unknown colour", "person: {skin: pink}",
        u"1:16: there is no \"pink\" for \"skin\"; choose one of: light, fair"_s);
    row("bad colour value", "person: {shirt: \"#12345\"}", u"1:17: there is no \"#12345\" for \"shirt\""_s);
    row("colour with more in it", "person: {shirt: '#123456\" onload=\"x'}", u"1:17: there is no"_s);
    row("unknown hair", "person: {hair: wavy}", u"1:16: there is no \"wavy\" for \"hair\""_s);
    row("unknown view", "person: {view: above}", u"1:16: there is no \"above\" for \"view\"; choose one of: right"_s);
    row("unknown thing", "things: [sofa]", u"1:10: there is no thing \"sofa\"; choose one of: chair"_s);
    row("thing without kind", "things: [{at: head}]", u"1:10: \"kind\" is missing"_s);
    row("unknown part", "spots: [{at: tail}]", u"1:14: the body has no part \"tail\""_s);
    row("unknown focus", "focus: [tail]", u"1:8: the body has no part \"tail\""_s);
    row("one number", "arrows: [{at: head, by: [3]}]", u"1:25: \"by\" must be two numbers"_s);
    row("far away", "arrows: [{at: head, by: [3, 1e9]}]", u"1:25: \"by\" must be two numbers"_s);
    row("no such person", "spots: [{at: {part: head, of: 3}}]", u"1:31: \"of\" goes from 1 to 1"_s);
    row("carried by a cup", "person: {on: cup}", u"1:14: nobody can lie or stand on \"cup\""_s);
    row("giant", "person: {size: 9}", u"1:16: \"size\" goes from 0.3 to 2"_s);
    row("impossible knee", "person:\n  joints:\n    knee: 200",
        u"3:11: no body can do this: \"knee\" goes from 0 to 150 degrees"_s);
    row("alias", "person: &a {pose: standing}\nframes: [{person: *a}]", u"2:19: not valid YAML"_s);
}

void PoseFileTest::whatIsWrongIsToldWithItsPlace()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, begins);
    const QStringList messages = samples::readScene(yaml).messages;
    QCOMPARE(messages.size(), 1);
    QVERIFY2(messages.first().startsWith(begins), qPrintable(messages.first()));
}

void PoseFileTest::longLists()
{
    const auto [scene, messages] = samples::readScene("frames: [" + QByteArray("{},").repeated(1000) + "{}]");
    QCOMPARE(messages, QStringList(u"1:9: \"frames\" holds at most 24"_s));
    QCOMPARE(scene.frames.size(), PoseFile::maximumCount);
}

void PoseFileTest::everyReadyPoseIsUsable()
{
    Diagnostics found;
    FileDiagnostics report(u"poses.yaml"_s, found);
    const ReadyPoses poses(report);
    QCOMPARE(samples::lines(found), QStringList()); // none is beyond what a body can do
    QVERIFY(poses.names().size() >= 40);
    QVERIFY(poses.contains(u"hands_and_knees"_s) && poses.contains(u"lying"_s) && poses.contains(u"sitting"_s));
}

QTEST_APPLESS_MAIN(PoseFileTest)
#include "tst_posefile.moc"
