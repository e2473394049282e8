#pragma once

#include "library/library.h"
#include "library/librarycompiler.h"
#include "library/librarywriter.h"

#include <QSqlQuery>
#include <QString>

namespace samples {

// Compiles a folder; what went wrong, or empty.
inline QString buildLibrary(const QString &folder, const QString &target,
    pamphlet::LibraryCompiler::Checks checks = pamphlet::LibraryCompiler::Checks::Error)
{
    pamphlet::LibraryCompiler compiler(folder, checks);
    pamphlet::LibraryWriter writer(target);
    if (writer.begin() && compiler.compile(&writer) && writer.finish()) {
        return {};
    }
    return writer.errorText()
        + (compiler.diagnostics().all().isEmpty() ? QString() : compiler.diagnostics().all().first().toString());
}

inline QString repositoryArticles()
{
    return QStringLiteral(PAMPHLET_SOURCE_DIR "/articles");
}

} // namespace samples
