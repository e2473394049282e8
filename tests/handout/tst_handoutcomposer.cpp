#include "handoutsamples.h"
#include "library/libraryfacts.h"
#include "support/samples.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;
using namespace handoutsamples;

namespace {

QString slugOf(int number)
{
    return QStringLiteral("article-%1").arg(number, 3, 10, QLatin1Char('0'));
}

// One of many articles, with a title that is hard to write into HTML, YAML and a file.
QString titleOf(int number)
{
    return QStringLiteral("Title \"%1\" & <b>'s %2 {{name}}").arg(number).arg(u'\\');
}

bool writeMany(const QString &folder, int count)
{
    bool fine = samples::write(folder + QStringLiteral("/topics.yaml"), samples::topics);
    for (int i = 0; i < count; ++i) {
        QString title = titleOf(i);
        const QString source
            = QStringLiteral("---\ntitle: '%1'\nsummary: Short. And more.\ntopics: [neck]\nwritten: 2026-01-02\nhero: "
                             "{file: hero.svg, alt: A neck}\n---\n"
                             "> **Get help now: call 911**\n>\n> - Reason for all\n> - Reason of %2\n\n## What it "
                             "is\n\nText %2.\n\n## Questions people ask\n\n### Why %2?\n\nBecause.\n\n")
                  .arg(title.replace(u'\'', QStringLiteral("''")), slugOf(i));
        fine = fine && samples::write(folder + u'/' + slugOf(i) + QStringLiteral("/en.md"), source.toUtf8())
            && samples::write(folder + u'/' + slugOf(i) + QStringLiteral("/hero.svg"), samples::svg);
    }
    return fine;
}

} // namespace

class TestHandoutComposer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void articlesStandInOrder_data();
    void articlesStandInOrder();
    void oneArticleWithoutFirstPage();
    void firstPageOnRequest();
    void everythingIsUnfolded();
    void everyQuestionIsPrinted();
    void notes();
    void noteKeepsItsLines();
    void patientIsOnThePageOnly();
    void lineForTheNameWithoutOne_data();
    void lineForTheNameWithoutOne();
    void clinicianAndClinic();
    void signedOffOnlyInTheVersionThatWasRead();
    void redFlagsOnce();
    void redFlagsStayWithASingleArticle();
    void missingArticle_data();
    void missingArticle();
    void hostileWords_data();
    void hostileWords();
    void anchorsAndSlots();
    void sixtyArticles();

private:
    HandoutDocument composed(const Handout &handout) const { return handoutsamples::composed(*m_library, handout); }

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
};

void TestHandoutComposer::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("test.pamphlets"));
    QString problem = samples::buildLibrary(samples::repositoryArticles(), path);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_library = Library::open(path, problem);
    QVERIFY2(m_library, qPrintable(problem));
}

void TestHandoutComposer::articlesStandInOrder_data()
{
    QTest::addColumn<QStringList>("slugs");
    QStringList order = repository;
    order.sort();
    do {
        QTest::newRow(qPrintable(order.join(u' '))) << order;
    } while (std::next_permutation(order.begin(), order.end()));
}

void TestHandoutComposer::articlesStandInOrder()
{
    QFETCH(QStringList, slugs);
    const HandoutDocument document = composed(handoutOf(slugs));
    QCOMPARE(document.entries.size(), 3);
    qsizetype at = document.html.indexOf(QStringLiteral("</section>"));
    qsizetype contentsAt = 0;
    QStringList titles;
    for (int i = 0; i < 3; ++i) {
        const QString title = m_library->summary(slugs[i], english)->title;
        titles.append(title);
        QCOMPARE(document.entries[i].title, title);
        QCOMPARE(document.entries[i].anchor, slugs[i]);
        at = document.html.indexOf(QStringLiteral("<article id=\"%1\"").arg(slugs[i]), at);
        QVERIFY2(at > 0, qPrintable(slugs[i]));
        contentsAt = document.html.indexOf(
            QStringLiteral("<div class=\"entry\" lang=\"en\"><strong>%1</strong>").arg(title), contentsAt);
        QVERIFY(contentsAt > 0 && contentsAt < at);
        QCOMPARE(document.entries[i].written, m_library->summary(slugs[i], english)->written);
    }
    QCOMPARE(document.title, QStringLiteral("Handout: ") + titles.join(QStringLiteral(", ")));
}

