#include "handout/inlinepictures.h"

#include "article/article.h"
#include "library/picturechecks.h"

#include <QHash>
#include <QRegularExpression>

namespace pamphlet {

QString pictureUri(const QString &name, const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        return QStringLiteral("data:,");
    }
    return QStringLiteral("data:%1;base64,%2")
        .arg(QString::fromLatin1(PictureChecks::mimeType(name)), QString::fromLatin1(bytes.toBase64()));
}

QString inlinePictures(
    const QString &html, const std::function<QByteArray(const QString &slug, const QString &name)> &picture)
{
    static const QRegularExpression address(QStringLiteral(" src=\"/([a-z0-9-]+)/([^\"/]+)\""));
    QHash<QString, QString> uris;
    QString result;
    result.reserve(html.size());
    qsizetype copied = 0;
    for (auto matches = address.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString slug = match.captured(1);
        const QString name = match.captured(2);
        QString &uri = uris[Article::path(slug, name)];
        if (uri.isEmpty()) {
            uri = pictureUri(name, picture(slug, name));
        }
        result.append(QStringView(html).sliced(copied, match.capturedStart() - copied));
        result += QStringLiteral(" src=\"") + uri + u'"';
        copied = match.capturedEnd();
    }
    return result.append(QStringView(html).sliced(copied));
}

} // namespace pamphlet
