#include "reader/theme.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace pamphlet {

QStringList Theme::names()
{
    return {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")};
}

Theme Theme::named(const QString &name)
{
    QFile file(QStringLiteral(":/pamphlet/style/themes.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("The program was built without resources/style/themes.json");
    }
    Theme theme;
    theme.m_name = names().contains(name) ? name : names().first();
    const QJsonObject colors = QJsonDocument::fromJson(file.readAll()).object().value(theme.m_name).toObject();
    for (auto it = colors.begin(); it != colors.end(); ++it) {
        theme.m_colors.insert(it.key(), it.value().toString());
    }
    return theme;
}

QColor Theme::color(const QString &token) const
{
    return QColor(m_colors.value(token));
}

QString Theme::css() const
{
    QStringList lines;
    for (auto it = m_colors.begin(); it != m_colors.end(); ++it) {
        lines.append(QStringLiteral("--%1: %2;").arg(it.key(), it.value()));
    }
    lines.sort();
    return QStringLiteral(":root { %1 }\n").arg(lines.join(u' '));
}

QString Theme::filledIn(const QString &text) const
{
    static const QRegularExpression token(QStringLiteral("@([a-z-]+)@"));
    QString result;
    qsizetype end = 0;
    for (auto matches = token.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString color = m_colors.value(match.captured(1));
        if (color.isEmpty()) {
            qFatal("The style sheet names a colour that no theme has: %s", qPrintable(match.captured(1)));
        }
        result += text.mid(end, match.capturedStart() - end) + color;
        end = match.capturedEnd();
    }
    return result + text.mid(end);
}

} // namespace pamphlet