void TestHandoutComposer::oneArticleWithoutFirstPage()
{
    const HandoutDocument document = composed(handoutOf({repository[0]}, false));
    QVERIFY(document.html.contains(QStringLiteral("<article id=\"tension-type-headache\"")));
    QVERIFY(!document.html.contains(QStringLiteral("class=\"cover")));
    QVERIFY(!document.html.contains(QStringLiteral("In this handout")));
    QVERIFY(!document.html.contains(QStringLiteral("page-number")));
    QCOMPARE(document.title, QStringLiteral("Tension-type headache"));
    QCOMPARE(document.entries[0].slot, QString());
}

void TestHandoutComposer::firstPageOnRequest()
{
    const HandoutDocument document = composed(handoutOf({repository[0]}));
    QCOMPARE(countOf(document.html, QStringLiteral("<section class=\"cover\">")), 1);
    QVERIFY(document.html.contains(QStringLiteral("22 November 2026")));
    QCOMPARE(document.entries[0].slot, QStringLiteral("tension-type-headache--page-number"));
}

void TestHandoutComposer::everythingIsUnfolded()
{
    const HandoutDocument document = composed(handoutOf(repository));
    QVERIFY(countOf(document.html, QStringLiteral("<details ")) >= 15);
    QCOMPARE(
        countOf(document.html, QStringLiteral("<details ")), countOf(document.html, QStringLiteral(" open><summary>")));
    QVERIFY(!document.html.contains(QStringLiteral("class=\"related\"")));
}

void TestHandoutComposer::everyQuestionIsPrinted()
{
    const QString html = composed(handoutOf(repository)).html;
    static const QRegularExpression link(QStringLiteral(" href=\"/[^\"]*\"")); // leads nowhere on paper
    int questions = 0;
    for (const QString &slug : repository) {
        const auto article = m_library->article(slug, english);
        for (const Section &section : article->sections) {
            for (const Question &question : section.questions) {
                QVERIFY2(countOf(html, QString(question.html).remove(link)) >= 1, qPrintable(question.text));
                QCOMPARE(countOf(html, QStringLiteral(" id=\"%1\"").arg(question.id)), 1);
                ++questions;
            }
        }
    }
    QVERIFY(questions >= 15);
}

void TestHandoutComposer::notes()
{
    Handout handout = handoutOf(repository);
    handout.note = QStringLiteral("  Bring your diary.\n");
    handout.items[1].note = QStringLiteral("\tSkip the third exercise. ");
    const QString html = composed(handout).html;
    QVERIFY(html.contains(QStringLiteral("<p>Bring your diary.</p>")));
    QCOMPARE(countOf(html, QStringLiteral("Your therapist’s note")), 2);
    const qsizetype at = html.indexOf(QStringLiteral("<p>Skip the third exercise.</p>"));
    QVERIFY(at > html.indexOf(QStringLiteral("<article id=\"%1\"").arg(repository[1])));
    QVERIFY(at < html.indexOf(QStringLiteral("<article id=\"%1\"").arg(repository[2])));
    handout.note = QStringLiteral(" \n ");
    handout.items[1].note = QStringLiteral(" ");
    QVERIFY(!composed(handout).html.contains(QStringLiteral("Your therapist’s note")));
}

void TestHandoutComposer::noteKeepsItsLines()
{
    Handout handout = handoutOf(repository);
    handout.note = QStringLiteral("One.\n\nTwo.\nThree.");
    QVERIFY(composed(handout).html.contains(QStringLiteral("<p>One.</p><p>Two.</p><p>Three.</p>")));
}

