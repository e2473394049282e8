#include "viewer/countlist.h"

#include "viewer/appearance.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace pamphlet {

namespace {

constexpr int barHeight = 6;

class CountBar : public QWidget {
public:
    CountBar(double share, const Appearance &appearance, QWidget *parent)
        : QWidget(parent)
        , m_share(share)
        , m_appearance(appearance)
    {
        setFixedHeight(barHeight);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.theme().color(QStringLiteral("pale")));
        painter.drawRoundedRect(rect(), barHeight / 2, barHeight / 2);
        QRect bar = rect();
        bar.setWidth(std::max(barHeight, qRound(width() * m_share)));
        if (layoutDirection() == Qt::RightToLeft) {
            bar.moveRight(rect().right());
        }
        painter.setBrush(m_appearance.theme().color(QStringLiteral("teal")));
        painter.drawRoundedRect(bar, barHeight / 2, barHeight / 2);
    }

private:
    const double m_share; // 0 to 1
    const Appearance &m_appearance;
};

} // namespace

CountList::CountList(const QString &heading, const Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_layout(new QVBoxLayout(this))
    , m_none(new QLabel(this))
{
    setProperty("role", QStringLiteral("card"));
    m_layout->setContentsMargins(18, 14, 18, 18);
    m_layout->setSpacing(12);
    auto *title = new QLabel(heading, this);
    title->setProperty("role", QStringLiteral("h3"));
    title->setWordWrap(true);
    m_none->setProperty("role", QStringLiteral("soft"));
    m_none->setWordWrap(true);
    m_layout->addWidget(title);
    m_layout->addWidget(m_none);
    m_layout->addStretch();
    connect(&m_appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void CountList::setCounts(const QList<Frequency> &counts, const QString &none)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const Frequency &entry : counts) {
        m_rows.append(makeRow(entry, counts.first().count));
        m_layout->insertWidget(m_layout->count() - 1, m_rows.last());
    }
    m_none->setText(none);
    m_none->setVisible(counts.isEmpty());
}

QWidget *CountList::makeRow(const Frequency &entry, int most)
{
    auto *row = new QWidget(this);
    row->setAccessibleName(tr("%1: %2").arg(entry.what).arg(entry.count));
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(4);
    auto *what = new QLabel(entry.what, row);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    auto *count = new QLabel(QString::number(entry.count), row);
    count->setProperty("role", QStringLiteral("strong"));
    layout->addWidget(what, 0, 0);
    layout->addWidget(count, 0, 1, Qt::AlignTop | Qt::AlignRight);
    layout->addWidget(new CountBar(double(entry.count) / most, m_appearance, row), 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    return row;
}

} // namespace pamphlet
