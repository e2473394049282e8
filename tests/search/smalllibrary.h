#pragma once

#include "support/builtlibrary.h"
#include "support/samples.h"

#include <QStringList>
#include <QTemporaryDir>

namespace samples {

// A library of English articles with these texts, for tests of how words are looked up. `error` tells why there is
// none.
class SmallLibrary {
public:
    explicit SmallLibrary(const QStringList &texts)
    {
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QByteArray source = "---\ntitle: \"Zzz\"\nsummary: Zzz.\n---\n\n" + texts[i].toUtf8() + "\n";
            write(m_dir.filePath(QStringLiteral("in/a%1/en.md").arg(i)), source);
        }
        const QString path = m_dir.filePath(QStringLiteral("a.pamphlets"));
        error = buildLibrary(m_dir.filePath(QStringLiteral("in")), path, pamphlet::LibraryCompiler::Checks::Off);
        if (error.isEmpty()) {
            library = pamphlet::Library::open(path, error);
        }
    }

    QString error;
    std::unique_ptr<pamphlet::Library> library;

private:
    QTemporaryDir m_dir;
};

} // namespace samples
