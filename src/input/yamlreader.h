#pragma once

#include "input/diagnostics.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QStringList>

#include <optional>
#include <yaml-cpp/yaml.h>

namespace pamphlet {

// Reads a YAML mapping key by key and reports what is wrong with file, line and column.
class YamlReader {
public:
    // Largest YAML text that is read, in bytes: front matter and settings are small, a larger one is a mistake or an
    // attack.
    static constexpr qsizetype maximumSize = 256LL * 1024;

    // The root node, or nothing after reporting why the text is not YAML.
    static std::optional<YAML::Node> parse(const QByteArray &yaml, FileDiagnostics &report);

    // `node` must be a mapping (reported when it is not; every key then reads as absent). A key that is given twice is
    // reported; the first one counts.
    YamlReader(const YAML::Node &node, FileDiagnostics &report);

    QString string(const char *key) const;
    QString requiredString(const char *key) const;
    QStringList strings(const char *key) const;
    QDate date(const char *key) const; // ISO 8601; invalid when absent
    int integer(const char *key) const; // 0 when absent
    std::optional<double> number(const char *key) const; // nothing when absent or reported
    std::optional<bool> flag(const char *key) const; // true, false; nothing when absent or reported
    QList<double> numbers(const char *key) const; // a list of numbers; empty when absent or reported
    YAML::Node node(const char *key) const; // undefined when absent
    // The elements of a list of mappings; empty when absent.
    std::vector<YAML::Node> list(const char *key) const;

    QStringList keys() const; // in the order of the file
    // A text in several languages, {en: Back, es: Espalda}; empty when absent or reported.
    QHash<QString, QString> texts(const char *key) const;

    void refuseUnknownKeys(const QStringList &known) const;
    void refuseUnknownKeys(std::initializer_list<const char *> known) const;
    void error(const YAML::Node &at, const QString &message) const;
    void errorAt(const char *key, const QString &message) const;
    bool isMap() const { return m_isMap; }

private:
    void refuseDuplicateKeys() const;
    QString scalar(const YAML::Node &node, const char *key) const;

    YAML::Node m_node;
    FileDiagnostics &m_report;
    bool m_isMap = false;
};

} // namespace pamphlet
