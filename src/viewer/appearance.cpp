#include "viewer/appearance.h"

#include <QFile>
#include <QRegularExpression>

#include <array>

namespace pamphlet {

namespace {

constexpr std::array scales{1.0, 1.25, 1.5, 1.75, 2.0};

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_theme(Theme::named(QString()))
{
}

double Appearance::textScale() const
{
    return scales.at(size_t(m_step));
}

bool Appearance::canGrow() const
{
    return m_step + 1 < int(scales.size());
}

bool Appearance::canShrink() const
{
    return m_step > 0;
}

int Appearance::scaled(int pixels) const
{
    return qRound(pixels * textScale());
}

QString Appearance::styleSheet() const
{
    QFile file(QStringLiteral(":/pamphlet/style/viewer.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("The program was built without resources/style/viewer.qss");
    }
    // "@18px@" follows the size of text; a plain "18px" does not.
    static const QRegularExpression length(QStringLiteral("@([0-9]+)px@"));
    QString sheet = QString::fromUtf8(file.readAll());
    for (auto match = length.match(sheet); match.hasMatch(); match = length.match(sheet, match.capturedStart())) {
        const QString value = QString::number(scaled(match.captured(1).toInt())) + QStringLiteral("px");
        sheet.replace(match.capturedStart(), match.capturedLength(), value);
    }
    sheet.replace(QStringLiteral("@theme@"), m_theme.name()); // of pictures, which take no colour from here
    return m_theme.filledIn(sheet);
}

void Appearance::choose(const Choice &choice)
{
    const Theme theme = Theme::named(choice.theme);
    if (theme.name() == m_theme.name() && choice.textStep == m_step) {
        return; // a new style sheet takes a while
    }
    m_theme = theme;
    m_step = choice.textStep;
    Q_EMIT changed();
}

void Appearance::nextTheme()
{
    const QStringList names = Theme::names();
    m_theme = Theme::named(names.at((names.indexOf(m_theme.name()) + 1) % names.size()));
    Q_EMIT changed();
}

void Appearance::grow()
{
    if (canGrow()) {
        ++m_step;
        Q_EMIT changed();
    }
}

void Appearance::shrink()
{
    if (canShrink()) {
        --m_step;
        Q_EMIT changed();
    }
}

} // namespace pamphlet
