#pragma once

#include <QObject>

class QKeyEvent;
class QLineEdit;
class QListView;
class QModelIndex;

namespace pamphlet {

// Makes a search field and the list of its results one thing for the keyboard: Down goes into the list, Up from its
// first row back to the field, letters go on with the search, Escape clears it.
class SearchKeys : public QObject {
    Q_OBJECT

public:
    SearchKeys(QLineEdit *field, QListView *list, QObject *parent);

Q_SIGNALS:
    void chosen(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isHandledInField(const QKeyEvent &event);
    bool isHandledInList(QKeyEvent &event);
    bool clearField();
    bool enterList();
    QModelIndex firstRow() const;
    void typeOn(QKeyEvent &event);

    QLineEdit *m_field;
    QListView *m_list;
};

} // namespace pamphlet
