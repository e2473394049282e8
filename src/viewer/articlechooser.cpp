#include "viewer/articlechooser.h"

#include "article/pagestrings.h"
#include "viewer/appearance.h"
#include "viewer/clinicshortcuts.h"
#include "viewer/filterbar.h"
#include "viewer/flowlayout.h"
#include "viewer/libraryindexservice.h"
#include "viewer/tickdelegate.h"
#include "viewer/touch.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace pamphlet {

namespace {

const QString language = QStringLiteral("en"); // of titles; a choice comes with the second language
constexpr int listHeight = 300; // pixels at the usual text size, at least

} // namespace

ArticleChooser::ArticleChooser(const Library &library, const LibraryIndexService &index,
    const ClinicShortcuts &shortcuts, const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_index(index)
    , m_shortcuts(shortcuts)
    , m_appearance(appearance)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    makeKinds();
    makeBoxes();
    makeList();
    connect(&m_shortcuts, &ClinicShortcuts::changed, this, &ArticleChooser::fillSets);
    connect(this, &ArticleChooser::changed, this, &ArticleChooser::showKind);
    fillSets();
    showKind();
}

void ArticleChooser::makeKinds()
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    m_kinds = new QButtonGroup(this);
    for (const auto &[kind, name, text] : {std::tuple(Kind::All, "chooseAll", tr("All articles")),
             std::tuple(Kind::Topic, "chooseTopic", tr("A topic")), std::tuple(Kind::Set, "chooseSet", tr("A set")),
             std::tuple(Kind::Ticked, "chooseTicked", tr("Some articles"))}) {
        auto *button = new QPushButton(text, row);
        button->setObjectName(QLatin1String(name));
        button->setProperty("role", QStringLiteral("toggle"));
        button->setCheckable(true);
        m_kinds->addButton(button, int(kind));
        flow->addWidget(button);
    }
    m_kinds->button(int(Kind::All))->setChecked(true);
    layout()->addWidget(row);
    connect(m_kinds, &QButtonGroup::idClicked, this, &ArticleChooser::changed);
}

void ArticleChooser::makeBoxes()
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    m_topic = FilterBar::makeBox(QStringLiteral("exportTopicBox"), tr("Topic"), row);
    m_set = FilterBar::makeBox(QStringLiteral("exportSetBox"), tr("Set"), row);
    m_language = FilterBar::makeBox(QStringLiteral("exportLanguageBox"), tr("Language"), row);
    for (const TopicCount &entry : m_library.topics(language)) {
        m_topic->addItem(entry.topic.title(language), entry.topic.id);
    }
    for (QComboBox *box : {m_topic, m_set, m_language}) {
        flow->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &ArticleChooser::changed);
    }
    connect(m_language, &QComboBox::currentIndexChanged, this, &ArticleChooser::fillList);
    layout()->addWidget(row);
}

void ArticleChooser::makeList()
{
    m_words = new QLineEdit(this);
    m_words->setObjectName(QStringLiteral("exportWords"));
    m_words->setPlaceholderText(tr("Find a title…"));
    m_words->setAccessibleName(tr("Find a title in the list"));
    m_words->setClearButtonEnabled(true);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("exportList"));
    m_list->setAccessibleName(tr("Articles to tick"));
    m_shown.setSourceModel(&m_articles);
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(&m_shown);
    m_list->setItemDelegate(new TickDelegate(m_appearance, m_list));
    m_list->setLayoutMode(QListView::Batched); // a library may have very many
    makeTouchList(m_list);
    layout()->addWidget(m_words);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_list, 1);
    connect(m_words, &QLineEdit::textChanged, &m_shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(&m_articles, &QAbstractItemModel::dataChanged, this, &ArticleChooser::changed);
    connect(&m_appearance, &Appearance::changed, this, &ArticleChooser::showKind);
}

void ArticleChooser::takeIndex()
{
    const QStringList languages = m_index.index().languages;
    {
        const QSignalBlocker quiet(m_language);
        m_language->clear();
        for (const QString &lang : languages) {
            m_language->addItem(PageStrings::forLanguage(lang)[QStringLiteral("language_name")], lang);
        }
        m_language->addItem(tr("All languages"), QString());
        m_language->setCurrentIndex(qMax(0, m_language->findData(language)));
    }
    fillList();
    Q_EMIT changed();
}

void ArticleChooser::fillSets()
{
    const QString chosen = m_set->currentText();
    {
        const QSignalBlocker quiet(m_set);
        m_set->clear();
        for (const ClinicSet &set : m_shortcuts.sets()) {
            m_set->addItem(set.title, set.slugs);
        }
        for (const ArticleSet &set : m_library.sets()) {
            m_set->addItem(set.title(language), set.slugs);
        }
        m_set->setCurrentIndex(qMax(0, m_set->findText(chosen)));
    }
    m_kinds->button(int(Kind::Set))->setVisible(m_set->count() > 0);
    Q_EMIT changed();
}

void ArticleChooser::fillList()
{
    m_articles.setArticles(passing({}), lang().isEmpty());
}

QString ArticleChooser::lang() const
{
    return m_language->currentData().toString();
}

ArticleChooser::Kind ArticleChooser::kind() const
{
    return Kind(m_kinds->checkedId());
}

void ArticleChooser::showKind()
{
    m_topic->setVisible(kind() == Kind::Topic);
    m_set->setVisible(kind() == Kind::Set);
    m_language->setVisible(m_index.index().languages.size() > 1);
    m_words->setVisible(kind() == Kind::Ticked);
    m_list->setVisible(kind() == Kind::Ticked);
    m_list->setMinimumHeight(m_appearance.scaled(listHeight));
}

QList<ArticleFacts> ArticleChooser::passing(const QString &topic) const
{
    const ArticleFilter filter{topic, {}, lang()};
    QList<ArticleFacts> articles;
    for (const ArticleFacts &facts : m_index.index().articles) {
        if (filter.passes(facts)) {
            articles.append(facts);
        }
    }
    return articles;
}

QList<ArticleFacts> ArticleChooser::articlesOfSet() const
{
    const QList<ArticleFacts> all = passing({});
    QList<ArticleFacts> articles;
    for (const QString &slug : m_set->currentData().toStringList()) {
        std::copy_if(all.begin(), all.end(), std::back_inserter(articles),
            [&slug](const ArticleFacts &facts) { return facts.summary.slug == slug; });
    }
    return articles;
}

QList<ArticleKey> ArticleChooser::articles() const
{
    const QList<ArticleFacts> chosen = kind() == Kind::Ticked ? m_articles.ticked()
        : kind() == Kind::Set                                 ? articlesOfSet()
        : kind() == Kind::Topic                               ? passing(m_topic->currentData().toString())
                                                              : passing({});
    QList<ArticleKey> keys;
    for (const ArticleFacts &facts : chosen) {
        keys.append({facts.summary.slug, facts.summary.lang});
    }
    return keys;
}

QString ArticleChooser::title() const
{
    switch (kind()) {
    case Kind::Topic:
        return m_topic->currentText();
    case Kind::Set:
        return m_set->currentText();
    case Kind::Ticked:
        return tr("Articles");
    case Kind::All:
        break;
    }
    return tr("All articles");
}

} // namespace pamphlet
