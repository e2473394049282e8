#pragma once

#include <QColor>
#include <QHash>
#include <QString>
#include <QStringList>

namespace pamphlet {

// One set of colours, the same for windows and for articles. Read from resources/style/themes.json.
class Theme {
public:
    // Names in the order in which the reader's button goes through them.
    static QStringList names();
    // The light theme when there is none of that name.
    static Theme named(const QString &name);

    QString name() const { return m_name; }
    QColor color(const QString &token) const;
    // ":root { --paper: #FBF9F5; … }"
    QString css() const;
    // `text` with each "@token@" replaced by its colour; an unknown token is a mistake in the style sheet and ends the
    // program.
    QString filledIn(const QString &text) const;

private:
    QString m_name;
    QHash<QString, QString> m_colors;
};

} // namespace pamphlet
