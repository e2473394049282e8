#include "input/yamlreader.h"

#include "input/cleantext.h"

#include <QRegularExpression>

#include <cmath>
#include <sstream>
#include <unordered_map>
#include <yaml-cpp/eventhandler.h>

namespace pamphlet {

namespace {

int lineOf(const YAML::Mark &mark)
{
    return mark.is_null() ? 1 : mark.line + 1;
}

int columnOf(const YAML::Mark &mark)
{
    return mark.is_null() ? 1 : mark.column + 1;
}

// Aliases let a short text stand for one that never ends; nothing here needs them.
class AliasRefuser : public YAML::EventHandler {
public:
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        throw YAML::ParserException(mark, "aliases (*name) are not allowed");
    }
    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &, YAML::anchor_t) override { }
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t, const std::string &) override { }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override {
    }
    void OnSequenceEnd() override { }
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override { }
    void OnMapEnd() override { }
};

void refuseAliases(const std::string &yaml)
{
    if (yaml.find('*') == std::string::npos) {
        return; // most texts: spares a second pass
    }
    std::istringstream stream(yaml);
    YAML::Parser parser(stream);
    AliasRefuser refuser;
    parser.HandleNextDocument(refuser);
}

} // namespace

std::optional<YAML::Node> YamlReader::parse(const QByteArray &yaml, FileDiagnostics &report)
{
    if (yaml.size() > maximumSize) {
        report.fatal(1, 1,
            QStringLiteral("%1 KiB of YAML; the limit is %2 KiB").arg(yaml.size() / 1024).arg(maximumSize / 1024));
        return std::nullopt;
    }
    try {
        std::string text = yaml.toStdString();
        text.erase(text.find_last_not_of(" \r\n") + 1); // yaml-cpp overlooks an open quote before a last line end
        refuseAliases(text);
        return YAML::Load(text);
    } catch (const YAML::ParserException &e) {
        report.fatal(
            lineOf(e.mark), columnOf(e.mark), QStringLiteral("not valid YAML: ") + QString::fromStdString(e.msg));
    } catch (const YAML::Exception &e) {
        report.fatal(
            lineOf(e.mark), columnOf(e.mark), QStringLiteral("not usable YAML: ") + QString::fromStdString(e.msg));
    }
    return std::nullopt;
}

YamlReader::YamlReader(const YAML::Node &node, FileDiagnostics &report)
    : m_node(node)
    , m_report(report)
    , m_isMap(node.IsMap())
{
    if (!m_isMap) {
        error(node, QStringLiteral("expected \"key: value\" lines here"));
        return;
    }
    refuseDuplicateKeys();
}

void YamlReader::refuseDuplicateKeys() const
{
    std::unordered_map<std::string, int> lines; // yaml-cpp keeps both and finds the first
    for (const auto &entry : m_node) {
        if (!entry.first.IsScalar()) {
            continue;
        }
        const auto [first, isNew] = lines.emplace(entry.first.Scalar(), lineOf(entry.first.Mark()));
        if (!isNew) {
            error(entry.first,
                QStringLiteral("\"%1\" is given twice, first on line %2")
                    .arg(QString::fromStdString(first->first))
                    .arg(m_report.fileLine(first->second)));
        }
    }
}

YAML::Node YamlReader::node(const char *key) const
{
    if (!m_isMap) {
        return YAML::Node(YAML::NodeType::Undefined);
    }
    const YAML::Node &constant = m_node; // the non-const operator[] would insert the key
    return constant[key];
}

QString YamlReader::scalar(const YAML::Node &node, const char *key) const
{
    if (!node.IsDefined() || node.IsNull()) {
        return {};
    }
    if (!node.IsScalar()) {
        error(node, QStringLiteral("\"%1\" must be a text").arg(QLatin1String(key)));
        return {};
    }
    return cleanText(QString::fromStdString(node.Scalar())).trimmed();
}

QString YamlReader::string(const char *key) const
{
    return scalar(node(key), key);
}

QString YamlReader::requiredString(const char *key) const
{
    QString value = string(key);
    if (value.isEmpty()) {
        error(m_node, QStringLiteral("\"%1\" is missing").arg(QLatin1String(key)));
    }
    return value;
}

