#include "handout/handoutcomposer.h"

#include "article/mustachedata.h"
#include "article/templatedata.h"
#include "handout/redflagmerge.h"
#include "handout/signedoff.h"
#include "library/library.h"
#include "library/librarytools.h"
#include "library/pagecontext.h"

#include <QLocale>
#include <QRectF>

namespace pamphlet {

using namespace Qt::StringLiterals;
using templatedata::Data;
using templatedata::emptyList;
using templatedata::listOf;
using templatedata::optional;
using templatedata::text;

namespace {

QString titleOf(const QList<Article> &articles, const QList<HandoutDocument::Entry> &entries, const PageStrings &words)
{
    if (articles.size() == 1 || entries.size() == 1) {
        return entries.first().title; // with the pages to fill in that belong to it
    }
    QStringList titles;
    for (const HandoutDocument::Entry &entry : articles.isEmpty() ? entries : entries.first(articles.size())) {
        titles.append(entry.title);
    }
    return words[u"handout_file_title"_s].arg(titles.join(u", "_s));
}

QString slotOf(const QString &anchor, bool firstPage)
{
    return firstPage ? Article::anchor(anchor, u"page-number"_s) : QString();
}

HandoutDocument::Entry entryOf(const Article &article, bool firstPage)
{
    HandoutDocument::Entry entry;
    entry.title = article.meta.title;
    entry.summary = article.meta.firstSentence();
    entry.anchor = article.slug;
    entry.slot = slotOf(entry.anchor, firstPage);
    entry.written = article.meta.written;
    for (const Section &section : article.sections) {
        if (!section.heading.isEmpty()) {
            entry.sections.append({section.heading, section.id});
        }
    }
    return entry;
}

HandoutDocument::Entry entryOf(const Tool &tool, bool firstPage)
{
    HandoutDocument::Entry entry;
    entry.title = tool.title;
    entry.summary = PageStrings::forLanguage(tool.lang)[u"page_to_fill_in"_s];
    entry.anchor = Tool::anchor(tool.id);
    entry.slot = slotOf(entry.anchor, firstPage);
    return entry;
}

QStringList anchorsOf(const QList<HandoutDocument::Entry> &entries)
{
    QStringList anchors;
    for (const HandoutDocument::Entry &entry : entries) {
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

Data contentsOf(const QList<HandoutDocument::Entry> &entries)
{
    Data list = emptyList();
    for (const HandoutDocument::Entry &entry : entries) {
        Data item;
        item.set("title", text(entry.title));
        item.set("summary", text(entry.summary));
        item.set("slot", text(entry.slot));
        list.push_back(item);
    }
    return list;
}

void fillFirstPage(Data &data, const Handout &handout, const ClinicProfile &clinic, const PageStrings &words)
{
    const QString clinician = handout.clinician.trimmed();
    data.set("clinic", text(clinic.name));
    data.set("initial", text(clinic.name.left(1).toUpper()));
    data.set("date", text(words.date(handout.date)));
    data.set("prepared_by", optional(clinician.isEmpty() ? QString() : words[u"prepared_by"_s].arg(clinician)));
    data.set("name_label", text(words[u"patient"_s]));
    data.set("patient", optional(handout.patient.trimmed()));
    data.set("note", optional(handout.note.trimmed()));
    data.set("note_lines", listOf(handout.note.trimmed().split(u'\n', Qt::SkipEmptyParts), "line"));
    const QString action = clinic.callToAction;
    const QString call = clinic.phone.isEmpty() || action.isEmpty() ? clinic.phone : action + u": "_s + clinic.phone;
    data.set("next_step", optional(call));
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

std::optional<QList<Article>> HandoutComposer::composeArticles(
    const Handout &handout, HandoutDocument &document, QString &error) const
{
    QList<Article> articles;
    for (const HandoutItem &item : handout.items) {
        const std::optional<Article> article = m_library.article(item.slug, item.lang);
        if (!article) {
            const QString detail = m_library.errorText();
            error = u"The library has no article \"%1\" in \"%2\". "_s.arg(item.slug, item.lang) + detail;
            return std::nullopt;
        }
        PageContext context = pageContext(m_library, *article, m_clinic);
        addSignOff(context, m_reviews, m_library, *article);
        context.note = item.note.trimmed();
        context.redFlagsOnFirstPage = handout.options.firstPage;
        document.html += m_page.printHtml(*article, context);
        document.entries.append(entryOf(*article, handout.options.firstPage));
        articles.append(*article);
    }
    return articles;
}

bool HandoutComposer::composeTools(const Handout &handout, HandoutDocument &document, QString &error) const
{
    const LibraryTools tools(m_library);
    for (const HandoutTool &wanted : handout.tools) {
        const std::optional<Tool> tool = tools.tool(wanted.id, wanted.lang);
        if (!tool) {
            const QString detail = m_library.errorText();
            error = u"The library has no page to fill in \"%1\" in \"%2\". "_s.arg(wanted.id, wanted.lang) + detail;
            return false;
        }
        document.html += m_toolPage.printHtml(*tool);
        document.entries.append(entryOf(*tool, handout.options.firstPage));
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
    const PageStrings words = PageStrings::forLanguage(handout.lang);
    document.title = titleOf(*articles, document.entries, words);
    document.author = m_clinic.name;
    document.lang = handout.lang;

    Data data;
    data.set("t", templatedata::strings(words));
    data.set("lang", text(handout.lang));
    data.set("dir", Data(QLocale(handout.lang).textDirection() == Qt::RightToLeft ? "rtl" : "ltr"));
    data.set("title", text(document.title));
    data.set("anchors", listOf(anchorsOf(document.entries), "id"));
    data.set("cover", Data(handout.options.firstPage));
    fillFirstPage(data, handout, m_clinic, words);
    data.set("contents", contentsOf(document.entries));
    const QList<RedFlagGroup> redFlags = mergeRedFlags(*articles);
    data.set("has_red_flags", Data(!redFlags.isEmpty()));
    data.set("red_flags", templatedata::redFlags(redFlags));
    data.set("articles", listOf({document.html}, "html"));
    document.html = render(data);
    return document;
}

PdfMetadata HandoutDocument::metadata(const PdfDestinations &places, const QPageLayout &page) const
{
    constexpr double millimetresPerPoint = 25.4 / 72;
    constexpr double numberBaseline = 11.5; // points below the top of its line in the contents
    const PageStrings words = PageStrings::forLanguage(lang);
    PdfMetadata metadata;
    metadata.title = title;
    metadata.author = author;
    metadata.language = lang;
    metadata.margins = page.margins(QPageLayout::Millimeter);
    metadata.footer.pageFormat = words[u"page_of"_s];
    metadata.footer.direction = QLocale(lang).textDirection();
    const QString from = author.isEmpty() ? QString() : author + u" · "_s;
    metadata.footer.texts.append({from + words[u"footer"_s], 1, 0});
    for (const Entry &entry : entries) {
        metadata.bookmarks.append({entry.title, entry.anchor, 1});
        for (const auto &section : entry.sections) {
            metadata.bookmarks.append({section.first, section.second, 2});
        }
        const auto slotPlace = places.find(entry.slot);
        const auto start = places.find(entry.anchor);
        if (slotPlace && start) {
            PdfStamp stamp;
            stamp.page = slotPlace->page;
            stamp.x = page.fullRect(QPageLayout::Millimeter).width() - metadata.margins.right();
            stamp.y = (slotPlace->top + numberBaseline) * millimetresPerPoint;
            stamp.text = QString::number(start->page);
            stamp.alignment = Qt::AlignRight;
            stamp.pointSize = 11.5;
            metadata.stamps.append(stamp);
        }
    }
    return metadata;
}

} // namespace pamphlet
