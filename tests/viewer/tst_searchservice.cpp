#include "support/builtlibrary.h"
#include "viewer/searchservice.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;
using namespace Qt::StringLiterals;

class TestSearchService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersTheNewestQuestionOnly();
    void answersNothingAfterCancel();
    void tellsWhenTheLibraryIsGone();

private:
    QTemporaryDir m_folder;
    QString m_library;
};

void TestSearchService::initTestCase()
{
    m_library = m_folder.filePath(u"library.pamphlets"_s);
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), m_library), QString());
}

void TestSearchService::answersTheNewestQuestionOnly()
{
    SearchService service(m_library);
    QStringList answered;
    connect(&service, &SearchService::found, this, [&answered](const QString &words) { answered.append(words); });
    const QString typed = u"tension headache"_s;
    for (int letters = 2; letters <= typed.size(); ++letters) {
        service.search(typed.left(letters), u"en"_s);
    }
    QTRY_VERIFY(answered.contains(typed));
    QCOMPARE(answered.last(), typed);
    QCOMPARE(answered.size(), 1); // all were asked before the first answer could be delivered
}

void TestSearchService::answersNothingAfterCancel()
{
    SearchService service(m_library);
    QSignalSpy found(&service, &SearchService::found);
    service.search(u"headache"_s, u"en"_s);
    service.cancel();
    service.search(u"needle"_s, u"en"_s);
    QVERIFY(found.wait());
    QCOMPARE(found.count(), 1);
    QCOMPARE(found.at(0).at(0).toString(), u"needle"_s);
}

void TestSearchService::tellsWhenTheLibraryIsGone()
{
    SearchService service(m_folder.filePath(u"missing.pamphlets"_s));
    QSignalSpy failed(&service, &SearchService::failed);
    service.search(u"headache"_s, u"en"_s);
    QVERIFY(failed.wait());
    QVERIFY(failed.at(0).at(0).toString().contains(u"missing.pamphlets"_s));
}

QTEST_MAIN(TestSearchService)
#include "tst_searchservice.moc"
