#include "clinic/askcode.h"
#include "clinic/askrepository.h"
#include "clinic/clinicstore.h"
#include "clinic/clinictest.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using namespace clinictest;

// What patients want to ask about: found by its code for a day, then gone.
class AskRepositoryTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QDateTime m_now;
    const QList<AskItem> m_items{{u"heel-pain"_s, u"en"_s}, {u"neck-pain"_s, u"es"_s}};

    QString file() const { return m_folder->filePath(ClinicDatabase::fileName()); }
    AskRepository lists(ClinicDatabase &database) const
    {
        return AskRepository(database, [this] { return m_now; });
    }

    // The files of the folder, log included, that hold the bytes.
    QStringList filesWith(const QByteArray &bytes) const
    {
        QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
        files.removeIf([&](const QString &name) { return !bytesOf(m_folder->filePath(name)).contains(bytes); });
        return files;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = QDateTime(QDate(2026, 11, 23), QTime(10, 40), Qt::UTC);
    }

    void isFoundByItsCode();
    void codesAreUnique();
    void keepsItsCodeWhenChanged();
    void isForgottenWhenEmptied();
    void diesAfterADay();
    void diesWhenTheClockWasWrong();
    void isGoneFromTheFiles();
    void storeForgetsWhenItOpens();
    void storeForgetsAtEachCodeAndLookup();
};

void AskRepositoryTest::isFoundByItsCode()
{
    ClinicDatabase database(file());
    const AskSlip saved = lists(database).save(m_items);
    QCOMPARE(AskCode::fromTyped(saved.code), saved.code);
    QCOMPARE(saved.madeAt, m_now);
    QCOMPARE(saved.items, m_items);
    QCOMPARE(lists(database).find(saved.code), saved);
    QCOMPARE(lists(database).find(u' ' + saved.code.toLower().insert(2, u'-')), saved);
    for (const QString &wrong : {u"K7Q"_s, QString(), u"%%%%"_s, u"____"_s, u"K7-4Q2"_s}) {
        QVERIFY(!lists(database).find(wrong));
    }
}

// All codes are given away but those that begin with K.
void AskRepositoryTest::codesAreUnique()
{
    ClinicDatabase database(file());
    QStringList signs;
    for (const QChar sign : u"23456789BCDFGHJKMNPQRSTVWXYZ"_s) {
        signs.append(u"('%1')"_s.arg(sign));
    }
    database.execute(
        u"WITH s(c) AS (VALUES %1) INSERT INTO ask_list (code, made_at) "
        "SELECT p.c || q.c || r.c || t.c, ? FROM s p, s q, s r, s t WHERE p.c <> 'K'"_s.arg(signs.join(u',')),
        {m_now});
    QSet<QString> codes;
    for (int i = 0; i < 20; ++i) {
        codes.insert(lists(database).save(m_items).code);
    }
    QCOMPARE(codes.size(), 20);
    for (const QString &code : std::as_const(codes)) {
        QVERIFY2(code.startsWith(u'K'), qUtf8Printable(code));
        QCOMPARE(lists(database).find(code)->items, m_items);
    }
}

void AskRepositoryTest::keepsItsCodeWhenChanged()
{
    ClinicDatabase database(file());
    const QString code = lists(database).save(m_items).code;
    const AskSlip other = lists(database).save({{u"back-pain"_s, u"en"_s}});
    m_now = m_now.addSecs(60);
    const AskSlip changed = lists(database).save({{u"neck-pain"_s, u"en"_s}}, code);
    QCOMPARE(changed.code, code);
    QCOMPARE(changed.madeAt, m_now); // its day begins anew
    QCOMPARE(lists(database).find(code), changed);
    QCOMPARE(lists(database).find(other.code), other);
    // A code that is nobody's is not taken over.
    const QString unknown = code == u"2222"_s ? u"3333"_s : u"2222"_s;
    QVERIFY(lists(database).save(m_items, unknown).code != unknown);
}

void AskRepositoryTest::isForgottenWhenEmptied()
{
    ClinicDatabase database(file());
    const QString code = lists(database).save(m_items).code;
    QCOMPARE(lists(database).save({}, code).code, QString());
    QVERIFY(!lists(database).find(code));
    QCOMPARE(numberFrom(database, u"SELECT count(*) FROM ask_item"_s), 0);
}

void AskRepositoryTest::diesAfterADay()
{
    ClinicDatabase database(file());
    const AskSlip saved = lists(database).save(m_items);
    m_now = saved.endsAt().addSecs(-1);
    lists(database).forgetOld();
    QVERIFY(lists(database).find(saved.code));
    m_now = saved.endsAt();
    QVERIFY(!lists(database).find(saved.code)); // even before it is wiped
    m_now = m_now.addMSecs(1);
    lists(database).forgetOld();
    QCOMPARE(numberFrom(database, u"SELECT count(*) FROM ask_list"_s), 0);
    QCOMPARE(numberFrom(database, u"SELECT count(*) FROM ask_item"_s), 0);
}

void AskRepositoryTest::diesWhenTheClockWasWrong()
{
    ClinicDatabase database(file());
    const QString code = lists(database).save(m_items).code;
    m_now = m_now.addYears(-1);
    QVERIFY(!lists(database).find(code));
    lists(database).forgetOld();
    QCOMPARE(numberFrom(database, u"SELECT count(*) FROM ask_list"_s), 0);
}

void AskRepositoryTest::isGoneFromTheFiles()
{
    ClinicDatabase database(file());
    for (int i = 0; i < 200; ++i) { // many pages of the file
        lists(database).save({{u"canary-of-list"_s, u"en"_s}, {u"canary-too"_s, u"en"_s}});
    }
    QVERIFY(!filesWith("canary").isEmpty());
    m_now = m_now.addDays(2);
    const QString living = lists(database).save(m_items).code;
    lists(database).forgetOld();
    QCOMPARE(filesWith("canary"), QStringList());
    QVERIFY(lists(database).find(living));
}

void AskRepositoryTest::storeForgetsWhenItOpens()
{
    {
        ClinicDatabase database(file());
        m_now = QDateTime::currentDateTimeUtc().addDays(-2);
        lists(database).save({{u"canary"_s, u"en"_s}});
    }
    QVERIFY(!filesWith("canary").isEmpty());
    ClinicStore store(m_folder->path());
    QVERIFY(outcomeOf(store.open()).ok());
    QCOMPARE(filesWith("canary"), QStringList());
}

// A program may run for weeks.
void AskRepositoryTest::storeForgetsAtEachCodeAndLookup()
{
    ClinicStore store(m_folder->path());
    const AskSlip saved = outcomeOf(store.saveAskList(m_items)).value;
    QCOMPARE(outcomeOf(store.askListOfCode(saved.code)).value, saved);
    ClinicDatabase database(file());
    m_now = QDateTime::currentDateTimeUtc().addDays(-2);
    const QString old = lists(database).save(m_items).code;
    QVERIFY(!outcomeOf(store.askListOfCode(old)).value);
    QCOMPARE(numberFrom(database, u"SELECT count(*) FROM ask_list"_s), 1);
    lists(database).save(m_items);
    QVERIFY(outcomeOf(store.saveAskList(m_items)).ok());
    QCOMPARE(numberFrom(database, u"SELECT count(*) FROM ask_list"_s), 2);
}

QTEST_GUILESS_MAIN(AskRepositoryTest)
#include "tst_askrepository.moc"
