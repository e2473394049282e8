#include "article/markdown.h"

#include <QList>

#include <algorithm>

namespace pamphlet::markdown {

namespace {

QString fromC(const char *text)
{
    return text ? QString::fromUtf8(text) : QString();
}

bool isBlock(cmark_node_type type)
{
    return type >= CMARK_NODE_FIRST_BLOCK && type <= CMARK_NODE_LAST_BLOCK;
}

} // namespace

NodePtr parse(QByteArrayView text)
{
    return NodePtr(cmark_parse_document(text.data(), size_t(text.size()), CMARK_OPT_DEFAULT));
}

QString html(cmark_node *node)
{
    char *rendered = cmark_render_html(node, CMARK_OPT_DEFAULT);
    const QString result = fromC(rendered);
    cmark_get_default_mem_allocator()->free(rendered);
    return result;
}

QString innerHtml(cmark_node *node)
{
    QString result;
    for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
        result += html(child);
    }
    return result;
}

QString plainText(cmark_node *node)
{
    QString text;
    std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(node), cmark_iter_free);
    for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iter.get())) {
        cmark_node *current = cmark_iter_get_node(iter.get());
        const cmark_node_type type = cmark_node_get_type(current);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK) {
            text += literal(current);
        } else if (type == CMARK_NODE_SOFTBREAK) {
            text += u' ';
        } else if (type == CMARK_NODE_LINEBREAK
            || (event == CMARK_EVENT_EXIT && isBlock(type) && !text.endsWith(u'\n'))) {
            text += u'\n';
        }
    }
    return text.trimmed();
}

void walk(cmark_node *root, const std::function<void(cmark_node *)> &visit)
{
    // The nodes are gathered first: an iterator does not survive changes to the tree.
    QList<cmark_node *> nodes;
    std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(root), cmark_iter_free);
    for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iter.get())) {
        if (event == CMARK_EVENT_ENTER) {
            nodes.append(cmark_iter_get_node(iter.get()));
        }
    }
    // Children before parents, so that a visit may free the node with what is left below it.
    std::for_each(nodes.rbegin(), nodes.rend(), visit);
}

int depth(cmark_node *root)
{
    int deepest = 0;
    int current = 0;
    std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(root), cmark_iter_free);
    for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iter.get())) {
        if (cmark_node_first_child(cmark_iter_get_node(iter.get()))) { // leaves have no exit event
            current += event == CMARK_EVENT_ENTER ? 1 : -1;
        }
        deepest = std::max(deepest, current);
    }
    return deepest;
}

QString literal(cmark_node *node)
{
    return fromC(cmark_node_get_literal(node));
}

QString url(cmark_node *node)
{
    return fromC(cmark_node_get_url(node));
}

QString title(cmark_node *node)
{
    return fromC(cmark_node_get_title(node));
}

void replaceByHtmlAround(cmark_node *node, const QString &before, const QString &after)
{
    cmark_node *custom = cmark_node_new(CMARK_NODE_CUSTOM_INLINE);
    cmark_node_set_on_enter(custom, before.toUtf8().constData());
    cmark_node_set_on_exit(custom, after.toUtf8().constData());
    while (cmark_node *child = cmark_node_first_child(node)) {
        cmark_node_append_child(custom, child);
    }
    cmark_node_replace(node, custom);
    cmark_node_free(node);
}

void replaceByText(cmark_node *node, const QString &text)
{
    cmark_node *plain = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(plain, text.toUtf8().constData());
    cmark_node_replace(node, plain);
    cmark_node_free(node);
}

void replaceByBlockHtml(cmark_node *node, const QString &htmlText)
{
    cmark_node *custom = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK);
    cmark_node_set_on_enter(custom, htmlText.toUtf8().constData());
    cmark_node_replace(node, custom);
    cmark_node_free(node);
}

} // namespace pamphlet::markdown
