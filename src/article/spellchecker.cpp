#include "article/spellchecker.h"

#include "article/readability.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <hunspell.hxx>

namespace pamphlet {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 40;
constexpr qsizetype mostSuggestions = 3;
constexpr qsizetype mostWords = 40; // that get suggestions

// Path of a dictionary without its ending: of the very language ("pt_BR"), of the usual country, of any.
QString dictionaryOf(const QString &lang, const QStringList &folders)
{
    const QString base = baseLanguage(lang);
    QStringList names{QString(lang).replace(u'-', u'_') + u".dic"_s};
    names << (base == u"en" ? u"en_US.dic"_s : base == u"es" ? u"es_MX.dic"_s : base + u".dic"_s);
    names << base + u"_*.dic"_s;
    for (const QString &folder : folders) {
        for (const QString &name : std::as_const(names)) {
            const QStringList found = QDir(folder).entryList({name}, QDir::Files, QDir::Name);
            const QString path = found.isEmpty() ? QString() : folder + u'/' + found.first().chopped(4);
            if (!path.isEmpty() && QFileInfo::exists(path + u".aff"_s)) {
                return path;
            }
        }
    }
    return {};
}

} // namespace

QStringList SpellChecker::systemFolders()
{
    QStringList folders = qEnvironmentVariable("DICPATH").split(u':', Qt::SkipEmptyParts);
    folders << u"/usr/share/hunspell"_s << u"/usr/share/myspell/dicts"_s << u"/usr/local/share/hunspell"_s;
    return folders;
}

SpellChecker::SpellChecker(const QString &lang, const QStringList &folders)
{
    const QString path = dictionaryOf(lang, folders);
    if (path.isEmpty()) {
        return;
    }
    auto hunspell = std::make_unique<Hunspell>(
        QFile::encodeName(path + u".aff"_s).constData(), QFile::encodeName(path + u".dic"_s).constData());
    if (hunspell->get_dict_encoding() != "UTF-8") {
        return; // the dictionaries of today are
    }
    QFile own(u":/pamphlet/spelling/medical-%1.txt"_s.arg(baseLanguage(lang)));
    if (own.open(QIODevice::ReadOnly)) {
        for (const QByteArray &word : own.readAll().split('\n')) {
            if (!word.isEmpty() && !word.startsWith('#')) {
                hunspell->add(word.toStdString());
            }
        }
    }
    m_hunspell = std::move(hunspell);
}

SpellChecker::~SpellChecker() = default;

bool SpellChecker::knows(const QString &word)
{
    const auto cached = m_known.constFind(word);
    if (cached != m_known.constEnd()) {
        return *cached;
    }
    const QStringList parts = word.split(u'-', Qt::SkipEmptyParts);
    const bool known = knowsPart(word)
        || (parts.size() > 1
            && std::all_of(parts.begin(), parts.end(), [this](const QString &part) { return knowsPart(part); }));
    m_known.insert(word, known);
    return known;
}

bool SpellChecker::knowsPart(const QString &word) const
{
    if (word.size() > longestWord) {
        return false;
    }
    const bool known = m_hunspell->spell(word.toStdString());
    return known || (word.endsWith(u"'s") && m_hunspell->spell(word.chopped(2).toStdString()));
}

QStringList SpellChecker::suggestions(const QString &word)
{
    const auto cached = m_suggestions.constFind(word);
    if (cached != m_suggestions.constEnd()) {
        return *cached;
    }
    QStringList result;
    if (word.size() <= longestWord && m_suggestions.size() < mostWords) {
        for (const std::string &suggestion : m_hunspell->suggest(word.toStdString())) {
            if (result.size() < mostSuggestions) {
                result.append(QString::fromStdString(suggestion));
            }
        }
    }
    m_suggestions.insert(word, result);
    return result;
}

} // namespace pamphlet
