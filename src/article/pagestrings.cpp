#include "article/pagestrings.h"

#include "input/yamlreader.h"

#include <QFile>
#include <QLocale>

namespace pamphlet {

PageStrings PageStrings::forLanguage(const QString &lang)
{
    PageStrings strings;
    strings.m_lang = lang;
    QFile file(QStringLiteral(":/pamphlet/strings/%1.yaml").arg(lang.section(u'-', 0, 0)));
    if (!file.exists()) {
        strings.m_lang = QStringLiteral("en");
        file.setFileName(QStringLiteral(":/pamphlet/strings/en.yaml"));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("The program was built without resources/strings/en.yaml");
    }
    const YAML::Node root = YAML::Load(file.readAll().toStdString());
    for (const auto &entry : root) {
        strings.m_strings.insert(
            QString::fromStdString(entry.first.Scalar()), QString::fromStdString(entry.second.Scalar()));
    }
    if (strings.m_lang != lang && !lang.startsWith(strings.m_lang + u'-')) {
        strings.m_strings.insert(QStringLiteral("language_name"), lang); // at least its code
    }
    return strings;
}

QString PageStrings::date(const QDate &date) const
{
    return QLocale(m_lang).toString(date, m_strings.value(QStringLiteral("date_format")));
}

} // namespace pamphlet
