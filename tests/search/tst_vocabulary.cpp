#include "library/searchlanguage.h"
#include "search/smalllibrary.h"
#include "search/vocabulary.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

// The distance of optimal string alignment, as it is defined.
int distance(const QString &one, const QString &other)
{
    std::vector<std::vector<int>> table(size_t(one.size()) + 1, std::vector<int>(size_t(other.size()) + 1));
    for (size_t i = 0; i < table.size(); ++i) {
        for (size_t j = 0; j < table[i].size(); ++j) {
            int &here = table[i][j];
            if (i == 0 || j == 0) {
                here = int(i + j);
                continue;
            }
            const auto a = qsizetype(i);
            const auto b = qsizetype(j);
            here = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                table[i - 1][j - 1] + (one.at(a - 1) == other.at(b - 1) ? 0 : 1)});
            if (i > 1 && j > 1 && one.at(a - 1) == other.at(b - 2) && one.at(a - 2) == other.at(b - 1)) {
                here = std::min(here, table[i - 2][j - 2] + 1);
            }
        }
    }
    return table.back().back();
}

int distanceOfBeginning(const QString &word, const QString &other)
{
    int least = distance(word, other);
    for (qsizetype length = 1; length < other.size(); ++length) {
        least = std::min(least, distance(word, other.left(length)));
    }
    return least;
}

int tolerance(const QString &word)
{
    return word.size() < 4 ? 0 : word.size() < 7 ? 1 : 2;
}

// Words of few letters, so that many are near each other.
QString randomWord(QRandomGenerator &random)
{
    QString word;
    const int length = random.bounded(2, 11);
    for (int i = 0; i < length; ++i) {
        word += QChar(u'a' + random.bounded(4));
    }
    return word;
}

QStringList wordsIn(const std::vector<Vocabulary::Similar> &found)
{
    QStringList words;
    for (const Vocabulary::Similar &similar : found) {
        words.append(similar.word);
    }
    return words;
}

} // namespace

class VocabularyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsArticles();
    void sameStem();
    void beginnings();
    void similar_data();
    void similar();
    void similarUnfinished_data();
    void similarUnfinished();
    void nearestFirst();
    void similarInARandomVocabulary_data();
    void similarInARandomVocabulary();
    void emptyLibrary();

private:
    std::unique_ptr<samples::SmallLibrary> m_small;
    std::unique_ptr<Vocabulary> m_vocabulary;
    SearchLanguage m_language{u"en"_s};
};

void VocabularyTest::initTestCase()
{
    m_small = std::make_unique<samples::SmallLibrary>(
        QStringList{u"migraine headache stretch neck Señal"_s, u"migraine stretching shoulder neck neck"_s,
            u"Migraine stretches knee stretching"_s, u"stretching necklace 日本 sciatica sciatic"_s});
    QVERIFY2(m_small->library, qPrintable(m_small->error));
    m_vocabulary = std::make_unique<Vocabulary>(*m_small->library);
}

void VocabularyTest::countsArticles()
{
    QCOMPARE(m_vocabulary->articlesWith(u"migraine"_s), 3);
    QCOMPARE(m_vocabulary->articlesWith(u"neck"_s), 2); // twice in one article
    QCOMPARE(m_vocabulary->articlesWith(u"knee"_s), 1);
    QCOMPARE(m_vocabulary->articlesWith(u"senal"_s), 1);
    QCOMPARE(m_vocabulary->articlesWith(u"日本"_s), 1);
    QCOMPARE(m_vocabulary->articlesWith(u"zzz"_s), 4); // titles are read, too
    for (const QString &word : {u"migrain"_s, u"migraines"_s, u"Migraine"_s, u"Señal"_s, u""_s, u"a"_s, u"zzzz"_s}) {
        QCOMPARE(m_vocabulary->articlesWith(word), 0);
    }
}

void VocabularyTest::sameStem()
{
    QCOMPARE(m_vocabulary->withStemOf(u"stretched"_s, m_language),
        (QStringList{u"stretching"_s, u"stretch"_s, u"stretches"_s}));
    QCOMPARE(m_vocabulary->withStemOf(u"stretches"_s, m_language).first(), u"stretching"_s);
    QCOMPARE(m_vocabulary->withStemOf(u"neck"_s, m_language), QStringList{u"neck"_s});
    QCOMPARE(m_vocabulary->withStemOf(u"xylophone"_s, m_language), QStringList());
    QCOMPARE(m_vocabulary->withStemOf(u"stretches"_s, SearchLanguage(u"xx"_s)), QStringList{u"stretches"_s});
}

void VocabularyTest::beginnings()
{
    QCOMPARE(m_vocabulary->beginningWith(u"neck"_s, 9), (QStringList{u"neck"_s, u"necklace"_s}));
    QCOMPARE(m_vocabulary->beginningWith(u"stre"_s, 9), (QStringList{u"stretching"_s, u"stretch"_s, u"stretches"_s}));
    QCOMPARE(m_vocabulary->beginningWith(u"stre"_s, 2), (QStringList{u"stretching"_s, u"stretch"_s}));
    QCOMPARE(m_vocabulary->beginningWith(u"stre"_s, 0), QStringList());
    QCOMPARE(m_vocabulary->beginningWith(u"日"_s, 9), QStringList{u"日本"_s});
    QCOMPARE(m_vocabulary->beginningWith(u"xyl"_s, 9), QStringList());
    const QStringList all = m_vocabulary->beginningWith({}, 1000);
    QVERIFY(all.size() > 10);
    for (qsizetype i = 1; i < all.size(); ++i) {
        const int more = m_vocabulary->articlesWith(all[i - 1]);
        const int less = m_vocabulary->articlesWith(all[i]);
        QVERIFY(more > less || (more == less && all[i - 1] < all[i]));
    }
}

