#include "viewer/waitingroomoptions.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace pamphlet {

namespace {

struct Time {
    const char *name;
    std::chrono::milliseconds WaitingRoomOptions::*value;
};

constexpr Time times[] = {
    {"idle_ms", &WaitingRoomOptions::idle},
    {"countdown_ms", &WaitingRoomOptions::countdown},
    {"visit_lock_ms", &WaitingRoomOptions::visitLock},
};
constexpr QLatin1String onlySignedOffName("only_signed_off");

} // namespace

QString WaitingRoomOptions::toText() const
{
    QJsonObject object{{onlySignedOffName, onlySignedOff}};
    for (const Time &time : times) {
        object.insert(QLatin1String(time.name), qint64((this->*time.value).count()));
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

WaitingRoomOptions WaitingRoomOptions::fromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    WaitingRoomOptions options;
    for (const Time &time : times) {
        const qint64 usual = (options.*time.value).count();
        options.*time.value = std::chrono::milliseconds(object.value(QLatin1String(time.name)).toInteger(usual));
    }
    options.onlySignedOff = object.value(onlySignedOffName).toBool();
    return options;
}

} // namespace pamphlet
