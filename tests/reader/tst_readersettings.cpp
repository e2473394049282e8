#include "reader/articlescheme.h"
#include "reader/readerpage.h"
#include "reader/readerprofile.h"
#include "reader/readersettings.h"
#include "support/readertest.h"

#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QWebEngineDownloadRequest>

using namespace pamphlet;
using namespace readertest;

namespace {

// Every switch that the Qt of this build has, by its value: read from its header, so that a newer Qt is noticed.
QMap<int, QString> knownAttributes()
{
    QFile header(QLibraryInfo::path(QLibraryInfo::HeadersPath) + QStringLiteral("/QtWebEngineCore/qwebenginesettings.h"));
    if (!header.open(QIODevice::ReadOnly)) {
        return {};
    }
    static const QRegularExpression list(QStringLiteral("enum WebAttribute\\s*\\{([^}]*)\\}"));
    QMap<int, QString> known;
    int value = 0;
    for (const QString &entry : list.match(QString::fromUtf8(header.readAll())).captured(1).split(u',')) {
        const QString name = entry.section(u'=', 0, 0).trimmed();
        value = entry.contains(u'=') ? entry.section(u'=', 1).toInt() : value;
        if (!name.isEmpty()) {
            known.insert(value++, name);
        }
    }
    return known;
}

} // namespace

class TestReaderSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAttributeOnce();
    void onlyReadingIsOn();
    void attributes_data();
    void attributes();
    void unknownSchemesAreRefused();
    void noDownloads_data();
    void noDownloads();
    void leavesNothingBehind(); // last, when the engine has worked

private:
    FixedSource m_source;
    ReaderProfile m_profile {m_source};
};

void TestReaderSettings::everyAttributeOnce()
{
    const QMap<int, QString> known = knownAttributes();
    QVERIFY(known.size() >= 32);
    QCOMPARE(known.value(QWebEngineSettings::NavigateOnDropEnabled), QStringLiteral("NavigateOnDropEnabled"));
    QSet<int> listed;
    for (const ReaderSetting &setting : readerSettings()) {
        QVERIFY2(!listed.contains(setting.attribute), qPrintable(known.value(setting.attribute) + QStringLiteral(" is listed twice")));
        listed.insert(setting.attribute);
    }
    for (auto it = known.begin(); it != known.end(); ++it) {
        QVERIFY2(listed.contains(it.key()), qPrintable(it.value() + QStringLiteral(" is not in readerSettings()")));
    }
    QCOMPARE(listed.size(), known.size());
}

void TestReaderSettings::onlyReadingIsOn()
{
    const QMap<int, QString> known = knownAttributes();
    QStringList on;
    for (const ReaderSetting &setting : readerSettings()) {
        if (setting.on) {
            on.append(known.value(setting.attribute));
        }
    }
    on.sort();
    const QStringList wanted {QStringLiteral("AutoLoadImages"), QStringLiteral("LinksIncludedInFocusChain"), QStringLiteral("PlaybackRequiresUserGesture"),
        QStringLiteral("PrintElementBackgrounds"), QStringLiteral("ShowScrollBars"), QStringLiteral("WebRTCPublicInterfacesOnly")};
    QCOMPARE(on, wanted);
}

void TestReaderSettings::attributes_data()
{
    QTest::addColumn<int>("attribute");
    QTest::addColumn<bool>("on");
    const QMap<int, QString> known = knownAttributes();
    for (const ReaderSetting &setting : readerSettings()) {
        QTest::newRow(qPrintable(known.value(setting.attribute))) << int(setting.attribute) << setting.on;
    }
}

void TestReaderSettings::attributes()
{
    QFETCH(int, attribute);
    QFETCH(bool, on);
    const ReaderPage page(&m_profile);
    QCOMPARE(m_profile.settings()->testAttribute(QWebEngineSettings::WebAttribute(attribute)), on);
    QCOMPARE(page.settings()->testAttribute(QWebEngineSettings::WebAttribute(attribute)), on);
}

void TestReaderSettings::leavesNothingBehind()
{
    QVERIFY(m_profile.isOffTheRecord());
    QCOMPARE(m_profile.storageName(), QString());
    QVERIFY(!QDir(m_profile.persistentStoragePath()).exists());
    QCOMPARE(m_profile.cachePath(), QString());
    QCOMPARE(m_profile.httpCacheType(), QWebEngineProfile::NoCache);
    QCOMPARE(m_profile.persistentCookiesPolicy(), QWebEngineProfile::NoPersistentCookies);
    QVERIFY(!m_profile.isSpellCheckEnabled());
    QCOMPARE(m_profile.httpUserAgent(), QStringLiteral("Pamphlet"));
}

void TestReaderSettings::unknownSchemesAreRefused()
{
    QCOMPARE(m_profile.settings()->unknownUrlSchemePolicy(), QWebEngineSettings::DisallowUnknownUrlSchemes);
    const ReaderPage page(&m_profile);
    QCOMPARE(page.settings()->unknownUrlSchemePolicy(), QWebEngineSettings::DisallowUnknownUrlSchemes);
}

void TestReaderSettings::noDownloads_data()
{
    QTest::addColumn<bool>("byLink");
    QTest::newRow("asked for by the program") << false;
    QTest::newRow("link to save") << true;
}

void TestReaderSettings::noDownloads()
{
    QFETCH(bool, byLink);
    const QTemporaryDir folder;
    m_profile.setDownloadPath(folder.path());
    const QUrl picture(QStringLiteral("article://library/neck-pain/hero.png"));
    m_source.add(picture, QByteArray(100'000, 'x'), "image/png");
    QList<QWebEngineDownloadRequest::DownloadState> states;
    QObject context;
    connect(&m_profile, &QWebEngineProfile::downloadRequested, &context, [&states](QWebEngineDownloadRequest *request) { states.append(request->state()); });
    ReaderPage page(&m_profile);
    if (byLink) {
        const QUrl article(QStringLiteral("article://library/neck-pain/en"));
        m_source.add(article, "<a href='/neck-pain/hero.png' download=picture.png>save</a>");
        QVERIFY(loads(&page, article));
        script(&page, QStringLiteral("document.links[0].click()"));
    } else {
        page.download(picture, QStringLiteral("picture.png"));
    }
    QTRY_COMPARE(states, QList {QWebEngineDownloadRequest::DownloadCancelled});
    QVERIFY(m_source.requested.contains(picture)); // so there was something to save
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList());
}

READER_TEST_MAIN(TestReaderSettings)
#include "tst_readersettings.moc"
