#include "handout/pdfdestinations.h"
#include "handout/pdffinisher.h"
#include "handout/pdfsamples.h"

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>

#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <QXmlStreamReader>

#include <memory>

using namespace pamphlet;

namespace {

const QString disclaimer = QStringLiteral("General information. It does not replace advice from your own clinician.");

PdfMetadata metadata()
{
    PdfMetadata m;
    m.title = QStringLiteral("What to take home today");
    m.author = QStringLiteral("RecoverRx Performance Physical Therapy");
    m.language = QStringLiteral("en-US");
    m.created = QDateTime(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC);
    m.margins = QMarginsF(15, 15, 15, 18);
    m.footer.texts = {{disclaimer}};
    m.footer.pageFormat = QStringLiteral("Page %1 of %2");
    return m;
}

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

// A finished document in a file, looked at with programs that are not ours.
class Finished {
public:
    Finished(const QByteArray &printed, const PdfMetadata &m)
        : outcome(PdfFinisher::finish(printed, m))
        , m_path(m_directory.filePath(QStringLiteral("finished.pdf")))
    {
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(outcome.pdf);
        }
    }

    QByteArray run(const QString &program, QStringList arguments, const QStringList &after = {}) const
    {
        QProcess process;
        process.start(program, arguments << m_path << after);
        const bool ran
            = process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        return ran ? process.readAllStandardOutput() : QByteArray("FAILED: ") + process.readAllStandardError();
    }

    QString text(int page) const
    {
        const QString number = QString::number(page);
        return QString::fromUtf8(run(QStringLiteral("pdftotext"),
            {QStringLiteral("-f"), number, QStringLiteral("-l"), number, QStringLiteral("-layout")},
            {QStringLiteral("-")}));
    }

    // One line of pdfinfo.
    QString info(const QString &name) const
    {
        const QString all = QString::fromUtf8(run(QStringLiteral("pdfinfo"), {}));
        const QRegularExpression line(QStringLiteral("^%1:\\s*(.*)$").arg(name), QRegularExpression::MultilineOption);
        return line.match(all).captured(1);
    }

    // Where a word is on a page, in points; the last one when there are several.
    Box word(int page, const QString &word) const
    {
        const QString number = QString::number(page);
        const QString all = QString::fromUtf8(run(QStringLiteral("pdftotext"),
            {QStringLiteral("-f"), number, QStringLiteral("-l"), number, QStringLiteral("-bbox")},
            {QStringLiteral("-")}));
        const QRegularExpression pattern(
            QStringLiteral("xMin=\"(.*?)\" yMin=\"(.*?)\" xMax=\"(.*?)\" yMax=\"(.*?)\">%1<")
                .arg(QRegularExpression::escape(word)));
        Box box;
        for (auto it = pattern.globalMatch(all); it.hasNext();) {
            const auto m = it.next();
            box = {
                m.captured(1).toDouble(), m.captured(2).toDouble(), m.captured(3).toDouble(), m.captured(4).toDouble()};
        }
        return box;
    }

    // Ten dots for a millimetre.
    QImage picture(int page) const
    {
        const QString number = QString::number(page);
        return QImage::fromData(run(QStringLiteral("pdftoppm"),
            {QStringLiteral("-r"), QStringLiteral("254"), QStringLiteral("-f"), number, QStringLiteral("-l"), number,
                QStringLiteral("-png")}));
    }

    std::unique_ptr<QPDF> open() const
    {
        auto pdf = std::make_unique<QPDF>();
        pdf->processMemoryFile("finished", outcome.pdf.constData(), size_t(outcome.pdf.size()));
        return pdf;
    }

    const PdfFinisher::Outcome outcome;

private:
    QTemporaryDir m_directory;
    QString m_path;
};

QString titleOf(QPDFOutlineObjectHelper item)
{
    return QString::fromStdString(item.getTitle());
}

} // namespace

class TestPdfFinisher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesProperties();
    void titlesOfAllKinds_data();
    void titlesOfAllKinds();
    void withoutMetadata();
    void isWhole_data();
    void isWhole();
    void footerStandsInTheMargin_data();
    void footerStandsInTheMargin();
    void footerTextsByPage();
    void footerRightToLeft();
    void footerIsElided();
    void footerIsAnArtifact();
    void emojiInTheFooter();
    void pagesOfDifferentSizes();
    void contentStaysAsPrinted();
    void outlineIsNested();
    void outlineOfOneArticleIsUnfolded();
    void outlineWithStrangeLevels();
    void missingDestination();
    void stamps();
    void linksStillWork();
    void sameInputSameBytes();
    void worksInThreads();
    void twoHundredPages();
    void refuses_data() { samples::addUnreadable(); }
    void refuses();
    void survivesDamage();
    void speed();
};

