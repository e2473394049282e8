#pragma once

#include "clinic/handoutrecord.h"

namespace samples {

// An article and a page to fill in, handed out at 10:52 local time.
inline pamphlet::HandoutRecord record()
{
    using namespace pamphlet;
    HandoutRecord record;
    record.id = QUuid::createUuid();
    record.visit = QUuid::createUuid();
    record.code = QStringLiteral("K7-4Q2");
    record.handedOutAt = QDateTime(QDate(2026, 11, 22), QTime(10, 52), Qt::LocalTime).toUTC();
    record.clinician = QStringLiteral("Dr. Sarah Greenwell");
    record.lang = QStringLiteral("en");
    record.form = HandoutForm::Print;
    record.items = {
        {KeptVersion::Kind::Article, QStringLiteral("tension-type-headache"), QStringLiteral("en"),
            QStringLiteral("Tension-type headache"), QByteArray("1a2b3c4d").repeated(8),
            TeachBack::ExplainedInOwnWords},
        {KeptVersion::Kind::Tool, QStringLiteral("headache-diary"), QStringLiteral("es"),
            QStringLiteral("Headache diary"), QByteArray("5e6f7a8b").repeated(8), TeachBack::NotNoted},
    };
    return record;
}

} // namespace samples
