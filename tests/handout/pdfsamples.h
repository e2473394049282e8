#pragma once

#include "handout/pdfqpdf.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

// PDFs made for the tests, in the form in which Chromium prints them.
namespace samples {

struct Place {
    QByteArray name; // as it stands in the file
    int page = 1;
    double top = 0; // points from the top of the page
};

enum class Form { Dictionary, NameTree };

inline QByteArray written(QPDF &pdf, void (*prepare)(QPDFWriter &) = nullptr)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStaticID(true);
    if (prepare) {
        prepare(writer);
    }
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

inline QByteArray pages(int count, QPageSize::PageSizeId size)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(size));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(72);
    QPainter painter(&writer);
    for (int i = 1; i <= count; ++i) {
        if (i > 1) {
            writer.newPage();
        }
        painter.drawText(QPointF(50, 100), QStringLiteral("Body of sheet %1").arg(i));
    }
    painter.end();
    return buffer.data();
}

inline void addPlaces(QPDF &pdf, const QList<Place> &places, Form form)
{
    QPDFObjectHandle dictionary = QPDFObjectHandle::newDictionary();
    auto tree = QPDFNameTreeObjectHelper::newEmpty(pdf);
    for (const Place &place : places) {
        QPDFObjectHandle page = pdf.getAllPages().at(size_t(place.page - 1));
        const double height = page.getKey("/MediaBox").getArrayAsRectangle().ury;
        QPDFObjectHandle array = QPDFObjectHandle::newArray();
        array.appendItem(page);
        array.appendItem(QPDFObjectHandle::newName("/XYZ"));
        array.appendItem(QPDFObjectHandle::newReal(42.999996, 6));
        array.appendItem(QPDFObjectHandle::newReal(height - place.top, 4));
        array.appendItem(QPDFObjectHandle::newInteger(0));
        dictionary.replaceKey('/' + place.name.toStdString(), array);
        tree.insert(place.name.toStdString(), array);
    }
    if (form == Form::Dictionary) {
        pdf.getRoot().replaceKey("/Dests", pdf.makeIndirectObject(dictionary));
    } else {
        QPDFObjectHandle names = QPDFObjectHandle::newDictionary();
        names.replaceKey("/Dests", tree.getObjectHandle());
        pdf.getRoot().replaceKey("/Names", names);
    }
}

inline QByteArray printed(int count, const QList<Place> &places = {}, QPageSize::PageSizeId size = QPageSize::A4,
    Form form = Form::Dictionary)
{
    const QByteArray bytes = pages(count, size);
    QPDF pdf;
    pdf.processMemoryFile("sample", bytes.constData(), size_t(bytes.size()));
    addPlaces(pdf, places, form);
    return written(pdf);
}

inline QByteArray withoutPages()
{
    QPDF pdf;
    pdf.emptyPDF();
    return written(pdf);
}

inline QByteArray encrypted(bool needsPassword)
{
    const QByteArray bytes = pages(1, QPageSize::A4);
    QPDF pdf;
    pdf.processMemoryFile("sample", bytes.constData(), size_t(bytes.size()));
    if (needsPassword) {
        return written(pdf, [](QPDFWriter &w) {
            w.setR6EncryptionParameters("secret", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
        });
    }
    return written(pdf, [](QPDFWriter &w) {
        w.setR6EncryptionParameters("", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
    });
}

// Printed by QWebEnginePage::printToPdf of Qt 6.4.2: three A4 pages with margins of 18 mm, see the tests for its
// places.
inline QByteArray chromium()
{
    QFile file(QStringLiteral(PAMPHLET_SOURCE_DIR "/tests/handout/data/chromium.pdf"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What every reader of printed bytes must refuse, with a word of the sentence it must say.
inline void addUnreadable()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("not a PDF") << QByteArray("<html>no</html>") << QStringLiteral("not a PDF");
    QTest::newRow("only a header") << QByteArray("%PDF-1.4\n") << QStringLiteral("damaged");
    QTest::newRow("no pages") << withoutPages() << QStringLiteral("no pages");
    QTest::newRow("encrypted, opens without password") << encrypted(false) << QStringLiteral("encrypted");
    QTest::newRow("encrypted with a password") << encrypted(true) << QStringLiteral("password");
    const QByteArray whole = chromium();
    for (const int percent : {1, 10, 50, 90, 99}) {
        QTest::addRow("first %d percent", percent)
            << whole.left(whole.size() * percent / 100) << QStringLiteral("damaged");
    }
    QTest::newRow("without its first half") << "%PDF-1.4\n" + whole.mid(whole.size() / 2) << QStringLiteral("damaged");
    QByteArray noPageTree = whole;
    noPageTree.replace("/Type /Pages", "/Type /Pugas").replace("/Kids [", "/Kuds [");
    QTest::newRow("page tree gone") << noPageTree << QStringLiteral("no pages");
    QByteArray wrongXref = whole;
    wrongXref.replace("startxref\n", "startxref\n9");
    QTest::newRow("wrong cross-reference") << wrongXref << QStringLiteral("damaged");
}

// Bytes with a few of them changed, the same ones every time.
inline QByteArray mutated(QByteArray bytes, quint32 seed)
{
    quint32 state = seed * 2654435761U + 1;
    for (int i = 0; i < 4; ++i) {
        state = state * 1664525U + 1013904223U;
        const qsizetype at = qsizetype(state >> 8) % bytes.size();
        bytes[at] = char(state & 0xFFU);
    }
    return bytes;
}

} // namespace samples
