#pragma once

#include <QByteArrayView>
#include <QString>

#include <cmark.h>
#include <functional>
#include <memory>

namespace pamphlet::markdown {

struct FreeNode {
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
using NodePtr = std::unique_ptr<cmark_node, FreeNode>;

NodePtr parse(QByteArrayView text);

// HTML of a node in cmark's safe mode: raw HTML and script addresses are dropped.
QString html(cmark_node *node);
// HTML of what is inside a node, without the node's own tags.
QString innerHtml(cmark_node *node);
// The words of a node; blocks are separated by line ends.
QString plainText(cmark_node *node);

// Calls `visit` for each node on entering it. `visit` may change the node it is given, and unlink or replace it.
void walk(cmark_node *root, const std::function<void(cmark_node *)> &visit);
// How deep blocks are nested below `root`.
int depth(cmark_node *root);

QString literal(cmark_node *node);
QString url(cmark_node *node);
QString title(cmark_node *node);

// Puts `before` and `after` around the children of `node`, as HTML, and takes the node itself away.
void replaceByHtmlAround(cmark_node *node, const QString &before, const QString &after);
// Puts `text` in the place of an inline node.
void replaceByText(cmark_node *node, const QString &text);
void replaceByBlockHtml(cmark_node *node, const QString &htmlText);

} // namespace pamphlet::markdown
