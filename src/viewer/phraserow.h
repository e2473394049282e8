#pragma once

#include <QAbstractButton>

namespace pamphlet {

class Appearance;

// A phrase to tap, in as many lines as it needs; a very long one ends in "…".
class PhraseRow : public QAbstractButton {
    Q_OBJECT

public:
    PhraseRow(const QString &phrase, const Appearance &appearance, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont textFont() const;

    const Appearance &m_appearance;
};

} // namespace pamphlet
