#include "figure/bodyparts.h"
#include "figure/personpainter.h"
#include "figure/thingpainter.h"
#include "support/figures.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

QByteArray draw(const QByteArray &yaml)
{
    Diagnostics found;
    const QByteArray svg = FigureCompiler().compile(yaml, u"a.pose.yaml"_s, found);
    return found.all().isEmpty() ? svg : QByteArray();
}

// Empty when the text is well-formed and draws with nothing but plain shapes.
QString findFault(const QByteArray &svg)
{
    static const QStringList plain{u"svg"_s, u"g"_s, u"path"_s, u"rect"_s, u"circle"_s, u"ellipse"_s};
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && !plain.contains(xml.name())) {
            return u"<%1>"_s.arg(xml.name());
        }
    }
    return svg.contains("nan") || svg.contains("inf") ? u"no number"_s : xml.errorString();
}

PersonPainter posed(const char *pose, Camera::View view = Camera::View::Right)
{
    const Person person
        = samples::readScene("person: {pose: " + QByteArray(pose) + "}").scene.frames.first().people.first();
    Person seen = person;
    seen.view = view;
    return PersonPainter(seen, 0);
}

QPointF part(const PersonPainter &person, const QString &name)
{
    return person.part(name).value_or(QPointF(1e6, 1e6));
}

} // namespace

class FigureCompilerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPoseFromEverySide();
    void everyThing();
    void theSameTextGivesTheSamePicture();
    void feetStandOnTheGround();
    void handsAndKneesAreAllOnTheGround();
    void leftAndRightAreThePersonsOwn();
    void framesAndSigns();
    void closeUps();
    void mistakesStillGiveAPictureButBrokenYamlDoesNot();
    void theSheetInTheDocumentsIsWhatIsDrawn();
};

void FigureCompilerTest::everyPoseFromEverySide()
{
    Diagnostics found;
    FileDiagnostics report(u"poses.yaml"_s, found);
    for (const QString &pose : ReadyPoses(report).names()) {
        for (const char *view : {"right", "left", "front", "back"}) {
            for (const char *size : {"wide", "hero"}) {
                const QByteArray svg = draw("size: " + QByteArray(size) + "\nperson: {pose: " + pose.toUtf8()
                    + ", view: " + view + ", hair: curly, legs: short, fists: both}\n");
                QVERIFY2(!svg.isEmpty(), qPrintable(pose));
                QVERIFY2(findFault(svg).isEmpty(), qPrintable(pose + u": "_s + findFault(svg)));
                QVERIFY(svg.size() < 20 * 1024);
            }
        }
    }
}

void FigureCompilerTest::everyThing()
{
    for (const QString &kind : ThingPainter::kinds()) {
        for (const QByteArray &view : {QByteArray("right"), QByteArray("left"), QByteArray("front")}) {
            const QByteArray alone = draw("person: {pose: sitting, view: " + view + "}");
            const QByteArray svg = draw("person: {pose: sitting, view: " + view + "}\nthings: [" + kind.toUtf8() + "]");
            QVERIFY2(findFault(svg).isEmpty(), qPrintable(kind));
            QVERIFY2(svg.count("fill=") > alone.count("fill="), qPrintable(kind));
            const QByteArray placed = draw("person: {pose: sitting, view: " + view + "}\nthings: [{kind: "
                + kind.toUtf8() + ", at: [90, 30], to: [120, 40], width: 20, height: 25, colour: rust}]");
            QVERIFY2(!placed.isEmpty() && placed != svg, qPrintable(kind));
        }
    }
}

void FigureCompilerTest::theSameTextGivesTheSamePicture()
{
    const QByteArray yaml = "frames: [{person: {pose: squat}}, {person: {pose: standing}}]";
    QCOMPARE(draw(yaml), draw(yaml));
    QVERIFY(draw(yaml) != draw("frames: [{person: {pose: standing}}, {person: {pose: squat}}]"));
}

