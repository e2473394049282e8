#pragma once

#include "clinic/askslip.h"
#include "clinic/handoutrecord.h"
#include "viewer/viewerparts.h"

#include <QHash>
#include <QWidget>

#include <memory>

namespace Ui {
class CodeForm;
}

namespace pamphlet {

// In the visit panel: finds articles by a code, and marks them: what was handed out last time, by the code on the
// sheet, or what the patient wants to ask about, by the code from the waiting room.
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
    void findHandout(const QString &code);
    void findList(const QString &code);
    // Of a tablet that shares no data with this one.
    void readScanned(const QString &text);
    void showNothing();
    void showProblem(const QString &problem);
    void showRecord(const HandoutRecord &record);
    void showList(const AskSlip &slip);
    // What the library lost is printed from the version of then.
    void askForVersion(const RecordedItem &item);
    void showFound();
    QString remark() const; // on what is not as it was
    void add();

    ViewerParts m_parts;
    QList<RecordedItem> m_articles; // that were found
    QStringList m_missing; // articles of a patient's list that are not here, in words
    QHash<QByteArray, KeptVersion> m_kept; // of those that are no longer in the library, by hash
    int m_awaited = 0; // versions asked for
    int m_search = 0; // counts, so that late answers are dropped
    std::unique_ptr<Ui::CodeForm> m_ui;
};

} // namespace pamphlet
