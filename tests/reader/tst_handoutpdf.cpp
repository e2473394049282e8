#include "support/pdffile.h"

using namespace pamphlet;
using namespace pdftest;
using namespace readertest;

class TestHandoutPdf : public PaperTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isWhole_data() { addFiles(); }
    void isWhole();
    void properties_data() { addFiles(); }
    void properties();
    void nothingPersonalInTheProperties();
    void bookmarks_data() { addFiles(); }
    void bookmarks();
    void pageNumbersOfTheContents_data() { addFiles(); }
    void pageNumbersOfTheContents();
    void firstPageIsOnePage_data() { addFiles(); }
    void firstPageIsOnePage();
    void footers_data() { addFiles(); }
    void footers();
    void everythingIsPrinted_data() { addFiles(); }
    void everythingIsPrinted();
    void notesAndName();
    void missingArticle();
    void twoAtOnce();
};

void TestHandoutPdf::initTestCase()
{
    QVERIFY2(problem().isEmpty(), qPrintable(problem()));
}

void TestHandoutPdf::isWhole()
{
    QFETCH(QString, paper);
    const PdfFile &pdf = file(paper);
    QCOMPARE(pdf.result.error, QString());
    QVERIFY(pdf.pages() >= 6);
    QCOMPARE(pdf.info(QStringLiteral("Pages")).toInt(), pdf.pages());
    QCOMPARE(pdf.info(QStringLiteral("Page size")), paper == QStringLiteral("A4") ? a4.words : letter.words);
    const QByteArray check = pdf.run(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")});
    QVERIFY2(check.contains("No syntax or stream encoding errors found"), check.constData());
    QVERIFY2(pdf.result.bytes.size() < 260'000, qPrintable(QString::number(pdf.result.bytes.size())));
    const QList<QByteArray> fonts
        = pdf.run(QStringLiteral("pdffonts"), {QStringLiteral("FILE")}).trimmed().split('\n').mid(2);
    QVERIFY(!fonts.isEmpty());
    static const QRegularExpression embedded(
        QStringLiteral("\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+\\s*$")); // emb sub uni
    for (const QByteArray &font : fonts) {
        QCOMPARE(embedded.match(QString::fromUtf8(font)).captured(1), QStringLiteral("yes"));
        QCOMPARE(embedded.match(QString::fromUtf8(font)).captured(2), QStringLiteral("yes")); // only the letters in use
    }
}

void TestHandoutPdf::properties()
{
    QFETCH(QString, paper);
    const PdfFile &pdf = file(paper);
    const QString title
        = QStringLiteral("Handout: Tension-type headache, Dry needling for migraine, Dry needling: what to expect");
    QCOMPARE(pdf.info(QStringLiteral("Title")), title);
    QCOMPARE(pdf.result.title, title);
    QCOMPARE(pdf.info(QStringLiteral("Author")), QStringLiteral("RecoverRx Performance Physical Therapy"));
    QVERIFY(pdf.info(QStringLiteral("Producer")).startsWith(QStringLiteral("Pamphlet ")));
    QCOMPARE(pdf.info(QStringLiteral("JavaScript")), QStringLiteral("no"));
    QVERIFY(!pdf.info(QStringLiteral("CreationDate")).isEmpty());
    const auto open = pdf.open();
    QCOMPARE(QString::fromStdString(open->getRoot().getKey("/Lang").getUTF8Value()), english);
}

void TestHandoutPdf::nothingPersonalInTheProperties()
{
    const PdfFile &pdf = file(QStringLiteral("A4"));
    QVERIFY(!pdf.result.title.contains(QStringLiteral("Zebulon")));
    QByteArray readable = pdf.run(QStringLiteral("pdfinfo"), {QStringLiteral("FILE")})
        + pdf.run(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), QStringLiteral("FILE")});
    const auto open = pdf.open();
    for (QPDFObjectHandle object : open->getAllObjects()) {
        if (!object.isStream()) {
            readable += QByteArray::fromStdString(object.unparseResolved());
        }
    }
    QVERIFY(readable.contains("RecoverRx"));
    QVERIFY(!readable.contains("Zebulon"));
    QVERIFY(!readable.contains("Testpatient"));
    QVERIFY(!readable.contains("Luke"));
    QVERIFY(!readable.contains("diary"));
}

