#pragma once

#include "reader/theme.h"

#include <QObject>

namespace pamphlet {

// How everything looks: the theme and the size of text, for windows and articles alike.
class Appearance : public QObject {
    Q_OBJECT

public:
    // What a person chose; default-constructed it is the usual look.
    struct Choice {
        QString theme;
        int textStep = 0;
    };

    explicit Appearance(QObject *parent = nullptr);

    const Theme &theme() const { return m_theme; }
    // 1.0 is the usual size; up to 2.0.
    double textScale() const;
    bool canGrow() const;
    bool canShrink() const;
    // `pixels` of the design at the current text size.
    int scaled(int pixels) const;
    Choice choice() const { return {m_theme.name(), m_step}; }
    // A theme that there is not becomes the usual one.
    void choose(const Choice &choice);
    // The style sheet of all windows.
    QString styleSheet() const;

public Q_SLOTS:
    void nextTheme();
    void grow();
    void shrink();

Q_SIGNALS:
    void changed();

private:
    Theme m_theme;
    int m_step = 0;
};

} // namespace pamphlet
