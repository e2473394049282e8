#include "clinic/staffpin.h"

#include "clinic/staffsecret.h"

#include <QCoreApplication>

#include <algorithm>

namespace pamphlet::StaffPin {

namespace {

bool isCounted(QByteArrayView pin, int step)
{
    for (qsizetype i = 1; i < pin.size(); ++i) {
        if ((pin.at(i) - pin.at(i - 1) - step) % 10 != 0) { // 7890 goes on after 9
            return false;
        }
    }
    return true;
}

bool takesTurns(QByteArrayView pin)
{
    for (qsizetype i = 2; i < pin.size(); ++i) {
        if (pin.at(i) != pin.at(i - 2)) {
            return false;
        }
    }
    return true;
}

} // namespace

QString problem(const StaffSecret &pin)
{
    const QByteArrayView digits = pin.bytes();
    const bool areDigits
        = std::all_of(digits.begin(), digits.end(), [](char sign) { return sign >= '0' && sign <= '9'; });
    if (!areDigits || digits.size() < shortest || digits.size() > longest) {
        return QCoreApplication::translate("pamphlet::StaffPin", "A PIN has %1 to %2 digits.")
            .arg(shortest)
            .arg(longest);
    }
    if (takesTurns(digits) || isCounted(digits, 1) || isCounted(digits, -1)) {
        return QCoreApplication::translate(
            "pamphlet::StaffPin", "Everybody tries such a PIN first. Choose one that is harder to guess.");
    }
    return {};
}

} // namespace pamphlet::StaffPin
