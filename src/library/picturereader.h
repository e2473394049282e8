#pragma once

#include "figure/figurecompiler.h"
#include "input/diagnostics.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace pamphlet {

// Finds a picture that an article names: a file beside it, or a pose file of that name, which is compiled.
class PictureReader {
public:
    // The bytes of `name` in `folder`; nothing when it is neither there nor can be made. What is wrong with a pose file
    // or a picture is reported under its own path; that there is none at all is left to the caller.
    std::optional<QByteArray> read(const QString &folder, const QString &name, Diagnostics &diagnostics) const;

    // Whether `name` is there in one form or the other.
    static bool exists(const QString &folder, const QString &name);
    // The picture that a file of that name is or makes: "nod.svg" of "nod.pose.yaml".
    static QString pictureMadeFrom(const QString &file);
    // The file that `name` is made from.
    static QString sourcePath(const QString &folder, const QString &name);

private:
    FigureCompiler m_figures;
};

} // namespace pamphlet