void TestHandoutPdf::bookmarks()
{
    QFETCH(QString, paper);
    const PdfFile &pdf = file(paper);
    const auto open = pdf.open();
    QMap<QPDFObjGen, int> numbers;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(*open).getAllPages()) {
        numbers.insert(page.getObjectHandle().getObjGen(), int(numbers.size()) + 1);
    }
    std::vector<QPDFOutlineObjectHelper> top = QPDFOutlineDocumentHelper(*open).getTopLevelOutlines();
    const QList<HandoutItem> items = handout().items;
    QCOMPARE(int(top.size()), items.size());
    int last = 0;
    const auto verifyPlace = [&](QPDFOutlineObjectHelper item, const QString &title) {
        QCOMPARE(QString::fromStdString(item.getTitle()), title);
        const int page = numbers.value(item.getDestPage().getObjGen());
        QVERIFY(page >= 1 && page >= last);
        last = page;
        QVERIFY2(squeezed(pdf.text(page)).contains(squeezed(title)),
            qPrintable(QStringLiteral("%1 is not on page %2").arg(title).arg(page)));
    };
    for (qsizetype i = 0; i < items.size(); ++i) {
        const auto article = m_library.library().article(items[i].slug, english);
        verifyPlace(top[size_t(i)], article->meta.title);
        std::vector<QPDFOutlineObjectHelper> kids = top[size_t(i)].getKids();
        size_t kid = 0;
        for (const Section &section : article->sections) {
            if (!section.heading.isEmpty()) {
                QVERIFY(kid < kids.size());
                verifyPlace(kids[kid++], section.heading);
            }
        }
        QCOMPARE(kid, kids.size());
        QVERIFY(kid >= 5);
    }
}

void TestHandoutPdf::pageNumbersOfTheContents()
{
    QFETCH(QString, paper);
    const PdfFile &pdf = file(paper);
    const PdfDestinations places = PdfDestinations::read(pdf.result.bytes);
    for (const HandoutItem &item : handout().items) {
        const QString title = m_library.library().summary(item.slug, english)->title;
        const auto slot = places.find(item.slug + QStringLiteral("--page-number"));
        QVERIFY(slot);
        QCOMPARE(slot->page, 1);
        QStringList numbers; // at the right end of the line of the slot
        for (const Word &word : pdf.words(1)) {
            if (word.left > 500 && word.top > slot->top - 6 && word.bottom < slot->top + 20) {
                numbers.append(word.text);
            }
        }
        QCOMPARE(numbers.size(), 1);
        const int page = numbers.first().toInt();
        QVERIFY(page >= 2 && page <= pdf.pages());
        QVERIFY(squeezed(pdf.text(page)).contains(squeezed(title)));
        QCOMPARE(places.find(item.slug)->page, page);
        int beginnings = 0; // the sum of the pages with "Title 4 minute read"
        for (int other = 2; other <= pdf.pages(); ++other) {
            beginnings += squeezed(pdf.text(other))
                              .contains(QRegularExpression(
                                  QRegularExpression::escape(squeezed(title)) + QStringLiteral("\\d+minuteread")))
                ? other
                : 0;
        }
        QCOMPARE(beginnings, page);
    }
}

void TestHandoutPdf::firstPageIsOnePage()
{
    QFETCH(QString, paper);
    const PdfFile &pdf = file(paper);
    QCOMPARE(PdfDestinations::read(pdf.result.bytes).find(handout().items[0].slug)->page, 2);
    const QString first = squeezed(pdf.text(1));
    for (const char *words : {"What to take home today", "In this handout", "Get help now: call 911",
             "See a doctor the same day", "22 November 2026", "RecoverRx Performance Physical Therapy"}) {
        QVERIFY2(first.contains(squeezed(QString::fromLatin1(words))), words);
    }
}

void TestHandoutPdf::footers()
{
    QFETCH(QString, paper);
    const PdfFile &pdf = file(paper);
    const PdfDestinations places = PdfDestinations::read(pdf.result.bytes);
    for (int page = 1; page <= pdf.pages(); ++page) {
        QString text = PageStrings::forLanguage(english)[QStringLiteral("footer")];
        for (const HandoutItem &item : handout().items) {
            if (places.find(item.slug)->page <= page) {
                const auto article = m_library.library().article(item.slug, english);
                const QString date = QLocale(english).toString(article->meta.written, QStringLiteral("d MMMM yyyy"));
                text = QStringLiteral("%1 · Version of %2").arg(article->meta.title, date);
            }
        }
        QStringList footer;
        for (const Word &word : pdf.words(page)) {
            if (word.top > pageHeight(paper) - bottomMargin) {
                footer.append(word.text);
            }
        }
        QCOMPARE(footer.join(u' '), text + QStringLiteral(" Page %1 of %2").arg(page).arg(pdf.pages()));
    }
}

