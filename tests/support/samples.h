#pragma once

#include "article/articleparser.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

// Small articles and folders of articles that tests are made of.
namespace samples {

inline const QByteArray svg
    = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\"/></svg>\n";

// Six lines of front matter with their fences: the text begins on line 8.
inline const QByteArray frontMatter = "---\n"
                                      "title: Neck pain\n"
                                      "summary: A stiff neck gets better in days.\n"
                                      "topics: [neck]\n"
                                      "written: 2026-01-02\n"
                                      "hero: {file: hero.svg, alt: A neck from the side}\n"
                                      "---\n";
constexpr int bodyLine = 7;

inline const QByteArray redFlags = "> **Get help now: call 911**\n>\n> - You lose feeling in an arm\n\n";
inline const QByteArray faq = "## Questions people ask\n\n### Will it go away?\n\nOften.\n\n";

// A short article, with `text` between the red-flag box and the questions. It can be read, and breaks rules: see
// goodArticle.
inline QByteArray article(const QByteArray &text = "## What it is\n\nYour neck is stiff.\n\n")
{
    return frontMatter + redFlags + text + faq;
}

// Fifty plain words, to fill an article.
inline const QByteArray filler
    = "Move a little in each hour of the day. Sit tall and let both arms rest. Walk when you "
      "can, and look far out at times. Warmth may ease the ache. A hot bath can help at "
      "night. Most days get better if you keep on with what you like.\n\n";

// An article that breaks no rule. Its `text` begins on line 17; see wholeFrontMatter.
inline const QByteArray wholeFrontMatter = QByteArray(frontMatter).chopped(4)
    + "review_due: 2028-01-02\n"
      "body: [shoulder]\n"
      "keywords: [stiff neck]\n"
      "teach_back: [\"When would you call for help?\"]\n"
      "sources: [{id: lee, title: On necks, year: 2020, doi: 10.1/x}]\n"
      "---\n";
inline QByteArray goodArticle(const QByteArray &text = "## What it is\n\nYour neck is stiff.\n\n")
{
    return wholeFrontMatter + redFlags + text + "## What it feels like\n\n" + filler.repeated(4)
        + "![The side of a neck](hero.svg \"Where it hurts.\")\n\n## What helps, and how sure we are\n\n"
        + "**Gentle moves: some evidence.** They help many people. [1](#lee)\n\n" + filler.repeated(4)
        + "## What you can do today\n\n1. Turn the head.\n2. Note each day in a diary.\n\n" + filler.repeated(4) + faq
        + "### Is it bad?\n\nRarely.\n\n### May I work?\n\nYes.\n\n### Do I need a scan?\n\nNo.\n\n"
        + "## Talk with us\n\nCall us.\n";
}

// The same with the headings that Spanish rules look for.
inline QByteArray goodSpanishArticle()
{
    return goodArticle()
        .replace("## What it is", "## Qué es")
        .replace("## What it feels like", "## Qué se siente")
        .replace("some evidence", "alguna evidencia");
}

struct Parsed {
    pamphlet::Article article;
    pamphlet::Diagnostics found;

    QStringList messages() const // "line:column: message"
    {
        QStringList lines;
        for (const pamphlet::Diagnostic &diagnostic : found.all()) {
            lines.append(
                QStringLiteral("%1:%2: %3").arg(diagnostic.line).arg(diagnostic.column).arg(diagnostic.message));
        }
        return lines;
    }
    QString messageText() const { return messages().join(u'\n'); }
};

inline Parsed parse(const QByteArray &source, const QString &lang = QStringLiteral("en"))
{
    Parsed parsed;
    parsed.article = pamphlet::ArticleParser::parse(
        source, QStringLiteral("neck-pain"), lang, QStringLiteral("neck-pain/en.md"), parsed.found);
    return parsed;
}

inline bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
        && file.write(bytes) == bytes.size();
}

inline QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline const QByteArray topics = "- {id: back, title: {en: Back, es: Espalda}, icon: body/spine}\n"
                                 "- {id: neck, title: {en: Neck}, icon: body/neck}\n";

// A folder with one article that breaks no rule.
inline bool writeFolder(const QString &path)
{
    return write(path + QStringLiteral("/topics.yaml"), topics)
        && write(path + QStringLiteral("/clinic.yaml"), "name: Hill Clinic\n")
        && write(path + QStringLiteral("/neck-pain/en.md"), goodArticle())
        && write(path + QStringLiteral("/neck-pain/hero.svg"), svg);
}

// A page to fill in with one block of each type.
inline const QByteArray tool = "title: Neck diary\n"
                               "use: One line a day.\n"
                               "blocks:\n"
                               "  - {type: table, columns: [Day, {label: Pain, width: 3}], rows: [Mon, Tue]}\n"
                               "  - {type: table, columns: [Date, Notes], rows: 3, row_lines: 2}\n"
                               "  - {type: checklist, heading: Rooms, items: [Hall, Bath], across: 2}\n"
                               "  - {type: fields, labels: ['From:']}\n"
                               "  - {type: lines, heading: Questions, count: 2}\n"
                               "  - {type: scale, low: No pain, high: Worst pain}\n"
                               "  - {type: note, heading: Good to know, text: Be kind to yourself.}\n"
                               "  - {type: warning, text: Call 911 when you cannot move.}\n";

inline QString corpora()
{
    return QStringLiteral(PAMPHLET_SOURCE_DIR "/../shared/corpora");
}

inline bool haveCorpora()
{
    return QFileInfo(corpora()).isDir();
}

// Every distinct line of the hostile text files.
inline QList<QByteArray> hostileLines()
{
    QList<QByteArray> lines;
    QSet<QByteArray> seen;
    for (const QString &folder :
        QDir(corpora() + QStringLiteral("/hostile")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir dir(corpora() + QStringLiteral("/hostile/") + folder);
        for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
            for (const QByteArray &line : read(dir.filePath(name)).split('\n')) {
                if (!line.trimmed().isEmpty() && !seen.contains(line)) {
                    seen.insert(line);
                    lines.append(line);
                }
            }
        }
    }
    return lines;
}

// The Markdown of the CommonMark specification's examples.
inline QList<QByteArray> commonMarkExamples()
{
    QList<QByteArray> examples;
    const QJsonArray all = QJsonDocument::fromJson(read(corpora() + QStringLiteral("/commonmark-spec.json"))).array();
    for (const QJsonValue &example : all) {
        examples.append(example.toObject().value(QLatin1String("markdown")).toString().toUtf8());
    }
    return examples;
}

} // namespace samples
