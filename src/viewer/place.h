#pragma once

#include <QString>

namespace pamphlet {

// Where in the program the user is.
struct Place {
    enum class Kind { Home, Topic, Browse, Article, Tool, Ask, Handout, Staff, Records, Numbers, Export, WaitingRoom };

    Kind kind = Kind::Home;
    QString id; // of the topic or the page to fill in, or slug of the article
    QString lang;
    QString anchor;

    // Whether it is a page that staff work with, away from patients.
    bool isDesk() const { return kind >= Kind::Staff; }

    // Whether it may be seen in the waiting room.
    bool isPublic() const { return kind < Kind::Handout; }

    bool operator==(const Place &) const = default;
};

} // namespace pamphlet
