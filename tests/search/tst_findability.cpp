#include "library/words.h"
#include "search/librarysearch.h"
#include "support/builtlibrary.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QVariant>

using namespace Qt::StringLiterals;
using namespace pamphlet;

// What people type, and what they must find among the repository's own articles.
class FindabilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void understands_data();
    void understands();
    void understandsNothingElse_data();
    void understandsNothingElse();
    void suggests();
    void phrases_data();
    void phrases();
    void codes_data();
    void codes();
    void answersQuestions_data();
    void answersQuestions();
    void everyTitle();
    void everyQuestion();
    void everyTitleWithALetterLeftOut();
    void nothingFound_data();
    void nothingFound();
    void language();

private:
    struct Row {
        const char *words;
        const char *slug;
    };
    SearchResults search(const QString &words, const QString &lang = u"en"_s, int limit = 20) const;
    QStringList slugs(const QString &words, int most = 20) const;

    QTemporaryDir m_dir;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<LibrarySearch> m_search;
};

void FindabilityTest::initTestCase()
{
    const QString path = m_dir.filePath(u"repository.pamphlets"_s);
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), path, LibraryCompiler::Checks::Off), QString());
    QString error;
    m_library = Library::open(path, error);
    QVERIFY2(m_library, qPrintable(error));
    QVERIFY(m_library->articleCount() >= 30);
    m_search = std::make_unique<LibrarySearch>(*m_library);
}

SearchResults FindabilityTest::search(const QString &words, const QString &lang, int limit) const
{
    return m_search->search({words, lang, limit});
}

QStringList FindabilityTest::slugs(const QString &words, int most) const
{
    QStringList found;
    for (const SearchHit &hit : search(words).articles.mid(0, most)) {
        found.append(hit.slug);
    }
    return found;
}

void FindabilityTest::finds_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("slug");
    QTest::addColumn<int>("place"); // at the latest
    const std::initializer_list<Row> first{// Typing errors
        {"migrane", "migraine-self-care"}, {"mirgaine", "migraine-self-care"}, {"siatica", "sciatica"},
        {"sciattica", "sciatica"}, {"plantr fasitis", "heel-pain"}, {"plantar fascitis", "heel-pain"},
        {"artritis knee", "knee-osteoarthritis"}, {"tenis elbow", "tennis-elbow"}, {"tennis elbwo", "tennis-elbow"},
        {"frozen sholder", "frozen-shoulder"}, {"concusion", "concussion"}, {"carpel tunnel", "carpal-tunnel"},
        {"hamstrng", "hamstring-strain"}, {"ankle spran", "ankle-sprain"}, {"achiles", "achilles-pain"},
        {"pelvic flor", "pelvic-floor"}, {"dizzyness", "dizziness-bppv"},
        // What people say
        {"sick headache", "migraine-self-care"}, {"lumbago", "low-back-pain"}, {"pinched nerve", "sciatica"},
        {"room spinning", "dizziness-bppv"}, {"policeman's heel", "heel-pain"}, {"kegel", "pelvic-floor"},
        {"adhesive capsulitis", "frozen-shoulder"}, {"lateral epicondylitis", "tennis-elbow"},
        {"head knock", "concussion"}, {"insomnia", "sleep-and-recovery"}, {"gym", "getting-stronger"},
        {"chronic pain", "persistent-pain"}, {"rotator cuff tendinitis", "rotator-cuff-shoulder-pain"},
        {"anterior cruciate ligament", "acl-injury"}, {"new patient", "first-visit"},
        {"collapsed lung", "dry-needling-what-to-expect"}, {"lowback", "low-back-pain"},
        {"head ache", "tension-type-headache"},
        // Abbreviations
        {"BPPV", "dizziness-bppv"}, {"tmd", "jaw-pain"}, {"TMJ", "jaw-pain"}, {"acl", "acl-injury"},
        // Several words
        {"knee arthritis", "knee-osteoarthritis"}, {"pain in the hip", "hip-pain"}, {"twisted ankle", "ankle-sprain"},
        {"leaking urine", "pelvic-floor"}, {"needles for migraine", "dry-needling-for-migraine"},
        {"afraid of falling", "preventing-falls"}, {"heel hurts in the morning", "heel-pain"},
        {"MIGRAINE", "migraine-self-care"}, {"  sciatica  ", "sciatica"}};
    for (const Row &row : first) {
        QTest::newRow(row.words) << QString::fromUtf8(row.words) << QString::fromUtf8(row.slug) << 1;
    }
    const std::initializer_list<Row> nearTheTop{{"migriane", "migraine-self-care"},
        {"sholder", "rotator-cuff-shoulder-pain"}, {"sholder", "frozen-shoulder"}, {"hedache", "tension-type-headache"},
        {"mild traumatic brain injury", "concussion"}, {"osteoarthritis", "knee-osteoarthritis"},
        {"whiplash", "neck-pain-and-headache"}, {"fibromyalgia", "persistent-pain"}, {"slipped disc", "low-back-pain"},
        {"impingement", "rotator-cuff-shoulder-pain"}, {"jogging", "running-injuries"}, {"patella", "kneecap-pain"},
        {"unsteady", "preventing-falls"}, {"ice or heat", "first-days-after-injury"}};
    for (const Row &row : nearTheTop) {
        QTest::addRow("%s: %s", row.words, row.slug)
            << QString::fromUtf8(row.words) << QString::fromUtf8(row.slug) << 3;
    }
}

