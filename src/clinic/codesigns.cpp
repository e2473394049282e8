#include "clinic/codesigns.h"

#include <QRandomGenerator>
#include <QStringView>

namespace pamphlet::CodeSigns {

namespace {

constexpr QStringView alphabet = u"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr QStringView given = u"23456789BCDFGHJKMNPQRSTVWXYZ"; // no vowels: a code must not spell a word

} // namespace

QString random(int count)
{
    QString signs;
    for (int i = 0; i < count; ++i) {
        signs += given[QRandomGenerator::system()->bounded(int(given.size()))];
    }
    return signs;
}

QString fromTyped(const QString &typed)
{
    QString signs;
    for (const QChar c : typed.toUpper()) {
        if (alphabet.contains(c)) {
            signs += c;
        } else if (!c.isSpace() && !c.isPunct()) {
            return {};
        }
    }
    return signs;
}

} // namespace pamphlet::CodeSigns
