#include "viewer/letterstrip.h"

#include "viewer/flowlayout.h"

#include <QPushButton>

namespace pamphlet {

LetterStrip::LetterStrip(QWidget *parent)
    : QWidget(parent)
{
    new FlowLayout(this);
}

void LetterStrip::setLetters(const QStringList &letters)
{
    if (letters == m_letters) {
        return;
    }
    m_letters = letters;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &letter : letters) {
        auto *button = new QPushButton(letter, this);
        button->setObjectName(QStringLiteral("letter-") + letter);
        button->setAccessibleName(tr("Articles under %1").arg(letter));
        button->setProperty("role", QStringLiteral("letter"));
        connect(button, &QPushButton::clicked, this, [this, letter] { Q_EMIT chosen(letter); });
        layout()->addWidget(button);
    }
    updateGeometry();
}

} // namespace pamphlet
