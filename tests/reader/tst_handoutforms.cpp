#include "support/pdffile.h"

using namespace pamphlet;
using namespace pdftest;
using namespace readertest;

namespace {

// The code that a scanner reads from the first page; empty when there is none.
QString scanned(const PdfFile &pdf)
{
    QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("page"));
    pdf.run(QStringLiteral("pdftoppm"),
        {QStringLiteral("-r"), QStringLiteral("200"), QStringLiteral("-l"), QStringLiteral("1"),
            QStringLiteral("-singlefile"), QStringLiteral("-png"), QStringLiteral("FILE"), picture});
    const QByteArray found = pdf.run(QStringLiteral("zbarimg"),
        {QStringLiteral("--quiet"), QStringLiteral("--raw"), picture + QStringLiteral(".png")});
    return found.startsWith("FAILED") ? QString() : QString::fromUtf8(found.trimmed()); // it fails when it finds none
}

// Of all text in the file, in points.
double smallestFont(const PdfFile &pdf)
{
    const QString xml = QString::fromUtf8(pdf.run(QStringLiteral("pdftohtml"),
        {QStringLiteral("-xml"), QStringLiteral("-stdout"), QStringLiteral("-i"), QStringLiteral("-zoom"),
            QStringLiteral("1"), QStringLiteral("FILE")}));
    static const QRegularExpression font(QStringLiteral("<fontspec [^>]*size=\"(\\d+)\""));
    double smallest = 1000;
    for (auto it = font.globalMatch(xml); it.hasNext();) {
        smallest = qMin(smallest, it.next().captured(1).toDouble());
    }
    return smallest;
}

} // namespace

class TestHandoutForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_library.problem().isEmpty(), qPrintable(m_library.problem())); }
    void firstPageHoldsAll_data();
    void firstPageHoldsAll();
    void codeCanBeScanned();
    void twoSided();
    void largePrint();
    void inkSaving();
    void withoutPictures();
    void withoutFirstPage();
    void book();
    void keptVersion();
    void longNote();
    void emojiAndOtherDirections();
    void linksLeadNowhereOutside();
    void sixtyArticles();

private:
    PdfFile file(const Handout &handout) { return PdfFile(printed(m_reader, handout)); }
    static int placeOf(const PdfFile &pdf, const QString &anchor)
    {
        return PdfDestinations::read(pdf.result.bytes).find(anchor)->page;
    }

    TestLibrary m_library;
    Reader m_reader{m_library.library()};
};

void TestHandoutForms::firstPageHoldsAll_data()
{
    QTest::addColumn<QPageSize::PageSizeId>("size");
    QTest::newRow("A4") << QPageSize::A4;
    QTest::newRow("Letter") << QPageSize::Letter;
}

