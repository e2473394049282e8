#include "viewer/screenkeyboard.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QQuickWidget>
#include <QTest>
#include <QVBoxLayout>
#include <QWindow>

using pamphlet::ScreenKeyboard;

namespace {

// A window with a field, something else to go to, and the keyboard at its foot.
struct Window {
    Window()
    {
        layout.addWidget(&field);
        layout.addWidget(&button);
        layout.addStretch();
        layout.addWidget(&keyboard);
        widget.resize(1000, 800);
        widget.show();
        QVERIFY(QTest::qWaitForWindowActive(&widget));
    }

    QWidget widget;
    QVBoxLayout layout{&widget};
    QLineEdit field;
    QPushButton button;
    ScreenKeyboard keyboard{&widget};
};

} // namespace

class ScreenKeyboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesWithTheFirstTap();
    void types();
    void goesWhenTheFieldIsLeft();
    void learnsNothing();
};

void ScreenKeyboardTest::comesWithTheFirstTap()
{
    Window window;
    QVERIFY(!window.keyboard.isVisible());
    window.button.setFocus();
    QTest::mouseClick(&window.field, Qt::LeftButton);
    QTRY_VERIFY(window.keyboard.isVisible());
    QVERIFY(window.field.hasFocus());
    QVERIFY(window.keyboard.height() < window.widget.height() / 2); // what is looked for stays in sight
    for (const QWindow *other : QGuiApplication::topLevelWindows()) {
        QVERIFY(other == window.widget.windowHandle() || !other->isVisible()); // it would take the focus
    }
}

void ScreenKeyboardTest::types()
{
    Window window;
    QTest::mouseClick(&window.field, Qt::LeftButton);
    QTRY_VERIFY(window.keyboard.isVisible());
    auto *keys = window.keyboard.findChild<QQuickWidget *>();
    QVERIFY(keys && keys->errors().isEmpty());
    const int panel = qMin(960, keys->width());
    const QPoint q((keys->width() - panel) / 2 + panel / 20, keys->height() / 7);
    QTRY_VERIFY2((QTest::mouseClick(keys, Qt::LeftButton, {}, q), !window.field.text().isEmpty()), "no key answers");
    QCOMPARE(window.field.text().left(1).toLower(), QStringLiteral("q"));
    QVERIFY(window.field.hasFocus());
}

void ScreenKeyboardTest::goesWhenTheFieldIsLeft()
{
    Window window;
    QTest::mouseClick(&window.field, Qt::LeftButton);
    QTRY_VERIFY(window.keyboard.isVisible());
    window.button.setFocus();
    QTRY_VERIFY(!window.keyboard.isVisible());
}

void ScreenKeyboardTest::learnsNothing()
{
    Window window;
    QTest::mouseClick(&window.field, Qt::LeftButton);
    QVERIFY(window.field.inputMethodHints().testFlag(Qt::ImhNoPredictiveText));
    QVERIFY(window.field.inputMethodHints().testFlag(Qt::ImhSensitiveData));
}

int main(int argc, char **argv)
{
    qputenv("QT_IM_MODULE", "qtvirtualkeyboard");
    qputenv("QT_QUICK_BACKEND", "software");
    ScreenKeyboard::prepare();
    QApplication application(argc, argv);
    ScreenKeyboardTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_screenkeyboard.moc"
