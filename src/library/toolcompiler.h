#pragma once

#include "article/article.h"
#include "input/diagnostics.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace pamphlet {

class LibraryWriter;

// Compiles the pages to fill in, tools/<id>/<language>.yaml, and compares them with what the articles call for.
class ToolCompiler {
public:
    // The name of their folder beside the articles; no article stands in it.
    static QString folderName() { return QStringLiteral("tools"); }

    // `folder` is that of the articles; there need not be tools in it. `strict` checks the rules, too.
    ToolCompiler(const QString &folder, bool strict);

    // Reads every tool and writes it when there is a writer. False when it could not be written.
    bool compile(LibraryWriter *writer, Diagnostics &found);
    // What an article calls for must be there.
    void checkCalls(const Article &article, const QString &file, Diagnostics &found);
    // After all articles: tools that none of them calls for.
    void reportUncalled(Diagnostics &found) const;

private:
    bool compileFolder(const QString &id, LibraryWriter *writer, Diagnostics &found);
    bool compileFile(
        const QString &id, const QString &lang, const QString &path, LibraryWriter *writer, Diagnostics &found);

    QString m_folder;
    bool m_strict;
    QHash<QString, QStringList> m_languages; // of each tool that was found
    QSet<QString> m_called;
};

} // namespace pamphlet
