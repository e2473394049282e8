#include "viewer/regiontitles.h"

#include <QCoreApplication>

#include <algorithm>

namespace pamphlet {

namespace {

struct Title {
    const char *region;
    const char *text;
};

constexpr Title titles[] = {
    {"head", QT_TRANSLATE_NOOP("RegionTitles", "Head")},
    {"jaw", QT_TRANSLATE_NOOP("RegionTitles", "Jaw")},
    {"neck", QT_TRANSLATE_NOOP("RegionTitles", "Neck")},
    {"shoulder", QT_TRANSLATE_NOOP("RegionTitles", "Shoulder")},
    {"upper-back", QT_TRANSLATE_NOOP("RegionTitles", "Upper back")},
    {"elbow", QT_TRANSLATE_NOOP("RegionTitles", "Elbow")},
    {"wrist-hand", QT_TRANSLATE_NOOP("RegionTitles", "Wrist and hand")},
    {"low-back", QT_TRANSLATE_NOOP("RegionTitles", "Low back")},
    {"hip", QT_TRANSLATE_NOOP("RegionTitles", "Hip")},
    {"pelvis", QT_TRANSLATE_NOOP("RegionTitles", "Pelvis")},
    {"thigh", QT_TRANSLATE_NOOP("RegionTitles", "Thigh")},
    {"knee", QT_TRANSLATE_NOOP("RegionTitles", "Knee")},
    {"lower-leg", QT_TRANSLATE_NOOP("RegionTitles", "Lower leg")},
    {"ankle-foot", QT_TRANSLATE_NOOP("RegionTitles", "Ankle and foot")},
};

} // namespace

QString regionTitle(const QString &region)
{
    const auto *found = std::find_if(std::begin(titles), std::end(titles),
        [&](const Title &title) { return region == QLatin1String(title.region); });
    return found == std::end(titles) ? region : QCoreApplication::translate("RegionTitles", found->text);
}

} // namespace pamphlet
