#include "search/textmarker.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

SearchTerm term(const QStringList &forms, int articles = 1, const QStringList &equivalents = {})
{
    SearchTerm one;
    one.typed = forms.value(0);
    one.forms = forms;
    one.equivalents = equivalents;
    one.articles = articles;
    return one;
}

TextMarker marker(const QList<SearchTerm> &terms, int articles = 10)
{
    SearchTerms all;
    all.terms = terms;
    return TextMarker(all, articles);
}

QStringList wordsMarked(const MarkedText &marked)
{
    QStringList words;
    qsizetype end = 0;
    for (const MarkedText::Range &mark : marked.marks) {
        words.append(mark.start >= end ? marked.text.mid(mark.start, mark.length) : u"(out of order)"_s);
        end = mark.start + mark.length;
    }
    return words;
}

// Twenty words before and behind.
QString between(const QString &middle, const QString &filler = u"word "_s)
{
    return filler.repeated(40) + middle + u' ' + filler.repeated(40).trimmed();
}

// As a search makes it: near the place where most of the query stands.
MarkedText snippetOf(const TextMarker &marker, const QString &text)
{
    return marker.snippet(text, marker.read(text).place);
}

} // namespace

class TextMarkerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marks_data();
    void marks();
    void placesAreOfTheText();
    void snippetOfAShortText();
    void snippetWindow();
    void snippetBeginsWithASentence();
    void snippetWithMostOfTheQuery();
    void snippetIsOneLine();
    void snippetKeepsCharactersWhole();
    void reading_data();
    void reading();
    void readsPhrases();
    void shares();
    void densities();
    void nothingAsked();
};

void TextMarkerTest::marks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("nothing") << u"A knee."_s << QStringList();
    QTest::newRow("one") << u"The neck."_s << QStringList{u"neck"_s};
    QTest::newRow("capitals") << u"NECK, Neck"_s << QStringList{u"NECK"_s, u"Neck"_s};
    QTest::newRow("other form") << u"Necks."_s << QStringList{u"Necks"_s};
    QTest::newRow("part of a word") << u"necklace bottleneck"_s << QStringList();
    QTest::newRow("accents") << u"¿Señal? senal"_s << QStringList{u"Señal"_s, u"senal"_s};
    QTest::newRow("accents in parts") << u"Sen\u0303al!"_s << QStringList{u"Sen\u0303al"_s};
    QTest::newRow("phrase") << u"My low back."_s << QStringList{u"low"_s, u"back"_s};
    QTest::newRow("phrase with other signs")
        << u"low-back, LOW\n BACK"_s << QStringList{u"low"_s, u"back"_s, u"LOW"_s, u"BACK"_s};
    QTest::newRow("parts of a phrase") << u"back low, low"_s << QStringList();
    QTest::newRow("phrase that begins again") << u"low low back"_s << QStringList{u"low"_s, u"back"_s};
    QTest::newRow("word that means the same") << u"Cervical neck"_s << QStringList{u"Cervical"_s, u"neck"_s};
    QTest::newRow("after a face") << u"😀neck😀"_s << QStringList{u"neck"_s};
    QTest::newRow("overlapping phrases") << u"pain in low back pain"_s << QStringList{u"low"_s, u"back"_s, u"pain"_s};
}

void TextMarkerTest::marks()
{
    QFETCH(QString, text);
    const MarkedText marked = marker({term({u"neck"_s, u"necks"_s}, 1, {u"cervical"_s}), term({u"senal"_s}),
                                         term({u"low back"_s}), term({u"back pain"_s})})
                                  .marked(text);
    QCOMPARE(marked.text, text);
    QTEST(wordsMarked(marked), "words");
}

void TextMarkerTest::placesAreOfTheText()
{
    const MarkedText marked = marker({term({u"nino"_s})}).marked(u"😀 Nin\u0303o nino"_s);
    QCOMPARE(marked.marks, (QList<MarkedText::Range>{{3, 5}, {9, 4}}));
}

void TextMarkerTest::snippetOfAShortText()
{
    const TextMarker neck = marker({term({u"neck"_s})});
    for (const QString &text : {u""_s, u"The neck."_s, u"(No such word!)"_s, u"?!"_s}) {
        QCOMPARE(snippetOf(neck, text).text, text);
    }
    QCOMPARE(wordsMarked(snippetOf(neck, u"The neck."_s)), QStringList{u"neck"_s});
}

void TextMarkerTest::snippetWindow()
{
    const TextMarker neck = marker({term({u"neck"_s})});
    const MarkedText middle = snippetOf(neck, between(u"neck"_s));
    QVERIFY2(middle.text.startsWith(u"… word "_s) && middle.text.endsWith(u" word …"_s), qPrintable(middle.text));
    QCOMPARE(wordsMarked(middle), QStringList{u"neck"_s});
    QCOMPARE(wordsOf(middle.text).size(), 30);
    const MarkedText first = snippetOf(neck, u"Neck "_s + u"word "_s.repeated(40));
    QVERIFY(first.text.startsWith(u"Neck word"_s) && first.text.endsWith(u" …"_s));
    const MarkedText last = snippetOf(neck, u"word "_s.repeated(40) + u"neck."_s);
    QVERIFY(last.text.startsWith(u"… word"_s) && last.text.endsWith(u" neck."_s));
    const MarkedText none = snippetOf(neck, u"word "_s.repeated(40));
    QVERIFY(none.text.startsWith(u"word"_s) && none.text.endsWith(u" …"_s) && none.marks.isEmpty());
}

