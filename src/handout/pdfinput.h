#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

class QPDF;

namespace pamphlet {

// PDF bytes opened for reading and changing. Strict on purpose: what the print engine has just written must be whole,
// and a repaired file could miss a page of a handout without anybody noticing. Refers to the bytes, which must outlive
// it.
class PdfInput {
public:
    explicit PdfInput(const QByteArray &bytes);
    ~PdfInput();
    PdfInput(const PdfInput &) = delete;
    PdfInput &operator=(const PdfInput &) = delete;

    bool isOpen() const { return m_error.isEmpty(); }
    const QString &error() const { return m_error; } // one sentence; empty when the file is open
    QPDF &pdf() { return *m_pdf; } // only when open; its methods may throw std::exception

    // The sentence for damage that is found later, while a file that opened well is read or written.
    static QString damaged();

private:
    QString open(const QByteArray &bytes);

    std::unique_ptr<QPDF> m_pdf;
    QString m_error;
};

} // namespace pamphlet
