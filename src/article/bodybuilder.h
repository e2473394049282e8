#pragma once

#include "article/article.h"
#include "article/markdown.h"
#include "article/pagestrings.h"

#include <QHash>
#include <QSet>

namespace pamphlet {

// Turns the CommonMark tree of one article into its parts: red flags, sections, questions, figures, citations.
// Works on one tree, once.
class BodyBuilder {
public:
    // Fills `article`, whose slug, lang and meta are set already.
    BodyBuilder(Article &article, FileDiagnostics &report);

    void build(QByteArrayView text);

private:
    void sanitise(cmark_node *root);
    void visit(cmark_node *node);
    void visitLink(cmark_node *node);
    void visitImage(cmark_node *node);
    void visitParagraph(cmark_node *node);
    void cite(cmark_node *node, const QString &id);

    void split(cmark_node *root);
    bool isRedFlagBox(cmark_node *block) const;
    void readRedFlags(cmark_node *box);
    void startSection(cmark_node *heading);
    void startQuestion(cmark_node *heading);
    void append(cmark_node *block);
    bool isAnnouncedList(cmark_node *block) const;
    QString uniqueId(const QString &heading);

    Article &m_article;
    FileDiagnostics &m_report;
    PageStrings m_strings;
    QSet<QString> m_ids;
    QHash<QString, int> m_numbers; // how often a heading was there
};

} // namespace pamphlet
