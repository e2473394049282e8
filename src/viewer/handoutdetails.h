#pragma once

#include "article/clinicprofile.h"
#include "article/tool.h"
#include "clinic/visit.h"
#include "handout/handout.h"

#include <QWidget>

#include <memory>

namespace Ui {
class HandoutDetails;
}

namespace pamphlet {

class Appearance;
class ClinicShortcuts;
class HandoutOptionsBox;
class ToolChoices;

// What a clinician says about a handout: name on the sheet, who prepared it, a note, pages to fill in, and the paper.
// The clinician and the paper that were chosen last are remembered for the clinic; the name is held here only.
class HandoutDetails : public QWidget {
    Q_OBJECT

public:
    // Both must outlive this.
    HandoutDetails(ClinicShortcuts &shortcuts, const Appearance &appearance, QWidget *parent = nullptr);
    ~HandoutDetails() override;

    void begin(const Visit &visit, const QList<TeamMember> &team);
    void setTools(const QList<ToolSummary> &tools, const QUuid &visit);
    // Something that must be known before handing out; empty for nothing.
    void setNotice(const QString &notice);

    // Puts everything into `handout` that was said here.
    void fill(Handout &handout) const;
    QString note() const;
    // Of the name, nothing stays: neither here, nor to be undone, nor to be pasted.
    void wipeName();

Q_SIGNALS:
    void changed();

private:
    void fillTeam(const QList<TeamMember> &team);
    void rememberClinician();
    void rememberOptions();
    void showAppearance();

    ClinicShortcuts &m_shortcuts;
    const Appearance &m_appearance;
    std::unique_ptr<Ui::HandoutDetails> m_ui;
    ToolChoices *m_tools;
    HandoutOptionsBox *m_options;
};

} // namespace pamphlet
