#pragma once

#include "viewer/weeklynumbers.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace pamphlet {

class Appearance;

// A card with a heading and things with their counts, each with a small bar.
class CountList : public QFrame {
    Q_OBJECT

public:
    CountList(const QString &heading, const Appearance &appearance, QWidget *parent = nullptr);

    // `none` is shown where there is nothing.
    void setCounts(const QList<Frequency> &counts, const QString &none);

private:
    QWidget *makeRow(const Frequency &entry, int most);

    const Appearance &m_appearance;
    QVBoxLayout *m_layout;
    QLabel *m_none;
    QList<QWidget *> m_rows;
};

} // namespace pamphlet
