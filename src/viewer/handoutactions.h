#pragma once

#include <QWidget>

#include <memory>

class QPushButton;

namespace Ui {
class HandoutActions;
}

namespace pamphlet {

class Appearance;

// What can be done with a finished handout, and how it went.
class HandoutActions : public QWidget {
    Q_OBJECT

public:
    explicit HandoutActions(const Appearance &appearance, QWidget *parent = nullptr);
    ~HandoutActions() override;

    // Without pages there is nothing to hand out; the number that was shown before stays.
    void setPages(int pages);
    void setReady(bool ready);
    // Its height is fixed for its width instead: else the layouts around it would ask for all their height as well, and
    // leave too little for the pages above.
    bool hasHeightForWidth() const override { return false; }
    // Then there is something to note in the chart.
    void setHandedOut(bool handedOut);
    // Something long is going on, as `status` says; it can be stopped.
    void setBusy(const QString &status);
    // Nothing is going on any more. With a folder, it can be opened.
    void tell(const QString &status, const QString &folder = {});
    // Forgets how it went, unless something is going on.
    void clearStatus();

Q_SIGNALS:
    void printRequested();
    void saveRequested();
    void webPageRequested();
    void chartNoteRequested();
    void folderRequested(const QString &folder);
    void stopRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fitHeight();
    QPushButton *addButton(const QString &name, const QString &text);
    void showState();
    void showAppearance();

    const Appearance &m_appearance;
    std::unique_ptr<Ui::HandoutActions> m_ui;
    QPushButton *m_saveButton;
    QPushButton *m_webPageButton;
    QPushButton *m_chartNoteButton;
    QPushButton *m_folderButton;
    QPushButton *m_stopButton;
    QString m_folder;
    bool m_ready = false;
    bool m_busy = false;
    bool m_handedOut = false;
};

} // namespace pamphlet
