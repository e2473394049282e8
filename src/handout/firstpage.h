#pragma once

#include "article/article.h"
#include "article/clinicprofile.h"
#include "article/mustachedata.h"
#include "handout/handout.h"
#include "handout/handoutdocument.h"

namespace pamphlet {

// What resources/templates/handout.mustache fills into the first page: for a patient the clinic, the name, the note,
// the contents, the red flags of all `articles` and the code; for a book only clinic, title, date and contents.
templatedata::Data firstPageData(const Handout &handout, const ClinicProfile &clinic, const HandoutDocument &document,
    const QList<Article> &articles);

// How to get in touch, as one line; empty when the clinic has no phone.
QString nextStep(const ClinicProfile &clinic);

} // namespace pamphlet
