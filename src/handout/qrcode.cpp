#include "handout/qrcode.h"

#include <qrcodegen.hpp>

namespace pamphlet {

namespace {

constexpr int quietZone = 4; // modules, as ISO 18004 asks for

} // namespace

QrCode::QrCode(const QString &text)
{
    try {
        const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
        m_size = code.getSize();
        for (int i = 0; i < m_size * m_size; ++i) {
            m_dark.append(code.getModule(i % m_size, i / m_size));
        }
    } catch (const std::exception &) {
        m_size = 0; // too long a text
    }
}

// Dark modules side by side are one rectangle: no hairlines between them on paper.
QString QrCode::svg() const
{
    QString path;
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x) {
            int run = 0;
            while (x + run < m_size && isDark(x + run, y)) {
                ++run;
            }
            if (run > 0) {
                path += QStringLiteral("M%1 %2h%3v1h-%3z").arg(x + quietZone).arg(y + quietZone).arg(run);
                x += run;
            }
        }
    }
    return QStringLiteral("<svg class=\"qr\" viewBox=\"0 0 %1 %1\" aria-hidden=\"true\"><path d=\"%2\"/></svg>")
        .arg(m_size + 2 * quietZone)
        .arg(path);
}

} // namespace pamphlet