void TestPdfFinisher::initTestCase()
{
    for (const char *program : {"pdfinfo", "pdftotext", "pdffonts", "pdftoppm", "qpdf"}) {
        QVERIFY2(!QStandardPaths::findExecutable(QLatin1String(program)).isEmpty(), program);
    }
    QVERIFY(!samples::chromium().isEmpty());
}

void TestPdfFinisher::writesProperties()
{
    const Finished file(samples::chromium(), metadata());
    QVERIFY2(file.outcome.isOk(), qPrintable(file.outcome.error));
    QCOMPARE(file.outcome.pageCount, 3);
    QCOMPARE(file.info(QStringLiteral("Title")), QStringLiteral("What to take home today"));
    QCOMPARE(file.info(QStringLiteral("Author")), QStringLiteral("RecoverRx Performance Physical Therapy"));
    QCOMPARE(file.info(QStringLiteral("Creator")), QStringLiteral("Pamphlet " PAMPHLET_VERSION));
    QCOMPARE(file.info(QStringLiteral("Producer")), QStringLiteral("Pamphlet " PAMPHLET_VERSION));
    QCOMPARE(file.info(QStringLiteral("Pages")), QStringLiteral("3"));
    QCOMPARE(file.info(QStringLiteral("Encrypted")), QStringLiteral("no"));
    QCOMPARE(file.info(QStringLiteral("Optimized")), QStringLiteral("no"));
    const QByteArray dates = file.run(QStringLiteral("pdfinfo"), {QStringLiteral("-isodates")});
    QVERIFY2(dates.contains("CreationDate:    2026-11-22T09:30:00Z"), dates.constData());
    QVERIFY2(dates.contains("ModDate:         2026-11-22T09:30:00Z"), dates.constData());

    const auto pdf = file.open();
    QCOMPARE(pdf->getRoot().getKey("/Lang").getUTF8Value(), std::string("en-US"));
    QVERIFY(pdf->getRoot().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    QVERIFY(!pdf->getRoot().hasKey("/PageMode"));
    QVERIFY(!pdf->getRoot().hasKey("/Outlines"));

    const QByteArray xmp = file.run(QStringLiteral("pdfinfo"), {QStringLiteral("-meta")});
    QVERIFY2(xmp.contains("<rdf:li xml:lang=\"x-default\">What to take home today</rdf:li>"), xmp.constData());
    QVERIFY2(xmp.contains("<dc:language><rdf:Bag><rdf:li>en-US</rdf:li>"), xmp.constData());
    QVERIFY2(xmp.contains("<xmp:CreateDate>2026-11-22T09:30:00Z</xmp:CreateDate>"), xmp.constData());
}

void TestPdfFinisher::titlesOfAllKinds_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("written");
    const auto same = [](const char *name, const QString &title) { QTest::newRow(name) << title << title; };
    same("ascii", QStringLiteral("Neck pain"));
    same("accents", QStringLiteral("C\u00F3mo dormir mejor"));
    same("arabic", QStringLiteral("\u0635\u062F\u0627\u0639 \u0627\u0644\u062A\u0648\u062A\u0631"));
    same("hebrew with digits", QStringLiteral("\u05DB\u05D0\u05D1 12 \u05E8\u05D0\u05E9"));
    same("emoji", QStringLiteral("Sleep \U0001F634 well \U0001F469\u200D\u2695\uFE0F"));
    same("markup and brackets", QStringLiteral("A < B & \"C\" (D \\ E) ]]> 100 %"));
    QTest::newRow("line breaks") << QStringLiteral(" Two\nlines\t") << QStringLiteral("Two lines");
    QTest::newRow("control characters") << QStringLiteral("a\u0001b\u001Bc\uFFFE") << QStringLiteral("abc");
}

