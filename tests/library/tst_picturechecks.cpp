#include "library/picturechecks.h"
#include "support/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pamphlet;

namespace {

samples::Parsed check(const QString &file, const QByteArray &bytes)
{
    samples::Parsed result;
    PictureChecks::check(file, bytes, result.found);
    return result;
}

QByteArray svgWith(const QByteArray &content)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n" + content
        + "\n</svg>";
}

} // namespace

class PictureChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodSvg_data();
    void goodSvg();
    void badSvg_data();
    void badSvg();
    void raster_data();
    void raster();
    void sizes();
    void hostileFiles_data();
    void hostileFiles();
    void repositoryPictures();
};

void PictureChecksTest::goodSvg_data()
{
    QTest::addColumn<QByteArray>("svg");
    QTest::newRow("path") << samples::svg;
    QTest::newRow("own gradient") << svgWith("<defs><linearGradient id=\"a\"><stop offset=\"0\" "
                                             "stop-color=\"red\"/></linearGradient></defs><rect fill=\"url(#a)\"/>");
    QTest::newRow("own gradient, spaced") << svgWith("<rect fill=\"URL( #a )\"/>");
    QTest::newRow("use") << svgWith("<g id=\"a\"/><use href=\"#a\"/><use xlink:href=\"#a\"/>");
    QTest::newRow("title") << svgWith("<title>A neck</title><desc>from the side</desc>");
    QTest::newRow("comment") << svgWith("<!-- drawn by hand -->");
}

void PictureChecksTest::goodSvg()
{
    QFETCH(QByteArray, svg);
    QCOMPARE(check(u"a.svg"_s, svg).messages(), QStringList());
}

void PictureChecksTest::badSvg_data()
{
    QTest::addColumn<QByteArray>("svg");
    QTest::addColumn<QString>("message");
    auto row = [](const char *name, const QByteArray &content, const QString &message) {
        QTest::newRow(name) << svgWith(content) << message;
    };
    row("script", "<script>alert(1)</script>", u"2:1: <script> is not allowed in a picture"_s);
    row("foreign object", "<g>\n<foreignObject/></g>", u"3:1: <foreignObject> is not allowed in a picture"_s);
    row("image", "<image href=\"#a\"/>", u"2:1: <image> is not allowed in a picture"_s);
    row("style", "<style>a{}</style>", u"2:1: <style> is not allowed in a picture"_s);
    row("animation", "<animate attributeName=\"href\"/>", u"2:1: <animate> is not allowed in a picture"_s);
    row("set", "<set attributeName=\"onload\"/>", u"2:1: <set> is not allowed in a picture"_s);
    row("link", "<a href=\"#a\"/>", u"2:1: <a> is not allowed in a picture"_s);
    row("words", "<text>neck</text>",
        u"2:1: words in a picture cannot be translated or read aloud; put them into the caption"_s);
    row("event handler", "<rect onclick=\"x\"/>", u"2:1: the attribute \"onclick\" could run a script"_s);
    row("event handler in capitals", "<rect ONLOAD=\"x\"/>", u"2:1: the attribute \"ONLOAD\" could run a script"_s);
    row("use from the web", "<use href=\"https://example.org/a.svg#a\"/>",
        u"2:1: the picture points outside itself (\"https://example.org/a.svg#a\")"_s);
    row("use from another file", "<use xlink:href=\"b.svg#a\"/>",
        u"2:1: the picture points outside itself (\"b.svg#a\")"_s);
    row("use with a blank", "<use href=\" #a\"/>", u"2:1: the picture points outside itself (\" #a\")"_s);
    row("fill from the web", "<rect fill=\"url(https://example.org/a)\"/>",
        u"2:1: the attribute \"fill\" points outside the picture"_s);
    row("second url", "<rect style=\"fill: url(#a); mask: url('x')\"/>",
        u"2:1: the attribute \"style\" points outside the picture"_s);
    row("import", "<rect style=\"@import 'x'\"/>", u"2:1: the attribute \"style\" points outside the picture"_s);
    row("processing instruction", "<?xml-stylesheet href=\"a.css\"?>",
        u"2:1: an SVG picture must not have processing instructions"_s);
    row("base", "<g xml:base=\"https://example.org\"/>",
        u"2:1: the picture points outside itself (\"https://example.org\")"_s);
    row("escaped url", "<rect fill=\"\\75rl(https://example.org/a)\"/>",
        u"2:1: the attribute \"fill\" points outside the picture"_s);
    row("image set", "<rect style=\"fill: image-set('https://example.org/a' 1x)\"/>",
        u"2:1: the attribute \"style\" points outside the picture"_s);
    QTest::newRow("document type") << QByteArray("<!DOCTYPE svg [<!ENTITY a \"b\">]>\n<svg>&a;</svg>")
                                   << u"1:1: an SVG picture must not have a DOCTYPE"_s;
    QTest::newRow("HTML") << QByteArray("<html/>") << u"1:1: not an SVG picture: it begins with <html>"_s;
    QTest::newRow("not XML") << QByteArray("neck") << u"not a valid SVG picture"_s;
    QTest::newRow("empty") << QByteArray() << u"not a valid SVG picture"_s;
    QTest::newRow("not closed") << QByteArray("<svg>") << u"not a valid SVG picture"_s;
    QTest::newRow("two roots") << QByteArray("<svg/><svg/>") << u"not a valid SVG picture"_s;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n") << u"not a valid SVG picture"_s;
    QTest::newRow("compressed") << QByteArray("\x1f\x8b\x08") << u"not a valid SVG picture"_s;
}

