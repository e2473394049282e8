#include "clinic/asktext.h"

#include "clinic/askcode.h"

#include <QStringList>
#include <QStringView>

namespace pamphlet::AskText {

namespace {

constexpr QStringView letters = u"BCDEFGHIJKLNOPRSTUVX"; // the same keys in all layouts
constexpr QStringView others = u"AMQWYZ0123456789-/X"; // each spelled as X and the letter at its place
constexpr QChar escape = u'X';
constexpr int timeLength = 6; // digits to the base of twenty: minutes until the year 2091
constexpr int secondsPerMinute = 60;
const QString opening = QStringLiteral("TO DISCUSS ");

QString spelled(const QString &text)
{
    QString word;
    for (const QChar c : text.toUpper()) {
        if (const qsizetype other = others.indexOf(c); other >= 0) {
            word += escape;
            word += letters[other];
        } else if (letters.contains(c)) {
            word += c;
        } // slugs have no other signs
    }
    return word;
}

// Empty when it was not spelled so.
QString unspelled(const QString &word)
{
    QString text;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool escaped = word.at(i) == escape;
        i += escaped ? 1 : 0;
        const qsizetype place = i < word.size() ? letters.indexOf(word.at(i)) : -1;
        if (place < 0 || (escaped && place >= others.size())) {
            return {};
        }
        text += escaped ? others[place] : letters[place];
    }
    return text;
}

QString timeWord(const QDateTime &time)
{
    QString word;
    for (qint64 minutes = time.toSecsSinceEpoch() / secondsPerMinute; word.size() < timeLength;
         minutes /= letters.size()) {
        word.prepend(letters[minutes % letters.size()]);
    }
    return word;
}

QDateTime timeFrom(const QString &word)
{
    qint64 minutes = 0;
    for (const QChar c : word) {
        const qsizetype digit = letters.indexOf(c);
        if (digit < 0 || word.size() != timeLength) {
            return {};
        }
        minutes = minutes * letters.size() + digit;
    }
    return QDateTime::fromSecsSinceEpoch(minutes * secondsPerMinute, Qt::UTC);
}

std::optional<AskItem> itemFrom(const QString &word)
{
    const QStringList parts = unspelled(word).toLower().split(QLatin1Char('/'));
    if (parts.size() != 2 || parts.constFirst().isEmpty() || parts.constLast().isEmpty()) {
        return {};
    }
    return AskItem{parts.constFirst(), parts.constLast()};
}

} // namespace

QString of(const AskSlip &slip)
{
    QStringList words{spelled(slip.code), timeWord(slip.madeAt)};
    for (const AskItem &item : slip.items) {
        words.append(spelled(item.slug + QLatin1Char('/') + item.lang));
    }
    return opening + words.join(QLatin1Char(' '));
}

bool isOne(const QString &scanned)
{
    return scanned.simplified().startsWith(opening, Qt::CaseInsensitive);
}

std::optional<AskSlip> read(const QString &scanned)
{
    if (!isOne(scanned)) {
        return {};
    }
    QStringList words = scanned.simplified().toUpper().mid(opening.size()).split(QLatin1Char(' '));
    if (words.size() < 3) {
        return {};
    }
    AskSlip slip{AskCode::fromTyped(unspelled(words.takeFirst())), timeFrom(words.takeFirst()), {}};
    for (const QString &word : std::as_const(words)) {
        const std::optional<AskItem> item = itemFrom(word);
        if (!item) {
            return {};
        }
        slip.items.append(*item);
    }
    return slip.code.isEmpty() || !slip.madeAt.isValid() ? std::nullopt : std::optional(slip);
}

} // namespace pamphlet::AskText
