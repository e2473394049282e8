#include "article/bodybuilder.h"

#include "article/prosereader.h"

#include <QRegularExpression>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumHeadings = 2000; // each has an element, an id and a place in the index of its own
constexpr int maximumDepth = 60; // deeper nesting is no text for people, and costs the browser engine its stack

int line(cmark_node *node)
{
    // Inline nodes made by the parser know their line; where one does not, its block does.
    while (node && cmark_node_get_start_line(node) <= 0) {
        node = cmark_node_parent(node);
    }
    return node ? cmark_node_get_start_line(node) : 0;
}

int countHeadings(cmark_node *root)
{
    int headings = 0;
    for (cmark_node *block = cmark_node_first_child(root); block; block = cmark_node_next(block)) {
        headings += cmark_node_get_type(block) == CMARK_NODE_HEADING;
    }
    return headings;
}

int column(cmark_node *node)
{
    return cmark_node_get_start_column(node);
}

QString figure(const QString &address, const QString &alt, const QString &caption)
{
    QString html
        = QStringLiteral("<figure><img src=\"%1\" alt=\"%2\">").arg(address.toHtmlEscaped(), alt.toHtmlEscaped());
    if (!caption.isEmpty()) {
        html += QStringLiteral("<figcaption>%1</figcaption>").arg(caption.toHtmlEscaped());
    }
    return html + QStringLiteral("</figure>\n");
}

// A paragraph or a heading without its own tags, which the list item around it replaces; any other block whole.
QString flagHtml(cmark_node *block)
{
    const cmark_node_type type = cmark_node_get_type(block);
    const bool bare = type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING;
    return (bare ? markdown::innerHtml(block) : markdown::html(block)).trimmed();
}

QString flagHtmlOfItem(cmark_node *item)
{
    cmark_node *first = cmark_node_first_child(item);
    return first && !cmark_node_next(first) ? flagHtml(first) : markdown::innerHtml(item).trimmed();
}

bool isWebAddress(const QString &url)
{
    static const QRegularExpression web(
        QStringLiteral("^(https?://|mailto:|tel:)"), QRegularExpression::CaseInsensitiveOption);
    return web.match(url).hasMatch();
}

// What white space parts; a no-break space does not.
int countWords(QStringView text)
{
    int words = 0;
    bool inWord = false;
    for (const QChar c : text) {
        const bool space = c == u' ' || (c >= u'\t' && c <= u'\r');
        words += !space && !inWord;
        inWord = !space;
    }
    return words;
}

} // namespace

BodyBuilder::BodyBuilder(Article &article, FileDiagnostics &report)
    : m_article(article)
    , m_report(report)
    , m_strings(PageStrings::forLanguage(article.lang))
{
    m_ids.insert(Article::getHelpAnchor(article.slug)); // a heading may read "Get help"
    for (const Source &source : article.meta.sources) {
        m_ids.insert(Article::anchor(article.slug, u"source-"_s + source.id)); // or "Source: …"
    }
}

void BodyBuilder::build(QByteArrayView text)
{
    const markdown::NodePtr root = markdown::parse(text);
    const int depth = markdown::depth(root.get());
    if (depth > maximumDepth) {
        m_report.fatal(
            1, 1, QStringLiteral("quotes or lists are nested %1 deep; the limit is %2").arg(depth).arg(maximumDepth));
        return;
    }
    if (const int headings = countHeadings(root.get()); headings > maximumHeadings) {
        m_report.fatal(1, 1, QStringLiteral("%1 headings; the limit is %2").arg(headings).arg(maximumHeadings));
        return;
    }
    m_article.prose = ProseReader(text, m_report.fileLine(1) - 1).read(root.get()); // the next step changes the tree
    sanitise(root.get());
    split(root.get());
}

void BodyBuilder::sanitise(cmark_node *root)
{
    markdown::walk(root, [this](cmark_node *node) { visit(node); });
}

void BodyBuilder::visit(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
        m_report.error(line(node), column(node), QStringLiteral("raw HTML is not allowed; write it as CommonMark"));
        cmark_node_unlink(node);
        cmark_node_free(node);
        break;
    case CMARK_NODE_LINK:
        visitLink(node);
        break;
    case CMARK_NODE_IMAGE:
        visitImage(node);
        break;
    case CMARK_NODE_PARAGRAPH:
        visitParagraph(node);
        break;
    case CMARK_NODE_HEADING:
        if (cmark_node_get_heading_level(node) == 1) {
            m_report.error(
                line(node), column(node), QStringLiteral("use ## for headings; the title stands in the front matter"));
        }
        break;
    default:
        break;
    }
}

