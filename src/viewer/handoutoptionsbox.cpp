#include "viewer/handoutoptionsbox.h"

#include "viewer/appearance.h"
#include "viewer/icons.h"
#include "viewer/tickbox.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace pamphlet {

HandoutOptionsBox::HandoutOptionsBox(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_foldButton(new QPushButton(this))
    , m_content(new QWidget(this))
    , m_sizeBox(new QComboBox(m_content))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_foldButton);
    layout->addWidget(m_content);
    m_foldButton->setObjectName(QStringLiteral("paperButton"));
    m_foldButton->setProperty("role", QStringLiteral("link"));
    auto *rows = new QVBoxLayout(m_content);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_sizeBox);
    m_sizeBox->setObjectName(QStringLiteral("sizeBox"));
    m_sizeBox->setAccessibleName(tr("Size of the paper"));
    m_sizeBox->setItemDelegate(new QStyledItemDelegate(m_sizeBox)); // rows as high as the style sheet says
    m_sizeBox->addItem(tr("A4"), QPageSize::A4);
    m_sizeBox->addItem(tr("Letter"), QPageSize::Letter);
    m_largePrint = addBox(QStringLiteral("largePrintBox"), tr("Large print"));
    m_inkSaving = addBox(QStringLiteral("inkSavingBox"), tr("Save ink"));
    m_pictures = addBox(QStringLiteral("picturesBox"), tr("With pictures"));
    m_twoSided = addBox(QStringLiteral("twoSidedBox"), tr("Print on both sides"));
    m_firstPage = addBox(QStringLiteral("firstPageBox"), tr("With a first page"));
    auto *hint = new QLabel(tr("Without it, name, clinician and note are not printed."), m_content);
    hint->setWordWrap(true);
    hint->setProperty("role", QStringLiteral("small"));
    m_firstPageHint = hint;
    rows->addWidget(hint);
    connect(m_foldButton, &QPushButton::clicked, this, [this] { fold(m_content->isVisibleTo(this)); });
    connect(m_sizeBox, &QComboBox::currentIndexChanged, this, [this] {
        showState();
        if (!m_quiet) {
            Q_EMIT changed();
        }
    });
    connect(&m_appearance, &Appearance::changed, this, &HandoutOptionsBox::showState);
    setOptions({});
    fold(true);
}

TickBox *HandoutOptionsBox::addBox(const QString &name, const QString &text)
{
    auto *box = new TickBox(text, m_appearance, m_content);
    box->setObjectName(name);
    m_content->layout()->addWidget(box);
    connect(box, &QCheckBox::toggled, this, [this] {
        showState();
        if (!m_quiet) {
            Q_EMIT changed();
        }
    });
    return box;
}

HandoutOptions HandoutOptionsBox::options() const
{
    HandoutOptions options;
    options.pageSize = QPageSize::PageSizeId(m_sizeBox->currentData().toInt());
    options.firstPage = m_firstPage->isChecked();
    options.pictures = m_pictures->isChecked();
    options.largePrint = m_largePrint->isChecked();
    options.inkSaving = m_inkSaving->isChecked();
    options.twoSided = m_twoSided->isChecked();
    return options;
}

void HandoutOptionsBox::setOptions(const HandoutOptions &options)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_sizeBox->setCurrentIndex(m_sizeBox->findData(options.pageSize));
    m_firstPage->setChecked(options.firstPage);
    m_pictures->setChecked(options.pictures);
    m_largePrint->setChecked(options.largePrint);
    m_inkSaving->setChecked(options.inkSaving);
    m_twoSided->setChecked(options.twoSided);
    showState();
}

void HandoutOptionsBox::fold(bool folded)
{
    m_content->setVisible(!folded);
    showState();
}

void HandoutOptionsBox::showState()
{
    const HandoutOptions now = options();
    const bool open = m_content->isVisibleTo(this);
    QStringList told{m_sizeBox->currentText()};
    const auto tell = [&told](bool differs, const QString &words) {
        if (differs) {
            told.append(words);
        }
    };
    tell(now.largePrint, tr("large print"));
    tell(now.inkSaving, tr("save ink"));
    tell(!now.pictures, tr("no pictures"));
    tell(now.twoSided, tr("both sides"));
    tell(!now.firstPage, tr("no first page"));
    const QString summary = told.join(QStringLiteral(", "));
    m_foldButton->setText(Icons::besideIcon(open ? tr("Paper") : tr("Paper: %1").arg(summary)));
    m_foldButton->setAccessibleName(open ? tr("Paper: fold up") : tr("Paper: %1. Change").arg(summary));
    m_foldButton->setIcon(Icons::control(open ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
        m_appearance.theme().color(QStringLiteral("teal"))));
    m_firstPageHint->setVisible(!now.firstPage);
}

} // namespace pamphlet
