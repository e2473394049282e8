#pragma once

#include "article/article.h"
#include "article/readability.h"

namespace pamphlet {

// What of the PEMAT-P a program can look at. Shoemaker SJ, Wolf MS, Brach C. The Patient Education Materials Assessment
// Tool (PEMAT) and User's Guide. AHRQ Publication No. 14-0002-EF, 2013. The numbers are those of the guide; the wording
// here is shorter. A "yes" says that a sign of the point was found, never that the article scores it: people rate, and
// the points that are not listed are theirs alone.
struct PematPoint {
    int item = 0; // 1 to 19 understandability, 20 to 26 actionability
    QString point;
    bool found = false;
    QString why; // what was counted or not found
};

class Pemat {
public:
    // In the order of their numbers; points that need the words of the language only for English and Spanish.
    static QList<PematPoint> look(const Article &article, const Readability &figures);
};

} // namespace pamphlet
