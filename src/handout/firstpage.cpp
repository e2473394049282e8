#include "handout/firstpage.h"

#include "article/pagestrings.h"
#include "handout/handoutpictures.h"
#include "handout/inlinepictures.h"
#include "handout/qrcode.h"
#include "handout/redflagmerge.h"

namespace pamphlet {

using namespace Qt::StringLiterals;
using namespace templatedata;

namespace {

constexpr qsizetype mostSummaries = 8; // in the contents; with more entries they are titles only
constexpr qsizetype mostFlags = 14; // with more, a title and its summary share a line: the red flags belong on page one

// `pattern` as HTML with the name in place of %1; a name of the other direction turns nothing around.
QString withName(const QString &pattern, const QString &name)
{
    return pattern.toHtmlEscaped().arg(u"<bdi>"_s + name.toHtmlEscaped() + u"</bdi>"_s);
}

Data contentsOf(const QList<HandoutDocument::Entry> &entries, qsizetype articles, bool crowded)
{
    const bool titlesOnly = entries.size() > mostSummaries;
    Data list = emptyList();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const HandoutDocument::Entry &entry = entries[i];
        const bool isTool = i >= articles;
        Data item;
        item.set("title", text(entry.title));
        item.set("lang", text(entry.lang));
        item.set("summary", optional(titlesOnly && !isTool ? QString() : entry.summary));
        item.set("one_line", Data(titlesOnly || isTool || crowded));
        item.set("slot", text(entry.slot));
        list.push_back(item);
    }
    return list;
}

qsizetype countOf(const QList<RedFlagGroup> &groups)
{
    qsizetype count = 0;
    for (const RedFlagGroup &group : groups) {
        count += group.flags.size();
    }
    return count;
}

Data flagsOf(const QList<RedFlag> &flags)
{
    QStringList html;
    for (const RedFlag &flag : flags) {
        html.append(flag.html);
    }
    return listOf(html, "html");
}

// The first reason of a group stays with its heading.
Data redFlagsOf(const QList<RedFlagGroup> &groups)
{
    Data list = emptyList();
    for (const RedFlagGroup &group : groups) {
        Data item;
        item.set("heading", text(group.heading));
        item.set("first", flagsOf(group.flags.first(1)));
        item.set("rest", flagsOf(group.flags.sliced(1)));
        list.push_back(item);
    }
    return list;
}

void addClinicHead(Data &data, const Handout &handout, const ClinicProfile &clinic)
{
    const QByteArray logo = handout.options.inkSaving ? greyPicture(clinic.logoFile, clinic.logo) : clinic.logo;
    data.set("clinic", text(clinic.name));
    data.set("initial", text(clinic.name.left(1).toUpper()));
    data.set("logo", optional(logo.isEmpty() ? QString() : pictureUri(clinic.logoFile, logo)));
    data.set("date", text(PageStrings::forLanguage(handout.lang).date(handout.date)));
}

void addPatient(Data &data, const Handout &handout, const PageStrings &words)
{
    const QString clinician = handout.clinician.trimmed();
    data.set("prepared_by", optional(clinician.isEmpty() ? QString() : withName(words[u"prepared_by"_s], clinician)));
    data.set("name_label", text(words[u"patient"_s]));
    data.set("patient", optional(handout.patient.trimmed()));
}

Data codeData(const QString &code, const PageStrings &words)
{
    Data data;
    data.set("qr", text(QrCode(code).svg()));
    data.set("show_code", text(words[u"show_code"_s].arg(code)));
    return data;
}

} // namespace

QString nextStep(const ClinicProfile &clinic)
{
    const QString &action = clinic.callToAction;
    return clinic.phone.isEmpty() || action.isEmpty() ? clinic.phone : action + u": "_s + clinic.phone;
}

Data firstPageData(const Handout &handout, const ClinicProfile &clinic, const HandoutDocument &document,
    const QList<Article> &articles)
{
    const PageStrings words = PageStrings::forLanguage(handout.lang);
    const bool book = !handout.bookTitle.isEmpty();
    const QList<RedFlagGroup> redFlags = handout.mergesRedFlags() ? mergeRedFlags(articles) : QList<RedFlagGroup>();
    const QString code = book ? QString() : handout.code;
    Data data;
    addClinicHead(data, handout, clinic);
    addPatient(data, handout, words);
    data.set("for_patient", Data(!book));
    data.set("heading", text(book ? handout.bookTitle : words[u"handout_title"_s]));
    data.set("note", optional(handout.note.trimmed()));
    data.set("note_lines", listOf(handout.note.trimmed().split(u'\n', Qt::SkipEmptyParts), "line"));
    data.set("contents_heading", text(words[book ? u"book_contents"_s : u"contents"_s]));
    data.set("contents", contentsOf(document.entries, articles.size(), countOf(redFlags) > mostFlags));
    data.set("has_red_flags", Data(!redFlags.isEmpty()));
    data.set("red_flags", redFlagsOf(redFlags));
    data.set("code", code.isEmpty() ? Data(false) : codeData(code, words));
    data.set("next_step", optional(book ? QString() : nextStep(clinic)));
    return data;
}

} // namespace pamphlet
