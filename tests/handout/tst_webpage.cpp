#include "article/clinicprofile.h"
#include "handout/webpage.h"
#include "library/keptversion.h"
#include "library/library.h"
#include "library/libraryfacts.h"
#include "support/builtlibrary.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;
using namespace Qt::StringLiterals;

// The handout as one HTML file: whole, working on its own, and pointing nowhere else.
class WebPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pointsNowhereElse();
    void linksLeadToElements();
    void hasEveryArticleInOrder();
    void redFlagsOnceAtTheTop();
    void oneArticleHasItsOwnRedFlags();
    void bookHasRedFlagsAtEachArticle();
    void wordsOfTheVisit();
    void headHasTheLogo();
    void titleOfManyNamesSome();
    void titleNeverNamesThePatient();
    void withoutPictures();
    void largePrint();
    void keptVersion();
    void signOffIsForThatVersion();
    void missingArticle();
    void nothingAtAll();

private:
    Handout handout(const QStringList &slugs) const;
    QString html(const Handout &handout) const;

    const QStringList m_slugs{u"tension-type-headache"_s, u"ankle-sprain"_s};
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    ClinicProfile m_clinic;
};

void WebPageTest::initTestCase()
{
    const QString file = m_folder.filePath(u"library.pamphlets"_s);
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), file), QString());
    QString error;
    m_library = Library::open(file, error);
    QVERIFY2(m_library, qPrintable(error));
    m_clinic.name = u"North <Clinic>"_s;
    m_clinic.phone = u"555 0100"_s;
}

Handout WebPageTest::handout(const QStringList &slugs) const
{
    Handout handout;
    for (const QString &slug : slugs) {
        handout.items.append({slug, u"en"_s, {}});
    }
    handout.date = QDate(2026, 11, 22);
    return handout;
}

QString WebPageTest::html(const Handout &handout) const
{
    const HandoutFile file = handoutWebPage(*m_library, m_clinic, {}, handout);
    return file.error.isEmpty() ? QString::fromUtf8(file.bytes) : file.error;
}

void WebPageTest::pointsNowhereElse()
{
    QStringList all;
    for (const ArticleSummary &article : m_library->articles()) {
        all.append(article.slug);
    }
    Handout everything = handout(all);
    everything.tools = {{u"headache-diary"_s, u"en"_s}};
    const QString page = html(everything);
    QVERIFY(page.startsWith(u"<!doctype html>"_s));
    static const QRegularExpression address(u" (src|href|action|srcset|poster|data)=\"(?!#|data:)[^\"]*\""_s);
    QVERIFY2(!address.match(page).hasMatch(), qPrintable(address.match(page).captured()));
    for (const QString &word : {u"<script"_s, u"<link"_s, u"<iframe"_s, u"@import"_s, u"url("_s, u"article://"_s}) {
        QVERIFY2(!page.contains(word), qPrintable(word));
    }
    static const QRegularExpression handler(u"<[^>]* on[a-z]+="_s);
    QVERIFY2(!handler.match(page).hasMatch(), qPrintable(handler.match(page).captured()));
    QVERIFY(page.contains(u"default-src 'none'; img-src data:; style-src 'unsafe-inline'"_s));
    QCOMPARE(page.count(u"data:,"_s), 0); // every picture was found
    QVERIFY(page.count(u"src=\"data:image/"_s) >= all.size());
}

void WebPageTest::linksLeadToElements()
{
    Handout wanted = handout(m_slugs);
    wanted.tools = {{u"headache-diary"_s, u"en"_s}};
    const QString page = html(wanted);
    static const QRegularExpression link(u" href=\"#([^\"]+)\""_s);
    int count = 0;
    for (auto matches = link.globalMatch(page); matches.hasNext(); ++count) {
        const QString id = matches.next().captured(1);
        QVERIFY2(page.contains(u" id=\"%1\""_s.arg(id)), qPrintable(id));
    }
    QVERIFY(count > 10); // contents and citations
    for (const QString &anchor : {m_slugs[0], m_slugs[1], u"tool.headache-diary"_s}) {
        QVERIFY2(page.contains(u"<a href=\"#%1\">"_s.arg(anchor)), qPrintable(anchor));
    }
    static const QRegularExpression element(u" id=\"([^\"]+)\""_s);
    QSet<QString> ids;
    for (auto matches = element.globalMatch(page); matches.hasNext();) {
        const QString id = matches.next().captured(1);
        QVERIFY2(!ids.contains(id), qPrintable(id));
        ids.insert(id);
    }
}

