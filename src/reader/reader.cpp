#include "reader/reader.h"

#include "reader/handoutprinter.h"
#include "reader/readerprofile.h"

namespace pamphlet {

Reader::Reader(const Library &library)
    : m_library(library)
    , m_source(library)
{
}

Reader::~Reader() = default;

ReaderProfile *Reader::profile()
{
    if (!m_profile) {
        m_profile = std::make_unique<ReaderProfile>(m_source);
    }
    return m_profile.get();
}

HandoutPrinter *Reader::printer()
{
    if (!m_printer) {
        m_printer = std::make_unique<HandoutPrinter>(m_library, m_source, profile());
    }
    return m_printer.get();
}

} // namespace pamphlet
