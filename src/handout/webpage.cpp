#include "handout/webpage.h"

#include "article/articlelinks.h"
#include "article/articlepage.h"
#include "article/mustachedata.h"
#include "article/templatedata.h"
#include "article/toolpage.h"
#include "handout/firstpage.h"
#include "handout/handouttitle.h"
#include "handout/inlinepictures.h"
#include "handout/redflagmerge.h"
#include "handout/signedoff.h"
#include "library/library.h"
#include "library/libraryfacts.h"
#include "library/librarytools.h"
#include "library/pagecontext.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace pamphlet {

using namespace Qt::StringLiterals;
using namespace templatedata;

namespace {

// An article or a page to fill in, as it stands on the page.
struct WebPart {
    QString title;
    QString summary;
    QString anchor;
    QString html;
};

QByteArray styleFile(const QString &name)
{
    QFile file(u":/pamphlet/style/"_s + name);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("The program was built without resources/style/%s", qPrintable(name));
    }
    return file.readAll();
}

QString styleSheet()
{
    const QJsonObject colors
        = QJsonDocument::fromJson(styleFile(u"themes.json"_s)).object().value(u"light"_s).toObject();
    QString css = u":root {"_s;
    for (auto it = colors.begin(); it != colors.end(); ++it) {
        css += u" --%1: %2;"_s.arg(it.key(), it.value().toString());
    }
    css += u" }\n"_s;
    for (const QString &name : {u"article.css"_s, u"tool.css"_s, u"webpage.css"_s}) {
        css += QString::fromUtf8(styleFile(name));
    }
    return css;
}

QString withoutPictures(QString html)
{
    static const QRegularExpression figure(
        u"<figure[ >].*?</figure>"_s, QRegularExpression::DotMatchesEverythingOption);
    return html.remove(figure);
}

// Links to articles that stand on the same page lead there; others become plain text.
QString withLinksWithin(const QString &html, const QList<HandoutItem> &items)
{
    return withLinksChanged(html, [&items](const ArticleLink &link) {
        const bool isHere = std::any_of(
            items.begin(), items.end(), [&link](const HandoutItem &item) { return item.slug == link.slug; });
        return isHere ? u"<a href=\"#%1\">%2</a>"_s.arg(link.slug, link.text) : link.text;
    });
}

// Makes the parts of one handout.
class WebPageMaker {
public:
    WebPageMaker(const Library &library, const ClinicProfile &clinic, const Reviews &reviews, const Handout &handout)
        : m_library(library)
        , m_clinic(clinic)
        , m_reviews(reviews)
        , m_handout(handout)
        , m_words(PageStrings::forLanguage(handout.lang))
    {
    }

    HandoutFile make()
    {
        HandoutFile file;
        if (!readArticles(file.error) || !addTools(file.error)) {
            return file;
        }
        file.title = title();
        file.bytes = render().toUtf8();
        return file;
    }

private:
    bool readArticles(QString &error);
    bool addTools(QString &error);
    void addArticle(const HandoutItem &item, const Article &article, bool redFlagsAbove);
    bool mergesRedFlags() const { return m_articles.size() > 1 && m_handout.bookTitle.isEmpty(); }
    QString title() const;
    QString heading() const;
    QString render() const;
    void fillTop(Data &data) const;
    Data parts() const;

    const Library &m_library;
    const ClinicProfile &m_clinic;
    const Reviews &m_reviews;
    const Handout &m_handout;
    const PageStrings m_words;
    const ArticlePage m_page;
    const ToolPage m_toolPage;
    QList<Article> m_articles;
    QList<WebPart> m_parts;
};

bool WebPageMaker::readArticles(QString &error)
{
    for (const HandoutItem &item : m_handout.items) {
        const std::optional<Article> article
            = item.version ? item.version->article() : m_library.article(item.slug, item.lang);
        if (!article) {
            error = QCoreApplication::translate("webpage", "The library has no article \"%1\" in \"%2\".")
                        .arg(item.slug, item.lang);
            return false;
        }
        m_articles.append(*article);
    }
    for (qsizetype i = 0; i < m_articles.size(); ++i) {
        addArticle(m_handout.items[i], m_articles[i], mergesRedFlags());
    }
    return true;
}

