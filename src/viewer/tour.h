#pragma once

#include <QSize>
#include <QString>
#include <QTextStream>

#include <memory>

namespace pamphlet {

class Library;

// Drives the real viewer through the main job with a data folder of its own: read, start a visit, mark three articles,
// order them, write notes, see somebody else, make the handout, save it; then the pages for staff, other themes and
// large text. Leaves a PNG of each step, handout.pdf and the folder "articles" in `folder` and tells each step on
// `log`. Empty when all went well, else the step that did not.
QString takeTour(std::unique_ptr<Library> library, const QString &folder, QSize windowSize, QTextStream &log);

} // namespace pamphlet
