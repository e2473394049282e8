#pragma once

#include "clinic/review.h"
#include "handout/handout.h"

#include <QByteArray>
#include <QString>

namespace pamphlet {

class Library;
struct ClinicProfile;

// A handout as a file, or why there is none.
struct HandoutFile {
    QByteArray bytes;
    QString title; // never holds the patient's name
    QString error; // in words for people
};

// The handout as one HTML file to read on any device without a network: style and pictures inside, no script, nothing
// that points outside. On the thread of `library`.
HandoutFile handoutWebPage(
    const Library &library, const ClinicProfile &clinic, const Reviews &reviews, const Handout &handout);

} // namespace pamphlet
