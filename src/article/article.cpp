#include "article/article.h"

#include <QRegularExpression>

namespace pamphlet {

namespace {

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
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
    return text.size() <= 120 && matches(text, QStringLiteral("[a-z0-9]+(-[a-z0-9]+)*"));
}

bool Article::isPictureName(const QString &text)
{
    return text.size() <= 120 && matches(text, QStringLiteral("[a-z0-9][a-z0-9_-]*\\.(svg|png|jpg|jpeg|webp)"));
}

bool Article::isLanguage(const QString &text)
{
    return matches(text, QStringLiteral("[a-z]{2,3}(-[A-Z]{2})?"));
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
