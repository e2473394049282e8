#pragma once

#include "clinic/handoutrecord.h"

#include <QWidget>

class QComboBox;

namespace pamphlet {

class Appearance;
class DayField;

// Chooses which records are shown: from when, by whom, in which form.
class RecordFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit RecordFilterBar(const Appearance &appearance, QWidget *parent = nullptr);

    // Without words.
    RecordFilter filter() const;
    // What is chosen, as on the screen; empty when all records are admitted.
    QStringList chosen() const;
    // Offers those that are not there yet.
    void addClinicians(const QStringList &names);

public Q_SLOTS:
    void clear();

Q_SIGNALS:
    void changed();

private:
    enum class Period { All, Today, Week, Month, Chosen };

    DayField *makeDay(const QString &name, const QString &accessibleName);
    Period period() const;
    void showDays();

    const Appearance &m_appearance;
    QComboBox *m_period;
    DayField *m_from;
    DayField *m_to;
    QComboBox *m_clinician;
    QComboBox *m_form;
};

} // namespace pamphlet
