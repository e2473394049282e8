#include "library/pagecontext.h"
#include "search/librarysearch.h"
#include "support/builtlibrary.h"
#include "support/htmlscan.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

QByteArray article(const QByteArray &title, const QByteArray &text, const QByteArray &keywords = {})
{
    return "---\ntitle: \"" + title + "\"\nsummary: About it.\nkeywords: [" + keywords + "]\n---\n\n" + text + "\n";
}

} // namespace

class LibrarySearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void titleBeatsBody();
    void allWordsBeforeSomeWords();
    void prefixWhileTyping_data();
    void prefixWhileTyping();
    void prefixOfAWordWithAnEnding();
    void finishedWordIsNoPrefix();
    void limit();
    void language();
    void onlyInItsScope();
    void sectionAnchorSnippet_data();
    void sectionAnchorSnippet();
    void anyTextIsAQuery_data();
    void anyTextIsAQuery();
    void hostileTextIsAQuery();
    void everyAnchorIsInItsPage();

private:
    QStringList slugs(const QString &words, const QString &lang = {}, int limit = 20) const;
    void checkHits(const QList<SearchHit> &hits, int limit) const;

    QTemporaryDir m_dir;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<LibrarySearch> m_search;
};

void LibrarySearchTest::initTestCase()
{
    const QString folder = m_dir.filePath(u"in"_s);
    const QList<std::pair<QString, QByteArray>> articles{
        {u"/migraine/en.md"_s,
            article("Migraine",
                "Bad headaches.\n\n## What helps\n\nStretching the neck daily. Rest in a dark room.\n\n## Questions "
                "people ask\n\n### Can I exercise?\n\nYes, running and walking are fine.",
                "sick headache")},
        {u"/neck/en.md"_s, article("Neck pain", "A stiff neck can come with migraine.\n\n## Sleep\n\nUse one pillow.")},
        {u"/back/en.md"_s,
            article("Back pain",
                "Lifting hurts. See [x](../migraine/en.md).\n\n## Señal\n\nEl niño está aquí. 日本 text. Vitamin "
                "B12.")},
        {u"/back/es.md"_s, article("Dolor de espalda", "La espalda duele. Migraine.")},
        {u"/sleep/en.md"_s, article("Sleep", "> **Get help now**\n>\n> - Unconsciousness\n\nA dark room.")},
    };
    for (const auto &[path, source] : articles) {
        QVERIFY(samples::write(folder + path, source));
    }
    QCOMPARE(samples::buildLibrary(folder, m_dir.filePath(u"a.pamphlets"_s), LibraryCompiler::Checks::Off), QString());
    QString error;
    m_library = Library::open(m_dir.filePath(u"a.pamphlets"_s), error);
    QVERIFY2(m_library, qPrintable(error));
    m_search = std::make_unique<LibrarySearch>(*m_library);
}

QStringList LibrarySearchTest::slugs(const QString &words, const QString &lang, int limit) const
{
    QStringList found;
    const QList<SearchHit> hits = m_search->search({words, lang, limit}).articles;
    checkHits(hits, limit);
    for (const SearchHit &hit : hits) {
        found.append(hit.slug + u'/' + hit.lang);
    }
    return found;
}

// What holds for every list of answers.
void LibrarySearchTest::checkHits(const QList<SearchHit> &hits, int limit) const
{
    QCOMPARE(m_library->errorText(), QString());
    QVERIFY(hits.size() <= limit);
    QSet<QString> seen;
    for (qsizetype i = 0; i < hits.size(); ++i) {
        const std::optional<ArticleSummary> summary = m_library->summary(hits[i].slug, hits[i].lang);
        QVERIFY(summary && summary->title == hits[i].title.text);
        QVERIFY(!seen.contains(hits[i].slug + hits[i].lang));
        seen.insert(hits[i].slug + hits[i].lang);
        QVERIFY(i == 0 || hits[i - 1].score >= hits[i].score);
        QVERIFY(!hits[i].snippet.text.isEmpty() && !hits[i].snippet.text.contains(u'\n'));
    }
}

