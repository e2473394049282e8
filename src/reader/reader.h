#pragma once

#include "reader/librarysource.h"

#include <memory>

namespace pamphlet {

class HandoutPrinter;
class Library;
class ReaderProfile;

// The browser engine, started when it is first needed: everything that shows or prints articles gets its parts here.
class Reader {
public:
    explicit Reader(const Library &library);
    ~Reader();
    Q_DISABLE_COPY_MOVE(Reader)

    LibrarySource &source() { return m_source; }
    const Library &library() const { return m_library; }
    // The first call of either starts the engine.
    ReaderProfile *profile();
    HandoutPrinter *printer();
    bool isStarted() const { return m_profile != nullptr; }

private:
    const Library &m_library;
    LibrarySource m_source;
    std::unique_ptr<ReaderProfile> m_profile;
    std::unique_ptr<HandoutPrinter> m_printer;
};

} // namespace pamphlet
