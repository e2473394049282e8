#pragma once

#include "viewer/viewerparts.h"

#include <QStringList>
#include <QWidget>

#include <memory>

namespace Ui {
class SetForm;
}

namespace pamphlet {

// In the visit panel: keeps the marked articles as a set of the clinic, under a name.
class SetForm : public QWidget {
    Q_OBJECT

public:
    explicit SetForm(const ViewerParts &parts, QWidget *parent = nullptr);
    ~SetForm() override;

    // Begins anew; the name is proposed from the `titles` of what is marked.
    void begin(const QStringList &titles);

Q_SIGNALS:
    void done(); // saved or not

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void save();
    // Why the name will not do; empty when it will.
    QString problemOf(const QString &name) const;

    ViewerParts m_parts;
    std::unique_ptr<Ui::SetForm> m_ui;
};

} // namespace pamphlet
