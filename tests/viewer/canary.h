#pragma once

#include "support/samples.h"

#include <QDateTime>
#include <QDirIterator>
#include <QTemporaryDir>

#include <memory>

// A word that must be found nowhere, and all the places where this program could leave it.
class Canary {
public:
    explicit Canary(const QString &words)
        : m_words(words)
    {
    }

    const QString &words() const { return m_words; }

    // Puts everything that a program may write to below one folder. Before the application object is made.
    static void useFreshFolders()
    {
        folder() = std::make_unique<QTemporaryDir>();
        for (const char *name : {"PAMPHLET_HOME", "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
                 "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"}) {
            const QString path = folder()->filePath(QString::fromLatin1(name));
            QDir().mkpath(path);
            QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
            qputenv(name, QFile::encodeName(path));
        }
    }
    static void removeFolders() { folder().reset(); }
    static QString freshFolder() { return folder()->path(); }

    // Any of the words, in upper or lower case, in UTF-8 or UTF-16.
    bool isIn(const QByteArray &bytes) const
    {
        const QByteArray all = bytes.toLower();
        for (const QString &word : m_words.toLower().split(u' ')) {
            QByteArray wide;
            for (const QChar letter : word) {
                wide.append(letter.toLatin1()).append('\0');
            }
            if (all.contains(word.toUtf8()) || all.contains(wide.chopped(1))) { // of either order of bytes
                return true;
            }
        }
        return false;
    }
    bool isIn(const QString &text) const { return isIn(text.toUtf8()); }

    // The files below `folder` that have it in their name or their bytes.
    QStringList filesBelow(const QString &folder) const
    {
        QStringList found;
        QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (isIn(path) || (QFileInfo(path).isFile() && isIn(samples::read(path)))) {
                found.append(path);
            }
        }
        return found;
    }

    // Those in shared memory that were written since.
    QStringList sharedMemorySince(const QDateTime &since) const
    {
        QStringList found;
        QDirIterator files(QStringLiteral("/dev/shm"), QDir::Files | QDir::Hidden | QDir::System);
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            if (file.lastModified() >= since && file.isReadable() && isIn(samples::read(file.filePath()))) {
                found.append(file.filePath());
            }
        }
        return found;
    }

private:
    static std::unique_ptr<QTemporaryDir> &folder()
    {
        static std::unique_ptr<QTemporaryDir> path;
        return path;
    }

    QString m_words;
};
