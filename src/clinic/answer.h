#pragma once

#include "clinic/outcome.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace pamphlet {

// What a ClinicStore gives at once for an outcome that comes later.
template <typename T> using Answer = QFuture<Outcome<T>>;

// Calls `handler(outcome)` in the thread of `context` when the answer is there; never when `context` is gone by then or
// the answer was cancelled. Unlike this, QFuture::then(context, …) of Qt 6.4 stops a debug build with a failed
// assertion when the context did not live long enough.
template <typename T, typename Handler> void whenAnswered(const Answer<T> &answer, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<Outcome<T>>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)]() mutable {
            watcher->deleteLater();
            if (!watcher->isCanceled()) {
                handler(watcher->result());
            }
        });
    watcher->setFuture(answer);
}

} // namespace pamphlet
