#include "library/librarylocation.h"

#include <QCoreApplication>
#include <QDir>

namespace pamphlet {

QString bundledLibraryPath()
{
    return QDir::cleanPath(
        QCoreApplication::applicationDirPath() + QStringLiteral("/../share/pamphlet/library.pamphlets"));
}

} // namespace pamphlet
