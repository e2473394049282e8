#include "clinic/staffsecret.h"

#include "clinic/outcome.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>
#include <cerrno>
#include <new>

namespace pamphlet {

namespace {

// Between libsodium's own INTERACTIVE (64 MiB, two passes) and MODERATE (256 MiB, three), which a tablet of 2 GB that
// shows articles can hardly spare.
constexpr unsigned long long passes = crypto_pwhash_OPSLIMIT_MODERATE;
constexpr size_t memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

[[noreturn]] void refuse()
{
    throw ClinicError(QCoreApplication::translate("pamphlet::StaffSecret",
        "The machine has no memory left to check the PIN. Close other programs, then try again."));
}

} // namespace

struct StaffSecret::Block {
    qsizetype size = 0;
    char bytes[longest]{};
};

StaffSecret StaffSecret::fromBytes(QByteArrayView bytes)
{
    StaffSecret secret;
    secret.detach();
    secret.m_block->size = qMin(bytes.size(), longest);
    std::copy_n(bytes.data(), secret.m_block->size, secret.m_block->bytes);
    return secret;
}

StaffSecret StaffSecret::random()
{
    StaffSecret secret;
    secret.detach();
    secret.m_block->size = randomSize;
    randombytes_buf(secret.m_block->bytes, randomSize);
    return secret;
}

// Makes a block that is this secret's alone.
void StaffSecret::detach()
{
    if (m_block.use_count() == 1) {
        return;
    }
    if (sodium_init() < 0) { // may be called again and again
        refuse();
    }
    void *memory = sodium_malloc(sizeof(Block));
    if (!memory) {
        throw std::bad_alloc();
    }
    const std::shared_ptr<Block> block(m_block ? new (memory) Block(*m_block) : new (memory) Block, &sodium_free);
    m_block = block;
}

qsizetype StaffSecret::size() const
{
    return m_block ? m_block->size : 0;
}

QByteArrayView StaffSecret::bytes() const
{
    return m_block ? QByteArrayView(m_block->bytes, m_block->size) : QByteArrayView("", 0);
}

void StaffSecret::append(char byte)
{
    detach();
    if (m_block->size < longest) {
        m_block->bytes[m_block->size++] = byte;
    }
}

void StaffSecret::chop()
{
    if (size() > 0) {
        detach();
        m_block->bytes[--m_block->size] = 0;
    }
}

bool StaffSecret::operator==(const StaffSecret &other) const
{
    return size() == other.size()
        && (size() == 0 || sodium_memcmp(m_block->bytes, other.m_block->bytes, size_t(size())) == 0);
}

QString StaffSecret::hash() const
{
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(hash, bytes().data(), static_cast<unsigned long long>(size()), passes, memory) != 0) {
        refuse();
    }
    return QString::fromLatin1(hash);
}

bool StaffSecret::fits(const QString &hash) const
{
    const QByteArray stored = hash.toLatin1();
    errno = 0;
    if (crypto_pwhash_str_verify(stored.constData(), bytes().data(), static_cast<unsigned long long>(size())) == 0) {
        return true;
    }
    if (errno == ENOMEM) { // not looked at, rather than wrong
        refuse();
    }
    return false;
}

} // namespace pamphlet
