#pragma once

#include <QMenu>

namespace pamphlet {

struct Visit;
class VisitSession;

// The open visits, to switch to, and what can be done with the one in front.
class VisitMenu : public QMenu {
    Q_OBJECT

public:
    explicit VisitMenu(VisitSession &session, QWidget *parent = nullptr);

    // Below `button`, at the side where it ends.
    void openAt(const QWidget &button);

private:
    void fill();
    void addVisits();
    void addVisit(const Visit &visit);

    VisitSession &m_session;
};

} // namespace pamphlet