QStringList YamlReader::strings(const char *key) const
{
    QStringList values;
    for (const YAML::Node &item : list(key)) {
        const QString value = scalar(item, key);
        if (!value.isEmpty()) {
            values.append(value);
        }
    }
    return values;
}

QDate YamlReader::date(const char *key) const
{
    const QString text = string(key);
    if (text.isEmpty()) {
        return {};
    }
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid()) {
        errorAt(key, QStringLiteral("\"%1\" must be a date like 2026-11-22, not \"%2\"").arg(QLatin1String(key), text));
    }
    return date;
}

int YamlReader::integer(const char *key) const
{
    const QString text = string(key);
    if (text.isEmpty()) {
        return 0;
    }
    bool ok = false;
    const int value = text.toInt(&ok);
    if (!ok) {
        errorAt(key, QStringLiteral("\"%1\" must be a whole number, not \"%2\"").arg(QLatin1String(key), text));
    }
    return value;
}

std::optional<double> YamlReader::number(const char *key) const
{
    const QString text = string(key);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !std::isfinite(value)) {
        errorAt(key, QStringLiteral("\"%1\" must be a number, not \"%2\"").arg(QLatin1String(key), text));
        return std::nullopt;
    }
    return value;
}

std::optional<bool> YamlReader::flag(const char *key) const
{
    const QString text = string(key);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    if (text != QLatin1String("true") && text != QLatin1String("false")) {
        errorAt(key, QStringLiteral("\"%1\" must be true or false, not \"%2\"").arg(QLatin1String(key), text));
        return std::nullopt;
    }
    return text == QLatin1String("true");
}

QList<double> YamlReader::numbers(const char *key) const
{
    QList<double> values;
    for (const YAML::Node &item : list(key)) {
        bool ok = false;
        const double value = scalar(item, key).toDouble(&ok);
        if (!ok || !std::isfinite(value)) {
            error(item, QStringLiteral("\"%1\" must be a list of numbers").arg(QLatin1String(key)));
            return {};
        }
        values.append(value);
    }
    return values;
}

std::vector<YAML::Node> YamlReader::list(const char *key) const
{
    const YAML::Node found = node(key);
    if (!found.IsDefined() || found.IsNull()) {
        return {};
    }
    if (!found.IsSequence()) {
        error(found, QStringLiteral("\"%1\" must be a list").arg(QLatin1String(key)));
        return {};
    }
    return {found.begin(), found.end()};
}

QStringList YamlReader::keys() const
{
    QStringList all;
    if (m_isMap) {
        for (const auto &entry : m_node) {
            all.append(entry.first.IsScalar() ? QString::fromStdString(entry.first.Scalar()) : QStringLiteral("?"));
        }
    }
    return all;
}

QHash<QString, QString> YamlReader::texts(const char *key) const
{
    QHash<QString, QString> values;
    const YAML::Node found = node(key);
    if (found.IsDefined() && !found.IsNull()) {
        const YamlReader map(found, m_report);
        static const QRegularExpression language(QStringLiteral("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"));
        for (const QString &name : map.keys()) {
            if (language.match(name).hasMatch()) {
                values.insert(name, map.string(name.toUtf8().constData()));
            } else { // mostly a comma in a text without quotes
                map.error(found,
                    QStringLiteral("\"%1\" is no language code such as en; put a text with a comma in quotes")
                        .arg(name.left(40)));
            }
        }
    }
    return values;
}

void YamlReader::refuseUnknownKeys(const QStringList &known) const
{
    if (!m_isMap) {
        return;
    }
    for (const auto &entry : m_node) {
        const QString key = entry.first.IsScalar() ? QString::fromStdString(entry.first.Scalar()) : QStringLiteral("?");
        if (!known.contains(key)) {
            error(entry.first, QStringLiteral("unknown key \"%1\"").arg(key));
        }
    }
}

void YamlReader::refuseUnknownKeys(std::initializer_list<const char *> known) const
{
    QStringList names;
    for (const char *name : known) {
        names.append(QLatin1String(name));
    }
    refuseUnknownKeys(names);
}

void YamlReader::error(const YAML::Node &at, const QString &message) const
{
    const YAML::Mark mark = at.IsDefined() ? at.Mark() : YAML::Mark::null_mark();
    m_report.error(lineOf(mark), columnOf(mark), message);
}

void YamlReader::errorAt(const char *key, const QString &message) const
{
    error(node(key), message);
}

} // namespace pamphlet
