#include "library/icdcode.h"

#include <QRegularExpression>

namespace pamphlet {

QString plainCode(const QString &code)
{
    return code.trimmed().toUpper().remove(u'.');
}

QString writtenCode(const QString &plain)
{
    constexpr qsizetype category = 3; // signs before the point
    return plain.size() <= category ? plain : plain.left(category) + u'.' + plain.mid(category);
}

QString codeFromWords(const QString &words)
{
    static const QRegularExpression shape(
        QStringLiteral("^[A-Z][0-9][0-9A-Z](\\.?[0-9A-Z]{0,4})$"), QRegularExpression::CaseInsensitiveOption);
    const QString typed = words.trimmed();
    return shape.match(typed).hasMatch() ? plainCode(typed) : QString();
}

} // namespace pamphlet