void TextMarkerTest::snippetBeginsWithASentence()
{
    const TextMarker neck = marker({term({u"neck"_s})});
    for (const QString &end : {u". "_s, u"? "_s, u"! "_s, u"\n"_s}) {
        const QString text = snippetOf(neck, between(u"word"_s + end + u"Here is the neck"_s)).text;
        QVERIFY2(text.startsWith(u"Here is the neck"_s), qPrintable(text));
    }
}

void TextMarkerTest::snippetWithMostOfTheQuery()
{
    const TextMarker two = marker({term({u"neck"_s}), term({u"pain"_s})});
    const QString text = u"neck "_s + between(u"pain"_s) + u' ' + between(u"neck and pain"_s);
    QCOMPARE(wordsMarked(snippetOf(two, text)), (QStringList{u"neck"_s, u"pain"_s}));
}

void TextMarkerTest::snippetIsOneLine()
{
    const TextMarker neck = marker({term({u"neck"_s}), term({u"low back"_s})});
    const MarkedText snippet = snippetOf(neck, u"A \t  neck\n\n- item\u2028\u00A0low\n\n  back\n"_s);
    QCOMPARE(snippet.text, u"A neck - item low back"_s);
    QCOMPARE(wordsMarked(snippet), (QStringList{u"neck"_s, u"low"_s, u"back"_s}));
}

void TextMarkerTest::snippetKeepsCharactersWhole()
{
    const TextMarker neck = marker({term({u"neck"_s})});
    for (int before = 0; before < 60; ++before) {
        for (const QString &sign : {u"😀 "_s, u"a😀 "_s, u"\U00010400 "_s, u"😀"_s, u"e\u0301 "_s}) {
            const MarkedText snippet
                = snippetOf(neck, sign.repeated(before) + u" neck "_s + sign.repeated(60 - before));
            QVERIFY(snippet.text.isValidUtf16());
            QVERIFY(!snippet.text.startsWith(u"… \u0301"_s));
            QCOMPARE(wordsMarked(snippet), QStringList{u"neck"_s});
        }
    }
}

void TextMarkerTest::reading_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint32>("terms");
    QTest::addColumn<double>("closest");
    QTest::newRow("empty") << QString() << 0U << 0.0;
    QTest::newRow("nothing") << u"A knee hurts."_s << 0U << 0.0;
    QTest::newRow("one of two") << u"A stiff neck, neck."_s << 1U << 0.5;
    QTest::newRow("both") << u"Neck and pain."_s << 3U << 1.0;
    QTest::newRow("eight words apart") << u"neck a a a a a a a pain"_s << 3U << 1.0;
    QTest::newRow("nine words apart") << u"neck a a a a a a a a pain"_s << 3U << 0.5;
    QTest::newRow("apart, then together") << (u"neck "_s + u"a "_s.repeated(50) + u"pain neck"_s) << 3U << 1.0;
    QTest::newRow("accents") << u"Néck, Pa\u0301in"_s << 3U << 1.0;
    QTest::newRow("within words") << u"necklace painful"_s << 0U << 0.0;
}

void TextMarkerTest::reading()
{
    QFETCH(QString, text);
    const TextMarker::Reading reading = marker({term({u"neck"_s}), term({u"pain"_s})}).read(text);
    QTEST(reading.terms, "terms");
    QTEST(reading.closest, "closest");
}

// Whatever stands between the words of a phrase, it is read where it is marked.
void TextMarkerTest::readsPhrases()
{
    const TextMarker phrase = marker({term({u"low back"_s})});
    for (const QString &text : {u"low back"_s, u"My low-back."_s, u"Low\n  back"_s, u"lo\u0301w “báck”"_s,
             u"low backs"_s, u"low"_s, u"low pain back"_s, u"below back"_s, u"low low back"_s}) {
        QCOMPARE(phrase.read(text).terms != 0, !phrase.marked(text).marks.isEmpty());
    }
    QCOMPARE(phrase.read(u"low-back"_s).closest, 1.0);
}

void TextMarkerTest::shares()
{
    const TextMarker rareAndFrequent = marker({term({u"neck"_s}, 1), term({u"pain"_s}, 10)}, 10);
    QCOMPARE(rareAndFrequent.share(0), 0.0);
    QCOMPARE(rareAndFrequent.share(3), 1.0);
    QVERIFY(rareAndFrequent.share(1) > 0.5 && rareAndFrequent.share(2) < 0.5);
    QCOMPARE(rareAndFrequent.share(1) + rareAndFrequent.share(2), 1.0);
}

void TextMarkerTest::densities()
{
    const TextMarker two = marker({term({u"neck"_s}), term({u"neck pain"_s})});
    QCOMPARE(two.density({}), 0.0);
    QCOMPARE(two.density(u"knee"_s), 0.0);
    QCOMPARE(two.density(u"Neck"_s), 1.0);
    QCOMPARE(two.density(u"neck pain"_s), 1.0);
    QCOMPARE(two.density(u"Is my neck stiff?"_s), 0.25);
}

void TextMarkerTest::nothingAsked()
{
    const TextMarker none = marker({});
    QVERIFY(none.marked(u"neck"_s).marks.isEmpty());
    QCOMPARE(snippetOf(none, u"neck"_s).text, u"neck"_s);
    QCOMPARE(none.read(u"neck"_s).closest, 0.0);
    QCOMPARE(none.share(1), 0.0);
    QCOMPARE(none.density(u"neck"_s), 0.0);
    const TextMarker unknown = marker({term({})}); // a word that the library does not have
    QVERIFY(unknown.marked(u"neck"_s).marks.isEmpty());
    QCOMPARE(unknown.read(u"neck"_s).terms, 0U);
}

QTEST_GUILESS_MAIN(TextMarkerTest)
#include "tst_textmarker.moc"
