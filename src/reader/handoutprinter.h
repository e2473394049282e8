#pragma once

#include "handout/handout.h"
#include "handout/handoutcomposer.h"
#include "reader/pdfprinter.h"

#include <QFuture>
#include <QObject>

namespace pamphlet {

class Library;
class LibrarySource;
class ReaderProfile;

// A finished handout, or why there is none.
struct HandoutPdf {
    QByteArray bytes;
    QString title;
    int pages = 0;
    QString error;
};

// Makes the PDF of a handout: composes it, has it printed, finishes the file. GUI thread; the finishing is done
// elsewhere.
class HandoutPrinter : public QObject {
    Q_OBJECT

public:
    // All three must outlive this.
    HandoutPrinter(const Library &library, LibrarySource &source, ReaderProfile *profile, QObject *parent = nullptr);

    QFuture<HandoutPdf> print(const Handout &handout);

private:
    const Library &m_library;
    LibrarySource &m_source;
    PdfPrinter m_printer;
};

} // namespace pamphlet
