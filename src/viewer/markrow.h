#pragma once

#include "clinic/visit.h"

#include <QFrame>
#include <QTimer>

#include <memory>

namespace Ui {
class MarkRow;
}

namespace pamphlet {

class Appearance;

// What the panel shows of a mark beyond what is stored of it.
struct MarkDetails {
    QString title;
    QStringList languages; // in which the article exists
};

// One marked article in the visit panel. The grip (its title) can be dragged to another place.
class MarkRow : public QFrame {
    Q_OBJECT

public:
    explicit MarkRow(const Appearance &appearance, QWidget *parent = nullptr);
    ~MarkRow() override;

    void showMark(const Mark &mark, const MarkDetails &details, bool first, bool last);
    const Mark &mark() const { return m_mark; }

Q_SIGNALS:
    void upRequested();
    void downRequested();
    void removeRequested();
    void noteChanged(const QString &note);
    void languageChosen(const QString &lang);
    void dragged(int y); // while the grip is held: where the pointer is, in the parent's coordinates
    void dropped();

protected:
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAppearance();
    void saveNote();

    const Appearance &m_appearance;
    Mark m_mark;
    QTimer m_noteDelay;
    bool m_dragging = false;
    std::unique_ptr<Ui::MarkRow> m_ui;
};

} // namespace pamphlet