void TestPdfFinisher::titlesOfAllKinds()
{
    QFETCH(QString, title);
    QFETCH(QString, written);
    PdfMetadata m = metadata();
    m.title = title;
    m.bookmarks = {{title, QStringLiteral("first"), 1}};
    const Finished file(samples::chromium(), m);
    QVERIFY2(file.outcome.isOk(), qPrintable(file.outcome.error));
    const auto pdf = file.open();
    QCOMPARE(QString::fromStdString(pdf->getTrailer().getKey("/Info").getKey("/Title").getUTF8Value()), written);
    QVERIFY2(file.info(QStringLiteral("Title")).contains(written), qPrintable(file.info(QStringLiteral("Title"))));
    QXmlStreamReader xmp(file.run(QStringLiteral("pdfinfo"), {QStringLiteral("-meta")}).trimmed());
    QString inXmp;
    while (!xmp.atEnd()) {
        if (xmp.readNext() == QXmlStreamReader::StartElement && xmp.name() == u"title") {
            inXmp = xmp.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    QVERIFY2(!xmp.hasError(), qPrintable(xmp.errorString()));
    QCOMPARE(inXmp, written);
    QPDFOutlineDocumentHelper outline(*pdf);
    QCOMPARE(titleOf(outline.getTopLevelOutlines().at(0)), written);
}

void TestPdfFinisher::withoutMetadata()
{
    const Finished file(samples::chromium(), PdfMetadata());
    QVERIFY2(file.outcome.isOk(), qPrintable(file.outcome.error));
    const auto pdf = file.open();
    // Chromium's own date would differ from print to print.
    QPDFObjectHandle info = pdf->getTrailer().getKey("/Info");
    QVERIFY(!info.hasKey("/CreationDate") && !info.hasKey("/ModDate") && !info.hasKey("/Title"));
    QVERIFY(!pdf->getRoot().hasKey("/Lang"));
    QPDFObjectHandle page = pdf->getAllPages().at(0);
    QVERIFY(!page.getKey("/Resources").hasKey("/XObject"));
    QVERIFY(!file.text(1).contains(QStringLiteral("Page")));
}

void TestPdfFinisher::isWhole_data()
{
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("Chromium") << samples::chromium();
    QTest::newRow("A4") << samples::printed(8, {{"sec-1", 2, 50}, {"sec-2", 8, 400}});
    QTest::newRow("Letter") << samples::printed(8, {{"sec-1", 2, 50}, {"sec-2", 8, 400}}, QPageSize::Letter);
    QTest::newRow("name tree") << samples::printed(
        2, {{"sec-1", 1, 9}, {"sec-2", 2, 9}}, QPageSize::A4, samples::Form::NameTree);
}

void TestPdfFinisher::isWhole()
{
    QFETCH(QByteArray, printed);
    PdfMetadata m = metadata();
    m.bookmarks
        = {{QStringLiteral("One"), QStringLiteral("sec-1"), 1}, {QStringLiteral("Two"), QStringLiteral("sec-2"), 2}};
    m.stamps = {{1, 195, 40, QStringLiteral("12"), Qt::AlignRight, 12, true}};
    const Finished file(printed, m);
    QVERIFY2(file.outcome.isOk(), qPrintable(file.outcome.error));
    QVERIFY(file.outcome.warnings.isEmpty());
    const QByteArray check = file.run(QStringLiteral("qpdf"), {QStringLiteral("--check")});
    QVERIFY2(check.contains("No syntax or stream encoding errors found"), check.constData());
    QVERIFY2(check.contains("not linearized"), check.constData());
    QVERIFY2(file.outcome.pdf.contains("/ObjStm"), "no object streams");

    const int pages = file.outcome.pageCount;
    for (int page = 1; page <= pages; ++page) {
        const QString text = file.text(page);
        QVERIFY2(text.contains(QStringLiteral("Page %1 of %2").arg(page).arg(pages)), qPrintable(text));
        QVERIFY2(text.contains(disclaimer), qPrintable(text));
    }
    const QList<QByteArray> fonts = file.run(QStringLiteral("pdffonts"), {}).trimmed().split('\n').mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QByteArray &font : fonts) {
        QVERIFY2(QString::fromUtf8(font).contains(
                     QRegularExpression(QStringLiteral("\\syes (yes|no )\\s*(yes|no )\\s+\\d+\\s+0"))),
            font.constData());
    }
}

void TestPdfFinisher::footerStandsInTheMargin_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<double>("width"); // millimetres
    QTest::addColumn<double>("height");
    QTest::addColumn<QMarginsF>("margins");
    QTest::addColumn<double>("ruleFromBottom");
    QTest::newRow("A4") << int(QPageSize::A4) << 210.0 << 297.0 << QMarginsF(15, 15, 15, 18) << 14.0;
    QTest::newRow("Letter") << int(QPageSize::Letter) << 215.9 << 279.4 << QMarginsF(20, 15, 12, 22) << 18.0;
    QTest::newRow("small margin") << int(QPageSize::A4) << 210.0 << 297.0 << QMarginsF(10, 10, 10, 10) << 12.0;
}

