#include "handout/pdfqpdf.h"
#include "library/library.h"
#include "reader/handoutprinter.h"
#include "reader/reader.h"
#include "support/readertest.h"

#include <qpdf/QPDFOutlineDocumentHelper.hh>

#include <QFutureWatcher>
#include <QProcess>
#include <QRegularExpression>

using namespace pamphlet;
using namespace readertest;

namespace {

const QString english = QStringLiteral("en");
const QString patient = QStringLiteral("Zebulon Testpatient");
const QString note = QStringLiteral("Bring your headache diary on Tuesday.");
const QString articleNote = QStringLiteral("Leave out the shoulder roll this week.");
constexpr double bottomMargin = 20 / 25.4 * 72; // points

struct Word {
    QString text;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

// Letters, digits and signs of a text without blanks: lines of a PDF break elsewhere.
QString squeezed(const QString &text)
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
        const bool ran = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        return ran ? process.readAllStandardOutput() : "FAILED: " + process.readAllStandardError();
    }

    QString info(const QString &name) const
    {
        const QRegularExpression line(QStringLiteral("^%1:\\s*(.*)$").arg(name), QRegularExpression::MultilineOption);
        return line.match(QString::fromUtf8(run(QStringLiteral("pdfinfo"), {QStringLiteral("FILE")}))).captured(1);
    }

    QString text(int page = 0) const
    {
        QStringList arguments {QStringLiteral("FILE"), QStringLiteral("-")};
        if (page > 0) {
            arguments = QStringList {QStringLiteral("-f"), QString::number(page), QStringLiteral("-l"), QString::number(page)} + arguments;
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
        const QString all = QString::fromUtf8(run(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), QStringLiteral("-f"), number, QStringLiteral("-l"), number, QStringLiteral("FILE"), QStringLiteral("-")}));
        static const QRegularExpression word(QStringLiteral("<word xMin=\"(.*?)\" yMin=\"(.*?)\" xMax=\"(.*?)\" yMax=\"(.*?)\">(.*?)</word>"));
        QList<Word> words;
        for (auto it = word.globalMatch(all); it.hasNext();) {
            const auto m = it.next();
            words.append({m.captured(5), m.captured(1).toDouble(), m.captured(2).toDouble(), m.captured(3).toDouble(), m.captured(4).toDouble()});
        }
        return words;
    }

    QTemporaryDir m_folder;
    QList<QList<Word>> m_pages;
};

struct Size {
    QPageSize::PageSizeId id;
    QString words; // as pdfinfo writes it
};

const Size a4 {QPageSize::A4, QStringLiteral("594.96 x 841.92 pts (A4)")};
const Size letter {QPageSize::Letter, QStringLiteral("612 x 792 pts (letter)")};

} // namespace

class TestHandoutPdf : public QObject {
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
    void sixtyArticles();
    void missingArticle();
    void twoAtOnce();

private:
    static void addFiles();
    Handout handout() const;
    HandoutPdf print(Reader &reader, Handout handout, QPageSize::PageSizeId size = QPageSize::A4);
    const PdfFile &file(const QString &paper);
    double pageHeight(const QString &paper) const { return paper == QStringLiteral("A4") ? 841.92 : 792; }

    TestLibrary m_library;
    Reader m_reader {m_library.library()};
    std::map<QString, std::unique_ptr<PdfFile>> m_files;
};

void TestHandoutPdf::initTestCase()
{
    QVERIFY2(m_library.problem().isEmpty(), qPrintable(m_library.problem()));
    for (const HandoutItem &item : handout().items) {
        QVERIFY2(m_library.slugs().contains(item.slug), qPrintable(item.slug));
    }
}

void TestHandoutPdf::addFiles()
{
    QTest::addColumn<QString>("paper");
    QTest::newRow("A4") << QStringLiteral("A4");
    QTest::newRow("Letter") << QStringLiteral("Letter");
}

Handout TestHandoutPdf::handout() const
{
    Handout handout;
    for (const char *slug : {"tension-type-headache", "dry-needling-for-migraine", "dry-needling-what-to-expect"}) {
        handout.items.append({QString::fromLatin1(slug), english, {}});
    }
    handout.items[0].note = articleNote;
    handout.note = note;
    handout.patient = patient;
    handout.clinician = QStringLiteral("Dr. Luke Greenwell");
    handout.date = QDate(2026, 11, 22);
    return handout;
}

HandoutPdf TestHandoutPdf::print(Reader &reader, Handout handout, QPageSize::PageSizeId size)
{
    handout.options.pageSize = size;
    QFutureWatcher<HandoutPdf> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcher<HandoutPdf>::finished);
    watcher.setFuture(reader.printer()->print(handout));
    return !finished.isEmpty() || finished.wait(60'000) ? watcher.result() : HandoutPdf();
}