void TestHandoutComposer::patientIsOnThePageOnly()
{
    Handout handout = handoutOf(repository);
    handout.patient = QStringLiteral("Zebulon Q. Testpatient");
    handout.clinician = QStringLiteral("Dr. Luke Greenwell");
    const HandoutDocument document = composed(handout);
    QCOMPARE(countOf(document.html, QStringLiteral("Zebulon Q. Testpatient")), 1);
    QVERIFY(document.html.indexOf(QStringLiteral("Zebulon"))
        > document.html.indexOf(QStringLiteral("<body>"))); // not in the title
    QVERIFY(document.html.indexOf(QStringLiteral("Zebulon")) < document.html.indexOf(QStringLiteral("<article ")));
    const PdfMetadata metadata
        = document.metadata({}, QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}));
    QStringList written{document.title, document.author, document.lang, metadata.title, metadata.author,
        metadata.language, metadata.footer.pageFormat};
    for (const PdfFooterText &text : metadata.footer.texts) {
        written.append(text.text);
    }
    for (const PdfBookmark &bookmark : metadata.bookmarks) {
        written << bookmark.title << bookmark.destination;
    }
    QVERIFY(written.size() > 30);
    QVERIFY(!written.join(u' ').contains(QStringLiteral("Zebulon")));
    QVERIFY(!written.join(u' ').contains(QStringLiteral("Testpatient")));
}

void TestHandoutComposer::lineForTheNameWithoutOne_data()
{
    QTest::addColumn<QString>("patient");
    QTest::newRow("none") << QString();
    QTest::newRow("blanks") << QStringLiteral("  \t");
}

void TestHandoutComposer::lineForTheNameWithoutOne()
{
    QFETCH(QString, patient);
    Handout handout = handoutOf(repository);
    handout.patient = patient;
    QVERIFY(composed(handout).html.contains(QStringLiteral("<span class=\"line\">")));
    handout.patient = QStringLiteral("A");
    QVERIFY(!composed(handout).html.contains(QStringLiteral("<span class=\"line\">")));
}

void TestHandoutComposer::clinicianAndClinic()
{
    Handout handout = handoutOf(repository);
    const QString by = QStringLiteral("Prepared for you by");
    QVERIFY(!composed(handout).html.contains(by));
    handout.clinician = QStringLiteral(" \t");
    QVERIFY(!composed(handout).html.contains(by));
    handout.clinician = QStringLiteral("Dr. Luke Greenwell");
    const HandoutDocument document = composed(handout);
    QVERIFY(document.html.contains(by + QStringLiteral(" <bdi>Dr. Luke Greenwell</bdi>")));
    QCOMPARE(document.author, QStringLiteral("RecoverRx Performance Physical Therapy"));
    QVERIFY(document.html.contains(QStringLiteral("<span>RecoverRx Performance Physical Therapy</span>")));
    ClinicProfile clinic;
    clinic.name = QStringLiteral("Hill Clinic");
    clinic.phone = QStringLiteral("555-0100");
    clinic.callToAction = QStringLiteral("Call us");
    QString error;
    const auto other = HandoutComposer(*m_library, clinic).compose(handout, error);
    QCOMPARE(other->author, QStringLiteral("Hill Clinic"));
    QVERIFY(other->html.contains(QStringLiteral("Call us: 555-0100")));
}

void TestHandoutComposer::signedOffOnlyInTheVersionThatWasRead()
{
    const QString slug = QStringLiteral("first-visit");
    const QString lang = QStringLiteral("en");
    const QString done = QStringLiteral("Signed off by Ana Rivera on");
    Handout handout;
    handout.items = {{slug, lang, {}}};
    auto html = [&](const QByteArray &hash) {
        const Review review{slug, lang, hash, QStringLiteral("Ana Rivera"), QDateTime::currentDateTimeUtc(), {}};
        QString error;
        const Reviews reviews{{reviewKey(slug, lang), review}};
        return HandoutComposer(*m_library, {}, reviews).compose(handout, error)->html;
    };
    QVERIFY(html(articleHash(*m_library, slug, lang)).contains(done));
    QVERIFY(!html("another version").contains(done));
    QVERIFY(html("another version").contains(QStringLiteral("Not yet signed off")));
    QVERIFY(articleHash(*m_library, slug, QStringLiteral("xx")).isEmpty());
}

