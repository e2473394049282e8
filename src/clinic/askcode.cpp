#include "clinic/askcode.h"

#include "clinic/codesigns.h"

namespace pamphlet::AskCode {

namespace {

constexpr int length = 4;

} // namespace

QString random()
{
    return CodeSigns::random(length);
}

QString fromTyped(const QString &typed)
{
    const QString signs = CodeSigns::fromTyped(typed);
    return signs.size() == length ? signs : QString();
}

} // namespace pamphlet::AskCode
