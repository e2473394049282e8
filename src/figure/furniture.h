#pragma once

#include "figure/thingpainter.h"

namespace pamphlet::furniture {

// What people sit, lie, stand and lean on. Each draws one kind of thing.
void chair(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void armchair(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void stool(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void standingChair(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void table(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void counter(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void wall(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void shelf(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void rail(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void step(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void stairs(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void bed(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void bedFromAbove(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void mat(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void window(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);

} // namespace pamphlet::furniture