void TestPdfFinisher::footerStandsInTheMargin()
{
    QFETCH(int, size);
    QFETCH(double, width);
    QFETCH(double, height);
    QFETCH(QMarginsF, margins);
    QFETCH(double, ruleFromBottom);
    PdfMetadata m = metadata();
    m.margins = margins;
    const Finished file(samples::printed(2, {}, QPageSize::PageSizeId(size)), m);
    QVERIFY2(file.outcome.isOk(), qPrintable(file.outcome.error));

    const double pointsPerMm = 72 / 25.4;
    const Box first = file.word(2, QStringLiteral("General"));
    const Box last = file.word(2, QStringLiteral("2"));
    QVERIFY2(qAbs(first.left - margins.left() * pointsPerMm) < 1.0, qPrintable(QString::number(first.left)));
    QVERIFY2(qAbs(last.right - (width - margins.right()) * pointsPerMm) < 1.0, qPrintable(QString::number(last.right)));
    QVERIFY(first.top > (height - ruleFromBottom) * pointsPerMm);
    QVERIFY(first.bottom < (height - 4) * pointsPerMm); // what office printers cannot print

    const QImage picture = file.picture(2).convertToFormat(QImage::Format_RGB32);
    QVERIFY(!picture.isNull());
    const auto darkest = [&](double xMm) { // around the rule, which is 2.5 dots thick
        int value = 255;
        const int middle = qRound((height - ruleFromBottom) * 10);
        for (int y = middle - 4; y <= middle + 6; ++y) {
            value = qMin(value, qGreen(picture.pixel(qRound(xMm * 10), y)));
        }
        return value;
    };
    QVERIFY2(qAbs(darkest(width / 2) - 0xD8) < 6, qPrintable(QString::number(darkest(width / 2))));
    QVERIFY(qAbs(darkest(margins.left() + 0.5) - 0xD8) < 6);
    QVERIFY(qAbs(darkest(width - margins.right() - 0.5) - 0xD8) < 6);
    QCOMPARE(darkest(margins.left() - 0.5), 255);
    QCOMPARE(darkest(width - margins.right() + 0.5), 255);
}

void TestPdfFinisher::footerTextsByPage()
{
    PdfMetadata m = metadata();
    m.footer.texts
        = {{disclaimer}, {QStringLiteral("Neck pain, 12 October 2026"), 2, 3}, {QStringLiteral("Diary"), 4, 0}};
    m.footer.pageFormat = QStringLiteral("%2/%1");
    const Finished file(samples::printed(5), m);
    QVERIFY2(file.outcome.isOk(), qPrintable(file.outcome.error));
    const QStringList expected{disclaimer, QStringLiteral("Neck pain, 12 October 2026"),
        QStringLiteral("Neck pain, 12 October 2026"), QStringLiteral("Diary"), QStringLiteral("Diary")};
    for (int page = 1; page <= 5; ++page) {
        const QString text = file.text(page);
        QVERIFY2(text.contains(expected.at(page - 1)), qPrintable(text));
        QCOMPARE(text.contains(disclaimer), page == 1);
        QVERIFY2(text.contains(QStringLiteral("5/%1").arg(page)), qPrintable(text));
    }
}

void TestPdfFinisher::footerRightToLeft()
{
    PdfMetadata m = metadata();
    m.language = QStringLiteral("he");
    m.footer.texts = {{QStringLiteral("\u05D0\u05D9\u05D1\u05D9 \u05D4\u05D2\u05D4")}};
    m.footer.pageFormat = QStringLiteral("\u05E2\u05DE\u05D5\u05D3 %1 \u05DE\u05EA\u05D5\u05DA %2");
    m.footer.direction = Qt::RightToLeft;
    const Finished file(samples::printed(3), m);
    QVERIFY2(file.outcome.isOk(), qPrintable(file.outcome.error));
    QCOMPARE(file.open()->getRoot().getKey("/ViewerPreferences").getKey("/Direction").getName(), std::string("/R2L"));
    // Poppler takes the letters for words here; these two begin the texts and are in them only once.
    const Box text = file.word(2, QStringLiteral("\u05D0"));
    const Box page = file.word(2, QStringLiteral("\u05E2"));
    QVERIFY2(qAbs(text.right - 195 * 72 / 25.4) < 2.0, qPrintable(QString::number(text.right)));
    QVERIFY2(page.right > 0 && page.right < 200, qPrintable(QString::number(page.right)));
    const Box last = file.word(2, QStringLiteral("3")); // read from the right, the count comes last
    QVERIFY2(qAbs(last.left - 15 * 72 / 25.4) < 2.0, qPrintable(QString::number(last.left)));
}

