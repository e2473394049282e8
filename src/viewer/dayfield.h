#pragma once

#include <QDateEdit>

namespace pamphlet {

class Appearance;

// A day, typed or chosen from a calendar that follows the theme and the size of text, with days as large as a finger.
class DayField : public QDateEdit {
    Q_OBJECT

public:
    // `appearance` must outlive this.
    explicit DayField(const Appearance &appearance, QWidget *parent = nullptr);

private:
    void showAppearance();

    const Appearance &m_appearance;
};

} // namespace pamphlet
