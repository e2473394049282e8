#include "viewer/setform.h"

#include "library/library.h"
#include "reader/reader.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/visitsession.h"

#include "ui_setform.h"

#include <QKeyEvent>

namespace pamphlet {

SetForm::SetForm(const ViewerParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_ui(std::make_unique<Ui::SetForm>())
{
    m_ui->setupUi(this);
    connect(m_ui->setNameField, &QLineEdit::returnPressed, this, &SetForm::save);
    connect(m_ui->setNameField, &QLineEdit::textEdited, m_ui->setProblem, &QWidget::hide);
    connect(m_ui->saveSetButton, &QPushButton::clicked, this, &SetForm::save);
    connect(m_ui->leaveSetButton, &QPushButton::clicked, this, &SetForm::done);
}

SetForm::~SetForm() = default;

void SetForm::begin(const QStringList &titles)
{
    QString name = titles.value(0);
    for (const QString &title : titles.mid(1)) {
        const QString longer = name + QStringLiteral(", ") + title;
        if (longer.size() > m_ui->setNameField->maxLength()) {
            break;
        }
        name = longer;
    }
    m_ui->setNameField->setText(name);
    m_ui->setNameField->setSelection(int(name.size()), -int(name.size())); // its beginning stays in sight
    m_ui->setNameField->setFocus();
    m_ui->setProblem->hide();
}

QString SetForm::problemOf(const QString &name) const
{
    if (name.isEmpty()) {
        return tr("Give the set a name first.");
    }
    const QString lang = QStringLiteral("en");
    QStringList names;
    for (const ClinicSet &set : m_parts.shortcuts.sets()) {
        names.append(set.title);
    }
    for (const ArticleSet &set : m_parts.reader.library().sets()) {
        names.append(set.title(lang));
    }
    return names.contains(name, Qt::CaseInsensitive) ? tr("There is a set of this name already. Choose another name.")
                                                     : QString();
}

void SetForm::save()
{
    const QString name = m_ui->setNameField->text().simplified();
    const QString problem = problemOf(name);
    m_ui->setProblem->setText(problem);
    m_ui->setProblem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) {
        m_ui->setNameField->setFocus();
        return;
    }
    QStringList slugs;
    for (const Mark &mark : m_parts.session.visit().marks) {
        slugs.append(mark.slug);
    }
    m_parts.shortcuts.saveSet(name, slugs);
    Q_EMIT done();
}

void SetForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT done();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace pamphlet