void FindabilityTest::finds()
{
    QFETCH(QString, words);
    QFETCH(QString, slug);
    QFETCH(int, place);
    const QStringList found = slugs(words, place);
    QVERIFY2(found.contains(slug), qPrintable(found.join(u", "_s)));
}

void FindabilityTest::understands_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("understood");
    const std::initializer_list<std::pair<const char *, const char *>> rows{{"migrane", "migraine"},
        {"migriane", "migraine"}, {"siatica", "sciatica"}, {"plantr fasitis", "plantar fasciitis"},
        {"artritis knee", "arthritis knee"}, {"tenis elbow", "tennis elbow"}, {"frozen sholder", "frozen shoulder"},
        {"concusion", "concussion"}, {"achiles", "achilles"}, {"carpel tunnel", "carpal tunnel"},
        {"pelvic flor", "pelvic floor"}, {"lowback", "low back"}, {"Neck pian", "Neck pain"}};
    for (const auto &[typed, understood] : rows) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(understood);
    }
}

void FindabilityTest::understands()
{
    QFETCH(QString, typed);
    QTEST(search(typed).understood, "understood");
    QTEST(search(typed + u' ').understood, "understood");
}

void FindabilityTest::understandsNothingElse_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"migraine", "Migraines ", "neck", "mig", "low back pain", "what is it",
             "\"dry needling\"", "xylophone", "", "M54.5", "BPPV"}) {
        QTest::newRow(words) << QString::fromUtf8(words);
    }
}

void FindabilityTest::understandsNothingElse()
{
    QFETCH(QString, words);
    QCOMPARE(search(words).understood, QString());
}

// A rare word that looks like a frequent one is searched as it is, and the frequent one offered.
void FindabilityTest::suggests()
{
    QSqlQuery query = m_library->query();
    query.prepare(u"SELECT text FROM word WHERE articles = 1 AND length(text) >= 5"_s);
    QVERIFY(m_library->run(query));
    int offered = 0;
    while (query.next()) {
        const QString word = query.value(0).toString();
        const SearchResults results = search(word + u' ');
        QVERIFY2(!results.isEmpty(), qPrintable(word));
        QCOMPARE(results.understood, QString());
        if (!results.suggestion.isEmpty()) {
            ++offered;
            const SearchResults other = search(results.suggestion + u' ');
            QVERIFY2(!other.isEmpty() && other.understood.isEmpty(), qPrintable(results.suggestion));
        }
    }
    QVERIFY(offered > 0);
    QCOMPARE(search(u"migraine"_s).suggestion, QString());
    QCOMPARE(search(u"migrane"_s).suggestion, QString());
}

