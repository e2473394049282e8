#pragma once

#include "input/diagnostics.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace pamphlet {

// A clinician of the clinic, as shown to patients.
struct TeamMember {
    QString name;
    QString role;

    bool operator==(const TeamMember &) const = default;
};

// Who shows the articles. Everything but the name may be empty, and is then not shown.
struct ClinicProfile {
    QString name;
    QString phone;
    QString web;
    QString about;
    QString callToAction;
    QList<TeamMember> team;
    QString logoFile = {}; // name of a picture, an SVG or PNG
    QByteArray logo = {}; // that picture; fromYaml() leaves it empty

    bool operator==(const ClinicProfile &) const = default;

    // Reads a clinic.yaml; problems are reported under `file`.
    static ClinicProfile fromYaml(const QByteArray &yaml, const QString &file, Diagnostics &diagnostics);
};

} // namespace pamphlet