void VocabularyTest::similar_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QStringList migraine{u"migraine"_s};
    QTest::newRow("the word") << u"migraine"_s << migraine;
    QTest::newRow("left out") << u"migrane"_s << migraine;
    QTest::newRow("left out at the beginning") << u"igraine"_s << migraine;
    QTest::newRow("left out at the end") << u"migrain"_s << migraine;
    QTest::newRow("too many") << u"miggraine"_s << migraine;
    QTest::newRow("changed") << u"migreine"_s << migraine;
    QTest::newRow("swapped") << u"mirgaine"_s << migraine;
    QTest::newRow("swapped at the beginning") << u"imgraine"_s << migraine;
    QTest::newRow("swapped at the end") << u"migraien"_s << migraine;
    QTest::newRow("two errors") << u"mygrane"_s << migraine;
    QTest::newRow("two swaps") << u"imgraien"_s << migraine;
    QTest::newRow("three errors") << u"mygrana"_s << QStringList();
    QTest::newRow("one error in a short word") << u"nekc"_s << QStringList{u"neck"_s};
    QTest::newRow("two errors in a short word") << u"nkce"_s << QStringList();
    QTest::newRow("six letters") << u"sciaic"_s << QStringList{u"sciatic"_s};
    QTest::newRow("very short") << u"nec"_s << QStringList();
    QTest::newRow("one letter") << u"n"_s << QStringList();
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("other script") << u"日本人語"_s << QStringList();
    QTest::newRow("long") << u"migraine"_s.repeated(20) << QStringList();
}

void VocabularyTest::similar()
{
    QFETCH(QString, typed);
    QTEST(wordsIn(m_vocabulary->similarTo(typed, false, 9)), "found");
}

void VocabularyTest::similarUnfinished_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("begins so") << u"migr"_s << QStringList{u"migraine"_s};
    QTest::newRow("error") << u"mygr"_s << QStringList{u"migraine"_s};
    QTest::newRow("swapped") << u"shuol"_s << QStringList{u"shoulder"_s};
    QTest::newRow("two errors in seven letters") << u"hedachx"_s << QStringList{u"headache"_s};
    QTest::newRow("two errors in four letters") << u"mxyr"_s << QStringList();
    QTest::newRow("very short") << u"mig"_s << QStringList();
}

void VocabularyTest::similarUnfinished()
{
    QFETCH(QString, typed);
    QTEST(wordsIn(m_vocabulary->similarTo(typed, true, 9)), "found");
}

void VocabularyTest::nearestFirst()
{
    const auto found = m_vocabulary->similarTo(u"sciatic"_s, false, 9);
    QCOMPARE(wordsIn(found), (QStringList{u"sciatic"_s, u"sciatica"_s}));
    QCOMPARE(found[0].distance, 0);
    QCOMPARE(found[1].distance, 1);
    QCOMPARE(found[1].articles, 1);
    QCOMPARE(wordsIn(m_vocabulary->similarTo(u"sciatic"_s, false, 1)), QStringList{u"sciatic"_s});
    QVERIFY(m_vocabulary->similarTo(u"sciatic"_s, false, 0).empty());
}

void VocabularyTest::similarInARandomVocabulary_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("one") << 1U;
    QTest::newRow("two") << 20260U;
}

// Compared with every word, one by one.
void VocabularyTest::similarInARandomVocabulary()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QStringList texts;
    QSet<QString> all{u"zzz"_s};
    for (int article = 0; article < 3; ++article) {
        QStringList words;
        for (int i = 0; i < 400; ++i) {
            words.append(randomWord(random));
            all.insert(words.last());
        }
        texts.append(words.join(u' '));
    }
    const samples::SmallLibrary small(texts);
    QVERIFY2(small.library, qPrintable(small.error));
    const Vocabulary vocabulary(*small.library);
    for (int i = 0; i < 300; ++i) {
        const QString typed = randomWord(random);
        for (const bool unfinished : {false, true}) {
            QSet<QString> expected;
            for (const QString &word : std::as_const(all)) {
                const int away = unfinished ? distanceOfBeginning(typed, word) : distance(typed, word);
                if (tolerance(typed) > 0 && away <= tolerance(typed)) {
                    expected.insert(word);
                }
            }
            const auto found = vocabulary.similarTo(typed, unfinished, 1'000'000);
            const QStringList words = wordsIn(found);
            QCOMPARE(words.size(), QSet<QString>(words.begin(), words.end()).size());
            QVERIFY2(QSet<QString>(words.begin(), words.end()) == expected, qPrintable(typed));
            for (size_t at = 0; at < found.size(); ++at) {
                QVERIFY(at == 0 || found[at - 1].distance <= found[at].distance);
                const int away
                    = unfinished ? distanceOfBeginning(typed, found[at].word) : distance(typed, found[at].word);
                QVERIFY2(found[at].distance == away, qPrintable(typed + u' ' + found[at].word));
                QCOMPARE(found[at].articles, vocabulary.articlesWith(found[at].word));
            }
        }
    }
}

void VocabularyTest::emptyLibrary()
{
    const samples::SmallLibrary small({u""_s});
    QVERIFY2(small.library, qPrintable(small.error));
    const Vocabulary vocabulary(*small.library);
    QCOMPARE(vocabulary.articlesWith(u"neck"_s), 0);
    QVERIFY(vocabulary.similarTo(u"migraine"_s, true, 9).empty());
    QVERIFY(vocabulary.withStemOf(u"neck"_s, m_language).isEmpty());
    QCOMPARE(vocabulary.beginningWith({}, 9), QStringList{u"zzz"_s});
}

QTEST_GUILESS_MAIN(VocabularyTest)
#include "tst_vocabulary.moc"