void FindabilityTest::phrases_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("phrase");
    QTest::newRow("title") << u"\"low back pain\""_s << u"low back pain"_s;
    QTest::newRow("other quotes") << u"“collapsed lung”"_s << u"collapsed lung"_s;
    QTest::newRow("and a word") << u"\"dry needling\" migraine"_s << u"dry needling"_s;
    QTest::newRow("small words") << u"\"what you can do today\""_s << u"what you can do today"_s;
    QTest::newRow("capitals") << u"\"Night Guard\""_s << u"night guard"_s;
}

void FindabilityTest::phrases()
{
    QFETCH(QString, words);
    QFETCH(QString, phrase);
    const SearchResults results = search(words);
    QVERIFY(!results.articles.isEmpty());
    for (const SearchHit &hit : results.articles) {
        const QString text = foldedWords(QString::fromUtf8(m_library->source(hit.slug, hit.lang))).join(u' ');
        QVERIFY2(text.contains(phrase), qPrintable(hit.slug));
    }
}

void FindabilityTest::codes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("found"); // the first of them, in order
    QTest::newRow("whole") << u"M75.41"_s << QStringList{u"rotator-cuff-shoulder-pain"_s};
    QTest::newRow("small letters") << u"m72.2"_s << QStringList{u"heel-pain"_s};
    QTest::newRow("no point") << u" G4700 "_s << QStringList{u"sleep-and-recovery"_s};
    QTest::newRow("category") << u"H81"_s << QStringList{u"dizziness-bppv"_s};
    QTest::newRow("beginning") << u"G43.9"_s << QStringList{u"dry-needling-for-migraine"_s, u"migraine-self-care"_s};
    QTest::newRow("several, by code and title")
        << u"M54"_s
        << QStringList{u"neck-pain-and-headache"_s, u"sciatica"_s, u"dry-needling-for-migraine"_s,
               u"dry-needling-what-to-expect"_s, u"low-back-pain"_s, u"first-days-after-injury"_s};
    QTest::newRow("with a letter") << u"S93.401A"_s << QStringList{u"ankle-sprain"_s, u"first-days-after-injury"_s};
    QTest::newRow("several words are words") << u"M54 sciatica"_s << QStringList{u"sciatica"_s};
}

void FindabilityTest::codes()
{
    QFETCH(QString, words);
    QFETCH(QStringList, found);
    QCOMPARE(slugs(words, int(found.size())), found);
    if (!words.contains(u"sciatica"_s)) {
        QCOMPARE(search(words).articles.size(), found.size());
        QCOMPARE(search(words, u"en"_s, 1).articles.size(), 1);
        QVERIFY(search(words, u"es"_s).articles.isEmpty());
    }
}

void FindabilityTest::answersQuestions_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("anchor");
    const std::initializer_list<std::pair<const char *, const char *>> rows{
        {"Does dry needling hurt?", "dry-needling-what-to-expect--does-it-hurt"},
        {"Is dry needling painful?", "dry-needling-what-to-expect--does-it-hurt"},
        {"can dry needling puncture my lung", "dry-needling-what-to-expect--could-it-puncture-my-lung"},
        {"do i need an mri for low back pain", "low-back-pain--do-i-need-an-mri"},
        {"should i rest in bed with back pain", "low-back-pain--should-i-rest-in-bed"},
        {"surgery for frozen shoulder", "frozen-shoulder--do-i-need-surgery"},
        {"does chocolate cause migraine", "migraine-self-care--should-i-avoid-chocolate-or-cheese"},
        {"night guard jaw", "jaw-pain--do-i-need-a-night-guard"},
        {"keyboard carpal tunnel", "carpal-tunnel--did-my-keyboard-cause-it"}};
    for (const auto &[words, anchor] : rows) {
        QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(anchor);
    }
}

