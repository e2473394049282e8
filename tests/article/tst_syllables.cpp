#include "article/englishsyllables.h"
#include "article/spanishsyllables.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

// The number of syllables, then words that have it, counted by hand as a careful speaker says them.
const QStringList english{
    u"1 ache aches asked band bones breathe breathed breeze bruise calm cause caused changed clothes cold cough curls "
    "drives each eased else eyes faint friend health heart held help helped hurts joint knee knees league learned "
    "lives lungs made makes moved nerve nerves nurse once ounce pain played pulled rest safe score shapes sleeve "
    "smiled spine sprained squeeze stairs stayed strength stretched talked tongue tried tries types used walked whole "
    "works NICE"_s,
    u"2 ago alone although ankle ankles asthma being bending beyond biceps bladder bracing breathing buckle careful "
    "chances chewing children client clinic collapse couldn't current didn't diet disease dizzy doctor doing doubled "
    "driving elbow enjoyed fatigue fever fluid forearm giant going hamstring handled handles headache heavy hopeful "
    "inflamed isn't knuckle lifting lonely lower massage middle migraine migraines movement muscle muscles needed "
    "needle needles nosebleed number numbness painful patient people placement player posture pressure purple quiet "
    "rhythm rotate royal safely science seeing settled shoulder simple sleeping something sometimes soreness spasm "
    "staying stiffness stretching symptom technique tendon tension therefore tissue treated trial trying twitches "
    "useful very weakness CT"_s,
    u"3 activate afternoon agreement another anyone area areas audience average balancing cartilage carefully cervical "
    "completely compression conveyor creating curious dementia depending discomfort easier element equipment exercise "
    "genetic gradual heaviest however idea infection injury ligament medicine minimum nausea overhead period physical "
    "physician piano prescription procedure radio recovered regular relation remember reminder replacement sciences "
    "specialist surgery swallowing therapist together unable uneven unhealthy usual various vertigo video warning-sign "
    "worrying MRI"_s,
    u"4 activity acupuncture anatomy anxiety appreciate arterial available bacteria capillary circulation delivery "
    "difficulty emergency experience gradually immediate information ingredient initiate invisible material medication "
    "memorial metatarsal operation original recovery sciatica society temporary territory usually variety"_s,
    u"5 communication electricity examination hypersensitive immediately inactivity inflammatory metabolism physiology "
    "possibility rehabilitate university"_s,
    u"6 cardiovascular osteoarthritis osteoporosis physiotherapy rehabilitation responsibility"_s,
};

const QStringList spanish{
    u"1 bien buey con cruel dio dos fue guion hoy ley luz más muy pie seis sol tres voz y ya yo"_s,
    u"2 agua ahí aire ayer brazo búho caer calle cambio ciudad cuello cuerpo cuidar dedo día dolor fiebre frío fuerza "
    "guía hielo hombro hueso huesos leer lento lesión llame lumbar mano muslo nervio nuca oír país pausa peor pierna "
    "piernas quieto raíz ruido sueño suave tendón tío veinte"_s,
    u"3 aguja agujas ahora alcohol alivio ayuda baúles cabeza cadera caída caminar cigüeña ciática clínica columna "
    "consulta dolores espalda farmacia hinchazón lesiones masaje médico médula migraña muscular músculo oído paciente "
    "poeta prohíbe reposo rodilla síntoma tobillo tranquilo vergüenza volumen"_s,
    u"4 articular circulación ejercicio energía enfermedad inflamación inflamado lesionado medicina movimiento "
    "respiración terapeuta"_s,
    u"5 actividades antibióticos articulación calentamiento estiramientos fisioterapia medicamento necesidades "
    "recuperación rehabilitar temperatura"_s,
    u"6 fisioterapeuta recuperaciones rehabilitación"_s,
    u"7 antiinflamatorio responsabilidades"_s,
};

struct Result {
    int words = 0;
    QStringList wrong;

    double share() const { return 1.0 - double(wrong.size()) / words; }
};

Result measure(const QStringList &lines, int (*count)(QStringView))
{
    Result result;
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        for (const QString &word : words.sliced(1)) {
            ++result.words;
            if (const int counted = count(word); counted != words.first().toInt()) {
                result.wrong.append(u"%1 %2"_s.arg(word).arg(counted));
            }
        }
    }
    return result;
}

} // namespace

class SyllablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void englishWords();
    void spanishWords();
    void oddWords_data();
    void oddWords();
    void longWordsTakeLinearTime();
};

void SyllablesTest::englishWords()
{
    const Result result = measure(english, EnglishSyllables::count);
    qInfo("%d English words, %.1f %% right; wrong: %s", result.words, 100 * result.share(),
        qPrintable(result.wrong.join(u", "_s)));
    QVERIFY(result.words >= 250);
    QVERIFY2(result.share() >= 0.97, qPrintable(result.wrong.join(u", "_s)));
}

void SyllablesTest::spanishWords()
{
    const Result result = measure(spanish, SpanishSyllables::count);
    qInfo("%d Spanish words, %.1f %% right; wrong: %s", result.words, 100 * result.share(),
        qPrintable(result.wrong.join(u", "_s)));
    QVERIFY(result.words >= 130);
    QVERIFY2(result.share() >= 0.97, qPrintable(result.wrong.join(u", "_s)));
}

void SyllablesTest::oddWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("englishCount");
    QTest::addColumn<int>("spanishCount");
    QTest::newRow("empty") << QString() << 1 << 1;
    QTest::newRow("number") << u"2019"_s << 1 << 1;
    QTest::newRow("number with a word") << u"30-minute"_s << 2 << 3; // as Spanish: mi-nu-te
    QTest::newRow("apostrophe") << u"therapist’s"_s << 3 << 3;
    QTest::newRow("accent") << u"café"_s << 2 << 2;
    QTest::newRow("no vowel") << u"hmm"_s << 1 << 1;
    QTest::newRow("other script") << u"日本"_s << 1 << 1;
    QTest::newRow("emphasised") << u"NOT"_s << 1 << 1;
    QTest::newRow("hyphens only") << u"--"_s << 1 << 1;
}

void SyllablesTest::oddWords()
{
    QFETCH(QString, word);
    QTEST(EnglishSyllables::count(word), "englishCount");
    QTEST(SpanishSyllables::count(word), "spanishCount");
}

// A counter that looks back over the word for each letter would not end within the time of this test.
void SyllablesTest::longWordsTakeLinearTime()
{
    const QString word = u"ia"_s.repeated(500'000);
    QVERIFY(EnglishSyllables::count(word) > 0);
    QCOMPARE(SpanishSyllables::count(u"la"_s.repeated(500'000)), 500'000);
}

QTEST_APPLESS_MAIN(SyllablesTest)
#include "tst_syllables.moc"
