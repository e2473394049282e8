#pragma once

#include <QString>

namespace pamphlet {

// The code of what a patient wants to ask about: four signs, some 610,000, of which a clinic uses a few dozen a day.
namespace AskCode {

QString random();
// As it is shown, of whatever a person has typed; empty when it cannot be a code.
QString fromTyped(const QString &typed);

} // namespace AskCode

} // namespace pamphlet