void PictureChecksTest::badSvg()
{
    QFETCH(QByteArray, svg);
    QFETCH(QString, message);
    const samples::Parsed result = check(u"a.svg"_s, svg);
    QVERIFY2(
        !result.messages().filter(message).isEmpty(), qPrintable(message + u"\nnot in:\n"_s + result.messageText()));
    QVERIFY(result.found.hasFatal());
}

void PictureChecksTest::raster_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    const QByteArray png("\x89PNG\r\n\x1a\nrest");
    const QByteArray jpeg("\xFF\xD8\xFF\xE0rest");
    const QByteArray webp("RIFF\x04\x04\x04\x04WEBPrest");
    QTest::newRow("png") << u"a.png"_s << png << true;
    QTest::newRow("jpg") << u"a.jpg"_s << jpeg << true;
    QTest::newRow("jpeg") << u"a.jpeg"_s << jpeg << true;
    QTest::newRow("webp") << u"a.webp"_s << webp << true;
    QTest::newRow("jpeg called png") << u"a.png"_s << jpeg << false;
    QTest::newRow("png called jpg") << u"a.jpg"_s << png << false;
    QTest::newRow("HTML called png") << u"a.png"_s << QByteArray("<html>") << false;
    QTest::newRow("SVG called webp") << u"a.webp"_s << samples::svg << false;
    QTest::newRow("WAV called webp") << u"a.webp"_s << QByteArray("RIFF\x04\x04\x04\x04WAVE") << false;
    QTest::newRow("empty") << u"a.png"_s << QByteArray() << false;
}

void PictureChecksTest::raster()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QTEST(!check(name, bytes).found.hasFatal(), "good");
}

void PictureChecksTest::sizes()
{
    auto padded
        = [](qint64 size) { return samples::svg.trimmed() + QByteArray(size - samples::svg.trimmed().size(), ' '); };
    QCOMPARE(check(u"a.svg"_s, padded(60 * 1024)).messages(), QStringList());
    const samples::Parsed large = check(u"a.svg"_s, padded(60 * 1024 + 1));
    QCOMPARE(large.messages(), QStringList{u"0:0: 60 KiB; a drawn picture has at most 60 KiB"_s});
    QVERIFY(!large.found.hasFatal());
    QVERIFY(check(u"a.svg"_s, padded(4 * 1024 * 1024 + 1)).found.hasFatal());
}

void PictureChecksTest::hostileFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("refused");
    if (!samples::haveCorpora()) {
        QSKIP("../shared/corpora is not there");
    }
    // These hold their script in metadata, which nothing runs; they are pictures, or at least begin like ones.
    const QStringList harmless{u"payload_in_all_known_exif_corrupted.jpg"_s,
        u"payload_in_all_known_exif_corrupted.png"_s, u"payload_in_all_known_metadata.jpg"_s,
        u"payload_in_all_known_metadata.png"_s};
    const QString folder = samples::corpora() + u"/hostile/payloadsallthethings/"_s;
    for (const QString &name : QDir(folder).entryList({u"*.svg"_s, u"*.png"_s, u"*.jpg"_s}, QDir::Files)) {
        QTest::newRow(qPrintable(name)) << folder + name << !harmless.contains(name);
    }
}

void PictureChecksTest::hostileFiles()
{
    QFETCH(QString, path);
    QTEST(check(path, samples::read(path)).found.hasFatal(), "refused");
}

void PictureChecksTest::repositoryPictures()
{
    int count = 0;
    const QDir folder(QStringLiteral(PAMPHLET_SOURCE_DIR "/articles"));
    for (const QString &slug : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &name : QDir(folder.filePath(slug)).entryList({u"*.svg"_s})) {
            const QString path = folder.filePath(slug + u'/' + name);
            QCOMPARE(check(path, samples::read(path)).messages(), QStringList());
            ++count;
        }
    }
    QVERIFY(count > 0);
}

QTEST_APPLESS_MAIN(PictureChecksTest)
#include "tst_picturechecks.moc"
