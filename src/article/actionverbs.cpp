#include "article/actionverbs.h"

#include "article/readability.h"
#include "article/sentences.h"

#include <QFile>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype firstWords = 12; // "If your hand goes numb at night, try …"

} // namespace

ActionVerbs::ActionVerbs(const QString &lang)
{
    QFile file(u":/pamphlet/reading/verbs-%1.txt"_s.arg(baseLanguage(lang)));
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    const QStringList words = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!word.startsWith(u'#')) {
            m_verbs.insert(word);
        }
    }
}

bool ActionVerbs::tells(const QString &step) const
{
    const QList<Word> words = splitWords(step);
    for (qsizetype i = 0; i < std::min(words.size(), firstWords); ++i) {
        const bool begins = i == 0 || QStringView(u",.:;)").contains(step[words[i].offset - 2]);
        if (begins && m_verbs.contains(words[i].in(step).toString().toLower())) {
            return true;
        }
    }
    return false;
}

} // namespace pamphlet
