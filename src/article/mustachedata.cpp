#include "article/mustachedata.h"

#include <QFile>

namespace pamphlet::templatedata {

Data text(const QString &value)
{
    return Data(value.toStdString());
}

Data optional(const QString &value)
{
    return value.isEmpty() ? Data(false) : text(value);
}

Data emptyList()
{
    return Data(kainjow::mustache::data::type::list);
}

Data listOf(const QStringList &values, const char *key)
{
    Data list = emptyList();
    for (const QString &value : values) {
        Data item;
        item.set(key, optional(value));
        list.push_back(item);
    }
    return list;
}

std::string templateText(const QString &name)
{
    QFile file(QStringLiteral(":/pamphlet/templates/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("The program was built without resources/templates/%s", qPrintable(name));
    }
    return file.readAll().toStdString();
}

} // namespace pamphlet::templatedata
