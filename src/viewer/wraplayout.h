#pragma once

#include <QLayout>
#include <QList>

#include <memory>
#include <vector>

namespace pamphlet {

// Puts widgets side by side, and into further lines when the width is used up. Mirrored from right to left.
class WrapLayout : public QLayout {
    Q_OBJECT

public:
    explicit WrapLayout(QWidget *parent = nullptr);
    ~WrapLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;

private:
    // Returns the height that is needed; moves the widgets only when `move`.
    int arrange(const QRect &area, bool move) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace pamphlet
