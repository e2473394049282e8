#pragma once

#include <QFrame>

#include <memory>

namespace Ui {
class FindBar;
}

namespace pamphlet {

class Appearance;
class PageFinder;

// Finds words in the article that is shown: as they are typed, with how many there are, one after the other.
class FindBar : public QFrame {
    Q_OBJECT

public:
    explicit FindBar(const Appearance &appearance, QWidget *parent = nullptr);
    ~FindBar() override;

    // What searches; must outlive this or be taken away by null.
    void setFinder(PageFinder *finder);
    void open();
    // Takes away the highlights; nothing when it is closed already.
    void close();
    // As close(), for a page that is going.
    void forget();
    // The page was loaded again.
    void searchAgain();
    void next();
    void previous();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAppearance();
    void search();
    void showFound(int number, int count);
    bool hasWords() const;

    const Appearance &m_appearance;
    PageFinder *m_finder = nullptr;
    std::unique_ptr<Ui::FindBar> m_ui;
};

} // namespace pamphlet
