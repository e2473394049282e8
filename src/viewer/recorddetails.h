#pragma once

#include "clinic/handoutrecord.h"

#include <QFrame>

#include <memory>

namespace Ui {
class RecordDetails;
}

namespace pamphlet {

class Appearance;
class Library;

// One record in full: each article and page to fill in with its exact version, whether the library still has that one,
// and what came of teach-back.
class RecordDetails : public QFrame {
    Q_OBJECT

public:
    // Both must outlive this.
    RecordDetails(const Library &library, const Appearance &appearance, QWidget *parent = nullptr);
    ~RecordDetails() override;

    void setRecord(const HandoutRecord &record);
    const HandoutRecord &record() const { return m_record; }

Q_SIGNALS:
    void closed();
    void printRequested();
    void copyRequested();

private:
    void makeButtons();
    void fillItems();
    QWidget *makeItem(const RecordedItem &item);
    void showAppearance();

    const Library &m_library;
    const Appearance &m_appearance;
    HandoutRecord m_record;
    QWidget *m_items = nullptr; // of the record that is shown
    std::unique_ptr<Ui::RecordDetails> m_ui;
};

} // namespace pamphlet
