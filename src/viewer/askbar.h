#pragma once

#include <QFrame>

class QPushButton;

namespace pamphlet {

class Appearance;
class AskList;

// Below an article in the waiting room: puts it on the list of what the patient wants to ask about, or takes it off.
class AskBar : public QFrame {
    Q_OBJECT

public:
    // Both must outlive this.
    AskBar(AskList &list, const Appearance &appearance, QWidget *parent = nullptr);

    // The article that is open. Hidden without one, as with a page to fill in, which comes with its articles.
    void setArticle(const QString &slug, const QString &lang);

private:
    void toggle();
    void showState();

    AskList &m_list;
    const Appearance &m_appearance;
    QString m_slug;
    QString m_lang;
    QPushButton *m_button;
};

} // namespace pamphlet
