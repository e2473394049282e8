#pragma once

#include "figure/thingpainter.h"

namespace pamphlet::objects {

// What people hold, wear or lie on. Each draws one kind of thing.
void pillow(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void roll(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void blanket(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void cloth(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void bandage(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void icePack(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void band(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void dumbbell(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void ball(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void stick(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void cup(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void kettle(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void laptop(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void paper(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void plant(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void dog(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void bar(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);
void block(const Thing &thing, const ThingPainter::Setting &setting, SvgCanvas &canvas);

} // namespace pamphlet::objects
