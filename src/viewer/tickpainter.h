#pragma once

class QPainter;
class QRect;

namespace pamphlet {

class Appearance;

// The box of everything that can be ticked.
int tickSize(const Appearance &appearance);
void paintTick(QPainter &painter, const QRect &box, bool ticked, const Appearance &appearance);

} // namespace pamphlet