void FigureCompilerTest::feetStandOnTheGround()
{
    for (const char *pose : {"standing", "squat", "small_squat", "sitting", "tiptoe", "one_leg"}) {
        for (const Camera::View view : {Camera::View::Right, Camera::View::Left, Camera::View::Front}) {
            const SvgCanvas canvas = posed(pose, view).paint();
            QVERIFY2(std::abs(canvas.bounds().bottom()) < 3, pose); // y of the ground is 0
        }
    }
}

void FigureCompilerTest::handsAndKneesAreAllOnTheGround()
{
    const PersonPainter person = posed("hands_and_knees");
    QVERIFY(part(person, u"near_hand"_s).y() > -8);
    QVERIFY(part(person, u"near_knee"_s).y() > -12);
    QVERIFY(part(person, u"pelvis"_s).y() < -40);
}

void FigureCompilerTest::leftAndRightAreThePersonsOwn()
{
    const PersonPainter front = posed("standing", Camera::View::Front);
    QVERIFY2(part(front, u"left_hand"_s).x() > part(front, u"right_hand"_s).x(), "we look her in the face");
    const PersonPainter back = posed("standing", Camera::View::Back);
    QVERIFY(part(back, u"left_hand"_s).x() < part(back, u"right_hand"_s).x());
    QCOMPARE(part(posed("standing", Camera::View::Right), u"near_knee"_s),
        part(posed("standing", Camera::View::Right), u"right_knee"_s));
    QCOMPARE(part(posed("standing", Camera::View::Left), u"near_knee"_s),
        part(posed("standing", Camera::View::Left), u"left_knee"_s));
    QVERIFY(!front.part(u"tail"_s));
    for (const QString &name : BodyParts::names()) {
        QVERIFY2(front.part(name).has_value(), qPrintable(name));
    }
}

void FigureCompilerTest::framesAndSigns()
{
    const QByteArray two = "frames: [{person: {pose: standing}}, {person: {pose: squat}, verdict: wrong}]";
    const QByteArray sequence = draw(two);
    QVERIFY(sequence.contains("viewBox=\"0 0 840 "));
    QCOMPARE(sequence.count("#A62B1F"), 1); // the cross
    const QByteArray loose = draw("sequence: false\n" + two);
    QCOMPARE(sequence.count("<path") - loose.count("<path"), 1); // the sign that leads on
    QVERIFY(draw("size: hero").contains("viewBox=\"0 0 420 300\""));
}

void FigureCompilerTest::closeUps()
{
    static const QRegularExpression scaleOf(u"scale\\(([0-9.]+)\\)\"><"_s);
    auto scale = [](const QByteArray &svg) { return scaleOf.match(QString::fromLatin1(svg)).captured(1).toDouble(); };
    const double whole = scale(draw("size: hero"));
    const double close = scale(draw("size: hero\nfocus: [crown, chin]"));
    QVERIFY2(close > 2 * whole, qPrintable(u"%1 %2"_s.arg(whole).arg(close)));
}

void FigureCompilerTest::mistakesStillGiveAPictureButBrokenYamlDoesNot()
{
    Diagnostics found;
    QVERIFY(!FigureCompiler().compile("person: {skin: pink}", u"a.pose.yaml"_s, found).isEmpty());
    QVERIFY(found.hasErrors() && !found.hasFatal());
    QVERIFY(FigureCompiler().compile("person: [", u"a.pose.yaml"_s, found).isEmpty());
    QVERIFY(found.hasFatal());
    QVERIFY(found.all().first().toString().startsWith(u"a.pose.yaml:1:"));
}

void FigureCompilerTest::theSheetInTheDocumentsIsWhatIsDrawn()
{
    QFile file(QStringLiteral(PAMPHLET_SOURCE_DIR "/docs/poses.svg"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.readAll() == FigureCompiler().sheet(), "run: pamphlet draw --poses -o docs/poses.svg");
}

QTEST_APPLESS_MAIN(FigureCompilerTest)
#include "tst_figurecompiler.moc"
