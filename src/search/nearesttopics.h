#pragma once

#include <QStringList>

namespace pamphlet {

class Library;

// Ids of the topics whose titles have a word that looks like one of these; none when no title does.
QStringList nearestTopics(const Library &library, const QString &lang, const QStringList &words);

} // namespace pamphlet
