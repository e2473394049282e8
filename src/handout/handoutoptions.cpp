#include "handout/handoutoptions.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace pamphlet {

namespace {

struct Switch {
    const char *name;
    bool HandoutOptions::*value;
};

constexpr Switch switches[] = {
    {"first_page", &HandoutOptions::firstPage},
    {"pictures", &HandoutOptions::pictures},
    {"large_print", &HandoutOptions::largePrint},
    {"ink_saving", &HandoutOptions::inkSaving},
    {"two_sided", &HandoutOptions::twoSided},
};

QString sizeName(QPageSize::PageSizeId size)
{
    return size == QPageSize::Letter ? QStringLiteral("letter") : QStringLiteral("a4");
}

} // namespace

QPageLayout HandoutOptions::layout() const
{
    const double footer = largePrint ? 30 : 20;
    return QPageLayout(
        QPageSize(pageSize), QPageLayout::Portrait, QMarginsF(17, 15, 17, footer), QPageLayout::Millimeter);
}

QString HandoutOptions::toText() const
{
    QJsonObject object{{QStringLiteral("page_size"), sizeName(pageSize)}};
    for (const Switch &option : switches) {
        object.insert(QLatin1String(option.name), this->*option.value);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

HandoutOptions HandoutOptions::fromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    HandoutOptions options;
    for (const QPageSize::PageSizeId size : {QPageSize::A4, QPageSize::Letter}) {
        if (object.value(QStringLiteral("page_size")).toString() == sizeName(size)) {
            options.pageSize = size;
        }
    }
    for (const Switch &option : switches) {
        options.*option.value = object.value(QLatin1String(option.name)).toBool(options.*option.value);
    }
    return options;
}

QPageSize::PageSizeId HandoutOptions::usualPageSize()
{
    return QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4;
}

} // namespace pamphlet
