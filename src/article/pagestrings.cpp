#include "article/pagestrings.h"

#include "input/yamlreader.h"

#include <QDir>
#include <QFile>
#include <QLocale>

namespace pamphlet {

namespace {

using Words = QHash<QString, QString>; // by their key

Words read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    Words words;
    for (const auto &entry : YAML::Load(file.readAll().toStdString())) {
        words.insert(QString::fromStdString(entry.first.Scalar()), QString::fromStdString(entry.second.Scalar()));
    }
    return words;
}

// By language. Read once: the strings are asked for with every article, on any thread.
const QHash<QString, Words> &allWords()
{
    static const QHash<QString, Words> all = [] {
        QHash<QString, Words> words;
        const QDir folder(QStringLiteral(":/pamphlet/strings"));
        for (const QString &name : folder.entryList()) {
            words.insert(name.section(u'.', 0, 0), read(folder.filePath(name)));
        }
        return words;
    }();
    return all;
}

} // namespace

PageStrings PageStrings::forLanguage(const QString &lang)
{
    const QHash<QString, Words> &all = allWords();
    const QString base = lang.section(u'-', 0, 0);
    PageStrings strings;
    strings.m_lang = all.contains(base) ? lang : QStringLiteral("en");
    strings.m_strings = all.value(all.contains(base) ? base : strings.m_lang);
    if (strings.m_strings.isEmpty()) {
        qFatal("The program was built without resources/strings/en.yaml");
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
