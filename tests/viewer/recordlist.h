#pragma once

#include "clinic/clinicdatabase.h"
#include "clinic/recordrepository.h"
#include "stafflist.h"

#include <QCryptographicHash>
#include <QDir>

// What tests of the records do.
namespace recordlist {

using namespace pamphlet;

inline RecordedItem itemOf(const KeptVersion &version, TeachBack result = TeachBack::NotNoted)
{
    return {version.kind, version.id, version.lang, version.title, version.hash, result};
}

// Another version than the library has today.
inline KeptVersion changed(KeptVersion version)
{
    version.title += QStringLiteral(" as it was");
    version.source.replace("Text.", "Older text.");
    version.hash = QCryptographicHash::hash(version.source, QCryptographicHash::Sha256).toHex();
    return version;
}

inline HandoutRecord record(const QString &code, HandoutForm form, const QString &clinician = {})
{
    HandoutRecord record;
    record.code = code;
    record.form = form;
    record.clinician = clinician;
    record.lang = QStringLiteral("en");
    return record;
}

// Three handouts: one of now, one of yesterday, one of 40 days ago.
inline void handOut(ViewerFixture &viewer)
{
    const Library &library = viewer.viewer->reader().library();
    const KeptVersion zest = *articleVersion(library, QStringLiteral("zest"), QStringLiteral("en"));
    const KeptVersion migraine = *articleVersion(library, QStringLiteral("migraine"), QStringLiteral("en"));
    const KeptVersion spanish = *articleVersion(library, QStringLiteral("migraine"), QStringLiteral("es"));
    const KeptVersion older = changed(zest);
    KeptVersion lost = changed(migraine);
    lost.id = QStringLiteral("lost");
    lost.title = QStringLiteral("=Lost");
    viewer.viewer.reset();
    {
        ClinicDatabase database(QDir(viewer.data.path()).filePath(ClinicDatabase::fileName()));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto add = [&](int daysAgo, HandoutRecord record, const QList<RecordedItem> &items) {
            record.items = items;
            RecordRepository(database, [=] {
                return now.addDays(-daysAgo);
            }).add(record, {zest, migraine, spanish, older, lost});
        };
        add(40, record(QStringLiteral("AB-CDE"), HandoutForm::Pdf, QStringLiteral("Bo Lee")), {itemOf(zest)});
        add(1, record(QStringLiteral("K7-4Q2"), HandoutForm::Print, QStringLiteral("Ana Rivera")),
            {itemOf(migraine, TeachBack::ExplainedInOwnWords), itemOf(spanish)});
        add(0, record(QStringLiteral("XY-Z23"), HandoutForm::WebPage),
            {itemOf(older, TeachBack::GoOverAgain), itemOf(lost)});
    }
    viewer.open();
}

inline QTableView *openRecords(ViewerFixture &viewer)
{
    viewer.window().openRecords();
    const auto shown = [&viewer] { return viewer.visible<QTableView>(QStringLiteral("recordTable")); };
    return QTest::qWaitFor([&shown] { return shown() != nullptr; }) ? shown() : nullptr;
}

inline QStringList column(const QTableView *table, int column)
{
    QStringList texts;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        texts.append(table->model()->index(row, column).data().toString());
    }
    return texts;
}

inline void tapRow(const QTableView *table, int row)
{
    const QRect place = table->visualRect(table->model()->index(row, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place.center());
}

// The texts that the details show.
inline QStringList detailTexts(ViewerFixture &viewer)
{
    QStringList texts;
    if (const auto *details = viewer.visible<QWidget>(QStringLiteral("recordDetails"))) {
        for (const QLabel *label : details->findChildren<QLabel *>()) {
            texts.append(label->text());
        }
    }
    return texts;
}

} // namespace recordlist
