#pragma once

#include "article/article.h"

namespace pamphlet {

// The parts that an article must have: red flags, what it is, how it shows, evidence, steps, questions, the way to talk
// with us, pictures. Wording is looked at in English and Spanish only, and leniently.
class PartChecks {
public:
    static constexpr int leastQuestions = 4;
    static constexpr int mostQuestions = 6;

    static void check(const Article &article, FileDiagnostics &report);
};

} // namespace pamphlet
