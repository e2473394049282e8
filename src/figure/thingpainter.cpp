#include "figure/thingpainter.h"

#include "figure/furniture.h"
#include "figure/objects.h"

namespace pamphlet {

namespace {

struct Kind {
    const char *name;
    void (*paint)(const Thing &, const ThingPainter::Setting &, SvgCanvas &);
    bool inFront; // of the people
    double carries; // centimetres above the ground; 0: nobody
};

constexpr Kind all[] = {
    {"chair", furniture::chair, false, 0},
    {"armchair", furniture::armchair, false, 0},
    {"stool", furniture::stool, false, 0},
    {"standing_chair", furniture::standingChair, true, 0},
    {"table", furniture::table, true, 0},
    {"counter", furniture::counter, false, 0},
    {"wall", furniture::wall, false, 0},
    {"shelf", furniture::shelf, false, 0},
    {"rail", furniture::rail, false, 0},
    {"step", furniture::step, false, 16},
    {"stairs", furniture::stairs, false, 0},
    {"bed", furniture::bed, false, 50},
    {"couch", furniture::bed, false, 62},
    {"bed_from_above", furniture::bedFromAbove, false, 0},
    {"mat", furniture::mat, false, 3},
    {"window", furniture::window, false, 0},
    {"pillow", objects::pillow, false, 0},
    {"roll", objects::roll, false, 0},
    {"blanket", objects::blanket, true, 0},
    {"cloth", objects::cloth, true, 0},
    {"bandage", objects::bandage, true, 0},
    {"ice_pack", objects::icePack, true, 0},
    {"band", objects::band, true, 0},
    {"dumbbell", objects::dumbbell, true, 0},
    {"ball", objects::ball, false, 0},
    {"stick", objects::stick, true, 0},
    {"cup", objects::cup, true, 0},
    {"kettle", objects::kettle, true, 0},
    {"laptop", objects::laptop, true, 0},
    {"paper", objects::paper, true, 0},
    {"plant", objects::plant, false, 0},
    {"dog", objects::dog, true, 0},
    {"bar", objects::bar, false, 0},
    {"block", objects::block, false, 0},
};

const Kind *find(const QString &name)
{
    for (const Kind &kind : all) {
        if (name == QLatin1String(kind.name)) {
            return &kind;
        }
    }
    return nullptr;
}

} // namespace

QStringList ThingPainter::kinds()
{
    QStringList names;
    for (const Kind &kind : all) {
        names.append(QLatin1String(kind.name));
    }
    return names;
}

bool ThingPainter::isInFront(const Thing &thing)
{
    const Kind *kind = find(thing.kind);
    return thing.inFront.value_or(kind && kind->inFront);
}

double ThingPainter::carryingHeight(const QString &kind)
{
    const Kind *found = find(kind);
    return found ? found->carries : 0;
}

void ThingPainter::paint(const Thing &thing, const Setting &setting, SvgCanvas &canvas)
{
    if (const Kind *kind = find(thing.kind)) {
        kind->paint(thing, setting, canvas);
    }
}

} // namespace pamphlet
