#include "support/pdffile.h"

using namespace pamphlet;
using namespace pdftest;
using namespace readertest;

class TestHandoutLayout : public PaperTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noBlankPage_data() { addFiles(); }
    void noBlankPage();
    void nothingInTheMargins_data() { addFiles(); }
    void nothingInTheMargins();
    void noStrandedHeading_data() { addFiles(); }
    void noStrandedHeading();
    void noPictureIsCut_data() { addFiles(); }
    void noPictureIsCut();
    void everyArticleAlone_data();
    void everyArticleAlone();
};

void TestHandoutLayout::initTestCase()
{
    QVERIFY2(problem().isEmpty(), qPrintable(problem()));
}

void TestHandoutLayout::noBlankPage()
{
    QFETCH(QString, paper);
    for (int page = 1; page <= file(paper).pages(); ++page) {
        qsizetype above = 0;
        for (const Word &word : file(paper).words(page)) {
            above += word.bottom < pageHeight(paper) - bottomMargin ? 1 : 0;
        }
        QVERIFY2(above > 10, qPrintable(QStringLiteral("page %1 has %2 words").arg(page).arg(above)));
    }
}

void TestHandoutLayout::nothingInTheMargins()
{
    QFETCH(QString, paper);
    const double width = paper == QStringLiteral("A4") ? 594.96 : 612;
    const double side = 17 / 25.4 * 72;
    for (int page = 1; page <= file(paper).pages(); ++page) {
        for (const Word &word : file(paper).words(page)) {
            const QString where = QStringLiteral("\"%1\" on page %2").arg(word.text).arg(page);
            QVERIFY2(word.left > side - 2 && word.right < width - side + 2, qPrintable(where));
            const double middle = (word.top + word.bottom) / 2; // the box of a word is higher than its letters
            QVERIFY2(middle > 15 / 25.4 * 72 && middle < pageHeight(paper) - 15,
                qPrintable(where)); // 15: where office printers end
        }
    }
}

void TestHandoutLayout::noStrandedHeading()
{
    QFETCH(QString, paper);
    const PdfFile &pdf = file(paper);
    const PdfDestinations places = PdfDestinations::read(pdf.result.bytes);
    int headings = 0;
    for (const HandoutItem &item : handout().items) {
        const auto article = m_library.library().article(item.slug, english);
        for (const Section &section : article->sections) {
            const auto place = places.find(section.id);
            QVERIFY2(place, qPrintable(section.id));
            qsizetype below = 0; // words under the heading, which has one line or two
            for (const Word &word : pdf.words(place->page)) {
                below += word.top > place->top + 14 && word.bottom < pageHeight(paper) - bottomMargin ? 1 : 0;
            }
            const qsizetype ofTheHeading = section.heading.split(u' ').size();
            QVERIFY2(below > ofTheHeading + 5,
                qPrintable(QStringLiteral("%1 on page %2").arg(section.heading).arg(place->page)));
            ++headings;
        }
    }
    QVERIFY(headings >= 15);
}

// The same document with marks at both ends of every picture and its caption.
void TestHandoutLayout::noPictureIsCut()
{
    QFETCH(QString, paper);
    QString error;
    const auto document = HandoutComposer(m_library.library(), m_reader.source().clinic()).compose(handout(), error);
    QVERIFY2(document, qPrintable(error));
    QString html = document->html;
    QString links;
    int figures = 0;
    for (qsizetype at = html.indexOf(QStringLiteral("<figure")); at > 0;
         at = html.indexOf(QStringLiteral("<figure"), at + 8)) {
        const QString id = QStringLiteral("test-figure-%1").arg(figures++);
        html.insert(at + 7, QStringLiteral(" id=\"%1\"").arg(id));
        const qsizetype end = html.indexOf(QStringLiteral("</figure>"), at);
        html.insert(end, QStringLiteral("<div id=\"%1-end\"></div>").arg(id));
        links += QStringLiteral("<a href=\"#%1\"></a><a href=\"#%1-end\"></a>").arg(id);
    }
    qsizetype pictures = 0;
    for (const HandoutItem &item : handout().items) {
        pictures += m_library.library().article(item.slug, english)->pictures.size();
    }
    QVERIFY(pictures > 3);
    QCOMPARE(figures, pictures);
    html.replace(QStringLiteral("<div hidden>"), QStringLiteral("<div hidden>") + links);
    PdfPrinter printer(m_reader.profile(), m_reader.source());
    HandoutOptions options;
    options.pageSize = paper == QStringLiteral("A4") ? a4.id : letter.id;
    const QFuture<QByteArray> printed = printer.print(html, options.layout());
    QTRY_VERIFY_WITH_TIMEOUT(printed.isFinished(), 60'000);
    const PdfDestinations places = PdfDestinations::read(printed.result());
    QCOMPARE(places.pageCount(), file(paper).pages()); // the marks moved nothing
    for (int i = 0; i < figures; ++i) {
        const auto top = places.find(QStringLiteral("test-figure-%1").arg(i));
        const auto end = places.find(QStringLiteral("test-figure-%1-end").arg(i));
        QVERIFY(top && end);
        QCOMPARE(end->page, top->page);
        QVERIFY2(end->top > top->top + 60, qPrintable(QString::number(end->top - top->top))); // it has a height
        QVERIFY2(end->top < pageHeight(paper) - bottomMargin + 1, qPrintable(QString::number(end->top)));
    }
}

void TestHandoutLayout::everyArticleAlone_data()
{
    QTest::addColumn<QString>("slug");
    for (const QString &slug : m_library.slugs()) {
        QTest::newRow(qPrintable(slug)) << slug;
    }
}

void TestHandoutLayout::everyArticleAlone()
{
    QFETCH(QString, slug);
    Handout single;
    single.items = {{slug, english, {}}};
    single.options.firstPage = false;
    const PdfFile pdf(print(m_reader, single));
    QCOMPARE(pdf.result.error, QString());
    QVERIFY(pdf.pages() >= 2 && pdf.pages() <= 5);
    const auto article = m_library.library().article(slug, english);
    QCOMPARE(pdf.info(QStringLiteral("Title")), article->meta.title);
    const QString first = squeezed(pdf.text(1));
    QVERIFY(first.contains(squeezed(article->meta.title)));
    QVERIFY(first.contains(squeezed(article->redFlags[0].flags[0].plain))); // at once, as there is no other first page
    QVERIFY(!first.contains(squeezed(QStringLiteral("In this handout"))));
    const auto open = pdf.open();
    QCOMPARE(int(QPDFOutlineDocumentHelper(*open).getTopLevelOutlines().size()), 1);
    QVERIFY(pdf.result.bytes.size() < 240'000);
}

READER_TEST_MAIN(TestHandoutLayout)
#include "tst_handoutlayout.moc"
