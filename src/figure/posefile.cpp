#include "figure/posefile.h"

#include "figure/bodyparts.h"
#include "figure/palette.h"
#include "figure/readyposes.h"
#include "figure/thingpainter.h"
#include "input/yamlreader.h"

namespace pamphlet {

namespace {

constexpr double farthest = 1000; // centimetres: what lies beyond is a slip of the pen

QString choices(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

void refuseChoice(const YamlReader &yaml, const char *key, const QString &value, const QStringList &names)
{
    yaml.errorAt(key,
        QStringLiteral("there is no \"%1\" for \"%2\"; choose one of: %3")
            .arg(value.left(40), QLatin1String(key), choices(names)));
}

// Takes the value of `key` into `target` when `find` knows it.
template <typename Find, typename Target>
void choose(const YamlReader &yaml, const char *key, const QStringList &names, Find find, Target &target)
{
    const QString value = yaml.string(key);
    if (value.isEmpty()) {
        return;
    }
    const auto found = find(value);
    if (found.isEmpty()) {
        refuseChoice(yaml, key, value, names);
        return;
    }
    target = found;
}

std::optional<int> position(const YamlReader &yaml, const char *key, const QStringList &names)
{
    const QString value = yaml.string(key);
    if (value.isEmpty()) {
        return std::nullopt;
    }
    const auto index = names.indexOf(value);
    if (index < 0) {
        refuseChoice(yaml, key, value, names);
        return std::nullopt;
    }
    return int(index);
}

double bounded(const YamlReader &yaml, const char *key, double fallback, double least, double most)
{
    const std::optional<double> value = yaml.number(key);
    if (!value) {
        return fallback;
    }
    if (*value < least || *value > most) {
        yaml.errorAt(key, QStringLiteral("\"%1\" goes from %2 to %3").arg(QLatin1String(key)).arg(least).arg(most));
    }
    return qBound(least, *value, most);
}

Person plainPerson()
{
    Person person;
    person.skin = palette::skin(QStringLiteral("fair"));
    person.hairColour = palette::hair(QStringLiteral("brown"));
    person.shirt = palette::cloth(QStringLiteral("teal"));
    person.trousers = palette::cloth(QStringLiteral("slate"));
    person.shoes = palette::cloth(QStringLiteral("cream"));
    return person;
}

} // namespace

Scene PoseFile::read(const QByteArray &yaml)
{
    Scene scene;
    const std::optional<YAML::Node> root = YamlReader::parse(yaml, m_report);
    if (!root) {
        return scene;
    }
    const YamlReader top(*root, m_report);
    top.refuseUnknownKeys({"size", "focus", "ground", "dark", "sequence", "person", "people", "things", "spots",
        "arrows", "verdict", "frames"});
    const QStringList sizes{QStringLiteral("wide"), QStringLiteral("hero")};
    scene.size = Scene::Size(position(top, "size", sizes).value_or(0));
    scene.ground = top.flag("ground").value_or(true);
    scene.dark = top.flag("dark").value_or(false);
    scene.isSequence = top.flag("sequence").value_or(true);
    scene.focus = top.strings("focus");
    for (const QString &part : std::as_const(scene.focus)) {
        if (!BodyParts::names().contains(part)) {
            top.errorAt("focus", QStringLiteral("the body has no part \"%1\"").arg(part.left(40)));
        }
    }
    for (const YAML::Node &node : limited(top, "frames")) {
        const YamlReader own(node, m_report);
        own.refuseUnknownKeys({"person", "people", "things", "spots", "arrows", "verdict"});
        scene.frames.append(readFrame(top, &own));
    }
    if (scene.frames.isEmpty()) {
        scene.frames.append(readFrame(top, nullptr));
    }
    return scene;
}

std::vector<YAML::Node> PoseFile::limited(const YamlReader &yaml, const char *key)
{
    std::vector<YAML::Node> nodes = yaml.list(key);
    if (nodes.size() > std::size_t(maximumCount)) {
        yaml.errorAt(key, QStringLiteral("\"%1\" holds at most %2").arg(QLatin1String(key)).arg(maximumCount));
        nodes.resize(std::size_t(maximumCount));
    }
    return nodes;
}

// What stands above the frames holds for each of them; a frame adds to it.
Frame PoseFile::readFrame(const YamlReader &top, const YamlReader *own)
{
    Frame frame;
    Person common = plainPerson();
    if (top.node("person").IsDefined()) {
        readPerson(YamlReader(top.node("person"), m_report), common);
    }
    const YamlReader &inner = own ? *own : top;
    const std::vector<YAML::Node> people = limited(inner.node("people").IsDefined() ? inner : top, "people");
    for (const YAML::Node &node : people) {
        Person person = common;
        readPerson(YamlReader(node, m_report), person);
        frame.people.append(person);
    }
    if (people.empty()) {
        if (own && own->node("person").IsDefined()) {
            readPerson(YamlReader(own->node("person"), m_report), common);
        }
        frame.people.append(common);
    }
    const QStringList verdicts{QStringLiteral("none"), QStringLiteral("right"), QStringLiteral("wrong")};
    frame.verdict = Frame::Verdict(position(inner, "verdict", verdicts).value_or(0));
    readThings(top, frame);
    readMarks(top, frame);
    if (own) {
        readThings(*own, frame);
        readMarks(*own, frame);
    }
    return frame;
}

void PoseFile::readPerson(const YamlReader &yaml, Person &person)
{
    yaml.refuseUnknownKeys({"skin", "hair", "shirt", "trousers", "shoes", "sleeves", "legs", "fists", "view", "pose",
        "joints", "x", "on", "lift", "size"});
    readLook(yaml, person);
    const QString pose = yaml.string("pose");
    if (!pose.isEmpty() && !m_poses.contains(pose)) {
        yaml.errorAt("pose",
            QStringLiteral("there is no ready pose \"%1\"; choose one of: %2")
                .arg(pose.left(40), choices(m_poses.names())));
    } else if (!pose.isEmpty()) {
        const ReadyPose ready = m_poses.pose(pose);
        person.joints = ready.joints;
        person.view = ready.view.value_or(person.view);
    }
    if (yaml.node("joints").IsDefined()) {
        person.joints.read(YamlReader(yaml.node("joints"), m_report));
    }
    if (const auto view = position(yaml, "view", Camera::viewNames())) {
        person.view = Camera::View(*view);
    }
    person.across = bounded(yaml, "x", person.across, -farthest, farthest);
    person.lift = bounded(yaml, "lift", person.lift, -farthest, farthest);
    person.scale = bounded(yaml, "size", person.scale, 0.3, 2);
    const QString on = yaml.string("on");
    if (!on.isEmpty() && on != QLatin1String("ground") && ThingPainter::carryingHeight(on) <= 0) {
        yaml.errorAt("on", QStringLiteral("nobody can lie or stand on \"%1\"").arg(on.left(40)));
    } else if (!on.isEmpty()) {
        person.on = on.toLatin1();
    }
}

void PoseFile::readLook(const YamlReader &yaml, Person &person)
{
    choose(yaml, "skin", palette::skinNames(), palette::skin, person.skin);
    choose(yaml, "shirt", palette::clothNames(), palette::cloth, person.shirt);
    choose(yaml, "trousers", palette::clothNames(), palette::cloth, person.trousers);
    if (yaml.string("shoes") == QLatin1String("none")) {
        person.shoes.clear();
    } else {
        choose(yaml, "shoes", palette::clothNames(), palette::cloth, person.shoes);
    }
    readHair(yaml, person);
    const QStringList lengths{QStringLiteral("short"), QStringLiteral("long")};
    if (const auto sleeves = position(yaml, "sleeves", lengths)) {
        person.longSleeves = *sleeves == 1;
    }
    if (const auto legs = position(yaml, "legs", lengths)) {
        person.shorts = *legs == 0;
    }
    const QStringList fists{
        QStringLiteral("none"), QStringLiteral("left"), QStringLiteral("right"), QStringLiteral("both")};
    if (const auto which = position(yaml, "fists", fists)) {
        person.leftFist = *which == 1 || *which == 3;
        person.rightFist = *which == 2 || *which == 3;
    }
}

// "short grey": a cut and a colour, either may be left out.
void PoseFile::readHair(const YamlReader &yaml, Person &person)
{
    static const QStringList cuts{QStringLiteral("short"), QStringLiteral("bob"), QStringLiteral("bun"),
        QStringLiteral("ponytail"), QStringLiteral("curly"), QStringLiteral("bald"), QStringLiteral("scarf")};
    const QStringList words = yaml.string("hair").split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (cuts.contains(word)) {
            person.hair = Person::Hair(cuts.indexOf(word));
        } else if (const QByteArray colour = palette::hair(word); !colour.isEmpty()) {
            person.hairColour = colour;
        } else {
            yaml.errorAt("hair",
                QStringLiteral("there is no \"%1\" for \"hair\"; choose a cut (%2) and a colour (%3)")
                    .arg(word.left(40), choices(cuts), choices(palette::hairNames())));
        }
    }
}

void PoseFile::readThings(const YamlReader &yaml, Frame &frame)
{
    for (const YAML::Node &node : limited(yaml, "things")) {
        Thing thing;
        if (node.IsScalar()) {
            thing.kind = QString::fromStdString(node.Scalar());
        } else {
            const YamlReader own(node, m_report);
            own.refuseUnknownKeys({"kind", "at", "to", "width", "height", "colour", "front"});
            thing.kind = own.requiredString("kind");
            if (own.node("at").IsDefined()) {
                thing.at = readAnchor(own, "at", frame);
            }
            if (own.node("to").IsDefined()) {
                thing.to = readAnchor(own, "to", frame);
            }
            thing.width = bounded(own, "width", 0, 0, farthest);
            thing.height = bounded(own, "height", 0, 0, farthest);
            choose(own, "colour", palette::clothNames(), palette::cloth, thing.colour);
            thing.inFront = own.flag("front");
        }
        if (ThingPainter::kinds().contains(thing.kind)) {
            frame.things.append(thing);
        } else if (!thing.kind.isEmpty()) {
            yaml.error(node,
                QStringLiteral("there is no thing \"%1\"; choose one of: %2")
                    .arg(thing.kind.left(40), choices(ThingPainter::kinds())));
        }
    }
}

void PoseFile::readMarks(const YamlReader &yaml, Frame &frame)
{
    for (const YAML::Node &node : limited(yaml, "spots")) {
        const YamlReader own(node, m_report);
        own.refuseUnknownKeys({"at", "size"});
        frame.spots.append({readAnchor(own, "at", frame), bounded(own, "size", 9, 1, 60)});
    }
    for (const YAML::Node &node : limited(yaml, "arrows")) {
        const YamlReader own(node, m_report);
        own.refuseUnknownKeys({"at", "by", "bow"});
        frame.arrows.append({readAnchor(own, "at", frame), readWay(own, "by"), bounded(own, "bow", 0, -2, 2)});
    }
}

QPointF PoseFile::readWay(const YamlReader &yaml, const char *key)
{
    const QList<double> numbers = yaml.numbers(key);
    if (numbers.size() != 2 || std::abs(numbers[0]) > farthest || std::abs(numbers[1]) > farthest) {
        yaml.errorAt(key,
            QStringLiteral("\"%1\" must be two numbers, centimetres to the right and up, such as [10, -5]")
                .arg(QLatin1String(key)));
        return {};
    }
    return {numbers[0], numbers[1]};
}

// `near_hand`, `[20, 75]` or `{part: near_hand, of: 2, by: [0, 5]}`.
Anchor PoseFile::readAnchor(const YamlReader &yaml, const char *key, const Frame &frame)
{
    Anchor anchor;
    const YAML::Node node = yaml.node(key);
    if (node.IsDefined() && node.IsSequence()) {
        anchor.by = readWay(yaml, key);
        return anchor;
    }
    if (node.IsDefined() && node.IsMap()) {
        const YamlReader own(node, m_report);
        own.refuseUnknownKeys({"part", "of", "by"});
        anchor.part = own.requiredString("part");
        if (own.node("by").IsDefined()) {
            anchor.by = readWay(own, "by");
        }
        const double last = double(std::max<qsizetype>(1, frame.people.size()));
        anchor.person = int(bounded(own, "of", 1, 1, last)) - 1;
    } else {
        anchor.part = yaml.requiredString(key);
    }
    if (!anchor.part.isEmpty() && !BodyParts::names().contains(anchor.part)) {
        yaml.errorAt(key,
            QStringLiteral("the body has no part \"%1\"; choose one of: %2")
                .arg(anchor.part.left(40), choices(BodyParts::names())));
        anchor.part.clear();
    }
    return anchor;
}

} // namespace pamphlet
