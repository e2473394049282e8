#include "viewer/mainwindow.h"
#include "viewer/visitsession.h"
#include "viewerfixture.h"

#include "support/readermain.h"

#include <QAction>

using namespace Qt::StringLiterals;
using namespace pamphlet;

// A whole set of articles marked from the visit's menu.
class TestSets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(ViewerFixture::buildLibrary(), QString()); }
    void marksASetInItsOrder();
    void whatIsMarkedStaysWhereItIs();

private:
    static QAction *setAction(ViewerFixture &viewer, const QString &id);
};

QAction *TestSets::setAction(ViewerFixture &viewer, const QString &id)
{
    return viewer.window().findChild<QAction *>(u"set-"_s + id);
}

void TestSets::marksASetInItsOrder()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    QAction *action = setAction(viewer, u"new-headache"_s);
    QVERIFY(action);
    QCOMPARE(action->text(), u"New headache"_s);
    action->trigger();
    QTRY_COMPARE(viewer.markedSlugs(),
        (QStringList{u"tension-type-headache"_s, u"migraine-self-care"_s, u"neck-pain-and-headache"_s}));
}

void TestSets::whatIsMarkedStaysWhereItIs()
{
    ViewerFixture viewer;
    QVERIFY(viewer.startVisit(u"Room 1"_s));
    viewer.session().mark(u"migraine-self-care"_s, u"en"_s);
    QTRY_COMPARE(viewer.markedSlugs(), QStringList{u"migraine-self-care"_s});
    setAction(viewer, u"new-headache"_s)->trigger();
    QTRY_COMPARE(viewer.markedSlugs(),
        (QStringList{u"migraine-self-care"_s, u"tension-type-headache"_s, u"neck-pain-and-headache"_s}));
}

READER_TEST_MAIN(TestSets)
#include "tst_sets.moc"
