#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace pamphlet {

// `html` with the pictures of its articles inside: each address of Article::path() in a src="…" becomes a data: URI
// with the bytes that `picture` has for it, asked once for each picture. Where it has none, the address becomes an
// empty one and the alternative text is shown. Any thread that `picture` may be called in.
QString inlinePictures(
    const QString &html, const std::function<QByteArray(const QString &slug, const QString &name)> &picture);

} // namespace pamphlet
