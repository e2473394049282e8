#include "article/templatedata.h"

#include "article/readability.h"

#include <algorithm>

namespace pamphlet::templatedata {

namespace {

constexpr int wordsPerMinute
    = 200; // a calm reader; Brysbaert 2019 (doi 10.1016/j.jml.2019.104047) finds 238 for adults

Data heroData(const Article &article)
{
    Data hero;
    hero.set("src", text(Article::path(article.slug, article.meta.hero.file)));
    hero.set("alt", text(article.meta.hero.alt));
    if (!article.meta.hero.caption.isEmpty()) {
        hero.set("caption", text(article.meta.hero.caption));
    }
    return hero;
}

Data questionData(const Question &question, bool print)
{
    Data data;
    data.set("id", text(question.id));
    data.set("text", text(question.text));
    data.set("html", text(question.html));
    data.set("print", Data(print));
    return data;
}

Data sectionData(const Section &section, bool print)
{
    Data data;
    data.set("id", optional(section.id));
    data.set("heading", optional(section.heading));
    data.set("lead", text(section.lead));
    data.set("rest", text(section.rest));
    Data questions = emptyList();
    for (const Question &question : section.questions) {
        if (section.lead.isEmpty() && &question == &section.questions.first()) {
            data.set("first_question", questionData(question, print)); // so that the heading is not left alone
        } else {
            questions.push_back(questionData(question, print));
        }
    }
    data.set("questions", questions);
    if (!section.lead.isEmpty() || section.questions.isEmpty()) {
        data.set("first_question", Data(false));
    }
    return data;
}

QString identifierOf(const Source &source)
{
    if (!source.doi.isEmpty()) {
        return QStringLiteral("doi.org/") + source.doi;
    }
    if (!source.pmid.isEmpty()) {
        return QStringLiteral("PMID ") + source.pmid;
    }
    return source.url;
}

Data sourcesData(const Article &article)
{
    Data sources = emptyList();
    for (const Source &source : article.meta.sources) {
        QStringList parts;
        for (const QString &part : {source.authors, source.title, source.journal, source.publisher, source.note}) {
            if (!part.isEmpty()) {
                parts.append(part.endsWith(u'.') ? part.chopped(1) : part);
            }
        }
        if (source.year > 0) {
            parts.append(QString::number(source.year));
        }
        Data data;
        data.set("id", text(Article::anchor(article.slug, QStringLiteral("source-") + source.id)));
        data.set("text", text(parts.join(QStringLiteral(". ")) + u'.'));
        data.set("identifier", optional(identifierOf(source)));
        sources.push_back(data);
    }
    return sources;
}

void addSignOff(Data &data, const PageContext &context, const PageStrings &words)
{
    const bool done = !context.signedOffBy.isEmpty();
    const QString date = done ? words.date(context.signedOffOn) : QString();
    auto filled = [&](const QString &key) { return text(words[key].arg(context.signedOffBy, date)); };
    data.set("signed_off", done ? filled(QStringLiteral("signed_off")) : Data(false));
    data.set("reviewed", done ? filled(QStringLiteral("reviewed")) : Data(false));
}

QString initials(const QString &name)
{
    QString result;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (!word.endsWith(u'.')) { // "Dr."
            result += word.at(0).toUpper();
        }
    }
    return result.left(1) + (result.size() > 1 ? result.right(1) : QString());
}

} // namespace

Data redFlags(const QList<RedFlagGroup> &groups)
{
    Data list = emptyList();
    for (const RedFlagGroup &group : groups) {
        Data flags = emptyList();
        for (const RedFlag &flag : group.flags) {
            Data item;
            item.set("html", text(flag.html));
            flags.push_back(item);
        }
        Data data;
        data.set("heading", text(group.heading));
        data.set("flags", flags);
        list.push_back(data);
    }
    return list;
}

Data strings(const PageStrings &strings)
{
    Data data;
    for (auto it = strings.all().begin(); it != strings.all().end(); ++it) {
        data.set(it.key().toStdString(), text(it.value()));
    }
    return data;
}