void TestPdfFinisher::footerIsElided()
{
    PdfMetadata m = metadata();
    m.footer.texts = {{QStringLiteral("A very long title ").repeated(20)}};
    const Finished file(samples::printed(1), m);
    QVERIFY2(file.outcome.isOk(), qPrintable(file.outcome.error));
    const QString text = file.text(1);
    QVERIFY2(text.contains(u'\u2026'), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Page 1 of 1")), qPrintable(text));
}

void TestPdfFinisher::footerIsAnArtifact()
{
    const Finished file(samples::chromium(), metadata());
    const auto pdf = file.open();
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(*pdf).getAllPages()) {
        Pl_Buffer content("content");
        page.pipeContents(&content);
        content.finish();
        const auto buffer = content.getBufferSharedPointer();
        const std::string text(reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize());
        const size_t begin = text.find("/Artifact <</Type /Pagination>> BDC");
        QVERIFY(begin != std::string::npos);
        QVERIFY(text.find(" Do Q EMC", begin) != std::string::npos);
    }
}

void TestPdfFinisher::emojiInTheFooter()
{
    PdfMetadata m = metadata();
    m.footer.texts = {{QStringLiteral("Sleep \U0001F634 well")}};
    const Finished file(samples::printed(1), m);
    QVERIFY2(file.outcome.isOk(), qPrintable(file.outcome.error));
    QVERIFY(file.run(QStringLiteral("qpdf"), {QStringLiteral("--check")}).contains("No syntax"));
    QVERIFY(file.text(1).contains(QStringLiteral("Sleep")) && file.text(1).contains(QStringLiteral("well")));
}

void TestPdfFinisher::pagesOfDifferentSizes()
{
    const QByteArray bytes = samples::printed(3);
    QPDF pdf;
    pdf.processMemoryFile("sample", bytes.constData(), size_t(bytes.size()));
    // The second page is wide, the third does not begin at zero.
    std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
    pages[1].replaceKey("/MediaBox", QPDFObjectHandle::parse("[0 0 842 595]"));
    pages[2].replaceKey("/MediaBox", QPDFObjectHandle::parse("[100 50 500 450]"));
    const Finished file(samples::written(pdf), metadata());
    QVERIFY2(file.outcome.isOk(), qPrintable(file.outcome.error));
    const double margin = 15 * 72 / 25.4;
    QVERIFY(qAbs(file.word(1, QStringLiteral("3")).right - (595 - margin)) < 1.0);
    QVERIFY(qAbs(file.word(2, QStringLiteral("3")).right - (842 - margin)) < 1.0);
    QVERIFY(qAbs(file.word(2, QStringLiteral("3")).bottom - (595 - 20)) < 6.0);
    const Box last = file.word(3, QStringLiteral("3"));
    QVERIFY2(qAbs(last.right - (400 - margin)) < 1.0, qPrintable(QString::number(last.right)));
    QVERIFY2(qAbs(last.bottom - (400 - 20)) < 6.0, qPrintable(QString::number(last.bottom)));
}

// The footer must not move, scale or recolour what Chromium printed.
void TestPdfFinisher::contentStaysAsPrinted()
{
    const Finished plain(samples::chromium(), PdfMetadata());
    const Finished file(samples::chromium(), metadata());
    for (int page = 1; page <= 3; ++page) {
        const QImage before = plain.picture(page);
        const QImage after = file.picture(page);
        const QRect aboveFooter(0, 0, before.width(), before.height() - 150);
        QVERIFY(!before.isNull());
        QVERIFY(before.copy(aboveFooter) == after.copy(aboveFooter));
        QVERIFY(before != after);
    }
}