void FindabilityTest::answersQuestions()
{
    QFETCH(QString, words);
    QFETCH(QString, anchor);
    const SearchResults results = search(words);
    QVERIFY(!results.answers.isEmpty());
    const SearchHit &first = results.answers.first();
    QCOMPARE(first.anchor, anchor);
    QVERIFY(anchor.startsWith(first.slug + u"--"_s));
    QVERIFY(!first.section.text.isEmpty() && !first.snippet.text.isEmpty());
}

void FindabilityTest::everyTitle()
{
    const QList<ArticleSummary> all = m_library->articles();
    for (const ArticleSummary &summary : all) {
        for (const QString &words : {summary.title, summary.title.toUpper(), summary.title + u' '}) {
            QCOMPARE(slugs(words, 1), QStringList{summary.slug});
        }
    }
}

void FindabilityTest::everyQuestion()
{
    QSqlQuery query = m_library->query();
    query.prepare(u"SELECT heading FROM passage WHERE is_question"_s);
    QVERIFY(m_library->run(query));
    QStringList missed;
    int asked = 0;
    while (query.next()) {
        const QString question = query.value(0).toString();
        const QList<SearchHit> answers = search(question).answers;
        ++asked;
        if (answers.isEmpty() || answers.first().section.text != question) {
            missed.append(question + u" -> "_s + (answers.isEmpty() ? QString() : answers.first().section.text));
        }
    }
    QVERIFY(asked > 100);
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void FindabilityTest::everyTitleWithALetterLeftOut()
{
    int typed = 0;
    QStringList missed;
    const QList<ArticleSummary> all = m_library->articles();
    for (const ArticleSummary &summary : all) {
        for (const TextWord &word : wordsOf(summary.title)) {
            for (qsizetype at = 0; word.length >= 5 && at < word.length; ++at) {
                const QString words = QString(summary.title).remove(word.start + at, 1);
                ++typed;
                if (!slugs(words, 3).contains(summary.slug)) {
                    missed.append(words);
                }
            }
        }
    }
    QVERIFY(typed > 200);
    if (!missed.isEmpty()) {
        qInfo("%d of %d not found: %s", int(missed.size()), typed, qPrintable(missed.join(u", "_s)));
    }
    QVERIFY(20 * missed.size() <= typed);
}

void FindabilityTest::nothingFound_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("topics"); // that are near
    QTest::newRow("nothing near") << u"xylophone qqq "_s << QStringList();
    QTest::newRow("beginning of a topic") << u"footxqjz qqq "_s << QStringList{u"foot-and-ankle"_s};
    QTest::newRow("two topics") << u"balxxqj sleqqjz "_s << QStringList{u"balance-and-dizziness"_s, u"living-well"_s};
}

void FindabilityTest::nothingFound()
{
    QFETCH(QString, words);
    const SearchResults results = search(words);
    QVERIFY(results.isEmpty());
    QCOMPARE(results.understood, QString());
    QTEST(results.nearestTopics, "topics");
}

void FindabilityTest::language()
{
    QVERIFY(search(u"migraine"_s, u"es"_s).isEmpty());
    QVERIFY(search(u"migraine"_s, u"xx"_s).isEmpty());
    for (const QString &words : {u"migraine"_s, u"Does dry needling hurt?"_s, u"M54"_s}) {
        const SearchResults one = search(words, u"en"_s);
        const SearchResults any = search(words, QString());
        QCOMPARE(any.articles.size(), one.articles.size());
        QCOMPARE(any.answers.size(), one.answers.size());
        for (qsizetype i = 0; i < any.articles.size(); ++i) {
            QCOMPARE(any.articles[i].slug, one.articles[i].slug);
        }
    }
}

QTEST_GUILESS_MAIN(FindabilityTest)
#include "tst_findability.moc"