void BodyBuilder::visitLink(cmark_node *node)
{
    static const QRegularExpression articleLink(QStringLiteral("^\\.\\./([^/]+)/(?:[A-Za-z-]+\\.md)?$"));
    const QString url = markdown::url(node);
    if (url.startsWith(u'#')) {
        cite(node, url.sliced(1));
    } else if (const auto match = articleLink.match(url); match.hasMatch() && Article::isSlug(match.captured(1))) {
        m_article.links.append({match.captured(1), m_report.fileLine(line(node)), column(node)});
        const QString path = Article::path(match.captured(1), m_article.lang);
        cmark_node_set_url(node, path.toUtf8().constData());
        cmark_node_set_title(node, "");
    } else if (isWebAddress(url)) {
        // Shown, never followed: the reader has no network.
        const bool bare = markdown::plainText(node) == url;
        const QString address = QStringLiteral("<span class=\"address\">%1</span>").arg(url.toHtmlEscaped());
        if (bare) {
            markdown::replaceByHtmlAround(node, u"<span class=\"address\">"_s, u"</span>"_s);
        } else {
            markdown::replaceByHtmlAround(node, QString(), u" ("_s + address + u')');
        }
    } else {
        m_report.error(line(node), column(node),
            QStringLiteral("link to \"%1\"; a link leads to ../slug/%2.md, to #source-id, or shows a web address")
                .arg(url.left(80), m_article.lang));
        markdown::replaceByHtmlAround(node, QString(), QString());
    }
}

void BodyBuilder::cite(cmark_node *node, const QString &id)
{
    const QList<Source> &sources = m_article.meta.sources;
    const bool known
        = std::any_of(sources.begin(), sources.end(), [&id](const Source &source) { return source.id == id; });
    if (!known) {
        m_report.error(line(node), column(node), QStringLiteral("no source has the id \"%1\"").arg(id.left(80)));
        markdown::replaceByHtmlAround(node, QString(), QString());
        return;
    }
    const QString target = Article::anchor(m_article.slug, u"source-"_s + id).toHtmlEscaped();
    markdown::replaceByHtmlAround(
        node, QStringLiteral("<sup class=\"cite\"><a href=\"#%1\">").arg(target), u"</a></sup>"_s);
}

void BodyBuilder::visitImage(cmark_node *node)
{
    const QString file = markdown::url(node);
    const QString alt = markdown::plainText(node);
    if (alt.isEmpty()) {
        m_report.error(line(node), column(node), QStringLiteral("picture has no description"));
    }
    if (!Article::isPictureName(file)) {
        m_report.error(line(node), column(node),
            QStringLiteral("\"%1\" is no picture beside the article; give a plain file name such as neck.svg")
                .arg(file.left(80)));
        markdown::replaceByText(node, alt);
        return;
    }
    m_article.pictures.append({file, m_report.fileLine(line(node)), column(node)});
    cmark_node_set_url(node, Article::path(m_article.slug, file).toUtf8().constData());
}

void BodyBuilder::visitParagraph(cmark_node *node)
{
    cmark_node *only = cmark_node_first_child(node);
    if (!only || cmark_node_next(only) || cmark_node_get_type(only) != CMARK_NODE_IMAGE) {
        return;
    }
    markdown::replaceByBlockHtml(node, figure(markdown::url(only), markdown::plainText(only), markdown::title(only)));
}

void BodyBuilder::split(cmark_node *root)
{
    m_article.sections.append(Section());
    bool first = true;
    for (cmark_node *block = cmark_node_first_child(root); block; block = cmark_node_next(block)) {
        const bool heading = cmark_node_get_type(block) == CMARK_NODE_HEADING;
        const int level = heading ? cmark_node_get_heading_level(block) : 0;
        if (m_article.redFlags.isEmpty() && isRedFlagBox(block)) {
            readRedFlags(block);
            m_article.redFlagsComeFirst = first;
        } else if (heading && level <= 2) {
            startSection(block);
        } else if (level == 3 && m_article.sections.last().isFaq) {
            startQuestion(block);
        } else {
            append(block);
        }
        first = false;
    }
    if (m_article.sections.first().lead.isEmpty()) {
        m_article.sections.removeFirst(); // no text before the first heading
    }
    m_article.words = countWords(m_article.plainText());
}

