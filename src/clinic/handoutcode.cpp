#include "clinic/handoutcode.h"

#include "clinic/codesigns.h"

namespace pamphlet::HandoutCode {

namespace {

constexpr int length = 5;
constexpr int hyphenAt = 2;

QString withHyphen(QString signs)
{
    return signs.insert(hyphenAt, QLatin1Char('-'));
}

} // namespace

QString random()
{
    return withHyphen(CodeSigns::random(length));
}

QString fromTyped(const QString &typed)
{
    const QString signs = CodeSigns::fromTyped(typed);
    return signs.size() == length ? withHyphen(signs) : QString();
}

} // namespace pamphlet::HandoutCode
