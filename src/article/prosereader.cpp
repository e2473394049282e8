#include "article/prosereader.h"

namespace pamphlet {

namespace {

// "**See a doctor the same day**" in a block quote is the heading of a group of red flags.
bool isRedFlagHeading(cmark_node *paragraph)
{
    cmark_node *first = cmark_node_first_child(paragraph);
    return first && !cmark_node_next(first) && cmark_node_get_type(first) == CMARK_NODE_STRONG
        && cmark_node_get_type(cmark_node_parent(paragraph)) == CMARK_NODE_BLOCK_QUOTE;
}

// An address in the text, such as <https://example.org>, is no word.
bool isBareAddress(cmark_node *text)
{
    cmark_node *parent = cmark_node_parent(text);
    return cmark_node_get_type(parent) == CMARK_NODE_LINK && markdown::url(parent) == markdown::literal(text);
}

} // namespace

ProseReader::ProseReader(QByteArrayView source, int lineOffset)
    : m_cursor(source, lineOffset)
{
}

Prose ProseReader::read(cmark_node *root)
{
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(root), cmark_iter_free);
    for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iter.get())) {
        cmark_node *node = cmark_iter_get_node(iter.get());
        if (event == CMARK_EVENT_EXIT) {
            leave(node);
        } else if (!m_skipped) {
            enter(node);
        }
    }
    return std::move(m_prose);
}

void ProseReader::enter(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
        startBlock(node);
        break;
    case CMARK_NODE_LIST:
        m_lists.append(int(m_prose.lists.size()));
        m_prose.lists.append({placeOf(node), 0, cmark_node_get_list_type(node) == CMARK_ORDERED_LIST});
        break;
    case CMARK_NODE_ITEM:
        ++m_prose.lists[m_lists.last()].items;
        break;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
        addText(node);
        break;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
        m_block.text += u' ';
        break;
    case CMARK_NODE_IMAGE:
        addFigure(node);
        m_skipped = node;
        break;
    case CMARK_NODE_LINK:
        m_skipped = addCitation(node) ? node : nullptr;
        break;
    default:
        break;
    }
}

void ProseReader::leave(cmark_node *node)
{
    if (node == m_skipped) {
        m_skipped = nullptr;
        return;
    }
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING) {
        endBlock();
    } else if (type == CMARK_NODE_LIST) {
        m_lists.removeLast();
    }
}

void ProseReader::startBlock(cmark_node *node)
{
    const bool heading = cmark_node_get_type(node) == CMARK_NODE_HEADING || isRedFlagHeading(node);
    m_block = TextBlock();
    m_inBlock = true;
    if (heading) {
        m_block.kind = TextBlock::Kind::Heading;
    } else if (!m_lists.isEmpty()) {
        m_block.kind = TextBlock::Kind::Item;
        m_block.list = m_lists.last();
    }
}

void ProseReader::endBlock()
{
    m_inBlock = false;
    while (!m_block.text.isEmpty() && m_block.text.back().isSpace()) {
        m_block.text.chop(1);
    }
    if (!m_block.spans.isEmpty() && !m_block.text.isEmpty()) {
        m_prose.blocks.append(m_block);
    }
}

void ProseReader::addText(cmark_node *node)
{
    if (!m_inBlock || isBareAddress(node)) {
        return;
    }
    const char *literal = cmark_node_get_literal(node);
    const SourcePlace place
        = m_cursor.find(QByteArrayView(literal), cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    m_block.spans.append({m_block.text.size(), place});
    m_block.text += QString::fromUtf8(literal);
}

void ProseReader::addFigure(cmark_node *node)
{
    m_prose.figures.append({markdown::url(node), markdown::plainText(node), markdown::title(node), placeOf(node),
        int(m_prose.blocks.size())});
}

bool ProseReader::addCitation(cmark_node *node)
{
    const QString url = markdown::url(node);
    if (!url.startsWith(u'#')) {
        return false;
    }
    m_prose.citations.append({url.sliced(1), markdown::plainText(node), placeOf(node)});
    return true;
}

SourcePlace ProseReader::placeOf(cmark_node *node)
{
    return m_cursor.find({}, cmark_node_get_start_line(node), cmark_node_get_start_column(node));
}

} // namespace pamphlet
