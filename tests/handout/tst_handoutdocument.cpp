#include "handoutsamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;
using namespace handoutsamples;

class TestHandoutDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void metadata();
    void metadataWithoutPlaces();
    void footersOfPages();
    void languageOfTheFirstPage();
    void longTitleOfTheFile();
    void linksLeadToPagesOfTheHandout();
    void codeAndLogo();
    void book();
    void keptVersion();

private:
    HandoutDocument composed(const Handout &handout) const { return handoutsamples::composed(*m_library, handout); }

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
};

void TestHandoutDocument::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("test.pamphlets"));
    QString problem = samples::buildLibrary(samples::repositoryArticles(), path);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_library = Library::open(path, problem);
    QVERIFY2(m_library, qPrintable(problem));
}

void TestHandoutDocument::metadata()
{
    const HandoutDocument document = composed(handoutOf(repository));
    const QPageLayout layout(
        QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(17, 15, 17, 20), QPageLayout::Millimeter);
    const PdfMetadata metadata = document.metadata({}, layout);
    QCOMPARE(metadata.title, document.title);
    QCOMPARE(metadata.author, document.author);
    QCOMPARE(metadata.language, english);
    QCOMPARE(metadata.margins, QMarginsF(17, 15, 17, 20));
    QCOMPARE(metadata.footer.pageFormat, QStringLiteral("Page %1 of %2"));
    QCOMPARE(metadata.footer.direction, Qt::LeftToRight);
    qsizetype bookmarks = 0;
    for (const HandoutDocument::Entry &entry : document.entries) {
        QCOMPARE(metadata.bookmarks[bookmarks].title, entry.title);
        QCOMPARE(metadata.bookmarks[bookmarks].level, 1);
        for (qsizetype i = 0; i < entry.sections.size(); ++i) {
            QCOMPARE(metadata.bookmarks[bookmarks + 1 + i].title, entry.sections[i].first);
            QCOMPARE(metadata.bookmarks[bookmarks + 1 + i].destination, entry.sections[i].second);
            QCOMPARE(metadata.bookmarks[bookmarks + 1 + i].level, 2);
        }
        bookmarks += 1 + entry.sections.size();
    }
    QCOMPARE(metadata.bookmarks.size(), bookmarks);
}

void TestHandoutDocument::metadataWithoutPlaces()
{
    const QPageLayout layout(QPageSize(QPageSize::Letter), QPageLayout::Portrait, {});
    QCOMPARE(composed(handoutOf(repository)).metadata(PdfDestinations(), layout).stamps.size(), 0);
}

void TestHandoutDocument::footersOfPages()
{
    const QPageLayout layout = HandoutOptions().layout();
    HandoutDocument document = composed(handoutOf(repository));
    QCOMPARE(document.metadata({}, layout).footer.texts.size(), 1); // without places, what is for all
    QCOMPARE(document.metadata({}, layout).footer.pointSize, 9.0);
    document.largePrint = true;
    QVERIFY(document.metadata({}, layout).footer.pointSize >= 18);
    QCOMPARE(document.anchors(), repository);
}

void TestHandoutDocument::languageOfTheFirstPage()
{
    Handout handout = handoutOf(repository);
    handout.lang = QStringLiteral("ar");
    const HandoutDocument document = composed(handout);
    QVERIFY(document.html.contains(QStringLiteral("<html lang=\"ar\" dir=\"rtl\">")));
    QVERIFY(document.html.contains(QStringLiteral("<article id=\"tension-type-headache\" lang=\"en\">")));
    QCOMPARE(document.metadata({}, QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {})).footer.direction,
        Qt::RightToLeft);
}

void TestHandoutDocument::longTitleOfTheFile()
{
    QCOMPARE(composed(handoutOf(repository)).title.count(u','), 2);
    Handout handout;
    for (const ArticleSummary &article : m_library->articles()) {
        handout.items.append({article.slug, english, {}});
    }
    const QString title = composed(handout).title;
    QCOMPARE(title.count(u','), 5);
    QVERIFY2(title.endsWith(QStringLiteral(" and more")), qPrintable(title));
}

