#include "clinic/clinictest.h"
#include "clinic/recordrepository.h"
#include "clinic/versionrepository.h"
#include "clinic/visitrepository.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using namespace clinictest;

class VersionRepositoryTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ClinicDatabase> m_database;
    std::unique_ptr<VersionRepository> m_versions;

    static KeptVersion withPictures(const QString &slug)
    {
        KeptVersion version = versionOf(slug);
        version.title = u"Neck “pain” – 100 % 🦴"_s;
        version.pictures = {{u"hero.svg"_s, "<svg/>"}, {u"photo.webp"_s, QByteArray("\0\xff\n\x80", 4)}};
        return version;
    }

    int count() { return numberFrom(*m_database, u"SELECT COUNT(*) FROM version"_s); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<ClinicDatabase>(m_folder->filePath(ClinicDatabase::fileName()));
        m_versions = std::make_unique<VersionRepository>(*m_database);
    }
    void cleanup()
    {
        m_versions.reset();
        m_database.reset();
    }

    void isReadAsItWasKept();
    void keepingTwiceIsKeepingOnce();
    void unknownIsNothing();
    void withoutHashIsRefused();
    void damagedIsToldByTitle_data();
    void damagedIsToldByTitle();
    void whatNobodyNeedsIsForgotten();
    void restoredMarkOfAForgottenVersionCanBeKeptAgain();
};

void VersionRepositoryTest::isReadAsItWasKept()
{
    KeptVersion tool = withPictures(u"diary"_s);
    tool.kind = KeptVersion::Kind::Tool;
    const KeptVersion article = withPictures(u"neck"_s);
    m_versions->keep(tool);
    m_versions->keep(article);
    QVERIFY(m_versions->has(tool.hash));
    QCOMPARE(m_versions->find(tool.hash), std::optional(tool));
    QCOMPARE(m_versions->find(article.hash), std::optional(article));
}

void VersionRepositoryTest::keepingTwiceIsKeepingOnce()
{
    const KeptVersion version = withPictures(u"neck"_s);
    ClinicDatabase other(m_folder->filePath(ClinicDatabase::fileName()));
    m_versions->keep(version);
    VersionRepository(other).keep(version);
    m_versions->keep(version);
    QCOMPARE(count(), 1);
    QCOMPARE(m_versions->find(version.hash), std::optional(version));
}

void VersionRepositoryTest::unknownIsNothing()
{
    QVERIFY(!m_versions->find("abc"));
    QVERIFY(!m_versions->find({}));
    QVERIFY(!m_versions->has({}));
}

void VersionRepositoryTest::withoutHashIsRefused()
{
    KeptVersion version = versionOf(u"neck"_s);
    version.hash.clear();
    QVERIFY(!errorOf([&] { m_versions->keep(version); }).isEmpty());
    QCOMPARE(count(), 0);
}

void VersionRepositoryTest::damagedIsToldByTitle_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("nothing left") << u"''"_s;
    QTest::newRow("cut off") << u"substr(content, 1, length(content) / 2)"_s;
    QTest::newRow("without its beginning") << u"substr(content, 9)"_s;
    QTest::newRow("other letters") << u"replace(content, 'A', 'B')"_s;
    QTest::newRow("no base64") << u"'<<<>>>'"_s;
    QTest::newRow("of endless length") << u"'/////w' || substr(content, 7)"_s;
}

void VersionRepositoryTest::damagedIsToldByTitle()
{
    QFETCH(QString, change);
    const KeptVersion damaged = withPictures(u"neck"_s);
    const KeptVersion sound = withPictures(u"back"_s);
    m_versions->keep(damaged);
    m_versions->keep(sound);
    QCOMPARE(m_database->execute(
                 u"UPDATE version SET content = %1 WHERE hash = ?"_s.arg(change), {QString::fromLatin1(damaged.hash)}),
        1);
    const QString error = errorOf([&] { m_versions->find(damaged.hash); });
    QVERIFY2(error.contains(damaged.title) && error.contains(u"Put back a backup copy"_s), qUtf8Printable(error));
    QCOMPARE(m_versions->find(sound.hash), std::optional(sound));
}

void VersionRepositoryTest::whatNobodyNeedsIsForgotten()
{
    VisitRepository visits(*m_database);
    RecordRepository records(*m_database);
    const KeptVersion marked = versionOf(u"marked"_s);
    const KeptVersion finished = versionOf(u"finished"_s);
    const KeptVersion handedOut = versionOf(u"handed-out"_s);
    const KeptVersion turned = versionOf(u"turned"_s);
    const QUuid visit = visits.start(u"Room 1"_s).id;
    visits.addMark(visit, marked);
    visits.setMarkLanguage(visits.addMark(visit, turned).id, versionOf(u"turned"_s, u"es"_s));
    const QUuid other = visits.start(u"Room 2"_s).id;
    visits.addMark(other, finished);
    visits.finish(other);
    HandoutRecord record;
    record.code = u"K7-4Q2"_s;
    record.items = {{handedOut.kind, handedOut.id, handedOut.lang, handedOut.title, handedOut.hash, {}}};
    records.add(record, {handedOut});
    QCOMPARE(count(), 5);
    m_versions->forgetUnused();
    QCOMPARE(count(), 4);
    QVERIFY(!m_versions->has(turned.hash));
    for (const KeptVersion &version : {marked, finished, handedOut}) {
        QCOMPARE(m_versions->find(version.hash), std::optional(version));
    }
}

void VersionRepositoryTest::restoredMarkOfAForgottenVersionCanBeKeptAgain()
{
    VisitRepository visits(*m_database);
    const KeptVersion version = versionOf(u"neck"_s);
    const QUuid visit = visits.start(u"Room 1"_s).id;
    const Mark removed = visits.removeMark(visits.addMark(visit, version).id);
    m_versions->forgetUnused();
    QCOMPARE(visits.restoreMark(visit, removed), removed);
    QVERIFY(!m_versions->find(version.hash));
    visits.setMarkLanguage(removed.id, version);
    QCOMPARE(m_versions->find(version.hash), std::optional(version));
}

QTEST_GUILESS_MAIN(VersionRepositoryTest)
#include "tst_versionrepository.moc"
