#pragma once

#include "clinic/handoutrecord.h"
#include "viewer/viewerparts.h"

#include <QHash>
#include <QWidget>

#include <memory>

namespace Ui {
class CodeForm;
}

namespace pamphlet {

// In the visit panel: finds what was handed out last time by the code on the sheet, and marks it again.
class CodeForm : public QWidget {
    Q_OBJECT

public:
    explicit CodeForm(const ViewerParts &parts, QWidget *parent = nullptr);
    ~CodeForm() override;

    void begin();

Q_SIGNALS:
    void done(); // added or not

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find();
    void showNothing();
    void showProblem(const QString &problem);
    void showRecord(const HandoutRecord &record);
    // What the library lost is printed from the version of then.
    void askForVersion(const RecordedItem &item);
    void showFound();
    void add();

    ViewerParts m_parts;
    QList<RecordedItem> m_articles; // of the record that was found
    QHash<QByteArray, KeptVersion> m_kept; // of those that are no longer in the library, by hash
    int m_awaited = 0; // versions asked for
    int m_search = 0; // counts, so that late answers are dropped
    std::unique_ptr<Ui::CodeForm> m_ui;
};

} // namespace pamphlet
