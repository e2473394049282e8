#include "clinic/clinictest.h"
#include "clinic/visitrepository.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace pamphlet;
using namespace clinictest;

class VisitRepositoryTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ClinicDatabase> m_database;
    std::unique_ptr<VisitRepository> m_visits;
    QDateTime m_now;
    QUuid m_visit;

    // One letter per article: "abc".
    QString order() const
    {
        QString slugs;
        int position = 0;
        for (const Mark &mark : m_visits->load(m_visit).marks) {
            slugs += mark.position == position++ ? mark.slug : QStringLiteral("(gap)");
        }
        return slugs;
    }

    void mark(const char *slugs)
    {
        for (const QChar slug : QString::fromLatin1(slugs)) {
            m_visits->addMark(m_visit, versionOf(slug));
        }
    }

    Mark at(int position) const { return m_visits->load(m_visit).marks.at(position); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<ClinicDatabase>(m_folder->filePath(ClinicDatabase::fileName()));
        m_now = QDateTime(QDate(2026, 3, 1), QTime(9, 0, 0, 123), Qt::UTC);
        m_visits = std::make_unique<VisitRepository>(*m_database, [this] { return m_now; });
        m_visit = m_visits->start(QStringLiteral("Room 2")).id;
    }

    void cleanup()
    {
        m_visits.reset();
        m_database.reset();
    }

    void startedVisitIsStored()
    {
        const Visit visit = m_visits->start(QStringLiteral("Room 3, 10:40"));
        QVERIFY(!visit.id.isNull());
        QCOMPARE(visit.startedAt, m_now);
        QVERIFY(visit.isOpen());
        QCOMPARE(m_visits->load(visit.id), visit);
    }

    void openVisitsAreNewestFirstWithMarks()
    {
        mark("ab");
        m_now = m_now.addMSecs(1);
        const Visit later = m_visits->start(QStringLiteral("later"));
        m_now = m_now.addMSecs(1);
        const Visit finished = m_visits->start(QStringLiteral("finished"));
        m_visits->finish(finished.id);
        QCOMPARE(m_visits->openVisits(), QList<Visit>({later, m_visits->load(m_visit)}));
        QCOMPARE(m_visits->openVisits().last().marks.size(), 2);
    }

    void renameAndNote()
    {
        m_visits->rename(m_visit, QStringLiteral("Room 5"));
        m_visits->setNote(m_visit, QStringLiteral("Twice a day"));
        QCOMPARE(m_visits->load(m_visit).label, QStringLiteral("Room 5"));
        QCOMPARE(m_visits->load(m_visit).note, QStringLiteral("Twice a day"));
    }

    void finishKeepsTheFirstTime()
    {
        const QDateTime end = m_now = m_now.addSecs(60);
        m_visits->finish(m_visit);
        m_now = m_now.addSecs(60);
        m_visits->finish(m_visit);
        QCOMPARE(m_visits->load(m_visit).finishedAt, end);
        QVERIFY(m_visits->openVisits().isEmpty());
    }

    void finishedVisitIsNotChanged()
    {
        mark("ab");
        m_visits->finish(m_visit);
        const Visit before = m_visits->load(m_visit);
        const QUuid first = before.marks.constFirst().id;
        const QString lang = QStringLiteral("es");
        const std::initializer_list<std::function<void()>> changes{
            [&] { m_visits->rename(m_visit, lang); },
            [&] { m_visits->setNote(m_visit, lang); },
            [&] { m_visits->addMark(m_visit, versionOf(lang, lang)); },
            [&] { m_visits->removeMark(first); },
            [&] { m_visits->restoreMark(m_visit, before.marks.constFirst()); },
            [&] { m_visits->moveMark(m_visit, 0, 1); },
            [&] { m_visits->setMarkNote(first, lang); },
            [&] { m_visits->setMarkLanguage(first, versionOf(lang, lang)); },
        };
        for (const auto &change : changes) {
            QVERIFY(errorOf(change).contains(QStringLiteral("finished")));
            QCOMPARE(m_visits->load(m_visit), before);
        }
        m_visits->reopen(m_visit);
        mark("c");
        QCOMPARE(order(), QStringLiteral("abc"));
    }

    void marksKeepTheirOrder()
    {
        mark("cab");
        QCOMPARE(order(), QStringLiteral("cab"));
        QCOMPARE(at(0).markedAt, m_now);
        QCOMPARE(at(0).lang, QStringLiteral("en"));
    }

    void addedMarkIsWhatIsStored()
    {
        mark("a");
        const Mark added = m_visits->addMark(m_visit, versionOf(QStringLiteral("b"), QStringLiteral("es")));
        QCOMPARE(added.position, 1);
        QCOMPARE(at(1), added);
    }

    void markingTwiceIsMarkingOnce()
    {
        mark("ab");
        m_visits->setMarkNote(at(0).id, QStringLiteral("note"));
        const Mark first = at(0);
        QCOMPARE(m_visits->addMark(m_visit, versionOf(QStringLiteral("a"), QStringLiteral("es"))), first);
        QCOMPARE(at(0), first);
        QCOMPARE(order(), QStringLiteral("ab"));
    }

    void sameArticleInTwoVisits()
    {
        mark("a");
        const QUuid other = m_visits->start(QStringLiteral("other")).id;
        m_visits->addMark(other, versionOf(QStringLiteral("a")));
        m_visits->removeMark(m_visits->load(other).marks.constFirst().id);
        QCOMPARE(order(), QStringLiteral("a"));
        QVERIFY(m_visits->load(other).marks.isEmpty());
    }

    void removeAndRestoreIsUndo_data()
    {
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("between");
        QTest::newRow("first") << 0 << QStringLiteral("bcd");
        QTest::newRow("middle") << 2 << QStringLiteral("abd");
        QTest::newRow("last") << 3 << QStringLiteral("abc");
    }

    void removeAndRestoreIsUndo()
    {
        QFETCH(int, position);
        QFETCH(QString, between);
        mark("abcd");
        m_visits->setMarkNote(at(position).id, QStringLiteral("with ice"));
        m_visits->setMarkLanguage(at(position).id, versionOf(at(position).slug, QStringLiteral("es")));
        const Visit before = m_visits->load(m_visit);
        m_now = m_now.addSecs(5);

        const Mark removed = m_visits->removeMark(before.marks.at(position).id);
        QCOMPARE(removed, before.marks.at(position));
        QCOMPARE(order(), between);

        QCOMPARE(m_visits->restoreMark(m_visit, removed), removed);
        QCOMPARE(m_visits->load(m_visit), before);
        m_visits->restoreMark(m_visit, removed);
        QCOMPARE(m_visits->load(m_visit), before);
    }

    void restoreIntoAShorterListIsAtTheEnd()
    {
        mark("abcd");
        const Mark removed = m_visits->removeMark(at(3).id);
        m_visits->removeMark(at(0).id);
        m_visits->removeMark(at(0).id);
        QCOMPARE(m_visits->restoreMark(m_visit, removed).position, 1);
        QCOMPARE(order(), QStringLiteral("cd"));
    }

    void restoreOfWhatWasMarkedAnewKeepsTheNewMark()
    {
        mark("ab");
        const Mark removed = m_visits->removeMark(at(0).id);
        mark("a");
        const Visit before = m_visits->load(m_visit);
        QCOMPARE(m_visits->restoreMark(m_visit, removed), before.marks.at(1));
        QCOMPARE(m_visits->load(m_visit), before);
    }

    void move_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("expected");
        QTest::newRow("down") << 0 << 2 << QStringLiteral("bcade");
        QTest::newRow("up") << 3 << 1 << QStringLiteral("adbce");
        QTest::newRow("to the end") << 0 << 4 << QStringLiteral("bcdea");
        QTest::newRow("to the start") << 4 << 0 << QStringLiteral("eabcd");
        QTest::newRow("nowhere") << 2 << 2 << QStringLiteral("abcde");
    }

    void move()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, expected);
        mark("abcde");
        m_visits->moveMark(m_visit, from, to);
        QCOMPARE(order(), expected);
    }

    void moveOutsideIsRefused()
    {
        mark("ab");
        QVERIFY(!errorOf([&] { m_visits->moveMark(m_visit, 0, 2); }).isEmpty());
        QVERIFY(!errorOf([&] { m_visits->moveMark(m_visit, -1, 0); }).isEmpty());
        QCOMPARE(order(), QStringLiteral("ab"));
    }

    void noteAndLanguageOfOneMarkOnly()
    {
        mark("ab");
        const Mark other = at(0);
        m_visits->setMarkNote(at(1).id, QStringLiteral("only the first two"));
        m_visits->setMarkLanguage(at(1).id, versionOf(at(1).slug, QStringLiteral("es")));
        QCOMPARE(at(1).note, QStringLiteral("only the first two"));
        QCOMPARE(at(1).lang, QStringLiteral("es"));
        QCOMPARE(at(0), other);
    }

    void whatIsNotThereIsAnError()
    {
        mark("a");
        const Visit before = m_visits->load(m_visit);
        const QUuid unknown = QUuid::createUuid();
        const QString text = QStringLiteral("x");
        const std::initializer_list<std::function<void()>> changes{
            [&] { m_visits->load(unknown); },
            [&] { m_visits->rename(unknown, text); },
            [&] { m_visits->setNote(unknown, text); },
            [&] { m_visits->finish(unknown); },
            [&] { m_visits->reopen(unknown); },
            [&] { m_visits->addMark(unknown, versionOf(text, text)); },
            [&] { m_visits->removeMark(unknown); },
            [&] { m_visits->moveMark(unknown, 0, 0); },
            [&] { m_visits->setMarkNote(unknown, text); },
            [&] { m_visits->setMarkLanguage(unknown, versionOf(text, text)); },
        };
        for (const auto &change : changes) {
            QVERIFY(errorOf(change).contains(QStringLiteral("no longer")));
        }
        QCOMPARE(m_visits->openVisits(), QList<Visit>{before});
    }

    void emptySlugOrLanguageIsRefused()
    {
        QVERIFY(!errorOf([&] { m_visits->addMark(m_visit, versionOf({})); }).isEmpty());
        QVERIFY(!errorOf([&] { m_visits->addMark(m_visit, versionOf(QStringLiteral("a"), {})); }).isEmpty());
        QCOMPARE(order(), QString());
    }
};

QTEST_GUILESS_MAIN(VisitRepositoryTest)
#include "tst_visitrepository.moc"
