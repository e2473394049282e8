#include "handout/handoutoptions.h"
#include "handout/handoutpictures.h"
#include "handout/inlinepictures.h"
#include "library/keptversion.h"
#include "support/builtlibrary.h"

#include <QBuffer>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;

class TestHandoutPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void greySvg_data();
    void greySvg();
    void greyRaster_data();
    void greyRaster();
    void unreadableStays();
    void asTheyAre();
    void none();
    void ofAKeptVersion();
    void inGrey();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    const QString m_html
        = QStringLiteral("<h1>A</h1><figure class=\"hero\"><img src=\"/ankle-sprain/hero.svg\" alt=\"x\">"
                         "<figcaption>y</figcaption></figure><p>B</p>");
};

void TestHandoutPictures::initTestCase()
{
    QString error;
    const QString path = m_folder.filePath(QStringLiteral("l.pamphlets"));
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), path), QString());
    m_library = Library::open(path, error);
    QVERIFY2(m_library, qPrintable(error));
}

void TestHandoutPictures::greySvg_data()
{
    QTest::addColumn<QByteArray>("svg");
    QTest::addColumn<QByteArray>("grey");
    const auto add = [](const char *name, const char *svg, const char *grey) {
        QTest::newRow(name) << QByteArray(svg) << QByteArray(grey);
    };
    add("six digits", "<a fill=\"#ff0000\"/>", "<a fill=\"#575757\"/>");
    add("three digits", "<a fill=\"#f00\"/>", "<a fill=\"#575757\"/>");
    add("pale is white", "<a fill=\"#E3EFEC\"/>", "<a fill=\"#ffffff\"/>");
    add("numbers", "<a style=\"fill: rgb(255, 0,0)\"/>", "<a style=\"fill: #575757\"/>");
    add("names", "<a fill=\"red\" stroke='none'/>", "<a fill=\"#575757\" stroke='none'/>");
    add("places are no colours", "<a fill=\"url(#add)\" href=\"#fade\" id=\"red\"/>",
        "<a fill=\"url(#add)\" href=\"#fade\" id=\"red\"/>");
    add("nothing", "<a/>", "<a/>");
}

void TestHandoutPictures::greySvg()
{
    QFETCH(QByteArray, svg);
    QTEST(greyPicture(QStringLiteral("a.svg"), svg), "grey");
}

void TestHandoutPictures::greyRaster_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("png") << QByteArray("png");
    QTest::newRow("jpg") << QByteArray("jpg");
}

void TestHandoutPictures::greyRaster()
{
    QFETCH(QByteArray, format);
    QImage red(20, 10, QImage::Format_RGB32);
    red.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(red.save(&buffer, format.constData()));
    const QByteArray result = greyPicture(QStringLiteral("a.") + QString::fromLatin1(format), bytes);
    const QImage grey = QImage::fromData(result, format.constData());
    QCOMPARE(grey.size(), red.size());
    const QColor color = grey.pixelColor(5, 5);
    QVERIFY(color.red() == color.green() && color.green() == color.blue());
}

void TestHandoutPictures::unreadableStays()
{
    QCOMPARE(greyPicture(QStringLiteral("a.png"), "no picture"), QByteArray("no picture"));
    QCOMPARE(greyPicture(QStringLiteral("a.svg"), {}), QByteArray());
}

void TestHandoutPictures::asTheyAre()
{
    QCOMPARE(withPicturesAs({}, *m_library, nullptr, m_html), m_html);
}

void TestHandoutPictures::none()
{
    HandoutOptions options;
    options.pictures = false;
    QCOMPARE(withPicturesAs(options, *m_library, nullptr, m_html), QStringLiteral("<h1>A</h1><p>B</p>"));
}

void TestHandoutPictures::ofAKeptVersion()
{
    KeptVersion version;
    version.pictures.insert(QStringLiteral("hero.svg"), "<svg/>");
    const QString html = withPicturesAs({}, *m_library, &version, m_html);
    QVERIFY2(
        html.contains(QStringLiteral("src=\"") + pictureUri(QStringLiteral("hero.svg"), "<svg/>")), qPrintable(html));
}

void TestHandoutPictures::inGrey()
{
    HandoutOptions options;
    options.inkSaving = true;
    const QByteArray picture = m_library->picture(QStringLiteral("ankle-sprain"), QStringLiteral("hero.svg"));
    QVERIFY(!picture.isEmpty());
    const QByteArray grey = greyPicture(QStringLiteral("hero.svg"), picture);
    QVERIFY(grey != picture);
    const QString html = withPicturesAs(options, *m_library, nullptr, m_html);
    QVERIFY(html.contains(QString::fromLatin1(grey.toBase64())));
    QVERIFY(!html.contains(QString::fromLatin1(picture.toBase64())));
}

QTEST_MAIN(TestHandoutPictures)
#include "tst_handoutpictures.moc"
