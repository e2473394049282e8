#include "viewer/regiontitles.h"

#include "article/bodyregions.h"

#include <QCoreApplication>

#include <array>

namespace pamphlet {

namespace {

// In the order of bodyRegions().
constexpr std::array titles{QT_TRANSLATE_NOOP("pamphlet::RegionTitles", "Head"),
    QT_TRANSLATE_NOOP("pamphlet::RegionTitles", "Jaw"), QT_TRANSLATE_NOOP("pamphlet::RegionTitles", "Neck"),
    QT_TRANSLATE_NOOP("pamphlet::RegionTitles", "Shoulder"), QT_TRANSLATE_NOOP("pamphlet::RegionTitles", "Upper back"),
    QT_TRANSLATE_NOOP("pamphlet::RegionTitles", "Elbow"), QT_TRANSLATE_NOOP("pamphlet::RegionTitles", "Wrist and hand"),
    QT_TRANSLATE_NOOP("pamphlet::RegionTitles", "Low back"), QT_TRANSLATE_NOOP("pamphlet::RegionTitles", "Hip"),
    QT_TRANSLATE_NOOP("pamphlet::RegionTitles", "Pelvis"), QT_TRANSLATE_NOOP("pamphlet::RegionTitles", "Thigh"),
    QT_TRANSLATE_NOOP("pamphlet::RegionTitles", "Knee"), QT_TRANSLATE_NOOP("pamphlet::RegionTitles", "Lower leg"),
    QT_TRANSLATE_NOOP("pamphlet::RegionTitles", "Ankle and foot")};

} // namespace

QString regionTitle(const QString &id)
{
    const qsizetype place = bodyRegions().indexOf(id);
    return place < 0 ? id : QCoreApplication::translate("pamphlet::RegionTitles", titles.at(size_t(place)));
}

} // namespace pamphlet
