#include "handout/handoutcomposer.h"

#include "article/mustachedata.h"
#include "article/templatedata.h"
#include "handout/firstpage.h"
#include "handout/handoutpictures.h"
#include "handout/handouttitle.h"
#include "handout/signedoff.h"
#include "library/library.h"
#include "library/libraryfacts.h"
#include "library/librarytools.h"
#include "library/pagecontext.h"

#include <QLocale>
#include <QRegularExpression>

namespace pamphlet {

using namespace Qt::StringLiterals;
using templatedata::Data;
using templatedata::listOf;
using templatedata::text;

namespace {

using Entry = HandoutDocument::Entry;

QString slotOf(const QString &anchor, const Handout &handout)
{
    return handout.hasFirstPage() ? Article::anchor(anchor, u"page-number"_s) : QString();
}

Entry entryOf(const Article &article, const Handout &handout)
{
    Entry entry;
    entry.title = article.meta.title;
    entry.summary = article.meta.firstSentence();
    entry.anchor = article.slug;
    entry.slot = slotOf(entry.anchor, handout);
    entry.written = article.meta.written;
    entry.lang = article.lang;
    for (const Section &section : article.sections) {
        if (!section.heading.isEmpty()) {
            entry.sections.append({section.heading, section.id});
        }
    }
    return entry;
}

Entry entryOf(const Tool &tool, const Handout &handout)
{
    Entry entry;
    entry.title = tool.title;
    entry.summary = PageStrings::forLanguage(tool.lang)[u"page_to_fill_in"_s];
    entry.anchor = Tool::anchor(tool.id);
    entry.slot = slotOf(entry.anchor, handout);
    entry.lang = tool.lang;
    return entry;
}

QStringList titlesOf(const QList<Entry> &entries)
{
    QStringList titles;
    for (const Entry &entry : entries) {
        titles.append(entry.title);
    }
    return titles;
}

QStringList anchorsOf(const QList<Entry> &entries)
{
    QStringList anchors;
    for (const Entry &entry : entries) {
        anchors.append(entry.anchor);
        if (!entry.slot.isEmpty()) {
            anchors.append(entry.slot);
        }
        for (const auto &section : entry.sections) {
            anchors.append(section.second);
        }
    }
    return anchors;
}

// Links to other articles lead to their pages in this handout, or nowhere: there is no program behind paper.
QString withLinksInside(const QString &html, const QStringList &anchors)
{
    static const QRegularExpression link(u" href=\"/([a-z0-9-]+)/[A-Za-z-]+\""_s);
    QString result;
    qsizetype copied = 0;
    for (auto matches = link.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result.append(QStringView(html).sliced(copied, match.capturedStart() - copied));
        if (anchors.contains(match.captured(1))) {
            result += u" href=\"#"_s + match.captured(1) + u'"';
        }
        copied = match.capturedEnd();
    }
    return result.append(QStringView(html).sliced(copied));
}

QString render(Data &data)
{
    kainjow::mustache::mustache page(templatedata::templateText(u"handout.mustache"_s));
    return QString::fromStdString(page.render(data));
}

} // namespace

HandoutComposer::HandoutComposer(const Library &library, ClinicProfile clinic, Reviews reviews)
    : m_library(library)
    , m_clinic(std::move(clinic))
    , m_reviews(std::move(reviews))
{
}

QString HandoutComposer::missing(const QString &what, const QString &id, const QString &lang) const
{
    return u"The library has no %1 \"%2\" in \"%3\". "_s.arg(what, id, lang) + m_library.errorText();
}

QString HandoutComposer::articleHtml(const Article &article, const HandoutItem &item, const Handout &handout) const
{
    const QByteArray hash = item.version ? item.version->hash : articleHash(m_library, article.slug, article.lang);
    PageContext context = pageContext(m_library, article, m_clinic);
    addSignOff(context, m_reviews, article, hash);
    context.note = item.note.trimmed();
    context.redFlagsOnFirstPage = handout.mergesRedFlags();
    return withPicturesAs(handout.options, m_library, item.version.get(), m_page.printHtml(article, context));
}

std::optional<QList<Article>> HandoutComposer::composeArticles(
    const Handout &handout, HandoutDocument &document, QString &error) const
{
    QList<Article> articles;
    for (const HandoutItem &item : handout.items) {
        const std::optional<Article> article
            = item.version ? item.version->article() : m_library.article(item.slug, item.lang);
        if (!article) {
            error = missing(u"article"_s, item.slug, item.lang);
            return std::nullopt;
        }
        document.html += articleHtml(*article, item, handout);
        document.entries.append(entryOf(*article, handout));
        articles.append(*article);
    }
    return articles;
}

bool HandoutComposer::composeTools(const Handout &handout, HandoutDocument &document, QString &error) const
{
    const LibraryTools tools(m_library);
    for (const HandoutTool &wanted : handout.tools) {
        const std::optional<Tool> tool = wanted.version ? wanted.version->tool() : tools.tool(wanted.id, wanted.lang);
        if (!tool) {
            error = missing(u"page to fill in"_s, wanted.id, wanted.lang);
            return false;
        }
        document.html += m_toolPage.printHtml(*tool);
        document.entries.append(entryOf(*tool, handout));
    }
    return true;
}

std::optional<HandoutDocument> HandoutComposer::compose(const Handout &handout, QString &error) const
{
    HandoutDocument document;
    const std::optional<QList<Article>> articles = composeArticles(handout, document, error);
    if (!articles || !composeTools(handout, document, error)) {
        return std::nullopt;
    }
    document.title = handoutTitle(handout, titlesOf(document.entries));
    document.author = m_clinic.name;
    document.lang = handout.lang;
    document.largePrint = handout.options.largePrint;
    document.twoSided = handout.options.twoSided;

    Data data;
    data.set("t", templatedata::strings(PageStrings::forLanguage(handout.lang)));
    data.set("lang", text(handout.lang));
    data.set("dir", Data(QLocale(handout.lang).textDirection() == Qt::RightToLeft ? "rtl" : "ltr"));
    data.set("title", text(document.title));
    data.set("large_print", Data(handout.options.largePrint));
    data.set("ink_saving", Data(handout.options.inkSaving));
    data.set("anchors", listOf(anchorsOf(document.entries), "id"));
    data.set("cover", handout.hasFirstPage() ? firstPageData(handout, m_clinic, document, *articles) : Data(false));
    data.set("articles", listOf({withLinksInside(document.html, document.anchors())}, "html"));
    document.html = render(data);
    return document;
}

} // namespace pamphlet
