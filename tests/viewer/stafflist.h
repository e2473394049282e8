#pragma once

#include "listsamples.h"
#include "viewer/articletablemodel.h"
#include "viewer/clinicreviews.h"
#include "viewerfixture.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>

// What tests of the staff's list do with it.
namespace stafflist {

inline QTableView *openTable(ViewerFixture &viewer)
{
    viewer.window().goHome();
    if (!viewer.click(QStringLiteral("staffButton"))) {
        return nullptr;
    }
    const auto shown = [&viewer] { return viewer.visible<QTableView>(QStringLiteral("articleTable")); };
    return QTest::qWaitFor([&shown] { return shown() != nullptr; }) ? shown() : nullptr;
}

inline QStringList titles(const QTableView *table)
{
    QStringList titles;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        titles.append(table->model()->index(row, pamphlet::ArticleTableModel::TitleColumn).data().toString());
    }
    return titles;
}

inline QString cell(const QTableView *table, const QString &title, int column)
{
    return table->model()->index(int(titles(table).indexOf(title)), column).data().toString();
}

inline bool tapHead(QTableView *table, int column)
{
    QHeaderView *head = table->horizontalHeader();
    if (head->isSectionHidden(column)) {
        return false;
    }
    table->horizontalScrollBar()->setValue(head->sectionPosition(column));
    const int place = head->sectionViewportPosition(column) + 20;
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, {place, head->height() / 2});
    return true;
}

inline bool choose(ViewerFixture &viewer, const QString &title)
{
    auto *table = viewer.visible<QTableView>(QStringLiteral("articleTable"));
    const int row = table ? int(titles(table).indexOf(title)) : -1;
    if (row < 0) {
        return false;
    }
    const QRect place = table->visualRect(table->model()->index(row, pamphlet::ArticleTableModel::TitleColumn));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place.center());
    return true;
}

inline bool signOff(ViewerFixture &viewer, const QString &title, const QString &name)
{
    if (!choose(viewer, title) || !viewer.click(QStringLiteral("signOffButton"))) {
        return false;
    }
    QTest::keyClicks(viewer.visible<QComboBox>(QStringLiteral("clinicianBox"))->lineEdit(), name);
    return viewer.click(QStringLiteral("statementBox")) && viewer.click(QStringLiteral("signButton"))
        && QTest::qWaitFor([&] { return viewer.visible(QStringLiteral("articleTable")) != nullptr; });
}

inline QString figure(ViewerFixture &viewer, const QString &name)
{
    return viewer.visible<QLabel>(name + QStringLiteral("Figure"))->text();
}

} // namespace stafflist
