#include "article/clinicprofile.h"
#include "article/topic.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

QStringList messages(const Diagnostics &found)
{
    QStringList lines;
    for (const Diagnostic &diagnostic : found.all()) {
        lines.append(diagnostic.toString());
    }
    return lines;
}

} // namespace

// topics.yaml and clinic.yaml.
class SettingsFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void topics();
    void topicTitles();
    void topicProblems_data();
    void topicProblems();
    void unusableTopicsAreLeftOut();
    void clinic();
    void clinicProblems_data();
    void clinicProblems();
    void repositoryFiles();
};

void SettingsFilesTest::topics()
{
    Diagnostics found;
    const QList<Topic> topics = Topic::listFromYaml(samples::topics, u"topics.yaml"_s, found);
    QCOMPARE(messages(found), QStringList());
    QCOMPARE(topics.size(), 2);
    QCOMPARE(topics[0].id, u"back"_s); // in the order of the file
    QCOMPARE(topics[0].icon, u"body/spine"_s);
    QCOMPARE(topics[0].titles.size(), 2);
    QCOMPARE(topics[1].id, u"neck"_s);
}

void SettingsFilesTest::topicTitles()
{
    const Topic topic{u"back"_s, {{u"en"_s, u"Back"_s}, {u"es"_s, u"Espalda"_s}}, {}, {}};
    QCOMPARE(topic.title(u"es"_s), u"Espalda"_s);
    QCOMPARE(topic.title(u"fr"_s), u"Back"_s);
    const Topic spanish{u"back"_s, {{u"es"_s, u"Espalda"_s}}, {}, {}};
    QCOMPARE(spanish.title(u"fr"_s), u"back"_s);
}

void SettingsFilesTest::topicProblems_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");
    QTest::newRow("empty") << QByteArray() << u"topics.yaml:1:1: error: expected a list of topics"_s;
    QTest::newRow("map") << QByteArray("id: back") << u"topics.yaml:1:1: error: expected a list of topics"_s;
    QTest::newRow("broken") << QByteArray("- {id: back\n")
                            << u"topics.yaml:1:1: error: not valid YAML: end of map flow not found"_s;
    QTest::newRow("text in the list") << QByteArray("- back")
                                      << u"topics.yaml:1:3: error: expected \"key: value\" lines here"_s;
    QTest::newRow("comma without quotes")
        << QByteArray("- {id: back, title: {en: Back, neck and head}}")
        << u"topics.yaml:1:21: error: \"neck and head\" is no language code such as en; put a text with a comma in quotes"_s;
    QTest::newRow("unknown key") << QByteArray("- id: back\n  title: {en: Back}\n  colour: red")
                                 << u"topics.yaml:3:3: error: unknown key \"colour\""_s;
    QTest::newRow("key given twice") << QByteArray("- id: back\n  title: {en: Back}\n  id: neck")
                                     << u"topics.yaml:3:3: error: \"id\" is given twice, first on line 1"_s;
    QTest::newRow("no id") << QByteArray("- title: {en: Back}") << u"topics.yaml:1:3: error: \"id\" is missing"_s;
    QTest::newRow("no title")
        << QByteArray("- id: back")
        << u"topics.yaml:1:3: error: \"title\" must name the topic in at least one language, like {en: Back}"_s;
    QTest::newRow("title is a text")
        << QByteArray("- id: back\n  title: Back")
        << u"topics.yaml:1:3: error: \"title\" must name the topic in at least one language, like {en: Back}"_s;
    QTest::newRow("twice") << QByteArray(
        "- {id: a, title: {en: A}}\n- {id: b, title: {en: B}}\n- {id: a, title: {en: C}}")
                           << u"topics.yaml:3:8: error: topic \"a\" is listed twice"_s;
}

void SettingsFilesTest::topicProblems()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, message);
    Diagnostics found;
    Topic::listFromYaml(yaml, u"topics.yaml"_s, found);
    QVERIFY2(messages(found).contains(message), qPrintable(messages(found).join(u'\n')));
    QVERIFY(found.hasErrors());
}

