#include "article/articlelinks.h"

#include <QRegularExpression>

namespace pamphlet {

QString withLinksChanged(const QString &html, const std::function<QString(const ArticleLink &)> &changed)
{
    static const QRegularExpression link(QStringLiteral("<a href=\"/([^\"/#]+)/([^\"/#]*)[^\"/]*\">(.*?)</a>"),
        QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype copied = 0;
    for (auto matches = link.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result.append(QStringView(html).sliced(copied, match.capturedStart() - copied));
        result.append(changed({match.captured(), match.captured(1), match.captured(2), match.captured(3)}));
        copied = match.capturedEnd();
    }
    return result.append(QStringView(html).sliced(copied));
}

} // namespace pamphlet
