#pragma once

#include "handout/handout.h"
#include "reader/handoutprinter.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class HandoutPage;
}

namespace pamphlet {

class Appearance;
class Dialogs;
class Reader;
class ToolChoices;
class VisitSession;

// The finished PDF of the visit, to look at, print and save. The patient's name is typed here, lives in this page only
// and is wiped when the page is left.
class HandoutPage : public QWidget {
    Q_OBJECT

public:
    // All must outlive this.
    HandoutPage(VisitSession &session, Reader &reader, Dialogs &dialogs, const Appearance &appearance,
        QWidget *parent = nullptr);
    ~HandoutPage() override;

    // Call when the page is entered and left.
    void enter();
    void leave();
    void setBelow(bool below);

    const HandoutPdf &pdf() const { return m_pdf; }

Q_SIGNALS:
    void ready(); // the preview shows the handout as it is now
    void saved(const QString &path);
    void failed(const QString &message);

private:
    void fillChoices();
    QList<HandoutItem> items() const;
    void showAppearance();
    void scheduleMake();
    void make();
    void showPdf(const HandoutPdf &pdf);
    void save();
    void print();
    Handout handout() const;

    VisitSession &m_session;
    Reader &m_reader;
    Dialogs &m_dialogs;
    const Appearance &m_appearance;
    ToolChoices *m_tools;
    QTimer m_delay;
    HandoutPdf m_pdf;
    QBuffer m_buffer; // what the preview reads
    QPdfDocument m_document;
    int m_number = 0; // of the newest PDF asked for; older ones are dropped
    std::unique_ptr<Ui::HandoutPage> m_ui;
};

} // namespace pamphlet
