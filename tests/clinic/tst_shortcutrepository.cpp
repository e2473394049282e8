#include "clinic/clinictest.h"
#include "clinic/shortcutrepository.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace pamphlet;
using namespace clinictest;

class ShortcutRepositoryTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ClinicDatabase> m_database;
    std::unique_ptr<ShortcutRepository> m_shortcuts;
    QDateTime m_now;

    QStringList titles() const
    {
        QStringList titles;
        for (const ClinicSet &set : m_shortcuts->sets()) {
            titles.append(set.title);
        }
        return titles;
    }

    QStringList texts() const
    {
        QStringList texts;
        for (const Phrase &phrase : m_shortcuts->phrases()) {
            texts.append(phrase.text);
        }
        return texts;
    }

    Phrase savePhrase(const QString &text)
    {
        m_now = m_now.addMSecs(1);
        return m_shortcuts->savePhrase({{}, text});
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<ClinicDatabase>(m_folder->filePath(ClinicDatabase::fileName()));
        m_now = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
        m_shortcuts = std::make_unique<ShortcutRepository>(*m_database, [this] { return m_now; });
    }
    void cleanup()
    {
        m_shortcuts.reset();
        m_database.reset();
    }

    void setsAreReadAsTheyWereSaved();
    void setIsReplacedInItsPlace();
    void removedSetComesBackWithItsId();
    void setHoldsAnArticleOnce();
    void setWithoutANameSaysSo();
    void failingSetLeavesTheOldOne();
    void phrasesAreNewestFirst();
    void samePhraseIsNotStoredTwice();
    void editedPhraseThatAnotherSays();
    void emptyPhraseSaysSo();
    void settings();
};

void ShortcutRepositoryTest::setsAreReadAsTheyWereSaved()
{
    const ClinicSet back = m_shortcuts->saveSet({{}, u"First visit: low back"_s, {u"b"_s, u"a"_s, u"c"_s}});
    const ClinicSet after = m_shortcuts->saveSet({{}, u"after surgery"_s, {}});
    QVERIFY(!back.id.isNull() && back.id != after.id);
    QCOMPARE(m_shortcuts->sets(), (QList<ClinicSet>{after, back})); // by title, case aside
    QCOMPARE(back.slugs, (QStringList{u"b"_s, u"a"_s, u"c"_s}));
}

void ShortcutRepositoryTest::setIsReplacedInItsPlace()
{
    ClinicSet set = m_shortcuts->saveSet({{}, u"Back"_s, {u"a"_s, u"b"_s, u"c"_s}});
    m_shortcuts->saveSet({{}, u"Back"_s, {u"other"_s}}); // the same name is allowed
    set.title = u"Neck"_s;
    set.slugs = {u"c"_s};
    QCOMPARE(m_shortcuts->saveSet(set), set);
    QCOMPARE(titles(), (QStringList{u"Back"_s, u"Neck"_s}));
    QCOMPARE(m_shortcuts->sets().last(), set);
    QCOMPARE(numberFrom(*m_database, u"SELECT COUNT(*) FROM clinic_set_item"_s), 2);
}

void ShortcutRepositoryTest::removedSetComesBackWithItsId()
{
    const ClinicSet set = m_shortcuts->saveSet({{}, u"Back"_s, {u"a"_s, u"b"_s}});
    m_shortcuts->removeSet(set.id);
    m_shortcuts->removeSet(set.id);
    QVERIFY(m_shortcuts->sets().isEmpty());
    QCOMPARE(numberFrom(*m_database, u"SELECT COUNT(*) FROM clinic_set_item"_s), 0);
    m_shortcuts->saveSet(set);
    QCOMPARE(m_shortcuts->sets(), QList<ClinicSet>{set});
}