void TestPdfFinisher::outlineIsNested()
{
    const QList<samples::Place> places{{"a", 1, 100}, {"a1", 1, 300}, {"a2", 2, 50.5}, {"b", 3, 0}, {"b1", 4, 700}};
    PdfMetadata m = metadata();
    m.bookmarks = {{QStringLiteral("A"), QStringLiteral("a"), 1}, {QStringLiteral("A one"), QStringLiteral("a1"), 2},
        {QStringLiteral("A two"), QStringLiteral("a2"), 2}, {QStringLiteral("B"), QStringLiteral("b"), 1},
        {QStringLiteral("B one"), QStringLiteral("b1"), 2}};
    const Finished file(samples::printed(4, places), m);
    QVERIFY2(file.outcome.isOk(), qPrintable(file.outcome.error));
    const auto pdf = file.open();
    QCOMPARE(pdf->getRoot().getKey("/PageMode").getName(), std::string("/UseOutlines"));
    QPDFOutlineDocumentHelper outline(*pdf);
    auto top = outline.getTopLevelOutlines();
    QCOMPARE(top.size(), size_t(2));
    QCOMPARE(titleOf(top[0]), QStringLiteral("A"));
    QCOMPARE(titleOf(top[1]), QStringLiteral("B"));
    QCOMPARE(top[0].getKids().size(), size_t(2));
    QCOMPARE(top[1].getKids().size(), size_t(1));
    QCOMPARE(top[0].getCount(), -2); // several articles: only their names are unfolded
    QCOMPARE(pdf->getRoot().getKey("/Outlines").getKey("/Count").getIntValueAsInt(), 2);
    auto second = top[0].getKids().at(1);
    QCOMPARE(titleOf(second), QStringLiteral("A two"));
    QCOMPARE(second.getDestPage().getObjGen(), pdf->getAllPages().at(1).getObjGen());
    QCOMPARE(second.getDest().getArrayItem(1).getName(), std::string("/XYZ"));
    QCOMPARE(second.getDest().getArrayItem(3).getNumericValue(), 842 - 50.5);
    QVERIFY(
        second.getObjectHandle().getKey("/Prev").getObjGen() == top[0].getKids().at(0).getObjectHandle().getObjGen());
    QVERIFY(second.getObjectHandle().getKey("/Parent").getObjGen() == top[0].getObjectHandle().getObjGen());
    QCOMPARE(top[1].getKids().at(0).getDestPage().getObjGen(), pdf->getAllPages().at(3).getObjGen());
}

void TestPdfFinisher::outlineOfOneArticleIsUnfolded()
{
    PdfMetadata m = metadata();
    m.bookmarks = {{QStringLiteral("At home"), QStringLiteral("first"), 1},
        {QStringLiteral("Heat"), QStringLiteral("sec-2"), 2}, {QStringLiteral("No one"), QStringLiteral("sec-3"), 2}};
    const Finished file(samples::chromium(), m);
    const auto pdf = file.open();
    auto top = QPDFOutlineDocumentHelper(*pdf).getTopLevelOutlines();
    QCOMPARE(top.size(), size_t(1));
    QCOMPARE(top[0].getCount(), 2);
    QCOMPARE(pdf->getRoot().getKey("/Outlines").getKey("/Count").getIntValueAsInt(), 3);
    QCOMPARE(top[0].getKids().at(1).getDestPage().getObjGen(), pdf->getAllPages().at(2).getObjGen());
}

void TestPdfFinisher::outlineWithStrangeLevels()
{
    PdfMetadata m = metadata();
    m.bookmarks = {{QStringLiteral("deep start"), QStringLiteral("first"), 4},
        {QStringLiteral("one"), QStringLiteral("sec-1"), 1}, {QStringLiteral("three"), QStringLiteral("sec-2"), 3},
        {QStringLiteral("two"), QStringLiteral("sec-3"), 2}, {QStringLiteral("minus"), QStringLiteral("first"), -7}};
    const Finished file(samples::chromium(), m);
    QVERIFY2(file.outcome.isOk(), qPrintable(file.outcome.error));
    const auto pdf = file.open();
    auto top = QPDFOutlineDocumentHelper(*pdf).getTopLevelOutlines();
    QCOMPARE(top.size(), size_t(3));
    QCOMPARE(titleOf(top[1]), QStringLiteral("one"));
    QCOMPARE(top[1].getKids().size(), size_t(2));
    QCOMPARE(titleOf(top[2]), QStringLiteral("minus"));
    QVERIFY(file.run(QStringLiteral("qpdf"), {QStringLiteral("--check")}).contains("No syntax"));
}

