#pragma once

#include "viewer/contentsmodel.h"

#include <QFrame>

#include <memory>

namespace Ui {
class ContentsList;
}

namespace pamphlet {

class Appearance;

// The contents of the article that is read: a tap goes there. Beside the article, or in a drawer over it.
class ContentsList : public QFrame {
    Q_OBJECT

public:
    explicit ContentsList(const Appearance &appearance, QWidget *parent = nullptr);
    ~ContentsList() override;

    void setArticle(const Article &article);
    void clear();
    bool isEmpty() const { return m_model.rowCount() == 0; }
    QStringList anchors() const { return m_model.anchors(); }
    void setBeingRead(const QString &anchor);
    void setInDrawer(bool inDrawer);
    // Ready for the arrow keys, at the place that is being read.
    void takeFocus();
    // In pixels, with the current size of text.
    int preferredWidth() const;

Q_SIGNALS:
    void chosen(const QString &anchor);
    void findRequested();
    void closeRequested();

private:
    void showAppearance();
    void choose(const QModelIndex &index);

    const Appearance &m_appearance;
    ContentsModel m_model;
    std::unique_ptr<Ui::ContentsList> m_ui;
};

} // namespace pamphlet
