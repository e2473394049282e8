#pragma once

#include "handout/pdfqpdf.h"
#include "library/library.h"
#include "reader/handoutprinter.h"
#include "reader/reader.h"
#include "support/readertest.h"

#include <qpdf/QPDFOutlineDocumentHelper.hh>

#include <QFutureWatcher>
#include <QProcess>
#include <QRegularExpression>

#include <map>
#include <memory>

// What the tests of printed handouts share.
namespace pdftest {

using pamphlet::Handout;
using pamphlet::HandoutPdf;

inline const QString english = QStringLiteral("en");
constexpr double bottomMargin = 20 / 25.4 * 72; // points

struct Word {
    QString text;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

// Letters, digits and signs of a text without blanks: lines of a PDF break elsewhere.
inline QString squeezed(const QString &text)
{
    static const QRegularExpression blank(QStringLiteral("[\\s\\x{00AD}]+"));
    return QString(text.normalized(QString::NormalizationForm_KC)).remove(blank);
}

// A finished handout in a file, looked at with programs that are not ours.
class PdfFile {
public:
    explicit PdfFile(const HandoutPdf &pdf)
        : result(pdf)
    {
        samples::write(path(), pdf.bytes);
        for (int page = 1; page <= pdf.pages; ++page) {
            m_pages.append(wordsOf(page));
        }
    }

    QString path() const { return m_folder.filePath(QStringLiteral("handout.pdf")); }
    int pages() const { return int(m_pages.size()); }
    const QList<Word> &words(int page) const { return m_pages.at(page - 1); }

    QByteArray run(const QString &program, QStringList arguments) const
    {
        QProcess process;
        process.start(program, arguments.replaceInStrings(QStringLiteral("FILE"), path()));
        const bool ran = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit
            && process.exitCode() == 0;
        return ran ? process.readAllStandardOutput() : "FAILED: " + process.readAllStandardError();
    }

    QString info(const QString &name) const
    {
        const QRegularExpression line(QStringLiteral("^%1:\\s*(.*)$").arg(name), QRegularExpression::MultilineOption);
        return line.match(QString::fromUtf8(run(QStringLiteral("pdfinfo"), {QStringLiteral("FILE")}))).captured(1);
    }

    QString text(int page = 0) const
    {
        QStringList arguments{QStringLiteral("FILE"), QStringLiteral("-")};
        if (page > 0) {
            arguments
                = QStringList{QStringLiteral("-f"), QString::number(page), QStringLiteral("-l"), QString::number(page)}
                + arguments;
        }
        return QString::fromUtf8(run(QStringLiteral("pdftotext"), arguments));
    }

    std::unique_ptr<QPDF> open() const
    {
        auto pdf = std::make_unique<QPDF>();
        pdf->processMemoryFile("handout", result.bytes.constData(), size_t(result.bytes.size()));
        return pdf;
    }

    const HandoutPdf result;

private:
    QList<Word> wordsOf(int page) const
    {
        const QString number = QString::number(page);
        const QString all = QString::fromUtf8(run(QStringLiteral("pdftotext"),
            {QStringLiteral("-bbox"), QStringLiteral("-f"), number, QStringLiteral("-l"), number,
                QStringLiteral("FILE"), QStringLiteral("-")}));
        static const QRegularExpression word(
            QStringLiteral("<word xMin=\"(.*?)\" yMin=\"(.*?)\" xMax=\"(.*?)\" yMax=\"(.*?)\">(.*?)</word>"));
        QList<Word> words;
        for (auto it = word.globalMatch(all); it.hasNext();) {
            const auto m = it.next();
            words.append({m.captured(5), m.captured(1).toDouble(), m.captured(2).toDouble(), m.captured(3).toDouble(),
                m.captured(4).toDouble()});
        }
        return words;
    }

    QTemporaryDir m_folder;
    QList<QList<Word>> m_pages;
};

// Three ordinary articles with a note and a name.
inline Handout threeArticles()
{
    Handout handout;
    for (const char *slug : {"tension-type-headache", "dry-needling-for-migraine", "dry-needling-what-to-expect"}) {
        handout.items.append({QString::fromLatin1(slug), english, {}});
    }
    handout.items[0].note = QStringLiteral("Leave out the shoulder roll this week.");
    handout.note = QStringLiteral("Bring your headache diary on Tuesday.");
    handout.patient = QStringLiteral("Zebulon Testpatient");
    handout.clinician = QStringLiteral("Dr. Luke Greenwell");
    handout.date = QDate(2026, 11, 22);
    handout.options.pageSize = QPageSize::A4;
    return handout;
}

inline HandoutPdf printed(pamphlet::Reader &reader, const Handout &handout)
{
    QFutureWatcher<HandoutPdf> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcher<HandoutPdf>::finished);
    watcher.setFuture(reader.printer()->print(handout));
    return !finished.isEmpty() || finished.wait(60'000) ? watcher.result() : HandoutPdf();
}

struct Size {
    QPageSize::PageSizeId id;
    QString words; // as pdfinfo writes it
};

inline const Size a4{QPageSize::A4, QStringLiteral("594.96 x 841.92 pts (A4)")};
inline const Size letter{QPageSize::Letter, QStringLiteral("612 x 792 pts (letter)")};

// The same three articles on both sizes of paper, each printed once for all tests of a program.
class PaperTest : public QObject {
protected:
    static void addFiles()
    {
        QTest::addColumn<QString>("paper");
        QTest::newRow("A4") << QStringLiteral("A4");
        QTest::newRow("Letter") << QStringLiteral("Letter");
    }

    static Handout handout() { return threeArticles(); }

    // What the library lacks for it, or empty.
    QString problem() const
    {
        QStringList problems{m_library.problem()};
        for (const pamphlet::HandoutItem &item : handout().items) {
            problems.append(m_library.slugs().contains(item.slug) ? QString() : item.slug);
        }
        problems.removeAll(QString());
        return problems.join(QLatin1Char('\n'));
    }

    HandoutPdf print(pamphlet::Reader &reader, Handout handout, QPageSize::PageSizeId size = QPageSize::A4)
    {
        handout.options.pageSize = size;
        return printed(reader, handout);
    }

    const PdfFile &file(const QString &paper)
    {
        std::unique_ptr<PdfFile> &made = m_files[paper];
        if (!made) {
            made = std::make_unique<PdfFile>(
                print(m_reader, handout(), paper == QStringLiteral("A4") ? QPageSize::A4 : QPageSize::Letter));
        }
        return *made;
    }

    static double pageHeight(const QString &paper) { return paper == QStringLiteral("A4") ? 841.92 : 792; }

    readertest::TestLibrary m_library;
    pamphlet::Reader m_reader{m_library.library()};
    std::map<QString, std::unique_ptr<PdfFile>> m_files;
};

} // namespace pdftest
