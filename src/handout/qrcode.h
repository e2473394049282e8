#pragma once

#include <QList>
#include <QString>

namespace pamphlet {

// A text as a QR code, with error correction M: a code that is still read when a seventh of it is stained.
class QrCode {
public:
    // At most about 2,000 characters; a longer text gives a code of no size.
    explicit QrCode(const QString &text);

    int size() const { return m_size; } // modules on each side
    bool isDark(int x, int y) const { return m_dark.at(y * m_size + x); }

    // As an <svg> element to stand in a page, with the white border that readers need; one unit is one module.
    QString svg() const;

private:
    int m_size = 0;
    QList<bool> m_dark;
};

} // namespace pamphlet
