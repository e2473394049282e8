#include "article/bodyregions.h"

namespace pamphlet {

using namespace Qt::StringLiterals;

const QStringList &bodyRegions()
{
    static const QStringList regions{u"head"_s, u"jaw"_s, u"neck"_s, u"shoulder"_s, u"upper-back"_s, u"elbow"_s,
        u"wrist-hand"_s, u"low-back"_s, u"hip"_s, u"pelvis"_s, u"thigh"_s, u"knee"_s, u"lower-leg"_s, u"ankle-foot"_s};
    return regions;
}

} // namespace pamphlet
