#include "handout/pdfinput.h"

#include "handout/pdfqpdf.h"

namespace pamphlet {

PdfInput::PdfInput(const QByteArray &bytes)
    : m_pdf(std::make_unique<QPDF>())
{
    try {
        m_error = open(bytes);
    } catch (const QPDFExc &e) {
        m_error
            = e.getErrorCode() == qpdf_e_password ? QStringLiteral("The PDF is locked with a password.") : damaged();
    } catch (const std::exception &) {
        m_error = damaged();
    }
}

PdfInput::~PdfInput() = default;

QString PdfInput::open(const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        return QStringLiteral("The PDF is empty: nothing was printed.");
    }
    if (!bytes.startsWith("%PDF-")) {
        return QStringLiteral("The bytes are not a PDF.");
    }
    m_pdf->setSuppressWarnings(true);
    m_pdf->setAttemptRecovery(false);
    m_pdf->processMemoryFile("printed PDF", bytes.constData(), size_t(bytes.size()));
    if (m_pdf->isEncrypted()) {
        return QStringLiteral("The PDF is encrypted.");
    }
    const bool noPages = m_pdf->getAllPages().empty();
    if (m_pdf->anyWarnings()) {
        return damaged();
    }
    return noPages ? QStringLiteral("The PDF has no pages.") : QString();
}

QString PdfInput::damaged()
{
    return QStringLiteral("The PDF is damaged or incomplete.");
}

} // namespace pamphlet
