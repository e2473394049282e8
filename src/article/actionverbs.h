#pragma once

#include <QSet>
#include <QString>

namespace pamphlet {

// Whether a step tells somebody to do something: it begins with a verb of resources/reading/verbs-<language>.txt, or
// has one behind a few first words ("Each day, note …", "Do not lift …").
class ActionVerbs {
public:
    explicit ActionVerbs(const QString &lang);

    bool isKnownLanguage() const { return !m_verbs.isEmpty(); }
    bool tells(const QString &step) const;

private:
    QSet<QString> m_verbs;
};

} // namespace pamphlet
