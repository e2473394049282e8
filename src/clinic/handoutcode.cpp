#include "clinic/handoutcode.h"

#include <QRandomGenerator>
#include <QStringView>

namespace pamphlet::HandoutCode {

namespace {

constexpr QStringView alphabet = u"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr QStringView given = u"23456789BCDFGHJKMNPQRSTVWXYZ"; // no vowels: a code must not spell a word
constexpr int length = 5;
constexpr int hyphenAt = 2;

} // namespace

QString random()
{
    QString code;
    for (int i = 0; i < length; ++i) {
        code += given[QRandomGenerator::system()->bounded(int(given.size()))];
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
