#pragma once

#include "handout/handoutoptions.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace pamphlet {

class Appearance;
class TickBox;

// How the handout looks on paper. Folded up, it only says what differs from the usual.
class HandoutOptionsBox : public QWidget {
    Q_OBJECT

public:
    explicit HandoutOptionsBox(const Appearance &appearance, QWidget *parent = nullptr);

    HandoutOptions options() const;
    // changed() does not follow.
    void setOptions(const HandoutOptions &options);

Q_SIGNALS:
    void changed();

private:
    TickBox *addBox(const QString &name, const QString &text);
    void fold(bool folded);
    void showState();

    const Appearance &m_appearance;
    QPushButton *m_foldButton;
    QWidget *m_content;
    QComboBox *m_sizeBox;
    TickBox *m_largePrint;
    TickBox *m_inkSaving;
    TickBox *m_pictures;
    TickBox *m_firstPage;
    TickBox *m_twoSided;
    QWidget *m_firstPageHint;
    bool m_quiet = false; // while boxes are filled in
};

} // namespace pamphlet
