#pragma once

#include "input/diagnostics.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace pamphlet {

// A subject heading that groups articles.
struct Topic {
    QString id;
    QHash<QString, QString> titles; // by language
    QString icon; // a Health Icons name such as "body/head"
    QStringList bodyRegions;

    // The title in `lang`, in English when there is none, else the id.
    QString title(const QString &lang) const;

    // Reads a topics.yaml; problems are reported under `file`.
    static QList<Topic> listFromYaml(const QByteArray &yaml, const QString &file, Diagnostics &diagnostics);
};

} // namespace pamphlet