// They would otherwise stop a build that was asked to go on in spite of them.
void SettingsFilesTest::unusableTopicsAreLeftOut()
{
    Diagnostics found;
    const QList<Topic> topics = Topic::listFromYaml(
        "- {id: a, title: {en: A}}\n- {title: {en: B}}\n- {id: a, title: {en: C}}\n- b\n", u"t"_s, found);
    QCOMPARE(topics.size(), 1);
    QCOMPARE(topics.first().title(u"en"_s), u"A"_s);
}

void SettingsFilesTest::clinic()
{
    Diagnostics found;
    const ClinicProfile profile
        = ClinicProfile::fromYaml("name: Hill Clinic\nphone: \"0123\"\nweb: hill.example\nabout: We help.\n"
                                  "call_to_action: Call to schedule\nteam:\n  - name: Dr. Ann Lee\n    role: Physical "
                                  "Therapist\n  - name: Bo\nlogo: our-logo.svg\n",
            u"clinic.yaml"_s, found);
    QCOMPARE(messages(found), QStringList());
    QCOMPARE(profile,
        (ClinicProfile{u"Hill Clinic"_s, u"0123"_s, u"hill.example"_s, u"We help."_s, u"Call to schedule"_s,
            {{u"Dr. Ann Lee"_s, u"Physical Therapist"_s}, {u"Bo"_s, {}}}, u"our-logo.svg"_s}));
}

void SettingsFilesTest::clinicProblems_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");
    QTest::newRow("empty") << QByteArray() << u"clinic.yaml:1:1: error: expected \"key: value\" lines here"_s;
    QTest::newRow("no name") << QByteArray("phone: \"1\"") << u"clinic.yaml:1:1: error: \"name\" is missing"_s;
    QTest::newRow("unknown key") << QByteArray("name: A\nfax: \"1\"")
                                 << u"clinic.yaml:2:1: error: unknown key \"fax\""_s;
    QTest::newRow("team is a text") << QByteArray("name: A\nteam: Bo")
                                    << u"clinic.yaml:2:7: error: \"team\" must be a list"_s;
    QTest::newRow("member without a name")
        << QByteArray("name: A\nteam:\n  - role: x") << u"clinic.yaml:3:5: error: \"name\" is missing"_s;
    QTest::newRow("unknown key of a member")
        << QByteArray("name: A\nteam: [{name: Bo, age: 3}]") << u"clinic.yaml:2:19: error: unknown key \"age\""_s;
    for (const char *logo : {"../logo.svg", "logo.gif", "a/logo.png", "Logo.svg"}) {
        QTest::newRow(logo)
            << QByteArray("name: A\nlogo: ") + logo
            << u"clinic.yaml: error: logo \"%1\" is not the name of a picture beside it, like logo.svg or logo.png"_s
                   .arg(QString::fromLatin1(logo));
    }
    QTest::newRow("broken") << QByteArray("name: [\n")
                            << u"clinic.yaml:1:1: error: not valid YAML: end of sequence flow not found"_s;
}

void SettingsFilesTest::clinicProblems()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, message);
    Diagnostics found;
    ClinicProfile::fromYaml(yaml, u"clinic.yaml"_s, found);
    QVERIFY2(messages(found).contains(message), qPrintable(messages(found).join(u'\n')));
}

void SettingsFilesTest::repositoryFiles()
{
    Diagnostics found;
    const QString folder = QStringLiteral(PAMPHLET_SOURCE_DIR "/articles/");
    const QByteArray topics = samples::read(folder + u"topics.yaml"_s);
    QCOMPARE(Topic::listFromYaml(topics, u"topics.yaml"_s, found).size(), ("\n" + topics).count("\n- id:"));
    const ClinicProfile profile
        = ClinicProfile::fromYaml(samples::read(folder + u"clinic.yaml"_s), u"clinic.yaml"_s, found);
    QCOMPARE(messages(found), QStringList());
    QVERIFY(!profile.name.isEmpty());
}

QTEST_APPLESS_MAIN(SettingsFilesTest)
#include "tst_settingsfiles.moc"
