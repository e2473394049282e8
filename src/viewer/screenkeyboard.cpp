#include "viewer/screenkeyboard.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QQmlError>
#include <QQuickWidget>
#include <QVBoxLayout>

namespace pamphlet {

namespace {

constexpr int widest = 960; // as in keyboard.qml; beyond that, keys grow and hide what is looked for
constexpr double heightOfWidth = 800.0 / 2560; // as Qt's keyboard is drawn

QWidget *textField(QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && widget->testAttribute(Qt::WA_InputMethodEnabled) && widget->isEnabled() ? widget : nullptr;
}

} // namespace

bool ScreenKeyboard::isWanted()
{
    return qgetenv("QT_IM_MODULE") == "qtvirtualkeyboard";
}

void ScreenKeyboard::prepare()
{
    if (isWanted()) {
        qputenv("QT_VIRTUALKEYBOARD_DESKTOP_DISABLE", "1"); // no window of its own
    }
}

ScreenKeyboard::ScreenKeyboard(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("screenKeyboard"));
    (new QVBoxLayout(this))->setContentsMargins({});
    hide();
    connect(QGuiApplication::inputMethod(), &QInputMethod::visibleChanged, this, &ScreenKeyboard::follow);
    QCoreApplication::instance()->installEventFilter(this);
}

// Qt itself asks for a keyboard only with the second tap, when the field has the focus already.
bool ScreenKeyboard::eventFilter(QObject *watched, QEvent *event)
{
    if (QWidget *field = event->type() == QEvent::MouseButtonRelease ? textField(watched) : nullptr) {
        load();
        // Whoever guesses words keeps those that were typed.
        field->setInputMethodHints(field->inputMethodHints() | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
        QGuiApplication::inputMethod()->show();
    }
    return QWidget::eventFilter(watched, event);
}

void ScreenKeyboard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ScreenKeyboard::follow()
{
    setVisible(m_keys && QGuiApplication::inputMethod()->isVisible());
}

void ScreenKeyboard::load()
{
    if (m_keys) {
        return;
    }
    m_keys = new QQuickWidget(this);
    m_keys->setAccessibleName(tr("Keyboard on the screen"));
    m_keys->setFocusPolicy(Qt::NoFocus); // which stays in the field
    m_keys->setAttribute(Qt::WA_AcceptTouchEvents);
    m_keys->setResizeMode(QQuickWidget::SizeRootObjectToView);
    m_keys->setSource(QUrl(QStringLiteral("qrc:/pamphlet/keyboard/keyboard.qml")));
    for (const QQmlError &error : m_keys->errors()) {
        qWarning("%s", qPrintable(error.toString())); // a package is missing; see packaging/kiosk/README.md
    }
    layout()->addWidget(m_keys);
    fit();
}

void ScreenKeyboard::fit()
{
    setFixedHeight(qRound(qMin(parentWidget()->width(), widest) * heightOfWidth));
}

} // namespace pamphlet
