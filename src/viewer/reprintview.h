#pragma once

#include "clinic/handoutrecord.h"
#include "viewer/handoutdelivery.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QWidget>

#include <memory>

class QPushButton;

namespace Ui {
class ReprintView;
}

namespace pamphlet {

class ClinicShortcuts;
class ClinicStore;
class Dialogs;
class Reader;

// A handout once more as it was given, in its exact versions, to look at, print and save. It has neither the note nor
// the name that it had then: nobody kept them.
class ReprintView : public QWidget {
    Q_OBJECT

public:
    // All must outlive this.
    struct Parts {
        ClinicStore &store;
        const ClinicShortcuts &shortcuts;
        Reader &reader;
        Dialogs &dialogs;
    };

    explicit ReprintView(const Parts &parts, QWidget *parent = nullptr);
    ~ReprintView() override;

    void open(const HandoutRecord &record);
    // Forgets the pages.
    void close();

    const HandoutPdf &pdf() const { return m_finished.pdf; }

Q_SIGNALS:
    void composed(const pamphlet::Handout &handout); // what is being made
    void closed();
    void told(const QString &message); // what was done, or could not be

private:
    struct Gathering; // of the versions

    QPushButton *addButton(const QString &name, const QString &text, const QString &role);
    void gather();
    void take(const std::shared_ptr<Gathering> &gathering, const QByteArray &hash, std::optional<KeptVersion> version);
    void make(const Handout &handout);
    void showPdf(const HandoutPdf &pdf);
    void showError(const QString &message);
    HandoutOptions options() const;
    void connectDelivery();

    Parts m_parts;
    HandoutRecord m_record;
    FinishedHandout m_finished;
    HandoutDelivery *m_delivery;
    QBuffer m_buffer; // what the preview reads
    QPdfDocument m_document;
    int m_number = 0; // of the newest handout asked for; older ones are dropped
    std::unique_ptr<Ui::ReprintView> m_ui;
    QPushButton *m_print;
    QPushButton *m_save;
};

} // namespace pamphlet