void TestHandoutDocument::linksLeadToPagesOfTheHandout()
{
    const QString alone = composed(handoutOf({QStringLiteral("tension-type-headache")})).html;
    QVERIFY(!alone.contains(QStringLiteral(" href=\"/")));
    QVERIFY(!alone.contains(QStringLiteral("<a href=\"#dry-needling-for-migraine\">")));
    const QString both = composed(handoutOf(repository)).html;
    QVERIFY(!both.contains(QStringLiteral(" href=\"/")));
}

void TestHandoutDocument::codeAndLogo()
{
    Handout handout = handoutOf(repository);
    QVERIFY(!composed(handout).html.contains(QStringLiteral("<svg class=\"qr\"")));
    handout.code = QStringLiteral("K7-4Q2");
    QVERIFY(composed(handout).html.contains(QStringLiteral("Show this code (K7-4Q2) at the front desk")));
    QVERIFY(composed(handout).html.contains(QStringLiteral("<svg class=\"qr\"")));
    ClinicProfile clinic;
    clinic.name = QStringLiteral("Hill Clinic");
    QString error;
    QVERIFY(HandoutComposer(*m_library, clinic)
                .compose(handout, error)
                ->html.contains(QStringLiteral("aria-hidden=\"true\">H</span>")));
    clinic.logoFile = QStringLiteral("logo.svg");
    clinic.logo = "<svg fill=\"#ff0000\"/>";
    const auto html = [&] { return HandoutComposer(*m_library, clinic).compose(handout, error)->html; };
    QVERIFY(html().contains(QString::fromLatin1(clinic.logo.toBase64())));
    QVERIFY(!html().contains(QStringLiteral("class=\"cover-mark\"")));
    handout.options.inkSaving = true;
    QVERIFY(!html().contains(QString::fromLatin1(clinic.logo.toBase64())));
}

void TestHandoutDocument::book()
{
    Handout handout = handoutOf(repository, false);
    handout.bookTitle = QStringLiteral("Our <book>");
    handout.code = QStringLiteral("K7-4Q2");
    handout.patient = QStringLiteral("Ana");
    const HandoutDocument document = composed(handout);
    QCOMPARE(document.title, handout.bookTitle);
    QVERIFY(document.html.contains(QStringLiteral("<h1>Our &lt;book&gt;</h1>")));
    QVERIFY(document.html.contains(QStringLiteral("<h2>Contents</h2>")));
    for (const char *words : {"Ana<", "K7-4Q2", "class=\"name\"", "is told on the first page"}) {
        QVERIFY2(!document.html.contains(QString::fromLatin1(words)), words);
    }
    QCOMPARE(countOf(document.html, QStringLiteral("<h2>Get help now: call 911</h2>")), int(repository.size()));
}

void TestHandoutDocument::keptVersion()
{
    Handout handout = handoutOf(repository);
    KeptVersion kept = *articleVersion(*m_library, repository[0], english);
    const auto titleIn = [&] { return composed(handout).entries[0].title; };
    const QString today = titleIn();
    kept.source.replace("title: " + today.toUtf8(), "title: As it was");
    handout.items[0].version = std::make_shared<const KeptVersion>(kept);
    QCOMPARE(titleIn(), QStringLiteral("As it was"));
    const QString html = composed(handout).html;
    QVERIFY(html.contains(QString::fromLatin1(kept.pictures.first().toBase64())));
    QVERIFY(!html.contains(QStringLiteral("src=\"/%1/").arg(repository[0])));
    kept.source = "nothing to read";
    handout.items[0].version = std::make_shared<const KeptVersion>(kept);
    QString error;
    QVERIFY(!HandoutComposer(*m_library, {}).compose(handout, error));
    QVERIFY2(error.contains(repository[0]), qPrintable(error));
}

QTEST_MAIN(TestHandoutDocument)
#include "tst_handoutdocument.moc"