bool BodyBuilder::isRedFlagBox(cmark_node *block) const
{
    if (cmark_node_get_type(block) != CMARK_NODE_BLOCK_QUOTE) {
        return false;
    }
    cmark_node *paragraph = cmark_node_first_child(block);
    cmark_node *strong = paragraph ? cmark_node_first_child(paragraph) : nullptr;
    return strong && cmark_node_get_type(strong) == CMARK_NODE_STRONG
        && markdown::plainText(strong).startsWith(m_strings[u"get_help_now"_s], Qt::CaseInsensitive);
}

void BodyBuilder::readRedFlags(cmark_node *box)
{
    for (cmark_node *block = cmark_node_first_child(box); block; block = cmark_node_next(block)) {
        cmark_node *lead = cmark_node_first_child(block);
        if (cmark_node_get_type(block) == CMARK_NODE_LIST && !m_article.redFlags.isEmpty()) {
            for (cmark_node *item = lead; item; item = cmark_node_next(item)) {
                m_article.redFlags.last().flags.append({flagHtmlOfItem(item), markdown::plainText(item)});
            }
        } else if (lead && cmark_node_get_type(lead) == CMARK_NODE_STRONG) {
            m_article.redFlags.append({markdown::plainText(lead), {}});
            cmark_node_unlink(lead);
            const QString rest = markdown::plainText(block);
            if (!rest.isEmpty()) {
                m_article.redFlags.last().flags.append({markdown::innerHtml(block).trimmed(), rest});
            }
            cmark_node_free(lead);
        } else {
            m_article.redFlags.last().flags.append({flagHtml(block), markdown::plainText(block)});
        }
    }
}

void BodyBuilder::startSection(cmark_node *heading)
{
    Section section;
    section.heading = markdown::plainText(heading);
    section.line = m_report.fileLine(line(heading));
    section.id = uniqueId(section.heading);
    section.isFaq = section.heading.compare(m_strings[u"questions_people_ask"_s], Qt::CaseInsensitive) == 0;
    section.isNextStep = section.heading.compare(m_strings[u"talk_with_us"_s], Qt::CaseInsensitive) == 0;
    m_article.sections.append(section);
}

void BodyBuilder::startQuestion(cmark_node *heading)
{
    Question question;
    question.text = markdown::plainText(heading);
    question.id = uniqueId(question.text);
    m_article.sections.last().questions.append(question);
}

void BodyBuilder::append(cmark_node *block)
{
    Section &section = m_article.sections.last();
    const QString html = markdown::html(block);
    const QString plain = markdown::plainText(block);
    auto join
        = [&plain](QString &target) { target += (target.isEmpty() || plain.isEmpty() ? QString() : u"\n"_s) + plain; };
    if (!section.questions.isEmpty()) {
        section.questions.last().html += html;
        join(section.questions.last().plain);
        return;
    }
    if (isAnnouncedList(block)) { // paper must not part it from "you may feel:"
        QString &target = section.rest.isEmpty() ? section.lead : section.rest;
        const QString announcement = markdown::html(cmark_node_previous(block));
        target.chop(announcement.size());
        target += u"<div class=\"keep\">"_s + announcement + html + u"</div>\n"_s;
    } else {
        (section.lead.isEmpty() ? section.lead : section.rest) += html;
    }
    join(section.plain);
}

// A short list after a sentence that ends in a colon.
bool BodyBuilder::isAnnouncedList(cmark_node *block) const
{
    constexpr int longest = 8;
    cmark_node *before = cmark_node_previous(block);
    if (cmark_node_get_type(block) != CMARK_NODE_LIST || !before || cmark_node_get_type(before) != CMARK_NODE_PARAGRAPH
        || m_article.sections.last().lead.isEmpty()) {
        return false;
    }
    int items = 0;
    for (cmark_node *item = cmark_node_first_child(block); item && items <= longest; item = cmark_node_next(item)) {
        ++items;
    }
    return items <= longest && markdown::plainText(before).endsWith(u':');
}

QString BodyBuilder::uniqueId(const QString &heading)
{
    const QString slug = Article::slugify(heading);
    const QString base = Article::anchor(m_article.slug, slug.isEmpty() ? u"part"_s : slug);
    int &number = m_numbers[base]; // remembered: trying from 1 again takes minutes for a text of equal headings
    QString id;
    do {
        ++number;
        id = number == 1 ? base : base + u'-' + QString::number(number);
    } while (m_ids.contains(id));
    m_ids.insert(id);
    return id;
}

} // namespace pamphlet
