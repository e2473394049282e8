#pragma once

#include <QDate>
#include <QHash>
#include <QString>

namespace pamphlet {

// The fixed words of an article page ("In short", "Sources") in the language of the ARTICLE, which may differ from
// the language of the program: that is why they are not tr() texts. Read from resources/strings/<lang>.yaml.
class PageStrings {
public:
    // English when there are no strings for `lang`.
    static PageStrings forLanguage(const QString &lang);

    QString operator[](const QString &key) const { return m_strings.value(key); }
    const QHash<QString, QString> &all() const { return m_strings; }
    QString date(const QDate &date) const;

private:
    QString m_lang;
    QHash<QString, QString> m_strings;
};

} // namespace pamphlet
