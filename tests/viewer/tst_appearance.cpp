#include "reader/theme.h"
#include "support/builtlibrary.h"
#include "viewer/appearance.h"
#include "viewer/icons.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace pamphlet;
using namespace Qt::StringLiterals;

class TestAppearance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyThemeHasEveryColour();
    void textCanBeRead_data();
    void textCanBeRead();
    void styleSheetIsFilledIn();
    void textGrowsToTwiceItsSizeAndBack();
    void everyTopicHasItsIcon();

private:
    static double contrast(const QColor &a, const QColor &b);
};

// https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
double TestAppearance::contrast(const QColor &a, const QColor &b)
{
    auto luminance = [](const QColor &color) {
        auto linear
            = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

void TestAppearance::everyThemeHasEveryColour()
{
    static const QRegularExpression names(u"--([a-z-]+):"_s);
    QStringList expected;
    for (const QString &theme : Theme::names()) {
        QStringList tokens;
        for (auto match = names.globalMatch(Theme::named(theme).css()); match.hasNext();) {
            tokens.append(match.next().captured(1));
        }
        if (expected.isEmpty()) {
            expected = tokens;
        }
        QVERIFY(!tokens.isEmpty());
        QCOMPARE(tokens, expected);
    }
}

void TestAppearance::textCanBeRead_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ground");
    for (const QString &theme : Theme::names()) {
        for (const auto &[text, ground] : std::initializer_list<std::pair<const char *, const char *>>{{"ink", "paper"},
                 {"ink", "card"}, {"soft", "paper"}, {"soft", "card"}, {"teal", "paper"}, {"teal", "card"},
                 {"teal", "pale"}, {"on-teal", "teal"}, {"on-teal", "teal-pressed"}, {"ink", "leaf"}, {"ink", "red"},
                 {"red-ink", "red"}, {"amber-ink", "amber"}, {"amber-ink", "paper"}, {"ink", "pale"}}) {
            QTest::addRow("%s: %s on %s", qPrintable(theme), text, ground)
                << theme << QString::fromLatin1(text) << QString::fromLatin1(ground);
        }
    }
}

void TestAppearance::textCanBeRead()
{
    QFETCH(const QString, theme);
    QFETCH(const QString, text);
    QFETCH(const QString, ground);
    const Theme colors = Theme::named(theme);
    const double ratio = contrast(colors.color(text), colors.color(ground));
    QVERIFY2(ratio >= (theme == u"contrast"_s ? 7.0 : 4.5), qPrintable(QString::number(ratio)));
}

void TestAppearance::styleSheetIsFilledIn()
{
    Appearance appearance;
    for (qsizetype i = 0; i < Theme::names().size(); ++i) {
        const QString sheet = appearance.styleSheet();
        QVERIFY(sheet.contains(appearance.theme().color(u"teal"_s).name(), Qt::CaseInsensitive));
        QVERIFY(!sheet.contains(u'@'));
        appearance.nextTheme();
    }
    QCOMPARE(appearance.theme().name(), u"light"_s); // once around
}

void TestAppearance::textGrowsToTwiceItsSizeAndBack()
{
    Appearance appearance;
    QSignalSpy changed(&appearance, &Appearance::changed);
    QCOMPARE(appearance.textScale(), 1.0);
    QVERIFY(!appearance.canShrink());
    while (appearance.canGrow()) {
        appearance.grow();
    }
    QCOMPARE(appearance.textScale(), 2.0);
    QVERIFY(appearance.styleSheet().contains(u"font-size: 68px"_s)); // the 34 pixels of a main heading
    const qsizetype steps = changed.count();
    appearance.grow();
    QCOMPARE(changed.count(), steps); // nothing changed
    while (appearance.canShrink()) {
        appearance.shrink();
    }
    QCOMPARE(appearance.textScale(), 1.0);
}

void TestAppearance::everyTopicHasItsIcon()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.pamphlets"_s);
    QCOMPARE(samples::buildLibrary(samples::repositoryArticles(), path), QString());
    QString error;
    const auto library = Library::open(path, error);
    QVERIFY2(library, qPrintable(error));
    QVERIFY(!library->topics(u"en"_s).isEmpty());
    for (const TopicCount &entry : library->topics(u"en"_s)) {
        QVERIFY2(Icons::hasTopic(entry.topic.icon), qPrintable(entry.topic.icon));
        QVERIFY(!Icons::topic(entry.topic.icon, Qt::black, {40, 40}, 1).isNull());
    }
    QVERIFY(!Icons::topic(u"no/such-icon"_s, Qt::black, {40, 40}, 1).isNull()); // a plain sheet instead
}

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
