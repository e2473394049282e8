#pragma once

#include <QString>

namespace pamphlet {

struct ArticleFacts;

// Which articles a list shows. What is empty lets all pass; what is not must hold together.
struct ArticleFilter {
    QString topic; // id
    QString region; // id
    QString lang;

    bool operator==(const ArticleFilter &) const = default;

    bool isEmpty() const { return *this == ArticleFilter(); }
    bool passes(const ArticleFacts &facts) const;
};

} // namespace pamphlet
