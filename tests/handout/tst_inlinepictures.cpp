#include "handout/inlinepictures.h"

#include <QStringList>
#include <QTest>

using namespace pamphlet;
using namespace Qt::StringLiterals;

class InlinePicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replacesAddresses();
    void asksOnceForEachPicture();
    void missingPictureLeavesNoAddress();
    void leavesOtherTextAlone_data();
    void leavesOtherTextAlone();
};

void InlinePicturesTest::replacesAddresses()
{
    const QString html = u"<p>a</p><img src=\"/neck-pain/hero.svg\" alt=\"x\"><img src=\"/jaw-pain/bite_2.png\"> end"_s;
    const auto picture = [](const QString &slug, const QString &name) { return (slug + u'|' + name).toUtf8(); };
    const auto base64 = [](const char *bytes) { return QString::fromLatin1(QByteArray(bytes).toBase64()); };
    QCOMPARE(inlinePictures(html, picture),
        u"<p>a</p><img src=\"data:image/svg+xml;base64,%1\" alt=\"x\"><img src=\"data:image/png;base64,%2\"> end"_s.arg(
            base64("neck-pain|hero.svg"), base64("jaw-pain|bite_2.png")));
}

void InlinePicturesTest::asksOnceForEachPicture()
{
    QStringList asked;
    const QString image = u"<img src=\"/neck-pain/hero.svg\">"_s;
    const QString html = inlinePictures(image + image, [&asked](const QString &, const QString &name) {
        asked.append(name);
        return QByteArray("x");
    });
    QCOMPARE(asked, QStringList{u"hero.svg"_s});
    QCOMPARE(html.count(u"data:image/svg+xml;base64,"_s), 2);
}

void InlinePicturesTest::missingPictureLeavesNoAddress()
{
    const auto nothing = [](const QString &, const QString &) { return QByteArray(); };
    QCOMPARE(inlinePictures(u"<img src=\"/neck-pain/hero.svg\">"_s, nothing), u"<img src=\"data:,\">"_s);
}

void InlinePicturesTest::leavesOtherTextAlone_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("empty") << QString();
    QTest::newRow("link") << u"<a href=\"/neck-pain/hero.svg\">x</a>"_s;
    QTest::newRow("in the text") << u"<p>src=&quot;/neck-pain/hero.svg&quot;</p>"_s;
    QTest::newRow("elsewhere") << u"<img src=\"article://style/x.svg\">"_s;
    QTest::newRow("deeper") << u"<img src=\"/tools/neck-pain/hero.svg\">"_s;
}

void InlinePicturesTest::leavesOtherTextAlone()
{
    QFETCH(QString, html);
    QCOMPARE(inlinePictures(html, [](const QString &, const QString &) { return QByteArray("x"); }), html);
}

QTEST_GUILESS_MAIN(InlinePicturesTest)
#include "tst_inlinepictures.moc"
