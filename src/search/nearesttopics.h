#pragma once

#include <QStringList>

namespace pamphlet {

class ArticleScope;
class Library;

// Ids of the topics in `scope` whose titles have a word that looks like one of these; none when no title does.
QStringList nearestTopics(
    const Library &library, const QString &lang, const QStringList &words, const ArticleScope &scope);

} // namespace pamphlet