void ShortcutRepositoryTest::setHoldsAnArticleOnce()
{
    const ClinicSet set = m_shortcuts->saveSet({{}, u"Back"_s, {u"b"_s, u"a"_s, u"b"_s}});
    QCOMPARE(set.slugs, (QStringList{u"b"_s, u"a"_s}));
    QCOMPARE(m_shortcuts->sets(), QList<ClinicSet>{set});
}

void ShortcutRepositoryTest::setWithoutANameSaysSo()
{
    for (const QString &title : {QString(), u""_s, u" \n"_s}) {
        const QString error = errorOf([&] { m_shortcuts->saveSet({{}, title, {u"a"_s}}); });
        QVERIFY2(error.contains(u"no name"_s), qUtf8Printable(error));
    }
    QVERIFY(m_shortcuts->sets().isEmpty());
}

void ShortcutRepositoryTest::failingSetLeavesTheOldOne()
{
    const ClinicSet set = m_shortcuts->saveSet({{}, u"Back"_s, {u"a"_s, u"b"_s}});
    QVERIFY(!errorOf([&] { m_shortcuts->saveSet({set.id, u"Neck"_s, {u"c"_s, u""_s}}); }).isEmpty());
    QCOMPARE(m_shortcuts->sets(), QList<ClinicSet>{set});
}

void ShortcutRepositoryTest::phrasesAreNewestFirst()
{
    savePhrase(u"Twice a day"_s);
    const Phrase second = savePhrase(u"With food"_s);
    savePhrase(u"Call if it gets worse"_s);
    QCOMPARE(texts(), (QStringList{u"Call if it gets worse"_s, u"With food"_s, u"Twice a day"_s}));
    m_now = m_now.addMSecs(1);
    m_shortcuts->savePhrase({second.id, u"With water"_s});
    QCOMPARE(texts(), (QStringList{u"With water"_s, u"Call if it gets worse"_s, u"Twice a day"_s}));
    m_shortcuts->removePhrase(second.id);
    m_shortcuts->removePhrase(second.id);
    QCOMPARE(texts(), (QStringList{u"Call if it gets worse"_s, u"Twice a day"_s}));
}

void ShortcutRepositoryTest::samePhraseIsNotStoredTwice()
{
    const Phrase first = savePhrase(u"Twice a day"_s);
    QCOMPARE(savePhrase(u"Twice a day"_s), first);
    QCOMPARE(m_shortcuts->savePhrase(first), first);
    savePhrase(u"twice a day"_s); // another text
    QCOMPARE(texts().size(), 2);
}

void ShortcutRepositoryTest::editedPhraseThatAnotherSays()
{
    const Phrase first = savePhrase(u"Twice a day"_s);
    const Phrase second = savePhrase(u"2 a day"_s);
    QCOMPARE(m_shortcuts->savePhrase({second.id, u"Twice a day"_s}), first);
    QCOMPARE(m_shortcuts->phrases(), QList<Phrase>{first});
}

void ShortcutRepositoryTest::emptyPhraseSaysSo()
{
    const Phrase phrase = savePhrase(u"Twice a day"_s);
    const QString error = errorOf([&] { m_shortcuts->savePhrase({phrase.id, u"  "_s}); });
    QVERIFY2(error.contains(u"phrase is empty"_s), qUtf8Printable(error));
    QCOMPARE(m_shortcuts->phrases(), QList<Phrase>{phrase});
}

void ShortcutRepositoryTest::settings()
{
    QVERIFY(m_shortcuts->settings().isEmpty());
    m_shortcuts->setSetting(u"handout"_s, u"a4"_s);
    m_shortcuts->setSetting(u"numbers"_s, {});
    m_shortcuts->setSetting(u"handout"_s, u"letter"_s);
    QCOMPARE(
        m_shortcuts->settings(), (QHash<QString, QString>{{u"handout"_s, u"letter"_s}, {u"numbers"_s, QString()}}));
}

QTEST_GUILESS_MAIN(ShortcutRepositoryTest)
#include "tst_shortcutrepository.moc"
