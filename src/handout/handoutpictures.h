#pragma once

#include <QByteArray>
#include <QString>

namespace pamphlet {

class Library;
struct HandoutOptions;
struct KeptVersion;

// The <article> element `html` with its pictures as the options want them: as they are, in grey, or none. Those of a
// kept version stand inside the HTML: the library has others at the same addresses.
QString withPicturesAs(
    const HandoutOptions &options, const Library &library, const KeptVersion *version, const QString &html);

// The same picture without colours, and what is nearly white in white; unchanged when it is of no kind that Qt reads.
QByteArray greyPicture(const QString &name, const QByteArray &bytes);

} // namespace pamphlet
