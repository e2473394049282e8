#include "commands/exportselection.h"

#include "clinic/clinicdatabase.h"
#include "clinic/clinicstore.h"
#include "clinic/datafolder.h"
#include "library/library.h"

#include <QDir>
#include <QEventLoop>

namespace pamphlet {

namespace {

bool isSame(const QString &one, const QString &other)
{
    return one.compare(other.trimmed(), Qt::CaseInsensitive) == 0;
}

// The sets that the clinic saved on this computer; none when it never used the viewer.
QList<ClinicSet> clinicSets(const CommandContext &context)
{
    if (!QFileInfo::exists(QDir(DataFolder::path()).filePath(ClinicDatabase::fileName()))) {
        return {};
    }
    ClinicStore store(DataFolder::path());
    QEventLoop loop;
    QList<ClinicSet> sets;
    whenAnswered(store.sets(), &loop, [&](const Outcome<QList<ClinicSet>> &outcome) {
        if (!outcome.ok()) {
            context.err << outcome.error << Qt::endl;
        }
        sets = outcome.value;
        loop.quit();
    });
    loop.exec();
    return sets;
}

} // namespace

void ExportSelection::describe(CLI::App &command)
{
    CLI::Option *slugs = command.add_option("slugs", m_slugs, "The articles in their order, as `list` names them");
    CLI::Option *all = command.add_flag("--all", m_all, "All articles of the language")->excludes(slugs);
    CLI::Option *topic = command.add_option("--topic", m_topic, "The articles of a topic, as topics.yaml names it")
                             ->excludes(slugs)
                             ->excludes(all);
    command.add_option("--set", m_set, "The articles of a set, as `list --sets` or the clinic names it")
        ->excludes(slugs)
        ->excludes(all)
        ->excludes(topic);
    command.add_option("--lang", m_lang, "Language of the articles")->capture_default_str();
}

std::optional<QList<ArticleKey>> ExportSelection::articles(const Library &library, const CommandContext &context)
{
    if (!isMany()) {
        return named(library, context);
    }
    if (!m_topic.empty()) {
        return ofTopic(library, context);
    }
    if (!m_set.empty()) {
        return ofSet(library, context);
    }
    QStringList slugs;
    for (const ArticleSummary &article : library.articles()) {
        if (article.lang == lang()) {
            slugs.append(article.slug);
        }
    }
    if (slugs.isEmpty()) {
        context.err << QStringLiteral("The library has no articles in \"%1\".").arg(lang()) << Qt::endl;
        return std::nullopt;
    }
    return keys(slugs);
}

std::optional<QList<ArticleKey>> ExportSelection::named(const Library &library, const CommandContext &context) const
{
    QStringList slugs;
    for (const std::string &slug : m_slugs) {
        slugs.append(QString::fromStdString(slug));
    }
    slugs.removeDuplicates();
    for (const QString &slug : std::as_const(slugs)) {
        if (!library.languages(slug).contains(lang())) {
            context.err
                << QStringLiteral("There is no article \"%1\" in \"%2\"; `pamphlet list` shows all.").arg(slug, lang())
                << Qt::endl;
            return std::nullopt;
        }
    }
    return keys(slugs);
}

std::optional<QList<ArticleKey>> ExportSelection::ofTopic(const Library &library, const CommandContext &context)
{
    QStringList ids;
    for (const TopicCount &entry : library.topics(lang())) {
        ids.append(entry.topic.id);
        if (entry.topic.id == QString::fromStdString(m_topic)) {
            m_title = entry.topic.title(lang());
            QStringList slugs;
            for (const ArticleSummary &article : library.articlesOfTopic(entry.topic.id, lang())) {
                slugs.append(article.slug);
            }
            return keys(slugs);
        }
    }
    context.err << QStringLiteral("The library has no topic \"%1\" in \"%2\"; it has: %3")
                       .arg(QString::fromStdString(m_topic), lang(), ids.join(QStringLiteral(", ")))
                << Qt::endl;
    return std::nullopt;
}

std::optional<QList<ArticleKey>> ExportSelection::ofSet(const Library &library, const CommandContext &context)
{
    const QString name = QString::fromStdString(m_set);
    QStringList names;
    for (const ClinicSet &set : clinicSets(context)) {
        names.append(set.title);
        if (isSame(set.title, name)) {
            m_title = set.title;
            return keys(set.slugs);
        }
    }
    for (const ArticleSet &set : library.sets()) {
        names.append(set.id);
        if (set.id == name || isSame(set.title(lang()), name)) {
            m_title = set.title(lang());
            return keys(set.slugs);
        }
    }
    context.err << QStringLiteral("There is no set \"%1\"; there are: %2").arg(name, names.join(QStringLiteral(", ")))
                << Qt::endl;
    return std::nullopt;
}

QList<ArticleKey> ExportSelection::keys(const QStringList &slugs) const
{
    QList<ArticleKey> articles;
    for (const QString &slug : slugs) {
        articles.append({slug, lang()});
    }
    return articles;
}

} // namespace pamphlet