const PdfFile &TestHandoutPdf::file(const QString &paper)
{
    std::unique_ptr<PdfFile> &made = m_files[paper];
    if (!made) {
        made = std::make_unique<PdfFile>(print(m_reader, handout(), paper == QStringLiteral("A4") ? a4.id : letter.id));
    }
    return *made;
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
    QVERIFY2(pdf.result.bytes.size() < 300'000, qPrintable(QString::number(pdf.result.bytes.size())));
    const QList<QByteArray> fonts = pdf.run(QStringLiteral("pdffonts"), {QStringLiteral("FILE")}).trimmed().split('\n').mid(2);
    QVERIFY(!fonts.isEmpty());
    static const QRegularExpression embedded(QStringLiteral("\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+\\s*$")); // emb sub uni
    for (const QByteArray &font : fonts) {
        QCOMPARE(embedded.match(QString::fromUtf8(font)).captured(1), QStringLiteral("yes"));
    }
}

void TestHandoutPdf::properties()
{
    QFETCH(QString, paper);
    const PdfFile &pdf = file(paper);
    const QString title = QStringLiteral("Handout: Tension-type headache, Dry needling for migraine, Dry needling: what to expect");
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
    QByteArray readable = pdf.run(QStringLiteral("pdfinfo"), {QStringLiteral("FILE")}) + pdf.run(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), QStringLiteral("FILE")});
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
        QVERIFY2(squeezed(pdf.text(page)).contains(squeezed(title)), qPrintable(QStringLiteral("%1 is not on page %2").arg(title).arg(page)));
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
            beginnings += squeezed(pdf.text(other)).contains(QRegularExpression(QRegularExpression::escape(squeezed(title)) + QStringLiteral("\\d+minuteread"))) ? other : 0;
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
    for (const char *words : {"What to take home today", "In this handout", "Get help now: call 911", "See a doctor the same day", "22 November 2026", "RecoverRx Performance Physical Therapy"}) {
        QVERIFY2(first.contains(squeezed(QString::fromLatin1(words))), words);
    }
}

void TestHandoutPdf::footers()
{
    QFETCH(QString, paper);
    const PdfFile &pdf = file(paper);
    const QString advice = PageStrings::forLanguage(english)[QStringLiteral("footer")];
    QVERIFY(advice.contains(QStringLiteral("clinician")));
    const QString wanted = QStringLiteral("RecoverRx Performance Physical Therapy · ") + advice + QStringLiteral(" Page %1 of %2");
    for (int page = 1; page <= pdf.pages(); ++page) {
        QStringList footer;
        for (const Word &word : pdf.words(page)) {
            if (word.top > pageHeight(paper) - bottomMargin) {
                footer.append(word.text);
            }
        }
        QCOMPARE(footer.join(u' '), wanted.arg(page).arg(pdf.pages()));
    }
}

void TestHandoutPdf::everythingIsPrinted()
{
    QFETCH(QString, paper);
    const QString height = QString::number(int(pageHeight(paper) - bottomMargin)); // without the footers, which stand between
    QString all = QString::fromUtf8(file(paper).run(QStringLiteral("pdftotext"),
        {QStringLiteral("-raw"), QStringLiteral("-x"), QStringLiteral("0"), QStringLiteral("-y"), QStringLiteral("0"), QStringLiteral("-W"), QStringLiteral("1000"),
            QStringLiteral("-H"), height, QStringLiteral("FILE"), QStringLiteral("-")}));
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
    QVERIFY(first.contains(squeezed(patient)));
    QVERIFY(first.contains(squeezed(note)));
    QVERIFY(first.contains(squeezed(QStringLiteral("Prepared for you by Dr. Luke Greenwell"))));
    QVERIFY(squeezed(pdf.text(2)).contains(squeezed(articleNote)));
    QCOMPARE(squeezed(pdf.text()).count(squeezed(patient)), 1);
}

void TestHandoutPdf::noBlankPage()
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

void TestHandoutPdf::nothingInTheMargins()
{
    QFETCH(QString, paper);
    const double width = paper == QStringLiteral("A4") ? 594.96 : 612;
    const double side = 17 / 25.4 * 72;
    for (int page = 1; page <= file(paper).pages(); ++page) {
        for (const Word &word : file(paper).words(page)) {
            const QString where = QStringLiteral("\"%1\" on page %2").arg(word.text).arg(page);
            QVERIFY2(word.left > side - 2 && word.right < width - side + 2, qPrintable(where));
            const double middle = (word.top + word.bottom) / 2; // the box of a word is higher than its letters
            QVERIFY2(middle > 15 / 25.4 * 72 && middle < pageHeight(paper) - 15, qPrintable(where)); // 15: where office printers end
        }
    }
}

void TestHandoutPdf::noStrandedHeading()
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
            QVERIFY2(below > ofTheHeading + 5, qPrintable(QStringLiteral("%1 on page %2").arg(section.heading).arg(place->page)));
            ++headings;
        }
    }
    QVERIFY(headings >= 15);
}

// The same document with marks at both ends of every picture and its caption.
void TestHandoutPdf::noPictureIsCut()
{
    QFETCH(QString, paper);
    QString error;
    const auto document = HandoutComposer(m_library.library(), m_reader.source().clinic()).compose(handout(), error);
    QVERIFY2(document, qPrintable(error));
    QString html = document->html;
    QString links;
    int figures = 0;
    for (qsizetype at = html.indexOf(QStringLiteral("<figure")); at > 0; at = html.indexOf(QStringLiteral("<figure"), at + 8)) {
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

void TestHandoutPdf::everyArticleAlone_data()
{
    QTest::addColumn<QString>("slug");
    for (const QString &slug : m_library.slugs()) {
        QTest::newRow(qPrintable(slug)) << slug;
    }
}

void TestHandoutPdf::everyArticleAlone()
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

void TestHandoutPdf::sixtyArticles()
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
    const PdfFile pdf(print(reader, handout));
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
        QCOMPARE(numbers, QStringList {QString::number(page)});
        QVERIFY(squeezed(pdf.text(page)).startsWith(QStringLiteral("NeckSubject%1").arg(i)));
    }
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
    QVERIFY(squeezed(pdfOne.text(1)).contains(squeezed(patient)));
    QVERIFY(squeezed(pdfTwo.text(1)).contains(QStringLiteral("SomebodyElse")));
    QVERIFY(!squeezed(pdfTwo.text()).contains(squeezed(patient)));
    QCOMPARE(pdfOne.info(QStringLiteral("Page size")), a4.words);
    QCOMPARE(pdfTwo.info(QStringLiteral("Page size")), letter.words);
}

READER_TEST_MAIN(TestHandoutPdf)
#include "tst_handoutpdf.moc"
