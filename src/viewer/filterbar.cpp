#include "viewer/filterbar.h"

#include "article/pagestrings.h"
#include "library/library.h"
#include "viewer/flowlayout.h"
#include "viewer/regiontitles.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace pamphlet {

FilterBar::FilterBar(const Library &library, const QString &lang, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_lang(lang)
    , m_topic(makeBox(QStringLiteral("topicBox"), tr("Topic"), this))
    , m_region(makeBox(QStringLiteral("regionBox"), tr("Body region"), this))
    , m_language(makeBox(QStringLiteral("languageFilterBox"), tr("Language"), this))
{
    auto *layout = new FlowLayout(this);
    setScope({});
    setLanguages({});
    for (QComboBox *box : {m_topic, m_region, m_language}) {
        layout->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
    }
}

void FilterBar::setScope(const ArticleScope &scope)
{
    const ArticleFilter chosen = filter();
    const QSignalBlocker topic(m_topic);
    const QSignalBlocker region(m_region);
    m_topic->clear();
    m_topic->addItem(tr("All topics"), QString());
    for (const TopicCount &entry : m_library.topics(m_lang, scope)) {
        m_topic->addItem(entry.topic.title(m_lang), entry.topic.id);
    }
    m_region->clear();
    m_region->addItem(tr("Whole body"), QString());
    for (const RegionCount &entry : m_library.regions(m_lang, scope)) {
        m_region->addItem(regionTitle(entry.region), entry.region);
    }
    m_topic->setCurrentIndex(qMax(0, m_topic->findData(chosen.topic)));
    m_region->setCurrentIndex(qMax(0, m_region->findData(chosen.region)));
    m_topic->setVisible(m_topic->count() > 2);
    m_region->setVisible(m_region->count() > 1);
}

QComboBox *FilterBar::makeBox(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setItemDelegate(new QStyledItemDelegate(box)); // its rows are as high as the style sheet says
    return box;
}

void FilterBar::setLanguages(const QStringList &languages)
{
    const QSignalBlocker silent(m_language);
    const QString chosen = m_language->currentData().toString();
    m_language->clear();
    m_language->addItem(tr("All languages"), QString());
    for (const QString &lang : languages) {
        m_language->addItem(PageStrings::forLanguage(lang)[QStringLiteral("language_name")], lang);
    }
    m_language->setCurrentIndex(qMax(0, m_language->findData(chosen)));
    m_language->setVisible(languages.size() > 1);
}

ArticleFilter FilterBar::filter() const
{
    return {
        m_topic->currentData().toString(), m_region->currentData().toString(), m_language->currentData().toString()};
}

void FilterBar::setFilter(const ArticleFilter &filter)
{
    {
        const QSignalBlocker topic(m_topic);
        const QSignalBlocker region(m_region);
        const QSignalBlocker language(m_language);
        m_topic->setCurrentIndex(qMax(0, m_topic->findData(filter.topic)));
        m_region->setCurrentIndex(qMax(0, m_region->findData(filter.region)));
        m_language->setCurrentIndex(qMax(0, m_language->findData(filter.lang)));
    }
    Q_EMIT changed();
}

void FilterBar::addChoice(QWidget *choice)
{
    layout()->addWidget(choice);
}

} // namespace pamphlet
