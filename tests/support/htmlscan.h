#pragma once

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

// A strict reader of the HTML that the templates produce. It accepts only what the templates and CommonMark may write:
// known elements and attributes, double quotes, properly nested tags, addresses inside the library. Whatever a browser
// might read differently (a bare "<", a comment, an unquoted attribute) is a problem.
class HtmlScan {
public:
    struct Element {
        QString name;
        QHash<QString, QString> attributes; // entities decoded
        QString text; // of the element and everything in it, entities decoded

        QString id() const { return attributes.value(QStringLiteral("id")); }
        QString cssClass() const { return attributes.value(QStringLiteral("class")); }
    };

    explicit HtmlScan(const QString &html)
        : m_html(html)
    {
        check(m_html.isValidUtf16(), QStringLiteral("not valid UTF-16"));
        while (m_at < m_html.size() && problem.isEmpty()) {
            readText();
            if (m_at < m_html.size() && problem.isEmpty()) {
                readMarkup();
            }
        }
        check(m_open.isEmpty(), QStringLiteral("an element is not closed"));
        checkAnchors();
    }

    QString problem; // the first; empty when there is none
    QList<Element> elements;

    QStringList ids() const
    {
        QStringList found;
        for (const Element &element : elements) {
            if (element.attributes.contains(QStringLiteral("id"))) {
                found.append(element.id());
            }
        }
        return found;
    }

    QList<Element> all(const QString &name, const QString &cssClass = {}) const
    {
        QList<Element> found;
        for (const Element &element : elements) {
            if (element.name == name && (cssClass.isEmpty() || element.cssClass().split(u' ').contains(cssClass))) {
                found.append(element);
            }
        }
        return found;
    }

    Element one(const QString &name, const QString &cssClass = {}) const { return all(name, cssClass).value(0); }

    static QString decoded(const QString &text)
    {
        static const QHash<QString, QString> named{{QStringLiteral("lt"), QStringLiteral("<")},
            {QStringLiteral("gt"), QStringLiteral(">")}, {QStringLiteral("quot"), QStringLiteral("\"")},
            {QStringLiteral("apos"), QStringLiteral("'")}, {QStringLiteral("#39"), QStringLiteral("'")},
            {QStringLiteral("amp"), QStringLiteral("&")}};
        if (!text.contains(u'&')) {
            return text;
        }
        static const QRegularExpression entity(QStringLiteral("&([a-z]+|#x?[0-9a-fA-F]+);"));
        QString result;
        qsizetype from = 0;
        for (auto it = entity.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            result += QStringView(text).sliced(from, match.capturedStart() - from);
            result += named.value(match.captured(1), QStringLiteral("\uFFFD"));
            from = match.capturedEnd();
        }
        return result + text.mid(from);
    }

private:
    void check(bool fine, QString message, const QStringList &details = {})
    {
        if (!fine && problem.isEmpty()) {
            for (const QString &detail : details) {
                message = message.arg(detail);
            }
            problem = QStringLiteral("%1, near: %2").arg(message, m_html.mid(qMax<qsizetype>(0, m_at - 60), 160));
        }
    }

    void readText()
    {
        const qsizetype start = m_at;
        while (m_at < m_html.size() && m_html.at(m_at) != u'<') {
            ++m_at;
        }
        const QString text = m_html.mid(start, m_at - start);
        check(!text.contains(u'>'), QStringLiteral("a bare > in the text"));
        check(!text.contains(QChar(u'\0')), QStringLiteral("a NUL in the text"));
        const QString words = decoded(text);
        for (int open : std::as_const(m_open)) {
            elements[open].text += words;
        }
    }

    void readMarkup()
    {
        static const QRegularExpression markup(
            QStringLiteral("\\G<(/?)([a-z][a-z0-9]*)((?:\\s+[a-z-]+(?:=\"[^\"<>]*\")?)*)\\s*/?>"));
        static const QString doctype = QStringLiteral("<!doctype html>");
        if (m_at == 0 && m_html.startsWith(doctype)) {
            m_at = doctype.size();
            return;
        }
        const QRegularExpressionMatch match = markup.match(
            m_html, m_at, QRegularExpression::NormalMatch, QRegularExpression::DontCheckSubjectStringMatchOption);
        check(match.hasMatch(), QStringLiteral("not a tag that the templates write"));
        if (!match.hasMatch()) {
            return;
        }
        if (match.captured(1).isEmpty()) {
            open(match.captured(2), match.captured(3));
        } else {
            close(match.captured(2));
            check(match.captured(3).isEmpty(), QStringLiteral("attributes of a closing tag"));
        }
        m_at = match.capturedEnd();
    }