void TestHandoutComposer::redFlagsOnce()
{
    const QString html = composed(handoutOf(repository)).html;
    QSet<QString> reasons;
    for (const QString &slug : repository) {
        const auto article = m_library->article(slug, english);
        for (const RedFlagGroup &group : article->redFlags) {
            for (const RedFlag &flag : group.flags) {
                reasons.insert(flag.plain);
                QCOMPARE(countOf(html, QStringLiteral("<li>%1</li>").arg(flag.html)), 1);
            }
        }
    }
    QVERIFY(reasons.size() > 12);
    QCOMPARE(countOf(html, QStringLiteral("When to get help now is told on the first page.")), 3);
    const qsizetype now = html.indexOf(QStringLiteral("<h2>Get help now: call 911</h2>"));
    const qsizetype later = html.indexOf(QStringLiteral("<h2>See a doctor the same day</h2>"));
    QVERIFY(now > 0 && later > now && later < html.indexOf(QStringLiteral("<article ")));
    QCOMPARE(countOf(html, QStringLiteral("<h2>Get help now: call 911</h2>")), 1);
}

void TestHandoutComposer::redFlagsStayWithASingleArticle()
{
    const QString html = composed(handoutOf({repository[0]}, false)).html;
    QVERIFY(!html.contains(QStringLiteral("is told on the first page")));
    const qsizetype now = html.indexOf(QStringLiteral("<h2>Get help now: call 911</h2>"));
    QVERIFY(now > html.indexOf(QStringLiteral("<article ")));
}

void TestHandoutComposer::missingArticle_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("lang");
    QTest::newRow("unknown") << QStringLiteral("no-such-article") << english;
    QTest::newRow("another language") << repository[1] << QStringLiteral("es");
    QTest::newRow("empty") << QString() << english;
    QTest::newRow("hostile") << QStringLiteral("'; DROP TABLE articles; --") << english;
}

void TestHandoutComposer::missingArticle()
{
    QFETCH(QString, slug);
    QFETCH(QString, lang);
    Handout handout = handoutOf(repository);
    handout.items.insert(1, {slug, lang, {}});
    QString error;
    QVERIFY(!HandoutComposer(*m_library, {}).compose(handout, error));
    QVERIFY2(error.contains(QStringLiteral("no article \"%1\" in \"%2\"").arg(slug, lang)), qPrintable(error));
}

void TestHandoutComposer::hostileWords_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
             "</strong></p></section><h1>x", "' onclick='x", "<!--", "]]>", "&lt;b&gt;", "&#60;i&#62;", "{{title}}",
             "{{{html}}}", "{{#cover}}", "{{/cover}}", "{{>question}}", "{{=<% %>=}}", "%1 %2", "javascript:alert(1)",
             "</title><script>x</script>", "<style>*{display:none}</style>"}) {
        QTest::newRow(words) << QString::fromLatin1(words);
    }
    QTest::newRow("right-to-left override") << QStringLiteral("a\u202Eb");
    QTest::newRow("letters beyond the first plane") << QStringLiteral("Ana 🦴 Жанна 山田");
}

void TestHandoutComposer::hostileWords()
{
    QFETCH(QString, words);
    const auto with = [this](const QString &text) {
        Handout handout = handoutOf(repository);
        handout.note = handout.clinician = handout.patient = handout.items[0].note = text;
        ClinicProfile clinic;
        clinic.name = clinic.phone = clinic.callToAction = QStringLiteral("C") + text;
        QString error;
        return HandoutComposer(*m_library, clinic).compose(handout, error)->html;
    };
    const QString harmless = with(QStringLiteral("x"));
    const QString html = with(words);
    for (const char *mark : {"<", ">", "\""}) {
        QCOMPARE(countOf(html, QString::fromLatin1(mark)), countOf(harmless, QString::fromLatin1(mark)));
    }
    QString escaped = words.toHtmlEscaped();
    escaped.replace(u'\'', QStringLiteral("&#39;"));
    QString plain = html;
    plain.replace(QStringLiteral("&apos;"), QStringLiteral("&#39;"))
        .replace(QStringLiteral("<bdi>'"), QStringLiteral("<bdi>&#39;"))
        .replace(QStringLiteral("='x</bdi>"), QStringLiteral("=&#39;x</bdi>"));
    QCOMPARE(countOf(plain, escaped),
        countOf(harmless, QStringLiteral("<p>x</p>")) + 5); // two notes, and name, clinician, clinic, phone, action
}

