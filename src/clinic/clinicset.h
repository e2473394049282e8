#pragma once

#include <QString>
#include <QStringList>
#include <QUuid>

namespace pamphlet {

// Articles that this clinic often hands out together.
struct ClinicSet {
    QUuid id;
    QString title;
    QStringList slugs;

    bool operator==(const ClinicSet &) const = default;
};

// A sentence that the clinic often writes into a note.
struct Phrase {
    QUuid id;
    QString text;

    bool operator==(const Phrase &) const = default;
};

} // namespace pamphlet
