#include "clinic/handoutcode.h"

#include <QRandomGenerator>
#include <QStringView>

namespace pamphlet::HandoutCode {

namespace {

constexpr QStringView alphabet = u"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr int length = 5;
constexpr int hyphenAt = 2;

} // namespace

QString random()
{
    QString code;
    for (int i = 0; i < length; ++i) {
        code += alphabet[QRandomGenerator::system()->bounded(int(alphabet.size()))];
    }
    return code.insert(hyphenAt, QLatin1Char('-'));
}

QString fromTyped(const QString &typed)
{
    QString code;
    for (const QChar c : typed.toUpper()) {
        if (alphabet.contains(c)) {
            code += c;
        } else if (!c.isSpace() && !c.isPunct()) {
            return {};
        }
    }
    return code.size() == length ? code.insert(hyphenAt, QLatin1Char('-')) : QString();
}

} // namespace pamphlet::HandoutCode