void TestHandoutComposer::anchorsAndSlots()
{
    const HandoutDocument document = composed(handoutOf(repository));
    QStringList anchors;
    for (const HandoutDocument::Entry &entry : document.entries) {
        anchors << entry.anchor << entry.slot;
        QVERIFY(entry.sections.size() >= 5);
        for (const auto &[heading, anchor] : entry.sections) {
            QVERIFY(!heading.isEmpty());
            anchors.append(anchor);
        }
    }
    QCOMPARE(QSet<QString>(anchors.begin(), anchors.end()).size(), anchors.size());
    for (const QString &anchor : std::as_const(anchors)) {
        QCOMPARE(countOf(document.html, QStringLiteral(" id=\"%1\"").arg(anchor)), 1);
        QVERIFY2(document.html.contains(QStringLiteral("<a href=\"#%1\"></a>").arg(anchor)),
            qPrintable(anchor)); // or the PDF gets no place of it
    }
    static const QRegularExpression id(QStringLiteral(" id=\"([^\"]*)\""));
    QSet<QString> ids;
    for (auto it = id.globalMatch(document.html); it.hasNext();) {
        const QString found = it.next().captured(1);
        QVERIFY2(!ids.contains(found), qPrintable(found));
        ids.insert(found);
    }
    static const QRegularExpression link(QStringLiteral("href=\"#([^\"]*)\""));
    for (auto it = link.globalMatch(document.html); it.hasNext();) {
        const QString found = it.next().captured(1);
        QVERIFY2(ids.contains(found), qPrintable(found));
    }
}

void TestHandoutComposer::sixtyArticles()
{
    QTemporaryDir folder;
    QVERIFY(writeMany(folder.path(), 60));
    const QString path = folder.filePath(QStringLiteral("many.pamphlets"));
    QString problem = samples::buildLibrary(folder.path(), path, LibraryCompiler::Checks::Off);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const std::unique_ptr<Library> library = Library::open(path, problem);
    QVERIFY2(library, qPrintable(problem));
    Handout handout;
    for (int i = 59; i >= 0; --i) {
        handout.items.append({slugOf(i), english, QStringLiteral("Note %1.").arg(i)});
    }
    const auto document = HandoutComposer(*library, {}).compose(handout, problem);
    QVERIFY2(document, qPrintable(problem));
    QCOMPARE(document->entries.size(), 60);
    qsizetype at = 0;
    for (int i = 0; i < 60; ++i) {
        const QString slug = slugOf(59 - i);
        QCOMPARE(document->entries[i].title, titleOf(59 - i));
        QCOMPARE(document->entries[i].anchor, slug);
        QCOMPARE(countOf(document->html, QStringLiteral(" id=\"%1\"").arg(document->entries[i].slot)), 1);
        at = document->html.indexOf(QStringLiteral("<article id=\"%1\"").arg(slug), at + 1);
        QVERIFY2(at > 0, qPrintable(slug));
        QCOMPARE(countOf(document->html, QStringLiteral("<li>Reason of %1</li>").arg(slug)), 1);
        QCOMPARE(countOf(document->html, QStringLiteral("<p>Note %1.</p>").arg(i)), 1);
    }
    QCOMPARE(countOf(document->html, QStringLiteral("<li>Reason for all</li>")), 1);
    QCOMPARE(countOf(document->html, QStringLiteral("<b>")), 0); // of the titles
    QCOMPARE(document->author, QString());
}

QTEST_MAIN(TestHandoutComposer)
#include "tst_handoutcomposer.moc"
