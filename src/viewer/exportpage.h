#pragma once

#include "reader/exportrun.h"
#include "viewer/place.h"

#include <QStringListModel>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class ExportPage;
}

namespace pamphlet {

class Appearance;
class ArticleChooser;
class ClinicShortcuts;
class DeskTabs;
class Dialogs;
class HandoutOptionsBox;
class LibraryIndexService;

// Writes many articles at once into a folder, for staff. What runs goes on while the page is left.
class ExportPage : public QWidget {
    Q_OBJECT

public:
    // All must outlive this.
    ExportPage(Reader &reader, LibraryIndexService &index, ClinicShortcuts &shortcuts, Dialogs &dialogs,
        const Appearance &appearance, QWidget *parent = nullptr);
    ~ExportPage() override;

    // Shows what runs or was just done, else the choices.
    void enter();

Q_SIGNALS:
    void deskChosen(pamphlet::Place::Kind kind); // another page for staff
    void told(const QString &message);
    void finished(const pamphlet::ExportSummary &summary);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addParts();
    void connectChoices();
    void connectRun();
    void takeIndex();
    void showFailure(const QString &message);
    void showChoices();
    void chooseFolder();
    void openFolder();
    QList<ExportJob> jobs() const;
    ExportForm form() const;
    void begin();
    void run(const QList<ExportJob> &jobs);
    void showProgress(int done, int total, const QString &title);
    void showSummary(const ExportSummary &summary);
    void fitToSize();

    Reader &m_reader;
    LibraryIndexService &m_index;
    ClinicShortcuts &m_shortcuts;
    Dialogs &m_dialogs;
    const Appearance &m_appearance;
    ExportRun m_run;
    DeskTabs *m_tabs;
    ArticleChooser *m_chooser;
    HandoutOptionsBox *m_paper;
    QString m_folder;
    ExportForm m_form = ExportForm::Pdf; // of what runs
    QList<ExportJob> m_jobs; // not written yet
    int m_written = 0;
    QStringListModel m_problems;
    QTimer m_skeletonDelay;
    bool m_filled = false;
    bool m_titleTyped = false;
    std::unique_ptr<Ui::ExportPage> m_ui;
};

} // namespace pamphlet
