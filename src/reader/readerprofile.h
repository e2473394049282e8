#pragma once

#include <QObject>
#include <QWebEngineProfile>

namespace pamphlet {

class ArticleSource;
class RequestBlocker;

// The one browser profile of the program: off the record, no cache, no cookies, no downloads, every setting denied
// unless reading needs it. Making it starts the browser engine, which takes a while: see decision 4 in docs/design.md.
class ReaderProfile : public QWebEngineProfile {
    Q_OBJECT

public:
    // `source` must outlive this.
    explicit ReaderProfile(ArticleSource &source, QObject *parent = nullptr);
    // Waits for pages that were retired while they printed; a moment, as a rule.
    ~ReaderProfile() override;

    RequestBlocker *blocker() const { return m_blocker; }

private:
    RequestBlocker *m_blocker;
};

} // namespace pamphlet