void LibrarySearchTest::finds_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("found");
    const QStringList back{u"back/en"_s};
    const QStringList migraine{u"migraine/en"_s};
    QTest::newRow("capitals") << u"BACK"_s << back;
    QTest::newRow("accents left out") << u"nino senal"_s << back;
    QTest::newRow("accents written") << u"niño Señal"_s << back;
    QTest::newRow("accents in parts") << u"nin\u0303o "_s << back;
    QTest::newRow("accents that are not there") << u"bäck"_s << back;
    QTest::newRow("other ending") << u"lifted "_s << back;
    QTest::newRow("other ending of a longer word") << u"stretches "_s << migraine;
    QTest::newRow("question") << u"exercising "_s << migraine;
    QTest::newRow("keyword") << u"sick "_s << migraine;
    QTest::newRow("red flag") << u"unconsciousness "_s << QStringList{u"sleep/en"_s};
    QTest::newRow("other script") << u"日本"_s << back;
    QTest::newRow("with a digit") << u"B12"_s << back;
    QTest::newRow("hyphens") << u"dark-room, please-lifting"_s
                             << QStringList{u"back/en"_s, u"migraine/en"_s, u"sleep/en"_s};
    QTest::newRow("nothing") << u"xylophone"_s << QStringList();
    QTest::newRow("no words") << u" ?! "_s << QStringList();
    QTest::newRow("empty") << QString() << QStringList();
}

void LibrarySearchTest::finds()
{
    QFETCH(QString, words);
    QStringList found = slugs(words);
    found.sort();
    QTEST(found, "found");
}

void LibrarySearchTest::titleBeatsBody()
{
    QCOMPARE(slugs(u"migraine"_s, u"en"_s), (QStringList{u"migraine/en"_s, u"neck/en"_s}));
    QCOMPARE(slugs(u"neck"_s), (QStringList{u"neck/en"_s, u"migraine/en"_s}));
    QCOMPARE(slugs(u"sleep"_s), (QStringList{u"sleep/en"_s, u"neck/en"_s}));
}

void LibrarySearchTest::allWordsBeforeSomeWords()
{
    QCOMPARE(slugs(u"neck pillow "_s),
        (QStringList{u"neck/en"_s, u"migraine/en"_s})); // "neck" alone is in the article on migraine, too
    QCOMPARE(slugs(u"sleep neck "_s).size(), 3);
    QCOMPARE(slugs(u"sleep neck "_s).first(), u"neck/en"_s); // has both; the article called "Sleep" has only one
    QCOMPARE(slugs(u"sleep neck "_s, {}, 1), QStringList{u"neck/en"_s});
    QCOMPARE(slugs(u"pillow walking "_s).size(), 2); // no article has both
    QCOMPARE(slugs(u"pillow xylophone "_s), QStringList{u"neck/en"_s});
}

void LibrarySearchTest::prefixWhileTyping_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("slug");
    QTest::newRow("title") << u"migraine"_s << u"migraine/en"_s;
    QTest::newRow("body") << u"pillow"_s << u"neck/en"_s;
    QTest::newRow("heading") << u"señal"_s << u"back/en"_s;
    QTest::newRow("title of two words") << u"back pain"_s << u"back/en"_s;
    QTest::newRow("keyword") << u"sick"_s << u"migraine/en"_s;
}

void LibrarySearchTest::prefixWhileTyping()
{
    QFETCH(QString, word);
    QFETCH(QString, slug);
    for (qsizetype typed = 2; typed <= word.size(); ++typed) {
        QVERIFY2(slugs(word.left(typed)).contains(slug), qPrintable(word.left(typed)));
    }
}

void LibrarySearchTest::prefixOfAWordWithAnEnding()
{
    const QString word = u"stretching"_s;
    QStringList missed;
    for (qsizetype typed = 2; typed <= word.size(); ++typed) {
        if (!slugs(word.left(typed)).contains(u"migraine/en"_s)) {
            missed.append(word.left(typed));
        }
    }
    QCOMPARE(missed, QStringList());
}

void LibrarySearchTest::finishedWordIsNoPrefix()
{
    QCOMPARE(slugs(u"pil"_s), QStringList{u"neck/en"_s});
    QCOMPARE(slugs(u"pil "_s), QStringList());
}

void LibrarySearchTest::limit()
{
    QCOMPARE(slugs(u"migraine"_s).size(), 3);
    QCOMPARE(slugs(u"migraine"_s, {}, 2).size(), 2);
    QCOMPARE(slugs(u"migraine"_s, {}, 1), QStringList{u"migraine/en"_s});
    QCOMPARE(slugs(u"migraine"_s, {}, 0), QStringList());
    QVERIFY(m_search->search({u"migraine"_s, {}, -1}).articles.isEmpty());
}

