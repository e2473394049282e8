#pragma once

#include <QLayout>

#include <functional>

namespace pamphlet {

// Puts widgets side by side at their own width and goes on in the next line where the room ends.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;

private:
    using Place = std::function<void(QLayoutItem *, const QRect &)>;
    // Calls `place` for each item; the height of all lines together.
    int arrange(int width, const Place &place) const;

    QList<QLayoutItem *> m_items;
};

} // namespace pamphlet