void WebPageTest::hasEveryArticleInOrder()
{
    const QString page = html(handout({m_slugs[1], m_slugs[0]}));
    const qsizetype first = page.indexOf(u"<article id=\"ankle-sprain\""_s);
    QVERIFY(first > 0);
    QVERIFY(page.indexOf(u"<article id=\"tension-type-headache\""_s) > first);
    QCOMPARE(page.count(u"<details"_s), page.count(u" open><summary>"_s)); // unfolded
}

void WebPageTest::redFlagsOnceAtTheTop()
{
    const QString page = html(handout(m_slugs));
    QCOMPARE(page.count(u"class=\"box red\" role=\"note\""_s), 1);
    QVERIFY(page.indexOf(u"id=\"get-help\""_s) < page.indexOf(u"<article"_s));
    QCOMPARE(page.count(u"<a href=\"#get-help\">When to get help now is told at the top of this page.</a>"_s), 2);
    QVERIFY(!page.contains(u"on the first page"_s));
}

void WebPageTest::oneArticleHasItsOwnRedFlags()
{
    const QString page = html(handout({m_slugs[0]}));
    QCOMPARE(page.count(u"class=\"box red\" role=\"note\""_s), 1);
    QVERIFY(page.indexOf(u"class=\"box red\""_s) > page.indexOf(u"<article"_s));
    QVERIFY(!page.contains(u"<nav class=\"contents\""_s));
}

void WebPageTest::bookHasRedFlagsAtEachArticle()
{
    Handout book = handout(m_slugs);
    book.bookTitle = u"Heads & feet"_s;
    const HandoutFile file = handoutWebPage(*m_library, m_clinic, {}, book);
    const QString page = QString::fromUtf8(file.bytes);
    QCOMPARE(file.title, u"Heads & feet"_s);
    QVERIFY(page.contains(u"<title>Heads &amp; feet</title>"_s) && page.contains(u"<h1>Heads &amp; feet</h1>"_s));
    QCOMPARE(page.count(u"class=\"box red\" role=\"note\""_s), 2);
}

void WebPageTest::wordsOfTheVisit()
{
    Handout visit = handout(m_slugs);
    visit.note = u"First <line>\n\nשלום 😀"_s;
    visit.clinician = u"Ann Lee"_s;
    visit.items[1].note = u"Only this one"_s;
    const QString page = html(visit);
    QVERIFY(page.contains(u"North &lt;Clinic&gt;"_s));
    QVERIFY(page.contains(u"22 November 2026"_s));
    QVERIFY(page.contains(u"Prepared for you by Ann Lee"_s));
    QVERIFY(page.contains(u"<p dir=\"auto\">First &lt;line&gt;</p><p dir=\"auto\">שלום 😀</p>"_s));
    QVERIFY(page.indexOf(u"Only this one"_s) > page.indexOf(u"<article id=\"ankle-sprain\""_s));
    QVERIFY(page.contains(u"555 0100"_s));
}

void WebPageTest::headHasTheLogo()
{
    QVERIFY(!html(handout(m_slugs)).contains(u"class=\"logo\""_s));
    m_clinic.logoFile = u"logo.svg"_s;
    m_clinic.logo = "<svg/>";
    const QString page = html(handout(m_slugs));
    m_clinic.logo.clear();
    const QString logo = u"<img class=\"logo\" src=\"data:image/svg+xml;base64,"_s
        + QString::fromLatin1(QByteArray("<svg/>").toBase64()) + u'"';
    QVERIFY(page.contains(logo));
    QVERIFY(!page.contains(u"class=\"mark\""_s));
}

