#include "article/synonyms.h"

#include "article/article.h"
#include "input/yamlreader.h"

namespace pamphlet {

namespace {

// Lower case words with single spaces around each, so that whole words are found.
QString padded(const QString &text)
{
    QString result = QStringLiteral(" ");
    for (const QChar c : text) {
        if (c.isLetterOrNumber()) {
            result += c.toLower();
        } else if (!result.endsWith(u' ')) {
            result += u' ';
        }
    }
    return result.endsWith(u' ') ? result : result + u' ';
}

} // namespace

Synonyms Synonyms::fromYaml(const QByteArray &yaml, const QString &file, Diagnostics &diagnostics)
{
    FileDiagnostics report(file, diagnostics);
    Synonyms synonyms;
    const std::optional<YAML::Node> root = YamlReader::parse(yaml, report);
    if (!root || root->IsNull()) {
        return synonyms;
    }
    const YamlReader languages(*root, report);
    for (const QString &lang : languages.keys()) {
        if (!Article::isLanguage(lang)) {
            languages.errorAt(
                lang.toUtf8().constData(), QStringLiteral("\"%1\" is no language code such as en").arg(lang));
            continue;
        }
        const YamlReader words(languages.node(lang.toUtf8().constData()), report);
        for (const QString &word : words.keys()) {
            synonyms.m_words[lang].append({padded(word), words.strings(word.toUtf8().constData())});
        }
    }
    return synonyms;
}

QStringList Synonyms::forText(const QString &text, const QString &lang) const
{
    const QString searched = padded(text);
    QStringList found;
    for (const Word &word : m_words.value(lang)) {
        if (searched.contains(word.ours)) {
            found += word.theirs;
        }
    }
    return found;
}

} // namespace pamphlet