Data article(const Article &article, const PageContext &context, const PageStrings &words, bool print)
{
    const int minutes = std::max(1, (article.words + wordsPerMinute / 2) / wordsPerMinute);
    const FrontMatter &meta = article.meta;
    Data data;
    data.set("t", strings(words));
    data.set("print", Data(print));
    data.set("id", text(article.slug));
    data.set("lang", text(article.lang));
    data.set("title", text(meta.title));
    data.set("topics", optional(context.topicTitles.join(QStringLiteral(" · "))));
    data.set("minutes", text(words[QStringLiteral("minutes")].arg(minutes)));
    const std::optional<int> grade = shownGrade(article.prose, article.lang);
    data.set("grade", grade ? text(words[QStringLiteral("grade")].arg(*grade)) : Data(false));
    data.set("written",
        meta.written.isValid() ? text(words[QStringLiteral("written")].arg(words.date(meta.written))) : Data(false));
    addSignOff(data, context, words);
    data.set("hero", Article::isPictureName(meta.hero.file) ? heroData(article) : Data(false));
    data.set("note", optional(print ? context.note : QString()));
    data.set("summary", optional(meta.summary));
    const bool elsewhere = print && context.redFlagsOnFirstPage;
    const bool above = print && context.redFlagsAbove;
    data.set("has_red_flags", Data(!article.redFlags.isEmpty() && !elsewhere && !above));
    data.set("red_flags_on_first_page", Data(!article.redFlags.isEmpty() && elsewhere));
    data.set("red_flags_above", Data(!article.redFlags.isEmpty() && above));
    data.set("red_flags", redFlags(article.redFlags));
    data.set("get_help_id", optional(print ? QString() : Article::getHelpAnchor(article.slug)));
    Data sections = emptyList();
    for (const Section &section : article.sections) {
        sections.push_back(sectionData(section, print));
    }
    data.set("sections", sections);
    data.set("has_sources", Data(!meta.sources.isEmpty()));
    data.set("sources", sourcesData(article));
    return data;
}

void addClinic(Data &data, const ClinicProfile &clinic, const PageStrings &words)
{
    Data box;
    const QString action = clinic.callToAction;
    if (!clinic.phone.isEmpty()) {
        const QString call = words[QStringLiteral("call_us")].arg(clinic.phone);
        box.set("next_step", text(action.isEmpty() ? call : action + QStringLiteral(": ") + clinic.phone));
    } else {
        box.set("next_step", text(words[QStringLiteral("front_desk")]));
    }
    box.set("about", optional(clinic.about));
    Data team = emptyList();
    for (const TeamMember &member : clinic.team) {
        Data item;
        item.set("initials", text(initials(member.name)));
        item.set("name", text(member.name));
        item.set("role", text(member.role));
        team.push_back(item);
    }
    box.set("has_team", Data(!clinic.team.isEmpty()));
    box.set("team", team);
    data.set("clinic", clinic.name.isEmpty() ? Data(false) : box);
}

void addRelated(Data &data, const QList<RelatedArticle> &related)
{
    Data list = emptyList();
    for (const RelatedArticle &article : related) {
        Data item;
        item.set("href", text(Article::path(article.slug, article.lang)));
        item.set("title", text(article.title));
        item.set("summary", text(article.summary));
        list.push_back(item);
    }
    data.set("has_related", Data(!related.isEmpty()));
    data.set("related", list);
}

void addTools(Data &data, const QList<ToolSummary> &tools)
{
    Data list = emptyList();
    for (const ToolSummary &tool : tools) {
        Data item;
        item.set("href", text(Tool::path(tool.id, tool.lang)));
        item.set("title", text(tool.title));
        list.push_back(item);
    }
    data.set("has_tools", Data(!tools.isEmpty()));
    data.set("tools", list);
}

} // namespace pamphlet::templatedata
