#pragma once

#include "article/prose.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace pamphlet {

// The text of a file by lines, to find again where a piece of front matter or a caption stands.
class SourceText {
public:
    explicit SourceText(const QByteArray &utf8);

    // Goes to the beginning of a line (1-based); what is found next stands behind it.
    void goToLine(int line);
    // The next `word` that stands alone, within the next few lines; the place reached so far when there is none.
    SourcePlace find(QStringView word);

private:
    SourcePlace placeOf(qsizetype at) const;

    QString m_text;
    QList<qsizetype> m_lineStarts;
    qsizetype m_at = 0;
};

} // namespace pamphlet
