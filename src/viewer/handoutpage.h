#pragma once

#include "viewer/handoutdelivery.h"
#include "viewer/viewerparts.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class HandoutPage;
}

namespace pamphlet {

class HandoutActions;
class HandoutDetails;
class HandoutPreview;
class HandoutRecorder;
class MarkedItems;

// The finished PDF of the visit, to look at, print and save. The patient's name is typed here, lives in this page only
// and is wiped when the page is left or another visit begins.
class HandoutPage : public QWidget {
    Q_OBJECT

public:
    explicit HandoutPage(const ViewerParts &parts, QWidget *parent = nullptr);
    ~HandoutPage() override;

    // Call when the page is entered and left.
    void enter();
    void leave();
    void setBelow(bool below);

    const HandoutPdf &pdf() const { return m_finished.pdf; }
    // What is in pdf(), without the name.
    const Handout &handout() const { return m_finished.handout; }

Q_SIGNALS:
    void ready(); // the preview shows the handout as it is now
    void saved(const QString &path);
    void recorded(); // that it was handed out
    void failed(const QString &message);

private:
    void connectForm();
    void connectDelivery();
    void showAppearance();
    void follow();
    void showItems();
    void keepNote();
    void scheduleMake();
    void make();
    void print(const Handout &handout);
    void showPdf(const Handout &handout, const HandoutPdf &pdf);
    void showError(const QString &message);
    FinishedHandout takenOut();
    void takeHandedOut(
        const QUuid &visit, const Handout &handout, HandoutForm form, const QString &status, const QString &path);
    void copyChartNote();
    Handout current() const;

    ViewerParts m_parts;
    std::unique_ptr<Ui::HandoutPage> m_ui;
    HandoutPreview *m_preview;
    HandoutDetails *m_details;
    HandoutActions *m_actions;
    HandoutDelivery *m_delivery;
    HandoutRecorder *m_recorder;
    MarkedItems *m_marked;
    QTimer m_delay;
    QUuid m_visit; // whose handout it is; null while the page is left
    QList<Mark> m_marks; // of it
    QString m_keptNote; // of it, as it was stored last
    FinishedHandout m_finished; // what the preview shows
    HandoutForm m_lastForm = HandoutForm::Print; // in which it was handed out, for the chart note
    int m_number = 0; // of the newest PDF asked for; older ones are dropped
    bool m_below = false;
};

} // namespace pamphlet
