#pragma once

#include "clinic/askslip.h"
#include "viewer/viewerparts.h"

#include <QWidget>

#include <memory>

namespace Ui {
class AskPage;
}

namespace pamphlet {

class AskRow;

// A patient's list of articles to ask about, and the code that takes it to the clinician.
class AskPage : public QWidget {
    Q_OBJECT

public:
    explicit AskPage(const ViewerParts &parts, QWidget *parent = nullptr);
    ~AskPage() override;

    // Call it each time that the page is shown.
    void enter();

Q_SIGNALS:
    void articleChosen(const QString &slug, const QString &lang, const QString &anchor);
    void homeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showList();
    void showRows();
    void addRow(qsizetype index);
    void removeRow(qsizetype index);
    void showCode();
    void showProblem(const QString &problem);
    // The code stands beside the list, or above it where that is too narrow.
    void fitToWidth();

    ViewerParts m_parts;
    QList<AskItem> m_items; // as they are shown
    QList<AskRow *> m_rows;
    std::unique_ptr<Ui::AskPage> m_ui;
};

} // namespace pamphlet