void WebPageTest::titleOfManyNamesSome()
{
    const HandoutFile one = handoutWebPage(*m_library, m_clinic, {}, handout(m_slugs.first(1)));
    Handout many = handout(m_slugs.first(1));
    many.items = QList<HandoutItem>(60, many.items.constFirst());
    const HandoutFile file = handoutWebPage(*m_library, m_clinic, {}, many);
    QVERIFY(file.title.endsWith(u" and more"_s));
    QCOMPARE(file.title.count(one.title), 6);
}

void WebPageTest::titleNeverNamesThePatient()
{
    Handout visit = handout(m_slugs);
    visit.patient = u"Zebulon Testpatient"_s;
    const HandoutFile file = handoutWebPage(*m_library, m_clinic, {}, visit);
    QCOMPARE(QString::fromUtf8(file.bytes).count(visit.patient), 1);
    QVERIFY(file.title.startsWith(u"Handout: "_s) && !file.title.contains(visit.patient));
}

void WebPageTest::withoutPictures()
{
    Handout plain = handout(m_slugs);
    plain.options.pictures = false;
    const QString page = html(plain);
    QVERIFY(!page.contains(u"<img"_s) && !page.contains(u"<figure"_s));
    QVERIFY(page.contains(u"<article id=\"ankle-sprain\""_s));
}

void WebPageTest::largePrint()
{
    Handout large = handout({m_slugs[0]});
    QVERIFY(!html(large).contains(u"class=\"large\""_s));
    large.options.largePrint = true;
    QVERIFY(html(large).contains(u"<html lang=\"en\" dir=\"ltr\" class=\"large\">"_s));
}

void WebPageTest::keptVersion()
{
    std::optional<KeptVersion> version = articleVersion(*m_library, m_slugs[0], u"en"_s);
    QVERIFY(version);
    version->id = u"long-gone"_s;
    version->source.replace("/tension-type-headache/", "/long-gone/");
    for (QByteArray &picture : version->pictures) {
        picture = "kept";
    }
    Handout old = handout({u"long-gone"_s});
    old.items[0].version = std::make_shared<const KeptVersion>(*version);
    const QString page = html(old);
    QVERIFY2(page.contains(u"<article id=\"long-gone\""_s), qPrintable(page.left(300)));
    QVERIFY(page.contains(u"data:image/svg+xml;base64,"_s + QString::fromLatin1(QByteArray("kept").toBase64())));
}

void WebPageTest::signOffIsForThatVersion()
{
    const QByteArray hash = articleHash(*m_library, m_slugs[0], u"en"_s);
    Reviews reviews;
    reviews.insert(reviewKey(m_slugs[0], u"en"_s),
        {m_slugs[0], u"en"_s, hash, u"Dr. Ann Lee"_s, QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC), {}});
    const auto page = [&](const Handout &handout) {
        return QString::fromUtf8(handoutWebPage(*m_library, m_clinic, reviews, handout).bytes);
    };
    Handout visit = handout({m_slugs[0]});
    QVERIFY(page(visit).contains(u"Signed off by Dr. Ann Lee"_s));
    KeptVersion older = *articleVersion(*m_library, m_slugs[0], u"en"_s);
    visit.items[0].version = std::make_shared<const KeptVersion>(older);
    QVERIFY(page(visit).contains(u"Signed off by Dr. Ann Lee"_s));
    older.hash = "other";
    visit.items[0].version = std::make_shared<const KeptVersion>(older);
    QVERIFY(!page(visit).contains(u"Signed off by"_s));
}

void WebPageTest::missingArticle()
{
    const HandoutFile file = handoutWebPage(*m_library, m_clinic, {}, handout({m_slugs[0], u"no-such"_s}));
    QVERIFY(file.bytes.isEmpty());
    QVERIFY2(file.error.contains(u"no article \"no-such\""_s), qPrintable(file.error));
    Handout withTool = handout({m_slugs[0]});
    withTool.tools = {{u"no-tool"_s, u"en"_s}};
    QVERIFY(html(withTool).contains(u"no page to fill in \"no-tool\""_s));
}

void WebPageTest::nothingAtAll()
{
    const HandoutFile file = handoutWebPage(*m_library, m_clinic, {}, Handout());
    QVERIFY(file.bytes.isEmpty() && !file.error.isEmpty());
}

QTEST_GUILESS_MAIN(WebPageTest)
#include "tst_webpage.moc"
