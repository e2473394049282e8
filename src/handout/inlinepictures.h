#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace pamphlet {

// The picture as an address to stand in a page; an empty one without bytes.
QString pictureUri(const QString &name, const QByteArray &bytes);

// `html` with the pictures of its articles inside: each address of Article::path() in a src="…" becomes a data: URI
// with the bytes that `picture` has for it, asked once for each picture. Where it has none, the address becomes an
// empty one and the alternative text is shown. Any thread that `picture` may be called in.
QString inlinePictures(
    const QString &html, const std::function<QByteArray(const QString &slug, const QString &name)> &picture);

} // namespace pamphlet
