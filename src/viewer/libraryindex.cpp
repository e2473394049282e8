#include "viewer/libraryindex.h"

#include <QCollator>

#include <algorithm>
#include <vector>

namespace pamphlet {

namespace {

// What an article is sorted by, worked out once.
struct Entry {
    QString letter;
    int group; // digits and signs stand before letters
    QCollatorSortKey letterKey;
    QCollatorSortKey titleKey;
    qsizetype article;
};

bool before(const Entry &one, const Entry &other)
{
    if (one.group != other.group) {
        return one.group < other.group;
    }
    if (const int letters = one.letterKey.compare(other.letterKey)) {
        return letters < 0;
    }
    if (const int titles = one.titleKey.compare(other.titleKey)) {
        return titles < 0;
    }
    return one.article < other.article;
}

} // namespace

QString LibraryIndex::letterOf(const QString &title)
{
    for (const char32_t sign : title.normalized(QString::NormalizationForm_KD).toUcs4()) {
        if (QChar::isDigit(sign)) {
            return QStringLiteral("0–9");
        }
        if (QChar::isLetter(sign)) {
            return QString::fromUcs4(&sign, 1).toUpper();
        }
    }
    return QStringLiteral("#");
}

LibraryIndex LibraryIndex::of(QList<ArticleFacts> articles, const QLocale &locale)
{
    QCollator collator(locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setIgnorePunctuation(true);
    collator.setNumericMode(true);
    std::vector<Entry> entries;
    entries.reserve(size_t(articles.size()));
    LibraryIndex index;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const ArticleSummary &summary = articles.at(i).summary;
        const QString letter = letterOf(summary.title);
        const int group = letter.at(0).isLetter() ? 1 : 0;
        entries.push_back({letter, group, collator.sortKey(letter), collator.sortKey(summary.title), i});
        if (!index.languages.contains(summary.lang)) {
            index.languages.append(summary.lang);
        }
    }
    std::sort(entries.begin(), entries.end(), before);
    index.languages.sort();
    index.articles.reserve(articles.size());
    for (const Entry &entry : entries) {
        index.articles.append(std::move(articles[entry.article]));
        index.letters.append(entry.letter);
    }
    return index;
}

} // namespace pamphlet
