#pragma once

#include "input/diagnostics.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace pamphlet {

// Articles that are often handed out together.
struct ArticleSet {
    QString id;
    QHash<QString, QString> titles; // by language
    QStringList slugs;
    int line = 0; // in sets.yaml

    // The title in `lang`, in English when there is none, else the id.
    QString title(const QString &lang) const;

    // Reads a sets.yaml; problems are reported under `file`.
    static QList<ArticleSet> listFromYaml(const QByteArray &yaml, const QString &file, Diagnostics &diagnostics);
};

} // namespace pamphlet