void TestPdfFinisher::missingDestination()
{
    PdfMetadata m = metadata();
    m.bookmarks = {{QStringLiteral("Gone %2"), QStringLiteral("no-such-id"), 1},
        {QStringLiteral("Heat"), QStringLiteral("sec-2"), 2}};
    m.stamps
        = {{9, 10, 10, QStringLiteral("x")}, {0, 10, 10, QStringLiteral("x")}, {3, 10, 10, QStringLiteral("kept")}};
    const Finished file(samples::chromium(), m);
    QVERIFY2(file.outcome.isOk(), qPrintable(file.outcome.error));
    QCOMPARE(file.outcome.warnings.size(), 3);
    QVERIFY(file.outcome.warnings.at(0).contains(QStringLiteral("\"Gone %2\"")));
    QVERIFY(file.outcome.warnings.at(0).contains(QStringLiteral("\"no-such-id\"")));
    QVERIFY(file.outcome.warnings.at(1).contains(QStringLiteral("page 9")));
    const auto pdf = file.open();
    auto top = QPDFOutlineDocumentHelper(*pdf).getTopLevelOutlines();
    QCOMPARE(top.size(), size_t(1));
    QCOMPARE(titleOf(top[0]), QStringLiteral("Heat"));
    QVERIFY(file.text(3).contains(QStringLiteral("kept")));

    m.bookmarks = {{QStringLiteral("Gone"), QStringLiteral("no-such-id"), 1}};
    const Finished none(samples::chromium(), m);
    QVERIFY(none.outcome.isOk());
    QVERIFY(!none.open()->getRoot().hasKey("/Outlines"));
    QVERIFY(!none.open()->getRoot().hasKey("/PageMode"));
}

void TestPdfFinisher::stamps()
{
    PdfMetadata m;
    m.stamps = {{2, 195, 100, QStringLiteral("rightend"), Qt::AlignRight, 12, false},
        {2, 15, 120, QStringLiteral("leftend"), Qt::AlignLeft, 12, true},
        {2, 105, 140, QStringLiteral("middle"), Qt::AlignHCenter, 20, false}};
    const Finished file(samples::printed(2), m);
    QVERIFY2(file.outcome.isOk(), qPrintable(file.outcome.error));
    QVERIFY(!file.text(1).contains(QStringLiteral("leftend")));
    const double mm = 72 / 25.4;
    const Box right = file.word(2, QStringLiteral("rightend"));
    QVERIFY(qAbs(right.right - 195 * mm) < 1.0);
    QVERIFY2(right.top < 100 * mm && right.bottom > 100 * mm && right.bottom < 100 * mm + 8,
        qPrintable(QString::number(right.bottom)));
    QVERIFY(qAbs(file.word(2, QStringLiteral("leftend")).left - 15 * mm) < 1.0);
    const Box middle = file.word(2, QStringLiteral("middle"));
    QVERIFY(qAbs((middle.left + middle.right) / 2 - 105 * mm) < 1.0);
    QVERIFY(middle.bottom - middle.top > 1.4 * (right.bottom - right.top));
}

void TestPdfFinisher::linksStillWork()
{
    const Finished file(samples::chromium(), metadata());
    const auto pdf = file.open();
    QPDFObjectHandle page = pdf->getAllPages().at(0);
    QPDFObjectHandle annotation = page.getKey("/Annots").getArrayItem(0);
    QCOMPARE(annotation.getKey("/Dest").getName(), std::string("/sec-2"));
    const PdfDestinations before = PdfDestinations::read(samples::chromium());
    const PdfDestinations after = PdfDestinations::read(file.outcome.pdf);
    QVERIFY(after.isValid());
    QCOMPARE(after.all(), before.all());
}

void TestPdfFinisher::sameInputSameBytes()
{
    PdfMetadata m = metadata();
    m.bookmarks = {
        {QStringLiteral("At home"), QStringLiteral("first"), 1}, {QStringLiteral("Heat"), QStringLiteral("sec-2"), 2}};
    m.stamps = {{1, 195, 40, QStringLiteral("12"), Qt::AlignRight, 12, true}};
    const QByteArray one = PdfFinisher::finish(samples::chromium(), m).pdf;
    QVERIFY(!one.isEmpty());
    QVERIFY(one == PdfFinisher::finish(samples::chromium(), m).pdf);
    // The identifier follows the content; qpdf's usual one follows the clock and the properties.
    PdfMetadata other = m;
    other.stamps.clear();
    const auto identifier = [](const PdfMetadata &meta) {
        const auto pdf = Finished(samples::chromium(), meta).open();
        return pdf->getTrailer().getKey("/ID").unparseResolved();
    };
    QVERIFY(identifier(m) == identifier(m));
    QVERIFY(identifier(m) != identifier(other));
    // The same article printed a minute later.
    QByteArray later = samples::chromium();
    const qsizetype date = later.indexOf("/CreationDate (D:") + 17;
    later.replace(date, 12, "203001012359");
    QVERIFY(later != samples::chromium());
    QVERIFY(one == PdfFinisher::finish(later, m).pdf);
    // The same moment in another time zone.
    m.created = m.created.toOffsetFromUtc(5 * 3600);
    QVERIFY(one == PdfFinisher::finish(samples::chromium(), m).pdf);
    m.created = m.created.addSecs(1);
    QVERIFY(one != PdfFinisher::finish(samples::chromium(), m).pdf);
}