// Note, contents with three pages to fill in, red flags and code.
void TestHandoutForms::firstPageHoldsAll()
{
    QFETCH(QPageSize::PageSizeId, size);
    Handout handout = threeArticles();
    handout.items[2].slug = QStringLiteral("low-back-pain");
    for (const char *tool : {"headache-diary", "walking-plan", "exercise-log"}) {
        handout.tools.append({QString::fromLatin1(tool), english});
    }
    handout.code = QStringLiteral("K7-4Q2");
    handout.options.pageSize = size;
    const PdfFile pdf = file(handout);
    QCOMPARE(placeOf(pdf, handout.items[0].slug), 2);
    const QString first = squeezed(pdf.text(1));
    for (const QString &words : {handout.note, QStringLiteral("Exercise log"), QStringLiteral("Get help now: call 911"),
             QStringLiteral("Show this code (K7-4Q2)")}) {
        QVERIFY2(first.contains(squeezed(words)), qPrintable(words));
    }
    QCOMPARE(scanned(pdf), handout.code);
    QVERIFY2(pdf.result.bytes.size() < 300'000, qPrintable(QString::number(pdf.result.bytes.size())));
}

void TestHandoutForms::codeCanBeScanned()
{
    Handout handout = threeArticles();
    QCOMPARE(scanned(file(handout)), QString());
    handout.code = QStringLiteral("X9-PRT");
    handout.options.inkSaving = true;
    QCOMPARE(scanned(file(handout)), handout.code);
    handout.options.firstPage = false;
    QVERIFY(!file(handout).text().contains(handout.code));
}

void TestHandoutForms::twoSided()
{
    Handout handout = threeArticles();
    handout.tools = {{QStringLiteral("headache-diary"), english}};
    const PdfFile usual = file(handout);
    handout.options.twoSided = true;
    const PdfFile pdf = file(handout);
    QVERIFY(pdf.pages() > usual.pages());
    const PdfDestinations places = PdfDestinations::read(pdf.result.bytes);
    int last = 1;
    for (const QString &anchor :
        {handout.items[0].slug, handout.items[1].slug, handout.items[2].slug, Tool::anchor(handout.tools[0].id)}) {
        const int page = places.find(anchor)->page;
        QVERIFY(page > last);
        QCOMPARE(page % 2, 1);
        last = page;
    }
    const int page = places.find(handout.items[1].slug)->page;
    QVERIFY(pdf.text(page).contains(QStringLiteral("Dry needling for migraine")));
    QVERIFY(squeezed(pdf.text(1)).contains(QString::number(page))); // the contents follow
    for (int number = 1; number <= pdf.pages(); ++number) {
        QVERIFY(pdf.text(number).contains(QStringLiteral("Page %1 of %2").arg(number).arg(pdf.pages())));
    }
    auto open = pdf.open();
    const auto bookmark = QPDFOutlineDocumentHelper(*open).getTopLevelOutlines().at(1);
    QCOMPARE(QPDFOutlineObjectHelper(bookmark).getDestPage().getObjGen().getObj(),
        open->getAllPages().at(size_t(page - 1)).getObjGen().getObj());
}

void TestHandoutForms::largePrint()
{
    Handout handout = threeArticles();
    handout.code = QStringLiteral("K7-4Q2");
    handout.tools = {{QStringLiteral("headache-diary"), english}};
    QVERIFY(smallestFont(file(handout)) < 12); // what is measured
    handout.options.largePrint = true;
    const PdfFile pdf = file(handout);
    QCOMPARE(pdf.result.error, QString());
    QVERIFY2(smallestFont(pdf) >= 18, qPrintable(QString::number(smallestFont(pdf))));
    QVERIFY(pdf.text(placeOf(pdf, handout.items[0].slug)).contains(QStringLiteral("Version of ")));
    for (int page = 1; page <= pdf.pages(); ++page) {
        for (const Word &word : pdf.words(page)) {
            QVERIFY2(word.right < 594.96 - 17 / 25.4 * 72 + 3,
                qPrintable(QStringLiteral("%1 on page %2").arg(word.text).arg(page)));
        }
    }
}

// No colour in anything that is drawn.
void TestHandoutForms::inkSaving()
{
    Handout handout = threeArticles();
    handout.options.inkSaving = true;
    const PdfFile pdf = file(handout);
    static const QRegularExpression color(QStringLiteral("([.\\d]+) ([.\\d]+) ([.\\d]+) (?:rg|RG)\\b"));
    const auto coloured = [](const PdfFile &of) {
        const auto open = of.open();
        int count = 0;
        for (const QPDFPageObjectHelper &page : QPDFPageDocumentHelper(*open).getAllPages()) {
            QPDFPageObjectHelper whole = page;
            whole.coalesceContentStreams();
            const auto data = whole.getObjectHandle().getKey("/Contents").getStreamData();
            const QString drawing
                = QString::fromLatin1(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
            for (auto it = color.globalMatch(drawing); it.hasNext();) {
                const auto m = it.next();
                count += m.captured(1) == m.captured(2) && m.captured(2) == m.captured(3) ? 0 : 1;
            }
        }
        return count;
    };
    QCOMPARE(coloured(pdf), 0);
    QVERIFY(coloured(file(threeArticles())) > 20); // what is measured
    QVERIFY(pdf.text(1).contains(QStringLiteral("Get help now: call 911"))); // in words, not by its colour
}

void TestHandoutForms::withoutPictures()
{
    Handout handout = threeArticles();
    const QString caption = m_library.library().article(handout.items[0].slug, english)->sections.first().heading;
    handout.options.pictures = false;
    const PdfFile pdf = file(handout);
    QVERIFY(pdf.text().contains(caption));
    QVERIFY2(pdf.result.bytes.size() < 140'000, qPrintable(QString::number(pdf.result.bytes.size())));
    QVERIFY(pdf.pages() <= file(threeArticles()).pages());
}

void TestHandoutForms::withoutFirstPage()
{
    Handout handout = threeArticles();
    handout.options.firstPage = false;
    const PdfFile pdf = file(handout);
    QCOMPARE(placeOf(pdf, handout.items[0].slug), 1);
    QVERIFY(!pdf.text().contains(QStringLiteral("Zebulon")));
    QVERIFY(pdf.text(1).contains(QStringLiteral("Get help now: call 911")));
}

void TestHandoutForms::book()
{
    Handout handout = threeArticles();
    handout.code = QStringLiteral("K7-4Q2");
    handout.bookTitle = QStringLiteral("Head and neck");
    const PdfFile pdf = file(handout);
    QCOMPARE(pdf.info(QStringLiteral("Title")), handout.bookTitle);
    const QString first = pdf.text(1);
    QVERIFY(first.contains(handout.bookTitle) && first.contains(QStringLiteral("22 November 2026")));
    for (const char *words : {"Get help now", "K7-4Q2", "For:", "Zebulon", "For your visit"}) {
        QVERIFY2(!first.contains(QString::fromLatin1(words)), words);
    }
    for (const HandoutItem &item : handout.items) {
        const QString page = pdf.text(placeOf(pdf, item.slug));
        QVERIFY2(page.contains(QStringLiteral("Get help now: call 911")), qPrintable(item.slug));
    }
}

// What was handed out is printed again, whatever the library says today.
void TestHandoutForms::keptVersion()
{
    Handout handout = threeArticles();
    KeptVersion kept = *articleVersion(m_library.library(), handout.items[0].slug, english);
    kept.source.replace("title: Tension-type headache", "title: Headache as it was");
    QVERIFY(!kept.pictures.isEmpty());
    kept.id = QStringLiteral("long-gone");
    handout.items[0].slug = kept.id;
    handout.items[0].version = std::make_shared<const KeptVersion>(kept);
    const PdfFile pdf = file(handout);
    QCOMPARE(pdf.result.error, QString());
    QVERIFY(pdf.text(placeOf(pdf, kept.id)).contains(QStringLiteral("Headache as it was")));
    QVERIFY(!pdf.text().contains(QStringLiteral("Tension-type headache\n")));
    const qsizetype whole = pdf.result.bytes.size();
    kept.pictures.clear();
    handout.items[0].version = std::make_shared<const KeptVersion>(kept);
    QVERIFY(file(handout).result.bytes.size() < whole - 20'000); // its pictures were there
    handout.items[0].version.reset();
    const HandoutPdf gone = printed(m_reader, handout);
    QVERIFY(gone.bytes.isEmpty());
    QVERIFY2(gone.error.contains(kept.id), qPrintable(gone.error));
}

void TestHandoutForms::longNote()
{
    Handout handout = threeArticles();
    handout.note = QStringLiteral("Walk each day. ").repeated(333) + QStringLiteral("Last.");
    handout.items[1].note = handout.note;
    const PdfFile pdf = file(handout);
    const PdfDestinations places = PdfDestinations::read(pdf.result.bytes);
    QVERIFY(places.find(handout.items[0].slug)->page > 2);
    QCOMPARE(squeezed(pdf.text()).count(QStringLiteral("Walkeachday.")), 666);
    QVERIFY(pdf.text(1).contains(QStringLiteral("Walk each day."))); // it begins where it belongs
    QCOMPARE(squeezed(pdf.text()).count(QStringLiteral("Last.")), 2);
}

void TestHandoutForms::emojiAndOtherDirections()
{
    Handout handout = threeArticles();
    handout.note
        = QStringLiteral("Well done \U0001F44D\U0001F600\n\u0627\u0645\u0634 \u0643\u0644 \u064A\u0648\u0645 (20)");
    handout.patient = QStringLiteral("\u0645\u062D\u0645\u062F");
    const PdfFile pdf = file(handout);
    QCOMPARE(pdf.result.error, QString());
    static const QRegularExpression arabic(QStringLiteral("\\p{Arabic}"));
    double begin = 1000; // of the line in Latin letters
    double end = 0; // of the line in Arabic letters, where it begins
    for (const Word &word : pdf.words(1)) {
        begin = word.text == QStringLiteral("Well") ? word.left : begin;
        const bool ofTheNote = word.text.contains(arabic) && word.top > 130;
        end = ofTheNote ? qMax(end, word.right) : end;
    }
    QVERIFY(begin < 80);
    QVERIFY2(end > 500, pdf.text(1).toUtf8().constData());
    const QByteArray fonts = pdf.run(QStringLiteral("pdffonts"), {QStringLiteral("FILE")});
    QVERIFY2(fonts.contains("Arabic"), fonts.constData());
    QVERIFY2(fonts.contains("Type 3"), fonts.constData()); // the emoji are pictures in a font
    QVERIFY2(pdf.result.bytes.size() < 330'000, qPrintable(QString::number(pdf.result.bytes.size())));
    QVERIFY(
        !QByteArray(pdf.run(QStringLiteral("pdfinfo"), {QStringLiteral("FILE")})).contains(handout.patient.toUtf8()));
}

void TestHandoutForms::linksLeadNowhereOutside()
{
    const PdfFile pdf = file(threeArticles());
    const auto open = pdf.open();
    for (QPDFObjectHandle object : open->getAllObjects()) {
        if (object.isDictionary() && object.hasKey("/URI")) {
            QFAIL(object.getKey("/URI").unparse().c_str());
        }
    }
}

void TestHandoutForms::sixtyArticles()
{
    QTemporaryDir folder;
    QVERIFY(samples::writeFolder(folder.path()));
    Handout handout;
    handout.date = QDate(2026, 11, 22);
    for (int i = 0; i < 60; ++i) {
        const QString slug = QStringLiteral("article-%1").arg(i);
        QByteArray source = samples::article();
        source.replace("title: Neck pain", QStringLiteral("title: Subject %1").arg(i).toUtf8());
        QVERIFY(samples::write(folder.filePath(slug + QStringLiteral("/en.md")), source));
        QVERIFY(samples::write(folder.filePath(slug + QStringLiteral("/hero.svg")), samples::svg));
        handout.items.append({slug, english, {}});
    }
    const TestLibrary library(folder.path(), LibraryCompiler::Checks::Off);
    QVERIFY2(library.problem().isEmpty(), qPrintable(library.problem()));
    Reader reader(library.library());
    const PdfFile pdf(printed(reader, handout));
    QCOMPARE(pdf.result.error, QString());
    const PdfDestinations places = PdfDestinations::read(pdf.result.bytes);
    QVERIFY(places.find(QStringLiteral("article-59--page-number"))->page > 1); // the contents go on
    for (int i = 0; i < 60; ++i) {
        const auto slot = places.find(QStringLiteral("article-%1--page-number").arg(i));
        const int page = places.find(QStringLiteral("article-%1").arg(i))->page;
        QStringList numbers;
        for (const Word &word : pdf.words(slot->page)) {
            if (word.left > 500 && word.top > slot->top - 6 && word.bottom < slot->top + 20) {
                numbers.append(word.text);
            }
        }
        QCOMPARE(numbers, QStringList{QString::number(page)});
        QVERIFY(squeezed(pdf.text(page)).startsWith(QStringLiteral("NeckSubject%1").arg(i)));
    }
}

READER_TEST_MAIN(TestHandoutForms)
#include "tst_handoutforms.moc"
