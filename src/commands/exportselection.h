#pragma once

#include "commands/command.h"
#include "handout/exportplan.h"

#include <optional>

namespace pamphlet {

// Which articles `export` is about: those named, all, a topic or a set.
class ExportSelection {
public:
    void describe(CLI::App &command);

    // What is named, or nothing after saying on `err` what is not there.
    std::optional<QList<ArticleKey>> articles(const Library &library, const CommandContext &context);
    // Whether these are many on purpose, so that each gets a file of its own unless they are made one.
    bool isMany() const { return m_all || !m_topic.empty() || !m_set.empty(); }
    bool isEmpty() const { return m_slugs.empty() && !isMany(); }
    // What a book of these is called: the title of the topic or set. Only after articles().
    QString title() const { return m_title; }
    QString lang() const { return QString::fromStdString(m_lang); }

private:
    std::optional<QList<ArticleKey>> named(const Library &library, const CommandContext &context) const;
    std::optional<QList<ArticleKey>> ofTopic(const Library &library, const CommandContext &context);
    std::optional<QList<ArticleKey>> ofSet(const Library &library, const CommandContext &context);
    QList<ArticleKey> keys(const QStringList &slugs) const;

    std::vector<std::string> m_slugs;
    bool m_all = false;
    std::string m_topic;
    std::string m_set;
    std::string m_lang = "en";
    QString m_title = QStringLiteral("Health articles");
};

} // namespace pamphlet