void TestPdfFinisher::worksInThreads()
{
    const QByteArray printed = samples::chromium();
    const QByteArray expected = PdfFinisher::finish(printed, metadata()).pdf;
    std::vector<QByteArray> results(4);
    std::vector<std::unique_ptr<QThread>> threads;
    for (QByteArray &result : results) {
        threads.emplace_back(
            QThread::create([&result, printed] { result = PdfFinisher::finish(printed, metadata()).pdf; }));
        threads.back()->start();
    }
    for (const auto &thread : threads) {
        QVERIFY(thread->wait(60000));
    }
    for (const QByteArray &result : results) {
        QVERIFY(result == expected);
    }
}

void TestPdfFinisher::twoHundredPages()
{
    QList<samples::Place> places;
    PdfMetadata m = metadata();
    for (int i = 1; i <= 200; ++i) {
        places += samples::Place{"p" + QByteArray::number(i), i, 60};
        m.bookmarks += PdfBookmark{QStringLiteral("Sheet %1").arg(i), QStringLiteral("p%1").arg(i), 1 + (i - 1) % 10};
    }
    const QByteArray printed = samples::printed(200, places);
    // Whoever wanted a temporary file would fail now; it could hold a patient's name.
    const QByteArray directory = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/nonexistent");
    const PdfFinisher::Outcome outcome = PdfFinisher::finish(printed, m);
    directory.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", directory);
    QVERIFY2(outcome.isOk(), qPrintable(outcome.error));
    const Finished file(printed, m);
    QVERIFY(file.outcome.pdf == outcome.pdf);
    QCOMPARE(outcome.pageCount, 200);
    QVERIFY(outcome.warnings.isEmpty());
    QVERIFY(file.run(QStringLiteral("qpdf"), {QStringLiteral("--check")}).contains("No syntax"));
    QVERIFY(file.text(200).contains(QStringLiteral("Page 200 of 200")));
    QVERIFY(file.text(137).contains(QStringLiteral("Page 137 of 200")));
    const QByteArray fonts = file.run(QStringLiteral("pdffonts"), {});
    QCOMPARE(fonts.count("\n"), 2 + 2); // the body's font and the footer's, once each
    const auto pdf = file.open();
    QCOMPARE(QPDFOutlineDocumentHelper(*pdf).getTopLevelOutlines().size(), size_t(20));
}

void TestPdfFinisher::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const PdfFinisher::Outcome outcome = PdfFinisher::finish(bytes, metadata());
    QVERIFY(!outcome.isOk());
    QVERIFY2(outcome.error.contains(word), qPrintable(outcome.error));
    QVERIFY(outcome.pdf.isEmpty());
    QCOMPARE(outcome.pageCount, 0);
}

void TestPdfFinisher::survivesDamage()
{
    const QByteArray whole = samples::chromium();
    PdfMetadata m = metadata();
    m.bookmarks = {
        {QStringLiteral("At home"), QStringLiteral("first"), 1}, {QStringLiteral("Heat"), QStringLiteral("sec-2"), 2}};
    int refused = 0;
    for (quint32 seed = 0; seed < 300; ++seed) {
        const PdfFinisher::Outcome outcome = PdfFinisher::finish(samples::mutated(whole, seed), m);
        refused += outcome.isOk() ? 0 : 1;
        QCOMPARE(outcome.pdf.isEmpty(), !outcome.isOk());
        QVERIFY(!outcome.isOk() || PdfDestinations::read(outcome.pdf).pageCount() == outcome.pageCount);
    }
    QVERIFY2(refused > 10 && refused < 300, qPrintable(QString::number(refused)));
}

void TestPdfFinisher::speed()
{
    const QByteArray printed = samples::printed(8, {{"a", 1, 50}});
    QByteArray result;
    QBENCHMARK
    {
        result = PdfFinisher::finish(printed, metadata()).pdf;
    }
    QVERIFY(!result.isEmpty());
}

QTEST_MAIN(TestPdfFinisher)

#include "tst_pdffinisher.moc"
