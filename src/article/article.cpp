#include "article/article.h"

#include <QRegularExpression>

namespace pamphlet {

namespace {

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

} // namespace

QString Article::slugify(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("\\p{M}"));
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString slug
        = text.normalized(QString::NormalizationForm_KD).toLower().remove(marks).replace(others, QStringLiteral("-"));
    while (slug.startsWith(u'-')) {
        slug.remove(0, 1);
    }
    while (slug.endsWith(u'-')) {
        slug.chop(1);
    }
    return slug.left(80);
}

bool Article::isSlug(const QString &text)
{
    static const QRegularExpression slug = whole(QStringLiteral("[a-z0-9]+(-[a-z0-9]+)*"));
    return text.size() <= 120 && slug.match(text).hasMatch();
}

bool Article::isPictureName(const QString &text)
{
    static const QRegularExpression name = whole(QStringLiteral("[a-z0-9][a-z0-9_-]*\\.(svg|png|jpg|jpeg|webp)"));
    return text.size() <= 120 && name.match(text).hasMatch();
}

bool Article::isLanguage(const QString &text)
{
    static const QRegularExpression language = whole(QStringLiteral("[a-z]{2,3}(-[A-Z]{2})?"));
    return language.match(text).hasMatch();
}

QString Article::plainText() const
{
    QStringList lines{meta.title, {}, meta.summary, {}};
    for (const RedFlagGroup &group : redFlags) {
        lines << group.heading;
        for (const RedFlag &flag : group.flags) {
            lines << QStringLiteral("- ") + flag.plain;
        }
        lines << QString();
    }
    for (const Section &section : sections) {
        if (!section.heading.isEmpty()) {
            lines << section.heading << QString();
        }
        if (!section.plain.isEmpty()) {
            lines << section.plain << QString();
        }
        for (const Question &question : section.questions) {
            lines << question.text << question.plain << QString();
        }
    }
    return lines.join(u'\n').trimmed() + u'\n';
}

} // namespace pamphlet
