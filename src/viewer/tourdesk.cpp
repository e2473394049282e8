#include "viewer/tourdesk.h"

#include "viewer/tourguide.h"

#include <QTableView>

namespace pamphlet {

namespace {

void lookAtRecords(TourGuide &guide, const QString &prefix)
{
    guide.window().openRecords();
    guide.waitUntilVisible(QStringLiteral("recordTable"));
    guide.picture(prefix + QStringLiteral("records"));
    guide.find<QTableView>(QStringLiteral("recordTable"))->selectRow(0);
    guide.waitUntilVisible(QStringLiteral("recordDetails"));
    guide.picture(prefix + QStringLiteral("record"));
    guide.click(QStringLiteral("closeDetailsButton"));
}

void lookAtNumbers(TourGuide &guide, const QString &prefix)
{
    guide.window().openNumbers();
    guide.waitUntilVisible(QStringLiteral("numbersArea"));
    guide.picture(prefix + QStringLiteral("numbers"));
}

void lookAtExport(TourGuide &guide, const QString &prefix)
{
    guide.window().openExport();
    guide.waitUntilVisible(QStringLiteral("choicePage"));
    guide.picture(prefix + QStringLiteral("export"));
}

} // namespace

void lookAtEmptyDesk(TourGuide &guide)
{
    guide.window().openRecords();
    guide.waitUntilVisible(QStringLiteral("emptyPage"));
    guide.picture(QStringLiteral("no-records"));
    lookAtNumbers(guide, QStringLiteral("no-"));
    guide.click(QStringLiteral("countingBox"));
    guide.picture(QStringLiteral("numbers-off"));
    guide.click(QStringLiteral("countingBox"));
}

void tourDesk(TourGuide &guide)
{
    lookAtRecords(guide, {});
    lookAtNumbers(guide, {});
    lookAtExport(guide, {});
    guide.click(QStringLiteral("chooseTicked"));
    guide.picture(QStringLiteral("export-some"));
    guide.click(QStringLiteral("chooseTopic"));
    guide.click(QStringLiteral("folderButton"));
    guide.click(QStringLiteral("exportButton"));
    guide.waitUntilVisible(QStringLiteral("summaryPage"));
    guide.picture(QStringLiteral("exported"));
    guide.click(QStringLiteral("newButton"));
}

void lookAtDesk(TourGuide &guide, const QString &prefix)
{
    lookAtRecords(guide, prefix);
    lookAtNumbers(guide, prefix);
    lookAtExport(guide, prefix);
}

} // namespace pamphlet
