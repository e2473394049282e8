#pragma once

#include <QStringList>
#include <QWidget>

namespace pamphlet {

// A button for each letter that a list has, to jump there.
class LetterStrip : public QWidget {
    Q_OBJECT

public:
    explicit LetterStrip(QWidget *parent = nullptr);

    void setLetters(const QStringList &letters);

Q_SIGNALS:
    void chosen(const QString &letter);

private:
    QStringList m_letters;
};

} // namespace pamphlet
