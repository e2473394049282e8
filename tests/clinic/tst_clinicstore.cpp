#include "clinic/clinicstore.h"
#include "clinic/clinictest.h"
#include "clinic/datafolder.h"
#include "clinic/transaction.h"
#include "clinic/visitrepository.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace pamphlet;
using namespace clinictest;

class ClinicStoreTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ClinicStore> m_store;

    QString file() const { return m_folder->filePath(ClinicDatabase::fileName()); }
    QUuid startVisit() { return outcomeOf(m_store->startVisit(QStringLiteral("Room 1"))).value.id; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ClinicStore>(m_folder->path());
    }

    void cleanup()
    {
        m_store.reset();
        QVERIFY2(QSqlDatabase::connectionNames().isEmpty(), "a connection was left behind");
    }

    void openCreatesTheDatabase()
    {
        const Outcome<Nothing> opened = outcomeOf(m_store->open());
        QVERIFY2(opened.ok(), qUtf8Printable(opened.error));
        QVERIFY(QFile::exists(file()));
    }

    void profileIsStored()
    {
        QVERIFY(!outcomeOf(m_store->profile()).value);
        const ClinicProfile profile{
            .name = QStringLiteral("Harbour"), .phone = {}, .web = {}, .about = {}, .callToAction = {}, .team = {}};
        QVERIFY(outcomeOf(m_store->saveProfile(profile)).ok());
        QVERIFY(outcomeOf(m_store->profile()).value == profile);
    }

    void aWholeVisit()
    {
        const QUuid visit = startVisit();
        const Mark a = outcomeOf(m_store->addMark(visit, versionOf(QStringLiteral("a")))).value;
        const Mark b = outcomeOf(m_store->addMark(visit, versionOf(QStringLiteral("b")))).value;
        m_store->moveMark(visit, 0, 1);
        m_store->setMarkNote(a.id, QStringLiteral("note a"));
        m_store->setMarkLanguage(b.id, versionOf(QStringLiteral("b"), QStringLiteral("es")));
        m_store->renameVisit(visit, QStringLiteral("Room 9"));
        m_store->setVisitNote(visit, QStringLiteral("for all"));
        const Mark removed = outcomeOf(m_store->removeMark(b.id)).value;
        QCOMPARE(outcomeOf(m_store->openVisits()).value.constFirst().marks.size(), 1);
        m_store->restoreMark(visit, removed);

        const Visit stored = outcomeOf(m_store->visit(visit)).value;
        QCOMPARE(stored.label, QStringLiteral("Room 9"));
        QCOMPARE(stored.note, QStringLiteral("for all"));
        QCOMPARE(stored.marks.size(), 2);
        QCOMPARE(stored.marks.at(0), removed);
        QCOMPARE(stored.marks.at(0).lang, QStringLiteral("es"));
        QCOMPARE(stored.marks.at(1).note, QStringLiteral("note a"));

        QVERIFY(outcomeOf(m_store->finishVisit(visit)).ok());
        QVERIFY(outcomeOf(m_store->openVisits()).value.isEmpty());
        QVERIFY(outcomeOf(m_store->reopenVisit(visit)).ok());
        QCOMPARE(outcomeOf(m_store->openVisits()).value, QList<Visit>{stored});
    }

    void openingsAreCounted()
    {
        m_store->countOpening(QStringLiteral("a"));
        m_store->countOpening(QStringLiteral("b"));
        m_store->countOpening(QStringLiteral("b"));
        QVERIFY(outcomeOf(m_store->mostOpened(1)).value.isEmpty()); // before the week is over
        QCOMPARE(outcomeOf(m_store->openings()).value,
            (QHash<QString, int>{{QStringLiteral("a"), 1}, {QStringLiteral("b"), 2}}));
    }

    void reviewsAreStoredTakenBackAndRestored()
    {
        const QString neck = QStringLiteral("neck");
        const QString en = QStringLiteral("en");
        const Outcome<Review> signedOff
            = outcomeOf(m_store->signOff(neck, en, "abc", QStringLiteral("Ana"), QDate::currentDate().addYears(2)));
        QVERIFY2(signedOff.ok(), qPrintable(signedOff.error));
        QCOMPARE(outcomeOf(m_store->reviews()).value.value(reviewKey(neck, en)), signedOff.value);
        QVERIFY(outcomeOf(m_store->withdrawReview(neck, en)).ok());
        QVERIFY(outcomeOf(m_store->reviews()).value.isEmpty());
        QVERIFY(outcomeOf(m_store->restoreReview(signedOff.value)).ok());
        QCOMPARE(outcomeOf(m_store->reviews()).value.size(), 1);
        QVERIFY(!outcomeOf(m_store->signOff(neck, en, "abc", {}, QDate::currentDate().addYears(2))).ok());
        QCOMPARE(outcomeOf(m_store->reviews()).value.value(reviewKey(neck, en)), signedOff.value);
    }

    void jobsAndAnswersKeepTheirOrder()
    {
        const QUuid visit = startVisit();
        QStringList asked;
        QStringList answered;
        for (int i = 0; i < 100; ++i) {
            asked.append(QStringLiteral("slug-%1").arg(i));
            m_store->addMark(visit, versionOf(asked.last())).then(this, [&answered](const Outcome<Mark> &outcome) {
                answered.append(outcome.value.slug);
            });
        }
        QVERIFY(answered.isEmpty()); // only the event loop delivers
        QStringList stored;
        for (const Mark &mark : outcomeOf(m_store->visit(visit)).value.marks) {
            stored.append(mark.slug);
        }
        QCOMPARE(stored, asked);
        QCOMPARE(answered, asked);
    }

    void answersArriveInTheCallersThread()
    {
        QList<QThread *> threads;
        const auto remember = [&threads](const Outcome<Visit> &) { threads.append(QThread::currentThread()); };
        m_store->startVisit(QStringLiteral("then with context")).then(this, remember);
        m_store->startVisit(QStringLiteral("then")).then(remember);
        whenAnswered(m_store->startVisit(QStringLiteral("whenAnswered")), this, remember);
        QTRY_COMPARE(threads.size(), 3);
        QCOMPARE(threads, QList<QThread *>(3, QThread::currentThread()));
    }

    // What an answer says is stored must be visible to another connection at that moment.
    void answerComesAfterTheCommit()
    {
        const QUuid visit = startVisit();
        ClinicDatabase other(file());
        for (int i = 0; i < 50; ++i) {
            const Outcome<Mark> marked = outcomeOf(m_store->addMark(visit, versionOf(QString::number(i))));
            QCOMPARE(VisitRepository(other).load(visit).marks.constLast(), marked.value);
        }
    }

    // The writer is made to wait for a lock that only this thread gives free: a call that waited would never come back.
    void callsReturnWhileTheWriterWaits()
    {
        const QUuid visit = startVisit();
        ClinicDatabase other(file());
        auto lock = std::make_unique<Transaction>(other);
        const Answer<Mark> answer = m_store->addMark(visit, versionOf(QStringLiteral("a")));
        for (int i = 0; i < 100; ++i) {
            QCoreApplication::processEvents();
            QVERIFY(!answer.isFinished());
        }
        lock.reset();
        const Outcome<Mark> marked = outcomeOf(answer);
        QVERIFY2(marked.ok(), qUtf8Printable(marked.error));
    }

    void destructorFinishesTheJobs()
    {
        const QUuid visit = startVisit();
        QList<Answer<Mark>> answers;
        for (int i = 0; i < 100; ++i) {
            answers.append(m_store->addMark(visit, versionOf(QString::number(i))));
        }
        m_store.reset();
        for (const Answer<Mark> &answer : answers) {
            QVERIFY(answer.isFinished() && answer.isCanceled());
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
            QStringList{ClinicDatabase::fileName()}); // closed: no log left
        ClinicDatabase database(file());
        const QList<Mark> marks = VisitRepository(database).load(visit).marks;
        QCOMPARE(marks.size(), 100);
        QCOMPARE(marks.constLast().slug, QStringLiteral("99"));
    }

    void storeThatIsNeverUsedCreatesNothing()
    {
        m_store.reset();
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void goneContextIsNotCalled()
    {
        bool called = false;
        {
            QObject context;
            whenAnswered(m_store->startVisit(QStringLiteral("x")), &context,
                [&called](const Outcome<Visit> &) { called = true; });
        }
        QCOMPARE(outcomeOf(m_store->openVisits()).value.size(), 1);
        QVERIFY(!called);
    }

    void goneStoreIsNotAnswered()
    {
        bool called = false;
        whenAnswered(
            m_store->startVisit(QStringLiteral("x")), this, [&called](const Outcome<Visit> &) { called = true; });
        m_store.reset();
        QTRY_VERIFY(findChildren<QFutureWatcherBase *>().isEmpty());
        QVERIFY(!called);
    }

    void errorsAreOutcomes()
    {
        const Outcome<Mark> marked = outcomeOf(m_store->addMark(QUuid::createUuid(), versionOf(QStringLiteral("a"))));
        QVERIFY(!marked.ok());
        QVERIFY(outcomeOf(m_store->open()).ok());
        QVERIFY(!startVisit().isNull());
    }

    void unusableFolderIsTriedAgain()
    {
        const QString obstacle = m_folder->filePath(QStringLiteral("obstacle"));
        QVERIFY(writeBytes(obstacle, "x"));
        ClinicStore store(obstacle + QStringLiteral("/data"));
        QVERIFY(outcomeOf(store.open()).error.contains(obstacle));
        QVERIFY(outcomeOf(store.startVisit({})).error.contains(obstacle));
        QVERIFY(QFile::remove(obstacle));
        QVERIFY(outcomeOf(store.startVisit({})).ok());
    }

    void damagedDatabaseIsToldAndKept()
    {
        QVERIFY(writeBytes(file(), "garbage"));
        const QString error = outcomeOf(m_store->open()).error;
        QVERIFY2(error.contains(file()) && error.contains(QStringLiteral("damaged")), qUtf8Printable(error));
        m_store.reset();
        QCOMPARE(bytesOf(file()), QByteArray("garbage"));
    }
};

QTEST_GUILESS_MAIN(ClinicStoreTest)
#include "tst_clinicstore.moc"
