#pragma once

#include "article/clinicprofile.h"
#include "library/libraryfacts.h"

#include <QWidget>

#include <memory>

namespace Ui {
class SignOffForm;
}

namespace pamphlet {

class Appearance;
class ClinicReviews;
class TickBox;

// Where a clinician signs one version of an article off, or takes the sign-off back.
class SignOffForm : public QWidget {
    Q_OBJECT

public:
    // All must outlive this.
    SignOffForm(ClinicReviews &reviews, const Appearance &appearance, QWidget *parent = nullptr);
    ~SignOffForm() override;

    // `versions`: the article in each of its languages. Nothing is filled in or ticked beforehand but the day.
    void open(const QList<ArticleFacts> &versions, const QList<TeamMember> &team);

Q_SIGNALS:
    void articleRequested(const QString &slug, const QString &lang);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    const ArticleFacts &version() const;
    void fillChoices(const QList<TeamMember> &team);
    void showVersion();
    void allowSigning();
    void signOff();
    void withdraw();

    ClinicReviews &m_reviews;
    QList<ArticleFacts> m_versions;
    TickBox *m_statement;
    std::unique_ptr<Ui::SignOffForm> m_ui;
};

} // namespace pamphlet
