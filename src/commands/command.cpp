#include "commands/command.h"

#include "library/library.h"
#include "library/librarylocation.h"

namespace pamphlet {

QString CommandContext::resolvedLibraryPath() const
{
    return libraryPath.isEmpty() ? bundledLibraryPath() : libraryPath;
}

std::unique_ptr<Library> CommandContext::openLibrary() const
{
    QString error;
    std::unique_ptr<Library> library = Library::open(resolvedLibraryPath(), error);
    if (!library) {
        err << error << Qt::endl;
    }
    return library;
}

} // namespace pamphlet
