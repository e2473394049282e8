#pragma once

#include <QString>

namespace pamphlet {

// Where the library that comes with the program lies: ../share/pamphlet beside the program's folder, in the build
// tree as after installation. Needs the application object.
QString bundledLibraryPath();

} // namespace pamphlet