    void open(const QString &name, const QString &attributes)
    {
        static const QSet<QString> empty{QStringLiteral("img"), QStringLiteral("br"), QStringLiteral("hr"),
            QStringLiteral("meta"), QStringLiteral("link"), QStringLiteral("col")};
        static const QRegularExpression attribute(QStringLiteral("([a-z-]+)(?:=\"([^\"]*)\")?"));
        check(allowed().contains(name), QStringLiteral("element <%1>"), {name});
        Element element{name, {}, {}};
        for (auto it = attribute.globalMatch(attributes); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            check(!element.attributes.contains(match.captured(1)),
                QStringLiteral("attribute %1 twice").arg(match.captured(1)));
            element.attributes.insert(match.captured(1), decoded(match.captured(2)));
        }
        for (auto it = element.attributes.begin(); it != element.attributes.end(); ++it) {
            check(allowed().value(name).contains(it.key()), QStringLiteral("attribute %1 of <%2>").arg(it.key(), name));
            checkValue(name, it.key(), it.value());
        }
        check(name != QLatin1String("img") || !element.attributes.value(QStringLiteral("src")).isEmpty(),
            QStringLiteral("a picture without an address"));
        elements.append(element);
        if (!empty.contains(name)) {
            m_open.append(int(elements.size()) - 1);
        }
    }

    void close(const QString &name)
    {
        const bool matches = !m_open.isEmpty() && elements.at(m_open.last()).name == name;
        check(matches, QStringLiteral("</%1> closes nothing"), {name});
        if (matches) {
            m_open.removeLast();
        }
    }

    void checkValue(const QString &element, const QString &attribute, const QString &value)
    {
        static const QRegularExpression article(QStringLiteral("\\A(#.+|(/tools)?/[a-z0-9-]+/[A-Za-z-]+)\\z"));
        static const QRegularExpression picture(
            QStringLiteral("\\A/[a-z0-9-]+/[a-z0-9_-]+\\.(svg|png|jpg|jpeg|webp)\\z"));
        static const QRegularExpression style(QStringLiteral("\\Aarticle://style/[a-z0-9-]+\\.css\\z"));
        static const QRegularExpression word(QStringLiteral("\\A[a-z -]+\\z"));
        const auto is = [&value](const QRegularExpression &pattern) { return pattern.match(value).hasMatch(); };
        if (attribute == QLatin1String("href")) {
            check(
                element == QLatin1String("link") ? is(style) : is(article), QStringLiteral("address \"%1\""), {value});
        } else if (attribute == QLatin1String("src")) {
            check(is(picture), QStringLiteral("picture address \"%1\""), {value});
        } else if (attribute == QLatin1String("class")) {
            check(is(word) || (element == QLatin1String("code") && value.startsWith(QLatin1String("language-"))),
                QStringLiteral("class \"%1\""), {value});
        } else if (attribute == QLatin1String("http-equiv")) {
            check(value == QLatin1String("Content-Security-Policy"), QStringLiteral("http-equiv \"%1\""), {value});
        }
    }

    void checkAnchors()
    {
        QSet<QString> known;
        for (const QString &id : ids()) {
            check(!known.contains(id), QStringLiteral("id \"%1\" twice"), {id});
            known.insert(id);
        }
        for (const Element &element : elements) {
            const QString href = element.attributes.value(QStringLiteral("href"));
            check(!href.startsWith(u'#') || known.contains(href.sliced(1)), QStringLiteral("\"%1\" leads nowhere"),
                {href});
        }
    }

    static const QHash<QString, QStringList> &allowed()
    {
        static const QHash<QString, QStringList> table = [] {
            QHash<QString, QStringList> made;
            const QStringList rows{QStringLiteral("html lang dir"), QStringLiteral("head"),
                QStringLiteral("meta charset http-equiv content name"), QStringLiteral("title"),
                QStringLiteral("link rel href"), QStringLiteral("body"), QStringLiteral("main class"),
                QStringLiteral("article id lang class"), QStringLiteral("header class"), QStringLiteral("div class"),
                QStringLiteral("p class"), QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h3"),
                QStringLiteral("h4"), QStringLiteral("h5"), QStringLiteral("h6"), QStringLiteral("strong class"),
                QStringLiteral("em"), QStringLiteral("figure class"), QStringLiteral("img src alt title"),
                QStringLiteral("figcaption"), QStringLiteral("aside class id role"), QStringLiteral("ul class"),
                QStringLiteral("ol start"), QStringLiteral("li id"), QStringLiteral("section id class"),
                QStringLiteral("details class id open"), QStringLiteral("summary"),
                QStringLiteral("span class aria-hidden"), QStringLiteral("nav class aria-label"),
                QStringLiteral("a href"), QStringLiteral("sup class"), QStringLiteral("code class"),
                QStringLiteral("pre"), QStringLiteral("blockquote"), QStringLiteral("hr"), QStringLiteral("br"),
                QStringLiteral("table class"), QStringLiteral("colgroup"), QStringLiteral("col width"),
                QStringLiteral("thead"), QStringLiteral("tbody"), QStringLiteral("tr"), QStringLiteral("th scope"),
                QStringLiteral("td")};
            for (const QString &row : rows) {
                made.insert(row.section(u' ', 0, 0), row.split(u' ').mid(1));
            }
            return made;
        }();
        return table;
    }

    QString m_html;
    qsizetype m_at = 0;
    QList<int> m_open; // positions in `elements`
};
