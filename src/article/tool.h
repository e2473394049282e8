#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace pamphlet {

// One part of a page to fill in. Which members count depends on the type.
struct ToolBlock {
    enum class Type { Table, Checklist, Lines, Scale, Fields, Note, Warning };

    // How wide a column is, as a share of all.
    struct Column {
        QString label;
        int width = 1;
    };

    Type type = Type::Note;
    QString heading; // may be empty
    QList<Column> columns; // of a table
    QStringList rows; // of a table: what stands in the first column; empty texts where it is filled in too
    QStringList items; // of a checklist; the labels of fields
    int lines = 1; // how many; in a table: of each row
    int across = 1; // how many items stand side by side
    QString low; // what 0 of a scale means
    QString high; // what 10 means
    QString text; // of a note or a warning
    int line = 0; // in the source file
};

// A page to print and fill in by hand, such as a diary. It has no place for a name: the handout's first page has one.
struct Tool {
    QString id; // a slug
    QString lang;
    QString title;
    QString use; // how to use it, in a sentence or two
    QList<ToolBlock> blocks;

    // Of its element in a document that also holds articles, whose identifiers have no full stop.
    static QString anchor(const QString &id) { return QStringLiteral("tool.") + id; }
    // Address relative to the library: "/tools/headache-diary/en".
    static QString path(const QString &id, const QString &lang) { return QStringLiteral("/tools/") + id + u'/' + lang; }
};

// What lists show of a tool.
struct ToolSummary {
    QString id;
    QString lang;
    QString title;

    bool operator==(const ToolSummary &) const = default;
};

} // namespace pamphlet