void WebPageMaker::addArticle(const HandoutItem &item, const Article &article, bool redFlagsAbove)
{
    PageContext context = pageContext(m_library, article, m_clinic);
    addSignOff(
        context, m_reviews, article, item.version ? item.version->hash : articleHash(m_library, item.slug, item.lang));
    context.note = item.note.trimmed();
    context.redFlagsAbove = redFlagsAbove;
    QString html = m_page.printHtml(article, context);
    if (!m_handout.options.pictures) {
        html = withoutPictures(html);
    }
    html = inlinePictures(html, [this, &item](const QString &slug, const QString &name) {
        return item.version ? item.version->pictures.value(name) : m_library.picture(slug, name);
    });
    html = withLinksWithin(html, m_handout.items);
    m_parts.append({article.meta.title, article.meta.firstSentence(), article.slug, html});
}

bool WebPageMaker::addTools(QString &error)
{
    const LibraryTools tools(m_library);
    for (const HandoutTool &wanted : m_handout.tools) {
        const std::optional<Tool> tool = wanted.version ? wanted.version->tool() : tools.tool(wanted.id, wanted.lang);
        if (!tool) {
            error = QCoreApplication::translate("webpage", "The library has no page to fill in \"%1\" in \"%2\".")
                        .arg(wanted.id, wanted.lang);
            return false;
        }
        const QString summary = PageStrings::forLanguage(tool->lang)[u"page_to_fill_in"_s];
        m_parts.append({tool->title, summary, Tool::anchor(tool->id), m_toolPage.printHtml(*tool)});
    }
    return true;
}

QString WebPageMaker::title() const
{
    QStringList titles;
    for (const WebPart &part : m_parts) {
        titles.append(part.title);
    }
    return handoutTitle(m_handout, titles);
}

QString WebPageMaker::heading() const
{
    if (!m_handout.bookTitle.isEmpty()) {
        return m_handout.bookTitle;
    }
    return m_handout.options.firstPage ? m_words[u"handout_title"_s] : QString();
}

void WebPageMaker::fillTop(Data &data) const
{
    const QString clinician = m_handout.clinician.trimmed();
    const QString note = m_handout.note.trimmed();
    data.set("clinic", optional(m_clinic.name));
    data.set("initial", text(m_clinic.name.left(1).toUpper()));
    data.set("logo", optional(m_clinic.logo.isEmpty() ? QString() : pictureUri(m_clinic.logoFile, m_clinic.logo)));
    data.set("date", optional(m_handout.date.isValid() ? m_words.date(m_handout.date) : QString()));
    data.set("heading", optional(heading()));
    data.set("prepared_by", optional(clinician.isEmpty() ? QString() : m_words[u"prepared_by"_s].arg(clinician)));
    data.set("patient", optional(m_handout.patient.trimmed()));
    data.set("has_note", Data(!note.isEmpty()));
    data.set("note_lines", listOf(note.split(u'\n', Qt::SkipEmptyParts), "line"));
    data.set("next_step", optional(nextStep(m_clinic)));
}

Data WebPageMaker::parts() const
{
    Data list = emptyList();
    for (const WebPart &part : m_parts) {
        Data item;
        item.set("title", text(part.title));
        item.set("summary", text(part.summary));
        item.set("anchor", text(part.anchor));
        item.set("html", text(part.html));
        item.set("back", Data(m_parts.size() > 1));
        list.push_back(item);
    }
    return list;
}

QString WebPageMaker::render() const
{
    const QList<RedFlagGroup> redFlags = mergesRedFlags() ? mergeRedFlags(m_articles) : QList<RedFlagGroup>();
    Data data;
    data.set("t", templatedata::strings(m_words));
    data.set("lang", text(m_handout.lang));
    data.set("dir", Data(QLocale(m_handout.lang).textDirection() == Qt::RightToLeft ? "rtl" : "ltr"));
    data.set("large", Data(m_handout.options.largePrint));
    data.set("title", text(title()));
    data.set("css", text(styleSheet()));
    fillTop(data);
    data.set("has_red_flags", Data(!redFlags.isEmpty()));
    data.set("red_flags", templatedata::redFlags(redFlags));
    data.set("has_contents", Data(m_parts.size() > 1));
    data.set("contents", parts());
    data.set("articles", parts());
    kainjow::mustache::mustache page(templatedata::templateText(u"webpage.mustache"_s));
    return QString::fromStdString(page.render(data));
}

} // namespace

HandoutFile handoutWebPage(
    const Library &library, const ClinicProfile &clinic, const Reviews &reviews, const Handout &handout)
{
    if (handout.items.isEmpty() && handout.tools.isEmpty()) {
        return {{}, {}, QCoreApplication::translate("webpage", "There is nothing in this handout.")};
    }
    return WebPageMaker(library, clinic, reviews, handout).make();
}

} // namespace pamphlet