void TestHandoutPdf::everythingIsPrinted()
{
    QFETCH(QString, paper);
    const QString height
        = QString::number(int(pageHeight(paper) - bottomMargin)); // without the footers, which stand between
    QString all = QString::fromUtf8(file(paper).run(QStringLiteral("pdftotext"),
        {QStringLiteral("-raw"), QStringLiteral("-x"), QStringLiteral("0"), QStringLiteral("-y"), QStringLiteral("0"),
            QStringLiteral("-W"), QStringLiteral("1000"), QStringLiteral("-H"), height, QStringLiteral("FILE"),
            QStringLiteral("-")}));
    static const QRegularExpression marks(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const auto key = [](const QString &text) { return QString(text).remove(marks); };
    all = key(all);
    int answers = 0;
    for (const HandoutItem &item : handout().items) {
        const auto article = m_library.library().article(item.slug, english);
        QVERIFY2(all.contains(key(article->meta.summary)), qPrintable(article->meta.summary));
        for (const Section &section : article->sections) {
            QVERIFY2(all.contains(key(section.heading)), qPrintable(section.heading));
            for (const QString &line : section.plain.split(u'\n')) {
                QVERIFY2(all.contains(key(line)), qPrintable(line));
            }
            for (const Question &question : section.questions) {
                QVERIFY2(all.contains(key(question.text)), qPrintable(question.text));
                for (const QString &line : question.plain.split(u'\n')) {
                    QVERIFY2(all.contains(key(line)), qPrintable(line));
                }
                ++answers;
            }
        }
        for (const RedFlagGroup &group : article->redFlags) {
            for (const RedFlag &flag : group.flags) {
                QVERIFY2(all.contains(key(flag.plain)), qPrintable(flag.plain));
            }
        }
        for (const Source &source : article->meta.sources) {
            QVERIFY2(all.contains(key(source.title)), qPrintable(source.title));
        }
    }
    QVERIFY(answers >= 15);
}

void TestHandoutPdf::notesAndName()
{
    const PdfFile &pdf = file(QStringLiteral("A4"));
    const QString first = squeezed(pdf.text(1));
    QVERIFY(first.contains(squeezed(handout().patient)));
    QVERIFY(first.contains(squeezed(handout().note)));
    QVERIFY(first.contains(squeezed(QStringLiteral("Prepared for you by Dr. Luke Greenwell"))));
    QVERIFY(squeezed(pdf.text(2)).contains(squeezed(handout().items[0].note)));
    QCOMPARE(squeezed(pdf.text()).count(squeezed(handout().patient)), 1);
}

void TestHandoutPdf::missingArticle()
{
    Handout wrong = handout();
    wrong.items.append({QStringLiteral("no-such-article"), english, {}});
    const HandoutPdf result = print(m_reader, wrong);
    QVERIFY(result.bytes.isEmpty());
    QVERIFY2(result.error.contains(QStringLiteral("no-such-article")), qPrintable(result.error));
}

void TestHandoutPdf::twoAtOnce()
{
    Handout first = handout();
    Handout second = handout();
    second.items = {second.items[2]};
    second.patient = QStringLiteral("Somebody Else");
    first.options.pageSize = a4.id;
    second.options.pageSize = letter.id;
    const QFuture<HandoutPdf> one = m_reader.printer()->print(first);
    const QFuture<HandoutPdf> two = m_reader.printer()->print(second);
    QTRY_VERIFY_WITH_TIMEOUT(one.isFinished() && two.isFinished(), 60'000);
    const PdfFile pdfOne(one.result());
    const PdfFile pdfTwo(two.result());
    QVERIFY(squeezed(pdfOne.text(1)).contains(squeezed(handout().patient)));
    QVERIFY(squeezed(pdfTwo.text(1)).contains(QStringLiteral("SomebodyElse")));
    QVERIFY(!squeezed(pdfTwo.text()).contains(squeezed(handout().patient)));
    QCOMPARE(pdfOne.info(QStringLiteral("Page size")), a4.words);
    QCOMPARE(pdfTwo.info(QStringLiteral("Page size")), letter.words);
}

READER_TEST_MAIN(TestHandoutPdf)
#include "tst_handoutpdf.moc"
