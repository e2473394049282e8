#pragma once

#include <QList>
#include <QWebEngineSettings>

namespace pamphlet {

// One switch of the browser engine and its position in the reader.
struct ReaderSetting {
    QWebEngineSettings::WebAttribute attribute;
    bool on;
};

// Every switch there is, each set on purpose: deny by default, and on only what reading needs.
const QList<ReaderSetting> &readerSettings();

} // namespace pamphlet