// What may not be found takes no place from what may, and nothing leads to it.
void LibrarySearchTest::onlyInItsScope()
{
    ArticleScope scope = ArticleScope::none();
    const auto found = [&](const QString &words, int limit) {
        QStringList slugs;
        for (const SearchHit &hit : m_search->search({words, {}, limit, scope}).articles) {
            slugs.append(hit.slug + u'/' + hit.lang);
        }
        return slugs;
    };
    QCOMPARE(found(u"migraine"_s, 20), QStringList());
    scope.add(u"neck"_s, u"en"_s);
    QCOMPARE(found(u"migraine"_s, 1), QStringList{u"neck/en"_s}); // not the article with that name
    QCOMPARE(found(u"sick headache"_s, 20), QStringList());
    QVERIFY(m_search->search({u"can I exercise"_s, {}, 20, scope}).answers.isEmpty());
    scope.add(u"back"_s, u"es"_s);
    QCOMPARE(found(u"back"_s, 20), QStringList());
    QCOMPARE(found(u"espalda"_s, 20), QStringList{u"back/es"_s});
    QCOMPARE(m_library->errorText(), QString());
}

void LibrarySearchTest::language()
{
    QCOMPARE(slugs(u"migraine"_s, u"es"_s), QStringList{u"back/es"_s});
    QCOMPARE(slugs(u"espalda"_s, u"en"_s), QStringList());
    QCOMPARE(slugs(u"espalda"_s, u"xx"_s), QStringList());
    QCOMPARE(slugs(u"espalda"_s), QStringList{u"back/es"_s});
}

void LibrarySearchTest::sectionAnchorSnippet_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("anchor");
    QTest::addColumn<QString>("snippet"); // part of it
    QTest::newRow("section") << u"pillow "_s << u"Sleep"_s << u"neck--sleep"_s << u"Use one pillow."_s;
    QTest::newRow("question") << u"walking "_s << u"Can I exercise?"_s << u"migraine--can-i-exercise"_s
                              << u"Yes, running and walking"_s;
    QTest::newRow("words of the question")
        << u"exercise "_s << u"Can I exercise?"_s << u"migraine--can-i-exercise"_s << u"Yes, running"_s;
    QTest::newRow("before the first heading") << u"lifting "_s << QString() << QString() << u"Lifting hurts"_s;
    QTest::newRow("keyword only") << u"sick "_s << QString() << QString() << u"About it."_s;
    QTest::newRow("red flag only") << u"unconsciousness "_s << QString() << QString() << u"About it."_s;
    QTest::newRow("words of two sections")
        << u"dark walking "_s << u"Can I exercise?"_s << u"migraine--can-i-exercise"_s << u"walking"_s;
}

void LibrarySearchTest::sectionAnchorSnippet()
{
    QFETCH(QString, words);
    QFETCH(QString, snippet);
    const QList<SearchHit> hits = m_search->search({words, {}, 20}).articles;
    QVERIFY(!hits.isEmpty());
    QTEST(hits.first().section.text, "section");
    QTEST(hits.first().anchor, "anchor");
    QVERIFY2(hits.first().snippet.text.contains(snippet), qPrintable(hits.first().snippet.text));
}

