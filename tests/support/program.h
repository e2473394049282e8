#pragma once

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>

namespace samples {

// One run of the program, without a display and with a home of its own.
struct Program {
    int exitCode = -1; // -1: did not start, did not end, or crashed
    QString out;
    QString err;

    QJsonArray json() const { return QJsonDocument::fromJson(out.toUtf8()).array(); }
    QJsonObject jsonObject() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    QStringList lines() const { return out.split(u'\n', Qt::SkipEmptyParts); }
    QString all() const { return QStringLiteral("exit %1\n%2\n%3").arg(exitCode).arg(out, err); }
};

inline Program run(const QStringList &arguments, const QStringList &environment = {})
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        variables.remove(QString::fromLatin1(name));
    }
    variables.insert(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"), QStringLiteral("1"));
    for (const QString &entry : environment) {
        variables.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    }
    process.setProcessEnvironment(variables);
    process.setWorkingDirectory(QDir::tempPath());
    process.start(QStringLiteral(PAMPHLET_PROGRAM), arguments);
    Program program;
    const bool ended = process.waitForFinished(60'000);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    program.exitCode = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    program.out = QString::fromUtf8(process.readAllStandardOutput());
    program.err = QString::fromUtf8(process.readAllStandardError());
    return program;
}

} // namespace samples
