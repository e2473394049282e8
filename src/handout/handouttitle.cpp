#include "handout/handouttitle.h"

#include "article/pagestrings.h"
#include "handout/handout.h"

namespace pamphlet {

namespace {

constexpr qsizetype mostTitles = 6;

} // namespace

QString handoutTitle(const Handout &handout, const QStringList &titles)
{
    if (!handout.bookTitle.isEmpty()) {
        return handout.bookTitle;
    }
    if (handout.items.size() == 1 || titles.size() == 1) {
        return titles.first(); // with the pages to fill in that belong to it
    }
    const QStringList named = handout.items.isEmpty() ? titles : titles.first(handout.items.size());
    const QString pattern
        = named.size() > mostTitles ? QStringLiteral("handout_file_title_more") : QStringLiteral("handout_file_title");
    return PageStrings::forLanguage(handout.lang)[pattern].arg(named.mid(0, mostTitles).join(QStringLiteral(", ")));
}

} // namespace pamphlet
