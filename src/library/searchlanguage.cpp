#include "library/searchlanguage.h"

#include "library/words.h"

#include <QFile>

#include <libstemmer.h>

namespace pamphlet {

namespace {

// The lines of a word list, without its comments; none for a language that has no such list.
QStringList linesOf(const QString &list, const QString &lang)
{
    QStringList lines;
    QFile file(QStringLiteral(":/pamphlet/search/%1-%2.txt").arg(list, lang));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            if (!line.startsWith(u'#')) {
                lines.append(line);
            }
        }
    }
    return lines;
}

} // namespace

void SearchLanguage::StemmerDeleter::operator()(sb_stemmer *stemmer) const
{
    sb_stemmer_delete(stemmer);
}

SearchLanguage::SearchLanguage(const QString &lang)
{
    const QString base = lang.section(u'-', 0, 0);
    m_stemmer.reset(sb_stemmer_new(base.toUtf8().constData(), "UTF_8"));
    for (const QString &line : linesOf(QStringLiteral("small-words"), base)) {
        for (const QString &word : foldedWords(line)) {
            m_smallWords.insert(word);
        }
    }
    readEquivalents(linesOf(QStringLiteral("equivalents"), base));
}

SearchLanguage::~SearchLanguage() = default;

void SearchLanguage::readEquivalents(const QStringList &lines)
{
    for (const QString &line : lines) {
        const QStringList group = line.split(u',', Qt::SkipEmptyParts);
        for (const QString &one : group) {
            const QStringList words = foldedWords(one);
            if (words.size() != 1) {
                continue; // what is searched is looked at word by word
            }
            for (const QString &other : group) {
                if (other != one) {
                    m_equivalents[stem(words.first())].append(foldedWords(other).join(u' '));
                }
            }
        }
    }
}

QString SearchLanguage::stem(const QString &word) const
{
    if (!m_stemmer) {
        return word;
    }
    const QByteArray bytes = word.toUtf8();
    const auto *stem = reinterpret_cast<const char *>(
        sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol *>(bytes.constData()), int(bytes.size())));
    return stem ? QString::fromUtf8(stem, sb_stemmer_length(m_stemmer.get())) : word;
}

} // namespace pamphlet