void LibrarySearchTest::anyTextIsAQuery_data()
{
    QTest::addColumn<QString>("words");
    const QString face = u"😀"_s;
    for (const char *words : {"migraine AND", "AND", "OR neck", "NOT neck", "neck NOT pain", "NEAR(neck pain)", "NEAR",
             "neck NEAR/3 pain", "title:neck", "title : neck", "{title body}: neck", "^neck", "neck*", "*", "**",
             "neck *", "-neck", "neck -pain", "+neck", "neck + pain", "\"", "\"neck", "neck\"", "\"neck\" \"", "\"\"",
             "'", "''", "neck' OR '1'='1", "'; DROP TABLE article; --", "neck) OR (pain", "(", ")", "()", "(neck", "\\",
             "neck\\", "/", "%", "_", "?", "?1", ":a", "@a", "$a", "<script>", "neck\tpain\r\n",
             "article_index MATCH 'x'", "rank", "rowid:1", "NULL", "0x41", "1e999", "-1", "٣", "العربية", "עברית",
             "\xE2\x80\xAEneck\xE2\x80\xAC", "\xF0\x9F\xA6\xB4", "neck \xF0\x9F\xA6\xB4 pain", "\xCC\x81",
             "\xCC\x81 \xCC\x82", "neck \xCC\x81", "e\xCC\x81\xCC\x81\xCC\x81", "½", "²", "ﬁ", "ß", "\xEF\xBF\xBD",
             "\xEF\xBB\xBFneck", "\xE2\x80\x8Bneck", "\xF0\x9D\x92\x9C\xF0\x9D\x92\x9C", "ᾳ", "กำ"}) {
        QTest::newRow(qPrintable(
            QString::fromUtf8(words).simplified() + u" #"_s + QString::number(qHash(QString::fromUtf8(words)) % 1000)))
            << QString::fromUtf8(words);
    }
    QTest::newRow("NUL") << QString(u'\0');
    QTest::newRow("NUL within") << (u"ne"_s + u'\0' + u"ck\" OR"_s);
    QTest::newRow("half a character") << QString(QChar(0xD83D));
    QTest::newRow("half a character and a quote") << (u"neck\" AND"_s + QChar(0xD83D) + u'"');
    QTest::newRow("other half") << (QString(QChar(0xDE00)) + u"neck\""_s);
    QTest::newRow("a character where the text is cut") << (QString(479, u'"') + face + u"neck"_s);
    QTest::newRow("a character where the text is cut, one later") << (QString(478, u'"') + face + u"neck"_s);
    QTest::newRow("letters of two units where a word is cut") << (u"a"_s + u"𝒜"_s.repeated(60));
    QTest::newRow("10,000 letters") << QString(10'000, u'a');
    QTest::newRow("10,000 quotes") << QString(10'000, u'"');
    QTest::newRow("10,000 words") << u"neck "_s.repeated(10'000);
    QTest::newRow("10,000 faces") << face.repeated(10'000);
    QTest::newRow("10,000 marks") << QString(10'000, QChar(0x0301));
}

void LibrarySearchTest::anyTextIsAQuery()
{
    QFETCH(QString, words);
    for (const QString &lang : {QString(), u"en"_s, u"'"_s}) {
        slugs(words, lang);
        slugs(words + u' ', lang);
        slugs(u"neck "_s + words, lang);
    }
    QCOMPARE(slugs(u"pillow"_s), QStringList{u"neck/en"_s}); // and the next search works
}

void LibrarySearchTest::hostileTextIsAQuery()
{
    if (!samples::haveCorpora()) {
        QSKIP("../shared/corpora is not there");
    }
    for (const QByteArray &line : samples::hostileLines()) {
        m_search->search({QString::fromUtf8(line), {}, 5});
        QVERIFY2(m_library->errorText().isEmpty(), line.constData());
    }
}

// Each word of the repository's articles is searched; every place that is named must be there in the page.
void LibrarySearchTest::everyAnchorIsInItsPage()
{
    const QString path = m_dir.filePath(u"repository.pamphlets"_s);
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), path), QString());
    QString error;
    const auto library = Library::open(path, error);
    QVERIFY2(library, qPrintable(error));
    LibrarySearch search(*library);
    QHash<QString, QStringList> ids;
    QSet<QString> words;
    for (const ArticleSummary &summary : library->articles()) {
        Article article = *library->article(summary.slug, summary.lang);
        ids.insert(summary.slug, HtmlScan(ArticlePage().screenHtml(article, {})).ids());
        for (RedFlagGroup &group : article.redFlags) {
            group.heading.clear(); // the same words in every article: not in the index
        }
        for (const QString &word : article.plainText().split(QRegularExpression(u"\\W+"_s), Qt::SkipEmptyParts)) {
            words.insert(word.toLower());
        }
    }
    QSet<QString> anchors;
    for (const QString &word : std::as_const(words)) {
        const QList<SearchHit> hits = search.search({word + u' ', {}, 50}).articles;
        QVERIFY2(!hits.isEmpty(), qPrintable(word));
        for (const SearchHit &hit : hits) {
            QVERIFY2(hit.anchor.isEmpty() == hit.section.text.isEmpty(), qPrintable(word));
            QVERIFY2(hit.anchor.isEmpty() || ids.value(hit.slug).contains(hit.anchor), qPrintable(hit.anchor));
            anchors.insert(hit.anchor);
        }
    }
    QVERIFY(anchors.size() > 30);
}

QTEST_GUILESS_MAIN(LibrarySearchTest)
#include "tst_librarysearch.moc"
