#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// From the lowest to the highest; each may include and link only itself and what stands before it.
const QStringList layers{u"input"_s, u"figure"_s, u"article"_s, u"library"_s, u"search"_s, u"clinic"_s, u"handout"_s, u"reader"_s,
    u"viewer"_s, u"commands"_s};
const QStringList coreLayers{u"input"_s, u"figure"_s, u"article"_s, u"library"_s, u"search"_s, u"clinic"_s};
constexpr int maximumLines = 400;

struct File {
    QString path; // below src
    QString layer; // empty for src/main.cpp
    QString text;
};

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<File> sources()
{
    QList<File> files;
    const QDir src(QStringLiteral(PAMPHLET_SOURCE_DIR "/src"));
    QDirIterator it(src.path(), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = src.relativeFilePath(it.next());
        files.append({path, path.contains(u'/') ? path.section(u'/', 0, 0) : QString(), textOf(it.filePath())});
    }
    return files;
}

QStringList captured(const QString &text, const QString &pattern)
{
    QStringList found;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto it = expression.globalMatch(text); it.hasNext();) {
        found.append(it.next().captured(1));
    }
    return found;
}

// What is wrong with including or linking `other` from `layer`; empty when nothing is.
bool reachesUp(const QString &layer, const QString &other)
{
    return layers.indexOf(other) > layers.indexOf(layer);
}

QStringList upwardIncludes(const File &file)
{
    QStringList wrong;
    for (const QString &layer : captured(file.text, u"^\\s*#\\s*include\\s*\"([a-z]+)/"_s)) {
        if (!file.layer.isEmpty() && reachesUp(file.layer, layer)) {
            wrong.append(file.path + u" includes "_s + layer);
        }
    }
    return wrong;
}

// The classes whose headers belong to Qt modules that need a display or the browser engine.
QSet<QString> graphicalHeaders()
{
    QSet<QString> names{u"QFont"_s, u"QImage"_s, u"QPixmap"_s, u"QColor"_s, u"QPainter"_s, u"QGuiApplication"_s,
        u"QApplication"_s, u"QWidget"_s, u"QWebEngineView"_s, u"QWebEnginePage"_s, u"QWebEngineProfile"_s,
        u"QSvgRenderer"_s, u"QPdfDocument"_s, u"QPrinter"_s};
    for (const QString &module : {u"QtGui"_s, u"QtWidgets"_s, u"QtWebEngineCore"_s, u"QtWebEngineWidgets"_s, u"QtSvg"_s,
             u"QtPdf"_s, u"QtPrintSupport"_s}) {
        for (const QString &name :
            QDir(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module).entryList(QDir::Files)) {
            names.insert(name);
        }
    }
    return names;
}

QStringList graphicalIncludes(const File &file, const QSet<QString> &graphical)
{
    static const QRegularExpression module(u"^Qt(Gui|Widgets|WebEngine|Svg|Pdf|PrintSupport|OpenGL|Quick|Qml)"_s);
    QStringList wrong;
    for (const QString &name : captured(file.text, u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s)) {
        if (coreLayers.contains(file.layer) && (graphical.contains(name) || name.contains(module))) {
            wrong.append(file.path + u" includes "_s + name);
        }
    }
    return wrong;
}

QStringList upwardLinks(const QString &layer, const QString &cmake)
{
    QStringList wrong;
    for (const QString &other : captured(cmake, u"pamphlet_([a-z]+)"_s)) {
        if (layers.contains(other) && reachesUp(layer, other)) {
            wrong.append(layer + u" links "_s + other);
        }
    }
    return wrong;
}

} // namespace

// Arrows between layers point downwards only.
class LayersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCheckItselfCanFail();
    void everyFolderIsALayer();
    void includesPointDown();
    void coreKnowsNoGui();
    void linksPointDown();
    void coreLinksNoGui();
    void filesAreShort();
};

void LayersTest::theCheckItselfCanFail()
{
    QCOMPARE(upwardIncludes({u"article/a.h"_s, u"article"_s,
                 u"#include \"article/b.h\"\n # include \"library/c.h\"\n#include \"figure/d.h\"\n"_s}),
        QStringList{u"article/a.h includes library"_s});
    QCOMPARE(graphicalIncludes({u"clinic/a.h"_s, u"clinic"_s,
                                   u"#include <QString>\n#include <QImage>\n#include <QtGui/qcolor.h>\n"_s},
                 graphicalHeaders())
                 .size(),
        2);
    QCOMPARE(graphicalIncludes({u"viewer/a.h"_s, u"viewer"_s, u"#include <QImage>\n"_s}, graphicalHeaders()).size(), 0);
    QCOMPARE(
        upwardLinks(u"article"_s, u"pamphlet_layer(article LINKS pamphlet_library pamphlet_figure pamphlet_options)"_s),
        QStringList{u"article links library"_s});
    QVERIFY(!graphicalHeaders().contains(u"QString"_s));
}

void LayersTest::everyFolderIsALayer()
{
    const QStringList folders
        = QDir(QStringLiteral(PAMPHLET_SOURCE_DIR "/src")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(folders.size() >= 4);
    for (const QString &folder : folders) {
        QVERIFY2(layers.contains(folder), qPrintable(u"src/%1 has no place in the order of layers"_s.arg(folder)));
    }
    QVERIFY(sources().size() > 50);
}

void LayersTest::includesPointDown()
{
    QStringList wrong;
    for (const File &file : sources()) {
        wrong += upwardIncludes(file);
    }
    QCOMPARE(wrong, QStringList());
}

void LayersTest::coreKnowsNoGui()
{
    QStringList wrong;
    const QSet<QString> graphical = graphicalHeaders();
    for (const File &file : sources()) {
        wrong += graphicalIncludes(file, graphical);
    }
    QCOMPARE(wrong, QStringList());
}

void LayersTest::linksPointDown()
{
    QStringList wrong;
    int files = 0;
    for (const QString &layer : layers) {
        const QString cmake = textOf(QStringLiteral(PAMPHLET_SOURCE_DIR "/src/") + layer + u"/CMakeLists.txt"_s);
        files += !cmake.isEmpty();
        wrong += upwardLinks(layer, cmake);
    }
    QVERIFY(files >= 4);
    QCOMPARE(wrong, QStringList());
}

void LayersTest::coreLinksNoGui()
{
    static const QRegularExpression graphical(u"Qt6::(?!Core\\b|Sql\\b|Concurrent\\b)"_s);
    for (const QString &layer : coreLayers) {
        const QString cmake = textOf(QStringLiteral(PAMPHLET_SOURCE_DIR "/src/") + layer + u"/CMakeLists.txt"_s);
        QVERIFY2(!cmake.contains(graphical), qPrintable(layer + u" links "_s + graphical.match(cmake).captured()));
    }
}

void LayersTest::filesAreShort()
{
    QStringList wrong;
    for (const File &file : sources()) {
        if (const qsizetype lines = file.text.count(u'\n'); lines > maximumLines) {
            wrong.append(u"%1 has %2 lines"_s.arg(file.path).arg(lines));
        }
    }
    QCOMPARE(wrong, QStringList());
}

QTEST_APPLESS_MAIN(LayersTest)
#include "tst_layers.moc"
